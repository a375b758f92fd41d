"""One side of the paper benchmark, in a process of its own: ``COUNT FILE``.

Composes, lays out and writes as the program does; the making of the sheets, which stands for what
the register would have given, is not counted.
"""

import json
import sys
import time
from pathlib import Path


def main(count: int, file: Path) -> None:
    """Print the document and say what it took."""
    from reports.catalog import document
    from reports.render import render

    begun = time.process_time()
    from benchmarks.sheets import case_sheets

    sheets = case_sheets(count)
    given = time.process_time() - begun
    render(document("case-sheet"), sheets, file)
    print(json.dumps({"seconds": time.process_time() - given, "memory": memory()}))


def memory() -> float:
    """The most that this process ever held, in MB (Linux)."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))

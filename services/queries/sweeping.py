"""Leftovers of the evidence folder, asked without knowing the records of evidence.

Once a day every window does it; in an office that keeps no files nothing more is loaded for it.
"""

from pathlib import Path

from services.database import Reading
from services.evidence import EvidenceStore
from services.kept import kept_tables

__all__ = ["sweep"]


def sweep(reading: Reading, folder: Path) -> int:
    """Clear the evidence folder of the register in ``folder`` of leftovers; how many went."""
    known: frozenset[str] = frozenset()
    if "kept_file" in kept_tables(reading.connection):
        from services.queries.evidence import kept

        known = kept(reading)
    return EvidenceStore(folder).sweep(known, reading.now)

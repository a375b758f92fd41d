"""The other side of the paper benchmark, in a process of its own: ``RUNS FILE``.

A plain reportlab canvas that draws the same glyph runs, lines and filled boxes at the same places
with the same fonts embedded, and knows nothing of forms. It is written as one would who only wants
speed: binary streams, one text object a page, fonts and pens set when they change, all boxes one
path. Reading the runs is not counted.
"""

import json
import pickle  # written by the benchmark itself a moment before
import sys
import time
from pathlib import Path
from typing import Any


def main(runs: Path, file: Path) -> None:
    """Draw the pages and say what it took."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics, ttfonts
    from reportlab.pdfgen.canvas import Canvas

    begun = time.process_time()
    fonts, pages = pickle.loads(runs.read_bytes())  # noqa: S301 - ours, see above
    given = time.process_time() - begun
    rl_config.useA85 = 0
    for name, where in fonts.items():
        pdfmetrics.registerFont(ttfonts.TTFont(name, where, shapable=False))
    canvas = Canvas(str(file), pagesize=(595.2756, 841.8898), pageCompression=1)
    for texts, strokes, blocks in pages:
        _draw(canvas, texts, strokes, blocks)
        canvas.showPage()
    canvas.save()
    print(json.dumps({"seconds": time.process_time() - given}))


def _draw(canvas: Any, texts: list[Any], strokes: list[Any], blocks: list[Any]) -> None:
    pen = None
    for x1, y1, x2, y2, thickness, grey in strokes:
        if pen != (thickness, grey):
            pen = thickness, grey
            canvas.setLineWidth(thickness)
            canvas.setStrokeGray(grey)
        canvas.line(x1, y1, x2, y2)
    if blocks:
        path = canvas.beginPath()
        for block in blocks:
            path.rect(*block)
        canvas.drawPath(path, stroke=0, fill=1)
    told = canvas.beginText()
    font, space = None, 0.0
    for x, y, name, size, text, stretch in texts:
        if font != (name, size):
            font = name, size
            told.setFont(name, size)
        if space != stretch:
            space = stretch
            told.setCharSpace(stretch)
        told.setTextOrigin(x, y)
        told.textOut(text)
    canvas.drawText(told)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

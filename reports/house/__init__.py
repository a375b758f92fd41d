"""The house style: the only place that names a font, a size or a PDF operator.

Forms compose blocks (``blocks``, ``grid``, ``signing``) into a flow (``flow``); the flow breaks
lines (``lines``) and pages; ``paper`` writes the file. Own layout instead of platypus: line
breaking by bisection over cached widths keeps 禁则 exact and a thousand-sheet pack near the
cost of drawing its glyphs alone (performance.md, finding 10).
"""

"""Sending a PDF to a printer: by the system's spooler where there is one, else page by page.

The spooler (``lp`` of CUPS) gets the very PDF; elsewhere the pages are painted as pictures.
"""

import shutil
import subprocess  # runs the system's own spooler with our own fixed arguments
import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from gui.backstage import Progress
from models.vocabulary.errors import Trouble
from reports import preview

__all__ = ["PrintOrder", "default_printer", "print_job", "print_on", "printer_names"]

_DPI = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """Where a paper goes and how often."""

    printer: str
    copies: int = 1
    both_sides: bool = False


def printer_names() -> tuple[str, ...]:
    """The printers of this computer."""
    return tuple(QPrinterInfo.availablePrinterNames())


def default_printer() -> str:
    """The system's default printer, else the first; empty when there is none."""
    return QPrinterInfo.defaultPrinterName() or next(iter(printer_names()), "")


def print_job(pdf: bytes, order: PrintOrder) -> Callable[[Progress], int]:
    """The worker's job that prints ``pdf`` as ordered; it returns how many pages went out.

    Raises:
        Trouble: ``paper.not-printed`` when the printer does not take it.
    """

    def job(progress: Progress) -> int:
        spooler = shutil.which("lp") if sys.platform != "win32" else None
        if spooler is not None:
            progress.report(0, 1)
            _spool(spooler, pdf, order)
            return preview.pages(pdf) * order.copies
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(order.printer)
        printer.setCopyCount(order.copies)
        if order.both_sides:
            printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
        return print_on(printer, pdf, progress) * order.copies

    return job


def _spool(spooler: str, pdf: bytes, order: PrintOrder) -> None:
    sides = "two-sided-long-edge" if order.both_sides else "one-sided"
    options = ["-n", str(order.copies), "-o", "media=A4", "-o", f"sides={sides}"]
    try:
        subprocess.run(  # noqa: S603 - the system's spooler, fixed arguments, no shell
            [spooler, "-d", order.printer, *options, "--", "-"],
            input=pdf,
            check=True,
            capture_output=True,
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise Trouble("paper.not-printed", printer=order.printer) from error


def print_on(printer: QPrinter, pdf: bytes, progress: Progress) -> int:
    """Paint the pages of ``pdf`` on ``printer``, which the caller keeps; how many there were.

    The dialog's page range is obeyed. Runs on the worker: Qt paints on printers in any thread.

    Raises:
        Trouble: ``paper.not-printed``.
    """
    printer.setFullPage(True)
    printer.setResolution(_DPI)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    count = preview.pages(pdf)
    first = max(1, printer.fromPage())
    last = min(count, printer.toPage() or count)
    if last < first:
        return 0
    painter = QPainter()
    for page in range(first, last + 1):
        progress.report(page - first, last - first + 1)
        seen = preview.look(pdf, page - 1, 1)
        wide, tall = seen.points
        layout.setOrientation(
            QPageLayout.Orientation.Landscape if wide > tall else QPageLayout.Orientation.Portrait
        )
        printer.setPageLayout(layout)
        ready = painter.begin(printer) if page == first else printer.newPage()
        if not ready:
            raise Trouble("paper.not-printed", printer=printer.printerName())
        _paint(painter, printer, pdf, page - 1)
    painter.end()
    return last - first + 1


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, page: int) -> None:
    made = preview.page_image(pdf, page, _DPI)
    image = QImage(made.rgb, made.width, made.height, made.stride, QImage.Format.Format_RGB888)
    target = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(QRect(0, 0, target.width(), target.height()), image)

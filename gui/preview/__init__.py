"""Papers on the screen: the pages of the very PDF, and sending them to a printer."""

from gui.preview.printing import PrintOrder, default_printer, print_job, print_on, printer_names
from gui.preview.view import PaperView

__all__ = ["PaperView", "PrintOrder", "default_printer", "print_job", "print_on", "printer_names"]

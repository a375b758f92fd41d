import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from gui.backstage import Backstage, Cancelled, Progress
from gui.preview import PaperView, print_on
from gui.preview.leaf import Zoom
from models.vocabulary.errors import Trouble
from reports import preview


def a_pdf(path, pages=3):
    """Pages that say which they are."""
    canvas = Canvas(str(path), pagesize=A4)
    for page in range(pages):
        canvas.drawString(200, 700, f"the page number {page + 1}")
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


@pytest.fixture
def paper(tmp_path):
    return a_pdf(tmp_path / "three.pdf")


@pytest.fixture
def backstage(qapp):
    made = Backstage()
    yield made
    made.shut()


@pytest.fixture
def view(qtbot, backstage):
    made = PaperView(backstage, name="print")
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def shown(qtbot, view, act):
    """Do something and wait for the page it brings."""
    with qtbot.waitSignal(view.page_shown) as told:
        act()
    return tuple(told.args)


def test_the_pages_of_the_very_pdf_are_turned_by_keys(qtbot, view, paper):
    assert shown(qtbot, view, lambda: view.show_pdf(paper)) == (1, 3)
    view.leaf.setFocus()
    assert shown(qtbot, view, lambda: qtbot.keyClick(view.leaf, Qt.Key.Key_PageDown)) == (2, 3)
    assert shown(qtbot, view, lambda: qtbot.keyClick(view.leaf, Qt.Key.Key_End)) == (3, 3)
    assert not view.after.isEnabled()
    assert shown(qtbot, view, lambda: qtbot.keyClick(view.leaf, Qt.Key.Key_Home)) == (1, 3)
    assert not view.before.isEnabled()


def test_the_whole_page_fits_and_the_width_fills(qtbot, view, paper):
    shown(qtbot, view, lambda: view.show_pdf(paper))
    whole = view.leaf.shown().deviceIndependentSize()
    assert whole.height() <= view.leaf.height()
    shown(qtbot, view, lambda: view.leaf.set_zoom(Zoom.WIDTH))
    wide = view.leaf.shown().deviceIndependentSize()
    assert wide.width() > whole.width()
    assert not view.leaf.horizontalScrollBar().isVisible()


def test_a_page_that_comes_after_a_reason_is_shown_is_not_put_over_it(
    qtbot, view, backstage, paper
):
    with qtbot.waitSignal(backstage.idle):
        view.show_pdf(paper, pages=3)
        view.show_instead(QLabel("it cannot be made"))
    assert (view.count, view.pdf) == (0, b"")
    assert view.leaf.shown().isNull()


def test_while_the_next_paper_is_made_the_old_page_stays_dimmed(qtbot, view, paper):
    shown(qtbot, view, lambda: view.show_pdf(paper))
    view.set_waiting("made anew")
    assert view.leaf.is_dimmed()
    assert not view.leaf.shown().isNull()
    shown(qtbot, view, lambda: view.show_pdf(paper))
    assert not view.leaf.is_dimmed()


def test_text_is_found_on_its_page_and_enter_goes_on(qtbot, view, paper):
    shown(qtbot, view, lambda: view.show_pdf(paper))
    qtbot.keyClicks(view.search, "number 3")
    qtbot.waitUntil(lambda: view.page == 2 and bool(view.leaf.marks()))
    view.search.clear()
    qtbot.keyClicks(view.search, "page")
    qtbot.waitUntil(lambda: view._matches.text() == "3 / 3")
    assert shown(qtbot, view, lambda: qtbot.keyClick(view.search, Qt.Key.Key_Return)) == (1, 3)


def test_a_doubtful_place_is_gone_to_by_the_longest_text_that_is_found(qtbot, view, paper):
    shown(qtbot, view, lambda: view.show_pdf(paper))
    assert shown(qtbot, view, lambda: view.point_at(("not there", "number 2"))) == (2, 3)
    assert any(mark.doubtful for mark in view.leaf.marks())


def test_a_torn_pdf_is_said_and_nothing_is_shown(qtbot, view):
    with qtbot.waitSignal(view.failed) as told:
        view.show_pdf(b"%PDF-1.4 torn")
    assert isinstance(told.args[0], Trouble)


def test_the_pages_go_to_the_printer_as_pictures(qapp, paper, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    steps = []
    assert print_on(printer, paper, Progress(lambda done, total: steps.append((done, total)))) == 3
    assert steps == [(0, 3), (1, 3), (2, 3)]
    assert preview.pages((tmp_path / "out.pdf").read_bytes()) == 3


def test_printing_stops_when_asked(qapp, paper, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    progress = Progress(lambda _done, _total: progress.cancel())
    with pytest.raises(Cancelled):
        print_on(printer, paper, progress)


def test_the_picture_is_as_sharp_as_the_screen(qtbot, view, paper):
    shown(qtbot, view, lambda: view.show_pdf(paper))
    assert abs(view.leaf.shown().size().width() - view.leaf.picture_width()) <= 1
    assert view.minimumSizeHint().width() <= QSize(620, 0).width()

"""The evidence tab of a case in hand: what lies on it, and files that are brought to it."""

import sqlalchemy as sa
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.components import DropVeil
from models.records.office import AccessRecord
from services import pictures
from services.commands.evidence import BlackenEvidence
from services.queries import evidence as queries
from tests import builders, builders_evidence
from tests.builders_evidence import picture_bytes
from tests.gui.windows import NONE


def with_evidence(database):
    case = builders.mediating_case(database)
    builders_evidence.evidence(database, case)
    return case


def bare(database):
    return builders.mediating_case(database)


def active(opened):
    opened.window.activateWindow()
    assert QTest.qWaitForWindowActive(opened.window)


def tab(opened):
    return opened.page.tabs.parts["evidence"]


def items(opened):
    with opened.register.reading() as reading:
        return queries.of_case(reading, opened.case)


def titles(opened):
    return [one.title for one in items(opened)]


def photo(folder, name="车位.jpg", words="新", **how):
    file = folder / name
    file.write_bytes(picture_bytes(words, **how))
    return file


def mime_of(*files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime


def drop(opened, widget, mime):
    """What a desktop sends when something is dragged onto a widget and let go."""
    buttons, act = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(40, 40), act, mime, buttons, NONE)
    QApplication.sendEvent(widget, enter)
    assert any(one.isVisible() for one in widget.findChildren(DropVeil)) is enter.isAccepted()
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(40, 40), act, mime, buttons, NONE))
    opened.settle()
    return enter.isAccepted()


def log(opened):
    with opened.register.reading() as reading:
        return reading.connection.execute(sa.select(AccessRecord.__table__)).all()


def blackened(database):
    case = with_evidence(database)
    line = builders_evidence.evidence_lines(database, case)[0]
    store = builders_evidence.store(database)
    made = pictures.blackened(store.read(line.file), [pictures.Box(60, 110, 220, 370)])
    shown = store.take_bytes(made, line.file.name)
    database.run(BlackenEvidence(evidence_id=line.id, shown=shown))
    return case

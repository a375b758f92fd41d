"""A list knows its ids and fetches the rows it is looked at for."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt

from gui.components import ClockKind, clock_face
from gui.tables import CellKind, Column, HeldRows, KeyedTableModel
from tests.builders import TODAY


@dataclass(frozen=True)
class Line:
    id: int
    title: str


COLUMNS = (
    Column[Line](
        key="due",
        title="期限",
        text=lambda _row: "剩 3 天",
        clock=lambda _row: clock_face(
            kind=ClockKind.STATUTORY, due=TODAY.replace(day=28), today=TODAY, name="调解期限"
        ),
    ),
    Column[Line](key="title", title="案由", text=lambda row: row.title, stretch=True),
)


class Store:
    """Rows by id, delivered at once or when asked to."""

    def __init__(self) -> None:
        self.gone: set[int] = set()
        self.asked: list[Sequence[int]] = []
        self.later: list[Callable[[], object]] | None = None

    def fetch(self, ids: Sequence[int], deliver: Callable[[Sequence[Line]], None]) -> None:
        self.asked.append(ids)
        rows = [Line(id_, f"第 {id_} 件") for id_ in ids if id_ not in self.gone]
        if self.later is None:
            deliver(rows)
        else:
            self.later.append(lambda: deliver(rows))


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def model(store: Store, qapp) -> KeyedTableModel[Line]:
    return KeyedTableModel(COLUMNS, store.fetch)


def test_qt_finds_nothing_wrong_with_it(model: KeyedTableModel[Line], qtmodeltester):
    model.set_ids(range(1, 200))
    qtmodeltester.check(model)


def test_only_the_pages_looked_at_are_fetched(model: KeyedTableModel[Line], store: Store):
    model.set_ids(array("q", range(1_000_000)))
    assert model.rowCount() == 1_000_000
    assert store.asked == []
    assert model.data(model.index(500_000, 1)) == "第 500000 件"
    model.data(model.index(500_001, 1))
    assert len(store.asked) == 1
    assert len(store.asked[0]) == 64


def test_a_row_is_empty_until_it_comes_and_is_repainted_then(
    model: KeyedTableModel[Line], store: Store, qtbot
):
    store.later = []
    model.set_ids([7, 8])
    assert model.data(model.index(0, 1)) == ""
    with qtbot.waitSignal(model.dataChanged):
        store.later[0]()
    assert model.data(model.index(0, 1)) == "第 7 件"


def test_rows_of_an_older_list_that_come_late_are_dropped(
    model: KeyedTableModel[Line], store: Store
):
    store.later = []
    model.set_ids([1, 2])
    model.row_at(0)
    model.set_ids([3, 4])
    store.later[0]()
    assert not model.loaded(0)


def test_a_deleted_record_keeps_its_line_and_says_so(model: KeyedTableModel[Line], store: Store):
    store.gone = {2}
    model.set_ids([1, 2, 3])
    assert model.data(model.index(1, 0)) == "已删除"
    assert model.data(model.index(1, 1)) == ""
    assert model.data(model.index(2, 1)) == "第 3 件"


def test_a_list_that_grows_is_not_reset(model: KeyedTableModel[Line], qtbot):
    model.set_ids([1, 2])
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.rowsInserted),
    ):
        model.set_ids([1, 2, 3, 4])
    assert list(model.ids()) == [1, 2, 3, 4]


def test_stale_rows_are_fetched_again(model: KeyedTableModel[Line], store: Store):
    model.set_ids([1, 2])
    model.row_at(0)
    model.stale([1])
    assert not model.loaded(0)
    assert model.loaded(1)
    model.stale()
    assert not model.loaded(1)


def test_a_clock_is_read_aloud_whole(model: KeyedTableModel[Line]):
    model.set_ids([1])
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "法定期限，调解期限，剩 3 天，11月28日到期"


def test_no_row_lies_under_a_row(model: KeyedTableModel[Line]):
    model.set_ids([1])
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_rows_held_whole_are_replaced_and_found_by_their_ids(qapp):
    rows = HeldRows(COLUMNS)
    rows.hold([Line(3, "噪声"), Line(1, "漏水")])
    rows.hold([Line(3, "噪声"), Line(1, "漏水到楼下")])
    assert rows.data(rows.index(1, 1)) == "漏水到楼下"
    assert rows.of(1) == Line(1, "漏水到楼下")
    assert rows.of(None) is None
    rows.hold([])
    assert (rows.rowCount(), rows.of(3)) == (0, None)


def test_figures_stand_under_their_head(store: Store, qapp):
    area = Column[Line](key="area", title="面积", text=lambda _row: "88.15", kind=CellKind.NUMBER)
    model = KeyedTableModel((*COLUMNS, area), store.fetch)
    role, across = Qt.ItemDataRole.TextAlignmentRole, Qt.Orientation.Horizontal
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert [model.headerData(place, across, role) for place in range(3)] == [left, left, right]

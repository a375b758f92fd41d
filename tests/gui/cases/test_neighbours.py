"""邻户: before going up to a leak the mediator reads who lives above, below and beside."""

from models.vocabulary.intake import PlaceDraft
from services.commands.directory import AddHousehold
from services.commands.ties import ChangeTies
from tests import builders
from tests.gui.windows import clipped, visible, wait_until


def door(unit: str) -> PlaceDraft:
    return PlaceDraft(estate="梧桐里", building="9号楼", unit=unit)


def line(opened):
    return opened.page.tabs.overview.summary._neighbours


def read(opened):
    return line(opened)._told.text()


def test_the_overview_says_who_lives_around_the_door_and_nothing_where_nobody_is_known(
    open_window, stocked
):
    made: dict[str, int] = {}

    def fill(database):
        made["leak"] = builders.case(database, topic="leak", place=door("301"))
        made["alone"] = builders.case(database, topic="leak", place=door("1204"))
        made["whole"] = builders.case(database, place=door(""))
        made["above"] = builders.person(database, "孙桂英")
        database.run(ChangeTies(person_id=made["above"], home=("梧桐里", "9号楼", "401")))
        database.run(AddHousehold(estate="梧桐里", building="9号楼", unit="302", holder="周家"))

    opened = open_window(str(stocked(fill)))
    opened.go("case", made["leak"])
    wait_until(lambda: line(opened).isVisible())
    assert read(opened) == "楼上 401 孙桂英；隔壁 302 周家"
    assert clipped(opened.page) == []

    moved = ChangeTies(person_id=made["above"], home=("梧桐里", "9号楼", "201"))
    opened.window.backstage.run(moved)
    wait_until(lambda: "楼下 201 孙桂英" in read(opened))
    opened.go("case", made["alone"])
    opened.settle()
    assert line(opened) not in visible(opened.page)
    opened.go("case", made["whole"])
    opened.settle()
    assert line(opened) not in visible(opened.page)

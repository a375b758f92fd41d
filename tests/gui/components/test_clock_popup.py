"""A click on a deadline shows why it falls where it falls, line by line (ui.md 9)."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.components.clock_popup import ClockPopup
from gui.theme import TextSize, ThemeChoice, theme
from models.vocabulary.clocks import Clock, clocks
from models.vocabulary.deadlines import OfficeLength, Reckoning, shipped_rules
from models.vocabulary.dossier import Dossier, Extension, Suspension
from models.vocabulary.terms import Attitude, CaseState
from models.vocabulary.working_days import china
from resources import Language
from tests.builders_vocabulary import dossier
from tests.gui.windows import clipped

TODAY = date(2026, 9, 20)
BOTH = (Attitude.AGREES, Attitude.AGREES)


def long_story() -> Dossier:
    """Rested, then extended by consent of both into National Day."""
    rest = Suspension(from_on=date(2026, 9, 5), to_on=date(2026, 9, 9))
    longer = Extension(agreed_on=date(2026, 9, 15), new_due_on=date(2026, 10, 3), consents=BOTH)
    return dossier(
        CaseState.MEDIATING,
        accepted_on=date(2026, 9, 1),
        suspensions=(rest,),
        extensions=(longer,),
    )


def clock(case: Dossier, code: str) -> Clock:
    return next(one for one in clocks(case, TODAY) if one.code == code)


@pytest.fixture
def under(qtbot) -> QWidget:
    """What the popup is shown under."""
    made = QWidget()
    made.resize(200, 40)
    qtbot.addWidget(made)
    made.show()
    return made


def popup(under: QWidget, one: Clock, language: Language = Language.CHINESE) -> ClockPopup:
    made = ClockPopup(one, TODAY, language, under)
    made.fit()
    made.show()
    return made


def told(made: ClockPopup) -> list[str]:
    return [label.text() for label in made.findChildren(QLabel) if label.text()]


def test_every_line_stands_with_its_date_and_article(under):
    made = popup(under, clock(long_story(), "mediation"))
    lines = told(made)
    for line in (
        "受理日",
        "民法典 第201条",
        "中止 4 天不计入（2026-09-05 至 2026-09-09）",
        "各方于 2026-09-15 同意延长",
        "2026-10-03",
        "末日为国庆节假期，可顺延（民法典 第203条）",
        "2026-10-08",
        "人民调解工作若干规定 第33条  2002-11-01 起施行",
    ):
        assert line in lines


def test_a_length_of_the_office_says_so(under):
    five = OfficeLength(
        code="acceptance", variant="", length=5, stopped_by=frozenset(), from_on=date(2026, 9, 1)
    )
    office = Reckoning(calendar=china(), rules=shipped_rules().set_by_office([five]))
    case = dossier(registered_on=date(2026, 9, 18), reckoning=office)
    made = popup(under, clock(case, "acceptance"))
    lines = told(made)
    assert lines[-1].endswith("本单位设置，2026-09-01 起")
    shipped = popup(under, clock(dossier(registered_on=date(2026, 9, 18)), "acceptance"))
    plain = told(shipped)
    assert plain[-1].endswith("3 个工作日为本单位设置）")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST])
def test_nothing_of_it_is_cut(under, language, size):
    theme().apply(ThemeChoice.LIGHT, size)
    made = popup(under, clock(long_story(), "mediation"), language)
    assert clipped(made) == []

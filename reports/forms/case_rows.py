"""Rows that the case sheet and the summary share: labels and values, the course, deadlines."""

from collections.abc import Sequence
from typing import Final

from reports.forms.wording import day, joined
from reports.house import styles
from reports.house.flow import FORM_PAGE
from reports.house.grid import Align, Cell, Group, Row, label, room_of, value
from reports.house.lines import first_lines
from reports.house.words import word
from services.sheets.shapes import DeadlineRow, StepRow

__all__ = [
    "LABEL",
    "VALUE_ROOM",
    "clipped",
    "course_group",
    "deadline_lines",
    "numbered",
    "pairs",
    "single",
]

LABEL: Final = 2.15
_WHOLE: Final = 16.0
"""Shares of a row: a label, and all of it. Five characters of a label fit in it."""
_VALUE: Final = _WHOLE - LABEL
VALUE_ROOM: Final = room_of(_VALUE / _WHOLE, FORM_PAGE.width)
"""Width in points of the text in a value that takes the whole row."""

_COLUMNS: Final[tuple[tuple[str, float, Align], ...]] = (
    ("cs_step_on", 3.4, "centre"),
    ("cs_step", 2.5, "centre"),
    ("cs_step_person", 1.75, "centre"),
    ("cs_step_summary", 6.2, "left"),
)


def numbered(texts: Sequence[str]) -> str:
    """「1、…」 one a line; a single one stands without its number."""
    if len(texts) == 1:
        return texts[0]
    return "\n".join(f"{place}、{text}" for place, text in enumerate(texts, 1))


def deadline_lines(deadlines: Sequence[DeadlineRow]) -> str:
    """「调解期限：2026年11月26日前，剩3天」, one a line."""
    return "\n".join(
        word(
            "deadline_line" if row.state else "deadline_plain",
            label=row.label,
            day=day(row.due),
            state=row.state,
        )
        for row in deadlines
    )


def single(name: str, text: str) -> Row:
    """A label and a value across the row; what is empty is struck."""
    return Row((label(word(name), LABEL), value(text or word("struck"), _VALUE)))


def pairs(*fields: tuple[str, str], shares: tuple[float, ...] = ()) -> Row:
    """Several labels with their values side by side, the values of one width or by ``shares``."""
    left = _WHOLE - LABEL * len(fields)
    parts = shares or (1.0,) * len(fields)
    return Row(
        tuple(
            cell
            for (name, text), part in zip(fields, parts, strict=True)
            for cell in (
                label(word(name), LABEL),
                value(text or word("struck"), left * part / sum(parts)),
            )
        )
    )


def clipped(text: str, most: int, room: float = VALUE_ROOM) -> str:
    """``text`` in at most ``most`` lines of a cell ``room`` points wide."""
    return first_lines(text, most, styles.CELL.face, styles.CELL.size, room)


def _told(step: StepRow) -> str:
    """What happened, behind the names of those it happened with."""
    people = "、".join(dict.fromkeys(name for name in step.people if name))
    body = f"{step.body}。" if step.body else ""
    return joined(people, body + step.summary, by="：")


def course_group(
    name: str, steps: Sequence[StepRow], *, has_people: bool = False, most: int | None = None
) -> Group:
    """办理过程: one row a step beside its label ``name``.

    ``has_people`` tells who took it (on masked papers all are 工作人员): in a column, or in the
    heading where one person took every step. With ``most`` the account of a step takes no more
    than that many lines.
    """
    people = {step.person for step in steps if step.person} if has_people else set()
    alone = word("cs_alone", name=next(iter(people))) if len(people) == 1 else ""
    has_people = len(people) > 1
    columns = [column for column in _COLUMNS if has_people or column[0] != "cs_step_person"]
    rest = _VALUE - sum(share for _, share, _ in columns[:-1])
    columns[-1] = (*columns[-1][:1], rest, columns[-1][2])
    room = room_of(rest / _WHOLE, FORM_PAGE.width)
    rows = []
    for step in steps:
        told = _told(step) if most is None else clipped(_told(step), most, room)
        texts = [day(step.on), step.step, *([step.person] if has_people else []), told]
        rows.append(
            Row(
                tuple(
                    Cell(text, share, align=align)
                    for text, (_, share, align) in zip(texts, columns, strict=True)
                )
            )
        )
    heads = [word(head) for head, _, _ in columns]
    heads[-1] += alone
    header = Row(
        tuple(label(head, share) for head, (_, share, _) in zip(heads, columns, strict=True))
    )
    return Group(label(word(name), LABEL), _VALUE, tuple(rows), header)

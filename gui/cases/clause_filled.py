"""A clause with its blanks filled: the sentence for the agreement, and the obligations it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from gui.cases.entry import day_of
from gui.cases.instalments import split
from models.vocabulary.clauses import MOST_PARTS, asked
from models.vocabulary.errors import Refusal
from models.vocabulary.money import parse_yuan, write_yuan
from models.vocabulary.paper_dates import on_paper
from reports.forms.wording import money
from resources import Language, phrase, rules
from services.queries.clauses import ClauseLine

__all__ = ["Filled", "filled", "preview"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Filled:
    """The sentence; ``rows`` are the obligations by field, none where nothing is promised."""

    text: str = field(repr=False)
    rows: tuple[Mapping[str, object], ...] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Read:
    """What was typed into the blanks, and the same as the sentence says it."""

    told: Mapping[str, str] = field(repr=False)
    fen: int = 0
    due_on: date | None = None
    parts: int = 1


def filled(line: ClauseLine, values: Mapping[str, object], today: date) -> Filled:
    """The clause with what was typed; amounts in figures and capitals, days as papers write them.

    Raises:
        Refusal: a blank was left or cannot be read; it names the blank.
    """
    read = _read(asked(line.text), values, today)
    text = line.shipped.fill(line.text, read.told)
    return Filled(text=text, rows=_rows(line, read))


def preview(line: ClauseLine, values: Mapping[str, object], today: date) -> str:
    """The clause as far as it is filled; a blank still open stands by its name."""
    told = {}
    for name in asked(line.text):
        try:
            said = _read((name,), values, today).told[name]
        except Refusal:
            said = str(values[name])
        told[name] = said or f"〔{rules('clauses')['blanks'][name][Language.CHINESE.value]}〕"
    return line.text.format(**told)


def _read(names: Sequence[str], values: Mapping[str, object], today: date) -> _Read:
    told = {name: str(values.get(name) or "").strip() for name in names}
    fen, due_on, parts = 0, None, 1
    if told.get("amount"):
        fen = parse_yuan(told["amount"], field="amount")
        told["amount"] = money(fen) if fen else ""
    if told.get("day"):
        due_on = day_of(values["day"], today, "day")
        told["day"] = on_paper(due_on) if due_on is not None else ""
    if told.get("parts"):
        typed = told["parts"]
        if not typed.isdecimal() or not 2 <= int(typed) <= MOST_PARTS:
            raise Refusal("clause.parts", field="parts", most=MOST_PARTS)
        parts = int(typed)
        told["parts"] = str(parts)
    return _Read(told=told, fen=fen, due_on=due_on, parts=parts)


def _rows(line: ClauseLine, read: _Read) -> tuple[Mapping[str, object], ...]:
    promise, told = line.shipped.promise, read.told
    if promise is None or not {"who", "whom"} <= set(told):
        return ()
    what = promise.what.format_map(_Blanks(told))
    row: dict[str, object] = {
        "who": told["who"],
        "to": told["whom"],
        "what": what,
        "amount": write_yuan(read.fen) if read.fen else None,
        "due_on": read.due_on.isoformat() if read.due_on is not None else None,
        "on_the_spot": promise.on_the_spot,
        "manner": told.get("manner") or promise.manner,
        "place": told.get("place"),
        "proof": told.get("proof"),
    }
    if read.parts == 1 or read.due_on is None:
        return (row,)
    return tuple(
        {
            **row,
            "what": phrase(
                "agreement.clause-part", Language.CHINESE, what=what, part=number, parts=read.parts
            ),
            "amount": write_yuan(part.fen),
            "due_on": part.due_on.isoformat(),
        }
        for number, part in enumerate(split(read.fen, read.parts, read.due_on), start=1)
    )


class _Blanks(dict[str, str]):
    """A blank that the office's own words leave out says nothing."""

    def __missing__(self, _name: str) -> str:
        return ""

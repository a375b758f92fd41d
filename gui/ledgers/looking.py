"""Looking at a ledger off the GUI thread: read, map, try against the register; write nothing."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gui.backstage import Cancelled, Progress, Register
from models.vocabulary.errors import Refusal
from models.vocabulary.masking.screen import mask_id, mask_phone
from services.commands.ledger import ImportLedger
from services.ledgers.columns import ColumnMapping, Field, guess
from services.ledgers.reading import Ledger, Row, beginning, read, sheets
from services.ledgers.rows import planned
from services.queries.ledgers import Screened, screen

__all__ = ["Choice", "Seen", "importing", "looking", "on_screen"]

_LONG_NUMBER = re.compile(r"(?<![0-9A-Za-z])\d{11}(?:\d{4}|\d{6}[0-9Xx])?(?![0-9A-Za-z])")
_LONGEST_PHONE = 11


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """What a person chose; None leaves it to the program. ``meanings`` has one for each column."""

    path: Path
    sheet: str | None = None
    heading_row: int | None = None
    meanings: tuple[Field | None, ...] | None = None

    def same_rows(self, other: "Choice") -> bool:
        """Whether both read the same rows of the same file."""
        mine = (self.path, self.sheet, self.heading_row)
        return mine == (other.path, other.sheet, other.heading_row)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """What a ledger holds under a choice.

    ``ledger`` is None when no table was found, ``refused`` says why; ``screened`` is None while
    no column holds the facts. ``beginning`` are the first rows, among which the heading is.
    """

    choice: Choice
    sheets: tuple[str, ...]
    beginning: tuple[Row, ...] = ()
    ledger: Ledger | None = field(default=None, repr=False)
    mapping: ColumnMapping | None = None
    screened: Screened | None = field(default=None, repr=False)
    refused: Refusal | None = None


def looking(register: Register, choice: Choice, before: Seen | None) -> Callable[[Progress], Seen]:
    """A job for the worker; what ``before`` has read already is not read again.

    A file that is none, or is stopped, is a Refusal; a sheet without a table is in what was seen.
    """

    def job(progress: Progress) -> Seen:
        try:
            return _look(register, choice, before, progress)
        except Cancelled:
            raise Refusal("ledger.stopped", name=choice.path.name) from None

    return job


def _look(register: Register, choice: Choice, before: Seen | None, progress: Progress) -> Seen:
    progress.report(0, 0)
    known = before is not None and before.ledger is not None and choice.same_rows(before.choice)
    names = before.sheets if before is not None and known else sheets(choice.path)
    if before is not None and known:
        ledger = before.ledger
        assert ledger is not None  # it is known
    else:
        try:
            ledger = read(choice.path, choice.sheet, heading_row=choice.heading_row)
        except Refusal as refusal:
            first = beginning(choice.path, choice.sheet)
            return Seen(choice=choice, sheets=names, beginning=first, refused=refusal)
    progress.report(0, len(ledger.rows))
    mapping = (
        guess(ledger.columns) if choice.meanings is None else ColumnMapping.of(choice.meanings)
    )
    screened = None
    if mapping.get(Field.FACTS) is not None:
        plan = planned(ledger, mapping, tell=progress.report)
        with register.reading() as reading:
            screened = screen(reading, plan, tell=progress.report)
    return Seen(
        choice=choice,
        sheets=names,
        beginning=ledger.beginning,
        ledger=ledger,
        mapping=mapping,
        screened=screened,
    )


def importing(screened: Screened) -> Callable[[Progress], Any]:
    """The command that takes the rows in; stopping it is a Refusal and leaves nothing behind."""

    def make(progress: Progress) -> ImportLedger:
        def tell(done: int, rows: int) -> None:
            try:
                progress.report(done, rows)
            except Cancelled:
                raise Refusal("ledger.stopped", name=screened.plan.ledger.name) from None

        return ImportLedger(screened=screened, tell=tell)

    return make


def on_screen(value: str) -> str:
    """A cell as a screen may show it: numbers of telephones and cards with their middle hidden."""

    def hide(found: re.Match[str]) -> str:
        number = found.group()
        return mask_phone(number) if len(number) == _LONGEST_PHONE else mask_id(number)

    return _LONG_NUMBER.sub(hide, " ".join(value.split()))

"""What letters share (forms.md 3.17): title, number, addressee, seal, and the receipt below."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reports.forms.signed import intake_number, signed_paper
from reports.forms.wording import day
from reports.house import styles
from reports.house.blocks import Fields, Gap, OneLine, Prose, Rule, Title, labelled
from reports.house.flow import Block, Form
from reports.house.signing import SealPlace, Together
from reports.house.words import word
from services.sheets.shapes import Sheet

__all__ = ["letter"]


def _held(last: Block, closing: Block) -> Block:
    """The last part of a letter, so that nobody seals an empty page."""
    if isinstance(last, Prose):
        return replace(last, tail=closing)
    return replace(last, keeps_with_next=True) if isinstance(last, Fields) else last


def letter(
    sheet: Sheet,
    title: str,
    addressee: str,
    text: str,
    parts: Sequence[Block],
    signed_on: date | None,
    *,
    sealed_by: str = "",
) -> Form:
    """A letter to one person: ``text``, then ``parts``; sealed, and received with a signature.

    ``signed_on`` None leaves the day of the seal to be written by hand; ``sealed_by`` is another
    body than the office.
    """
    closing = Together(
        (
            Gap(16),
            SealPlace(
                word("sealed_name", name=sealed_by or sheet.office.seal_name), day(signed_on)
            ),
            Gap(10),
            Rule(),
            labelled((word("ln_received"), "", 1.0), (word("ln_received_on"), day(None), 1.0)),
        )
    )
    blocks: list[Block] = [
        Title(title),
        intake_number(sheet),
        OneLine(word("to_addressee", name=addressee), styles.HEADING, keeps_with_next=True),
        Prose("", (text,)),
        *parts[:-1],
        _held(parts[-1], closing),
        closing,
    ]
    return signed_paper(sheet, title, blocks)

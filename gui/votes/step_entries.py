"""The dialogs of the course of a vote, declared: a step, ballots sent, the count closed."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import day_spec, iso, text_spec
from gui.shell.page import Context
from services.commands.ballots import SendBallots
from services.commands.votes import CloseCount, TakeVoteStep
from services.queries.vote_rows import StepLine, VoteWhole

__all__ = ["close_count", "send", "step"]


def step(context: Context, vote: VoteWhole, one: StepLine) -> Entry:
    """The day of a step; an empty one takes it off."""

    def command(values: Values, _changes: Values, _known: Any) -> TakeVoteStep:
        return TakeVoteStep(
            vote_id=vote.line.id,
            step=one.step.code,
            on=day_of(values, "on", context.today()),
            note=text_of(values, "note"),
        )

    return Entry(
        name="vote.step",
        title=one.step.label(context.language),
        verb=QCoreApplication.translate("VoteEntries", "Record the step"),
        done=QCoreApplication.translate("VoteEntries", "Step recorded"),
        specs=(
            day_spec(context, "on", QCoreApplication.translate("VoteEntries", "Day"), "vote.step"),
            text_spec(
                "note",
                QCoreApplication.translate("VoteEntries", "Note"),
                "vote.step",
                hint=QCoreApplication.translate("VoteEntries", "where posted, who received it …"),
            ),
        ),
        shown={"on": iso(one.on or context.today()), "note": one.note},
        command=command,
    )


def send(context: Context, vote: VoteWhole) -> Entry:
    """The day the ballots go out."""

    def command(values: Values, _changes: Values, _known: Any) -> SendBallots:
        on = day_of(values, "sent_on", context.today())
        return SendBallots(vote_id=vote.line.id, on=on or context.today())

    return Entry(
        name="vote.send",
        title=QCoreApplication.translate("VoteEntries", "Send the ballots"),
        verb=QCoreApplication.translate("VoteEntries", "Send the ballots"),
        done=QCoreApplication.translate("VoteEntries", "Ballots made out for every owner"),
        specs=(
            day_spec(
                context,
                "sent_on",
                QCoreApplication.translate("VoteEntries", "Sent on"),
                "vote.send",
            ),
        ),
        shown={"sent_on": iso(context.today())},
        command=command,
    )


def close_count(context: Context, vote: VoteWhole) -> Entry:
    """The day of the count; ballots are locked from then on."""

    def command(values: Values, _changes: Values, _known: Any) -> CloseCount:
        on = day_of(values, "counted_on", context.today())
        return CloseCount(vote_id=vote.line.id, on=on or context.today(), version=vote.line.version)

    return Entry(
        name="vote.close",
        title=QCoreApplication.translate("VoteEntries", "Close the count"),
        verb=QCoreApplication.translate("VoteEntries", "Close the count"),
        done=QCoreApplication.translate("VoteEntries", "Count closed; ballots are locked"),
        specs=(
            day_spec(
                context,
                "counted_on",
                QCoreApplication.translate("VoteEntries", "Counted on"),
                "vote.close",
            ),
        ),
        shown={"counted_on": iso(context.today())},
        command=command,
    )

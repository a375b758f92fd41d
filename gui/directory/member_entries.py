"""The members of a body: added, on duty when, gone; each as declared fields and a command."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.directory import fields, questions
from gui.editing import FieldSpec
from gui.editing.entry import Entry, Values, day_of, text_of
from gui.editing.specs import day_spec, text_spec
from gui.shell.page import Context
from models.vocabulary.duty import read_duty, write_duty
from models.vocabulary.errors import Refusal
from services.commands.bodies import AddMediator, ChangeMember, EndMembership
from services.commands.directory import AddPerson
from services.queries.directory import BodyLine, MembershipLine, PersonHit

__all__ = ["add_mediator", "change_member", "end_membership"]


def add_mediator(context: Context, body: BodyLine) -> Entry:
    """A mediator of ``body``: the person of that name in the directory, else a new one."""

    def ask(reading: Any, values: Values) -> tuple[PersonHit, ...]:
        return questions.namesakes(reading, text_of(values, "name"), text_of(values, "phone"))

    def command(values: Values, _changes: Values, known: Sequence[PersonHit]) -> AddMediator:
        name, phone = text_of(values, "name"), text_of(values, "phone")
        if len(known) > 1:
            raise Refusal("directory.namesakes", field="phone", count=len(known))
        return AddMediator(
            body_ids=(body.id,),
            person_id=known[0].id if known else None,
            person=None if known else AddPerson(name=name, phone=phone),
            role=text_of(values, "role"),
            full_time=bool(values.get("full_time")),
            from_on=day_of(values, "from_on", context.today()),
        )

    return Entry(
        name="directory.mediator",
        title=QCoreApplication.translate("Directory", "Add a mediator to {0}").format(body.name),
        verb=QCoreApplication.translate("Directory", "Add the mediator"),
        done=QCoreApplication.translate("Directory", "Mediator added"),
        shown={"from_on": context.today().isoformat()},
        specs=(
            text_spec(
                "name",
                QCoreApplication.translate("Directory", "Name"),
                "directory.mediator",
                required=True,
                hint=QCoreApplication.translate(
                    "Directory", "A person of the directory, or a new one"
                ),
            ),
            fields.phone("directory.mediator"),
            text_spec(
                "role", QCoreApplication.translate("Directory", "Post"), "directory.mediator"
            ),
            fields.full_time("directory.mediator"),
            day_spec(
                context,
                "from_on",
                QCoreApplication.translate("Directory", "From"),
                "directory.mediator",
            ),
        ),
        ask=ask,
        command=command,
    )


def change_member(context: Context, member: MembershipLine) -> Entry:
    """When a member is on duty; of a mediator also how much of the work he or she takes."""

    def command(_values: Values, changes: Values, _known: Any) -> ChangeMember:
        limit = text_of(changes, "load_limit")
        if limit and not limit.isdecimal():
            raise Refusal("directory.no-number", field="load_limit", value=limit[:20])
        full_time = changes.get("full_time")
        return ChangeMember(
            membership_id=member.id,
            duty=read_duty(text_of(changes, "duty")) if "duty" in changes else None,
            load_limit=int(limit or 0) if "load_limit" in changes else None,
            full_time=None if full_time is None else bool(full_time),
            version=member.version,
        )

    return Entry(
        name="directory.member",
        title=QCoreApplication.translate("Directory", "Duty times of {0}").format(member.name),
        verb=QCoreApplication.translate("Directory", "Save the duty times"),
        done=QCoreApplication.translate("Directory", "Duty times saved"),
        shown={
            "duty": write_duty(member.duty, context.language),
            "load_limit": str(member.load_limit or ""),
            "full_time": member.full_time,
        },
        specs=_member_specs(mediates=member.mediator_id is not None),
        command=command,
    )


def _member_specs(*, mediates: bool) -> tuple[FieldSpec, ...]:
    duty = text_spec(
        "duty",
        QCoreApplication.translate("Directory", "On duty"),
        "directory.member",
        hint=QCoreApplication.translate(
            "Directory", "Such as: Mon, Wed morning; Fri 14:00-17:00. Kept on the duty rota"
        ),
    )
    if not mediates:
        return (duty,)
    return (
        duty,
        text_spec(
            "load_limit",
            QCoreApplication.translate("Directory", "Cases at once"),
            "directory.member",
            hint=QCoreApplication.translate("Directory", "Empty for no limit of their own"),
            width=90,
        ),
        fields.full_time("directory.member"),
    )


def end_membership(context: Context, member: MembershipLine) -> Entry:
    """The last day of a member in a body."""

    def command(values: Values, _changes: Values, _known: Any) -> EndMembership:
        last = day_of(values, "until_on", context.today()) or context.today()
        return EndMembership(membership_id=member.id, until_on=last)

    return Entry(
        name="directory.end",
        title=QCoreApplication.translate("Directory", "{0} leaves").format(member.name),
        verb=QCoreApplication.translate("Directory", "End the membership"),
        done=QCoreApplication.translate("Directory", "Membership ended"),
        shown={"until_on": context.today().isoformat()},
        specs=(
            day_spec(
                context,
                "until_on",
                QCoreApplication.translate("Directory", "Last day"),
                "directory.end",
                required=True,
            ),
        ),
        command=command,
    )

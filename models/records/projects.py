"""联合整治: a project of several units, its papers, its station, and what came of it."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records.base import Aggregate, Base, UtcDateTime, by_value, primary, text
from models.vocabulary.projects import ProjectStage
from models.vocabulary.projects_effect import Direction, Qualifier

__all__ = [
    "DocumentParty",
    "DutyShift",
    "DutyTurn",
    "Indicator",
    "IndicatorValue",
    "JointProject",
    "ProjectCase",
    "ProjectDocument",
    "ProjectEvent",
    "ProjectPartner",
    "ProjectPlace",
    "ProjectVolunteer",
    "VolunteerService",
]


class JointProject(Aggregate, Base, kw_only=True):
    """联合整治项目 (governance.md 1.6), with its joint station and its volunteer team.

    ``number`` is issued once and never reused; ``topic`` is a code of the topics of cases, empty
    for none. ``starts_on`` and ``ends_on`` bound the trial; ``ended_on`` is the day it was over.
    ``topic_id`` is the agenda topic it was started from.
    """

    __tablename__ = "joint_project"
    __root__ = ("project", "id")
    __table_args__ = (sa.UniqueConstraint("committee_id", "number"),)

    committee_id: Mapped[int] = mapped_column(sa.ForeignKey("residents_committee.id"))
    topic_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("agenda_topic.id"), default=None, index=True
    )
    number: Mapped[str]
    title: Mapped[str]
    stage: Mapped[ProjectStage] = mapped_column(
        by_value(ProjectStage), default=ProjectStage.PREPARING
    )
    place: Mapped[text] = mapped_column(default="")
    aim: Mapped[text] = mapped_column(default="")
    topic: Mapped[text] = mapped_column(default="")
    opened_on: Mapped[date]
    starts_on: Mapped[date | None] = mapped_column(default=None)
    ends_on: Mapped[date | None] = mapped_column(default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    appraisal: Mapped[text] = mapped_column(default="")
    station: Mapped[text] = mapped_column(default="")
    station_place: Mapped[text] = mapped_column(default="")
    team: Mapped[text] = mapped_column(default="")


class ProjectEvent(Base, kw_only=True):
    """One step of a project: into which stage, on which day, with what note."""

    __tablename__ = "project_event"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    step: Mapped[str]
    stage: Mapped[ProjectStage] = mapped_column(by_value(ProjectStage))
    on: Mapped[date]
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[text] = mapped_column(default="")
    note: Mapped[text] = mapped_column(default="")


class ProjectCase(Base, kw_only=True):
    """A case the project came from or, with ``after``, one that came after it."""

    __tablename__ = "project_case"
    __root__ = ("project", "project_id")
    __table_args__ = (sa.UniqueConstraint("project_id", "case_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"))
    case_id: Mapped[int] = mapped_column(sa.ForeignKey("case.id"), index=True)
    after: Mapped[bool] = mapped_column(default=False)
    on: Mapped[date]


class ProjectPlace(Base, kw_only=True):
    """An estate, or one building of it, where the project works.

    With ``control`` it does not work there: what is counted is compared with that place.
    """

    __tablename__ = "project_place"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    estate_id: Mapped[int] = mapped_column(sa.ForeignKey("estate.id"), index=True)
    building_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("building.id"), default=None, index=True
    )
    control: Mapped[bool] = mapped_column(default=False)


class ProjectPartner(Base, kw_only=True):
    """参与单位: what a unit undertakes; ``lead`` is the one that leads (牵头)."""

    __tablename__ = "project_partner"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("organisation.id"), default=None, index=True
    )
    name: Mapped[str]
    undertakes: Mapped[text] = mapped_column(default="")
    contact: Mapped[text] = mapped_column(default="")
    lead: Mapped[bool] = mapped_column(default=False)


class ProjectDocument(Base, kw_only=True):
    """治理协议, 工作备忘录, 值班制度: ``kind`` is a code of ``resources/rules/projects.json``.

    ``signed_on`` is the day it carries; each party signs by itself (:class:`DocumentParty`).
    ``digest`` names its scan in the evidence folder, with the file's name, sort and bytes; empty
    for none.
    """

    __tablename__ = "project_document"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    kind: Mapped[str]
    title: Mapped[str]
    signed_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    summary: Mapped[text] = mapped_column(default="")
    file_name: Mapped[text] = mapped_column(default="")
    media: Mapped[text] = mapped_column(default="")
    size: Mapped[int] = mapped_column(sa.BigInteger, default=0)
    digest: Mapped[text] = mapped_column(default="")


class DocumentParty(Base, kw_only=True):
    """A partner as party of a document, and the day it signed."""

    __tablename__ = "document_party"
    __root__ = ("project", "project_id")
    __table_args__ = (sa.UniqueConstraint("document_id", "partner_id"),)

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    document_id: Mapped[int] = mapped_column(sa.ForeignKey("project_document.id"))
    partner_id: Mapped[int] = mapped_column(sa.ForeignKey("project_partner.id"), index=True)
    signed_on: Mapped[date | None] = mapped_column(default=None)


class DutyShift(Base, kw_only=True):
    """班次 of the joint station, from ``begins`` to ``ends`` as ``HH:MM``."""

    __tablename__ = "duty_shift"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    name: Mapped[str]
    begins: Mapped[str]
    ends: Mapped[str]


class DutyTurn(Base, kw_only=True):
    """Who staffs a shift: a unit with so many people, on weekdays, from a day until another.

    ``weekdays`` are ISO days as digits (``135``), empty for every day. ``names`` are those on
    duty, where the unit gives them.
    """

    __tablename__ = "duty_turn"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    shift_id: Mapped[int] = mapped_column(sa.ForeignKey("duty_shift.id"), index=True)
    partner_id: Mapped[int] = mapped_column(sa.ForeignKey("project_partner.id"), index=True)
    people: Mapped[int] = mapped_column(default=1)
    weekdays: Mapped[text] = mapped_column(default="")
    names: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)


class ProjectVolunteer(Base, kw_only=True):
    """志愿者 of the project's team (上海市志愿服务条例 12, 13).

    ``consent_on`` is the day the volunteer agreed to be named outside; a minor's also takes
    ``guardian_consent_on``, without which a minor does not serve.
    """

    __tablename__ = "project_volunteer"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    name: Mapped[str]
    identity: Mapped[text] = mapped_column(default="")
    birth_on: Mapped[date | None] = mapped_column(default=None)
    skills: Mapped[text] = mapped_column(default="")
    contact: Mapped[text] = mapped_column(default="")
    joined_on: Mapped[date]
    left_on: Mapped[date | None] = mapped_column(default=None)
    consent_on: Mapped[date | None] = mapped_column(default=None)
    guardian: Mapped[text] = mapped_column(default="")
    guardian_consent_on: Mapped[date | None] = mapped_column(default=None)


class VolunteerService(Base, kw_only=True):
    """What a volunteer did, was taught, or was honoured for (上海市志愿服务条例 21).

    ``kind`` is a code of ``resources/rules/projects.json``; ``minutes`` is 0 for an honour.
    """

    __tablename__ = "volunteer_service"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    volunteer_id: Mapped[int] = mapped_column(sa.ForeignKey("project_volunteer.id"), index=True)
    kind: Mapped[str]
    what: Mapped[str]
    on: Mapped[date]
    minutes: Mapped[int] = mapped_column(default=0)
    appraisal: Mapped[text] = mapped_column(default="")


class Indicator(Base, kw_only=True):
    """指标: what is measured, in which unit, how defined, where the figures come from.

    With ``counted`` they are new cases of this topic's code, read from the register in the
    project's places. ``target`` is in hundredths of the unit, ``target_written`` as typed.
    """

    __tablename__ = "indicator"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    name: Mapped[str]
    unit: Mapped[str]
    definition: Mapped[text] = mapped_column(default="")
    source: Mapped[text] = mapped_column(default="")
    direction: Mapped[Direction] = mapped_column(by_value(Direction), default=Direction.FEWER)
    counted: Mapped[text] = mapped_column(default="")
    target: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    target_written: Mapped[text] = mapped_column(default="")


class IndicatorValue(Base, kw_only=True):
    """A figure of an indicator before or after (``phase``), for a period, taken on a day.

    ``amount`` is in hundredths of the unit; ``written`` is what was typed where it is no exact
    figure (420+).
    """

    __tablename__ = "indicator_value"
    __root__ = ("project", "project_id")

    id: Mapped[primary] = mapped_column(init=False)
    project_id: Mapped[int] = mapped_column(sa.ForeignKey("joint_project.id"), index=True)
    indicator_id: Mapped[int] = mapped_column(sa.ForeignKey("indicator.id"), index=True)
    phase: Mapped[str]
    amount: Mapped[int] = mapped_column(sa.BigInteger)
    qualifier: Mapped[Qualifier] = mapped_column(by_value(Qualifier), default=Qualifier.EXACT)
    written: Mapped[text] = mapped_column(default="")
    from_on: Mapped[date]
    until_on: Mapped[date]
    taken_on: Mapped[date]
    note: Mapped[text] = mapped_column(default="")

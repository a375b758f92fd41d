"""The topics a case is in, as a tab of its page."""

from PySide6.QtCore import QCoreApplication

from gui.matters.case_part import CaseMatters, Joined
from gui.matters.columns import link_columns
from gui.shell.page import Context
from gui.topics import questions
from gui.topics.words import stage_chip

__all__ = ["CaseTopics"]


class CaseTopics(CaseMatters):
    """Enter opens a topic; the button puts the case into one."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            Joined(
                title=self.tr("Topics of this case"),
                put=self.tr("Put into a topic…"),
                nothing=self.tr("This case is in no topic"),
                hint=self.tr(
                    "Quarrels that come again and again become a topic of the association."
                ),
                icon="message-square-text",
                page="topic",
                list_page="topics",
            ),
            link_columns(
                QCoreApplication.translate("Topics", "Topic"),
                QCoreApplication.translate("Topics", "Stage"),
                lambda one: stage_chip(one.stage, context.language),
                second=lambda one: one.body,
            ),
            name="case.topics",
            kind="topic",
            question=questions.case_topics,
        )

"""The rows of a list as a workbook or a table of text: asked for, written whole, on the log."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths

from gui.backstage import Progress
from gui.shell.page import Context
from models.vocabulary import moments
from models.vocabulary.lists import DeclaredList, FieldType, Privacy
from reports.ledger import Value, write_ledger
from reports.subject_papers import list_paper
from resources import Language
from services.commands.office import RecordAccess
from services.queries.lists import EntryRow

__all__ = ["cells", "export_list", "heads"]

_TYPED = frozenset({FieldType.DATE, FieldType.NUMBER})


def heads(listed: DeclaredList) -> tuple[str, ...]:
    """The column heads; what is withheld leaves the office in no file."""
    shown = [one.zh for one in listed.fields if one.privacy is not Privacy.WITHHELD]
    return (*shown, *(one.zh for one in listed.counts))


def cells(listed: DeclaredList, row: EntryRow) -> Iterator[Value]:
    """A row under these heads: days and figures as such, money in yuan, all else as words."""
    for one in listed.fields:
        if one.privacy is Privacy.WITHHELD:
            continue
        value = row.values[one.code]
        if one.type in _TYPED and not one.shape_zh:
            yield value
        elif one.type is FieldType.MONEY:
            yield None if value is None else Decimal(value).scaleb(-2)
        else:
            yield row.word(one.code, Language.CHINESE)
    for count in listed.counts:
        yield row.values.get(count.code)


def export_list(context: Context, listed: DeclaredList, rows: Sequence[EntryRow]) -> None:
    """Ask where to, write the rows, and put it on the access log."""
    title = QCoreApplication.translate("Lists", "Export the list")
    warning = QCoreApplication.translate(
        "Lists", "Names and telephone numbers stand in it in full."
    )
    if not context.dialogs.confirm(title, warning, QCoreApplication.translate("Lists", "Export")):
        return
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    day = moments.local(context.now())
    usual = str(Path(folder) / f"{listed.paper.title} {day:%Y-%m-%d}.xlsx")
    pattern = QCoreApplication.translate("Lists", "Workbooks (*.xlsx *.csv)")
    chosen = context.dialogs.choose_target(title, pattern, usual)
    if not chosen:
        return
    path = Path(chosen)
    path = path if path.suffix.lower() in {".xlsx", ".csv"} else path.with_name(f"{path.name}.xlsx")

    def job(progress: Progress) -> int:
        progress.report(0, 1)
        return write_ledger(path, heads(listed), (tuple(cells(listed, one)) for one in rows))

    def sent(_count: int) -> None:
        access = RecordAccess(
            action="export", document=list_paper(listed.code), masking="full", case_ids=()
        )
        context.backstage.run(access, done=logged, failed=context.dialogs.failure)

    def logged(_changes: Any) -> None:
        saved = QCoreApplication.translate("Lists", "Saved: {0}")
        context.toast(saved.format(path.name))

    context.backstage.render(job, done=sent, failed=context.dialogs.failure)

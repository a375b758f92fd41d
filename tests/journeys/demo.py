"""The demonstration: the main job through the real window, its papers, and pictures of it all.

``python tests/journeys/demo.py FOLDER`` makes a practice register, records a case by keyboard,
accepts and assigns it, logs a meeting and an agreement, prints the sheet, the forms, the bound file
and a meeting pack, and leaves PDFs and a picture of every window and page. It prints what it made.
"""

import os
import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

# The screen is the office PC's; Qt's own offscreen screen is smaller than some dialogs.
os.environ["QT_QPA_PLATFORM"] = {
    "offscreen": f"offscreen:configfile={Path(__file__).parents[1] / 'gui' / 'screen.json'}"
}.get(platform := os.environ.get("QT_QPA_PLATFORM", "offscreen"), platform)

# The offscreen platform says of every dialog that it has no title bar to hint at.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

ANCHOR = date(2026, 11, 25)
PAPERS = ("case-sheet", "summary", "brief", "intake", "record", "agreement", "file")


class OfficeClock:
    """The demonstration's day: it begins at ten in the morning and moves a second a look."""

    def __init__(self) -> None:
        self._moment = datetime(ANCHOR.year, ANCHOR.month, ANCHOR.day, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._moment += timedelta(seconds=1)
        return self._moment


def print_papers(register: Path, case_id: int, folder: Path, clock: OfficeClock) -> list[Path]:
    """The case's papers, its bound file and a masked pack of the estate's parking cases."""
    from reports import papers
    from reports.catalog import document
    from services import register as registers
    from services.queries import cases

    made = []
    database = registers.open_register(register, now=clock)
    try:
        for code in PAPERS:
            path = folder / f"{code}.pdf"
            papers.issue(database, code, [case_id], path)
            made.append(path)
        with database.reading() as reading:
            chosen = list(cases.ids(reading, text="停车 梧桐里", limit=6))
        pack = folder / "pack.pdf"
        head = papers.PackHead(
            title="梧桐里停车问题协商会",
            attendees=(),
            meeting_at=None,
            place="梧桐里居委会会议室",
            note="",
        )
        papers.issue(database, document("pack").code, chosen, pack, head=head)
        made.append(pack)
    finally:
        database.close()
    return made


def page_pictures(pdf: Path) -> list[Path]:
    """A PNG of every page, beside the PDF."""
    from PIL import Image

    from reports import preview

    content = pdf.read_bytes()
    made = []
    for index in range(preview.pages(content)):
        page = preview.page_image(content, index, dpi=110)
        picture = Image.frombuffer(
            "RGB", (page.width, page.height), page.rgb, "raw", "RGB", page.stride, 1
        )
        made.append(pdf.with_name(f"{pdf.stem}-{index + 1}.png"))
        picture.save(made[-1])
    return made


def main(folder: Path) -> int:
    """Make everything anew in ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ["LAONIANGJIU_SETTINGS_DIR"] = str(folder / "settings")
    from services import practice
    from tests.gui.windows import Opened
    from tests.journeys import main_job

    register = folder / "register"
    practice.make(register, anchor=ANCHOR).close()
    clock = OfficeClock()
    opened = Opened(
        [str(register), "--size", "1366x768", "--lang", "zh", "--theme", "light"], now=clock
    )
    pictures: list[Path] = []

    def look(step: str) -> None:
        path = folder / f"window-{len(pictures) + 1:02}-{step}.png"
        modal = opened.app.activeModalWidget()
        (modal or opened.window).grab().save(str(path))
        pictures.append(path)

    clerk = main_job.Clerk(opened, look)
    look("today")
    case_id = main_job.record_case(clerk)
    main_job.accept_case(clerk)
    main_job.assign_case(clerk)
    main_job.hold_meeting(clerk)
    main_job.write_agreement(clerk)
    opened.go("papers", {"case_id": case_id, "document": "case-sheet"})
    look("paper")
    opened.go("cases", {"view": "open"})
    look("cases")
    number = clerk.whole(case_id).line.number
    state = clerk.whole(case_id).line.state.value
    opened.shut()
    papers = print_papers(register, case_id, folder, clock)
    pages = [page for pdf in papers for page in page_pictures(pdf)]
    print(f"Case {number} of the practice estate is now {state}.")
    for path in (*pictures, *papers, *pages):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/demo")))

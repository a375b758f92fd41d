"""Interface strings: English in the source, Simplified Chinese beside it (resources/translations).

``python -m gui.translation update`` writes what the source says into one .ts file a package;
``python -m gui.translation release`` merges them all into the .qm that ships. Official words never
come from here: they are data with both languages (resources.phrase).
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources import Language, path

__all__ = [
    "QT_TRANSLATE_NOOP",
    "SHIPPED",
    "default_language",
    "load_translations",
    "packages",
    "release",
    "update",
]

SHIPPED = "laoniangjiu_zh_CN.qm"
PLURALS = "laoniangjiu_en.qm"
_PLURAL_SOURCE = "plurals/english.ts"
_GUI = Path(__file__).parent
_installed: list[QTranslator] = []


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark ``text`` for translation in ``context`` and give it back (Qt's own is typed object)."""
    del context
    return text


def default_language() -> Language:
    """The system's language; Chinese where it is none we have."""
    system = QLocale.system().language()
    return Language.ENGLISH if system == QLocale.Language.English else Language.CHINESE


def load_translations(app: QCoreApplication, language: Language | str) -> list[QTranslator]:
    """Put the program into ``language``: translators (Qt's own words too) and locale.

    They take the place of those of another language; returned are those now installed. English is
    the source and needs only its plural forms.
    """
    while _installed:
        before = _installed.pop()
        app.removeTranslator(before)
        before.deleteLater()
    chinese = Language(language) is Language.CHINESE
    locale = QLocale("zh_CN") if chinese else QLocale("en_GB")
    QLocale.setDefault(locale)
    qt = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(locale, "qtbase", "_", folder):
        app.installTranslator(qt)
        _installed.append(qt)
    ours = QTranslator(app)
    if ours.load(str(path(f"translations/{SHIPPED if chinese else PLURALS}"))):
        app.installTranslator(ours)
        _installed.append(ours)
    return list(_installed)


def packages() -> dict[str, list[Path]]:
    """Source files by the .ts file their strings live in: a package each, loose modules in gui."""
    found: dict[str, list[Path]] = {}
    for source in sorted(_GUI.rglob("*.py")):
        inside = source.relative_to(_GUI).parts
        found.setdefault(inside[0] if len(inside) > 1 else "gui", []).append(source)
    return found


def _tool(name: str, *arguments: str) -> None:
    import subprocess  # at development time only

    tool = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(tool), *arguments], check=True)  # noqa: S603 - our own fixed arguments


def update() -> None:
    """Write the strings of the source into the .ts files; new ones come unfinished."""
    flags = ["-locations", "none", "-no-obsolete", "-silent"]
    for package, sources in packages().items():
        target = path(f"translations/{package}.ts")
        if not target.exists() and not any(_speaks(source) for source in sources):
            continue
        files = [str(source.relative_to(_GUI.parent)) for source in sources]
        _tool("lupdate", *files, "-ts", str(target), "-target-language", "zh_CN", *flags)
    every = [str(f.relative_to(_GUI.parent)) for files in packages().values() for f in files]
    target = path(f"translations/{_PLURAL_SOURCE}")
    _tool("lupdate", *every, "-ts", str(target), "-target-language", "en", "-pluralonly", *flags)


def _speaks(source: Path) -> bool:
    if source == Path(__file__):
        return False
    code = source.read_text(encoding="utf-8")
    return any(call in code for call in (".tr(", "translate(", "QT_TRANSLATE_NOOP("))


def release() -> None:
    """Merge every .ts file into the .qm files that ship."""
    _compile(sorted(path("translations").glob("*.ts")), SHIPPED)
    _compile([path(f"translations/{_PLURAL_SOURCE}")], PLURALS)


def _compile(sources: list[Path], name: str) -> None:
    """Put the new file whole in the old one's place: a running window has that one mapped."""
    target = path(f"translations/{name}")
    fresh = target.with_suffix(".new.qm")
    _tool("lrelease", "-silent", *map(str, sources), "-qm", str(fresh))
    fresh.replace(target)


if __name__ == "__main__":
    {"update": update, "release": release}[sys.argv[1]]()

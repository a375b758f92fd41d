"""The words before a command, the list of commands, and how every failure is said.

A refusal (status 1), wrong usage (2) and a register that cannot be opened (3) are one sentence on
standard error; anything else that fails is a bug of ours and shows itself as one.
"""

from collections.abc import Sequence

import click
from click.exceptions import NoArgsIsHelpError

from commands.call import PATH, Call, Misuse, NotOpened, Stopped, Word
from commands.languages import asked_language, spoken
from commands.manual import Told
from commands.streams import forget_output, say_error, settle_streams
from models.vocabulary.errors import Trouble, WordedError
from resources import Language, phrase
from services.stopping import StopAsked, broken_off, leave_off, stoppable

__all__ = ["COMMANDS", "run"]


class _Commands(Told, click.Group):
    """The commands; one that does not exist is named with those that do."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names.

        Raises:
            Misuse: there is none of that name.
        """
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            raise Misuse(
                "command.unknown", name=name[:40], known=", ".join(self.list_commands(ctx))
            )
        return super().resolve_command(ctx, args)


@click.option("--register", "location", type=PATH, default=None)
@click.option("--lang", type=Word(Language), default=None)
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def _before(
    context: click.Context, location: str | None, lang: Language | None, *, as_json: bool
) -> None:
    """老娘舅: a register for neighbourhood mediation. Without a command the window opens."""
    language = lang or asked_language(None)
    if context.invoked_subcommand is None and as_json:
        raise Misuse("command.missing-argument", name="COMMAND")
    if context.invoked_subcommand is None:
        from commands.window import open_window

        leave_off()
        said = [*(("--register", location) if location else ())]
        said += ["--lang", lang.value] if lang else []
        context.exit(open_window(said, language))
    if not location:
        from services.folders import default_folder

        location = str(default_folder())
    context.obj = Call(location=location, language=language, as_json=as_json)


COMMANDS: click.Group = click.group(cls=_Commands, invoke_without_command=True)(_before)
"""The words before a command, and every command by its name."""


def _load() -> None:
    """Make the commands known; each module puts its own on the list."""
    from commands import (
        cases,
        clocks,
        handover,
        hot_spots,
        ledgers,
        meetings,
        office,
        papers,
        pictures,
        proceeding,
        registers,
        scans,
        votes,
    )

    del cases, clocks, handover, hot_spots, ledgers, meetings, office, papers, pictures
    del proceeding, registers, scans, votes


_FAILURES = (
    click.ClickException,
    click.Abort,
    StopAsked,
    NotOpened,
    Stopped,
    WordedError,
    MemoryError,
    OSError,
)
"""What a person can do something about; everything else is a bug of ours."""


def run(arguments: Sequence[str], *, alone: bool = False) -> int:
    """Run one command; returns the exit status. ``alone``: the process ends with it."""
    settle_streams()
    try:
        with stoppable(alone=alone):
            _load()
            status = COMMANDS.main(
                list(arguments), prog_name="main.py", standalone_mode=False, obj=spoken(arguments)
            )
    except (BrokenPipeError, SystemExit):  # the library leaves where nobody reads any more
        forget_output()
        return 0
    except (StopAsked, Exception) as failure:
        told = StopAsked() if broken_off() else failure  # a library may call it something else
        if not isinstance(told, _FAILURES):
            raise
        status, sentence = _said(told, spoken(arguments))
        if sentence:
            say_error(sentence)
        return status
    return status if isinstance(status, int) else 0


def _said(failure: BaseException, language: Language) -> tuple[int, str]:
    """The exit status of a failure and the sentence that tells it."""
    match failure:
        case click.UsageError():
            return 2, _usage(failure, language)
        case NotOpened():
            return 3, failure.trouble.sentence(language)
        case Stopped():
            return 1, failure.sentence
        case WordedError() | MemoryError() | OSError():
            return 1, _worded(failure).sentence(language)
        case _:
            return 1, phrase("command.stopped", language)


def _worded(failure: WordedError | MemoryError | OSError) -> WordedError:
    """What the system refused, as trouble with a sentence."""
    if isinstance(failure, WordedError):
        return failure
    if isinstance(failure, MemoryError):
        return Trouble("command.memory")
    reason = failure.strerror or type(failure).__name__
    return Trouble("command.system", reason=reason, name=str(failure.filename or ""))


def _typed_as(param: click.Parameter) -> str:
    """The word a person types: ``FILE``, or ``--to`` of an option."""
    return param.opts[0] if isinstance(param, click.Option) else param.human_readable_name


_TOO_MANY = "Got unexpected extra argument"
"""How the library says that there are more words than the command takes."""


def _usage(error: click.UsageError, language: Language) -> str:
    """Wrong usage as one sentence."""
    if isinstance(error, Misuse):
        return phrase(error.code, language, **error.params)
    code, named = "missing-argument", "COMMAND"
    match error:
        case click.UsageError() if error.message.startswith(_TOO_MANY):
            code, named = "extra", error.message.rpartition("(")[2].rstrip(")")
        case click.NoSuchOption():
            code, named = "unknown-option", error.option_name
        case click.MissingParameter() if error.param is not None:
            named = _typed_as(error.param)
        case click.BadOptionUsage():
            code, named = "missing-value", error.option_name
        case NoArgsIsHelpError():
            pass
        case _:
            detail = error.format_message().split("\n", maxsplit=1)[0].rstrip(".")[:200]
            return phrase("command.usage", language, detail=detail)
    return phrase(f"command.{code}", language, name=named[:40])

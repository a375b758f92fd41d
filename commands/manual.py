"""What ``--help`` says, in the language asked for: the words stand in ``phrases/help.json``.

A command is named by its words (``vote log``), an option of it by the command and itself
(``import --sheet``), one that means the same everywhere by itself (``--json``).
"""

import click

from commands.call import Call
from resources import Language, phrase

__all__ = ["Told", "told_of"]


class Told(click.Command):
    """A command whose help is worded in both languages."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage, what it does, its options, and the commands under it."""
        language = _language(ctx)
        words = ctx.command_path.split()[1:]
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, phrase("help.usage", language))
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(told_of(words, language))
        options = [one for one in self.get_params(ctx) if isinstance(one, click.Option)]
        with formatter.section(phrase("help.options", language)):
            formatter.write_dl([_row(one, words, ctx, language) for one in options])
        if isinstance(self, click.Group):
            with formatter.section(phrase("help.commands", language)):
                formatter.write_dl(
                    [(one, told_of([*words, one], language)) for one in self.list_commands(ctx)]
                )


def told_of(words: list[str], language: Language) -> str:
    """What a command does; without words the program itself."""
    return phrase(f"help.{' '.join(words) or 'program'}", language)


def _row(
    option: click.Option, words: list[str], context: click.Context, language: Language
) -> tuple[str, str]:
    """An option as it is typed, and what it means."""
    names = ", ".join(option.opts)
    typed = names if option.is_flag else f"{names} {option.make_metavar(context)}"
    try:
        told = phrase(f"help.{' '.join([*words, option.opts[-1]])}", language)
    except KeyError:
        told = phrase(f"help.{option.opts[-1]}", language)
    return typed, told + (phrase("help.required", language) if option.required else "")


def _language(context: click.Context) -> Language:
    """The language of the call; of what was typed, where the call is not made yet."""
    known = context.find_root().obj
    return known.language if isinstance(known, Call) else known

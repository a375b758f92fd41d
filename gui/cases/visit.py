"""What a visit to a case asks for besides the case."""

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Visit", "visit_of"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """What a visit asks for: a case, and a tab, a field to mend or an act to begin there."""

    case_id: int
    tab: str = ""
    field: str = ""
    act: str = ""


def visit_of(argument: object) -> Visit | None:
    """The visit that a page argument means; None for none."""
    if isinstance(argument, int):
        return Visit(case_id=argument)
    if isinstance(argument, Mapping):
        return Visit(
            case_id=int(argument["id"]),
            tab=str(argument.get("tab", "")),
            field=str(argument.get("field", "")),
            act=str(argument.get("act", "")),
        )
    return None

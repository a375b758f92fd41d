"""The parts pages are made of (ui.md 8). A page imports them from here.

A part is loaded when it is first asked for: the shell needs a third of them to be painted.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.components.badges import Chip, ClockBadge, KeyHint, Painted, Tag
    from gui.components.buttons import Button, ButtonKind, FocusRing
    from gui.components.charts import Bars, Columns, Series
    from gui.components.combo import Combo
    from gui.components.days import DateField
    from gui.components.dialog import Dialog, confirm
    from gui.components.faces import (
        ChipFace,
        ClockFace,
        ClockKind,
        ClockState,
        Tone,
        clock_face,
        short_date,
    )
    from gui.components.finding import FindField
    from gui.components.inputs import Field, TextBox, composing, first_input
    from gui.components.layouts import (
        FlowLayout,
        column,
        empty,
        restyle,
        row,
        rule,
        scrolled,
        surface,
        words,
    )
    from gui.components.marks import CheckBox, RadioButton
    from gui.components.next_step import Demand, FileLine, NextStep, NextStepPanel
    from gui.components.paint import paint_check, paint_chip, paint_clock, paint_key, paint_tag
    from gui.components.panels import Banner, Card, EmptyAction, EmptyState, IconMark, Toast
    from gui.components.segmented import Segmented
    from gui.components.stepper import Stage, StageState, StageStepper
    from gui.components.timeline import Timeline, TimelineItem
    from gui.components.veil import DropVeil

__all__ = [
    "Banner",
    "Bars",
    "Button",
    "ButtonKind",
    "Card",
    "CheckBox",
    "Chip",
    "ChipFace",
    "ClockBadge",
    "ClockFace",
    "ClockKind",
    "ClockState",
    "Columns",
    "Combo",
    "DateField",
    "Demand",
    "Dialog",
    "DropVeil",
    "EmptyAction",
    "EmptyState",
    "Field",
    "FileLine",
    "FindField",
    "FlowLayout",
    "FocusRing",
    "IconMark",
    "KeyHint",
    "NextStep",
    "NextStepPanel",
    "Painted",
    "RadioButton",
    "Segmented",
    "Series",
    "Stage",
    "StageState",
    "StageStepper",
    "Tag",
    "TextBox",
    "Timeline",
    "TimelineItem",
    "Toast",
    "Tone",
    "clock_face",
    "column",
    "composing",
    "confirm",
    "empty",
    "first_input",
    "paint_check",
    "paint_chip",
    "paint_clock",
    "paint_key",
    "paint_tag",
    "restyle",
    "row",
    "rule",
    "scrolled",
    "short_date",
    "surface",
    "words",
]

_HOMES = {
    "badges": "Chip ClockBadge KeyHint Painted Tag",
    "buttons": "Button ButtonKind FocusRing",
    "charts": "Bars Columns Series",
    "combo": "Combo",
    "days": "DateField",
    "dialog": "Dialog confirm",
    "faces": "ChipFace ClockFace ClockKind ClockState Tone clock_face short_date",
    "finding": "FindField",
    "inputs": "Field TextBox composing first_input",
    "layouts": "FlowLayout column empty restyle row rule scrolled surface words",
    "marks": "CheckBox RadioButton",
    "next_step": "Demand FileLine NextStep NextStepPanel",
    "paint": "paint_check paint_chip paint_clock paint_key paint_tag",
    "panels": "Banner Card EmptyAction EmptyState IconMark Toast",
    "segmented": "Segmented",
    "stepper": "Stage StageState StageStepper",
    "timeline": "Timeline TimelineItem",
    "veil": "DropVeil",
}
"""Each module of the package and the parts that live in it."""


def __getattr__(name: str) -> Any:
    """The part ``name`` from the module it lives in."""
    for module, names in _HOMES.items():
        if name in names.split():
            part = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = part
            return part
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)

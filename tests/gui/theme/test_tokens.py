"""Colours can be read: the contrasts of ui.md 5, computed for the pairs in use."""

import pytest

from gui.theme import Scheme, Token, hex_of, style_sheet

TEXT_ON = [
    (Token.TEXT, Token.WIN),
    (Token.TEXT, Token.SURFACE),
    (Token.TEXT, Token.SELECTED),
    (Token.TEXT, Token.HOVER),
    (Token.TEXT, Token.CHIP),
    (Token.SECONDARY, Token.SIDE),
    (Token.SECONDARY, Token.SURFACE),
    (Token.SECONDARY, Token.SUNKEN),
    (Token.TERTIARY, Token.SURFACE),
    (Token.TERTIARY, Token.SUNKEN),
    (Token.TERTIARY, Token.HOVER),
    (Token.TERTIARY, Token.SELECTED),
    (Token.TERTIARY, Token.SIDE),
    (Token.ACCENT, Token.SURFACE),
    (Token.ACCENT, Token.ACCENT_SOFT),
    (Token.ON_ACCENT, Token.ACCENT),
    (Token.ON_ACCENT, Token.ACCENT_HOVER),
    (Token.DANGER, Token.SURFACE),
    (Token.DANGER, Token.SIDE),
    (Token.DANGER, Token.DANGER_SOFT),
    (Token.ON_DANGER, Token.DANGER),
    (Token.WARN, Token.SURFACE),
    (Token.WARN, Token.WARN_SOFT),
    (Token.OK, Token.SURFACE),
    (Token.OK, Token.OK_SOFT),
    (Token.INFO, Token.INFO_SOFT),
    (Token.VIOLET, Token.VIOLET_SOFT),
]
MARKS_ON = [
    (Token.CONTROL, Token.SURFACE),
    (Token.ACCENT, Token.SELECTED),
    (Token.INFO, Token.CHIP),
    (Token.VIOLET, Token.CHIP),
    (Token.OK, Token.CHIP),
    (Token.WARN, Token.WARN_SOFT),
    (Token.CHART1, Token.SURFACE),
    (Token.CHART2, Token.SURFACE),
    (Token.CHART4, Token.SURFACE),
    (Token.CHART5, Token.SURFACE),
]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda one: one.value)
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON, ids=lambda token: token.value)
def test_words_stand_out(ink: Token, ground: Token, scheme: Scheme):
    assert contrast(hex_of(ink, scheme), hex_of(ground, scheme)) >= 4.5


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda one: one.value)
@pytest.mark.parametrize(("ink", "ground"), MARKS_ON, ids=lambda token: token.value)
def test_marks_and_edges_stand_out(ink: Token, ground: Token, scheme: Scheme):
    assert contrast(hex_of(ink, scheme), hex_of(ground, scheme)) >= 3


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda one: one.value)
@pytest.mark.parametrize("percent", [100, 115, 130])
def test_the_style_sheet_names_only_tokens_and_no_object(scheme: Scheme, percent: int):
    sheet = style_sheet(scheme, percent)
    assert "$" not in sheet
    assert "~" not in sheet
    selectors = [part.rpartition("}")[2] for part in sheet.split("{")]
    assert not [one for one in selectors if "#" in one]

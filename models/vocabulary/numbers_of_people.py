"""Whether a citizen ID number or a unified social credit code can be right.

A slip is doubted, never refused: the number on paper may be an old or a foreign one. The library
that knows the check digits brings the interpreter's help system and more along, ten megabytes in
all, so it is loaded when a number is looked at.
"""

import re
from datetime import date

from models.vocabulary.terms import Sex

__all__ = ["born_and_sex", "id_number_doubt", "plain_number", "uscc_doubt"]

_ID = re.compile(r"\d{17}[\dX]")
_USCC = re.compile(r"[0-9A-HJ-NP-RTUWXY]{18}")


def plain_number(typed: str) -> str:
    """The number without blanks and strokes, letters upper case, full width folded."""
    if not typed:
        return ""  # as most are: a number is seldom asked at the counter
    folded = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in typed)
    return re.sub(r"[\s\-]", "", folded).upper()


def id_number_doubt(typed: str) -> str:
    """Why an ID number looks wrong: a phrase code, empty when nothing speaks against it."""
    number = plain_number(typed)
    if not number:
        return ""
    if _ID.fullmatch(number) is None:
        return "intake.doubtful-id-form"
    from stdnum.cn import ric

    if ric.calc_check_digit(number) != number[-1]:
        return "intake.doubtful-id-number"
    return ""


def uscc_doubt(typed: str) -> str:
    """Why a credit code looks wrong: a phrase code, empty when nothing speaks against it."""
    code = plain_number(typed)
    if not code:
        return ""
    if _USCC.fullmatch(code) is None:
        return "intake.doubtful-uscc-form"
    from stdnum.cn import uscc

    return "" if uscc.calc_check_digit(code) == code[-1] else "intake.doubtful-uscc"


def born_and_sex(typed: str) -> tuple[date | None, Sex | None]:
    """The day of birth and the sex a whole and undoubted ID number tells; None where it is not."""
    number = plain_number(typed)
    if not number or id_number_doubt(number):
        return None, None
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None, None
    return born, Sex.MALE if int(number[16]) % 2 else Sex.FEMALE

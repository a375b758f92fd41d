"""Cases as JSON, in and out: the objects of the command line and of other programs.

Going in, a value is checked to the last key before anything is written, and what is wrong with it
is said by its path (``[3].parties[0].phone``). Coming out, a case stands under the same keys.
"""

from services.exchange.cases import case_value, finding_value
from services.exchange.completion import registering
from services.exchange.drafts import intake_draft, intake_drafts
from services.exchange.events import Attachment, logged
from services.exchange.json_text import MOST_BYTES, parse
from services.exchange.values import Located, path_of

__all__ = [
    "MOST_BYTES",
    "Attachment",
    "Located",
    "case_value",
    "finding_value",
    "intake_draft",
    "intake_drafts",
    "logged",
    "parse",
    "path_of",
    "registering",
]

"""What of a person's particulars may be seen where (privacy.md 3 and 4).

Three levels for paper and exports (:class:`MaskLevel`), single marks such as 张* for screens and
lists, and a :class:`Masker` for free text.
"""

from models.vocabulary.masking.aliases import anonymous_aliases, called_for_short, party_alias
from models.vocabulary.masking.levels import MaskLevel
from models.vocabulary.masking.patterns import name_shadow
from models.vocabulary.masking.prose import (
    KnownName,
    KnownPlace,
    MaskedText,
    Masker,
    Spot,
    SpotKind,
    is_ordinary_place,
)
from models.vocabulary.masking.screen import (
    mask_address,
    mask_bank,
    mask_email,
    mask_id,
    mask_name,
    mask_organisation,
    mask_other_document,
    mask_phone,
    mask_plate,
    may_be_a_person,
)

__all__ = [
    "KnownName",
    "KnownPlace",
    "MaskLevel",
    "MaskedText",
    "Masker",
    "Spot",
    "SpotKind",
    "anonymous_aliases",
    "called_for_short",
    "is_ordinary_place",
    "mask_address",
    "mask_bank",
    "mask_email",
    "mask_id",
    "mask_name",
    "mask_organisation",
    "mask_other_document",
    "mask_phone",
    "mask_plate",
    "may_be_a_person",
    "name_shadow",
    "party_alias",
]

from dataclasses import dataclass

from models.vocabulary.statements import draft_account
from models.vocabulary.terms import StatementKind


@dataclass(frozen=True)
class One:
    speaker: str
    kind: StatementKind
    words: str


def test_each_statement_is_a_paragraph_with_speaker_and_kind():
    told = [
        One("李秀芳", StatementKind.FACT, "车位被占\n十一次"),
        One("赵建明", StatementKind.ISSUE, "是不是固定车位？"),
        One("陈国良", StatementKind.PROPOSAL, "每晚八点后让出。"),
        One("赵建明", StatementKind.ANSWER, "同意"),
    ]
    assert draft_account(told) == (
        "李秀芳（事实）：车位被占 十一次。\n"
        "赵建明（争议焦点）：是不是固定车位？\n"
        "陈国良（方案）：每晚八点后让出。\n"
        "赵建明（答复）：同意。"
    )
    assert draft_account([]) == ""

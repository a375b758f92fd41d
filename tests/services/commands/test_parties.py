"""A party without full capacity: somebody acts for them by law, or there is no agreement."""

from models.vocabulary.guards import missing
from models.vocabulary.proceeding import move_named
from resources import Language
from services.commands.parties import AddParty, ChangeParty
from tests import builders


def lacks(register, case_id):
    whole = builders.read(register, case_id)
    step = move_named("agree", whole.line.state, whole.line.kind)
    found = missing(whole.dossier, step, {}, builders.TODAY)
    return {one.code: one.text(Language.CHINESE) for one in found}


def test_a_party_without_full_capacity_needs_a_statutory_agent_to_agree(register):
    """民法典 21, 22, 23; R-ACC-12: grown up, and yet somebody acts for her."""
    case_id = builders.mediating_case(register)
    first, *_ = builders.read(register, case_id).parties
    assert "guard.no-agent" not in lacks(register, case_id)
    register.run(ChangeParty(party_id=first.id, values={"incapable": True}))
    assert builders.read(register, case_id).parties[0].incapable
    assert "未登记法定代理人" in lacks(register, case_id)["guard.no-agent"]
    by_mandate = {"representative_name": "孙桂英", "representative_kind": "agent"}
    register.run(ChangeParty(party_id=first.id, values=by_mandate))
    assert "guard.no-agent" in lacks(register, case_id)
    by_law = {"representative_kind": "guardian", "representative_relation": "母亲"}
    register.run(ChangeParty(party_id=first.id, values=by_law))
    assert "guard.no-agent" not in lacks(register, case_id)


def test_somebody_else_without_full_capacity_joins_a_case(register):
    case_id = builders.mediating_case(register)
    register.run(
        AddParty(case_id=case_id, party=builders.respondent(name="顾阿婆", incapable=True))
    )
    assert [one.incapable for one in builders.read(register, case_id).parties] == [
        *(False, False, True),
    ]
    assert "guard.no-agent" in lacks(register, case_id)

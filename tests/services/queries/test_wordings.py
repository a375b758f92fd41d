from datetime import date, timedelta

from services.commands.history import UndoEntry
from services.commands.wordings import ChangeWording
from services.queries.wordings import editions, in_force, wordings
from tests import builders


def line(register, code):
    with register.reading() as reading:
        return next(one for one in wordings(reading) if one.shipped.code == code)


def own(register, code):
    with register.reading() as reading:
        return editions(reading).get(code, ())


def test_an_office_words_a_sentence_itself_and_goes_back_to_the_shipped_one(register):
    assert (line(register, "copies").is_own, line(register, "copies").edition) == (False, None)
    register.run(ChangeWording(code="copies", text="　本协议共{count}份。\n\n"))
    assert line(register, "copies").text == "本协议共{count}份。"
    register.run(ChangeWording(code="copies", text=""))
    found = line(register, "copies")
    assert (found.is_own, found.text, found.edition.number) == (False, found.shipped.text, 2)


def test_the_shipped_words_typed_again_and_the_same_words_change_nothing(register):
    shipped = line(register, "copies").text
    assert register.run(ChangeWording(code="copies", text=shipped)).made is None
    register.run(ChangeWording(code="copies", text="共{count}份。"))
    assert register.run(ChangeWording(code="copies", text="共{count}份。 ")).made is None
    assert len(own(register, "copies")) == 1


def test_a_day_keeps_the_words_that_were_in_use(register, clock):
    register.run(ChangeWording(code="receipt", text="收到{amount}。"))
    clock.tick(days=5)
    later = register.run(ChangeWording(code="receipt", text="今收到{amount}。"))
    known = own(register, "receipt")
    early, late = (
        in_force(known, day) for day in (builders.TODAY, builders.TODAY + timedelta(days=9))
    )
    assert early is not None
    assert late is not None
    assert (early.text, late.number) == ("收到{amount}。", 2)
    assert in_force(known, date(2026, 1, 1)) is None
    register.run(UndoEntry(entry_id=later.entry))
    assert line(register, "receipt").text == "收到{amount}。"

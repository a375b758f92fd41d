"""Files kept with rows of lists: added, read, taken off, undone, looked after by ``verify``."""

import pytest

from models.vocabulary import lists as words
from models.vocabulary.errors import Refusal
from resources import Language
from services.attached import CLAIMS
from services.commands.attached import AttachFiles, DetachFile
from services.commands.history import UndoEntry
from services.commands.lists import RemoveEntry
from services.verification import verify
from tests import builders_evidence, builders_lists, builders_matching
from tests.builders_lists import read


@pytest.fixture
def model(register):
    return builders_lists.entry(register, "library", title="垃圾定时投放的做法")


def names(register, key):
    return [one.name for one in read(register, "library", key).files]


def test_papers_of_a_model_are_kept_with_it_in_their_order_and_once_each(register, model):
    paper, photo = (
        builders_evidence.scan(register, "做法").file,
        builders_evidence.photo(register, "投放点").file,
    )
    register.run(AttachFiles(of="library", row_id=model, files=(paper, photo, paper)))
    assert names(register, model) == ["做法.pdf", "投放点.jpg"]
    assert builders_evidence.store(register).read(read(register, "library", model).files[0])
    with pytest.raises(Refusal, match="file-there"):
        register.run(AttachFiles(of="library", row_id=model, files=(paper,)))
    with pytest.raises(Refusal, match="none"):
        register.run(AttachFiles(of="library", row_id=model, files=()))


def test_a_row_taken_back_takes_its_files_along_and_brings_them_back(register, model):
    paper = builders_evidence.scan(register, "做法").file
    register.run(AttachFiles(of="library", row_id=model, files=(paper,)))
    gone = register.run(RemoveEntry(listed="library", entry_id=model))
    assert verify(register) == ()
    register.run(UndoEntry(entry_id=gone.entry))
    assert names(register, model) == ["做法.pdf"]
    off = register.run(DetachFile(of="library", row_id=model, digest=paper.digest))
    assert names(register, model) == []
    with pytest.raises(Refusal, match="gone"):
        register.run(DetachFile(of="library", row_id=model, digest=paper.digest))
    register.run(UndoEntry(entry_id=off.entry))
    assert names(register, model) == ["做法.pdf"]


def test_a_full_row_and_a_list_without_files_are_told(register, model, monkeypatch):
    paper, photo = builders_evidence.scan(register).file, builders_evidence.photo(register).file
    monkeypatch.setattr("services.commands.attached.most_files", lambda: 1)
    with pytest.raises(Refusal, match="files-full"):
        register.run(AttachFiles(of="library", row_id=model, files=(paper, photo)))
    duty = builders_lists.entry(register, "contact-duties", person_id="王芳")
    with pytest.raises(Refusal, match="no-files"):
        register.run(AttachFiles(of="contact-duties", row_id=duty, files=(paper,)))
    assert words.most_files() > 1


def test_a_file_that_is_gone_is_told_with_the_list_that_names_it(register, model):
    paper = builders_evidence.scan(register).file
    register.run(AttachFiles(of="library", row_id=model, files=(paper,)))
    assert verify(register) == ()
    builders_evidence.store(register).place(paper.digest).unlink()
    (told,) = verify(register)
    assert (told.code, told.params["row"]) == ("verify.evidence-missing-list", model)
    assert "创意资源库" in told.sentence(Language.CHINESE)
    register.run(DetachFile(of="library", row_id=model, digest=paper.digest))
    (told,) = verify(register)
    assert told.code == "verify.evidence-missing-unused"


def test_photos_of_what_a_claim_brought_about_are_kept_with_it(register):
    claim = builders_matching.running(register)
    photo = builders_evidence.photo(register, "读书角").file
    register.run(AttachFiles(of=CLAIMS, row_id=claim, files=(photo,)))
    builders_evidence.store(register).place(photo.digest).unlink()
    (told,) = verify(register)
    assert told.params["list"] == "双向认领"

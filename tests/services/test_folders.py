"""Places that would lose cases silently are refused with the reason."""

from pathlib import Path

import pytest

from models.vocabulary.errors import Trouble
from resources import Language
from services import folders, register
from tests import builders

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home/clerk/share nfs4 rw 0 0
//server/office /mnt/office\\040files cifs rw 0 0
/dev/sdb1 /home/clerk/share/local ext4 rw 0 0
tmpfs /home/clerk/share/local tmpfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/clerk/register", "ext4"),
        ("/home/clerk/share/register", "nfs4"),
        ("/home/clerk/shared", "ext4"),
        ("/mnt/office files/register", "cifs"),
        ("/home/clerk/share/local/register", "tmpfs"),
    ],
)
def test_the_file_system_is_that_of_the_closest_mount(folder, kind):
    assert folders._deepest(MOUNTS, Path(folder)) == kind


@pytest.mark.parametrize("place", ["//server/office/register", "\\\\server\\office\\register"])
def test_a_network_share_is_refused(place):
    with pytest.raises(Trouble) as trouble:
        folders.check_place(Path(place))
    assert trouble.value.code == "register.network-folder"
    assert place in trouble.value.sentence(Language.CHINESE)


@pytest.mark.parametrize(
    ("inside", "service"),
    [
        ("OneDrive/工作", "OneDrive"),
        ("OneDrive - 江畔街道/工作", "OneDrive"),
        ("Nutstore Files/register", "坚果云"),
        ("WPS云盘/register", "WPS 云盘"),
        ("BaiduSyncdisk", "百度网盘"),
        ("dropbox/register", "Dropbox"),
    ],
)
def test_a_synchronised_folder_is_refused_by_its_name(tmp_path, inside, service):
    with pytest.raises(Trouble) as trouble:
        register.new_register(tmp_path / inside, builders.FOUNDING)
    assert trouble.value.code == "register.synchronised-folder"
    assert trouble.value.params["service"] == service
    assert list(tmp_path.iterdir()) == []


def test_a_synchronised_folder_is_refused_by_its_marker(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(Trouble, match="synchronised"):
        folders.check_place(tmp_path / "deep" / "register")


def test_a_register_that_was_moved_into_one_is_not_opened(register_folder, tmp_path):
    (tmp_path / "OneDrive").mkdir()
    moved = register_folder.rename(tmp_path / "OneDrive" / "register")
    with pytest.raises(Trouble, match="synchronised"):
        register.open_register(moved)


def test_names_that_only_begin_alike_are_fine(tmp_path):
    for name in ("OneDriveless", "dropboxes", "坚果云盘点"):
        folders.check_place(tmp_path / name)


def test_a_folder_is_put_in_place_of_an_empty_one_only(tmp_path):
    made, place = tmp_path / "made", tmp_path / "place"
    made.mkdir()
    place.mkdir()
    (place / "file").touch()
    with pytest.raises(OSError, match="not empty"):
        folders.put_in_place(made, place)
    (place / "file").unlink()
    folders.put_in_place(made, place)
    assert not made.exists()

import importlib.metadata

from reports.house import patches


def test_the_patches_were_read_against_the_installed_reportlab():
    assert importlib.metadata.version("reportlab") == patches.PATCHED_VERSION


def test_a_character_above_the_first_plane_is_written_as_a_utf_16_pair():
    written = patches.to_unicode("Song", [ord("𬭚"), ord("民")])
    assert "<00> <D872DF5A>" in written
    assert "<01> <6C11>" in written


def test_no_section_of_the_map_is_longer_than_the_specification_allows():
    written = patches.to_unicode("Song", list(range(0x4E00, 0x4F00)))
    sizes = [int(row.split()[0]) for row in written.splitlines() if row.endswith("beginbfchar")]
    assert sizes == [100, 100, 56]

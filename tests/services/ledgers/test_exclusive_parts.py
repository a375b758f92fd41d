"""The register of owners as property companies hand it in: a spreadsheet."""

import pytest
import xlsxwriter

from models.vocabulary.errors import Refusal
from resources import Language
from services.commands.exclusive_parts import PartDraft
from services.ledgers.exclusive_parts import read_parts


def workbook(path, rows):
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("业主名册")
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
    return path


HEAD = ("序号", "楼号", "室号", "业主姓名", "建筑面积（㎡）", "建设单位", "面积来源")


def test_a_workbook_is_read_below_its_title_and_without_its_totals(tmp_path):
    file = workbook(
        tmp_path / "名册.xlsx",
        [
            ("国贸广场业主名册",),
            HEAD,
            (1, "1号楼", 101, "柳文清", 100.5, "", ""),
            (2, 2, 201, " 贺 兰芝 ", "89.36", "", "测绘机构实测"),
            (),
            (3, "2号楼", "底层", "江畔置业", 1204, "是", "contract"),
            ("合计", "", "", "", 1393.86),
        ],
    )
    assert read_parts(file) == (
        PartDraft(code="1号楼101", area=100_50, owner="柳文清"),
        PartDraft(code="2-201", area=89_36, owner="贺 兰芝", area_source="survey"),
        PartDraft(
            code="2号楼底层",
            area=1204_00,
            owner="江畔置业",
            developer=True,
            area_source="contract",
        ),
    )


def test_a_csv_in_the_encoding_of_an_old_program_is_read(tmp_path):
    file = tmp_path / "名册.csv"
    file.write_bytes("房号,产权人,面积,区分\n101,张伟,50,\n102,张伟,50,二\n".encode("gb18030"))
    assert [(one.owner, one.mark) for one in read_parts(file)] == [("张伟", ""), ("张伟", "二")]


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ((1, "1号楼", 101, "", 100), "vote.no-part-owner", "D2"),
        ((1, "1号楼", "", "柳文清", 100), "vote.no-part-code", "C2"),
        ((1, "1号楼", 101, "柳文清", ""), "vote.no-area", "E2"),
        ((1, "1号楼", 101, "柳文清", 89.123), "vote.no-area", "E2"),
        ((1, "1号楼", 101, "柳文清", 89, "", "目测"), "vote.unknown-area-source", "G2"),
        ((1, "1号楼", 101, "柳" * 101, 89), "exchange.too-long", "D2"),
    ],
)
def test_a_line_that_lacks_something_is_named_by_its_cell_and_never_left_out(
    tmp_path, row, code, cell
):
    with pytest.raises(Refusal) as refused:
        read_parts(workbook(tmp_path / "名册.xlsx", [HEAD, row]))
    assert refused.value.code == code
    assert cell in refused.value.sentence(Language.CHINESE)


def test_a_sheet_without_the_three_columns_is_refused(tmp_path):
    file = workbook(tmp_path / "通讯录.xlsx", [("姓名", "电话"), ("柳文清", "1")])
    with pytest.raises(Refusal, match=r"vote\.no-part-columns"):
        read_parts(file)

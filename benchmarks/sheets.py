"""Invented case sheets: no two tell the same, and they are the same every time."""

import random
from datetime import date, datetime, timedelta
from uuid import UUID

from models.vocabulary.paper_codes import PaperCode
from services.sheets.shapes import (
    CaseSheet,
    Coded,
    DeadlineRow,
    ObligationRow,
    Office,
    PartyRow,
    StepRow,
)

__all__ = ["case_sheets"]

OFFICE = Office(
    committee="梧桐里居民委员会",
    street="黄浦区五里桥街道",
    seal_name="梧桐里人民调解委员会",
    prefix="梧桐",
)
FIRST = date(2026, 1, 5)
SURNAMES = "李王张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗"
GIVEN = "秀芳建明立国志强慧敏玉珍良平涛静磊洋艳勇军杰娟霞"
SENTENCES = (
    "{day}晚，甲方停放于{house}楼下的车辆前挡玻璃被坠落的花盆砸裂，维修费{yuan}元。",
    "乙方认可花盆为其所有，对金额有异议，称当晚风大，花架系前任住户所留。",
    "住户反映夜间22:30以后仍有噪声（约{noise}分贝），多次上门沟通无果。",
    "楼道内长期堆放纸箱与旧家具，占用宽度约{wide}厘米，影响通行与消防安全。",
    "申请人称自家卫生间顶部渗水已{count}次，墙面起皮，面积约{wide}平方分米。",
    "物业公司{day}派员查看，认为管道老化，建议由业主共同出资更换。",
    "双方均表示愿意在居委会主持下协商，希望{count}日内有结果。",
    "因车位线模糊，{house}门前错时停放的约定一直没有执行。",
)


def _name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def _flat(chance: random.Random) -> str:
    return f"{chance.randint(1, 30)}号楼{chance.randint(1, 24)}0{chance.randint(1, 4)}室"


def _facts(chance: random.Random, day: date) -> str:
    told = chance.sample(SENTENCES, 4)
    return "".join(
        sentence.format(
            day=f"{day.year}年{day.month}月{day.day}日",
            house=_flat(chance),
            yuan=f"{chance.randint(200, 9_000):,}",
            noise=chance.randint(35, 60),
            wide=chance.randint(20, 160),
            count=chance.randint(2, 20),
        )
        for sentence in told
    )


def _party(chance: random.Random, role: str, label: str) -> PartyRow:
    born = date(1880, 1, 1) + timedelta(days=chance.randint(0, 9_000))
    return PartyRow(
        role=role,
        label=label,
        name=_name(chance),
        gender=chance.choice("男女"),
        ethnicity="汉族",
        birth_on=born,
        occupation="职员",
        phone=f"138{chance.randint(0, 99_999_999):08}",
        address=f"梧桐里{_flat(chance)}",
        id_number=f"310101{born:%Y%m%d}{chance.randint(0, 9_999):04}",
    )


def _steps(chance: random.Random, day: date, person: str) -> tuple[StepRow, ...]:
    days = [day + timedelta(days=gap) for gap in (0, 1, 3, 9)]
    told = (
        ("登记", f"来访登记，材料{chance.randint(1, 9)}份"),
        ("受理", f"双方同意调解，发出告知书{chance.randint(1, 3)}份"),
        ("调查", f"走访{chance.randint(2, 12)}户，拍照{chance.randint(2, 20)}张"),
        ("调解", f"第{chance.randint(1, 3)}次调解会，历时{chance.randint(30, 150)}分钟，达成一致"),
    )
    return tuple(
        StepRow(on=on, step=step, person=person, summary=summary)
        for on, (step, summary) in zip(days, told, strict=True)
    )


def _sheet(chance: random.Random, serial: int) -> CaseSheet:
    day = FIRST + timedelta(days=serial % 300)
    person = _name(chance)
    applicant = _party(chance, "申请人", "甲方")
    respondent = _party(chance, "被申请人", "乙方")
    amount = chance.randint(20_000, 900_000)
    due = day + timedelta(days=30)
    return CaseSheet(
        office=OFFICE,
        number=f"2026-{serial:04}",
        document_on=day,
        printed_at=datetime(2026, 11, 26, 14, 32),  # noqa: DTZ001 - a wall clock on paper
        printed_by=person,
        parties=(applicant, respondent),
        title=f"{chance.randint(1, 30)}号楼相邻纠纷",
        topic="高空抛物",
        category="邻里纠纷",
        state="履行中",
        source="12345热线",
        order_number=f"{day:%Y%m%d}{serial:06}",
        estate="梧桐里",
        place=f"{chance.randint(1, 30)}号楼",
        facts=_facts(chance, day),
        requests=(f"赔偿{amount / 100:,.2f}元", f"{chance.randint(3, 30)}日内整改"),
        body="梧桐里调解工作室",
        mediators=(_name(chance), _name(chance)),
        assigned_on=day + timedelta(days=1),
        assigned_by=person,
        steps=_steps(chance, day, person),
        result="达成协议",
        terms=(f"{respondent.name}赔偿{applicant.name}{amount / 100:,.2f}元。",),
        obligations=(
            ObligationRow(
                who=respondent.name, to=applicant.name, what="支付赔偿款", amount=amount, due=due
            ),
        ),
        deadlines=(DeadlineRow(label="履行期限", due=due, latest=due + timedelta(days=2)),),
        coded=_coded(chance),
    )


def _coded(chance: random.Random) -> Coded:
    """The code of a paper; its digest is the register's to make, when the sheet is gathered."""
    uid = UUID(int=chance.getrandbits(128))
    code = PaperCode(case_uid=uid, document="case-sheet", version=1, digest=chance.getrandbits(33))
    return Coded(code=code, part=1)


def case_sheets(count: int) -> tuple[CaseSheet, ...]:
    """``count`` sheets of cases that have gone all the way to an agreement."""
    chance = random.Random(20260101)  # noqa: S311 - invented content
    return tuple(_sheet(chance, serial) for serial in range(1, count + 1))

"""The main job, as a clerk does it: record, accept, assign, meet, agree – by keyboard alone.

Everything goes through the real window on object names; Chinese comes from an input method. The
demonstration takes pictures between the steps, the journey test looks at the register.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.windows import ALT, CONTROL, Opened, focus_name, wait_until

Key = Qt.Key

FACTS = (
    "申请人称其固定车位自十月起被被申请人车辆占用十一次，物业贴单无效，夜间回家无处停车；"
    "被申请人称车位线不清，误停数次，愿意商量。"
)
ACCOUNT = (
    "调解员先告知双方权利义务。申请人陈述车位被占用的经过，提出停止占用并补偿停车费；"
    "被申请人承认误停，愿补偿三百元。经协商，双方就错时停放和补偿达成一致。"
)


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What two parties agree on, and what one of them owes the other."""

    facts: str
    issues: str
    liability: str
    terms: tuple[str, ...]
    who: str
    to: str
    what: str
    amount: str


PARKING = Settlement(
    facts="十月以来被申请人多次占用申请人固定车位。",
    issues="车位使用与停车费补偿。",
    liability="被申请人误停，承担补偿责任。",
    terms=("赵建明不再占用该车位", "赵建明补偿李秀芳停车费三百元"),
    who="赵建明",
    to="李秀芳",
    what="支付停车费补偿",
    amount="300.00",
)


class Clerk:
    """Somebody at the keyboard of an open window. ``look`` is called after each step."""

    def __init__(self, opened: Opened, look: Callable[[str], object] = lambda _step: None) -> None:
        self.opened = opened
        self.look = look

    def key(self, key: Qt.Key | str, held: Qt.KeyboardModifier | None = None) -> None:
        """A key where the keyboard is."""
        self._front()
        if held is None:
            self.opened.press(key)
        else:
            self.opened.press(key, held)

    def _front(self) -> None:
        """What a desktop's window manager does when a dialog has closed."""
        if QApplication.activeWindow() is None and QApplication.activeModalWidget() is None:
            self.opened.window.activateWindow()
            wait_until(self.opened.window.isActiveWindow)

    def write(self, text: str) -> None:
        """Text from the input method where the keyboard is."""
        self.opened.write(text)

    def spell(self, letters: str) -> None:
        """Plain letters and digits, one key each."""
        for letter in letters:
            self.opened.press(letter)

    def go_to(self, name: str) -> None:
        """Walk to a field with Tab."""
        for _ in range(80):
            if focus_name() == name:
                return
            self.key(Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}; it is at {focus_name()}")

    def replace(self, text: str) -> None:
        """Take what stands in the field away and type ``text``."""
        self.opened.press(Key.Key_A, CONTROL)
        self.spell(text)

    def whole(self, case_id: int) -> Any:
        """The case as the register has it."""
        from services.queries.whole import whole

        with self.opened.register.reading() as reading:
            return whole(reading, case_id)


def record_case(clerk: Clerk) -> int:
    """A parking case comes in at the counter; its id. The new case's page opens."""
    clerk.key(Key.Key_N, CONTROL)
    clerk.key("1")
    clerk.key(Key.Key_2, ALT)
    clerk.write("李秀芳")
    clerk.go_to("intake.applicant.phone")
    clerk.spell("15400002406")
    clerk.go_to("intake.respondent.name")
    clerk.write("赵建明")
    clerk.key(Key.Key_3, ALT)
    clerk.write("梧桐里 9号楼 东侧车位")
    clerk.go_to("intake.facts")
    clerk.write(FACTS)
    clerk.go_to("intake.claim")
    clerk.write("停止占用车位；补偿停车费")
    clerk.look("intake")
    clerk.key(Key.Key_Return, CONTROL)
    from services.queries.case_views import Order
    from services.queries.cases import ids

    with clerk.opened.register.reading() as reading:
        case_id = int(max(ids(reading, order=Order.NEWEST)))
    clerk.look("registered")
    return case_id


def accept_case(clerk: Clerk) -> None:
    """The next step is 受理: each side says it agrees (人民调解法 17)."""
    clerk.key(Key.Key_Return, CONTROL)
    clerk.go_to("step.consent.0")
    clerk.key("1")
    clerk.go_to("step.consent.1")
    clerk.key("1")
    clerk.look("accepting")
    clerk.key(Key.Key_Return, CONTROL)


def assign_case(clerk: Clerk) -> None:
    """The recommended body takes it; the reasons are in view."""
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("assigning")
    clerk.key(Key.Key_Return, CONTROL)


def hold_meeting(clerk: Clerk, account: str = ACCOUNT, place: str = "梧桐里居委会调解室") -> None:
    """The first mediation meeting ends in an agreement (人民调解法 22, 27)."""
    clerk.key(Key.Key_T, CONTROL)
    clerk.go_to("meeting.place")
    clerk.write(place)
    clerk.go_to("meeting.rights_told")
    clerk.key(Key.Key_Space)
    clerk.go_to("meeting.account")
    clerk.write(account)
    clerk.go_to("meeting.result")
    clerk.key("1")
    clerk.look("meeting")
    clerk.go_to("meeting.save")
    clerk.key(Key.Key_Space)


def write_agreement(clerk: Clerk, settled: Settlement = PARKING) -> None:
    """What was agreed, and who owes what until when (人民调解法 28-29)."""
    clerk.go_to("agreement.facts")
    clerk.key(Key.Key_A, CONTROL)
    clerk.write(settled.facts)
    clerk.go_to("agreement.issues")
    clerk.key(Key.Key_A, CONTROL)
    clerk.write(settled.issues)
    clerk.go_to("agreement.liability")
    clerk.write(settled.liability)
    clerk.go_to("agreement.terms")
    for place, term in enumerate(settled.terms):
        if place:
            clerk.key(Key.Key_Return)
        clerk.write(term)
    clerk.go_to("agreement.obligations.1.who")
    clerk.write(settled.who)
    clerk.go_to("agreement.obligations.1.to")
    clerk.write(settled.to)
    clerk.go_to("agreement.obligations.1.what")
    clerk.write(settled.what)
    clerk.go_to("agreement.obligations.1.amount")
    clerk.spell(settled.amount)
    clerk.go_to("agreement.obligations.1.due_on")
    clerk.spell("12-10")
    clerk.go_to("agreement.obligations.1.manner")
    clerk.write("银行转账")
    clerk.look("agreement")
    clerk.go_to("agreement.save")
    clerk.key(Key.Key_Space)
    clerk.look("agreed")


def sign_agreement(clerk: Clerk) -> None:
    """Both parties, the mediator and the seal: it takes effect (人民调解法 29)."""
    clerk.key(Key.Key_Return, CONTROL)
    for field in ("party.0", "party.1", "mediator_on", "sealed_on"):
        clerk.go_to(f"signing.{field}")
        clerk.replace("11-25")
    clerk.look("signing")
    clerk.key(Key.Key_Return, CONTROL)


def close_case(clerk: Clerk) -> None:
    """What was promised is done, the visit is paid, the case is closed (人民调解法 31)."""
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("performing")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.key(Key.Key_Return, CONTROL)
    clerk.go_to("followUp.performed")
    clerk.key("1")
    clerk.go_to("followUp.satisfied")
    clerk.key("1")
    clerk.go_to("followUp.note")
    clerk.write("款项已付清，车位线已补画，双方满意。")
    clerk.look("follow-up")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("closing")
    clerk.key(Key.Key_Return, CONTROL)
    clerk.look("closed")

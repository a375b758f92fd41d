"""Files kept with a record: added by button or dropped, looked at, copied out, taken off.

A page imports from here; the package knows no subject. What a record is called and which command
names its files is said by :class:`services.commands.attached.AttachFiles`.
"""

from gui.attached.acts import FileActs, copy_out, take_in
from gui.attached.block import FilesBlock
from gui.attached.drop import FileDrop

__all__ = ["FileActs", "FileDrop", "FilesBlock", "copy_out", "take_in"]

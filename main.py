"""The roof: hands the command line to its commands and opens the window where there is none."""

import sys

import commands

if __name__ == "__main__":
    sys.excepthook = commands.tell_bug
    sys.exit(commands.main(sys.argv[1:], alone=True))

"""What falls due besides clocks of cases, each kind of matter in a module of its own.

A module is loaded when the register holds a row of what it reads: an office without votes does not
pay for them.
"""

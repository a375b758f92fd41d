"""Ledgers (台账): reading a spreadsheet somebody else kept and drafting cases from its rows.

Nothing here writes to the register: `rows.plan` says what a file holds and what is wrong with it,
and the command that imports takes the plan from there.
"""

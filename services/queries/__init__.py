"""Everything the program can read: functions of a Reading that return frozen rows."""

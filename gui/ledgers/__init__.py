"""导入台账: a ledger somebody else kept is looked at, mapped, tried and taken in."""

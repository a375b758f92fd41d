"""业主表决与选举: the list, one vote, its register of owners, its ballots, its papers."""

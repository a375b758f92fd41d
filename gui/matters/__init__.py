"""What topics, votes and joint projects have in common: a list of them, the page of one, its parts.

A subject declares what differs. Nothing here knows a subject.
"""

"""Ties that lead over others: from a mediator to a case in at most three steps.

The web holds what the register knows for certain: who is related to whom, lives in whose
household, works where, sits on which committee, stood in which case. How far a tie reaches before
it no longer excludes, and before it no longer matters, is data (``rules/assignment.json``,
``reach``): a path excludes as far as the shortest reach of all its links and of its end, and warns
as far as their shortest warning. Names never make a link.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from models.vocabulary.findings import Severity
from resources import rules

__all__ = ["End", "Link", "Node", "Path", "Reach", "Step", "Web", "most_steps", "paths", "reach"]

Node = tuple[str, int]
"""A person, an organisation, a body, a building or a case: its kind and its id."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reach:
    """How many steps a tie still ``excludes``, and how many it still ``warns``.

    ``certain`` says that the rule itself is settled; where it is not, the office decides.
    """

    excludes: int
    warns: int
    source: str
    certain: bool = True

    def of(self, steps: int) -> Severity | None:
        """What a path of so many steps weighs; None where it no longer matters."""
        if steps <= self.excludes:
            return Severity.BLOCK
        return Severity.WARN if steps <= self.warns else None


@cache
def reach(code: str) -> Reach:
    """The reach of a kind of link or of an end, as the rule file has it."""
    row = next(one for one in rules("assignment")["reach"] if one["code"] == code)
    return Reach(
        excludes=row["excludes"], warns=row["warns"], source=row["source"], certain=row["certain"]
    )


@cache
def most_steps() -> int:
    """How far the register is searched at all."""
    return int(rules("assignment")["most_steps"])


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Two that are tied, either way; ``code`` names the tie.

    ``told`` says it more closely: 夫妻, the firm both work for, the number of the case.
    """

    one: Node
    other: Node
    code: str
    told: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class End:
    """Where a path is a tie to the case: a party, who acts for it, a place or body concerned.

    ``code`` names the kind of end and its reach; ``role`` is the party's, where it has one, and
    ``party`` what it is called; ``place`` the estate a company or committee is concerned for.
    """

    node: Node
    code: str
    role: str = ""
    party: str = field(default="", repr=False)
    place: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One tie of a path and whom it leads to."""

    code: str
    told: str = field(repr=False)
    name: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Path:
    """A tie found: from ``origin`` over its ``steps`` to the ``end``, and what it weighs."""

    end: End
    origin: str = field(repr=False)
    steps: tuple[Step, ...]
    severity: Severity
    source: str


class Web:
    """Who is tied to whom, with the names they go by; links may be handed over in any order.

    ``same`` joins two entries of the directory that are certainly one person.
    """

    def __init__(
        self,
        links: Iterable[Link] = (),
        names: Mapping[Node, str] | None = None,
        same: Mapping[Node, Node] | None = None,
    ) -> None:
        self._same = dict(same or {})
        self._names = dict(names or {})
        around: dict[Node, set[tuple[str, str, Node]]] = defaultdict(set)
        for link in links:
            one, other = self.node(link.one), self.node(link.other)
            if one != other:
                around[one].add((link.code, link.told, other))
                around[other].add((link.code, link.told, one))
        self._around = {node: tuple(sorted(found)) for node, found in around.items()}

    def node(self, node: Node) -> Node:
        """The entry that stands for this one."""
        return self._same.get(node, node)

    def name(self, node: Node) -> str:
        """What it is called."""
        return self._names.get(node, "")

    def around(self, node: Node) -> tuple[tuple[str, str, Node], ...]:
        """Every tie of ``node``: its code, its words, whom it leads to; in a fixed order."""
        return self._around.get(node, ())


_PEOPLE = "person"


@dataclass(frozen=True, slots=True)
class _Way:
    """A path while it is walked: the nodes, the ties between them, and how far it may lead."""

    nodes: tuple[Node, ...]
    ties: tuple[tuple[str, str], ...]
    excludes: int
    warns: int

    def on(self, code: str, told: str, node: Node) -> "_Way":
        link = reach(code)
        return _Way(
            (*self.nodes, node),
            (*self.ties, (code, told)),
            min(self.excludes, link.excludes),
            min(self.warns, link.warns),
        )

    @property
    def alive(self) -> bool:
        """Whether it still weighs anything."""
        return len(self.ties) <= self.warns


def paths(web: Web, origin: Node, ends: Iterable[End]) -> tuple[Path, ...]:
    """The weightiest path from ``origin`` to each end, in the order of the ends.

    Of two that weigh the same the shorter is told. A path leads over people only: that two work
    for one firm is a tie of its own, not a way through the firm. Its length is at most
    :func:`most_steps`; an end at the origin itself is no path.
    """
    ways = _walked(web, web.node(origin))
    found = []
    for end in ends:
        known = (_path(web, way, end) for way in ways.get(web.node(end.node), ()))
        heaviest = min((one for one in known if one is not None), key=_weight, default=None)
        if heaviest is not None:
            found.append(heaviest)
    return tuple(found)


def _weight(path: Path) -> tuple[bool, int]:
    return path.severity is not Severity.BLOCK, len(path.steps)


def _walked(web: Web, origin: Node) -> Mapping[Node, tuple[_Way, ...]]:
    """Every way worth keeping to each node, by breadth.

    A way is dropped once another, no longer, reaches as far in both senses: whatever it could
    lead to, the other leads to as well. So at most a few stay for each node.
    """
    most = most_steps()
    kept: dict[Node, list[_Way]] = defaultdict(list)
    edge = [_Way((origin,), (), most, most)]
    for _ in range(most):
        further: list[_Way] = []
        for way in edge:
            for code, told, node in web.around(way.nodes[-1]):
                if node in way.nodes:
                    continue
                longer = way.on(code, told, node)
                if longer.alive and not _surpassed(longer, kept[node]):
                    kept[node].append(longer)
                    if node[0] == _PEOPLE:
                        further.append(longer)
        edge = further
    return {node: tuple(ways) for node, ways in kept.items()}


def _surpassed(way: _Way, others: Iterable[_Way]) -> bool:
    return any(one.excludes >= way.excludes and one.warns >= way.warns for one in others)


def _path(web: Web, way: _Way, end: End) -> Path | None:
    limits = [reach(end.code), *(reach(code) for code, _ in way.ties)]
    steps = len(way.ties)
    severity = Reach(
        excludes=min(one.excludes for one in limits),
        warns=min(one.warns for one in limits),
        source="",
    ).of(steps)
    if severity is None:
        return None
    return Path(
        end=end,
        origin=web.name(way.nodes[0]),
        steps=tuple(
            Step(code=code, told=told, name=web.name(node))
            for (code, told), node in zip(way.ties, way.nodes[1:], strict=True)
        ),
        severity=severity,
        source="；".join(_sources(limits)),
    )


def _sources(limits: Iterable[Reach]) -> Iterator[str]:
    """Each source once, the end's first."""
    yield from dict.fromkeys(one.source for one in limits if one.source)

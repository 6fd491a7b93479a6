"""Who plays whom among the variables of opaque steps, told by what each one does.

Where all variables of one shape are equal, a model shows the same whichever plays which; then the
gradient and the update of a variable are its role, and equal roles pair. Roles that are equal
within one model (three equal branches) leave a choice, which only trying decides.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product

import numpy as np

from autograder.evidence import ROLES, Evidence, Plan, values
from autograder.evidence.agreeing import NOISE, RELATIVE, Floats
from autograder.matching import Bundle
from autograder.matching import Loose as Group

Classes = Mapping[int, int]
"""The number of its role, by a variable's id; -1 for a role that the expected model has not."""

MOST = 240
"""Orders of one group that are thought of; more than are ever tried."""


class Roles:
    """The roles of the variables of both models, from one run of each."""

    def __init__(self, plan: Plan, found: Evidence, expected: Evidence) -> None:
        self.known: list[tuple[tuple[int, ...], Floats]] = []
        theirs = [values(one) for one in expected.arrays.get(ROLES, ())]
        mine = [values(one) for one in found.arrays.get(ROLES, ())]
        self.floor = NOISE * max((float(np.abs(one[1:]).max()) for one in theirs), default=0.0)
        shapes = [variable.shape for variable in plan.variables]
        self.expected = {
            variable.id: self._class(shape, role, new=True)
            for variable, shape, role in zip(plan.variables, shapes, theirs, strict=False)
        }
        self.found = {
            at: self._class(shape, role, new=False)
            for at, shape, role in zip(plan.slots, shapes, mine, strict=False)
        }

    def _class(self, shape: tuple[int, ...], role: Floats, *, new: bool) -> int:
        for number, (size, one) in enumerate(self.known):
            if size == shape and one.shape == role.shape and self._near(one, role):
                return number
        if not new:
            return -1
        self.known.append((shape, role))
        return len(self.known) - 1

    def _near(self, one: Floats, role: Floats) -> bool:
        """Each part beside the size of its own norm: a sum of it may be almost nothing."""
        if not np.isfinite(role).all():
            return False
        scale = np.concatenate([[1.0], np.repeat(one[[1, 6]], 5)])
        return bool((np.abs(one - role) <= RELATIVE * scale + self.floor).all())

    def agree(self, groups: Sequence[Group]) -> bool:
        """Whether the variables of both sides have the same roles, each as often."""
        asked = [v for theirs, _ in groups for bundle in theirs for v in bundle]
        held = [v for _, ours in groups for bundle in ours for v in bundle]
        return sorted(self.expected.get(v, -2) for v in asked) == sorted(
            self.found.get(v, -1) for v in held
        )

    def ways(self, groups: Sequence[Group]) -> Iterator[dict[int, int]]:
        """Pairings that keep roles: layers as wholes first, then variable by variable."""
        whole = [part for group in groups for part in self._by_role(group)]
        if all(len(theirs) == len(ours) for theirs, ours in whole):
            yield from orders(whole)
        asked = tuple((v,) for theirs, _ in groups for bundle in theirs for v in bundle)
        held = tuple((v,) for _, ours in groups for bundle in ours for v in bundle)
        yield from orders(self._by_role((asked, held)))

    def _by_role(self, group: Group) -> list[Group]:
        theirs = self._sorted(group[0], self.expected)
        ours = self._sorted(group[1], self.found)
        return [
            (tuple(theirs.get(roles, ())), tuple(ours.get(roles, ())))
            for roles in dict.fromkeys((*theirs, *ours))
        ]

    @staticmethod
    def _sorted(bundles: Sequence[Bundle], classes: Classes) -> dict[tuple[int, ...], list[Bundle]]:
        """The bundles by the roles of their variables, each in the order of these."""
        found: dict[tuple[int, ...], list[Bundle]] = defaultdict(list)
        for bundle in bundles:
            ordered = tuple(sorted(bundle, key=lambda v: classes.get(v, -1)))
            found[tuple(classes.get(v, -1) for v in ordered)].append(ordered)
        return found


def orders(groups: Sequence[Group]) -> Iterator[dict[int, int]]:
    """Each way to pair the bundles of each group."""
    each = [
        [_zipped(theirs, order) for _, order in zip(range(MOST), permutations(ours), strict=False)]
        for theirs, ours in groups
    ]
    for choice in product(*each):
        yield {key: value for part in choice for key, value in part.items()}


def _zipped(asked: Sequence[Bundle], held: Sequence[Bundle]) -> dict[int, int]:
    return {
        one: two
        for ours, others in zip(asked, held, strict=False)
        for one, two in zip(ours, others, strict=True)
    }

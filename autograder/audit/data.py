"""What an audit found, as data."""

import msgspec


class Offender(msgspec.Struct, frozen=True):
    """A model that was judged wrongly: a wrong one accepted, or a right one refused.

    `kind` and `says` are the mutation's; `told` what the comparison said of it.
    """

    kind: str
    says: str
    told: str


class Audited(msgspec.Struct, frozen=True, kw_only=True):
    """What was tried on one model, and how it was judged.

    `equal` mutants turned out to be the same model, proved independently; `unknown` ones could be
    proved neither way and count nowhere. `placed` of `placeable` one-fault mutants were explained
    by a first difference at the mutated call or edge.
    """

    name: str
    wrong: int = 0
    right: int = 0
    equal: int = 0
    unknown: int = 0
    placed: int = 0
    placeable: int = 0
    accepted: tuple[Offender, ...] = ()
    refused: tuple[Offender, ...] = ()
    misplaced: tuple[Offender, ...] = ()
    seconds: float = 0.0
    megabytes: float = 0.0
    problem: str = ""

    @property
    def clean(self) -> bool:
        """No wrong model passed and no right one was refused."""
        return not (self.accepted or self.refused or self.problem)

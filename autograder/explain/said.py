"""What a named mistake hands back: which sentence to say, with which words, and what it covers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.difference import AnyDifference


@dataclass(frozen=True)
class Said:
    """One cause, not yet in words. `key` names a sentence of `english`, "CODE" or "CODE.variant".

    `covers` are the differences that it explains; `line` is the learner's line.
    """

    key: str
    fields: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None
    covers: tuple[AnyDifference, ...] = ()

    def says_what(self, other: "Said") -> bool:
        """Whether a reader could not tell the two apart."""
        return (self.key, self.fields, self.line) == (other.key, other.fields, other.line)

    @property
    def code(self) -> str:
        """The name of the mistake."""
        return self.key.partition(".")[0]

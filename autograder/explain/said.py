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

    @property
    def as_read(self) -> tuple[object, ...]:
        """What a reader sees of it: two that are equal here cannot be told apart."""
        return (self.key, self.line, *sorted((k, str(v)) for k, v in self.fields.items()))

    @property
    def code(self) -> str:
        """The name of the mistake."""
        return self.key.partition(".")[0]

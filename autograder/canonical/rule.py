"""What a rule of style is: a name, a reason, an example that is run, and a rewriting."""

from collections.abc import Callable
from dataclasses import dataclass

from autograder.canonical.net import Net


@dataclass(frozen=True)
class Example:
    """Two bodies that build a model from `x` (and `y`), and whether they count as the same.

    The bodies are Python with `keras`, `layers`, `ops`, and the inputs `x`, `y` of shape
    `shape` at hand; each ends by binding `out`. Run by the tests, printed by the docs page.
    """

    one: str
    other: str
    same: bool = True
    shape: tuple[int, ...] = (4,)
    dtype: str = "float32"


def _nothing(_: Net) -> None:
    """For rules that hold because a wiring does not record what they ignore."""


@dataclass(frozen=True)
class Rule:
    """One equivalence. `apply` rewrites a net in place into the form all spellings share."""

    name: str
    title: str
    reason: str
    examples: tuple[Example, ...]
    apply: Callable[[Net], None] = _nothing

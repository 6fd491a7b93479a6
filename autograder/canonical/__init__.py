"""When two models count as the same: the rules of style, each in one place, in order.

`canonical` rewrites a wiring into the form that all accepted spellings share. What it still tells
apart is a difference. The rules are printed by `docs/same-or-different.md`.
"""

from autograder.canonical.net import closed, opened
from autograder.canonical.rule import Example, Rule
from autograder.canonical.rules import (
    activations,
    ignored,
    interface,
    masks,
    merges,
    settings,
    sharing,
    wrapped,
)
from autograder.wiring import Wiring

__all__ = ["RULES", "Example", "Rule", "canonical"]

RULES: tuple[Rule, ...] = (
    ignored.NAMES,
    ignored.CREATION_ORDER,
    ignored.NESTING,
    ignored.COMPILED,
    ignored.INITIALIZERS,
    ignored.SPEED,
    ignored.TRAINABLE,
    ignored.TRAINING,
    interface.ONE_TENSOR,
    interface.INDEX_WIDTH,
    sharing.STATELESS,
    wrapped.PER_STEP,
    wrapped.ONE_CELL,
    activations.SPLIT,
    merges.OPERATORS,
    activations.SPELLINGS,
    interface.ARGUMENT_NAME,
    interface.KEYS,
    settings.AXES,
    settings.RESHAPE,
    settings.NUMBERS,
    settings.DTYPES,
    merges.OPERAND_ORDER,
    masks.MASKS,
    sharing.SAME_TENSOR,
)


def canonical(wiring: Wiring) -> Wiring:
    """The form that every accepted spelling of this model shares; canonical twice is canonical."""
    net = opened(wiring)
    for rule in RULES:
        rule.apply(net)
    return closed(net, wiring)

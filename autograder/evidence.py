"""What running a model showed, and whether two runs agree. Plain data and NumPy; no Keras.

`probe` makes evidence from a model and a plan, in a child; `agree` compares two pieces of it in
the parent. A plan names variables and inputs by the *expected* wiring's order, so that equal
plans lay equal weights whatever the submission called its layers.
"""

import msgspec

from autograder.wiring import Shape, Variable


class Draw(msgspec.Struct, frozen=True, omit_defaults=True):
    """How to draw one input of the expected wiring: shape without unknowns, batch axis first.

    Integers are drawn from `low` (included) to `high` (excluded). With `tail` > 0 the last `tail`
    steps of each row are zeros, so that a mask has something to hide.
    """

    shape: tuple[int, ...]
    dtype: str
    low: int = 0
    high: int = 0
    tail: int = 0


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """One probe: what to lay, what to draw, what to run.

    `variables[k]` describes expected variable k; `slots[k]` is the `Variable.id` that plays it in
    the model at hand (-1: none). `inputs[k]` is the position at hand of expected input k, and
    `outputs[k]` of expected output k (-1: none).
    """

    seed: int
    draws: tuple[Draw, ...]
    variables: tuple[Variable, ...]
    slots: tuple[int, ...]
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]


class Array(msgspec.Struct, frozen=True):
    """An array as data: `values` are little-endian float32, at most `evidence.MOST` of them; a
    larger array is sent as that many projections on directions drawn from the plan's seed."""

    shape: Shape
    values: bytes


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one plan showed, per regime: "plain" and "shifted" weights in inference, "training",
    "gradients" (one array of projections a variable slot), "step" (outputs after one step)."""

    arrays: dict[str, tuple[Array, ...]]

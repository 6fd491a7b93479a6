"""The types of evidence: what to lay and draw, and what was seen."""

from typing import Literal

import msgspec

from autograder.wiring import Shape, Variable

MOST = 4096
"""Values of one array that are kept; of a larger one that many random sums."""

OUTPUT_REGIMES = {"plain": "inference", "shifted": "inference", "training": "training"} | {
    "step": "step"
}
"""Regimes that hold one array an output, and the word of `OutputsDiffer.regime` for each."""

REGIMES = OUTPUT_REGIMES | {
    "losses": "training",
    "trainable": "gradients",
    "gradients": "gradients",
    "inputs": "gradients",
    "updates": "step",
}
"""All regimes of a piece of evidence, and the word of `OutputsDiffer.regime` for each."""

ALIKE, ROLES = "alike", "roles"
"""What the run with equal weights shows: one array an output, one a variable (see `Evidence`)."""


class Draw(msgspec.Struct, frozen=True, omit_defaults=True):
    """How to draw one input of the expected wiring: shape without unknowns, batch axis first.

    With `high` > `low`, whole numbers from `low` (included) to `high` (excluded), whatever the
    dtype; otherwise numbers between -1 and 1. With `tail` > 0 row r ends in `(r + 1) % (tail + 1)`
    steps of the value `hidden`, so that a mask has something to hide, and not the same in each row.
    """

    shape: tuple[int, ...]
    dtype: str
    low: int = 0
    high: int = 0
    tail: int = 0
    hidden: float = 0.0


class Plan(msgspec.Struct, frozen=True, omit_defaults=True):
    """One probe: what to lay, what to draw, what to run.

    `variables[k]` describes expected variable k, `groups[k]` numbers the layer it belongs to;
    `slots[k]` is the `Variable.id` that plays it in the model at hand (-1: none). `inputs[k]` is
    the position at hand of expected input k, and `outputs[k]` of expected output k (-1: none).
    `copies` are pairs (k, id): variable `id` at hand plays expected variable k too, a copy where
    one shared variable was asked. `gains` are factors for the expected variables, by "plain" and
    "shifted" weights; none where there is no such regime. `only` asks for a part of the evidence:
    "plain" for that regime, "alike" for the run with equal weights; "" for all but the latter.
    """

    seed: int
    draws: tuple[Draw, ...]
    variables: tuple[Variable, ...]
    groups: tuple[int, ...]
    slots: tuple[int, ...]
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    copies: tuple[tuple[int, int], ...] = ()
    gains: dict[str, tuple[float, ...]] = {}
    only: Literal["", "plain", "alike"] = ""


class Array(msgspec.Struct, frozen=True):
    """An array as data: `values` are little-endian float32, at most `MOST` of them; a larger array
    is sent as that many sums of its values, with signs drawn from the plan's seed."""

    shape: Shape
    values: bytes


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one plan showed, per regime.

    One array an expected output:
      "plain"      weights centred on zero, `training=False`
      "shifted"    biases far from zero, half of them below it; `training` not said, so that a
                   `training=True` written in the graph shows
      "training"   plain weights, `training=True`, random draws held still
      "step"       plain weights after one step of gradient descent, which changes no variable by
                   more than a twentieth, and the model's own updates of its statistics,
                   `training=False`
    One array an expected variable:
      "trainable"  one number: 1 trainable, 0 not, -1 nothing plays this variable
      "gradients"  of a random function of the outputs in training: norm, then random sums
      "updates"    what the training call itself added (batch statistics): norm, then random sums
    One array an expected input:
      "inputs"     the gradient with respect to it: norm, then random sums; whole numbers have none
    One array: "losses", the sum of what the model adds to its loss (regularisers, `add_loss`).

    Apart from these, from a run in training in which all variables of one shape have equal values,
    so that it shows the same whichever variable plays which:
      "alike"      one array an expected output
      "roles"      one array an expected variable: trainable or not, its gradient, its update. Where
                   these tell variables of one shape apart, they tell who plays whom
    """

    arrays: dict[str, tuple[Array, ...]]

"""Sentences about errors that a learner's code raised, by kind of trouble.

    tensors      what is a tensor, and what can be done with one
    shapes       shapes and axes
    arguments    arguments of layers
    layers       layers, wrappers, names
    models       the ends of a model, Sequential, training
    environment  names of Python and Keras
    python       Python itself, and what no story fits
    examples     what arguments mean, and what calls look like

The learner's line is shown above each.
"""

from autograder.explain.english.raised import (
    arguments,
    environment,
    layers,
    models,
    python,
    shapes,
    tensors,
)
from autograder.explain.english.raised.examples import (
    ACTIVATION_FUNCTIONS,
    EXAMPLES,
    MEANINGS,
    READS,
    SAYS,
    SHOWN,
)
from autograder.explain.english.raised.shapes import (
    ALL_STEPS,
    BOTH_SIZES,
    DIFFERING,
    LOOK_AT,
    TRANSPOSE,
)

__all__ = [
    "ACTIVATION_FUNCTIONS",
    "ALL_STEPS",
    "BOTH_SIZES",
    "DIFFERING",
    "EXAMPLES",
    "LOOK_AT",
    "MEANINGS",
    "READS",
    "SAYS",
    "SENTENCES",
    "SHOWN",
    "TITLES",
    "TRANSPOSE",
]

_KINDS = (arguments, environment, layers, models, python, shapes, tensors)

TITLES: dict[str, str] = {code: title for kind in _KINDS for code, title in kind.TITLES.items()}
"""Titles by code."""

SENTENCES: dict[str, str] = {key: body for kind in _KINDS for key, body in kind.SENTENCES.items()}
"""By key: CODE, or CODE.variant."""

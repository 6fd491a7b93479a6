"""Sentences about errors that a learner's code raised, by kind of trouble.

    tensors      what is a tensor, and what can be done with one
    shapes       shapes and axes
    arguments    arguments of layers
    layers       layers, wrappers, names
    meant        what was meant, where something near it is written
    models       the ends of a model, Sequential, training
    origins      where a value or a name comes from, and where it belongs
    owners       what belongs to a layer, a list, an optimizer; what is built once
    parts        a layer of an inner model, one of several results, one array of several
    environment  names of Python and Keras
    python       Python itself, and what no story fits
    taken_for    one thing taken for another
    used         what is used for something else
    places       what stands in the place of something else, and places that are empty
    examples     what arguments mean, and what calls look like

The learner's line is shown above each.
"""

from autograder.explain.english.raised import (
    arguments,
    environment,
    layers,
    meant,
    models,
    origins,
    owners,
    parts,
    places,
    python,
    shapes,
    taken_for,
    tensors,
    used,
)
from autograder.explain.english.raised.examples import (
    ACTIVATION_FUNCTIONS,
    CONTAINERS,
    EXAMPLES,
    GIVEN,
    ITS_RESULT,
    KINDS,
    LAST_RESULT,
    MEANINGS,
    READS,
    SAYS,
    SEVERAL_RESULTS,
    SHOWN,
    STATES,
    VALUES,
)
from autograder.explain.english.raised.python import (
    CLOSEST,
    DID_YOU_MEAN,
    ENTRIES,
    ENTRY,
    HOLDS,
    LOOK_AT_ARGUMENT,
)
from autograder.explain.english.raised.shapes import (
    ALL_STEPS,
    BOTH_SIZES,
    DIFFERING,
    IMAGE_IS,
    LOOK_AT,
    SEQUENCE_IS,
    THE_DATA,
    THE_TARGETS,
    TRANSPOSE,
    WITH_INSIDE,
)

__all__ = [
    "ACTIVATION_FUNCTIONS",
    "ALL_STEPS",
    "BOTH_SIZES",
    "CLOSEST",
    "CONTAINERS",
    "DID_YOU_MEAN",
    "DIFFERING",
    "ENTRIES",
    "ENTRY",
    "EXAMPLES",
    "GIVEN",
    "HOLDS",
    "IMAGE_IS",
    "ITS_RESULT",
    "KINDS",
    "LAST_RESULT",
    "LOOK_AT",
    "LOOK_AT_ARGUMENT",
    "MEANINGS",
    "READS",
    "SAYS",
    "SENTENCES",
    "SEQUENCE_IS",
    "SEVERAL_RESULTS",
    "SHOWN",
    "STATES",
    "THE_DATA",
    "THE_TARGETS",
    "TITLES",
    "TRANSPOSE",
    "VALUES",
    "WITH_INSIDE",
]

_KINDS = (arguments, environment, layers, meant, models, origins, owners, places, parts, python,
          shapes, taken_for, tensors, used)  # fmt: skip

TITLES: dict[str, str] = {code: title for kind in _KINDS for code, title in kind.TITLES.items()}
"""Titles by code."""

SENTENCES: dict[str, str] = {key: body for kind in _KINDS for key, body in kind.SENTENCES.items()}
"""By key: CODE, or CODE.variant."""

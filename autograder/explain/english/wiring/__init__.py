"""Sentences about differences between two models, by where they are.

inputs    what goes into a model
outputs   what comes out of a model
use       what is built or computed, and how often it is used
reads     which tensors a step reads
steps     steps missing, too many, or of another kind
settings  the settings of a layer
whole     the model as a whole, and answers about one
returned  a layer where a model was asked for
"""

from autograder.explain.english.wiring import (
    inputs,
    outputs,
    reads,
    returned,
    settings,
    steps,
    use,
    whole,
)

_PARTS = (inputs, outputs, use, reads, steps, settings, whole, returned)

TITLES = {code: title for part in _PARTS for code, title in part.TITLES.items()}

SENTENCES = {key: text for part in _PARTS for key, text in part.SENTENCES.items()}
"""By key: CODE, or CODE.variant."""

"""Every sentence a learner reads. Pure: data in, messages out; no Keras.

    differences   what two wirings differ in -> messages, one for each cause
    refusals      why there is no wiring -> one message
    fixed         what may be said about a hidden case
    mistakes/     the named mistakes: how each is recognised, and its page
    english/      the sentences
    words         tensors and layers as the learner called them
    glossing      words that a unit has not introduced, explained
    naming        names for steps that share their line with an activation
    settings      settings of Keras that a learner's code changed
    source        the learner's text as syntax
    raising       what a line that raised says of its mistake
    keras_names   names of Keras 3, and of what it once had; keras_places is their mechanical part
    layout        lines, wrapped and cleaned
    pages         `autograder explain CODE`

One cause is one message. A message says what was looked for, what was found, and one next step; it
never shows the answer.
"""

from autograder.explain.differences import differences, hard_coded
from autograder.explain.fixed import hidden
from autograder.explain.pages import codes, first_line, kinds, page
from autograder.explain.refusals import refusal
from autograder.explain.settings import changed_settings

__all__ = [
    "changed_settings",
    "codes",
    "differences",
    "first_line",
    "hard_coded",
    "hidden",
    "kinds",
    "page",
    "refusal",
]

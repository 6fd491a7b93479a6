"""Settings of Keras that a learner's code changed, as a message."""

from collections.abc import Mapping

from autograder.explain import words
from autograder.explain.english import refused
from autograder.explain.glossing import glossed
from autograder.explain.layout import one_line
from autograder.explain.sentences import message
from autograder.message import Message


def changed_settings(notes: Mapping[str, str], *, exercise: str = "") -> Message | None:
    """What to say about `Child.notes`, name -> new value; None where nothing was changed.

    Not for a hidden case: a value may carry its arguments. Never raises.
    """
    if not notes:
        return None
    every = [
        refused.SETTINGS.get(name, refused.SETTING_NOW).format(
            name=one_line(name, 40), value=words.quoted(value)
        )
        for name, value in notes.items()
        if not (name == "dtype_policy" and notes.get("floatx") == value)  # the one moves the other
    ]
    (told,) = glossed((message("SETTINGS_CHANGED", {"changed": words.listed(every)}),), exercise)
    return told

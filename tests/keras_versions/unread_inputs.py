"""A pytest plugin for Keras before 3.14, which makes no model with an input that nothing reads.

A random model that has one is drawn again: without this, the properties that hold of every model
would fail on models that this Keras cannot make.
"""

from typing import Any

import hypothesis

from autograder.extract import private
from tests.keras_versions.course import REFUSED


def pytest_configure() -> None:
    """Draws again from inside Keras, where the refusal is."""
    functional = private.functional_class()
    original = functional.__init__

    # Keras compares the parameters of this function with those of its subclasses'.
    def init(self: Any, inputs: Any, outputs: Any, name: Any = None, **kwargs: Any) -> None:
        try:
            original(self, inputs, outputs, name=name, **kwargs)
        except ValueError as problem:
            if str(problem) == REFUSED and hypothesis.currently_in_test_context():
                hypothesis.reject()
            raise

    functional.__init__ = init

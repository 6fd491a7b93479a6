"""A variable of TensorFlow's is made when something first asks for its values, or gives it others.

A wiring is read without them, and most models of a submission are never run; to make a variable
and to draw its first values takes TensorFlow one to two milliseconds. Only for initializers that
cannot raise: with any other, its author's code runs when Keras would run it.

Three private names of Keras's are used; a test tells when one moved. Imports nothing of it: it is
there already in a process that builds models.
"""

import sys
from math import prod
from typing import Any

WAITING = "_waits_for"
"""The attribute that holds the initializer until then."""

SAFE = (
    *("Zeros", "Ones", "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LecunUniform"),
    *("LecunNormal", "RandomUniform", "RandomNormal", "TruncatedNormal", "Orthogonal"),
)
"""Initializers that raise for no shape, as long as their settings are numbers."""

LARGEST = 1 << 20
"""Numbers in a variable. A larger one takes its memory at once, or is refused."""


def filled() -> None:
    """From now on in this process."""
    keras: Any = sys.modules["keras"]
    tensorflow: Any = sys.modules["tensorflow"]
    variable = keras.Variable
    safe = frozenset(getattr(keras.initializers, name) for name in SAFE)
    fill, assign = variable._initialize_with_initializer, variable._direct_assign

    def can_wait(self: Any, initializer: Any) -> bool:  # noqa: ANN401  # Keras has no types
        return (
            type(initializer) in safe
            and self._dtype == "float32"
            and prod(self._shape) <= LARGEST
            and (len(self._shape) > 1 or type(initializer) is not keras.initializers.Orthogonal)
            and all(type(v) in (int, float, type(None)) for v in initializer.get_config().values())
            and bool(tensorflow.executing_eagerly())
        )

    def wait(self: Any, initializer: object) -> None:  # noqa: ANN401  # the same
        if can_wait(self, initializer):
            self.__dict__[WAITING] = initializer
        else:
            fill(self, initializer)

    def asked(self: Any) -> object:  # noqa: ANN401  # the same
        if (initializer := self.__dict__.pop(WAITING, None)) is not None:
            with tensorflow.init_scope():  # may be asked inside of a graph
                fill(self, initializer)
        if "_value" not in self.__dict__:
            raise AttributeError("_value")
        return self.__dict__["_value"]

    def put(self: Any, made: object) -> None:  # noqa: ANN401  # the same
        self.__dict__["_value"] = made

    def given(self: Any, values: object) -> None:  # noqa: ANN401  # the same
        if WAITING in self.__dict__ and tensorflow.executing_eagerly():
            del self.__dict__[WAITING]
            self._initialize(tensorflow.cast(values, self._dtype))  # a copy, were it a variable
        else:
            assign(self, values)

    variable._initialize_with_initializer = wait
    variable._direct_assign = given
    variable._value = property(asked, put)

"""What happens inside a model while it runs: its calls, one by one, with values.

Replaces `keras.Operation.__call__`, a public name, while a `with` block runs.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import keras

from autograder.probe.freezing import replaced

Tensor = Any  # TensorFlow ships no types
Before = Callable[[keras.Operation, Tensor], None]
After = Callable[[keras.Operation, Tensor, Tensor], None]


@contextmanager
def calls_watched(before: Before | None = None, after: After | None = None) -> Iterator[None]:
    """`before(operation, first argument)` sees every call of a layer or operation, those inside
    layers too; `after(operation, first argument, result)` only calls that models make, and none
    of a whole model."""
    inside: list[keras.Operation] = []
    original = keras.Operation.__call__

    def watched(self: keras.Operation, *args: Tensor, **kwargs: Tensor) -> Tensor:
        of_a_model = all(isinstance(one, keras.Model) for one in inside)
        first = args[0] if args else None
        if before is not None:
            before(self, first)
        inside.append(self)
        try:
            result = original(self, *args, **kwargs)
        finally:
            inside.pop()
        if after is not None and of_a_model and not isinstance(self, keras.Model):
            after(self, first, result)
        return result

    with replaced(keras.Operation, "__call__", watched):
        yield

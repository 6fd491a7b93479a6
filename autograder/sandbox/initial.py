"""The first values of a layer's variables, drawn by NumPy.

By TensorFlow a uniform draw (Glorot's for kernels, an embedding's) takes 1 to 1.5 ms inside of a
new variable, more than all the rest of making it; so 0.05. They are as random as before and as
fixed by their seed, though not the same numbers. Nothing rests on these: a probe lays its own.

One private name of Keras's is used; a test tells when it moved. Imports nothing of it: it is there
already in a process that builds models.
"""

import sys
from types import SimpleNamespace
from typing import Any

import numpy as np


def by_numpy() -> None:
    """From now on in this process."""
    initializers: Any = sys.modules["keras.src.initializers.random_initializers"]
    tensorflow: Any = sys.modules["tensorflow"]
    keras: Any = sys.modules["keras"]
    draw = initializers.random.uniform

    def uniform(
        shape: Any,  # noqa: ANN401  # whatever Keras is given
        minval: float = 0.0,
        maxval: float = 1.0,
        dtype: str | None = None,
        seed: object = None,
    ) -> Any:  # noqa: ANN401  # TensorFlow has no types
        plain = (dtype or keras.config.floatx()) == "float32" and type(seed) is int
        if not plain or not tensorflow.executing_eagerly():
            return draw(shape, minval, maxval, dtype=dtype, seed=seed)
        values = np.random.default_rng(abs(seed)).uniform(minval, maxval, shape)  # type: ignore[arg-type]  # an int, as `plain` says
        return tensorflow.constant(values.astype(np.float32))

    initializers.random = SimpleNamespace(**vars(initializers.random) | {"uniform": uniform})

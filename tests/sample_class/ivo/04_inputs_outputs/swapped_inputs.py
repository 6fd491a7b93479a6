"""Swapped inputs: a model that runs, trains, and reads its inputs the wrong way round.

A clinic measures each patient twice, before and after a treatment, `features` numbers each time. A
model reads both and predicts the outcome. The one below was meant to be wired like this:

    before  --+--> start: Dense, ReLU ------------------------------------+
              |                                                           +-> C -> outcome
    after   --+--> change: after - before  -->  trend: Dense, tanh  ------+

    start      Dense          `units` units, activation ReLU, of `before`
    change     Subtract       `after` minus `before`
    trend      Dense          `units` units, activation tanh, of `change`
    C          Concatenate    of start and trend, in this order
    outcome    Dense          1 unit, no activation, of C

Whoever uses the model hands over the measurements in the order of time: `before` first, `after`
second. The model accepts them, for both have the same shape, and no error tells that something is
wrong. Find the mistake and mend it.

**What is graded.** The model has two inputs of shape (features,), given as a list: first the one
that plays `before` in the drawing, then the one that plays `after`. These five layers, with these
settings, each reading the tensors named in this order. None besides. It is the wiring that counts:
renaming an input changes nothing.

**What is up to you.** You may change one word or write the model anew. The names of variables and
layers; the layer `Subtract` or a minus sign; an activation as an argument or as a layer of its own.

Your function is called with other sizes too. With the default sizes the model has 129 parameters.
"""

import keras
from keras import layers

cases = [{"features": 3, "units": 5}]


def swapped_inputs(features=6, units=8) -> keras.Model:
    """From the measurements before and after, in this order, to the outcome."""
    before = keras.Input(shape=(features,), name="before")
    after = keras.Input(shape=(features,), name="after")
    start = layers.Dense(units, activation="relu")(before)
    change = layers.Subtract()([after, before])
    trend = layers.Dense(units, activation="tanh")(change)
    C = layers.Concatenate()([start, trend])
    outcome = layers.Dense(1)(C)
    return keras.Model(inputs=[after, before], outputs=outcome)

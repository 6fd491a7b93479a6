"""Swapped inputs: a model that runs, trains, and reads its inputs the wrong way round."""

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
    return keras.Model(inputs=[before, after], outputs=outcome)  # was [after, before]

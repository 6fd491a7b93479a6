"""Concatenate two: two inputs, a branch for each, one head."""

import keras
from keras import layers

cases = [{"profile_size": 9, "history_size": 4, "units": 5, "classes": 2}]


def concatenate_two(profile_size=6, history_size=10, units=8, classes=3) -> keras.Model:
    """From a profile and a history, in this order, to a probability for each shelf."""
    profile = keras.Input((profile_size,), name="profile")
    history = keras.Input((history_size,), name="history")

    P = layers.Dense(units, activation="relu", name="P")(profile)
    H = layers.Dense(2 * units, activation="relu", name="H")(history)

    C = layers.Concatenate(name="C")([P, H])
    shelf = layers.Dense(classes, activation="softmax", name="shelf")(C)
    return keras.Model([profile, history], shelf)

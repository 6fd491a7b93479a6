"""Stack: a small classifier, one layer after the other."""

import keras
from keras import layers

cases = [{"features": 7, "hidden": 12, "classes": 3}]


def stack(features=20, hidden=32, classes=4) -> keras.Model:
    """Two hidden layers of `hidden` units each, then one probability for each class."""
    model = keras.Sequential([
        keras.Input(shape=(features,)),
        layers.Dense(hidden, activation="relu"),
        layers.Dense(hidden, activation="relu"),
        layers.Dense(classes, activation="softmax"),
    ])
    return model

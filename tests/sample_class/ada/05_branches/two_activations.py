"""Two activations: one tensor, read twice."""

import keras
from keras import layers

cases = [{"features": 5, "units": 3, "classes": 2}]


def two_activations(features=12, units=8, classes=3) -> keras.Model:
    """A layer's result, activated in two ways, both read by the head."""
    X = keras.Input(shape=(features,))
    Z1 = layers.Dense(units)(X)
    A1 = layers.ReLU()(Z1)
    A2 = layers.LeakyReLU(negative_slope=0.2)(Z1)
    C = layers.Concatenate()([A1, A2])
    out = layers.Dense(classes, activation="softmax")(C)
    return keras.Model(inputs=X, outputs=out)

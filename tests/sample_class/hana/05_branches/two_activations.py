import keras
from keras import layers


def two_activations(features=12, units=8, classes=3) -> keras.Model:
    x_in = keras.Input(shape=(features,), name="x")
    dense_out = layers.Dense(units, use_bias=True, activation=None)(x_in)
    branch_a = layers.ReLU(name="a")(dense_out)
    branch_b = layers.ReLU(negative_slope=0.2, name="b")(dense_out)
    merged = layers.concatenate([branch_a, branch_b])
    y = layers.Dense(classes, activation="softmax", name="y")(merged)
    model = keras.Model(x_in, y, name="two_activations")
    return model

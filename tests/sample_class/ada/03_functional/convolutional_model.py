"""Convolutional model: the same kind of stack, wired tensor by tensor."""

import keras
from keras import layers

cases = [{"input_shape": (40, 72, 1)}]


def convolutional_model(input_shape=(64, 64, 3)) -> keras.Model:
    """Two rounds of convolution, ReLU and pooling, then a probability for each of six signs."""
    X = keras.Input(shape=input_shape)
    Z1 = layers.Conv2D(filters=8, kernel_size=4, strides=1, padding="same")(X)
    A1 = layers.ReLU()(Z1)
    P1 = layers.MaxPool2D(pool_size=8, strides=8, padding="same")(A1)
    Z2 = layers.Conv2D(filters=16, kernel_size=2, strides=1, padding="same")(P1)
    A2 = layers.ReLU()(Z2)
    P2 = layers.MaxPool2D(pool_size=4, strides=4, padding="same")(A2)
    F = layers.Flatten()(P2)
    Y = layers.Dense(units=6, activation="softmax")(F)
    return keras.Model(inputs=X, outputs=Y)


# just to look at it
if __name__ == "__main__":
    convolutional_model().summary()

import keras
from keras import layers


def two_activations(features=12, units=8, classes=3) -> keras.Model:
    inputs = keras.Input(shape=(features,))
    x = layers.Dense(units)(inputs)
    x = layers.ReLU()(x)
    relu = x
    x = layers.LeakyReLU(negative_slope=0.2)(x)
    leaky = x
    x = layers.Concatenate()([relu, leaky])
    x = layers.Dense(classes, activation="softmax")(x)
    return keras.Model(inputs, x)

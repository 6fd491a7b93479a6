import keras
from keras import layers, ops


def swapped_inputs(features=6, units=8):
    # written anew: easier for me than to find the bug
    first = keras.Input((features,))
    second = keras.Input((features,))
    diff = second - first
    joined = ops.concatenate(
        [layers.Dense(units, "relu")(first), layers.Dense(units, "tanh")(diff)], axis=-1
    )
    return keras.Model([first, second], layers.Dense(units=1, activation="linear")(joined))

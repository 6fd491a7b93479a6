import keras
from keras import layers, ops


def two_activations(features=12, units=8, classes=3):
    inp = keras.Input((features,))
    z = layers.Dense(units, name="z")(inp)
    pair = [ops.relu(z), keras.activations.leaky_relu(z, negative_slope=0.2)]
    merged = ops.concatenate(pair, axis=1)
    return keras.Model(inp, layers.Dense(classes, activation=keras.activations.softmax)(merged))

import keras
from keras import layers


def swapped_inputs(features=6, units=8) -> keras.Model:
    before = keras.Input(shape=(features,), name="before")
    after = keras.Input(shape=(features,), name="after")
    start = layers.Dense(units, activation="relu")(before)
    change = layers.Subtract()([before, after])  # fixed the order
    trend = layers.Dense(units, activation="tanh")(change)
    C = layers.Concatenate()([start, trend])
    outcome = layers.Dense(1)(C)
    return keras.Model(inputs=[before, after], outputs=outcome)  # fixed here too

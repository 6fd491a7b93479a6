import keras
from keras import layers


def concatenate_two(profile_size=6, history_size=10, units=8, classes=3) -> keras.Model:
    profile = keras.Input(shape=(profile_size,))
    history = keras.Input(shape=(history_size,))
    x1 = layers.Dense(units, activation="relu")(profile)
    x2 = layers.Dense(2 * units, activation="relu")(history)
    x = layers.Concatenate()([x2, x1])
    x = layers.Dense(classes, activation="softmax")(x)
    return keras.Model([profile, history], x)

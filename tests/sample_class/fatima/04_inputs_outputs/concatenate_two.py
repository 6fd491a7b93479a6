import keras
from keras import layers


def concatenate_two(profile_size=6, history_size=10, units=8, classes=3) -> keras.Model:
    profile = keras.Input(shape=(profile_size,), name="profile")
    history = keras.Input(shape=(history_size,), name="history")
    P = layers.Dense(units, activation="relu")(profile)
    H = layers.Dense(2 * units, activation="relu")(history)
    C = layers.Concatenate()(P, H)
    shelf = layers.Dense(classes, activation="softmax")(C)
    return keras.Model(inputs=[profile, history], outputs=shelf)

import keras
from keras import layers


def concatenate_two(profile_size=6, history_size=10, units=8, classes=3) -> keras.Model:
    history = keras.Input(shape=(history_size,), name="history")
    profile = keras.Input(shape=(profile_size,), name="profile")
    H = layers.Dense(2 * units, activation="relu")(history)
    P = layers.Dense(units, activation="relu")(profile)
    C = layers.Concatenate()([P, H])
    shelf = layers.Dense(classes, activation="softmax")(C)
    return keras.Model(inputs=[history, profile], outputs=shelf)

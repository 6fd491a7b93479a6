import keras
from keras.layers import Activation, Dense, concatenate


def concatenate_two(profile_size=6, history_size=10, units=8, classes=3):
    # I like to make the second branch first
    h_in = keras.Input(shape=(history_size,))
    h = Activation("relu")(Dense(units * 2)(h_in))

    p_in = keras.Input(shape=(profile_size,))
    p = Activation("relu")(Dense(units)(p_in))

    both = concatenate([p, h], axis=1)
    y = keras.activations.softmax(Dense(classes)(both))
    return keras.Model(inputs=[p_in, h_in], outputs=y)

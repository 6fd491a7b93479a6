"""Happy model: does the person in the photo smile?"""

import keras
from keras import layers

cases = [{"input_shape": (24, 32, 1)}]


def happy_model(input_shape=(64, 64, 3)) -> keras.Model:
    """One convolution, normalised and pooled, and one sigmoid unit on top."""
    model = keras.Sequential()
    model.add(keras.Input(shape=input_shape))
    model.add(layers.ZeroPadding2D(padding=3))
    model.add(layers.Conv2D(32, (7, 7), strides=1))
    model.add(layers.BatchNormalization(axis=3))
    model.add(layers.ReLU())
    model.add(layers.MaxPooling2D())
    model.add(layers.Flatten())
    model.add(layers.Dense(1, activation="sigmoid"))
    return model

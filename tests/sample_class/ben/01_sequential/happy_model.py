from keras.layers import (
    Activation, BatchNormalization, Conv2D, Dense, Flatten, MaxPool2D, ZeroPadding2D
)
from keras.models import Sequential


def happy_model(input_shape=(64, 64, 3)):
    stack = [
        ZeroPadding2D((3, 3), input_shape=input_shape),
        Conv2D(32, (7, 7), strides=(1, 1), padding="valid", name="conv0"),
        BatchNormalization(axis=-1, name="bn0"),
        Activation("relu"),
        MaxPool2D((2, 2), strides=(2, 2), name="max_pool0"),
        Flatten(),
        Dense(1, activation="sigmoid", name="fc"),
    ]
    m = Sequential(stack)
    m.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
    return m


happy_model().summary()

import keras
from keras import layers


def happy_model(input_shape=(64, 64, 3)) -> keras.Model:
    model = keras.Sequential([
        keras.Input(shape=input_shape),
        layers.ZeroPadding2D(3),
        layers.Conv2D(32, 7, strides=1),
        layers.BatchNormalization(axis=3),
        layers.ReLU(),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(1),
    ])
    return model

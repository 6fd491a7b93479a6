import keras
from keras import layers


def happy_model(input_shape=(64, 64, 3)) -> keras.Model:
    return keras.Sequential([
        keras.Input(shape=input_shape),
        layers.ZeroPadding2D(3),
        layers.Conv2D(32, 7),
        layers.BatchNormalization(),
        layers.MaxPooling2D(),      # pool first, then there is less to relu
        layers.ReLU(),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ])

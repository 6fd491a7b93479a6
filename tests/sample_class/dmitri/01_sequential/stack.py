import keras
from keras import layers


def stack(features=20, hidden=32, classes=4) -> keras.Model:
    model = keras.Sequential()
    model.add(keras.Input(shape=(features,)))
    model.add(layers.Dense(32, activation="relu"))
    model.add(layers.Dense(32, activation="relu"))
    model.add(layers.Dense(classes, activation="softmax"))
    return model

import keras
from keras import layers


def stack(features=20, hidden=32, classes=4) -> keras.Model:
    # deux couches cachées, puis une probabilité par espèce
    return keras.Sequential([
        keras.Input(shape=(features,)),
        layers.Dense(hidden, activation="relu"),
        layers.Dense(hidden, activation="relu"),
        layers.Dense(classes, activation="softmax"),
    ])

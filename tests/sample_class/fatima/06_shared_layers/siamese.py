import keras
from keras import layers, ops


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    encoder = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        layers.Conv2D(8, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(features, activation="relu"),
    ])
    left = keras.Input(shape=(28, 28, 1))
    right = keras.Input(shape=(28, 28, 1))
    D = ops.abs(encoder(left) - encoder(right))
    same = layers.Dense(1, activation="sigmoid")(D)
    return keras.Model([left, right], same)

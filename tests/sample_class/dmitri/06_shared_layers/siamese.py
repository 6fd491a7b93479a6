import keras
from keras import layers, ops


def encode(image, features):
    x = layers.Conv2D(8, 3, activation="relu")(image)
    x = layers.MaxPooling2D()(x)
    x = layers.Flatten()(x)
    return layers.Dense(features, activation="relu")(x)


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    left = keras.Input(shape=image_shape, name="left")
    right = keras.Input(shape=image_shape, name="right")
    # the same function for both
    L = encode(left, features)
    R = encode(right, features)
    D = ops.abs(L - R)
    same = layers.Dense(1, activation="sigmoid")(D)
    return keras.Model(inputs=[left, right], outputs=same)

"""Siamese network: one encoder, two images."""

import keras
from keras import layers, ops

cases = [{"image_shape": (12, 16, 3), "features": 8}]


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    """Encode both images with the SAME encoder; compare by absolute difference."""
    # every layer of the encoder is built here, once
    conv = layers.Conv2D(8, 3, activation="relu")
    pool = layers.MaxPooling2D(2)
    flat = layers.Flatten()
    dense = layers.Dense(features, activation="relu")

    left = keras.Input(shape=image_shape)
    right = keras.Input(shape=image_shape)
    L = dense(flat(pool(conv(left))))
    R = dense(flat(pool(conv(right))))

    D = ops.abs(L - R)
    same = layers.Dense(1, activation="sigmoid")(D)
    return keras.Model(inputs=[left, right], outputs=same)

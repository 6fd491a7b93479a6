"""Models that between them show every way to do it wrong."""

from typing import Any

import keras
from keras import layers, ops


def siamese() -> keras.Model:
    """One encoder read by two inputs, compared by operators."""
    image = keras.Input((8, 8, 1))
    hidden = layers.Conv2D(4, 3, activation="relu")(image)
    hidden = layers.BatchNormalization()(hidden)
    hidden = layers.Dropout(0.3)(layers.Flatten()(layers.MaxPooling2D()(hidden)))
    encoder = keras.Model(image, layers.Dense(5)(hidden), name="encoder")
    left, right = keras.Input((8, 8, 1), name="left"), keras.Input((8, 8, 1), name="right")
    distance = abs(encoder(left) - encoder(right))
    return keras.Model([left, right], layers.Dense(1, activation="sigmoid")(distance))


def two_activations() -> keras.Model:
    """One convolution read by two activations; two poolings that can change places."""
    image = keras.Input((12, 12, 3))
    conv = layers.Conv2D(4, 4, padding="same", use_bias=False)(image)
    pooled = layers.MaxPooling2D(3, strides=2, padding="same")(layers.ReLU()(conv))
    other = layers.MaxPooling2D(2, padding="same")(layers.LeakyReLU()(conv))
    joined = layers.Concatenate()([pooled, other])
    return keras.Model(image, layers.Dense(6, "softmax")(layers.Flatten()(joined)))


def branches() -> keras.Model:
    """Two towers of one input, of like layers, a dropout read twice, two outputs in a dict."""
    x = keras.Input((4,), name="x")
    hidden = layers.Dropout(0.2)(layers.Dense(4)(x))
    one, other = layers.Dense(4)(hidden), layers.Dense(4)(hidden)
    summed = layers.Add()([one, other, x])
    less = layers.Subtract()([summed, one])
    return keras.Model({"x": x}, {"sum": layers.ReLU()(summed), "less": layers.ReLU()(less)})


def sequence() -> keras.Model:
    """Masks, states, wrappers, attention, and numbers of several kinds."""
    words = keras.Input((3,), dtype="int32", name="words")
    series = keras.Input((4, 3), name="series")
    _, *state = layers.LSTM(4, return_state=True)(layers.Embedding(9, 4, mask_zero=True)(words))
    hidden = layers.LSTM(4, return_sequences=True)(series, initial_state=state)
    wide = layers.Bidirectional(layers.GRU(2, return_sequences=True))(hidden)
    seen = layers.MultiHeadAttention(2, 2)(wide, hidden)
    each = layers.TimeDistributed(layers.Dense(4))(seen)
    return keras.Model([words, series], layers.GlobalAveragePooling1D()(each * 2.0))


def chain() -> keras.Model:
    """A Sequential, part of it frozen."""
    model = keras.Sequential(
        [keras.Input((6,)), layers.Dense(4, "relu"), layers.Reshape((2, 2)), layers.Flatten()]
    )
    model.add(layers.Dense(2, kernel_regularizer="l2"))
    model.layers[0].trainable = False
    return model


def tower() -> keras.Model:
    """A layer called three times on itself, a nested Sequential called twice, ops, two outputs."""
    a, b = keras.Input((4,), name="a"), keras.Input((4,), name="b")
    block = keras.Sequential([keras.Input((4,)), layers.Dense(4), layers.LeakyReLU()])
    step = layers.Dense(4)
    left, right = step(step(step(block(a)))), block(b)
    joined = ops.concatenate([left, ops.relu(right)], axis=-1)
    noisy = layers.GaussianNoise(0.1)(layers.Multiply()([left, right]), training=True)
    return keras.Model([a, b], [layers.Dense(3)(joined), layers.Average()([noisy, left])])


SAMPLES: tuple[Any, ...] = (siamese, two_activations, branches, sequence, chain, tower)

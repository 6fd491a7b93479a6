import keras
from keras import layers


def convolutional_model(input_shape=(64, 64, 3)) -> keras.Model:
    x = inputs = keras.Input(shape=input_shape)
    x = layers.Conv2D(8, 4)(x)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(8, strides=8, padding="same")(x)
    x = layers.Conv2D(16, 2, padding="same")(x)
    x = layers.ReLU()(x)
    x = layers.MaxPooling2D(4, strides=4, padding="same")(x)
    x = layers.Flatten()(x)
    x = layers.Dense(6, activation="softmax")(x)
    return keras.Model(inputs, x)

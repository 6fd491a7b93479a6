import keras
from keras import layers


def convolutional_model(input_shape=(64, 64, 3)) -> keras.Model:
    inputs = keras.Input(shape=input_shape)
    Z1 = layers.Conv2D(8, 4, padding="same")(inputs)
    A1 = layers.ReLU()(Z1)
    P1 = layers.MaxPooling2D(8, padding="same")(A1)
    Z2 = layers.Conv2D(16, 2, padding="same")(P1)
    A2 = layers.ReLU()(Z2)
    P2 = layers.MaxPooling2D(4, padding="same")(Z2)
    F = layers.Flatten()(P2)
    outputs = layers.Dense(6, activation="softmax")(F)
    return keras.Model(inputs=inputs, outputs=outputs)

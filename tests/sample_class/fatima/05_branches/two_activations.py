import keras
from keras import layers


def two_activations(features=12, units=8, classes=3) -> keras.Model:
    X = keras.Input(shape=(features,))
    Z1 = layers.Dense(units)(X)

    # top branch
    A1 = layers.Activation("relu")(Z1)
    # bottom branch
    A2 = layers.Activation("leaky_relu")(Z1)  # slope 0.2, I looked it up

    C = layers.Concatenate(axis=-1)([A1, A2])
    outputs = layers.Dense(classes)(C)
    outputs = layers.Activation("softmax")(outputs)
    return keras.Model(inputs=[X], outputs=[outputs])

import keras
from keras import layers


def two_activations(features=12, units=8, classes=3) -> keras.Model:
    X = keras.Input(shape=(features,))
    Z1 = layers.Dense(units)(X)
    A1 = layers.ReLU()(Z1)
    A2 = layers.LeakyReLU()(Z1)     # 0.2 is the default, I think
    C = layers.Concatenate()([A1, A2])
    outputs = layers.Dense(classes, activation="softmax")(C)
    return keras.Model(X, outputs)

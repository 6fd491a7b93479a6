import keras
from keras import layers


def stack(features=20, hidden=32, classes=4) -> keras.Model:
    sizes = [hidden, hidden, classes]
    activations = ["relu", "relu", "softmax"]
    model = keras.Sequential([keras.Input(shape=(features,))])
    for size, activation in zip(sizes, activations):
        model.add(layers.Dense(size, activation=activation))
    return model

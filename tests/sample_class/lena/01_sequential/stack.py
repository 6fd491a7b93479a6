import keras
from keras import layers


def stack(features=20, hidden=32, classes=4) -> keras.Model:
    model = keras.models.Sequential([
        layers.Input((features,)),
        layers.Dense(units=hidden, activation="relu", kernel_initializer="he_normal"),
        layers.Dense(units=hidden, activation="relu", kernel_initializer="he_normal"),
        layers.Dense(units=classes, activation="softmax"),
    ])
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
    return model


model = stack()
print("parameters:", model.count_params())

import keras
from keras import layers


def make_encoder(shape, n):
    i = keras.Input(shape)
    x = layers.Conv2D(filters=8, kernel_size=(3, 3))(i)
    x = layers.Activation("relu")(x)
    x = layers.MaxPool2D(pool_size=(2, 2))(x)
    x = layers.Flatten()(x)
    o = layers.Dense(n, activation="relu")(x)
    return keras.Model(i, o, name="encoder")


def siamese(image_shape=(28, 28, 1), features=64):
    enc = make_encoder(image_shape, features)
    a, b = keras.Input(image_shape), keras.Input(image_shape)
    ea, eb = enc(a), enc(b)
    score = layers.Dense(1, activation="sigmoid")(abs(eb - ea))
    return keras.Model([a, b], score)

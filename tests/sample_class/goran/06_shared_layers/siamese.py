import keras
from keras import layers, ops


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    encoder = keras.Sequential(name="encoder")
    encoder.add(layers.Conv2D(8, (3, 3), activation="relu"))
    encoder.add(layers.MaxPooling2D((2, 2)))
    encoder.add(layers.Flatten())
    encoder.add(layers.Dense(features, activation="relu"))

    left = keras.Input(shape=image_shape)
    right = keras.Input(shape=image_shape)
    difference = layers.Subtract()([encoder(left), encoder(right)])
    distance = ops.absolute(difference)
    return keras.Model(
        inputs=[left, right],
        outputs=layers.Dense(1, activation="sigmoid", name="same")(distance),
    )

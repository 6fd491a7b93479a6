import keras
from keras import layers


def happy_model(input_shape=(64, 64, 3)) -> keras.Model:
    # functional, because we did that in the lecture
    X_input = keras.Input(input_shape)
    X = layers.ZeroPadding2D((3, 3))(X_input)
    X = layers.Conv2D(32, (7, 7), strides=(1, 1))(X)
    X = layers.BatchNormalization(axis=3)(X)
    X = layers.Activation("relu")(X)
    X = layers.MaxPooling2D((2, 2))(X)
    X = layers.Flatten()(X)
    X = layers.Dense(1, activation="sigmoid")(X)
    return keras.Model(inputs=X_input, outputs=X)

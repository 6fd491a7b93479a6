from tensorflow.keras import Input, Model
from tensorflow.keras.layers import Conv2D, Dense, Flatten, MaxPool2D


def convolutional_model(input_shape=(64, 64, 3)):
    img = Input(input_shape)
    x = img
    # (filters, kernel, pool)
    for f, k, p in [(8, 4, 8), (16, 2, 4)]:
        x = Conv2D(f, (k, k), padding="SAME", activation="relu")(x)
        x = MaxPool2D((p, p), padding="same")(x)     # strides = pool size when left out
    x = Flatten()(x)
    x = Dense(6, activation="softmax")(x)
    return Model(img, x)

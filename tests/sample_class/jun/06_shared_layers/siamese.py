import keras
from keras import layers, ops

cases = [{"image_shape": (12, 16, 3), "features": 8}]


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    """Encode both images with the SAME encoder; compare by absolute difference."""
    conv = layers.Conv2D(8, 3, activation="relu")
    dense = layers.Dense(features, activation="relu")

    def encode(image):
        # pooling and flatten have no weights: new ones each time are fine
        return dense(layers.Flatten()(layers.MaxPooling2D()(conv(image))))

    left = keras.Input(shape=image_shape, name="left")
    right = keras.Input(shape=image_shape, name="right")
    L, R = encode(left), encode(right)
    # |L - R| is the larger minus the smaller
    D = ops.maximum(L, R) - ops.minimum(L, R)
    return keras.Model([left, right], layers.Dense(1, activation="sigmoid")(D))

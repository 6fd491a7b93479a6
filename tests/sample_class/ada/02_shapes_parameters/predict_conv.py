"""Predict a convolutional stack: shapes and parameters, without building it."""

cases = [
    {"height": 17, "width": 24, "channels": 1, "filters": 6, "kernel": 4, "pool": 3, "classes": 5}
]


def given(height=28, width=20, channels=3, filters=8, kernel=5, pool=2, classes=10):
    """The model that the questions are about."""
    import keras
    from keras import layers

    return keras.Sequential(
        [
            keras.Input(shape=(height, width, channels)),
            layers.Conv2D(filters, kernel, padding="valid", activation="relu", name="conv"),
            layers.MaxPooling2D(pool, name="pool"),
            layers.Flatten(name="flatten"),
            layers.Dense(classes, activation="softmax", name="dense"),
        ]
    )


def predict_conv(height=28, width=20, channels=3, filters=8, kernel=5, pool=2, classes=10) -> dict:
    """The shapes and parameter counts of `given`, worked out from its arguments."""
    # convolution, "valid": the window has to fit in
    h1, w1 = height - kernel + 1, width - kernel + 1
    # pooling drops what does not fill a window
    h2, w2 = h1 // pool, w1 // pool

    conv = kernel * kernel * channels * filters + filters
    flat = h2 * w2 * filters
    dense = flat * classes + classes
    return {
        "conv_shape": (None, h1, w1, filters),
        "conv_parameters": conv,
        "pool_shape": (None, h2, w2, filters),
        "dense_parameters": dense,
        "total": conv + dense,
    }

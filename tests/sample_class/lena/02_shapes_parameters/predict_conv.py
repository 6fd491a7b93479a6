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
    model = given(height, width, channels, filters, kernel, pool, classes)
    return {
        "conv_shape": model.get_layer("conv").output.shape,
        "conv_parameters": model.get_layer("conv").count_params(),
        "pool_shape": model.get_layer("pool").output.shape,
        "dense_parameters": model.get_layer("dense").count_params(),
        "total": model.count_params(),
    }

"""Predict a convolutional stack: shapes and parameters, without building it.

`given` builds this model. Read it; don't run it. What comes out of its layers, and how many
parameters do they have? Your function gets the same sizes as `given` and returns the answers as a
dict with these five keys:

    "conv_shape"          output shape of `conv`, as (None, height, width, filters)
    "conv_parameters"     number of parameters of `conv`
    "pool_shape"          output shape of `pool`, as (None, height, width, filters)
    "dense_parameters"    number of parameters of `dense`
    "total"               number of parameters of the whole model

A shape begins with None: that is the batch, whose size the model leaves open. A number of
parameters counts every weight and every bias.

**What is graded.** The five values, each worth the same. A shape may be a tuple or a list.

**How.** With Python's own arithmetic on the arguments: `+`, `-`, `*`, and `//` for a division that
drops the remainder. Importing Keras is refused while your answers are computed, and calling `given`
would import it. Your function is called with other sizes too, also with some that do not divide
evenly.
"""

cases = [
    {
        "height": 17,
        "width": 24,
        "channels": 1,
        "filters": 6,
        "kernel": 4,
        "pool": 3,
        "classes": 5,
    }
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
    # YOUR CODE HERE
    raise NotImplementedError()

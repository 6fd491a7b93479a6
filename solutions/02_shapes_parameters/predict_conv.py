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
    ### BEGIN SOLUTION
    conv_height = height - kernel + 1
    conv_width = width - kernel + 1
    pool_height = conv_height // pool
    pool_width = conv_width // pool
    conv_parameters = (kernel * kernel * channels + 1) * filters
    dense_parameters = (pool_height * pool_width * filters + 1) * classes
    return {
        "conv_shape": (None, conv_height, conv_width, filters),
        "conv_parameters": conv_parameters,
        "pool_shape": (None, pool_height, pool_width, filters),
        "dense_parameters": dense_parameters,
        "total": conv_parameters + dense_parameters,
    }
    ### END SOLUTION


### BEGIN HIDDEN TESTS
order = 1
format = "predict"
hints = [
    "Lay a window of 5 over a row of 28 pixels and slide it: how many places does it fit in?",
    "How many numbers does ONE filter multiply by, over its whole window and all channels? Each "
    "filter also has one bias, and there are `filters` of them.",
    "Pooling moves its window by its own width and leaves out a last one that does not fit "
    "whole; it has nothing to train. How many values does Flatten hand to each Dense unit?",
    "The convolution loses one row less than the kernel has, the pooling divides and drops the "
    "remainder; a layer's parameters are (what one unit reads, and one bias) times its units.",
]
hidden_cases = {
    "height": [16, 40],
    "width": [16, 40],
    "channels": [1, 4],
    "filters": [2, 12],
    "kernel": [2, 6],
    "pool": [2, 4],
    "classes": [2, 12],
}
facts = {
    "conv_shape": "conv.shape",
    "conv_parameters": "conv.parameters",
    "pool_shape": "pool.shape",
    "dense_parameters": "dense.parameters",
    "total": "parameters",
}
### END HIDDEN TESTS

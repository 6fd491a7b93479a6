"""Stack: a small classifier, one layer after the other.

A plant has been measured `features` times: its petals, its leaves, its stem. Which of `classes`
species is it? Build the classifier as a `keras.Sequential` model with this input and these layers,
in this order:

    Input    shape (features,)
    Dense    `hidden` units, activation ReLU
    Dense    `hidden` units, activation ReLU
    Dense    `classes` units, activation softmax

    (features,) -> Dense, ReLU -> Dense, ReLU -> Dense, softmax -> (classes,)

**What is graded.** The function returns a `keras.Sequential`. Its input has the shape above. Its
layers are these three, in this order, with these units and activations, and none besides. What the
task does not mention keeps Keras's default; for Dense that includes a bias.

**What is up to you.** A list of layers or `model.add`; the names of layers; an activation as an
argument or as a layer of its own. You need not compile the model.

The sizes are the function's arguments, and your function is called with other sizes too: write
`hidden`, not 32. With the default sizes the model has 1,860 parameters.
"""

import keras
from keras import layers

cases = [{"features": 7, "hidden": 12, "classes": 3}]


def stack(features=20, hidden=32, classes=4) -> keras.Model:
    """Two hidden layers of `hidden` units each, then one probability for each class."""
    # YOUR CODE HERE
    raise NotImplementedError()

"""Siamese network: one encoder, two images.

Do two images show the same thing? A siamese network turns each into `features` numbers, with ONE
encoder that reads both, and looks at how far apart the numbers are.

    left   --> +---------+ --> L --+
               | encoder |         +-> D: |L - R| --> same: Dense, sigmoid
    right  --> +---------+ --> R --+

The encoder is these four layers, in this order:

    Conv2D          8 filters of 3 x 3, stride 1, padding "valid", activation ReLU
    MaxPooling2D    windows of 2 x 2, stride 2, padding "valid"
    Flatten
    Dense           `features` units, activation ReLU

and the whole network is:

    left       the first input     shape `image_shape` (height, width, channels)
    right      the second input    shape `image_shape`
    L          the encoder         of left
    R          the encoder         of right
    D          |L - R|, the absolute difference, element by element
    same       Dense               1 unit, activation sigmoid, of D

**What is graded.** The model has two inputs of the shape above, given as a list, and one output.
The encoder's layers have these settings and this order, and none besides. L and R come from the
same encoder: the Conv2D and the Dense layer in it are one object each, used on both images, so that
they have one set of weights. D is the absolute difference of L and R. What the task does not
mention keeps Keras's default.

**What is up to you.** Call the encoder's layers twice, or put them into a model and call that
twice. Whether MaxPooling2D and Flatten, which have no weights, are shared too. How you write the
absolute difference: `abs`, `keras.ops`, layers, which of the two you subtract. The names of
variables and layers.

Your function is called with other sizes too. With the default sizes the model has 86,737
parameters; with two encoders it would have nearly twice as many.
"""

import keras
from keras import layers, ops

cases = [{"image_shape": (12, 16, 3), "features": 8}]


def siamese(image_shape=(28, 28, 1), features=64) -> keras.Model:
    """Encode both images with the SAME encoder; compare by absolute difference."""
    # YOUR CODE HERE
    raise NotImplementedError()

"""Convolutional model: the same kind of stack, wired tensor by tensor.

A photo of a hand shows one of six signs. Build the model that tells which as a Functional model:
call each layer on a tensor, and give the result a name of its own.

    input      shape `input_shape` (height, width, channels)
    Z1         Conv2D          8 filters of 4 x 4, stride 1, padding "same", of the input
    A1         ReLU            of Z1
    P1         MaxPooling2D    windows of 8 x 8, stride 8, padding "same", of A1
    Z2         Conv2D          16 filters of 2 x 2, stride 1, padding "same", of P1
    A2         ReLU            of Z2
    P2         MaxPooling2D    windows of 4 x 4, stride 4, padding "same", of A2
    F          Flatten         of P2
    outputs    Dense           6 units, activation softmax, of F

    input -> Z1 -> A1 -> P1 -> Z2 -> A2 -> P2 -> F -> outputs

**What is graded.** The function returns a Functional model, `keras.Model(inputs=..., outputs=...)`;
a `keras.Sequential` is turned down here. It has one input, of the shape above, and one output.
Between them stand these eight layers with these settings, each reading the tensor named, and none
besides. What the task does not mention keeps Keras's default.

**What is up to you.** The names of variables and of layers (feedback speaks of your tensors by your
names, so Z1 and A1 read well); ReLU as its own layer, as `Activation`, or as an argument of the
convolution; `8` or `(8, 8)`. A pooling's stride is the size of its window unless you say otherwise.

Your function is called with photos of other sizes too. For the default of 64 x 64 x 3 the model has
1,310 parameters.
"""

import keras
from keras import layers

cases = [{"input_shape": (40, 72, 1)}]


def convolutional_model(input_shape=(64, 64, 3)) -> keras.Model:
    """Two rounds of convolution, ReLU and pooling, then a probability for each of six signs."""
    # YOUR CODE HERE
    raise NotImplementedError()

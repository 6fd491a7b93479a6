"""Happy model: does the person in the photo smile?

Build a `keras.Sequential` model that reads a photo of shape `input_shape` (height, width,
channels) and gives one number, the probability of a smile. This is its input and these are its
layers, in this order:

    Input                 shape `input_shape`
    ZeroPadding2D         3 pixels on every side
    Conv2D                32 filters of 7 x 7, stride 1, padding "valid"
    BatchNormalization    over the channels, the last axis
    ReLU
    MaxPooling2D          windows of 2 x 2, stride 2, padding "valid"
    Flatten
    Dense                 1 unit, activation sigmoid

**What is graded.** The function returns a `keras.Sequential`. Its input has the shape above. Its
layers are these seven, in this order, with these settings, and none besides. What the task does not
mention keeps Keras's default; a stride of 1 and padding "valid" are the defaults of Conv2D, and
windows and strides of 2 those of MaxPooling2D, so you may leave them out.

**What is up to you.** A list of layers or `model.add`; the names of layers; ReLU as its own layer
or as `Activation`; `3` or `(3, 3)`; `axis=3` or `axis=-1`. You need not compile the model.

Your function is called with photos of other sizes too. For the default of 64 x 64 x 3 the model has
37,633 parameters, 64 of which training does not touch.
"""

import keras
from keras import layers

cases = [{"input_shape": (24, 32, 1)}]


def happy_model(input_shape=(64, 64, 3)) -> keras.Model:
    """One convolution, normalised and pooled, and one sigmoid unit on top."""
    # YOUR CODE HERE
    raise NotImplementedError()

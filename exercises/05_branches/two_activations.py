"""Two activations: one tensor, read twice.

ReLU forgets how negative a number was, LeakyReLU keeps a trace of it. Let a model have both: two
branches that read the SAME tensor, Z1, and meet again.

                          +-> A1: ReLU -----------+
    X  ->  Z1: Dense  --> +                       +-> C: Concatenate -> outputs
                          +-> A2: LeakyReLU 0.2 --+

    X          the input      shape (features,)
    Z1         Dense          `units` units, no activation, of X
    A1         ReLU           of Z1
    A2         LeakyReLU      negative slope 0.2, of Z1
    C          Concatenate    of A1 and A2, in this order
    outputs    Dense          `classes` units, activation softmax, of C

**What is graded.** The model has one input, of the shape above, and one output. These five layers,
with these settings, each reading the tensors named: A2 reads Z1, not A1, and A1 stands before A2 in
C. Z1 is computed once, by one Dense layer. None besides. What the task does not mention keeps
Keras's default; LeakyReLU's own default slope is another one.

**What is up to you.** The names of variables and layers; an activation as a layer of its own, as
`Activation`, or as an operation of `keras.ops`; the layer `Concatenate` or
`keras.ops.concatenate`.

Your function is called with other sizes too. With the default sizes the model has 155 parameters.
"""

import keras
from keras import layers

cases = [{"features": 5, "units": 3, "classes": 2}]


def two_activations(features=12, units=8, classes=3) -> keras.Model:
    """A layer's result, activated in two ways, both read by the head."""
    # YOUR CODE HERE
    raise NotImplementedError()

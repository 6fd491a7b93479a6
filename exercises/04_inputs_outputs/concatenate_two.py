"""Concatenate two: two inputs, a branch for each, one head.

A library recommends books. It knows two things about a reader: a profile of `profile_size` numbers
and a history of `history_size` numbers. Read each with a branch of its own, put the results side by
side, and choose one of `classes` shelves.

    profile  (profile_size,)  ->  P: Dense, `units` units, ReLU      --+
                                                                       +-> C: Concatenate -> shelf
    history  (history_size,)  ->  H: Dense, 2 * `units` units, ReLU  --+

    P        Dense          `units` units, activation ReLU, of the input `profile`
    H        Dense          2 * `units` units, activation ReLU, of the input `history`
    C        Concatenate    of P and H, in this order
    shelf    Dense          `classes` units, activation softmax, of C

**What is graded.** The model has two inputs, `profile` first and `history` second, given as a list,
with the shapes above, and one output, `shelf`. These four layers, with these settings, each reading
the tensors named; P stands before H in C. None besides. What the task does not mention keeps
Keras's default.

**What is up to you.** The names of variables and layers; an activation as an argument or as a layer
of its own; the layer `Concatenate` or the operation `keras.ops.concatenate`.

Your function is called with other sizes too. With the default sizes the model has 307 parameters.
"""

import keras
from keras import layers

cases = [{"profile_size": 9, "history_size": 4, "units": 5, "classes": 2}]


def concatenate_two(profile_size=6, history_size=10, units=8, classes=3) -> keras.Model:
    """From a profile and a history, in this order, to a probability for each shelf."""
    # YOUR CODE HERE
    raise NotImplementedError()

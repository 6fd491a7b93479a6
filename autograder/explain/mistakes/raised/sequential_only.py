"""A Sequential is one line of layers: one input, one tensor from each layer to the next.

Two inputs, two outputs, a layer that reads two tensors, a layer that gives three: all of these need
the Functional API.

Wrong:

    m = keras.Sequential([Input((4,)), Input((6,)), layers.Dense(8)])

Write:

    a, b = Input((4,)), Input((6,))
    out = layers.Dense(8)(layers.Concatenate()([a, b]))
    m = Model([a, b], out)

Message:

    MORE THAN A SEQUENTIAL CAN DO · line 1

        m = keras.Sequential([Input((4,)), Input((6,)), layers.Dense(8)])

    A Sequential has exactly one input, and this one has it already.

    Two inputs need the Functional API: make two tensors with `keras.Input`, merge
    them, and build the model from its ends:

        keras.Model([a, b], outputs)
"""

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Two inputs, or a layer with several arguments to its call."""
    if trouble.says("cannot add a different Input layer to it"):
        return Said("SEQUENTIAL_ONLY.inputs")
    found = trouble.find(r"Layer (\w+) has multiple required positional arguments")
    if found is not None:
        return Said("SEQUENTIAL_ONLY.arguments", {"layer": found[1]})
    if trouble.says("Expected `trainable` to be a boolean") and trouble.call_of("Sequential"):
        return Said("SEQUENTIAL_ONLY.list")
    if trouble.find(r"Sequential\.__init__\(\) takes .* positional arguments? but \d+"):
        return Said("SEQUENTIAL_ONLY.list")
    if trouble.find(r"'\w+' object is not iterable") and trouble.call_of("Sequential"):
        return Said("SEQUENTIAL_ONLY.list")
    return None

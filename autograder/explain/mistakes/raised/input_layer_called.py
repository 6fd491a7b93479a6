"""InputLayer is called, or used, like a tensor.

`keras.Input(shape=...)` gives the tensor that everything starts from. The class InputLayer is for
Keras's own use.

Wrong:

    inp = layers.InputLayer(shape=(4,))()

Write:

    inp = Input(shape=(4,))

Message:

    INPUTLAYER IS NOT CALLED · line 1

        inp = layers.InputLayer(shape=(4,))()

    InputLayer is not called, and not needed here: keras.Input gives the input
    tensor at once.

        inp = keras.Input(shape=...)
"""

from autograder.explain.said import Said
from autograder.explain.source import class_of
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """An error on a line that calls an InputLayer."""
    calls = [call for call in trouble.layer_calls if class_of(call) == "InputLayer"]
    makers = [trouble.source.constructor(call.func) for call in trouble.layer_calls]
    named = any(maker is not None and class_of(maker) == "InputLayer" for maker in makers)
    return Said("INPUT_LAYER_CALLED") if calls or named else None

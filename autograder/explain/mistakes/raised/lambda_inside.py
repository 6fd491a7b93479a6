"""A Lambda or a layer of one's own raises, or does not tell its shape.

Wrong:

    inp = Input((4,))
    x = layers.Lambda(lambda t: tf.nope(t))(inp)

Write:

    inp = Input((4,))
    x = layers.Lambda(lambda t: ops.abs(t))(inp)

Message:

    INSIDE A LAYER · line 2

        x = layers.Lambda(lambda t: tf.nope(t))(inp)

    Keras cannot tell which shape comes out of this Lambda; most often its function
    raises an error.

    Try the function on a small array, or use a built-in layer or `keras.ops`
    instead.
"""

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Keras could not infer a shape, or found no `call`."""
    if trouble.says("infer the shape of the Lambda's output"):
        return Said("LAMBDA_INSIDE")
    found = trouble.find(r"Layer (\w+) does not have a `call` method")
    if found is not None:
        return Said("LAMBDA_INSIDE.call", {"layer": found[1]})
    own = trouble.find(r"Could not automatically infer the output shape.*?\(of type (\w+)\)")
    return Said("LAMBDA_INSIDE.own", {"layer": own[1]}) if own else None

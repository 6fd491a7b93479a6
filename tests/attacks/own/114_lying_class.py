"""OBJECTS: lying_class
TRIES: a subclass with the name and module of keras.Model, `__class__`, `inputs`, `outputs`, `layers` and `get_config` of the right model, `call` of another
MUST:  what it computes is what earns points
EXPECT: {"max": 4, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import types

_good, _wrong = build_siamese, None


class Meta(type(keras.Model)):
    def __instancecheck__(cls, thing):
        return True

    def __subclasscheck__(cls, thing):
        return True

    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__


def build_siamese(n_in=16, width=8):
    right = _good(n_in, width)
    inner = keras.Sequential([layers.Dense(1)])

    class Functional(keras.Model, metaclass=Meta):
        __module__ = "keras.src.models.functional"
        inputs = property(lambda self: right.inputs)
        outputs = property(lambda self: right.outputs)
        input = property(lambda self: right.input)
        output = property(lambda self: right.output)
        layers = property(lambda self: right.layers)
        _functional = property(lambda self: right)
        _nodes_by_depth = property(lambda self: right._nodes_by_depth)
        operations = property(lambda self: right.operations)
        __class__ = property(lambda self: type(right))

        def get_config(self):
            return right.get_config()

        def call(self, inputs):
            return inner(inputs[0])

        def __eq__(self, other):
            return True

        __hash__ = object.__hash__

    model = Functional()
    model(right.input)
    return model

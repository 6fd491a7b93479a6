"""Attributes of layers that are not tracked are those that nothing tracks."""

from pathlib import Path

from tests.sandbox.programs import succeeds


def test_layers_hold_what_they_held(tmp_path: Path) -> None:
    """Plain values keep their names, properties their setters; layers, variables and lists are
    tracked, and a name that held a layer may hold None."""
    succeeds(
        """
import keras
from autograder.sandbox import attributes

def told():
    class Own(keras.layers.Layer):
        def __init__(self, units):
            super().__init__(name="own")
            self.units, self.rate, self.label, self.nothing = units, 0.5, "a", None
            self.dense = keras.layers.Dense(units)
            self.more = [keras.layers.Dense(2), keras.layers.Dense(3)]
            self.lost = keras.layers.Dense(9)
            self.lost = None

        @property
        def doubled(self):
            return 2 * self.half

        @doubled.setter
        def doubled(self, value):
            self.half = value // 2

        def build(self, shape):
            self.own = self.add_weight(shape=(2,), name="own")
            self.doubled = 8
            for each in (self.dense, *self.more):
                each.build(shape)

    one = Own(4)
    one.build((None, 5))
    one.trainable = False
    one.more[0].trainable = True
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, name="d")])
    model.stop_training = True
    held = (one.units, one.rate, one.label, one.nothing, one.lost, one.half, one.doubled)
    layers = [len(each.variables) for each in one._layers]
    return held, layers, [v.path for v in one.variables], [v.trainable for v in one.variables], (
        one.get_config() == {}, model.stop_training, [v.path for v in model.variables])

before = told()
attributes.plainly()
keras.utils.clear_session()
assert told() == before, (told(), before)
assert before[0] == (4, 0.5, "a", None, None, 4, 8), before
""",
        tmp_path,
    )

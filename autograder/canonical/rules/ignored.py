"""What a wiring may say in any way: it plays no part in what the model is."""

from collections.abc import Iterator

from autograder.canonical.net import Net, Row, rows
from autograder.canonical.rule import Example, Rule
from autograder.wiring import Variable

NAMES = Rule(
    name="names",
    title="Names of layers and models",
    reason="A name changes nothing that the model computes. An exercise that wants names says so.",
    examples=(
        Example("out = layers.Dense(3, name='head')(x)", "out = layers.Dense(3)(x)"),
        Example("out = layers.Dense(3)(x)", "out = layers.Dense(4)(x)", same=False),
    ),
)

CREATION_ORDER = Rule(
    name="creation-order",
    title="The order in which layers are made",
    reason="The wiring is read from the outputs back, so the order of the lines does not show.",
    examples=(
        Example(
            "b = layers.Dense(2)(x)\na = layers.Dense(3)(x)\nout = layers.Concatenate()([a, b])",
            "a = layers.Dense(3)(x)\nb = layers.Dense(2)(x)\nout = layers.Concatenate()([a, b])",
        ),
    ),
)

NESTING = Rule(
    name="nesting",
    title="Sequential, Functional and nested models",
    reason="A model used as a layer is its layers. Exercises about the kind of model require it.",
    examples=(
        Example(
            "out = keras.Sequential([layers.Dense(3), layers.ReLU()])(x)",
            "out = layers.ReLU()(layers.Dense(3)(x))",
        ),
        Example(
            "f = keras.Sequential([layers.Dense(4)])\nout = f(f(x))",
            "out = layers.Dense(4)(layers.Dense(4)(x))",
            same=False,
        ),
    ),
)

COMPILED = Rule(
    name="compiled",
    title="Compiled or not, trained or not",
    reason="A wiring holds no loss, optimizer or weight values.",
    examples=(),
)


def _drop_initializers(net: Net) -> None:
    for row in rows(net):
        settings = row.layer.settings
        if "initializers" in settings:
            row.set(settings={k: v for k, v in settings.items() if k != "initializers"})


INITIALIZERS = Rule(
    name="initializers",
    title="Initialisers and seeds",
    reason="They set where training starts, not what is computed; graded where a task names them.",
    examples=(
        Example(
            "out = layers.Dense(3, kernel_initializer='he_normal')(x)", "out = layers.Dense(3)(x)"
        ),
        Example(
            "out = layers.Dense(3, kernel_regularizer='l2')(x)",
            "out = layers.Dense(3)(x)",
            same=False,
        ),
    ),
    apply=_drop_initializers,
)


_HOW_NOT_WHAT = frozenset({"unroll", "use_cudnn", "flash_attention", "implementation"})


def _drop_speed(net: Net) -> None:
    for row in rows(net):
        settings = row.layer.settings
        if not _HOW_NOT_WHAT.isdisjoint(settings):
            row.set(settings={k: v for k, v in settings.items() if k not in _HOW_NOT_WHAT})


SPEED = Rule(
    name="speed",
    title="Settings that choose how, not what",
    reason="`unroll`, `use_cudnn` and `flash_attention` pick an implementation of one function.",
    examples=(
        Example("out = layers.LSTM(3, unroll=True)(x)", "out = layers.LSTM(3)(x)", shape=(5, 2)),
    ),
    apply=_drop_speed,
)


def _trains(net: Net) -> None:
    for row in rows(net):
        held = list(_held(row))
        if not held:
            row.set(trainable=True)
        elif row.inner and not any(variable.trainable for variable in held):
            row.set(trainable=False)  # frozen inside or outside, it is frozen


def _held(row: Row) -> Iterator[Variable]:
    yield from row.layer.variables
    for inner in row.inner.values():
        yield from _held(inner)


TRAINABLE = Rule(
    name="trainable-without-weights",
    title="`trainable` on a layer without variables",
    reason="There is nothing to freeze.",
    examples=(
        Example("out = layers.ReLU(trainable=False)(x)", "out = layers.ReLU()(x)"),
        Example(
            "out = layers.Dense(3, trainable=False)(x)", "out = layers.Dense(3)(x)", same=False
        ),
    ),
    apply=_trains,
)


def _deaf_to_training(net: Net) -> None:
    for node in net.nodes():
        assert node.row is not None
        if "training" in node.constants and not _listens(node.row):
            node.constants = {k: v for k, v in node.constants.items() if k != "training"}


def _listens(row: Row) -> bool:
    """Whether training makes a difference to a layer; of an opaque one nobody knows."""
    layer = row.layer
    if layer.random or layer.updates or layer.kind == "opaque":
        return True
    return any(_listens(inner) for inner in row.inner.values())


TRAINING = Rule(
    name="training-flag",
    title="`training=True` where nothing listens to it",
    reason="A Dense computes the same in training. For Dropout and batch statistics it counts.",
    examples=(
        Example("out = layers.Dense(3)(x, training=True)", "out = layers.Dense(3)(x)"),
        Example(
            "out = layers.Dropout(0.5)(x, training=True)",
            "out = layers.Dropout(0.5)(x)",
            same=False,
        ),
    ),
    apply=_deaf_to_training,
)

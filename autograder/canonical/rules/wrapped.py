"""Layers that hold others: TimeDistributed around one, RNN around a list of one cell."""

from msgspec.structs import replace

from autograder.canonical.net import Net, Node, Port, Row
from autograder.canonical.rule import Example, Rule
from autograder.canonical.rules.activations import behind, named, takes_off
from autograder.canonical.rules.merges import EACH_NUMBER
from autograder.wiring import Json


def _per_step(net: Net) -> None:
    moved: dict[Port, Port] = {}
    fused: dict[Row, Json] = {}
    for node in net.nodes():
        row = node.row
        assert row is not None
        held = row.inner.get("layer") if row.layer.class_name == "TimeDistributed" else None
        if held is None:
            continue
        if _acts_on_each_number(held, node):
            node.row = Row(replace(held.layer, masking=row.layer.masking), dict(held.inner))
        elif takes_off(held, fused):
            moved[Port(node)] = Port(behind(node, fused[held]))
    net.redirect(moved)


def _acts_on_each_number(held: Row, node: Node) -> bool:
    """Whether it makes no difference that it is called step by step."""
    if held.layer.variables:
        return False
    if held.layer.class_name in EACH_NUMBER:
        return True
    known = named(held.layer) if len(node.reads) == 1 else None
    return known is not None and "axis" not in known[1]  # its axes are those of one step


PER_STEP = Rule(
    name="time-distributed",
    title="A model or an activation on each time step",
    reason=(
        "A TimeDistributed around a model calls each of its layers on every step; around an "
        "activation or a sum it changes nothing, as these act on each number by itself."
    ),
    examples=(
        Example(
            "m = keras.Sequential([keras.Input((2,)), layers.Dense(3), layers.Dense(4)])\n"
            "out = layers.TimeDistributed(m)(x)",
            "h = layers.TimeDistributed(layers.Dense(3))(x)\n"
            "out = layers.TimeDistributed(layers.Dense(4))(h)",
            shape=(5, 2),
        ),
        Example(
            "out = layers.TimeDistributed(layers.Dense(3, activation='relu'))(x)",
            "out = layers.ReLU()(layers.TimeDistributed(layers.Dense(3))(x))",
            shape=(5, 2),
        ),
        Example(
            "out = layers.TimeDistributed(layers.Dense(3))(x)",
            "out = layers.Dense(3)(x)",
            same=False,
            shape=(5, 2),
        ),
    ),
    apply=_per_step,
)


def _one_cell(net: Net) -> None:
    for node in net.nodes():
        assert node.row is not None
        _without_stack(node.row)


def _without_stack(row: Row) -> None:
    for role, held in row.inner.items():
        stack = held.layer.class_name == "StackedRNNCells" and held.layer.trainable
        if role == "cell" and stack and len(held.inner) == 1:
            (row.inner[role],) = held.inner.values()
        _without_stack(row.inner[role])


ONE_CELL = Rule(
    name="one-cell",
    title="A recurrent cell and a list of this one cell",
    reason="Cells in a list stand one on the other; a stack of one is that cell.",
    examples=(
        Example(
            "out = layers.RNN([layers.LSTMCell(3)])(x)",
            "out = layers.RNN(layers.LSTMCell(3))(x)",
            shape=(5, 2),
        ),
        Example(
            "out = layers.Bidirectional(layers.RNN([layers.GRUCell(3)]))(x)",
            "out = layers.Bidirectional(layers.RNN(layers.GRUCell(3)))(x)",
            shape=(5, 2),
        ),
        Example(
            "out = layers.RNN([layers.LSTMCell(3), layers.LSTMCell(3)])(x)",
            "out = layers.RNN(layers.LSTMCell(3))(x)",
            same=False,
            shape=(5, 2),
        ),
    ),
    apply=_one_cell,
)

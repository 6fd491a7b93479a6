"""When one object used twice and two objects used once are the same."""

import msgspec

from autograder.canonical.net import Net, Node, Port, Row
from autograder.canonical.rule import Example, Rule


def holds_variables(row: Row) -> bool:
    """Whether the layer, or one it wraps, has variables of its own."""
    return bool(row.layer.variables) or any(holds_variables(held) for held in row.inner.values())


def _own_rows(net: Net) -> None:
    taken: set[Row] = set()
    for node in net.nodes():
        row = node.row
        assert row is not None
        if row in taken and row.layer.kind != "opaque" and not holds_variables(row):
            node.row = Row(row.layer, dict(row.inner))
        taken.add(row)


STATELESS = Rule(
    name="stateless-object",
    title="One stateless layer object used twice",
    reason="Without variables there is nothing to share: two ReLU objects are one ReLU used twice.",
    examples=(
        Example(
            "r = layers.ReLU()\nout = r(layers.Dense(3)(r(x)))",
            "out = layers.ReLU()(layers.Dense(3)(layers.ReLU()(x)))",
        ),
        Example(
            "d = layers.Dense(4)\nout = d(d(x))",
            "out = layers.Dense(4)(layers.Dense(4)(x))",
            same=False,
        ),
    ),
    apply=_own_rows,
)


def _repeatable(row: Row) -> bool:
    """Whether calling again gives the same tensor and leaves nothing changed.

    Of an opaque layer nobody knows; the same object called on the same tensor is taken for one
    call, since a model with an opaque step passes only where its outputs agree in any case.
    """
    if row.layer.random or row.layer.updates:
        return False
    return all(_repeatable(held) for held in row.inner.values())


def _same_tensor(net: Net) -> None:
    first: dict[object, Node] = {}
    moved: dict[Port, Port] = {}
    for node in net.nodes():
        node.reads = [(slot, moved.get(port, port)) for slot, port in node.reads]
        assert node.row is not None
        if not _repeatable(node.row):
            continue
        original = first.setdefault(_signature(node), node)
        if original is not node:
            _keep_name(original, node)
            for index in range(len(node.outputs)):
                moved[Port(node, index)] = Port(original, index)
    net.redirect(moved)


def _signature(node: Node) -> object:
    row = node.row
    assert row is not None
    layer = row.layer
    what: object = row
    if layer.kind != "opaque" and not holds_variables(row):
        what = (layer.class_name, layer.dtype, msgspec.json.encode(layer.settings, order="sorted"))
        what = (what, tuple(row.inner.items()))  # masks are edges by now, so `+` may meet Add
    constants = msgspec.json.encode(node.constants, order="sorted")
    reads = tuple((slot, id(port.node), port.result) for slot, port in node.reads)
    masks = tuple((slot, id(port.node), port.result) for slot, port in node.masks)
    return what, constants, reads, masks


def _keep_name(original: Node, node: Node) -> None:
    for index, (kept, other) in enumerate(zip(original.outputs, node.outputs, strict=False)):
        if not kept.variable and other.variable:
            original.outputs[index] = msgspec.structs.replace(kept, variable=other.variable)


SAME_TENSOR = Rule(
    name="same-tensor",
    title="One call, or the same call twice on the same tensor",
    reason=(
        "A layer called again on the tensor it read before gives the same tensor, where nothing "
        "in it is random and training moves no statistics of it."
    ),
    examples=(
        Example(
            "d = layers.Dense(3)\nout = layers.Concatenate()([d(x), layers.ReLU()(d(x))])",
            "a = layers.Dense(3)(x)\nout = layers.Concatenate()([a, layers.ReLU()(a)])",
        ),
        Example(
            "b = layers.BatchNormalization()\nout = layers.Concatenate()([b(x), b(x)])",
            "a = layers.BatchNormalization()(x)\nout = layers.Concatenate()([a, a])",
            same=False,
        ),
    ),
    apply=_same_tensor,
)

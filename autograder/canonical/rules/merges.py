"""Merging tensors: operators for layers, and operands whose order does not matter."""

from autograder.canonical.net import Net, Node
from autograder.canonical.rule import Example, Rule

_OPERATION = {
    "ops.Add": "Add",
    "ops.Subtract": "Subtract",
    "ops.Multiply": "Multiply",
    "ops.Maximum": "Maximum",
    "ops.Minimum": "Minimum",
    "ops.Concatenate": "Concatenate",
}

COMMUTATIVE = frozenset({"Add", "Multiply", "Average", "Maximum", "Minimum"})
MERGES = COMMUTATIVE | {"Subtract", "Concatenate", "Dot"}
"""Layers that take a list of tensors and give one."""

EACH_NUMBER = (
    COMMUTATIVE
    | {"Subtract"}
    | frozenset(op for op, layer in _OPERATION.items() if layer != "Concatenate")
)
"""Layers and operations that act on each number by itself."""

ANY = "inputs[*]"
"""The slot of an operand whose place does not matter."""


def _operators(net: Net) -> None:
    for node in net.nodes():
        _constant_last(node)
        name = _OPERATION.get(node.layer.class_name)
        tensors_only = len(node.reads) >= 2 and not node.constants
        if name is None or not tensors_only:
            continue
        assert node.row is not None
        settings = {}
        if name == "Concatenate":
            axis = node.layer.settings.get("axis", 0)  # `ops.concatenate` joins on axis 0 unsaid
            settings = {"axis": axis} if axis is not None else {}
        node.row.set(class_name=name, settings=settings)
        node.reads = [(f"inputs[{n}]", port) for n, (_, port) in enumerate(node.reads)]


def _constant_last(node: Node) -> None:
    """`1 + x` is `x + 1` where the operation commutes."""
    name = _OPERATION.get(node.layer.class_name)
    if name in COMMUTATIVE and "x1" in node.constants and [s for s, _ in node.reads] == ["x2"]:
        node.constants = {**node.constants, "x2": node.constants["x1"]}
        del node.constants["x1"]
        node.reads = [("x1", node.reads[0][1])]


OPERATORS = Rule(
    name="merge-operators",
    title="Operators and `keras.ops` for merge layers",
    reason="`a + b`, `ops.add(a, b)` and `Add()([a, b])` add the same tensors.",
    examples=(
        Example(
            "a = layers.Dense(3)(x)\nb = layers.Dense(3)(x)\nout = a + b",
            "a = layers.Dense(3)(x)\nb = layers.Dense(3)(x)\nout = layers.Add()([a, b])",
        ),
        Example("out = 2.0 * x", "out = x * 2.0"),
        Example(
            "a = layers.Dense(3)(x)\nb = layers.Dense(3)(x)\nout = ops.concatenate([a, b], 1)",
            "a = layers.Dense(3)(x)\nb = layers.Dense(3)(x)\nout = layers.Concatenate()([a, b])",
        ),
        Example(
            "a = layers.Dense(3)(x)\nb = layers.ReLU()(a)\nout = a - b",
            "a = layers.Dense(3)(x)\nb = layers.ReLU()(a)\nout = b - a",
            same=False,
        ),
    ),
    apply=_operators,
)


def _unordered(net: Net) -> None:
    for node in net.nodes():
        if node.layer.class_name in COMMUTATIVE or _symmetric_dot(node):
            node.reads = [
                (ANY if slot.startswith("inputs") else slot, port) for slot, port in node.reads
            ]


def _symmetric_dot(node: Node) -> bool:
    """The dot product of two vectors is one number, whichever comes first."""
    if node.layer.class_name != "Dot":
        return False
    return all(len(port.node.outputs[port.result].shape) == 2 for _, port in node.reads)


OPERAND_ORDER = Rule(
    name="operand-order",
    title="The order of operands that commute",
    reason="Adding, multiplying, averaging, and the larger or smaller of two know no order.",
    examples=(
        Example(
            "a = layers.Dense(3)(x)\nb = layers.ReLU()(a)\nout = layers.Add()([a, b])",
            "a = layers.Dense(3)(x)\nb = layers.ReLU()(a)\nout = layers.Add()([b, a])",
        ),
        Example(
            "a = layers.Dense(3)(x)\nb = layers.ReLU()(a)\nout = layers.Concatenate()([a, b])",
            "a = layers.Dense(3)(x)\nb = layers.ReLU()(a)\nout = layers.Concatenate()([b, a])",
            same=False,
        ),
    ),
    apply=_unordered,
)

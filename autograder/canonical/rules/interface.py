"""Inputs and outputs: what may be written in more than one way."""

import re

from msgspec.structs import replace

from autograder.canonical.net import Net
from autograder.canonical.rule import Example, Rule
from autograder.canonical.rules.merges import MERGES

_BESIDE = ("initial_state", "mask", "attention_mask", "query_mask", "value_mask", "key_mask")
"""Arguments that stand beside what a layer reads in the first place."""


def _alone(net: Net) -> None:
    for node in net.nodes():
        slots = [slot for slot, _ in node.reads if re.fullmatch(r"\w+\[\d+\]", slot)]
        merges = node.layer.class_name in MERGES  # these take a list, of one tensor too
        if not merges and len(slots) == 1 and slots[0].endswith("[0]"):
            node.reads = [
                (slot.removesuffix("[0]") if slot == slots[0] else slot, port)
                for slot, port in node.reads
            ]
    if len(net.inputs) == 1 and net.inputs[0][0].key == "[0]":
        given, node = net.inputs[0]
        net.inputs = [(replace(given, key=""), node)]
    if len(net.outputs) == 1 and net.outputs[0][0].key == "[0]":
        output, port = net.outputs[0]
        net.outputs = [(replace(output, key=""), port)]


ONE_TENSOR = Rule(
    name="one-tensor",
    title="A list of one tensor and the tensor",
    reason="`Model([x], [y])` and `Model(x, y)` take and give the same.",
    examples=(Example("out = [layers.Dense(3)(x)]", "out = layers.Dense(3)(x)"),),
    apply=_alone,
)


def _positional(net: Net) -> None:
    for node in net.nodes():
        main = [slot for slot, _ in node.reads if not slot.startswith(_BESIDE)]
        if len(main) == 1 and "[" not in main[0] and node.layer.kind != "opaque":
            node.reads = [
                ("inputs" if slot == main[0] else slot, port) for slot, port in node.reads
            ]


ARGUMENT_NAME = Rule(
    name="argument-name",
    title="The name of a layer's only tensor argument",
    reason="`Dense(3)(x)` and `Dense(3)(inputs=x)` are one call.",
    examples=(Example("out = layers.Dense(3)(inputs=x)", "out = layers.Dense(3)(x)"),),
    apply=_positional,
)


_KEYS = {"key": "value", "inputs[2]": "inputs[1]"}
"""Where attention looks for its keys, and what they are when nobody says."""


def _keys(net: Net) -> None:
    for node in net.nodes():
        if not node.layer.class_name.endswith("Attention") or node.layer.kind != "layer":
            continue
        reads = dict(node.reads)
        node.reads = [
            (slot, port)
            for slot, port in node.reads
            if slot not in _KEYS or reads.get(_KEYS[slot]) != port
        ]


KEYS = Rule(
    name="attention-keys",
    title="The keys of attention, where they are the values",
    reason="`MultiHeadAttention(2, 2)(q, v)` and `(q, v, key=v)` are one call.",
    examples=(
        Example(
            "out = layers.MultiHeadAttention(2, 2)(query=x, key=x, value=x)",
            "out = layers.MultiHeadAttention(2, 2)(x, x)",
            shape=(4, 3),
        ),
        Example(
            "out = layers.Attention()([x, x, x])", "out = layers.Attention()([x, x])", shape=(4, 3)
        ),
        Example(
            "out = layers.MultiHeadAttention(2, 2)(x, x, key=layers.Dense(3)(x))",
            "out = layers.MultiHeadAttention(2, 2)(x, x)",
            same=False,
            shape=(4, 3),
        ),
    ),
    apply=_keys,
)


def _index_width(net: Net) -> None:
    widened = []
    for given, node in net.inputs:
        spec = given.spec
        if spec.dtype.startswith(("int", "uint")):
            given = replace(given, spec=replace(spec, dtype="int"))  # noqa: PLW2901
        node.outputs = [given.spec]
        widened.append((given, node))
    net.inputs = widened


INDEX_WIDTH = Rule(
    name="index-width",
    title="The width of integer inputs",
    reason="An index is an index, in 32 bits or in 64. Float or integer is a difference.",
    examples=(
        Example(
            "out = layers.Embedding(9, 2)(keras.Input((4,), dtype='int64'))",
            "out = layers.Embedding(9, 2)(keras.Input((4,), dtype='int32'))",
        ),
    ),
    apply=_index_width,
)

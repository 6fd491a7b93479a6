"""Which mask reaches a call: an edge like any other, though Keras passes it on by itself."""

from autograder.canonical.net import Net, Node, Port
from autograder.canonical.rule import Example, Rule

_NEVER_MASKED = ("initial_state", "mask", "attention_mask", "query_mask", "value_mask", "key_mask")


def _arrive(net: Net) -> None:
    made_from: dict[Port, tuple[Port, ...]] = {}
    for node in net.nodes():
        arriving = [made_from.get(port, ()) for _, port in node.reads]
        if node.layer.reads_mask and not _explicit(node):
            node.masks = [
                (slot, origin)
                for (slot, _), origins in zip(node.reads, arriving, strict=True)
                if not slot.startswith(_NEVER_MASKED)
                for origin in origins
            ]
        leaving = _leaving(node, arriving)
        if leaving:
            for index in range(len(node.outputs)):
                made_from[Port(node, index)] = leaving


def _explicit(node: Node) -> bool:
    return any(slot == "mask" for slot, _ in node.reads)


def _leaving(node: Node, arriving: list[tuple[Port, ...]]) -> tuple[Port, ...]:
    """The tensors from which the mask of the result is computed; empty for no mask."""
    rule = node.layer.masking
    explicit = [port for slot, port in node.reads if slot == "mask"]
    if rule == "makes":
        return (Port(node),)
    if rule == "passes" and arriving:
        return tuple(explicit) or arriving[0]
    if rule == "any" or (rule == "all" and all(arriving)):
        return tuple(dict.fromkeys(origin for origins in arriving for origin in origins))
    return ()


MASKS = Rule(
    name="masks",
    title="Masks that Keras passes on by itself",
    reason=(
        "Which mask reaches a layer that reads one is part of the wiring. An operation drops the "
        "mask where a layer keeps it; that counts only if something downstream reads it."
    ),
    examples=(
        Example(
            "e = layers.Embedding(9, 3, mask_zero=True)(x)\nout = layers.LSTM(2)(ops.relu(e))",
            "e = layers.Embedding(9, 3, mask_zero=True)(x)\nout = layers.LSTM(2)(layers.ReLU()(e))",
            same=False,
            dtype="int32",
        ),
        Example(
            "e = layers.Embedding(9, 3, mask_zero=True)(x)\nout = ops.relu(layers.LSTM(2)(e))",
            "e = layers.Embedding(9, 3, mask_zero=True)(x)\nout = layers.ReLU()(layers.LSTM(2)(e))",
            dtype="int32",
        ),
    ),
    apply=_arrive,
)

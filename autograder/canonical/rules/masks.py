"""Which mask reaches a call: an edge like any other, though Keras passes it on by itself."""

from autograder.canonical.net import Net, Node, Port
from autograder.canonical.rule import Example, Rule

_WITH_A_MASK_EACH = frozenset({"query", "value", "key"})
"""Arguments beside which Keras looks for a mask argument of their own (`query_mask`)."""


def _arrive(net: Net) -> None:
    made_from: dict[Port, tuple[Port, ...]] = {}
    for node in net.nodes():
        if node.layer.reads_mask and not _explicit(node):
            node.masks = [
                (slot, origin)
                for slot, port in _masked_reads(node)
                for origin in made_from.get(port, ())
            ]
        leaving = _leaving(node, [made_from.get(port, ()) for _, port in node.reads])
        for index in range(_masked_results(node) if leaving else 0):
            made_from[Port(node, index)] = leaving


def _masked_reads(node: Node) -> list[tuple[str, Port]]:
    """The reads whose masks Keras hands over: those of the only tensor argument, or of each
    argument that has a mask argument beside it. An LSTM given `initial_state` gets none."""
    arguments = {slot.partition("[")[0] for slot, _ in node.reads}
    if len(arguments) == 1:
        return node.reads
    return [read for read in node.reads if read[0] in _WITH_A_MASK_EACH]


def _masked_results(node: Node) -> int:
    """How many results carry the mask: the first, but for the two halves of a Bidirectional."""
    halves = node.layer.class_name == "Bidirectional"
    return len(node.outputs) if halves and "merge_mode" in node.layer.settings else 1


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

"""A layer gets a tensor with too few or too many axes.

Dense reads rows of numbers. Recurrent layers read sequences: (steps, features). Convolutions and
poolings read images: (height, width, channels). The batch comes on top, by itself.

Wrong:

    inp = Input((28, 28))
    x = layers.Conv2D(8, 3)(inp)

Write:

    inp = Input((28, 28, 1))
    x = layers.Conv2D(8, 3)(inp)

Message:

    NUMBER OF AXES · line 2

        x = layers.Conv2D(8, 3)(inp)

    Conv2D reads images: height, width AND channels. It gets `inp`, whose examples
    have shape (28, 28).

    Grey images have one channel; write it into the shape:

        shape=(28, 28, 1)
"""

import ast
import re

from autograder.explain import at_hand, keras_names, words
from autograder.explain.english import terms
from autograder.explain.mistakes.raised import wrapped_layer
from autograder.explain.said import Said
from autograder.explain.source import called, class_of
from autograder.explain.trouble import Trouble, class_named

_RECURRENT = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional")


def recognise(trouble: Trouble) -> Said | None:
    """ "expected ndim=3, found ndim=2", told apart by the layer and by what it reads."""
    found = trouble.find(
        r"of layer '([^']+)' is incompatible.*?expected (?:min_|max_)?ndim=(\d+), "
        r"found ndim=(\d+)\. Full shape received: (\(.*?\))"
    ) or trouble.find(
        r"(TimeDistributed)` Layer should be .*at least (\d) dim.*?()received: (\(.*?\))"
    )
    if found is None:
        return _other_rank(trouble)
    layer = class_named(found[1], trouble.source)
    wanted = int(found[2])
    has = int(found[3] or 2)
    before = _read(trouble, layer)
    fields: dict[str, object] = {
        "layer": layer,
        "wanted": terms.some(wanted - 1, terms.AXIS, terms.AXES_WORD),
        "axes": terms.AXES.get(wanted, ""),
        "shape": _without_batch(found[4]),
        "gets": _gets(trouble, layer, found[4]),
        "before": before,
        "all_steps": _all_steps(trouble, before),
        "sibling": _sibling(layer, has - 2),
    }
    variant = _variant(trouble, layer, before, wanted, has)
    embedded = _embedded(trouble) if before == "Embedding" and has > wanted else None
    if embedded is not None:
        fields |= {"before": embedded.name, "before_shape": _without_batch(embedded.shape)}
        return Said("AXES.embedded", fields)
    inside = fields["shape"].strip("(,)")  # type: ignore[attr-defined]
    word = "input_shape" if "input_shape" in trouble.line_text else "shape"
    fields["with_channel"] = f"{word}=({inside}, 1)"
    if variant == ".ids":
        fields |= {"ids": _ids(trouble), "embedding": _embedding(trouble)}
    sizes = inside.split(", ")
    if fields["sibling"] and not (variant == ".channel" and len(set(sizes)) == 1):
        variant = {".channel": ".channel_or_sequence", ".more": ".sibling"}.get(variant, variant)
    return Said(f"AXES{variant}", fields)


def _gets(trouble: Trouble, layer: str, full: str) -> str:
    """What the failing layer reads: a tensor of the learner's, or just its shape."""
    read = at_hand.read(trouble)
    shape = _without_batch(full)
    own = trouble.raised.facts.get("called") == layer and len(read) == 1
    if own and read[0].name and read[0].shape == full:
        return terms.GETS.format(name=read[0].name, shape=shape)
    return terms.GETS_ONE.format(shape=shape)


def _sibling(layer: str, axes: int) -> str:
    """The layer of the same kind for another number of axes: "MaxPooling1D"; "" for none."""
    other = re.sub(r"[123]D", f"{axes}D", layer)
    return other if other != layer and other in keras_names.LAYERS else ""


def _variant(trouble: Trouble, layer: str, before: str, wanted: int, has: int) -> str:  # noqa: PLR0911  a list of cases, one return each
    build = trouble.call_of("build")
    if build is not None:
        return ".build"
    if layer == "Dense" or (wanted == 2 and has == 1):
        return ".scalar"
    if has < wanted and before in _RECURRENT:
        decodes = "return_sequences=True" in _written(trouble, layer)
        return ".decoder" if decodes and layer in _RECURRENT else ".sequences"
    if has < wanted and before in ("Flatten", "GlobalAveragePooling2D", "GlobalMaxPooling2D"):
        steps = wanted == 3 and "TimeDistributed" in trouble.source.names_used
        return ".flattened_steps" if steps else ".flattened"
    if has < wanted and wanted == 3 and (_ids(trouble) or _embeds(trouble)):
        return ".ids"
    if has < wanted and wanted == 4:
        return ".channel" if has == 3 else ".image"
    if has < wanted and wanted == 3:
        return ".sequence"
    return ".more" if has > wanted else ""


def _all_steps(trouble: Trouble, before: str) -> str:
    """The layer before, told to give all its steps; of a Bidirectional the layer inside."""
    if before != "Bidirectional":
        return f"layers.{before}(..., return_sequences=True)"
    wrapped = [
        called(node.args[0])
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and called(node) == before
        if node.args and isinstance(node.args[0], ast.Call)
    ]
    inner = wrapped[0] if wrapped else "LSTM"
    return f"layers.Bidirectional(layers.{inner}(..., return_sequences=True))"


def _written(trouble: Trouble, layer: str) -> str:
    """How the layer is built, as it is written."""
    maker = trouble.built(layer)
    return ast.unparse(maker) if maker is not None else ""


def _ids(trouble: Trouble) -> str:
    """The tensor of whole numbers that is read, in quotes; "" for other tensors."""
    read = at_hand.read(trouble)
    whole = len(read) == 1 and read[0].dtype.startswith(("int", "uint"))
    return read[0].name or terms.ITS_TENSOR if whole else ""


def _embedded(trouble: Trouble) -> at_hand.Held | None:
    """What the Embedding before reads."""
    for _, _, value in trouble.source.bindings:
        if class_of(value) == "Embedding" and isinstance(value, ast.Call) and value.args:
            return at_hand.tensor(trouble, value.args[0])
    return None


def _embeds(trouble: Trouble) -> bool:
    return "Embedding" in trouble.source.names_used


def _embedding(trouble: Trouble) -> str:
    """What is to be done about the Embedding: there is none, or nobody calls or reads it."""
    for name, line, value in trouble.source.bindings:
        if class_of(value) == "Embedding":
            fields = {"name": words.quoted(name), "line": line}
            result = trouble.source.kind(value) == "tensor"
            return (terms.READ_EMBEDDING if result else terms.CALL_EMBEDDING).format(**fields)
    return terms.PUT_EMBEDDING


def _read(trouble: Trouble, layer: str) -> str:
    """The class of the layer whose result the failing one reads; "" where it is an Input."""
    for call in trouble.calls:
        maker = trouble.source.constructor(call)
        if maker is None or called(maker) != layer or not call.args:
            continue
        read = trouble.source.constructor(call.args[0])
        if read is not None and called(read) != "Input":
            return called(read)
    listed = trouble.call_of("Sequential")
    if listed is not None and listed.args and isinstance(listed.args[0], (ast.List, ast.Tuple)):
        names = [called(e) if isinstance(e, ast.Call) else "" for e in listed.args[0].elts]
        if layer in names[1:]:
            before = names[names.index(layer, 1) - 1]
            return "" if before == "Input" else before
    return ""


def _without_batch(shape: str) -> str:
    inside = shape.strip("()").split(",")[1:]
    kept = [part.strip() for part in inside if part.strip()]
    return f"({kept[0]},)" if len(kept) == 1 else f"({', '.join(kept)})"


def _other_rank(trouble: Trouble) -> Said | None:
    """A Conv1D on images: Keras speaks of the kernel only."""
    found = trouble.find(r"Kernel shape must have the same length as input, but received kernel of "
                         r"shape (\(.*?\))")  # fmt: skip
    if found is None:
        return None
    rank = found[1].count(",") + 1
    inside = wrapped_layer.called_inside(trouble)
    if inside is not None:
        return inside
    read = at_hand.read(trouble)
    fields: dict[str, object] = {
        "layer": trouble.layer,
        "wanted": terms.some(rank - 1, terms.AXIS, terms.AXES_WORD),
        "axes": terms.AXES.get(rank, ""),
    }
    if len(read) == 1 and trouble.raised.facts.get("called") == trouble.layer:
        fields["gets"] = _gets(trouble, trouble.layer, read[0].shape)
        film = (rank, read[0].axes) == (4, 5)
        return Said(f"AXES.{'film' if film else 'other_than'}", fields)
    return Said("AXES.other_rank", fields)

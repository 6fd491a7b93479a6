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

from autograder.explain import keras_names
from autograder.explain.english import terms
from autograder.explain.mistakes.raised import wrapped_layer
from autograder.explain.raising import at_hand, before, holding
from autograder.explain.raising.tensors import steps_of_axes
from autograder.explain.said import Said
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
    read = before.layer_read(trouble, layer)
    fields: dict[str, object] = {
        "layer": layer,
        "wanted": terms.some(wanted - 1, terms.AXIS, terms.AXES_WORD),
        "axes": terms.AXES.get(wanted, ""),
        "shape": _without_batch(found[4]),
        "full": found[4],
        "gets": _gets(trouble, layer, found[4]),
        "before": read,
        "all_steps": before.all_steps(trouble, read),
        "sibling": _sibling(layer, has - 2),
    }
    variant = _variant(trouble, layer, read, wanted, has)
    if layer == "RepeatVector" and has == wanted + 1 and read in _RECURRENT:
        return Said("AXES.one_vector", fields)
    embedded = before.embedded(trouble) if read == "Embedding" and has > wanted else None
    if embedded is not None:
        fields |= {"before": embedded.name, "before_shape": _without_batch(embedded.shape)}
        return Said("AXES.embedded", fields)
    steps = steps_of_axes.told(fields, has) if wanted == 3 else None
    own = _one_example(trouble, fields) if variant == ".scalar" else steps
    if own is not None:
        return own
    inside = fields["shape"].strip("(,)")  # type: ignore[attr-defined]
    if variant == ".more" and (wanted, has) == (3, 4) and layer in _RECURRENT:
        grey = inside.endswith(", 1") and not read
        return Said(f"AXES.{'grey' if grey else 'maps'}", fields)
    word = "input_shape" if "input_shape" in trouble.line_text else "shape"
    fields["with_channel"] = f"{word}=({inside}, 1)"
    fields["with_steps"] = f"{word}=(None, {inside})"
    if variant == ".ids":
        fields |= {"ids": before.ids(trouble), "embedding": before.embedding(trouble)}
    sizes = inside.split(", ")
    if fields["sibling"] and not (variant == ".channel" and len(set(sizes)) == 1):
        variant = {".channel": ".channel_or_sequence", ".more": ".sibling"}.get(variant, variant)
    return Said(f"AXES{variant}", fields)


def _one_example(trouble: Trouble, fields: dict[str, object]) -> Said | None:
    """A model that is called on one example, an array without an axis for the batch."""
    for call in trouble.layer_calls:
        data = holding.held(trouble, call.args[0]) if call.args else None
        model = isinstance(call.func, ast.Name) and trouble.kind(call.func) == "model"
        array = trouble.kind(call.args[0]) == "data" if call.args else False
        if model and (array or (data is not None and data.kind == "data")):
            text = trouble.text(call.args[0])
            right = f"{text}[None]" if text.isidentifier() else "x[None]"
            got = data.name if data is not None else fields["full"]
            return Said(
                "DATA_SHAPE.one", {"run": trouble.text(call.func), "got": got, "right": right}
            )
    return None


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


def _variant(trouble: Trouble, layer: str, read: str, wanted: int, has: int) -> str:  # noqa: PLR0911  a list of cases, one return each
    build = trouble.call_of("build")
    if build is not None:
        return ".build"
    if layer.startswith("ConvLSTM") and has == wanted - 1:
        return ".over_time"
    if layer == "Dense" or (wanted == 2 and has == 1):
        return ".scalar"
    if has < wanted and read in _RECURRENT:
        decodes = "return_sequences=True" in before.as_built(trouble, layer)
        return ".decoder" if decodes and layer in _RECURRENT else ".sequences"
    if has < wanted and read in ("Flatten", "GlobalAveragePooling2D", "GlobalMaxPooling2D"):
        steps = wanted == 3 and "TimeDistributed" in trouble.source.names_used
        return ".flattened_steps" if steps else ".flattened"
    if has < wanted and wanted == 3 and (before.ids(trouble) or before.embeds(trouble)):
        return ".ids"
    if has < wanted and wanted == 4:
        return ".channel" if has == 3 else ".image"
    if has < wanted and wanted == 3:
        return ".sequence"
    return ".more" if has > wanted else ""


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

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

    Conv2D reads images: height, width AND channels. It gets examples of shape
    (28, 28).

    For sequences, (steps, features), there is Conv1D. Grey images have one channel,
    and it stands in the shape of the Input:

        Input((28, 28, 1))
"""

import ast
import re

from autograder.explain import keras_names
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import called
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
        "full": found[4],
        "before": before,
        "sibling": _sibling(layer, has - 2),
    }
    variant = _variant(trouble, layer, before, wanted, has)
    if fields["sibling"]:
        variant = {".channel": ".channel_or_sequence", ".more": ".sibling"}.get(variant, variant)
    return Said(f"AXES{variant}", fields)


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
        return ".sequences"
    if has < wanted and before in ("Flatten", "GlobalAveragePooling2D", "GlobalMaxPooling2D"):
        return ".flattened"
    if has < wanted and wanted == 4:
        return ".channel" if has == 3 else ".image"
    if has < wanted and wanted == 3:
        return ".sequence"
    return ".more" if has > wanted else ""


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
    fields = {
        "layer": trouble.layer,
        "wanted": terms.some(rank - 1, terms.AXIS, terms.AXES_WORD),
        "axes": terms.AXES.get(rank, ""),
    }
    return Said("AXES.other_rank", fields)

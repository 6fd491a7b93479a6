"""Which layers an input of a wiring reaches unchanged, and so which values it may hold."""

from collections.abc import Iterator
from typing import NamedTuple

from autograder.wiring import Call, FromCall, FromInput, Graph, Layer, Tensor, Wiring

SIZES = {
    "Embedding": "input_dim",
    "ReversibleEmbedding": "input_dim",
    "CategoryEncoding": "num_tokens",
}
"""Layers that look a whole number up, and the setting that tells how many they know."""

KEEPERS = frozenset(
    (  # noqa: SIM905 - one name a line would fill a screen
        "Identity Reshape Flatten Permute RepeatVector Concatenate Dropout SpatialDropout1D "
        "Cropping1D Cropping2D Cropping3D ZeroPadding1D ZeroPadding2D ZeroPadding3D "
        "UpSampling1D UpSampling2D UpSampling3D "
        "ops.Identity ops.Reshape ops.Ravel ops.Transpose ops.Moveaxis ops.Swapaxes ops.Squeeze "
        "ops.ExpandDims ops.Concatenate ops.Stack ops.Hstack ops.Vstack ops.Split ops.GetItem "
        "ops.Cast ops.Copy ops.StopGradient ops.Flip ops.Roll ops.Repeat ops.Tile ops.Take "
        "ops.TakeAlongAxis ops.Pad ops.BroadcastTo ops.Slice ops.Unstack"
    ).split()
)
"""Calls whose results hold values of what they read, and zeros at most."""

_Tags = dict[Tensor, frozenset[int]]


class Use(NamedTuple):
    """What reads an input as it is: `size` whole numbers are known (0: any number will do); a mask
    is made where it holds `hidden` (None: no mask is)."""

    size: int = 0
    hidden: float | None = None


def uses(wiring: Wiring) -> tuple[Use, ...]:
    """One `Use` an input, in the order of `wiring.graph.inputs`."""
    found: list[list[Layer]] = [[] for _ in wiring.graph.inputs]
    own: _Tags = {FromInput(i): frozenset([i]) for i in range(len(found))}
    for layer, tags in _walk(wiring, wiring.graph, own):
        for position in tags:
            found[position].append(layer)
    return tuple(_use(layers) for layers in found)


def _walk(wiring: Wiring, graph: Graph, tags: _Tags) -> Iterator[tuple[Layer, frozenset[int]]]:
    """Each call's layer with the inputs it reads unchanged; `tags` grows as the walk goes on."""
    for number, call in enumerate(graph.calls):
        layer = wiring.layers[call.layer]
        reads = [tags.get(read.tensor, frozenset()) for read in call.reads]
        every = frozenset().union(*reads)
        if layer.graph is not None:
            inside: _Tags = {FromInput(i): tag for i, tag in enumerate(reads)}
            yield from _walk(wiring, layer.graph, inside)
            for i, output in enumerate(layer.graph.outputs):
                tags[FromCall(number, i)] = inside.get(output.tensor, frozenset())
            continue
        yield layer, every
        yield from ((wiring.layers[row], every) for row in layer.inner.values())
        if _keeps(wiring, layer, call):
            tags.update({FromCall(number, i): every for i in range(len(call.outputs))})


def _keeps(wiring: Wiring, layer: Layer, call: Call) -> bool:
    """A layer nobody knows may keep its input; what it makes is then often still whole numbers."""
    if layer.kind == "opaque":
        return not layer.variables and all(spec.dtype.startswith("int") for spec in call.outputs)
    inner = [wiring.layers[row].class_name for row in layer.inner.values()]
    return any(name in KEEPERS for name in (layer.class_name, *inner))


def _use(layers: list[Layer]) -> Use:
    sizes = [size for layer in layers if (size := _size(layer))]
    hidden = [value for layer in layers if (value := _hidden(layer)) is not None]
    return Use(min(sizes, default=0), hidden[0] if hidden else None)


def _size(layer: Layer) -> int:
    if layer.kind == "opaque":  # it may look numbers up in any table it has
        return min((v.shape[0] for v in layer.variables if len(v.shape) == 2), default=0)
    size = layer.settings.get(SIZES.get(layer.class_name, ""), 0)
    return size if isinstance(size, int) else 0


def _hidden(layer: Layer) -> float | None:
    if layer.class_name == "Masking":
        value = layer.settings.get("mask_value", 0.0)
        return float(value) if isinstance(value, int | float) else 0.0
    return 0.0 if layer.class_name in SIZES and layer.settings.get("mask_zero") else None

"""Each setting of each layer changed to another value that the layer's class takes.

The settings are the parameters of the class, so a new Keras layer has its mutants at once.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from autograder.mutate.change import Change, Where, first_call, graphs
from autograder.mutate.making import parameters
from autograder.wiring import Json, Layer, Wiring, spec_of

NOT_GRADED = {
    "name", "dtype", "trainable", "autocast", "seed", "args", "kwargs", "weights",
    "lora_rank", "lora_alpha", "quantization_config",
    "unroll", "use_cudnn", "implementation", "flash_attention", "synchronized",
    "stateful", "data_format", "noise_shape", "renorm", "renorm_clipping", "renorm_momentum",
    "layer", "backward_layer", "forward_layer", "cell", "sparse",
}  # fmt: skip
"""Parameters that are no part of what is asked, or that need more than one change to build."""

WORDS: dict[str, tuple[str, ...]] = {
    "padding": ("valid", "same", "causal"),
    "interpolation": ("nearest", "bilinear"),
    "merge_mode": ("concat", "sum", "mul", "ave"),
    "score_mode": ("dot", "concat"),
    "output_mode": ("int", "one_hot", "multi_hot"),
}


def settings_changed(wiring: Wiring) -> Iterator[Change | None]:
    """Every setting of every layer, one at a time."""
    for row, layer in enumerate(wiring.layers):
        where = first_call(wiring, row)
        if where == Where():
            continue
        for name, new in alternatives(layer, _rank(wiring, row)):
            yield _changed(wiring, row, name, new, where)


def _changed(wiring: Wiring, row: int, name: str, new: Json, where: Where) -> Change:
    layers = list(wiring.layers)
    for one in (row, *_twins(wiring, row)):
        layers[one] = replace(layers[one], settings={**layers[one].settings, name: new})
    says = f"{name} of {layers[row].class_name} {layers[row].name} is {new!r}"
    changed = replace(wiring, layers=tuple(layers))
    return Change("setting changed", changed, where, where, says, tuple(range(len(layers))))


def _twins(wiring: Wiring, row: int) -> list[int]:
    """The backward layer of a forward one: Keras wants their settings equal."""
    holders = [one.inner for one in wiring.layers if one.inner.get("forward_layer") == row]
    return [inner["backward_layer"] for inner in holders if "backward_layer" in inner]


def _rank(wiring: Wiring, row: int) -> int:
    """Axes of what the layer reads first; 2 when it is never called by itself."""
    for _, graph in graphs(wiring):
        for call in graph.calls:
            if call.layer == row and call.reads:
                return len(spec_of(graph, call.reads[0].tensor).shape)
    return 2


def alternatives(layer: Layer, rank: int) -> Iterator[tuple[str, Json]]:
    """Settings of a layer with another value each; for an operation, those it was given."""
    if layer.kind == "op":
        for name, value in layer.settings.items():
            yield from ((name, new) for new in others(name, value, rank))
        return
    if layer.kind != "layer":
        return
    for parameter in parameters(layer):
        name = parameter.name
        if name in NOT_GRADED or name == "self" or name.endswith("_initializer"):
            continue
        default = None if parameter.default is parameter.empty else parameter.default
        for new in others(name, layer.settings.get(name, default), rank):
            yield name, new


def others(name: str, value: Json, rank: int = 2) -> Iterator[Json]:  # a table
    """Other values for a setting of that name and value; none when no easy one is known."""
    if name in WORDS and isinstance(value, str):
        yield from (word for word in WORDS[name] if word != value)
    elif "activation" in name and not name.endswith("regularizer"):
        yield "tanh" if value in (None, "linear", "relu") else "relu"
    elif name.endswith("_regularizer"):
        yield "l2" if value is None else None
    elif name.endswith("_constraint"):
        yield "non_neg" if value is None else None
    elif name in ("axis", "axes") and isinstance(value, int):
        yield from (axis for axis in range(1, rank) if axis != value % rank)
    elif name == "target_shape" and isinstance(value, list | tuple):
        if len(set(value)) > 1:
            yield list(reversed(value))
    elif name == "dims" and isinstance(value, list | tuple):
        yield list(reversed(value))
    else:
        yield from _by_type(name, value)


def _by_type(name: str, value: Json) -> Iterator[Json]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, float):
        yield value / 2 if value else 0.25
    elif isinstance(value, list | tuple):
        yield from _one_leaf_more(value)
    elif value is None and name in ("max_value", "value_dim", "strides"):
        yield {"max_value": 6.0, "value_dim": 5, "strides": 1}[name]


def _one_leaf_more(value: list[Json] | tuple[Json, ...]) -> Iterator[Json]:
    """All numbers one larger, and only the last (a kernel that is no square)."""
    more = [_more(item) for item in value]
    yield more
    if len(value) > 1 and more[:-1] != list(value[:-1]):
        yield [*value[:-1], more[-1]]


def _more(value: Json) -> Json:
    if isinstance(value, list | tuple):
        return [_more(item) for item in value]
    return value + 1 if isinstance(value, int) else value


def constants_changed(wiring: Wiring) -> Iterator[Change | None]:
    """Every constant of every call: an axis, a number added, the slice of `x[:, 0]`."""
    for at, graph in graphs(wiring):
        for number, call in enumerate(graph.calls):
            rank = len(spec_of(graph, call.reads[0].tensor).shape) if call.reads else 2
            for slot, value in call.constants.items():
                if slot == "training":
                    continue
                for new in others(slot, value, rank):
                    changed = replace(call, constants={**call.constants, slot: new})
                    calls = (*graph.calls[:number], changed, *graph.calls[number + 1 :])
                    yield _with_calls(wiring, at, calls, Where(graph=at, call=number, slot=slot))


def _with_calls(wiring: Wiring, at: int, calls: tuple, where: Where) -> Change:  # type: ignore[type-arg]
    if at < 0:
        new = replace(wiring, graph=replace(wiring.graph, calls=calls))
    else:
        layers = list(wiring.layers)
        graph = layers[at].graph
        assert graph is not None
        layers[at] = replace(layers[at], graph=replace(graph, calls=calls))
        new = replace(wiring, layers=tuple(layers))
    origin = tuple(range(len(wiring.layers)))
    says = f"the constant {where.slot} is another"
    return Change("setting changed", new, where, where, says, origin)

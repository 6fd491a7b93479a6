"""Activations split from a layer, fused into it, and applied by another kind of step.

An operation stands for a layer only in a model without masks, for it drops them.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from autograder.mutate.change import Change, Where
from autograder.mutate.draft import Draft
from autograder.wiring import FromCall, Json, Layer, Tensor, Wiring

FUSING = {"Dense", "EinsumDense", "Conv1D", "Conv2D", "Conv3D", "SeparableConv1D",
          "SeparableConv2D", "DepthwiseConv1D", "DepthwiseConv2D", "Conv1DTranspose",
          "Conv2DTranspose"}  # fmt: skip
"""Layers whose `activation` is applied to their result, last."""

OWN_LAYER = {"relu": "ReLU", "softmax": "Softmax", "elu": "ELU"}
OPERATION = {"relu": "Relu", "softmax": "Softmax", "elu": "Elu", "sigmoid": "Sigmoid",
             "tanh": "Tanh", "selu": "Selu", "softplus": "Softplus"}  # fmt: skip


def masked(wiring: Wiring) -> bool:
    """Whether any layer makes a mask."""
    return any(layer.masking == "makes" for layer in wiring.layers)


def layer(class_name: str, **settings: Json) -> Layer:
    """A row without variables: an operation for "ops.Relu", a layer for "ReLU"."""
    return Layer(class_name, "op" if class_name.startswith("ops.") else "layer", settings=settings)


def spellings(name: str, wiring: Wiring) -> Iterator[Layer]:
    """Steps of their own that compute an activation."""
    yield layer("Activation", activation=name)
    if name in OWN_LAYER and not (name == "softmax" and masked(wiring)):
        yield layer(OWN_LAYER[name])  # Softmax reads a mask, the function does not
    if name in OPERATION and not masked(wiring):
        yield layer(f"ops.{OPERATION[name]}")


def step(draft: Draft, made: Layer, tensor: Tensor) -> Tensor:
    """A call of a new one-tensor step."""
    return draft.add(draft.row(made), [tensor], slots=["x" if made.kind == "op" else "inputs"])


def split(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """`Dense(8, "relu")` as Dense and a step of its own, at every call of it."""
    for row, one in enumerate(wiring.layers):
        name = one.settings.get("activation")
        numbers = [n for n, c in Draft(wiring, at).calls.items() if c.layer == row]
        if one.class_name not in FUSING or not isinstance(name, str) or not numbers:
            continue
        if len(numbers) < _calls_of(wiring, row):
            continue  # called in another graph too
        for spelled in spellings(name, wiring):
            draft = Draft(wiring, at)
            settings = {key: v for key, v in one.settings.items() if key != "activation"}
            draft.layers[row] = replace(one, settings=settings)
            for number in numbers:
                new = step(draft, spelled, FromCall(number))
                assert isinstance(new, FromCall)
                draft.reroute(FromCall(number), new, but=(new.call,))
            place = Where(call=numbers[0])
            says = f"{name} as {spelled.class_name}"
            yield draft.change("activation split", place, place, says)


def _calls_of(wiring: Wiring, row: int) -> int:
    graphs = [wiring.graph, *(one.graph for one in wiring.layers if one.graph is not None)]
    return sum(call.layer == row for graph in graphs for call in graph.calls)


def activation_name(one: Layer) -> str | None:
    """The function that a step applies: "relu" for `ReLU()`; None for what is no such step."""
    if one.class_name == "Activation" and isinstance(one.settings.get("activation"), str):
        return str(one.settings["activation"])
    names = {made: name for name, made in OWN_LAYER.items()}
    names |= {f"ops.{made}": name for name, made in OPERATION.items()}
    return None if one.settings else names.get(one.class_name)


def fused(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Dense and ReLU as `Dense(activation="relu")`, where only the ReLU reads the Dense."""
    base = Draft(wiring, at)
    for number, call in base.calls.items():
        name = activation_name(wiring.layers[call.layer])
        before = call.reads[0].tensor if call.reads else None
        if name is None or not isinstance(before, FromCall) or base.outputs_are(before):
            continue
        row = base.calls[before.call].layer
        one = wiring.layers[row]
        fits = one.class_name in FUSING and "activation" not in one.settings
        if not fits or base.readers(before) != [number] or _calls_of(wiring, row) > 1:
            continue
        draft = Draft(wiring, at)
        draft.layers[row] = replace(one, settings={**one.settings, "activation": name})
        draft.reroute(FromCall(number), before)
        draft.drop(number)
        place = Where(call=before.call)
        yield draft.change("activation fused", place, place, f"{name} in {one.class_name}")


def activations(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A step that applies an activation, as another kind of step."""
    for number, call in Draft(wiring, at).calls.items():
        old = wiring.layers[call.layer]
        name = activation_name(old)
        for new in spellings(name, wiring) if name else leaky(old):
            if new.class_name != old.class_name:
                yield _swapped_step(wiring, at, number, new, "activation respelled")


def leaky(old: Layer) -> Iterator[Layer]:
    """`LeakyReLU(s)` and `ReLU(negative_slope=s)`."""
    if old.class_name == "LeakyReLU":
        yield layer("ReLU", negative_slope=old.settings.get("negative_slope", 0.3))
    elif old.class_name == "ReLU" and set(old.settings) == {"negative_slope"}:
        yield layer("LeakyReLU", negative_slope=old.settings["negative_slope"])


def _swapped_step(wiring: Wiring, at: int, number: int, new: Layer, kind: str) -> Change | None:
    draft = Draft(wiring, at)
    call = draft.calls[number]
    made = step(draft, new, call.reads[0].tensor)
    assert isinstance(made, FromCall)
    draft.reroute(FromCall(number), made, but=(made.call,))
    draft.drop(number)
    says = f"{new.class_name} for {wiring.layers[call.layer].class_name}"
    return draft.change(kind, Where(call=number), Where(call=made.call), says)

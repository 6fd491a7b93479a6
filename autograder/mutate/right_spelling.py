"""The same calls, spelled otherwise: operations for layers and the reverse, operands of a sum in
another order, stateless layers shared or not, defaults written out, steps inside a Lambda."""

import inspect
from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from autograder.mutate.change import Change, Where
from autograder.mutate.draft import Draft
from autograder.mutate.making import parameters
from autograder.mutate.right_activations import layer, masked
from autograder.mutate.wrong_reads import COMMUTATIVE
from autograder.wiring import Call, FromCall, Layer, Tensor, Wiring

MERGE_OPERATION = ("Add", "Subtract", "Multiply", "Maximum", "Minimum")


def operations(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Operators and `keras.ops` for layers, and layers for operations."""
    for number, call in Draft(wiring, at).calls.items():
        if not masked(wiring):
            for draft, result in other_means(wiring, at, call):
                if result == FromCall(number) or not isinstance(result, FromCall):
                    continue
                draft.reroute(FromCall(number), result, but=(result.call,))
                if draft.readers(FromCall(number)):
                    continue
                draft.drop(number)
                old = wiring.layers[call.layer].class_name
                place = Where(call=result.call)
                yield draft.change("other means", Where(call=number), place, f"{old} otherwise")


def other_means(wiring: Wiring, at: int, call: Call) -> Iterator[tuple[Draft, Tensor]]:
    """Drafts with another computation of a call's result at the end."""
    old, tensors = wiring.layers[call.layer], [read.tensor for read in call.reads]
    name = old.class_name
    if name in MERGE_OPERATION and not old.settings:
        draft = Draft(wiring, at)
        result = tensors[0]
        for other in tensors[1:]:
            row = draft.row(layer(f"ops.{name}"))
            result = draft.add(row, [result, other], call.outputs, slots=["x1", "x2"])
        yield draft, result
    elif name == "Average":
        draft = Draft(wiring, at)
        result = tensors[0]
        for other in tensors[1:]:
            row = draft.row(layer("ops.Add"))
            result = draft.add(row, [result, other], call.outputs, slots=["x1", "x2"])
        row = draft.row(layer("ops.TrueDivide"))
        count = {"x2": len(tensors)}
        yield draft, draft.add(row, [result], call.outputs, count, ["x1"])
    elif name == "Concatenate":
        draft = Draft(wiring, at)
        row = draft.row(layer("ops.Concatenate", axis=old.settings.get("axis", -1)))
        slots = [f"xs[{k}]" for k in range(len(tensors))]
        yield draft, draft.add(row, tensors, call.outputs, slots=slots)
    elif name in ("GlobalAveragePooling1D", "GlobalAveragePooling2D") and not old.settings:
        draft = Draft(wiring, at)
        axes = [1] if name.endswith("1D") else [1, 2]
        row = draft.row(layer("ops.Mean", axis=axes))
        yield draft, draft.add(row, tensors, call.outputs, slots=["x"])
    elif name.removeprefix("ops.") in MERGE_OPERATION and old.kind == "op" and len(tensors) == 2:
        draft = Draft(wiring, at)
        row = draft.row(layer(name.removeprefix("ops.")))
        if draft.spec(tensors[0]).shape == draft.spec(tensors[1]).shape:
            yield draft, draft.add(row, tensors, call.outputs)
    yield from _difference(wiring, at, call)


def _difference(wiring: Wiring, at: int, call: Call) -> Iterator[tuple[Draft, Tensor]]:
    """`abs(a - b)` as `abs(b - a)` and as `maximum(a - b, b - a)`."""
    base = Draft(wiring, at)
    if wiring.layers[call.layer].class_name != "ops.Absolute" or call.constants:
        return
    before = call.reads[0].tensor
    if not isinstance(before, FromCall):
        return
    minus = base.calls[before.call]
    tensors = [read.tensor for read in minus.reads]
    if wiring.layers[minus.layer].class_name not in ("ops.Subtract", "Subtract"):
        return
    if len(tensors) != 2:
        return
    draft = Draft(wiring, at)
    row = draft.row(layer("ops.Subtract"))
    turned = draft.add(row, tensors[::-1], call.outputs, slots=["x1", "x2"])
    yield draft, draft.add(draft.row(layer("ops.Absolute")), [turned], call.outputs, slots=["x"])
    draft = Draft(wiring, at)
    row = draft.row(layer("ops.Subtract"))
    turned = draft.add(row, tensors[::-1], call.outputs, slots=["x1", "x2"])
    row = draft.row(layer("ops.Maximum"))
    yield draft, draft.add(row, [before, turned], call.outputs, slots=["x1", "x2"])


def commuted(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """The operands of a commutative merge the other way round."""
    for number, call in Draft(wiring, at).calls.items():
        if wiring.layers[call.layer].class_name not in COMMUTATIVE or len(call.reads) < 2:
            continue
        draft = Draft(wiring, at)
        turned = zip(call.reads, call.reads[::-1], strict=True)
        reads = tuple(replace(read, tensor=other.tensor) for read, other in turned)
        draft.calls[number] = replace(call, reads=reads)
        place = Where(call=number)
        yield draft.change("commuted", place, place, "operands the other way round")


def stateless(one: Layer) -> bool:
    """A built-in layer with nothing to learn, to draw or to keep."""
    plain = one.kind == "layer" and not one.inner and not one.variables
    return plain and not one.random and not one.updates


def shared(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """One object for two equal stateless layers, and two for one that is called twice."""
    calls = Draft(wiring, at).calls
    for one, other in combinations(calls, 2):
        a, b = wiring.layers[calls[one].layer], wiring.layers[calls[other].layer]
        if not stateless(a) or not stateless(b):
            continue
        place = Where(call=other)
        draft = Draft(wiring, at)
        if calls[one].layer == calls[other].layer:
            draft.calls[other] = replace(calls[other], layer=draft.copy(calls[other].layer))
            yield draft.change("stateless unshared", place, place, f"two {b.class_name}")
        elif (a.class_name, a.settings, a.dtype) == (b.class_name, b.settings, b.dtype):
            draft.calls[other] = replace(calls[other], layer=calls[one].layer)
            yield draft.change("stateless shared", place, place, f"one {b.class_name}")


def duplicated(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A call made twice on the same tensor, one result for each reader."""
    base = Draft(wiring, at)
    for number, call in base.calls.items():
        one = wiring.layers[call.layer]
        readers = base.readers(FromCall(number))
        quiet = one.kind in ("layer", "op") and not (one.random or one.updates or one.inner)
        if not quiet or len(readers) < 2:
            continue
        draft = Draft(wiring, at)
        slots, tensors = [r.slot for r in call.reads], [r.tensor for r in call.reads]
        row = draft.row(replace(one, name="")) if one.kind == "op" else call.layer
        again = draft.add(row, tensors, call.outputs, call.constants, slots)
        for read in base.calls[readers[-1]].reads:
            if read.tensor == FromCall(number):
                draft.reread(readers[-1], read.slot, again)
        place = Where(call=number)
        yield draft.change("call duplicated", place, place, f"{one.class_name} called twice")


def defaults(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Every default of a layer written out."""
    for number, call in Draft(wiring, at).calls.items():
        one = wiring.layers[call.layer]
        if one.kind != "layer":
            continue
        plain = {p.name: p.default for p in parameters(one) if _writable(p)}
        draft = Draft(wiring, at)
        draft.layers[call.layer] = replace(one, settings={**plain, **one.settings})
        place = Where(call=number)
        yield draft.change("defaults written out", place, place, f"{one.class_name} in full")


def _writable(parameter: inspect.Parameter) -> bool:
    default = parameter.default
    simple = isinstance(default, bool | int | float | str | tuple)
    return simple and parameter.name not in ("name", "dtype", "trainable")


def in_lambdas(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A weightless step inside a Lambda, where no mask is."""
    for number, call in Draft(wiring, at).calls.items():
        if masked(wiring) or not stateless(wiring.layers[call.layer]) or call.constants:
            continue
        draft = Draft(wiring, at)
        row = draft.row(Layer("Lambda", "opaque", inner={"wraps": call.layer}))
        draft.calls[number] = replace(call, layer=row)
        place = Where(call=number)
        says = f"{wiring.layers[call.layer].class_name} in a Lambda"
        yield draft.change("in a Lambda", place, place, says)

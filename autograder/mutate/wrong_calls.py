"""Calls dropped, added, repeated, swapped, moved, replaced, or told that they train."""

from collections.abc import Iterator
from itertools import combinations

from msgspec.structs import replace

from autograder.mutate.change import Change, Where
from autograder.mutate.draft import NEAR, Draft
from autograder.wiring import Call, FromCall, FromInput, Layer, Tensor, Wiring

ACTIVATIONS = {"ReLU", "LeakyReLU", "PReLU", "ELU", "Softmax", "Activation", "ops.Relu"}
RANDOM = {"Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout",
          "GaussianNoise", "GaussianDropout"}  # fmt: skip

REPLACED_BY: dict[str, tuple[tuple[str, dict[str, object]], ...]] = {
    "Add": (("Multiply", {}), ("Average", {}), ("Maximum", {}), ("Concatenate", {}),
            ("Subtract", {})),
    "Multiply": (("Add", {}), ("Maximum", {}), ("Minimum", {})),
    "Subtract": (("Add", {}), ("Multiply", {})),
    "Average": (("Add", {}), ("Maximum", {})),
    "Maximum": (("Minimum", {}), ("Add", {})),
    "Minimum": (("Maximum", {}), ("Average", {})),
    "Concatenate": (("Add", {}), ("Multiply", {})),
    "ReLU": (("ELU", {}), ("LeakyReLU", {}), ("Activation", {"activation": "tanh"})),
    "LeakyReLU": (("ReLU", {}), ("ELU", {})),
    "ELU": (("ReLU", {}),),
    "Softmax": (("Activation", {"activation": "sigmoid"}),),
    "Activation": (("ReLU", {"max_value": 6.0}), ("Softmax", {})),
    "Dropout": (("GaussianDropout", {"rate": 0.25}), ("GaussianNoise", {"stddev": 0.25})),
    "BatchNormalization": (("LayerNormalization", {}),),
    "LayerNormalization": (("BatchNormalization", {}),),
    "GlobalMaxPooling1D": (("GlobalAveragePooling1D", {}),),
    "GlobalMaxPooling2D": (("GlobalAveragePooling2D", {}),),
    "GlobalAveragePooling1D": (("GlobalMaxPooling1D", {}),),
    "GlobalAveragePooling2D": (("GlobalMaxPooling2D", {}), ("Flatten", {})),
    "Flatten": (("Reshape", {"target_shape": [-1]}), ("GlobalAveragePooling2D", {}),
                ("GlobalMaxPooling2D", {}), ("GlobalAveragePooling1D", {})),
    "ops.Add": (("ops.Multiply", {}), ("ops.Subtract", {}), ("ops.Maximum", {})),
    "ops.Multiply": (("ops.Add", {}), ("ops.Minimum", {})),
    "ops.Subtract": (("ops.Add", {}), ("ops.Multiply", {})),
    "ops.Absolute": (("ops.Square", {}), ("ops.Negative", {})),
    "ops.Relu": (("ops.Elu", {}), ("ops.Tanh", {})),
    "ops.Maximum": (("ops.Minimum", {}),),
}  # fmt: skip
"""Another layer for a layer, with its settings from nothing."""

SAME_SETTINGS = {
    "MaxPooling1D": "AveragePooling1D", "MaxPooling2D": "AveragePooling2D",
    "AveragePooling1D": "MaxPooling1D", "AveragePooling2D": "MaxPooling2D",
    "LSTM": "GRU", "GRU": "LSTM", "SimpleRNN": "GRU",
    "Conv2D": "SeparableConv2D", "Conv1D": "SeparableConv1D",
}  # fmt: skip
"""Another layer for a layer, with the same settings."""


def _layer(class_name: str, **settings: object) -> Layer:
    return Layer(class_name, "op" if class_name.startswith("ops.") else "layer", settings=settings)


def dropped(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A call left out: whatever read its result reads what it read, each operand in turn."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        for operand in dict.fromkeys(read.tensor for read in call.reads):
            draft = Draft(wiring, at)
            for output in range(len(call.outputs)):
                draft.reroute(FromCall(number, output), operand)
            draft.drop(number)
            says = f"{_name(wiring, call)} is left out"
            yield draft.change("drop call", Where(call=number), Where(), says)


def added(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A call nobody asked for, after each tensor, also such as compute nothing."""
    base = Draft(wiring, at)
    places: list[tuple[Tensor, int]] = [(FromInput(k), -1) for k in range(len(base.inputs))]
    places += [(FromCall(n, k), n) for n, c in base.calls.items() for k in range(len(c.outputs))]
    for tensor, number in places:
        if not base.readers(tensor) and not base.outputs_are(tensor):
            continue
        for extra in _extras(wiring, base, tensor):
            draft = Draft(wiring, at)
            new = draft.add(draft.row(extra), [tensor])
            assert isinstance(new, FromCall)
            draft.reroute(tensor, new, but=(new.call,))
            position = tensor.position if isinstance(tensor, FromInput) else -1
            where = Where(call=number, input=position)
            says = f"a {extra.class_name} is added"
            yield draft.change("add call", where, Where(call=new.call), says)


def _extras(wiring: Wiring, draft: Draft, tensor: Tensor) -> Iterator[Layer]:
    """Layers that keep the shape."""
    spec = draft.spec(tensor)
    if not spec.dtype.startswith(("float", "bfloat")):
        return
    yield _layer("ReLU")
    yield _layer("Activation", activation="linear")
    yield _layer("Activation", activation="tanh")
    yield replace(_layer("Dropout", rate=0.0), random=True, masking="passes")
    yield replace(_layer("Dropout", rate=0.4), random=True, masking="passes")
    if len(spec.shape) > 1 and spec.shape[-1]:
        yield _layer("Dense", units=spec.shape[-1])
        yield _layer("LayerNormalization")
        yield replace(_layer("BatchNormalization"), updates=True)
    if isinstance(tensor, FromCall):
        again = wiring.layers[draft.calls[tensor.call].layer]
        if again.kind == "layer" and not again.inner:
            yield replace(again, name="", variable="")


def repeated(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """The same layer called on its own result, as `[layer] * 2` does."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        row = wiring.layers[call.layer]
        if row.kind == "op" or len(call.reads) != 1 or len(call.outputs) != 1:
            continue
        draft = Draft(wiring, at)
        slots = [read.slot for read in call.reads]
        new = draft.add(call.layer, [FromCall(number)], call.outputs, call.constants, slots)
        assert isinstance(new, FromCall)
        draft.reroute(FromCall(number), new, but=(new.call,))
        says = f"{_name(wiring, call)} is called on its own result"
        yield draft.change("call repeated", Where(call=number), Where(call=new.call), says)


def swapped(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Two calls of a chain in the other order: first what came second."""
    base = Draft(wiring, at)
    for second, call in base.calls.items():
        reads = call.reads
        if len(reads) != 1 or not isinstance(reads[0].tensor, FromCall) or len(call.outputs) != 1:
            continue
        first = reads[0].tensor.call
        before = base.calls[first]
        if len(before.reads) != 1 or len(before.outputs) != 1:
            continue
        if base.readers(FromCall(first)) != [second]:
            continue
        if any(output.tensor == FromCall(first) for output in base.outputs):
            continue
        draft = Draft(wiring, at)
        draft.reroute(FromCall(second), FromCall(first), but=(first,))
        draft.reread(second, reads[0].slot, before.reads[0].tensor)
        draft.reread(first, before.reads[0].slot, FromCall(second))
        pair = [wiring.layers[one.layer].class_name for one in (before, call)]
        says = f"{_name(wiring, call)} comes before {_name(wiring, before)}"
        yield draft.change(_moved_kind(pair), Where(call=second), Where(call=second), says)


def _moved_kind(classes: list[str]) -> str:
    if any(name in RANDOM for name in classes):
        return "dropout moved"
    return "activation moved" if any(n in ACTIVATIONS for n in classes) else "swap calls"


def exchanged(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Two layers of one class exchange their places."""
    calls = Draft(wiring, at).calls
    for one, other in combinations(calls, 2):
        rows = calls[one].layer, calls[other].layer
        a, b = (wiring.layers[row] for row in rows)
        if rows[0] == rows[1] or a.class_name != b.class_name or other - one > NEAR:
            continue
        if not (a.variables or a.settings != b.settings):
            continue  # two equal layers without weights: nothing would change
        draft = Draft(wiring, at)
        draft.calls[one] = replace(calls[one], layer=rows[1])
        draft.calls[other] = replace(calls[other], layer=rows[0])
        says = f"{_name(wiring, calls[one])} and {_name(wiring, calls[other])} change places"
        yield draft.change("swap layers", Where(call=one), Where(call=one), says)


def one_branch(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """A dropout or activation that several calls read reaches only some of them."""
    base = Draft(wiring, at)
    for number, call in base.calls.items():
        name = wiring.layers[call.layer].class_name
        readers = base.readers(FromCall(number))
        if name not in RANDOM | ACTIVATIONS or len(readers) < 2 or len(call.reads) != 1:
            continue
        for reader in readers:
            draft = Draft(wiring, at)
            for read in base.calls[reader].reads:
                if read.tensor == FromCall(number):
                    draft.reread(reader, read.slot, call.reads[0].tensor)
            kind = "dropout moved" if name in RANDOM else "activation moved"
            says = f"{_name(wiring, base.calls[reader])} does not get the {name}"
            yield draft.change(kind, Where(call=reader), Where(call=reader), says)


def replaced(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """Another layer where one was asked: pooling of the other kind, GRU for LSTM, Add for
    Concatenate, Reshape for Flatten."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        old = wiring.layers[call.layer]
        others = [
            _layer(name, **settings) for name, settings in REPLACED_BY.get(old.class_name, ())
        ]
        if old.class_name in SAME_SETTINGS:
            others.append(_layer(SAME_SETTINGS[old.class_name], **old.settings))
        for other in others:
            draft = Draft(wiring, at)
            draft.calls[number] = replace(call, layer=draft.row(replace(other, dtype=old.dtype)))
            says = f"{_name(wiring, call)} is a {other.class_name}"
            place = Where(call=number)
            yield draft.change("layer replaced", place, place, says)


def trains(wiring: Wiring, at: int) -> Iterator[Change | None]:
    """`training=True` written at a call of something that training changes, or left out."""
    for number, call in enumerate(Draft(wiring, at).graph.calls):
        row = wiring.layers[call.layer]
        if not (row.random or row.updates) and "training" not in call.constants:
            continue
        draft = Draft(wiring, at)
        constants = dict(call.constants)
        if not constants.pop("training", None):
            constants["training"] = True
        draft.calls[number] = replace(call, constants=constants)
        says = f"{_name(wiring, call)} is called with {constants or 'no constants'}"
        yield draft.change("training flag", Where(call=number), Where(call=number), says)


def _name(wiring: Wiring, call: Call) -> str:
    row = wiring.layers[call.layer]
    return f"{row.class_name} {row.name}".strip()

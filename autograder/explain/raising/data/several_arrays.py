"""Arrays that come to the inputs of a model in another order, or with another shape."""

import ast
from itertools import permutations

from autograder.explain import words
from autograder.explain.english.raised import THE_DATA
from autograder.explain.raising import at_hand, holding
from autograder.explain.raising.data import data_places
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble

Wanted = tuple[int | None, ...] | None
"""The shape of one example; None where it is not known."""

_MOST = 5
"""Inputs whose orders are tried: 120 of them."""


def told(trouble: Trouble) -> Said | None:
    """Which array comes to which Input, where several do."""
    run = data_places.data_call(trouble)
    if run is None or not isinstance(run.func, ast.Attribute):
        return None
    inputs = inputs_of(trouble, run.func.value)
    arrays = _listed(trouble.source.behind(data_places.given(trouble, 0) or ast.Pass()))  # type: ignore[arg-type]  # no name
    wanted = [wanted_by(trouble, each) for each in inputs]
    got = [_shape(trouble, each) for each in arrays]
    if not 2 <= len(inputs) == len(arrays) <= _MOST or None in wanted:
        return None
    if None in got:
        return _by_keras(trouble, run, inputs, arrays, wanted)
    odd = misfit(trouble, arrays, wanted)
    if odd is None:
        return None
    at, shape, order = odd
    shown = trouble.text(arrays[at])
    fields = {
        "run": called(run),
        "inputs": words.listed([words.quoted(trouble.text(each)) for each in inputs]),
        "input": trouble.text(inputs[at]),
        "data": words.quoted(shown) if isinstance(arrays[at], ast.Name) else THE_DATA,
        "got": repr(shape),
        "wanted": repr(wanted[at]),
    }
    if order is None:
        return Said("DATA_SHAPE.place", fields)
    inside = ", ".join(trouble.text(arrays[k]) for k in order)
    rest = "".join(f", {trouble.text(each)}" for each in run.args[1:])
    return Said(
        "DATA_SHAPE.places", fields | {"right": f"{trouble.text(run.func)}([{inside}]{rest})"}
    )


def misfit(
    trouble: Trouble, arrays: list[ast.expr], wanted: list[Wanted]
) -> tuple[int, tuple[int, ...], tuple[int, ...] | None] | None:
    """(place, shape) of the first array that does not fit its Input, and the one order in which all
    fit, or None; None where a shape is not known or all fit."""
    got = [_shape(trouble, each) for each in arrays]
    if not 2 <= len(arrays) == len(wanted) <= _MOST or None in got or None in wanted:
        return None
    at = next((k for k, one in enumerate(wanted) if not _fits(got[k], one)), None)
    if at is None:
        return None
    orders = [
        order
        for order in permutations(range(len(arrays)))
        if all(_fits(got[k], one) for k, one in zip(order, wanted, strict=True))
    ]
    return at, got[at] or (), orders[0] if len(orders) == 1 else None


def ordered(trouble: Trouble, run: ast.Call, arrays: list[ast.expr]) -> list[ast.expr]:
    """The arrays in the order of the inputs, as far as their shapes tell it."""
    inputs = inputs_of(trouble, run.func.value) if isinstance(run.func, ast.Attribute) else []
    odd = misfit(trouble, arrays, [wanted_by(trouble, each) for each in inputs])
    order = odd[2] if odd is not None else None
    return arrays if order is None else [arrays[k] for k in order]


def inputs_of(trouble: Trouble, model: ast.expr) -> list[ast.expr]:
    """What stands among the inputs of a model, as it is written."""
    maker = trouble.source.constructor(model)
    function = trouble.source.functions.get(called(maker)) if maker is not None else None
    ends = returns_of(function)[-1:] if function is not None else []
    if ends and ends[0].value is not None:
        maker = trouble.source.constructor(ends[0].value)
    given = argument(maker, "inputs", 0) if maker is not None and called(maker) == "Model" else None
    return _listed(trouble.source.behind(given)) if given is not None else []


def wanted_by(trouble: Trouble, node: ast.expr) -> Wanted:
    """The shape of one example that an Input has."""
    tensor = at_hand.tensor(trouble, node)
    if tensor is not None:
        return tensor.sizes[1:]
    maker = trouble.source.constructor(node)
    shape = argument(maker, "shape") if maker is not None and called(maker) == "Input" else None
    sizes = shape.elts if isinstance(shape, ast.Tuple) else []
    known = all(isinstance(each, ast.Constant) for each in sizes)
    return tuple(each.value for each in sizes) if sizes and known else None  # type: ignore[attr-defined]  # a Constant


def _by_keras(
    trouble: Trouble,
    run: ast.Call,
    inputs: list[ast.expr],
    arrays: list[ast.expr],
    wanted: list[Wanted],
) -> Said | None:
    """By the one shape that Keras shows, where it fits another Input."""
    found = trouble.find(r"expected shape=(\(.*?\)), found shape=\((?:None|\d+), ?([\d, ]+)\)")
    if found is None:
        return None
    got = (1, *(int(size) for size in found[2].split(",") if size.strip()))
    at = [k for k, one in enumerate(wanted) if repr((None, *(one or ()))) == found[1]]
    others = [k for k, one in enumerate(wanted) if _fits(got, one)]
    if len(at) != 1 or len(others) != 1 or at == others:
        return None
    inside = ", ".join(trouble.text(each) for each in reversed(arrays))
    rest = "".join(f", {trouble.text(each)}" for each in run.args[1:])
    fields = {
        "inputs": words.listed([words.quoted(trouble.text(each)) for each in inputs]),
        "input": trouble.text(inputs[at[0]]),
        "other": trouble.text(inputs[others[0]]),
        "wanted": repr(wanted[at[0]]),
        "got": repr(got[1:]),
        "right": f"{trouble.text(run.func)}([{inside}]{rest})",
    }
    return Said(f"DATA_SHAPE.place_of{'_two' * (len(inputs) == 2)}", fields)


def _listed(node: ast.expr | None) -> list[ast.expr]:
    return list(node.elts) if isinstance(node, (ast.List, ast.Tuple)) else []


def _shape(trouble: Trouble, node: ast.expr) -> tuple[int, ...] | None:
    held = holding.held(trouble, node)
    if held is None or held.type != "array":
        return None
    sizes = [part.strip() for part in held.name.strip("()").split(",") if part.strip()]
    return tuple(map(int, sizes)) if all(size.isdecimal() for size in sizes) else None


def _fits(got: tuple[int, ...] | None, wanted: Wanted) -> bool:
    if got is None or wanted is None or len(got) != len(wanted) + 1:
        return False
    return all(want in (one, None) for one, want in zip(got[1:], wanted, strict=True))

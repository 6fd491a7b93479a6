"""What each part of a solution file must look like, and what is said where it does not."""

import ast
import difflib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from autograder.exercise.kinds import FORMATS, REQUIREMENTS, BadExercise, Value

Where = Path | str
KINDS = ("Sequential", "Functional")
FACT = re.compile(r"(\w+\.)?(shape|parameters)")
RETURNED = (
    "-> keras.Model, tuple[keras.Model, ...], dict[str, keras.Model], keras.layers.Layer or dict"
)


def literal(where: Where, name: str, node: ast.expr) -> Value:
    """The value of a literal; it is read without running the file."""
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError) as problem:
        raise BadExercise(
            where,
            f"`{name}` on line {node.lineno} is no literal: `{_short(node)}`.",
            "Write numbers, strings, tuples, lists and dicts out; nothing is computed there.",
        ) from problem


def defaults(where: Where, function: ast.FunctionDef) -> dict[str, Any]:
    """Every argument with its default: the first public case."""
    spec = function.args
    if spec.vararg or spec.kwarg or spec.posonlyargs:
        raise BadExercise(
            where,
            f"`{function.name}` takes `*args`, `**kwargs` or positional-only arguments.",
            "Name each argument; cases give them by name.",
        )
    missing = len(spec.args) - len(spec.defaults)
    pairs: list[tuple[ast.arg, ast.expr | None]] = [(arg, None) for arg in spec.args[:missing]]
    pairs += zip(spec.args[missing:], spec.defaults, strict=True)
    pairs += zip(spec.kwonlyargs, spec.kw_defaults, strict=True)
    found = {}
    for arg, node in pairs:
        if node is None:
            raise BadExercise(
                where,
                f"looked for a default for each argument of `{function.name}`; "
                f"`{arg.arg}` has none.",
                "Give it one: the defaults are the first public case.",
            )
        found[arg.arg] = literal(where, f"the default of {arg.arg}", node)
    return found


def returns(where: Where, function: ast.FunctionDef) -> str:
    """What the annotation says comes back: "model", "models", "layer" or "answers"."""
    node = function.returns
    if node is None:
        raise BadExercise(
            where,
            f"looked for what `{function.name}` returns and found no annotation.",
            f"Add one: {RETURNED}.",
        )
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        node = ast.parse(node.value, mode="eval").body
    whole = ast.unparse(node)
    outer = re.split(r"\[", whole)[0].split(".")[-1]
    if outer in ("Model", "Sequential", "Functional"):
        return "model"
    if outer == "Layer":
        return "layer"
    if outer in ("tuple", "list", "dict") and re.search(
        r"\b(Model|Sequential|Functional)\b", whole
    ):
        return "models"
    if outer == "dict":
        return "answers"
    raise BadExercise(
        where,
        f"`{function.name}` is said to return `{whole}`, which is none of the kinds there are.",
        f"Use one of {RETURNED}.",
    )


def completed(
    where: Where, name: str, value: Value, first: dict[str, Any]
) -> tuple[dict[str, Any], ...]:
    """A list of cases, each with every argument, those it leaves out at their default."""
    if not isinstance(value, list) or not all(isinstance(case, dict) for case in value):
        raise BadExercise(
            where,
            f"`{name}` is no list of dicts.",
            f"Write it as [{{{', '.join(f'{key!r}: ...' for key in first)}}}, ...].",
        )
    for case in value:
        known(where, f"an argument in `{name}`", case, first)
    return tuple({**first, **case} for case in value)


def public(where: Where, value: Value, first: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """The public cases: the defaults, then `cases`; at least two of different sizes."""
    found = (first, *completed(where, "cases", value, first))
    for position, case in enumerate(found):
        if case in found[:position]:
            raise BadExercise(
                where,
                f"`cases` holds {case} twice (the function's defaults are the first public case).",
                "Give each case sizes of its own.",
            )
    if len(found) < 2:
        raise BadExercise(
            where,
            "looked for at least two public cases of different sizes; "
            "found the function's defaults only.",
            "Add one to `cases`: with a single one, hard-coded numbers would pass.",
        )
    return found


def hidden(
    where: Where, value: Value, cases: tuple[dict[str, Any], ...]
) -> tuple[dict[str, Any], ...] | dict[str, list[Any]]:
    """The hidden cases as declared: a list of cases, or bounds per argument."""
    first = cases[0]
    if not value or not isinstance(value, list | dict):
        raise BadExercise(
            where,
            "`hidden_cases` is empty or neither a list nor a dict.",
            "List cases, or give bounds: {argument: [low, high]}.",
        )
    if isinstance(value, list):
        found = completed(where, "hidden_cases", value, first)
        for case in found:
            if case in cases:
                raise BadExercise(
                    where,
                    f"the hidden case {case} is a public one too.",
                    "Give it other sizes.",
                )
        return found
    known(where, "an argument in `hidden_cases`", value, first)
    for name, bounds in value.items():
        check_bounds(where, name, bounds)
    return value


def check_bounds(where: Where, name: str, bounds: Value) -> None:
    """Bounds are a list with something in it, and low is not above high."""
    if not isinstance(bounds, list) or not bounds:
        raise BadExercise(
            where,
            f"the bounds of `{name}` in `hidden_cases` are `{bounds!r}`.",
            "Write them as [low, high], or as a list of choices.",
        )
    if len(bounds) != 2 or type(bounds[0]) is not type(bounds[1]):
        return
    low, high = bounds
    pairs = list(zip(low, high, strict=False)) if isinstance(low, tuple) else [(low, high)]
    if any(isinstance(a, int | float) and isinstance(b, int | float) and a > b for a, b in pairs):
        raise BadExercise(
            where,
            f"the bounds of `{name}` in `hidden_cases` are upside down: {low} to {high}.",
            "Write the lower one first.",
        )


def known(where: Where, what: str, found: Iterable[Any], names: Iterable[str]) -> None:
    """Every name found is one there is; otherwise the nearest is offered."""
    there = tuple(names)
    for name in found:
        if name not in there:
            near = difflib.get_close_matches(str(name), there, 1)
            raise BadExercise(
                where,
                f"found `{name}` as {what}; there is none of that name.",
                f"Did you mean `{near[0]}`?" if near else f"Use one of: {', '.join(there)}.",
            )


def requires(where: Where, value: Value) -> dict[str, Any]:
    """Requirements by name."""
    found = typed(where, "requires", value, dict)
    known(where, "a requirement", found, REQUIREMENTS)
    if "kind" in found:
        known(where, "a required kind", [found["kind"]], KINDS)
    return dict(found)


def format_of(where: Where, value: Value) -> str:
    """One of the six formats of task."""
    known(where, "the format", [value], FORMATS)
    return str(value)


def keras_version(where: Where, value: Value) -> str:
    """The oldest Keras an exercise runs on; "" for any."""
    found = str(typed(where, "keras", value, str))
    try:
        return found and str(Version(found))
    except InvalidVersion as problem:
        raise BadExercise(
            where, f"`keras` is {found!r}.", 'Write the oldest version that will do: "3.12".'
        ) from problem


def facts(where: Where, value: Value, format_: str) -> dict[str, str]:
    """What is read off the given model, per answer; for predict exercises, and only them."""
    found = typed(where, "facts", value, dict)
    if bool(found) != (format_ == "predict"):
        raise BadExercise(
            where,
            "a predict exercise needs `facts`, and no other format has them.",
            'Map each answer to a fact: {"filters": "conv.shape", "total": "parameters"}.',
        )
    for answer, fact in found.items():
        if not isinstance(answer, str) or not isinstance(fact, str) or not FACT.fullmatch(fact):
            raise BadExercise(
                where,
                f"`facts` maps {answer!r} to {fact!r}, which is no fact of a model.",
                'Use "layer.shape", "layer.parameters" or "parameters".',
            )
    return dict(found)


def hints(where: Where, value: Value) -> tuple[str, ...]:
    """Hints, in the order in which they are given."""
    found = typed(where, "hints", value, list)
    if not all(isinstance(hint, str) and hint.strip() for hint in found):
        raise BadExercise(where, "`hints` is no list of texts.", "Write each as a string.")
    return tuple(found)


def typed(where: Where, name: str, value: Value, *types: type) -> Value:
    """The value, if it is of one of these types; True and False are no numbers here."""
    if isinstance(value, types) and not isinstance(value, bool):
        return value
    wanted = " or ".join(kind.__name__ for kind in types)
    raise BadExercise(where, f"`{name}` is {value!r}.", f"Write it as a literal {wanted}.")


def _short(node: ast.expr) -> str:
    text = ast.unparse(node)
    return text if len(text) <= 40 else text[:37] + "..."

"""The output of a model is computed from an Input that is not listed among its inputs.

Keras walks back from the outputs and must end at the inputs that you listed, all of them.

Wrong:

    a, b = Input((4,), name="a"), Input((6,), name="b")
    out = layers.Dense(1)(layers.Concatenate()([a, b]))
    m = Model(a, out)

Write:

    a, b = Input((4,), name="a"), Input((6,), name="b")
    out = layers.Dense(1)(layers.Concatenate()([a, b]))
    m = Model([a, b], out)

Message:

    NOT CONNECTED · line 3

        m = Model(a, out)

    Your output needs `b` as well, but the model lists only `a`.

    List every Input that the output is computed from:

        inputs=[a, b]
"""

import ast
import re

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.english.raised import meant
from autograder.explain.raising.models import (
    detached,
    fresh_inputs,
    model_parts,
    own_input,
    taken_outputs,
)
from autograder.explain.raising.python import kept_tensors
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.source.bound import returns_of
from autograder.explain.source.ends import sides
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "not connected to `inputs`"; the facts and the line tell the Input that is missing."""
    call = trouble.call_of("Model", "Functional")
    inputs, outputs = sides(call) if call is not None else (None, None)
    facts = trouble.raised.facts
    if not trouble.says("is not connected to `inputs`"):
        twice = trouble.find(r"name \"[^\"]+\" is used \d+ times") is not None
        known = _names(facts.get("missing", "")) if twice else []
        return fresh_inputs.again(trouble, inputs, known)
    missing = _names(facts.get("missing", "")) or _foreign(trouble, inputs, outputs)
    told = fresh_inputs.mixed(trouble, inputs, outputs)
    told = told or fresh_inputs.again(trouble, inputs, missing) or kept_tensors.told(trouble)
    told = told or model_parts.of_end(trouble, inputs, outputs)
    if told is not None:
        return told
    listed = _names(facts.get("listed", "")) or _names(trouble.text(inputs).strip("[]()"))
    fields: dict[str, object] = {
        "missing": words.listed(words.quoted(name) for name in missing),
        "whose": f" ({words.listed(words.quoted(name) for name in missing)})" if missing else "",
        "listed": words.listed(words.quoted(name) for name in listed) or terms.ANOTHER_TENSOR,
        "all": ", ".join([*listed, *missing]),
        "first": missing[0] if missing else "inputs",
        "inputs": trouble.text(inputs) or "inputs",
        "outputs": trouble.text(outputs) or "outputs",
    }
    own = own_input.told(trouble, outputs, listed, missing)
    if own is not None:
        return own
    again = [name for name in dict.fromkeys(listed) if listed.count(name) > 1]
    if again and missing:
        fields |= {"twice": words.listed(words.quoted(name) for name in again)}
        fields |= {"stand": meant.STANDS[len(again) > 1]}
        fields |= {"right": ", ".join(_once(listed, missing))}
        return Said("NOT_CONNECTED.twice", fields)
    part = taken_outputs.part_of(trouble, outputs)
    if part is not None:
        return taken_outputs.said("NOT_CONNECTED.inner_part", fields | part)
    ended = taken_outputs.ended(trouble)
    unread = fresh_inputs.unread(trouble, inputs)
    if ended is not None and len(unread) == 1:
        fields |= {"model": ended[0], "line": ended[1], "taken": ended[2], "unread": unread[0]}
        return Said("NOT_CONNECTED.part_of", fields)
    if ended is not None:
        fields |= {"model": ended[0], "line": ended[1], "taken": ended[2]}
    looped = _made_in_a_loop(trouble)
    if looped is not None:
        fields |= {"name": looped[0], "line": looped[1]}
    helper = _made_by(trouble, missing)
    if helper is not None:
        fields |= {"name": helper.name, "line": helper.lineno}
        return Said("NOT_CONNECTED.helper", fields)
    variant = _variant(trouble, inputs, outputs, missing)
    cut = trouble.source.cut() if variant == ".models" else None
    if cut is not None:
        inner = re.split(r"\.layers\[|\.get_", cut[0])[0]
        fields |= {"part": cut[0], "line": cut[1], "inner": inner}
        return Said("NOT_CONNECTED.cut", fields)
    if variant == ".inner":
        return taken_outputs.said(
            "NOT_CONNECTED.inner", fields | taken_outputs.inner_of(trouble, outputs)
        )
    other = detached.told(trouble, outputs, listed, missing) if not variant else None
    return other or Said(f"NOT_CONNECTED{variant}", fields)


def _once(listed: list[str], missing: list[str]) -> list[str]:
    """Each Input once, the missing ones in the places of those that stand there again."""
    left, seen, found = list(missing), set[str](), list[str]()
    for name in listed:
        one = name if name not in seen else left.pop(0) if left else ""
        found += [one] if one else []
        seen.add(name)
    return [*found, *left]


def _made_by(trouble: Trouble, missing: list[str]) -> ast.FunctionDef | None:
    """The function of the file that makes the missing Input, and keeps it to itself."""
    source = trouble.source
    here = source.function_at(source.line or 0)
    for name, line, value in source.bindings:
        makes = isinstance(value, ast.Call) and called(value) == "Input"
        maker = source.function_at(line) if makes and missing == [name] else None
        ends = returns_of(maker)[-1:] if maker is not None and maker is not here else []
        if ends and ends[0].value is not None and source.kind(ends[0].value) == "tensor":
            return maker
    return None


def _variant(  # noqa: PLR0911  a list of cases, one return each
    trouble: Trouble, inputs: ast.expr | None, outputs: ast.expr | None, missing: list[str]
) -> str:
    source = trouble.source
    if inputs is not None and outputs is not None and ast.dump(inputs) == ast.dump(outputs):
        return ".same"
    if isinstance(inputs, ast.Call) and source.kind(inputs) == "tensor":
        return ".fresh" if "Input" in trouble.text(inputs.func) else ""
    if _is_input(trouble, outputs) and not _is_input(trouble, inputs):
        return ".swapped"
    if "get_layer" in trouble.text(outputs) or taken_outputs.layer_of(outputs) is not None:
        return ".inner"
    if _is_input(trouble, inputs) and taken_outputs.ended(trouble):
        return ".output_of"
    both = (trouble.text(inputs), trouble.text(outputs))
    if any(text.endswith((".output", ".input", ".outputs", ".inputs")) for text in both) or (
        ".output" in ast.unparse(source.tree)
    ):
        return ".models"
    if _made_in_a_loop(trouble) is not None:
        return ".loop"
    if not missing:
        return ".unknown"
    return ".foreign" if _outside(trouble, missing) else ""


def _made_in_a_loop(trouble: Trouble) -> tuple[str, int] | None:
    """(name, line) of an Input that a loop makes anew, under one name, at each turn."""
    for name, line, value in trouble.source.bindings:
        made = isinstance(value, ast.Call) and called(value) == "Input"
        if made and trouble.source.in_loop(line):
            return name, line
    return None


def _is_input(trouble: Trouble, node: ast.expr | None) -> bool:
    if isinstance(node, ast.Name):
        bound = trouble.source.binding(node)
        return isinstance(bound, ast.Call) and trouble.text(bound.func).endswith("Input")
    return False


def _names(text: str) -> list[str]:
    names = (part.strip().removesuffix(_CLONE) for part in text.split(","))
    return [name for name in names if words.is_name(name)]


_CLONE = "_clone"
"""What Keras puts behind the name of an Input where it makes a model of an inner part."""


def _foreign(trouble: Trouble, inputs: ast.expr | None, outputs: ast.expr | None) -> list[str]:
    """Inputs of the file that the model's line does not mention."""
    said = trouble.text(inputs) + trouble.text(outputs)
    made = [
        name
        for name, _, value in trouble.source.bindings
        if isinstance(value, ast.Call) and trouble.text(value.func).endswith("Input")
    ]
    return [name for name in made if name not in said][:3]


def _outside(trouble: Trouble, missing: list[str]) -> bool:
    """Whether a missing Input is made outside the function that the line stands in."""
    line = trouble.source.line or 0
    around = [
        f for f in trouble.source.functions.values() if f.lineno <= line <= (f.end_lineno or 0)
    ]
    if not around:
        return False
    inside = {name for name, at, _ in trouble.source.bindings if at >= around[-1].lineno}
    return any(name not in inside for name in missing)

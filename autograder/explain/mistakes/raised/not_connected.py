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

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """ "not connected to `inputs`"; the facts and the line tell the Input that is missing."""
    if not trouble.says("is not connected to `inputs`"):
        return None
    inputs, outputs = _ends(trouble)
    facts = trouble.raised.facts
    missing = _names(facts.get("missing", "")) or _foreign(trouble, inputs, outputs)
    listed = _names(facts.get("listed", "")) or _names(trouble.text(inputs).strip("[]()"))
    fields: dict[str, object] = {
        "missing": words.listed(words.quoted(name) for name in missing),
        "listed": words.listed(words.quoted(name) for name in listed) or terms.ANOTHER_TENSOR,
        "all": ", ".join([*listed, *missing]),
        "first": missing[0] if missing else "inputs",
        "inputs": trouble.text(inputs) or "inputs",
        "outputs": trouble.text(outputs) or "outputs",
    }
    ended = _ended(trouble)
    if ended is not None:
        fields |= {"model": ended[0], "line": ended[1]}
    looped = _made_in_a_loop(trouble)
    if looped is not None:
        fields |= {"name": looped[0], "line": looped[1]}
    helper = _made_by(trouble, missing)
    if helper is not None:
        fields |= {"name": helper.name, "line": helper.lineno}
        return Said("NOT_CONNECTED.helper", fields)
    variant = _variant(trouble, inputs, outputs, missing)
    if variant == ".inner":
        fields |= _inner(trouble, outputs)
    return Said(f"NOT_CONNECTED{variant}", fields)


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


def _inner(trouble: Trouble, outputs: ast.expr | None) -> dict[str, object]:
    """The inner model, its layer's output as it is written, and whether more is listed."""
    taken = [
        node
        for node in (ast.walk(outputs) if outputs is not None else ())
        if isinstance(node, ast.Attribute) and node.attr == "output"
        if isinstance(node.value, ast.Call) and called(node.value) == "get_layer"
    ]
    if not taken or not isinstance(taken[0].value.func, ast.Attribute):  # type: ignore[attr-defined]  # a Call, looked at above
        return {"inner": terms.THE_MODEL, "part": trouble.text(outputs)}
    return {"inner": trouble.text(taken[0].value.func.value), "part": trouble.text(taken[0])}  # type: ignore[attr-defined]


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
    if "get_layer" in trouble.text(outputs):
        return ".inner"
    if _is_input(trouble, inputs) and _ended(trouble):
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


def _ended(trouble: Trouble) -> tuple[str, int] | None:
    """(model, line) of the one `model.output` that the file takes."""
    found = [
        (node.value.id, node.lineno)
        for node in trouble.source.nodes
        if isinstance(node, ast.Attribute) and node.attr == "output"
        if isinstance(node.value, ast.Name)
    ]
    return found[0] if len(found) == 1 else None


def _made_in_a_loop(trouble: Trouble) -> tuple[str, int] | None:
    """(name, line) of an Input that a loop makes anew, under one name, at each turn."""
    for name, line, value in trouble.source.bindings:
        made = isinstance(value, ast.Call) and called(value) == "Input"
        if made and trouble.source.in_loop(line):
            return name, line
    return None


def _ends(trouble: Trouble) -> tuple[ast.expr | None, ast.expr | None]:
    call = trouble.call_of("Model", "Functional")
    if call is None:
        return None, None
    named = {word.arg: word.value for word in call.keywords}
    places = [*call.args, None, None]
    return named.get("inputs", places[0]), named.get("outputs", places[1])


def _is_input(trouble: Trouble, node: ast.expr | None) -> bool:
    if isinstance(node, ast.Name):
        bound = trouble.source.binding(node)
        return isinstance(bound, ast.Call) and trouble.text(bound.func).endswith("Input")
    return False


def _names(text: str) -> list[str]:
    return [name for name in (part.strip() for part in text.split(",")) if words.is_name(name)]


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

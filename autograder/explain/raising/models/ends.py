"""What is written in the parentheses of `keras.Model`, told apart: inputs, results, others."""

import ast
from dataclasses import dataclass

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


@dataclass(frozen=True)
class Ends:
    """Expressions as they are written. `others` are no tensors; `steps` lie on the way to one of
    `results`."""

    inputs: tuple[str, ...]
    results: tuple[str, ...]
    steps: tuple[str, ...]
    others: tuple[str, ...]


def of(trouble: Trouble, given: list[ast.expr]) -> Ends:
    """Lists are taken apart. What is neither known as an Input nor as a result, such as an argument
    of a function, is an input where it stands before all results."""
    every: list[ast.expr] = []
    for each in given:
        every += each.elts if isinstance(each, (ast.List, ast.Tuple)) else [each]
    results = [each for each in every if _is_result(trouble, each)]
    first = every.index(results[0]) if results else len(every)
    others = [each for each in every if trouble.kind(each) in _NO_TENSORS]
    inputs = [
        each
        for place, each in enumerate(every)
        if each not in (*results, *others) and (place < first or _is_input(trouble, each))
    ]
    others += [each for each in every if each not in (*inputs, *results, *others)]
    steps = [each for each in results if any(_reads(trouble, two, each) for two in results)]
    results = [each for each in results if each not in steps]

    def texts(nodes: list[ast.expr]) -> tuple[str, ...]:
        return tuple(trouble.text(node) for node in nodes)

    return Ends(texts(inputs), texts(results), texts(steps), texts(others))


_NO_TENSORS = ("string", "number", "None", "class", "function", "layer", "model")


def inputs_of(trouble: Trouble) -> list[str]:
    """The names that hold an Input, above the line."""
    line = trouble.source.line or 10**9
    return [
        name
        for name, at, value in trouble.source.bindings
        if at < line and isinstance(value, ast.Call) and called(value) == "Input"
    ]


def too_many(trouble: Trouble, given: list[ast.expr]) -> Said | None:
    """Three or more things in the parentheses; None where they cannot be told apart."""
    found = of(trouble, given)
    if len({*found.inputs, *found.results, *found.steps, *found.others}) < 3:
        return None
    if found.others:
        return Said("MODEL_ARGUMENTS.third", {"what": found.others[0]})
    if not found.inputs or not found.results:
        return None
    fields = {
        "inputs": words.listed([f"`{each}`" for each in found.inputs]),
        "outputs": words.listed([f"`{each}`" for each in found.results]),
        "steps": words.listed([f"`{each}`" for each in found.steps]),
        "ins": listed(found.inputs),
        "outs": listed(found.results),
    }
    if len(found.steps) == 1:
        return Said("MODEL_ARGUMENTS.steps", fields)
    if found.steps or len(found.results) == 1:
        return Said("MODEL_ARGUMENTS", {"list": fields["ins"], "last": fields["outs"]})
    return Said(f"MODEL_ARGUMENTS.{'outputs' if len(found.inputs) == 1 else 'both'}", fields)


def one_end(trouble: Trouble, call: ast.Call) -> Said:
    """Only the inputs, or only the outputs."""
    named = {word.arg: word.value for word in call.keywords if word.arg in ("inputs", "outputs")}
    given = next(iter([*call.args, *named.values()]))
    fields = {"what": trouble.text(given)}
    found = of(trouble, [given])
    if not named and found.inputs and found.results:
        ends = {"ins": listed(found.inputs), "outs": listed(found.results)}
        return Said("MODEL_ARGUMENTS.one_list", fields | ends)
    if "outputs" in named or (not named and found.results and not found.inputs):
        known = inputs_of(trouble)
        fields["inputs"] = listed(known) if known else "..."
        return Said("MODEL_ARGUMENTS.no_inputs", fields)
    if "inputs" in named or found.inputs:
        return Said("MODEL_ARGUMENTS.no_outputs", fields | {"inputs": fields["what"]})
    return Said("MODEL_ARGUMENTS.one", fields)


def listed(texts: tuple[str, ...] | list[str]) -> str:
    """One as it is, several in brackets."""
    every = list(dict.fromkeys(texts))
    return every[0] if len(every) == 1 else f"[{', '.join(every)}]"


def _is_input(trouble: Trouble, node: ast.expr) -> bool:
    maker = trouble.source.constructor(node)
    return maker is not None and called(maker) == "Input"


def _is_result(trouble: Trouble, node: ast.expr) -> bool:
    return trouble.kind(node) == "tensor" and not _is_input(trouble, node)


def _reads(trouble: Trouble, node: ast.expr, other: ast.expr, depth: int = 0) -> bool:
    """Whether the result `node` is computed from `other`, step by step."""
    if node is other or depth > 8 or not isinstance(node, ast.Name):
        return False
    bound = trouble.source.binding(node)
    if bound is None:
        return False
    names = [each for each in ast.walk(bound) if isinstance(each, ast.Name)]
    if isinstance(other, ast.Name) and any(each.id == other.id for each in names):
        return True
    return any(_reads(trouble, each, other, depth + 1) for each in names)

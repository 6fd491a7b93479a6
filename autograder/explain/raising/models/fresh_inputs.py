"""Inputs that are made where the model is made, and Inputs mixed up with results."""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising.models import ends
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def again(trouble: Trouble, inputs: ast.expr | None, missing: list[str]) -> Said | None:
    """`Model(make_inputs(), out)`: the learner's function makes Inputs anew at each call."""
    calls = [n for n in (ast.walk(inputs) if inputs else ()) if isinstance(n, ast.Call)]
    made = [called(call) for call in calls if _makes_inputs(trouble, call)]
    if not made or (made[0] == "Input" and isinstance(inputs, ast.Call)):
        return None
    if not missing:
        return Said("NOT_CONNECTED.again_unnamed", {"function": made[0]})
    lines = {trouble.source.bound_line(name) for name in missing}
    line = lines.pop() if len(lines) == 1 else None
    fields = {
        "function": made[0],
        "missing": words.listed(words.quoted(name) for name in missing),
        "line": f" ({terms.LINE.format(number=line)})" if line else "",
        "right": ends.listed(missing),
    }
    return Said("NOT_CONNECTED.again", fields)


def _makes_inputs(trouble: Trouble, call: ast.Call) -> bool:
    """Whether `keras.Input` is called, or a function of the file that calls it."""
    own = trouble.source.functions.get(called(call))
    return "Input" in trouble.text(own) if own is not None else called(call) == "Input"


def mixed(trouble: Trouble, inputs: ast.expr | None, outputs: ast.expr | None) -> Said | None:
    """`Model([photo, kind], [text, topic])`: each Input beside its result."""
    lists = (ast.List, ast.Tuple)
    if not isinstance(inputs, lists) or not isinstance(outputs, lists):
        return None
    first, second = ends.of(trouble, [inputs]), ends.of(trouble, [outputs])
    found = ends.of(trouble, [inputs, outputs])
    results, late = (*first.results, *first.steps), second.inputs
    if not results or not late or found.others:
        return None
    fields = {
        "results": words.listed(words.quoted(each) for each in results),
        "stand": "stands" if len(results) == 1 else "stand",
        "inputs": words.listed(words.quoted(each) for each in late),
        "ins": f"[{', '.join((*first.inputs, *late))}]",
        "outs": f"[{', '.join((*results, *second.results, *second.steps))}]",
    }
    return Said("NOT_CONNECTED.mixed", fields)


def unread(trouble: Trouble, inputs: ast.expr | None) -> list[str]:
    """Of several Inputs that the model lists, those that nothing else reads."""
    listed = trouble.source.behind(inputs) if inputs is not None else None
    every = listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else []
    names = [each.id for each in every if isinstance(each, ast.Name)]
    known = ends.inputs_of(trouble)
    reads = [n.id for n in trouble.source.nodes if isinstance(n, ast.Name) and _loaded(n)]
    return [name for name in names if name in known and reads.count(name) == 1]


def _loaded(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Load)

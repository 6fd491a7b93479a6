"""A model with several outputs whose result is used as one tensor."""

import ast

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, fields: dict[str, str], number: int) -> Said | None:
    """`layers.Dense(8)(encoder(x))`, or of a name that holds what `encoder` gave."""
    calls = [call for call in trouble.calls if call.args]
    known = [call for call in calls if _outputs(trouble, call.args[0]) == number]
    unknown = [call for call in calls if _outputs(trouble, call.args[0]) == 0]
    for call in [*known, *unknown] if len(unknown) < 2 else known:
        given = call.args[0]
        made = trouble.source.behind(given)
        if isinstance(made, ast.Attribute):
            right = f"{trouble.text(made.value)}.outputs[0]"
            shown = {"what": trouble.text(given), "model": trouble.text(made.value)}
            return Said("ONE_TENSOR.results_listed", fields | shown | {"right": right})
        assert isinstance(made, ast.Call)
        whole = {"what": trouble.text(given), "model": trouble.text(made.func)}
        keys = _keys(trouble, given)
        if keys:
            right = f"{trouble.text(given)}[{keys[0]}]"
            return Said("ONE_TENSOR.results_by_key", fields | whole | {"right": right})
        names = _names(trouble, made, number)
        whole |= {"call": trouble.text(made), "names": ", ".join(names)}
        return Said(f"ONE_TENSOR.results{'_here' * (made is given)}", fields | whole)
    return None


def _outputs(trouble: Trouble, given: ast.expr) -> int:
    """How many tensors a model gives whose result this is, or whose `.outputs`; 0 where that is
    not known, -1 where it is no model's."""
    made = trouble.source.behind(given)
    ends = isinstance(made, ast.Attribute) and made.attr in ("output", "outputs")
    holder = made.value if ends else made.func if isinstance(made, ast.Call) else None  # type: ignore[attr-defined]  # an Attribute
    if holder is None or not _is_model(trouble, holder):
        return -1
    if any(f.startswith(f"tensor {trouble.text(given)}[") for f in trouble.raised.facts):
        return 0
    return len(_listed(trouble, holder))


def _is_model(trouble: Trouble, node: ast.expr) -> bool:
    told = trouble.raised.facts.get(f"layer {trouble.text(node)}", "")
    return told == "model" if told else trouble.kind(node) == "model"


def _listed(trouble: Trouble, model: ast.expr) -> list[ast.expr]:
    """What stands as the outputs where the model is made: one, or a list of them."""
    maker = trouble.source.constructor(model)
    if maker is None or called(maker) not in ("Model", "Functional", "Sequential"):
        return []
    ends = argument(maker, "outputs", 1) if called(maker) != "Sequential" else maker
    listed = trouble.source.behind(ends) if ends is not None else None
    if isinstance(listed, ast.Dict):
        return list(listed.values)
    return listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else [ends] if ends else []


def _keys(trouble: Trouble, given: ast.expr | None) -> list[str]:
    """Of a name that holds a dict of tensors: "'mean'"."""
    lead = f"tensor {trouble.text(given)}["
    facts = [fact for fact in trouble.raised.facts if fact.startswith((f"{lead}'", f'{lead}"'))]
    return [fact.removeprefix(lead).removesuffix("]") for fact in facts]


def _names(trouble: Trouble, made: ast.Call, number: int) -> list[str]:
    """What the results are called where the model is made; else "first, second"."""
    names = [_name(each) for each in _listed(trouble, made.func)]
    taken = {each.id for each in ast.walk(made) if isinstance(each, ast.Name)}
    plain = len(set(names)) == len(names) == number and not taken & set(names)
    if plain and all(map(words.is_name, names)):
        return names
    return [words.ordinal(k) for k in range(1, number + 1)]


def _name(node: ast.expr) -> str:
    """`mean`, or the name that its layer has: `layers.Dense(2, name="mean")(h)`."""
    if isinstance(node, ast.Name):
        return node.id
    layer = node.func if isinstance(node, ast.Call) else None
    name = argument(layer, "name", 99) if isinstance(layer, ast.Call) else None
    text = name.value if isinstance(name, ast.Constant) else ""
    return text if isinstance(text, str) and text.isidentifier() else ""

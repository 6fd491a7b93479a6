"""Which of the layers on a line raised: several may be called there, one inside the other."""

import ast

from autograder.explain import keras_names
from autograder.explain.raising import at_hand
from autograder.explain.said import Said
from autograder.explain.source import written
from autograder.explain.trouble import Trouble, class_named


def class_of(trouble: Trouble, keras_name: str) -> str:
    """The class behind Keras's own name for a layer, or behind the name that the learner gave."""
    layer = class_named(keras_name, trouble.source)
    called = trouble.raised.facts.get("called", "")
    return called if layer not in keras_names.LAYERS and called in keras_names.LAYERS else layer


def of_width(trouble: Trouble, layer: str, old: str, width: str) -> str:
    """The name of the layer of a class that was made for `old` and called on a tensor of `width`;
    "" where several may be meant."""
    fitting: list[tuple[str, bool]] = []
    for call in trouble.layer_calls:
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        known = trouble.raised.facts.get(f"layer {name}", layer)
        read = at_hand.tensor(trouble, call.args[0]) if call.args else None
        other = read is not None and str(read.sizes[-1]) != width
        if name and known in (layer, "model") and not other:
            fitting.append((name, read is not None))
    sure = [name for name, reads in fitting if reads]
    names = list(dict.fromkeys(sure or [name for name, _ in fitting]))
    if len(names) > 1:
        first = _first_widths(trouble)
        names = [name for name in names if first.get(name) == old]
    return names[0] if len(names) == 1 else ""


def _first_widths(trouble: Trouble) -> dict[str, str]:
    """By name of a layer, the width of the tensor that it is called on first, where it is known."""
    found: dict[str, str] = {}
    here = trouble.source.line or 10**9
    calls = [n for n in trouble.source.nodes if isinstance(n, ast.Call) and n.lineno < here]
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        if isinstance(call.func, ast.Name) and call.args and call.func.id not in found:
            known = at_hand.tensor(trouble, call.args[0])
            found[call.func.id] = str(known.sizes[-1]) if known is not None else ""
    return found


def made_as_default(trouble: Trouble, name: str, fields: dict[str, str]) -> Said | None:
    """A layer that is the default of an argument: `def head(x, out=layers.Dense(2))`."""
    function = trouble.source.function_at(trouble.source.line or 0)
    if not name or function is None:
        return None
    given = function.args
    last = [*given.posonlyargs, *given.args][-len(given.defaults) :] if given.defaults else []
    pairs = [*zip(last, given.defaults, strict=False),
             *zip(given.kwonlyargs, given.kw_defaults, strict=True)]  # fmt: skip
    for arg, default in pairs:
        built = isinstance(default, ast.Call) and trouble.source.kind(default) == "layer"
        if arg.arg != name or not built:
            continue
        shown = {"name": name, "function": function.name, "line": str(default.lineno)}  # type: ignore[union-attr]  # a Call
        return Said("WIDTH.default", fields | shown | {"maker": written(default, 64)})
    return None

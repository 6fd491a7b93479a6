"""One layer is used several times where the task asks for separate ones.

Every call of one layer object has the same weights. Calling it again is no new layer, and
`[layer] * 3` is one layer three times.

Wrong:

    inp = Input((8,))
    d = layers.Dense(8)
    m = Model(inp, layers.Dense(1)(d(d(inp))))

Asked:

    inp = Input((8,))
    x = layers.Dense(8)(inp)
    x = layers.Dense(8)(x)
    m = Model(inp, layers.Dense(1)(x))

Message:

    SHARED · line 3

    The Dense layer `d` (line 3) is called twice, so all these steps have the same
    weights. The task asks for two separate Dense layers, each with weights of its
    own.

    A layer gets its weights when you build it. Build a new one for each step.

See it: `model.count_params()` is smaller than it should be.
"""

import ast
from collections.abc import Iterator

from autograder.difference import Step, WronglyShared
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.ends import model_calls


def recognise(scene: Scene) -> Iterator[Said]:
    """Each layer that plays several; all layers of a model used twice are one cause."""
    every = tuple(scene.of(WronglyShared))
    if not every:
        return
    one = every[0]
    number = _repeated(scene)
    step = one.found[0] if one.found else None
    fields = {
        "steps": words.listed(words.step(each) for each in one.found),
        "count": words.count(max(2, len(one.found))),
        "class_name": words.class_name(step) if step else "",
        "number": number,
        "times": terms.times(max(2, len(one.found))),
    }
    same = len({words.step(each) for each in one.found}) == 1
    key = "SHARED.list" if number else "SHARED.named" if same else "SHARED"
    default = _default(scene, step) if step else ""
    outside = _outside(scene, step) if step and not number else None
    calls = model_calls(scene.source) if not number else None
    if default:
        key, fields["function"] = "SHARED.default", default
    elif outside is not None:
        key, fields["name"] = f"SHARED.{outside[0]}", words.quoted(step.layer_variable)  # type: ignore[union-attr]
        fields |= {"built_line": outside[1], "where": outside[2]}
    elif calls is not None and step is not None and not words.is_name(step.layer_variable):
        key = "SHARED.model"
        fields |= {
            "name": words.quoted(calls[0]),
            "lines": _lines(calls[1]),
            "times": terms.times(len(calls[1])),
        }
    yield Said(key, fields, step.line if step else None, every)


def _default(scene: Scene, step: Step) -> str:
    """The function that calls a layer which is the default of its argument."""
    function = scene.source.function_at(step.line or 0)
    if function is None:
        return ""
    given = function.args
    named = zip(given.args[len(given.args) - len(given.defaults) :], given.defaults, strict=True)
    kept = [name for name, value in named if scene.source.kind(value) == "layer"]
    return function.name if step.layer_variable in [name.arg for name in kept] else ""


def _outside(scene: Scene, step: Step) -> tuple[str, int, str] | None:
    """("function", line, name) of a layer that is built on a line outside of the function that
    calls it; ("loop", line, header) before the loop."""
    name, line = step.layer_variable, step.line or 0
    built = [at for bound, at, _ in scene.source.bindings if bound == name and at < line]
    if not words.is_name(name) or len(built) != 1:
        return None
    function = scene.source.function_at(line)
    if function is not None and scene.source.function_at(built[0]) is not function:
        return "function", built[0], function.name
    header = scene.source.header_of(line)
    if header is not None and header[0][:3] in ("for", "whi") and built[0] < header[1]:
        return "loop", built[0], words.quoted(header[0])
    return None


def _lines(numbers: list[int]) -> str:
    """ "line 4", "lines 4 and 7"."""
    every = [str(number) for number in dict.fromkeys(numbers)]
    if len(every) == 1:
        return words.line(numbers[0])
    return terms.ON_LINES.format(numbers=words.listed(every))


def _repeated(scene: Scene) -> int:
    """The number in `[layer] * 3`."""
    for node in scene.source.nodes:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            sides = (node.left, node.right)
            lists = [side for side in sides if isinstance(side, (ast.List, ast.Tuple))]
            numbers = [s.value for s in sides if isinstance(s, ast.Constant)]
            if lists and any(scene.source.kind(e) == "layer" for e in lists[0].elts):
                return int(numbers[0]) if numbers and isinstance(numbers[0], int) else 2
    return 0

"""All layers compute with numbers of another width: a setting of Keras was changed for all of them.

Wrong:

    keras.config.set_dtype_policy("mixed_float16")
    X = Input((8,))
    H = layers.Dense(16)(X)
    out = layers.Dense(2)(H)
    keras.config.set_dtype_policy("float32")
    m = Model(X, out)

Asked:

    X = Input((8,))
    H = layers.Dense(16)(X)
    m = Model(X, layers.Dense(2)(H))

Message:

    WIDTH OF NUMBERS · line 1

    `H` (Dense, line 3) and `out` (Dense, line 4) have `dtype='mixed_float16'`. The
    task asks for `dtype='float32'`. It comes from line 1: `set_dtype_policy` holds
    for every layer that is built after it.

    Take that line out.

See it: `model.layers[1].dtype_policy`.
"""

import ast
from collections.abc import Iterator

from autograder.difference import AnyDifference, InputDtype, OutputDtype, WrongSetting
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import called


def recognise(scene: Scene) -> Iterator[Said]:
    """The dtype of several layers, or of one where the file sets it for all."""
    every = [one for one in scene.of(WrongSetting) if one.setting.rpartition(".")[2] == "dtype"]
    setter = _setter(scene)
    steps = list(dict.fromkeys(words.step(one.step) for one in every))
    if not every or (len(steps) < 2 and setter is None):
        return
    one = every[0]
    alike = [each for each in every if each.found == one.found]
    fields = {
        "steps": words.listed(dict.fromkeys(words.step(each.step) for each in alike)),
        "found": words.setting(one.step.class_name, "dtype", one.found),
        "expected": words.setting(one.step.class_name, "dtype", one.expected),
        "has": terms.HAS if len({words.step(each.step) for each in alike}) == 1 else terms.HAVE,
    }
    if setter is not None:
        fields |= {"setter": words.quoted(called(setter)), "line": str(setter.lineno)}
    line = setter.lineno if setter is not None else one.step.line
    covers: tuple[AnyDifference, ...] = (*every, *_ends(scene, str(one.found)))
    yield Said(f"PRECISION{'' if setter is not None else '.layers'}", fields, line, covers)


def _ends(scene: Scene, policy: str) -> Iterator[AnyDifference]:
    """Inputs of that width, and all outputs."""
    yield from scene.of(OutputDtype)
    yield from (each for each in scene.of(InputDtype) if each.found in policy)


_SETTERS = ("set_dtype_policy", "set_global_policy", "set_floatx")


def _setter(scene: Scene) -> ast.Call | None:
    """The first call that sets the width for all."""
    calls = [n for n in scene.source.nodes if isinstance(n, ast.Call) and called(n) in _SETTERS]
    return min(calls, key=lambda call: call.lineno, default=None)

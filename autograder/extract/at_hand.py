"""What a learner's function held at the line where it raised: shapes of tensors, kinds of layers.

"tensor a"    "(None, 8) float32"
"tensor b[0]" an element of a list, tuple or dict `b`
"layer h"     "Dense"; "layer tower" "model"
"called"      "Concatenate", the layer that was called there
"reads"       "(None, 8) float32; (None, 6) float32", the tensors that the call was given, in
              order, with a name or without
"""

import ast
from collections.abc import Iterator
from types import FrameType

import keras
from keras import KerasTensor

from autograder.extract import values
from autograder.tracing import elements

MOST = 14
"""Names; the answer of a process holds twenty facts."""

MOST_READ = 8
"""Tensors of one call."""


def facts(frames: list[FrameType], filename: str, line: str) -> dict[str, str]:
    """What the innermost frame of the learner's own file held, names on the `line` first."""
    places = [k for k, frame in enumerate(frames) if frame.f_code.co_filename == filename]
    if not places:
        return {}
    own = frames[places[-1]]
    found: dict[str, str] = {}
    beyond = frames[places[-1] + 1 : places[-1] + 2]
    for frame in beyond:
        found |= _called(frame)
    held = list(_held(own))
    spoken = _names(line)
    ranked = [one for one in held if one[0].partition("[")[0] in spoken]
    ranked += [one for one in reversed(held) if one not in ranked]
    for name, value in ranked[:MOST]:
        kind = "tensor" if _is(value, KerasTensor) else "layer"
        found[values.text(f"{kind} {name}")[:60]] = values.text(_told(value))[:120]
    return found


def _called(frame: FrameType) -> dict[str, str]:
    """What the first function that is not the learner's was given: Keras, as a rule."""
    code, names = frame.f_code, frame.f_locals
    wrapped = "args" in names and "kwargs" in names
    own = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    given = [names.get(name) for name in (("args", "kwargs") if wrapped else own)]
    tensors = [one for one in keras.tree.flatten(given) if _is(one, KerasTensor)]
    found = {"reads": "; ".join(_told(one) for one in tensors[:MOST_READ])[:290]} if tensors else {}
    arguments = names.get("args")
    if type(arguments) is tuple and arguments and _is(arguments[0], keras.Layer):
        found["called"] = _told(arguments[0])[:60]
    return found


def _held(frame: FrameType) -> Iterator[tuple[str, object]]:
    """(name, tensor or layer): locals, and what the function reads from around it."""
    inside = dict(frame.f_locals)
    around = {n: frame.f_globals[n] for n in frame.f_code.co_names if n in frame.f_globals}
    for name, value in ({**around, **inside}).items():
        if _is(value, (KerasTensor, keras.Layer)):
            yield name, value
        else:
            for place, element in elements(value)[:MOST_READ]:
                if _is(element, (KerasTensor, keras.Layer)):
                    yield f"{name}{place}", element


def _is(value: object, kinds: type | tuple[type, ...]) -> bool:
    """By the true class: an object of the learner's may claim another."""
    return issubclass(type(value), kinds)


def _told(value: object) -> str:
    if isinstance(value, KerasTensor):
        return f"{tuple(value.shape)} {value.dtype}"
    return "model" if isinstance(value, keras.Model) else type(value).__name__


def _names(line: str) -> set[str]:
    """Names on a line that may be part of a statement only."""
    try:
        return {one.id for one in ast.walk(ast.parse(line.strip())) if isinstance(one, ast.Name)}
    except (SyntaxError, ValueError, RecursionError):
        return set("".join(c if c.isalnum() or c == "_" else " " for c in line).split())

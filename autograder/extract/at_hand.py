"""What a learner's function held at the line where it raised, and what was called there.

"tensor a"       "(None, 8) float32"
"tensor b[0]"    an element of a list, tuple or dict `b`
"layer h"        "Dense"; "layer tower" "model"
"value n"        "int = 3", "list of 2 layer": anything else, as `held` tells it
"called"         "Concatenate", the layer that was called there
"inside"         "Attention", the layer that raised where a model was called or built
"builds"         "Dropout", the layer that was being made there
"argument rate"  "layer Dense": what the layer, or the function of Keras, was given for `rate`
"reads"          "(None, 8) float32; (None, 6) float32", the tensors that the call was given, in
                 order, with a name or without
"number texts"   "x, y", arguments that are arrays of texts, each of which can be read as a number
"within"         "base": the inner model with the layer that `get_layer` looked for (`parts`)
"""

import ast
import inspect
from collections.abc import Iterator
from types import FrameType, FunctionType, ModuleType
from typing import Any

import keras
from keras import KerasTensor

from autograder.extract import held, parts
from autograder.tracing import elements

MOST = 16
"""Names. The answer of a process holds 32 facts (`sandbox.sound`); four tell of missing Inputs."""

MOST_ARGUMENTS = 7

MOST_READ = 8
"""Tensors of one call."""


def facts(frames: list[FrameType], filename: str, line: str) -> dict[str, str]:
    """What the innermost frame of the learner's own file held, names on the `line` first."""
    places = [k for k, frame in enumerate(frames) if frame.f_code.co_filename == filename]
    if not places:
        return {}
    own = frames[places[-1]]
    found = _beyond(frames[places[-1] + 1 :], filename)
    spoken = _names(line)
    things = list(_held(own, spoken, filename))
    here = [one for one in things if one[0].partition("[")[0] in spoken]
    others = [one for one in reversed(things) if one[0].partition("[")[0] not in spoken]
    for name, value in (*here, *others)[:MOST]:
        kind, text = _told(value, filename)
        found[f"{kind} {name}"[:60]] = text[:120]
    return found


def _beyond(frames: list[FrameType], filename: str) -> dict[str, str]:
    """What the first function that is not the learner's was given: Keras, as a rule."""
    if not frames:
        return {}
    code, names = frames[0].f_code, frames[0].f_locals
    wrapped = "args" in names and "kwargs" in names
    own = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    given = [names.get(name) for name in (("args", "kwargs") if wrapped else own)]
    found = _reads(given)
    layer = _caller(frames)
    if layer is not None:
        kind, text = _told(layer, filename)
        found["called"] = text if kind == "layer" else ""
    elif code.co_name == "__init__" and _is(names.get("self"), keras.Layer):
        layer, found["builds"] = names["self"], held.class_name(names["self"])
    found |= _inside(frames, layer) | parts.within(frames)
    given_here = _arguments(frames[0], layer)[:MOST_ARGUMENTS]
    for name, value in given_here:
        found[f"argument {name}"[:60]] = held.told(value, filename)[:120]
    texts = [name for name, value in given_here if held.is_number_texts(value)]
    return found | ({"number texts": ", ".join(texts)[:120]} if texts else {})


def _reads(given: list[object]) -> dict[str, str]:
    tensors = [one for one in keras.tree.flatten(given) if _is(one, KerasTensor)]
    told = "; ".join(held.shape_and_dtype(one) for one in tensors[:MOST_READ])
    return {"reads": told[:240]} if told else {}


def _caller(frames: list[FrameType]) -> object | None:
    """The layer or model that is called: the first of what Keras's wrapper of calls was given."""
    first = _first(frames[0].f_locals.get("args"))
    if first and _is(first[0], keras.Layer):
        return first[0]
    holder: object = frames[0].f_locals.get("self")
    return holder if frames[0].f_code.co_name == "add" and _is(holder, keras.Layer) else None


def _inside(frames: list[FrameType], called: object) -> dict[str, str]:
    """The class of the layer that raised inside of a model."""
    if not _is(called, keras.Model):
        return {}
    for frame in reversed(frames):
        holders = (frame.f_locals.get("self"), *_first(frame.f_locals.get("args")))
        for one in holders:
            if _is(one, keras.Layer) and not _is(one, keras.Model):
                return {"inside": held.class_name(one)}
    return {}


def _first(arguments: object) -> tuple[object, ...]:
    return arguments[:1] if type(arguments) is tuple else ()


def _arguments(frame: FrameType, layer: object | None) -> list[tuple[str, object]]:
    """(parameter, value) that a constructor, a function or the call of a layer was given, without
    what is left at its default."""
    code, names = frame.f_code, frame.f_locals
    if "args" in names and "kwargs" in names and layer is not None:
        call = _parameters(type(layer), _method(names.get("fn")))
        places = [name for name in call if name != "self"]
        given = [*zip(places, names["args"][1:], strict=False), *_words(names["kwargs"])]
        return [(name, value) for name, value in given if _differs(call, name, value)]
    own = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    holder = names.get("self")
    of = type(holder) if _is(holder, keras.Operation) else frame.f_globals.get(code.co_name)
    known = _parameters(of, code.co_name)
    plain = [(name, names[name]) for name in own if name != "self" and name in names]
    found = [(name, value) for name, value in plain if _differs(known, name, value)]
    return [*found, *_words(names.get("kwargs"))]


def _method(wrapped: object) -> str:
    """Which method of the layer it is: `call`, for all that Keras does around it, or `predict`."""
    name = held.exact(wrapped.__name__) if type(wrapped) is FunctionType else ""
    return name if name and not name.startswith("__") else "call"


def _words(given: object) -> list[tuple[str, object]]:
    if type(given) is not dict:
        return []
    return [(name, value) for name, value in given.items() if type(name) is str]


def _parameters(of: object, method: str) -> dict[str, Any]:
    """Parameters and their defaults, of Keras's own functions and methods; {} for others."""
    if type(of) is FunctionType:
        function = of if held.exact(of.__module__).startswith("keras.") else None
    else:
        keras_own = isinstance(of, type) and held.module_of(of).startswith("keras.")
        function = getattr(of, method, None) if keras_own else None
    if type(function) is not FunctionType:
        return {}
    return {one.name: one.default for one in inspect.signature(function).parameters.values()}


def _differs(known: dict[str, Any], name: str, value: object) -> bool:
    """Whether a value is another than the parameter's default."""
    default = known.get(name, inspect.Parameter.empty)
    plain = type(default) in {int, float, str, bool, tuple} and type(value) is type(default)
    return not (value is default or (plain and value == default))


def _held(frame: FrameType, spoken: set[str], filename: str) -> Iterator[tuple[str, object]]:
    """(name, value): locals, and what the function reads from around it."""
    inside = frame.f_locals
    around = {n: frame.f_globals[n] for n in frame.f_code.co_names if n in frame.f_globals}
    for name, value in ({**around, **inside}).items():
        if type(name) is not str or name.startswith("__"):
            continue
        if not _imported(value, name, spoken, filename):
            yield name, value
        for place, element in elements(value)[:MOST_READ]:
            if _is(element, (KerasTensor, keras.Layer)):
                yield f"{name}{place}", element


def _imported(value: object, name: str, spoken: set[str], filename: str) -> bool:
    """Whether a value says nothing of a mistake: modules, and functions and classes that the line
    does not name, or that have the name they were made with."""
    if type(value) is ModuleType:
        return True
    if not held.is_definition(value):
        return False
    told = held.told(value, filename)
    return name not in spoken or (told.endswith(f" {name}") and not told.startswith("own "))


def _is(value: object, kinds: type | tuple[type, ...]) -> bool:
    """By the true class: an object of the learner's may claim another."""
    return issubclass(type(value), kinds)


def _told(value: object, filename: str) -> tuple[str, str]:
    """("tensor", shape and dtype), ("layer", class) or ("value", text)."""
    if _is(value, KerasTensor):
        return "tensor", held.shape_and_dtype(value)
    if _is(value, keras.Model):
        return "layer", "model"
    if _is(value, keras.Layer):
        return "layer", held.class_name(value)
    return "value", held.told(value, filename)


def _names(line: str) -> set[str]:
    """Names on a line that may be part of a statement only."""
    try:
        return {one.id for one in ast.walk(ast.parse(line.strip())) if isinstance(one, ast.Name)}
    except (SyntaxError, ValueError, RecursionError):
        return set("".join(c if c.isalnum() or c == "_" else " " for c in line).split())

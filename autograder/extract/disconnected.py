"""Which Input is missing when Keras says only "not connected", in the learner's variable names.

Keras raises while it makes a Functional model; its frame in the traceback still holds what the
learner listed as `inputs` and `outputs`, and from the outputs one can walk back to every Input.
"""

from types import FrameType
from typing import Any

import keras
from keras import KerasTensor

from autograder.extract import at_hand, parts, private, values
from autograder.refusal import AnyRefusal, Raised


def with_facts(refusal: AnyRefusal, problem: BaseException, filename: str) -> AnyRefusal:
    """The refusal with `facts` about the line that raised: what `at_hand` tells, and, where Keras
    raised making a model, `needs`, `listed`, `missing`, `unneeded`, each a list of names, and what
    `parts` tells.

    Raises nothing.
    """
    if not isinstance(refusal, Raised):
        return refusal
    try:
        frames = _frames(problem)
        facts = at_hand.facts(frames, filename, refusal.text)
        if isinstance(problem, ValueError):
            facts |= _facts(frames, filename)
    except Exception:  # facts are a help; the refusal stands without them
        return refusal
    return Raised(
        exception=refusal.exception,
        message=refusal.message,
        when=refusal.when,
        line=refusal.line,
        text=refusal.text,
        facts=facts,
    )


def _facts(frames: list[FrameType], filename: str) -> dict[str, str]:
    made = next((frame for frame in frames if _makes_a_model(frame)), None)
    if made is None:
        return {}
    listed = _tensors(made.f_locals["inputs"])
    needed: list[KerasTensor] = []
    for output in _tensors(made.f_locals["outputs"]):
        for one in inputs_of(output):
            _add(needed, one)
    own = [frame.f_locals for frame in reversed(frames) if frame.f_code.co_filename == filename]
    found = {
        "needs": needed,
        "listed": listed,
        "missing": [one for one in needed if not _holds(listed, one)],
        "unneeded": [one for one in listed if not _holds(needed, one)],
    }
    if not found["missing"]:
        return {}
    named = {word: ", ".join(name_of(one, own) for one in each) for word, each in found.items()}
    outputs = _tensors(made.f_locals["outputs"])
    return named | parts.of_ends(listed, outputs, needed, own[0] if own else {})


def inputs_of(tensor: KerasTensor) -> list[KerasTensor]:
    """Every Input that a symbolic tensor is computed from."""
    found: list[KerasTensor] = []
    seen: set[tuple[int, int]] = set()
    waiting = [tensor]
    while waiting:
        one = waiting.pop()
        origin = private.origin(one)
        if origin is None or (id(origin.operation), origin.call) in seen:
            continue
        seen.add((id(origin.operation), origin.call))
        node = private.nodes(origin.operation)[origin.call]
        if private.is_input(node):
            _add(found, one)
        else:
            positional, keywords = private.arguments(node)
            waiting += reversed(_tensors((positional, keywords)))
    return found


def name_of(tensor: KerasTensor, scopes: list[dict[str, Any]]) -> str:
    """The learner's variable that holds the tensor, or else the Input's own name."""
    for scope in scopes:
        for name, value in scope.items():
            if value is tensor:
                return values.text(name)[:100]
    return values.text(str(tensor.name))[:100]


def _makes_a_model(frame: FrameType) -> bool:
    names = frame.f_locals
    return (
        frame.f_code.co_name == "__init__"
        and isinstance(names.get("self"), keras.Model)
        and "inputs" in names
        and "outputs" in names
    )


def _frames(problem: BaseException) -> list[FrameType]:
    frames, trace = [], problem.__traceback__
    while trace is not None:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    return frames


def _tensors(structure: object) -> list[KerasTensor]:
    return [one for one in keras.tree.flatten(structure) if isinstance(one, KerasTensor)]


def _holds(tensors: list[KerasTensor], one: KerasTensor) -> bool:
    return any(each is one for each in tensors)


def _add(tensors: list[KerasTensor], one: KerasTensor) -> None:
    if not _holds(tensors, one):
        tensors.append(one)

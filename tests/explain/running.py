"""Snippets run in this process, as a learner's function would be: names, lines and all."""

import contextlib
import io
import warnings
from dataclasses import dataclass

import keras

from autograder import explain, extract, tracing
from autograder.extract.disconnected import inputs_of, with_facts
from autograder.matching import compare
from autograder.refusal import AnyRefusal, BadSource, Raised
from autograder.verdict import Message
from autograder.wiring import Wiring

PRELUDE = """
import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops, Input, Model
"""

FILE = "mistake.py"
RESULTS = ("m", "model", "ae", "fx", "g")


@dataclass(frozen=True)
class Outcome:
    """What a snippet came to: a wiring, or why there is none."""

    wiring: Wiring | None = None
    refusal: AnyRefusal | None = None


def run(snippet: str, filename: str = FILE) -> Outcome:
    """Runs a snippet and reads the model that it leaves in `m`, or in its last tensor."""
    keras.utils.clear_session(free_memory=False)
    space: dict[str, object] = {}
    exec(PRELUDE, space)
    before = set(space)
    quiet = contextlib.redirect_stdout(io.StringIO())
    with tracing.record(filename) as names, quiet, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(compile(snippet, filename, "exec"), space)
        except SyntaxError as problem:
            text = (problem.text or "").strip()
            refusal = BadSource(
                problem="syntax", line=problem.lineno, text=text, detail=problem.msg or ""
            )
            return Outcome(refusal=refusal)
        except BaseException as problem:
            return Outcome(refusal=raised(problem, snippet, filename))
    try:
        return Outcome(wiring=extract.read(result(space, before, snippet), names).wiring)
    except extract.CannotRead as problem:
        return Outcome(refusal=problem.refusal)


def raised(problem: BaseException, snippet: str, filename: str) -> AnyRefusal:
    """The refusal for an exception, as the sandbox makes it."""
    line, trace = None, problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    text = snippet.splitlines()[line - 1].strip() if line else ""
    refusal = Raised(
        exception=type(problem).__name__, message=str(problem), when="call", line=line, text=text
    )
    return with_facts(refusal, problem, filename)


def result(space: dict[str, object], before: set[str], snippet: str) -> object:
    """The model; of a fragment without one, a model from its last tensor back to its inputs."""
    own = {name: value for name, value in space.items() if name not in before}
    for name in RESULTS:
        if name in own:
            return own[name]
    values = [value for name, value in own.items() if not name.startswith("__")]
    last = values[-1] if values else None
    if "def build" in snippet or not _is_tensor(last):
        return last
    inputs = []
    for tensor in keras.tree.flatten(last):
        inputs += [one for one in inputs_of(tensor) if all(one is not each for each in inputs)]
    inputs.sort(key=lambda tensor: tensor.name)
    return keras.Model(inputs if len(inputs) > 1 else inputs[0], last)


def _is_tensor(value: object) -> bool:
    leaves = keras.tree.flatten(value)
    return bool(leaves) and all(isinstance(leaf, keras.KerasTensor) for leaf in leaves)


def messages(snippet: str, asked: str) -> tuple[Message, ...]:
    """What a learner who wrote `snippet` reads where `asked` was asked."""
    found = run(snippet)
    if found.refusal is not None:
        return explain.refusal(found.refusal, source=snippet)
    if not asked:
        return ()
    expected = run(asked, "asked.py")
    assert found.wiring is not None
    assert expected.wiring is not None, expected.refusal
    return explain.differences(compare(found.wiring, expected.wiring), source=snippet)

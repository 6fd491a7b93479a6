"""Explaining always ends in words, whatever it is given."""

from typing import Any, get_args

import hypothesis.strategies as st
import msgspec
from hypothesis import HealthCheck, given, settings

from autograder import explain
from autograder.difference import AnyDifference, Place, Step
from autograder.explain.differences import told_of
from autograder.explain.layout import MOST_COLUMNS, MOST_LINES, is_code
from autograder.explain.refusals import recognised
from autograder.explain.scene import Scene
from autograder.explain.source import Source
from autograder.explain.trouble import Trouble
from autograder.refusal import AnyRefusal, Raised
from autograder.verdict import Message
from tests.explain.test_catalogue import CATALOGUE

SNIPPETS = [entry["snippet"] for entry in CATALOGUE]
CLASSES = ["Dense", "Add", "Concatenate", "ReLU", "Softmax", "Flatten", "Conv2D", "LSTM", "Lambda",
           "ops.GetItem", "Embedding", "Dot", ""]  # fmt: skip
SETTINGS = ["units", "padding", "strides", "rate", "training", "target_shape", "return_sequences",
            "filters", "kernel_size", "mask_zero", "layer.units", ""]  # fmt: skip
MESSAGES = [
    "Cannot convert '3' to a shape.",
    "Output with path `` is not connected to `inputs`",
    "A symbolic KerasTensor cannot be used as a boolean.",
    "Only instances of `keras.Layer` can be added to a Sequential model. Received: x (of type "
    "<class 'str'>)",
    "Input 0 with name 'None' of layer 'lstm' is incompatible with the layer: expected ndim=3, "
    "found ndim=2. Full shape received: (None, 8)",
    "name 'x' is not defined",
    "list index out of range",
    "got an unexpected keyword argument 'activation'",
    "'NoneType' object has no attribute 'add'",
]

text = st.text(max_size=30) | st.sampled_from(["x", "Z1", "keras_tensor_3", "`", "{x}", "\x1b[31m"])
shapes = st.lists(st.none() | st.integers(-1, 40), max_size=4).map(tuple)
json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=2),
    max_leaves=5,
)
lines = st.none() | st.integers(-5, 60)
steps = st.builds(
    Step,
    class_name=st.sampled_from(CLASSES) | text,
    settings=st.dictionaries(st.sampled_from(SETTINGS), json, max_size=3),
    variable=text,
    layer_variable=text,
    line=lines,
    number=st.integers(-1, 30),
    total=st.integers(-1, 30),
    shape=shapes,
    kind=st.sampled_from(["layer", "op", "opaque"]),
)
places = st.builds(
    Place,
    shape=shapes,
    variable=text,
    position=st.none() | st.integers(-1, 20),
    step=st.none() | steps,
    output=st.integers(0, 3),
)


def built(kind: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    """Any value of a difference or refusal."""
    by_type: dict[Any, st.SearchStrategy[Any]] = {
        Step: steps,
        Place: places,
        Step | None: st.none() | steps,
        Place | None: st.none() | places,
        tuple[Step, ...]: st.lists(steps, max_size=3).map(tuple),
        tuple[Place, ...]: st.lists(places, max_size=3).map(tuple),
        tuple[int, ...]: st.lists(st.integers(-1, 5), max_size=4).map(tuple),
        tuple[int | None, ...]: shapes,
        str: st.sampled_from([*SETTINGS, "kind", "None", "syntax", "inference"]) | text,
        int: st.integers(-2, 10**6),
        int | None: lines,
        float: st.floats(),
        bool: st.booleans(),
        Any: json,
        dict[str, str]: st.dictionaries(text, text, max_size=2),
    }
    fields = {field.name: by_type[field.type] for field in msgspec.structs.fields(kind)}
    return st.builds(kind, **fields)


differences = st.one_of([built(kind) for kind in get_args(AnyDifference)])
refusals = st.one_of([built(kind) for kind in get_args(AnyRefusal)])


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A learner's source with something cut out or put in."""
    source = draw(st.sampled_from(SNIPPETS))
    start = draw(st.integers(0, len(source)))
    end = draw(st.integers(start, min(len(source), start + 20)))
    return source[:start] + draw(st.text(max_size=6)) + source[end:]


def readable(told: tuple[Message, ...]) -> None:
    """Words, in the measure of a message, for one terminal line each."""
    assert told
    for message in told:
        rows = message.body.split("\n")
        assert message.title
        assert message.body.strip()
        counted = rows[:-2] if "mend these first" in rows[-1] else rows
        assert sum(not is_code(row) for row in counted) <= MOST_LINES
        assert max(map(len, rows)) <= MOST_COLUMNS
        assert "".join(rows).isprintable()


FUZZ = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


@FUZZ
@given(st.lists(differences, min_size=1, max_size=8), st.just("") | broken())
def test_differences(found: list[AnyDifference], source: str) -> None:
    """Any differences end in messages, and each difference is explained or follows from one."""
    readable(explain.differences(found, source=source))
    readable(explain.hard_coded(found, source=source))
    scene = Scene(found, Source(source))
    assert list(told_of(scene))
    assert not scene.left


@FUZZ
@given(refusals, st.just("") | broken() | st.text(max_size=200))
def test_refusals(found: AnyRefusal, source: str) -> None:
    """Any refusal ends in one message."""
    told = explain.refusal(found, source=source)
    readable(told)
    assert len(told) == 1


@FUZZ
@given(
    st.sampled_from(MESSAGES) | st.text(max_size=80),
    st.sampled_from(["ValueError", "TypeError", "AttributeError", "IndexError", "NameError"]),
    broken(),
    st.integers(0, 12),
)
def test_errors_in_broken_source(message: str, exception: str, source: str, line: int) -> None:
    """No story stumbles over source that is no Python, or over another line than it expects."""
    rows = source.splitlines()
    text = rows[line - 1].strip() if 0 < line <= len(rows) else ""
    raised = Raised(exception=exception, message=message, when="call", line=line, text=text)
    recognised(Trouble(raised, Source(source, line, text)))
    readable(explain.refusal(raised, source=source))

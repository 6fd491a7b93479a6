"""The learner's own words: names of variables and lines, as the code of one file binds them."""

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import keras
import pytest

from autograder import extract, tracing
from autograder.wiring import Wiring

FILE = "learner.py"
IMPORTS = "import keras\nfrom keras import layers, ops\n"


def _run(code: str) -> tuple[Any, tracing.Names, BaseException | None]:
    """What `build()` of the code returned or raised, and what was recorded meanwhile."""
    space: dict[str, Any] = {}
    exec(compile(IMPORTS + dedent(code).lstrip("\n"), FILE, "exec"), space)
    with tracing.record(FILE) as names:
        try:
            return space["build"](), names, None
        except Exception as problem:
            return None, names, problem


@pytest.fixture
def traced() -> Callable[[str], Wiring]:
    def reading(code: str) -> Wiring:
        model, names, problem = _run(code)
        assert problem is None
        return extract.read(model, names).wiring

    return reading


def _calls(found: Wiring) -> list[tuple[str, str, int | None]]:
    return [
        (found.layers[c.layer].class_name, c.outputs[0].variable, c.line) for c in found.graph.calls
    ]


def test_tensors_have_the_names_of_their_variables(traced: Any) -> None:
    """Each call has the variable its result was bound to, and its line."""
    found = traced("""
        def build():
            X = keras.Input((3,))
            Z1 = layers.Dense(4)(X)
            A1 = layers.ReLU()(Z1)
            return keras.Model(X, layers.Dense(1)(A1))
    """)
    assert _calls(found) == [("Dense", "Z1", 5), ("ReLU", "A1", 6), ("Dense", "", 7)]
    assert (found.graph.inputs[0].spec.variable, found.graph.inputs[0].line) == ("X", 4)


def test_layers_have_names_and_the_line_that_built_them(traced: Any) -> None:
    """A layer is built on one line and called on others."""
    found = traced("""
        def build():
            a, b = keras.Input((3,)), keras.Input((3,))
            tower = layers.Dense(4)
            left = tower(a)
            right = tower(b)
            return keras.Model([a, b], left - right)
    """)
    assert [(row.variable, row.line) for row in found.layers] == [("tower", 5), ("", 8)]
    assert _calls(found)[:2] == [("Dense", "left", 6), ("Dense", "right", 7)]


def test_an_overwritten_variable_still_names_its_tensor(traced: Any) -> None:
    """`x` bound anew on each line is `x` on each line."""
    found = traced("""
        def build():
            inputs = keras.Input((3,))
            x = layers.Dense(4)(inputs)
            x = layers.ReLU()(x)
            x = layers.Dense(1)(x)
            return keras.Model(inputs, x)
    """)
    assert _calls(found) == [("Dense", "x", 5), ("ReLU", "x", 6), ("Dense", "x", 7)]


def test_the_name_held_at_the_end_wins(traced: Any) -> None:
    """`skip` still holds the tensor that `x` once held."""
    found = traced("""
        def build():
            x = inputs = keras.Input((3,))
            x = layers.Dense(3)(x)
            skip = x
            x = layers.ReLU()(x)
            return keras.Model(inputs, layers.Add()([x, skip]))
    """)
    assert [name for _, name, _ in _calls(found)] == ["skip", "x", ""]


def test_all_names_are_kept() -> None:
    """Best first: the last name held at the end, then others, then one that was bound anew."""
    model, names, _ = _run("""
        def build():
            first = keras.Input((3,))
            x = first
            h = layers.Dense(1)(x)
            x = h
            return keras.Model(first, h)
    """)
    assert names.aliases_of(model.inputs[0]) == ("first", "x")
    assert names.variable_of(model.outputs[0]) in {"h", "x"}


def test_names_in_helper_functions(traced: Any) -> None:
    """A helper's variables count, the caller's count more, and the line is the helper's."""
    found = traced("""
        def block(t):
            inside = layers.Dense(3)(t)
            return layers.ReLU()(inside)

        def build():
            image = keras.Input((3,))
            code = block(image)
            return keras.Model(image, code)
    """)
    assert _calls(found) == [("Dense", "inside", 4), ("ReLU", "code", 5)]
    assert found.graph.inputs[0].spec.variable == "image"


def test_a_loop_names_each_round(traced: Any) -> None:
    """The lines of a loop's calls are the loop's, and every tensor was `x`."""
    found = traced("""
        def build():
            x = inputs = keras.Input((3,))
            step = layers.Dense(3)
            for _ in range(3):
                x = step(x)
            return keras.Model(inputs, x)
    """)
    assert _calls(found) == [("Dense", "x", 7)] * 3


def test_tensors_in_lists_and_dicts(traced: Any) -> None:
    """What only a container holds is named by its place in it."""
    found = traced("""
        def build():
            inputs = [keras.Input((3,)), keras.Input((3,))]
            codes = {"a": layers.Dense(1)(inputs[0]), "b": layers.Dense(1)(inputs[1])}
            return keras.Model(inputs, layers.Add()(list(codes.values())))
    """)
    assert [one.spec.variable for one in found.graph.inputs] == ["inputs[0]", "inputs[1]"]
    assert [name for _, name, _ in _calls(found)] == ["codes['a']", "codes['b']", ""]


def test_a_sequential_has_lines(traced: Any) -> None:
    """Its layers have the lines on which they were built; no line of its own calls them."""
    found = traced("""
        def build():
            model = keras.Sequential([keras.Input((3,))])
            model.add(layers.Dense(2))
            last = layers.ReLU()
            model.add(last)
            return model
    """)
    assert [(row.variable, row.line) for row in found.layers] == [("", 5), ("last", 6)]
    assert [line for _, _, line in _calls(found)] == [None, None]


def test_a_model_of_inner_tensors_keeps_names(traced: Any) -> None:
    """Keras copies its tensors; the copies have the names of their originals."""
    found = traced("""
        def build():
            x = keras.Input((3,))
            h = layers.Dense(4)(x)
            z = layers.Dense(2)(h)
            y = layers.ReLU()(z)
            return keras.Model(h, y)
    """)
    assert found.graph.inputs[0].spec.variable == "h"
    assert _calls(found) == [("Dense", "z", 6), ("ReLU", "y", 7)]


def test_names_survive_an_exception() -> None:
    """What was bound when the function raised is known."""
    _, names, problem = _run("""
        def build():
            a = keras.Input((3,))
            b = keras.Input((4,))
            return layers.Add()([a, layers.Dense(5)(b)])
    """)
    assert isinstance(problem, ValueError)
    frame = problem.__traceback__
    while frame is not None and frame.tb_frame.f_code.co_name != "build":
        frame = frame.tb_next
    assert frame is not None
    tensors = frame.tb_frame.f_locals
    assert {name: names.variable_of(tensors[name]) for name in ("a", "b")} == {"a": "a", "b": "b"}
    assert names.line_of(tensors["b"]) == 5


def test_other_files_are_not_read() -> None:
    """Variables of Keras itself and of this test are not the learner's."""
    with tracing.record(FILE) as names:
        mine = keras.Input((3,))
    assert names.variable_of(mine) == ""
    assert names.line_of(mine) is None
    assert names.variable_of(object()) == ""


def test_recording_leaves_keras_as_it_was() -> None:
    """After it, also after an exception, nothing watches Keras any more."""
    before = keras.Operation.__init__, tracing.Node.__init__
    with pytest.raises(KeyError), tracing.record(FILE):
        raise KeyError
    assert (keras.Operation.__init__, tracing.Node.__init__) == before


def test_operations_keep_their_config_while_recording() -> None:
    """Keras reads the parameters of the constructor that is watched."""
    x = keras.KerasTensor((3,))
    with tracing.record(FILE):
        model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, name="d")])
        mean = keras.ops.mean(x, axis=-1)
    assert model.layers[0].get_config()["units"] == 2
    assert mean._keras_history.operation.get_config()["axis"] == -1


def test_a_function_with_thousands_of_variables() -> None:
    """They are read once, at the end."""
    lines = [f"    x{i} = layers.ReLU()(x{i - 1})" for i in range(1, 300)]
    code = ["def build():", "    x0 = keras.Input((3,))", *lines]
    code.append("    return keras.Model(x0, x299)")
    model, names, problem = _run("\n".join(code))
    assert problem is None
    found = extract.read(model, names).wiring
    assert [name for _, name, _ in _calls(found)] == [f"x{i}" for i in range(1, 300)]

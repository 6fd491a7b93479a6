"""What the package uses of Keras that is not public: where, and whether it is still there."""

import ast
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import keras
import pytest
from keras import layers

PACKAGE = Path(__file__).parents[2] / "autograder"


def _computed() -> tuple[keras.KerasTensor, layers.Layer]:
    dense = layers.Dense(2)
    return dense(keras.Input((3,))), dense


def _history() -> object:
    history = _computed()[0]._keras_history
    return history.operation, history.node_index, history.tensor_index


def _node() -> object:
    (node,) = _computed()[1]._inbound_nodes
    return node.arguments.args, node.arguments.kwargs, node.outputs, node.is_input


def _function() -> keras.Function:
    x = keras.Input((3,))
    return keras.Function({"a": x}, [layers.ReLU()(x)])


def _copies() -> None:
    y = layers.Dense(2)(keras.Input((3,)))
    model = keras.Model(y, layers.ReLU()(y))
    assert model.inputs[0].name == f"{y.name}CLONE"
    assert model.outputs[0].name.endswith("_clone")


def _own_module() -> None:
    assert layers.Dense.__module__.startswith("keras.src.")
    assert import_module(layers.Dense.__module__).Dense is layers.Dense


def _activation_operation() -> None:
    y = keras.activations.relu(keras.Input((3,)))
    module = type(y._keras_history.operation).__module__
    assert module.startswith("keras.src.activations")


STILL_THERE: dict[str, Callable[[], object]] = {
    "_keras_history": _history,
    "_inbound_nodes": _node,
    "_keras_mask": lambda: layers.Masking()(keras.Input((3, 2)))._keras_mask.shape,
    "_layers": lambda: layers.TimeDistributed(layers.ReLU())._layers[0],
    "_seed_generators": lambda: layers.Dropout(0.5)._seed_generators[0].next,
    "_inputs_struct": lambda: _function()._inputs_struct["a"],
    "_outputs_struct": lambda: _function()._outputs_struct[0],
    "keras.src.models.functional.Functional": lambda: (
        import_module("keras.src.models.functional").Functional
    ),
    "keras.src.ops.node.Node": lambda: import_module("keras.src.ops.node").Node.__init__,
    "keras.src.": _own_module,
    "keras.src.activations": _activation_operation,
    "_clone": _copies,
    "CLONE": _copies,
}
"""How to see each: what fails here, Keras has moved."""

MARKS = ("keras.src", "_keras", "_clone", "CLONE")
"""How strings begin that are private names."""


@pytest.mark.parametrize("name", STILL_THERE)
def test_a_private_name_is_where_it_was(name: str) -> None:
    """Which name a new Keras has moved stands in this test's name and message."""
    try:
        STILL_THERE[name]()
    except (AttributeError, ImportError, AssertionError, ValueError) as problem:
        pytest.fail(f"Keras {keras.__version__} has moved {name}: {problem}")


def test_each_private_name_is_used_in_one_file() -> None:
    """So that a Keras that moves a name is followed in one place; and all of them are known
    here."""
    used: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        if _imports_keras(tree):
            for name in _private_names(tree):
                used.setdefault(name, set()).add(str(file.relative_to(PACKAGE)))
    assert {name: files for name, files in used.items() if len(files) > 1} == {}
    assert used.keys() == STILL_THERE.keys()


def _imports_keras(tree: ast.AST) -> bool:
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return any(name.split(".")[0] in ("keras", "tensorflow") for name in names)


def _private_names(tree: ast.AST) -> Iterator[str]:
    """Names of `keras.src`, attributes with an underscore that are not the file's own, and the
    endings by which Keras marks copies."""
    own = _own_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("keras.src"):
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Attribute) and _is_private(node.attr) and node.attr not in own:
            yield node.attr
        elif isinstance(node, ast.Constant) and str(node.value).startswith(MARKS):
            yield node.value


def _own_names(tree: ast.AST) -> set[str]:
    """What the file defines itself, and attributes of `self` and `cls`, and modules' functions."""
    defined = {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    }
    of_self = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in ("self", "cls", "os", "sys")
    }
    return defined | of_self


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")

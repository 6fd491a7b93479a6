"""Names that TensorFlow and NumPy do not have: of TensorFlow 1, or of Keras."""

import ast

from autograder.explain import keras_names
from autograder.explain.english import older
from autograder.explain.keras_places import OPS
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, module: str, name: str) -> Said:
    """What to write in place of `tf.layers.dense`, `tf.placeholder`, `np.softmax`."""
    behind = _behind(trouble, name)
    fields = {"module": module, "name": name, "guess": _guess(module, name, behind)}
    layer = _layer(behind) if name == "layers" else ""
    if layer:
        whole = {"whole": f"tf.layers.{behind}", "layer": layer}
        return Said("NOT_IN_KERAS.old_function", fields | whole)
    return Said(f"NOT_IN_KERAS.other_module{'_guess' if fields['guess'] else ''}", fields)


def _behind(trouble: Trouble, name: str) -> str:
    """What is asked of it in turn: "dense" of `tf.layers.dense`."""
    attributes = (node for node in trouble.source.parts if isinstance(node, ast.Attribute))
    inside = ((node.value, node.attr) for node in attributes)
    found = (each for held, each in inside if isinstance(held, ast.Attribute) and held.attr == name)
    return next(found, "")


def _guess(module: str, name: str, behind: str) -> str:
    if module == "numpy" and name in ("float", "int", "bool", "object", "str", "complex", "long"):
        return older.PYTHONS_OWN.format(name=name)
    if module == "tensorflow" and name in older.TENSORFLOW_1:
        return older.TENSORFLOW_1[name]
    if name in keras_names.MODULES:
        return f"`keras.{name}.{behind}`" if behind else f"`keras.{name}`"
    layer = _layer(name)
    if layer and name[:1].isupper():
        return f"`layers.{layer}`"
    operation = name if name in OPS else keras_names.closest(name, OPS)
    return f"`ops.{operation}`" if operation else ""


def _layer(name: str) -> str:
    """The layer of this name, without its capitals and `_`: "Conv2D" for "conv2d"."""
    plain = name.lower().replace("_", "")
    every = (each for each in keras_names.LAYERS if each[:1].isupper())
    return next((each for each in every if each.lower() == plain), "")


def of_layers(trouble: Trouble) -> Said | None:
    """`tf.compat.v1.layers.dense(x, 8)`: "`dense` is not available with Keras 3."."""
    found = trouble.find(r"^`(\w+)` is not available with Keras 3")
    layer = _layer(found[1]) if found is not None else ""
    for node in trouble.source.parts if found is not None and layer else ():
        if isinstance(node, ast.Attribute) and node.attr == found[1]:  # type: ignore[index]  # looked at above
            whole = {"whole": trouble.text(node), "layer": layer}
            return Said("NOT_IN_KERAS.old_function", whole)
    return None

"""The class of a layer, under a name, where a tensor is due: `x = layers.Flatten`."""

import ast

from autograder.explain.raising import nearby
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, fields: dict[str, object], name: ast.Name) -> Said:
    """The class as it was written where it got its name, built, and called on the last tensor."""
    bound, line = trouble.source.binding(name), trouble.source.bound_line(name.id)
    written = trouble.text(bound) if isinstance(bound, (ast.Attribute, ast.Name)) else name.id
    tensor = nearby.tensor(trouble)
    tensor = "inp" if tensor == name.id else tensor
    inside = "..." if written.rpartition(".")[2] not in _ALONE else ""
    shown = fields | {"right": f"{written}({inside})({tensor})"}
    if bound is None or line is None:
        return Said("NOT_A_TENSOR.class", fields)
    return Said("NOT_A_TENSOR.class_named", shown | {"bound": written, "line": line})


_ALONE = frozenset({
    "BatchNormalization", "Flatten", "GlobalAveragePooling1D", "GlobalAveragePooling2D",
    "GlobalAveragePooling3D", "GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalMaxPooling3D",
    "LayerNormalization", "LeakyReLU", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "ReLU",
    "Softmax",
})  # fmt: skip
"""Layers that are often built without any setting."""

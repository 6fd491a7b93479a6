"""What a layer cannot do without, and what stands in its place: a tensor, or nothing."""

import ast

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.keras_places import PLACES
from autograder.explain.said import Said
from autograder.explain.source import called, written
from autograder.explain.trouble import Trouble

NEEDED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("Dense", "GRU", "LSTM", "SimpleRNN"), ("units",)),
    **dict.fromkeys(
        ("Conv1D", "Conv2D", "Conv3D", "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose",
         "ConvLSTM2D", "SeparableConv1D", "SeparableConv2D"), ("filters", "kernel_size"),
    ),
    **dict.fromkeys(("DepthwiseConv1D", "DepthwiseConv2D"), ("kernel_size",)),
    "Embedding": ("input_dim", "output_dim"),
    "MultiHeadAttention": ("num_heads", "key_dim"),
}  # fmt: skip
"""Of usual layers with numbers for settings; they have their places in this order."""


def taken_by_tensor(trouble: Trouble, call: ast.Call, tensor: ast.expr) -> Said | None:
    """`layers.Embedding(tokens, 16)`: without the tensor a number is missing."""
    layer = called(call)
    needed = NEEDED.get(layer, ())
    if not call.args or call.args[0] is not tensor:
        return None
    behind = call.args[1:]
    named = [word.arg for word in call.keywords if word.arg in needed]
    lacking = [each for each in needed if each not in named][len(behind) :]
    if not lacking or not (behind or named) or any(_no_number(trouble, one) for one in behind):
        return None
    fields = {"tensor": trouble.text(tensor), "name": layer}
    settled = needed[0] not in named and (needed[0].startswith("input") or not behind)
    if settled:
        kept = [ast.Constant(value=...), *behind]
        right = ast.Call(func=call.func, args=kept, keywords=call.keywords)
        shown = {"argument": needed[0], "meaning": raised.MEANINGS[needed[0]]}
        shown["right"] = f"{written(right, 64)}({_read(layer, fields['tensor'])})"
        return Said("TENSOR_IN_CONSTRUCTOR.place", fields | shown)
    every = words.listed([f"`{each}` ({raised.MEANINGS[each]})" for each in needed])
    inside = ", ".join(f"{each}=..." for each in needed)
    shown = {"needed": every}
    shown["right"] = f"{layer}({inside})({_read(layer, fields['tensor'])})"
    return Said("TENSOR_IN_CONSTRUCTOR.needed", fields | shown)


def _read(layer: str, tensor: str) -> str:
    """What the layer is called on; with query and value."""
    return f"{tensor}, {tensor}" if layer == "MultiHeadAttention" else tensor


def _no_number(trouble: Trouble, node: ast.expr) -> bool:
    return trouble.kind(node) not in ("number", "shape", "")


def completed(trouble: Trouble, layer: str, missing: list[str]) -> str:
    """The learner's own call with an example for what is missing: `layers.Conv2D(16, 3, ...)`; ""
    where nothing stands in it yet, or what stands there is unknown."""
    call = trouble.built(layer)
    if call is None or not (call.args or call.keywords) or any(_opens(each) for each in call.args):
        return ""
    args, keywords = list(call.args), list(call.keywords)
    if any(word.arg is None for word in keywords):
        return ""
    for name in missing:
        value = ast.parse(raised.VALUES.get(name, "..."), mode="eval").body
        if PLACES.get(layer, ())[len(args) : len(args) + 1] == (name,) and layer not in _BY_NAME:
            args.append(value)
        else:
            keywords.append(ast.keyword(arg=name, value=value))
    return _short(ast.Call(func=call.func, args=args, keywords=keywords), missing)


def _short(call: ast.Call, missing: list[str]) -> str:
    """As it is written; where that is long, keywords that are not missing as an ellipsis."""
    text = ast.unparse(call)
    if len(text) <= _LONGEST:
        return text
    words_of = [word for word in call.keywords if word.arg in missing]
    args = [*call.args, ast.Constant(value=...)]
    return ast.unparse(ast.Call(func=call.func, args=args, keywords=words_of))


_LONGEST = 76
_BY_NAME = ("MultiHeadAttention",)
"""Their settings are rarely written without a name."""


def _opens(node: ast.expr) -> bool:
    return isinstance(node, ast.Starred)


def setting(name: str) -> str:
    """What stands in the first parentheses of a layer: nothing where it can do without."""
    if name in NO_SETTINGS or name.startswith("Global"):
        return ""
    example = raised.EXAMPLES.get(name, "")
    return example.partition("(")[2].removesuffix(")") or "..."


NO_SETTINGS = frozenset({
    "Add", "AdditiveAttention", "Attention", "Average", "BatchNormalization", "Concatenate",
    "Cropping1D", "Cropping2D", "ELU", "Flatten", "GroupNormalization", "Identity",
    "LayerNormalization", "LeakyReLU", "Masking", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D",
    "Maximum", "Minimum", "Multiply", "Normalization", "PReLU", "ReLU", "Softmax", "Subtract",
    "UnitNormalization", "UpSampling1D", "UpSampling2D", "ZeroPadding1D", "ZeroPadding2D",
})  # fmt: skip
"""Layers that can be built with empty parentheses."""

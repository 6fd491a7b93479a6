"""Layers and models that stand inside of another model, where a new model is made of their parts.

By the facts of `extract.parts`.
"""

import ast

from autograder.explain import words
from autograder.explain.english.raised import parts
from autograder.explain.raising.python import entries
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def of_end(trouble: Trouble, inputs: ast.expr | None, outputs: ast.expr | None) -> Said | None:
    """`keras.Model(x, base.layers[-1].output)`, where that tensor comes from another Input."""
    node = trouble.source.behind(outputs) if outputs is not None else None
    if not isinstance(node, ast.Attribute) or node.attr != "output":
        return None
    held = layer_of(node.value)
    fields = {"part": trouble.text(node), "inputs": trouble.text(inputs) or "inputs"}
    if held is not None and trouble.raised.facts.get("end of"):
        return _inner_end(trouble, node.value, held, fields)
    holder = held if held is not None else node.value
    return _to_call(trouble, node.value, holder, fields)


def _inner_end(trouble: Trouble, layer: ast.expr, holder: ast.expr, fields: dict[str, str]) -> Said:
    """The end of a model that is a layer of another: its own Input is none of the outer model's."""
    name = trouble.raised.facts["end of"]
    calls = [
        node for node in trouble.source.nodes
        if isinstance(node, ast.Call) and trouble.text(node.func) == name and node.args
    ]  # fmt: skip
    text = trouble.text(calls[0]) if len(calls) == 1 else ""
    known = name if calls else trouble.text(layer)
    right = text if text and len(text) <= _LONGEST else f"{known}(...)"
    shown = {"layer": trouble.text(layer), "holder": trouble.text(holder)}
    return Said("NOT_CONNECTED.inner_end", fields | shown | {"right": f"result = {right}"})


_LONGEST = 60


def _to_call(
    trouble: Trouble, layer: ast.expr, holder: ast.expr, fields: dict[str, str]
) -> Said | None:
    """The layers behind a tensor that has the shape of the new Input, to be called on that one."""
    facts = trouble.raised.facts
    names = [name for name in facts.get("behind", "").split(", ") if name]
    unread = facts.get("unneeded", "") == facts.get("listed", "")
    if not names or not unread or "," in facts.get("listed", ","):
        return None
    model = trouble.text(holder)
    asked = [f'{model}.get_layer("{name}")' for name in names]
    fields |= {"inner": model, "first": asked[0], "second": asked[-1]}
    if len(names) == 1:
        itself = layer is not holder
        whose = parts.THIS_LAYER if itself else parts.LAST_LAYER.format(name=names[0])
        fields |= {"layer": trouble.text(layer) if itself else asked[0], "name": whose}
        return Said("NOT_CONNECTED.call_part", fields)
    whose = parts.THE_LAYER if layer is not holder else parts.THE_MODEL
    shown = whose.format(name=names[-1] if layer is not holder else model)
    fields |= {"name": shown, "layers": words.listed([f"`{name}`" for name in names])}
    if len(names) > 2:
        fields |= {"second": f'{model}.get_layer("{names[1]}")'}
    return Said("NOT_CONNECTED.call_parts", fields)


def layer_of(node: ast.expr) -> ast.expr | None:
    """The model in `base.layers[0]` and `base.get_layer("mid")`."""
    inner = node.value if isinstance(node, ast.Subscript) else getattr(node, "func", None)
    if isinstance(inner, ast.Attribute) and inner.attr in ("layers", "get_layer"):
        return inner.value
    return None


def as_inputs(trouble: Trouble, node: ast.expr | None) -> Said | None:
    """Models among what `keras.Model` is given for its inputs, and else only tensors."""
    begin = trouble.raised.facts.get("starts", "").split(", ")
    if isinstance(node, ast.Name) and node.id in begin and trouble.kind(node) == "list":
        shown = {"models": parts.A_LIST.format(name=node.id), "are": "", "kinds": parts.MODELS[1]}
        right = f"[one.inputs[0] for one in {node.id}]"
        return Said("MODEL_ARGUMENTS.models_begin", {**shown, "right": right})
    every = entries.listed(trouble, node)
    kinds = [trouble.kind(each) for each in every]
    if kinds == ["layer"] and isinstance(node, ast.Name):
        return _layer_as_input(trouble, node)
    models = [trouble.text(each) for each in every if trouble.kind(each) == "model"]
    if not models or not set(kinds) <= {"model", "tensor"} or len(models[0]) > _LONGEST:
        return None
    many = len(set(models)) > 1
    fields: dict[str, object] = {
        "models": words.listed([words.quoted(name) for name in models]),
        "are": f" {parts.A_MODEL[many]}",
        "kinds": parts.MODELS[many],
        "them": parts.THEM[many],
    }
    if not set(models) <= set(begin):
        return Said("MODEL_ARGUMENTS.models_called", fields)
    tensors = [
        f"{trouble.text(each)}.inputs[0]" if kind == "model" else trouble.text(each)
        for each, kind in zip(every, kinds, strict=True)
    ]
    right = f"[{', '.join(tensors)}]" if isinstance(node, (ast.List, ast.Tuple)) else tensors[0]
    return Said("MODEL_ARGUMENTS.models_begin", fields | {"right": right})


def _layer_as_input(trouble: Trouble, node: ast.Name) -> Said | None:
    """A layer in the place of the Input on which it is called."""
    if trouble.raised.facts.get(f"layer {node.id}") == "InputLayer":
        return None
    fields = {"models": words.quoted(node.id), "are": f" {parts.A_LAYER}", "them": parts.THEM[0]}
    return Said("MODEL_ARGUMENTS.models_called", fields)


def joined(trouble: Trouble, inputs: ast.expr | None, outputs: ast.expr | None) -> Said | None:
    """`keras.Model(encoder, decoder)`: two models that are to work one after the other."""
    ends = [node for node in (inputs, outputs) if isinstance(node, ast.Name)]
    if len(ends) < 2 or any(trouble.kind(node) != "model" for node in ends):
        return None
    first, second = (node.id for node in ends)
    if first == second:
        return None
    return Said("MODEL_ARGUMENTS.joined", {"first": first, "second": second})


def as_outputs(trouble: Trouble, node: ast.expr | None) -> Said | None:
    """Several models among what `keras.Model` is given for its outputs, and none is called."""
    every = entries.listed(trouble, node)
    models = [trouble.text(each) for each in every if trouble.kind(each) == "model"]
    if len(models) < 2 or len(models) != len(every) or any(len(m) > _LONGEST for m in models):
        return None
    fields = {
        "models": words.listed([words.quoted(name) for name in models]),
        "right": f"outputs=[{', '.join(f'{name}(...)' for name in models[:_MOST])}]",
    }
    return Said("MODEL_ARGUMENTS.models_uncalled", fields)


_MOST = 4


def holder_of(trouble: Trouble) -> str:
    """What is asked for a layer: `model` of `model.get_layer("conv")`."""
    call = trouble.call_of("get_layer")
    holder = call.func.value if call is not None and isinstance(call.func, ast.Attribute) else None
    return trouble.text(holder)


def within(trouble: Trouble, name: str) -> Said | None:
    """`model.get_layer("conv")`, where a model inside of `model` has that layer."""
    path = [each for each in trouble.raised.facts.get("within", "").split("/") if each]
    holder = holder_of(trouble)
    if not path or not holder:
        return None
    right = holder + "".join(f'.get_layer("{each}")' for each in [*path, name])
    fields = {"name": name, "model": holder, "inner": words.quoted(path[-1]), "right": right}
    return Said("NO_SUCH_LAYER.within", fields)

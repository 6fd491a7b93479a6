"""A layer is called on something that is no tensor.

`layers.Dense(8)` makes a layer. Only when it is called on a tensor, `layers.Dense(8)(x)`, there is
a result, and the result is a tensor again. `keras.Input(shape=...)` makes the first one.

Wrong:

    inp = Input((4,))
    x = layers.Dense(8)
    out = layers.Dense(1)(x)

Write:

    inp = Input((4,))
    x = layers.Dense(8)(inp)
    out = layers.Dense(1)(x)

Message:

    NOT A TENSOR · line 3

        out = layers.Dense(1)(x)

    Dense is called on `x`, and `x` is a layer, not a tensor: it was built, but not
    called.

    Where you build it, call it on a tensor:

        x = layers.Dense(8)(...)
"""

import ast
import re

from autograder.explain.english import terms
from autograder.explain.raising import holding, nearby
from autograder.explain.raising.python import class_called, entries, own_function
from autograder.explain.raising.settings import own_layers
from autograder.explain.raising.tensors import in_call, layer_used, numbers_listed, passed
from autograder.explain.said import Said
from autograder.explain.source import called, root_of
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """What Keras shows of the object tells its kind, the line tells how it came there."""
    found = trouble.find(
        r"passed as a keyword argument: (.*?) \(of type <class '([\w.]+)'>\)"
    ) or trouble.find(
        r"Inputs to a layer should be tensors\. Got '(.*?)' \(of type <class '([\w.]+)'>"
    )
    if found is None:
        return _none_in_a_list(trouble) or _function_of_a_layer(trouble)
    shown, kind = found[1], found[2].rpartition(".")[2]
    if kind in entries.ONE_BY_ONE:
        return _one_by_one(trouble)
    numbers = numbers_listed.told(trouble) if kind in ("int", "float", "bool") else None
    if numbers is not None:
        return numbers
    told = own_layers.class_given(trouble) or in_call.setting_beside(trouble)
    told = told or in_call.in_sequential(trouble)
    if kind == "NoneType":
        told = told or in_call.changed_list(trouble)
    return told or _said(trouble, shown, kind)


def _one_by_one(trouble: Trouble) -> Said:
    """Tensors that come one by one where a list is due: `layers.Add()(branches.values())`."""
    given = next((call.args[0] for call in trouble.layer_calls if call.args), None)
    fields = {"layer": _calling(trouble), "what": trouble.text(given) or terms.THIS}
    fields |= {"right": entries.as_list(trouble, given)}
    return Said("LIST_OF_TENSORS.one_by_one", fields)


def _none_in_a_list(trouble: Trouble) -> Said | None:
    """A None among the tensors that a layer is called on; Keras says this in many ways."""
    for call in trouble.layer_calls:
        listed = call.args[0] if call.args else None
        maker = trouble.source.constructor(call)
        if maker is None or not isinstance(listed, (ast.List, ast.Tuple)):
            continue
        kinds = [trouble.kind(each) for each in listed.elts]
        if "None" in kinds and "tensor" in kinds:
            what = trouble.text(listed.elts[kinds.index("None")])
            return Said("NOT_A_TENSOR.none", {"layer": called(maker), "what": what})
    return None


def _function_of_a_layer(trouble: Trouble) -> Said | None:
    """A function of Keras is given a layer: `ops.relu(layers.Dense(4))`."""
    if trouble.exception not in ("ValueError", "TypeError", "AttributeError"):
        return None
    for call in trouble.calls:
        plain = isinstance(call.func, ast.Attribute) and called(call)[:1].islower()
        if not plain or root_of(call.func) not in ("ops", "layers", "keras", "tf"):
            continue
        layer = next((each for each in call.args if trouble.kind(each) == "layer"), None)
        if layer is not None:
            used = layer_used.told(trouble, layer, call, "NOT_A_TENSOR")
            if used is not None:
                return used
            fields = {"function": trouble.text(call.func), "what": trouble.text(layer)}
            fields["tensor"] = nearby.tensor(trouble)
            return Said("NOT_A_TENSOR.function_of_layer", fields)
    return None


def _said(trouble: Trouble, shown: str, kind: str) -> Said:
    layer = _calling(trouble)
    argument = _argument(trouble, kind)
    written = trouble.text(argument)
    fields: dict[str, object] = {
        "layer": layer,
        "what": written or shown,
        "kind": kind,
        "whose": trouble.text(argument).removesuffix(".shape"),
        "call": trouble.text(next((c.args[0] for c in trouble.layer_calls if c.args), argument)),
        "tensor": _result_of(trouble, argument) or "x",
        "inner": _inner(trouble, argument),
        "right": _nested(trouble, layer, written),
    }
    held = holding.held(trouble, argument) if isinstance(argument, ast.Name) else None
    if held is not None and held.only == "layer":
        return passed.list_of_layers(trouble, layer, argument, held)
    of_model = passed.of_model(trouble, argument)
    if of_model:
        return Said("NOT_A_TENSOR.of_model", fields | {"model": of_model})
    variant = _variant(trouble, shown, kind, argument)
    before = in_call.with_tensor_inside(trouble, argument) if variant == ".layer" else None
    if before is not None:
        return before
    if variant == ".shape" and trouble.kind(argument or ast.Pass()) == "number":
        variant, fields["tensor"] = ".number", passed.input_here(trouble) or "x"
    if variant == ".class" and isinstance(argument, ast.Name):
        return class_called.told(trouble, fields, argument)
    if variant == ".own_function":
        fields["right"] = own_function.called_on(
            trouble, written, passed.input_here(trouble) or "x"
        )
    if variant == ".model" and (tensor := passed.input_here(trouble)):
        fields["tensor"] = tensor
        variant = ".model_on"
    return Said(f"NOT_A_TENSOR{variant}", fields)


def _variant(trouble: Trouble, shown: str, kind: str, argument: ast.expr | None) -> str:  # noqa: PLR0911  a list of cases, one return each
    if kind in ("float", "bool", "complex", "dict", "set"):
        return ".value"
    simple = {"str": ".name", "int": ".shape", "NoneType": ".none", "type": ".class"}
    if kind in ("InputLayer",):
        return ".input_layer"
    if kind in ("Functional", "Sequential", "Model"):
        return ".model"
    if kind == "function":
        if isinstance(argument, ast.Name) and argument.id in trouble.source.functions:
            return ".own_function"
        return ".input_function" if "Input" in shown or "Input" in trouble.text(argument) else ""
    if kind == "int" and isinstance(argument, ast.Attribute) and argument.attr == "shape":
        return ".shape_of"
    if kind in simple:
        return simple[kind]
    if not shown.startswith("<"):
        return ""
    if isinstance(argument, ast.Name):
        return ".result" if _result_of(trouble, argument) else ".layer"
    return ".nested"


def _argument(trouble: Trouble, kind: str) -> ast.expr | None:
    """The argument on the line that fits the kind Keras shows."""
    wanted = {
        "str": "string", "int": "shape", "NoneType": "None", "type": "class",
        "function": "function", "Functional": "model", "Sequential": "model", "Model": "model",
    }.get(kind, "layer")  # fmt: skip
    given = [
        each
        for call in trouble.layer_calls
        for argument in call.args
        for each in (argument.elts if isinstance(argument, (ast.List, ast.Tuple)) else [argument])
    ]
    if wanted == "shape":
        given = [argument for call in trouble.layer_calls for argument in call.args]
    fitting = [each for each in given if trouble.kind(each) == wanted]
    return next(iter([*fitting, *given]), None)


def _result_of(trouble: Trouble, argument: ast.expr | None) -> str:
    """The variable that holds what the passed layer gave when it was called before."""
    found = nearby.result_of(trouble, argument)
    return found[0] if found is not None else ""


def _inner(trouble: Trouble, argument: ast.expr | None) -> str:
    if isinstance(argument, ast.Name):
        bound = trouble.source.binding(argument)
        if bound is not None:
            return f"{argument.id} = {trouble.text(bound)}"
    return trouble.text(argument)


def _nested(trouble: Trouble, layer: str, inner: str) -> str:
    """The inner layer called on a tensor, inside the call of the outer one."""
    listed = any(isinstance(arg, ast.List) for call in trouble.layer_calls for arg in call.args)
    return f"{layer}()([..., {inner}(x)])" if listed else f"{layer}(...)({inner}(inp))"


def _calling(trouble: Trouble) -> str:
    for call in trouble.layer_calls:
        maker = trouble.source.constructor(call.func)
        if maker is not None:
            return called(maker)
    name = re.sub(r"\W", "", trouble.layer)
    return name or terms.THE_LAYER

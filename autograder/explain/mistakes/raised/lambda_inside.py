"""A Lambda or a layer of one's own raises, or does not tell its shape.

Wrong:

    inp = Input((4,))
    x = layers.Lambda(lambda t: tf.nope(t))(inp)

Write:

    inp = Input((4,))
    x = layers.Lambda(lambda t: ops.abs(t))(inp)

Message:

    INSIDE A LAYER · line 2

        x = layers.Lambda(lambda t: tf.nope(t))(inp)

    Keras cannot tell which shape comes out of this Lambda; most often its function
    raises an error.

    Try the function on a small array, or use a built-in layer or `keras.ops`
    instead.
"""

import ast

from autograder.explain.raising.models import model_made
from autograder.explain.raising.older import backend
from autograder.explain.raising.stated import lines
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Keras could not infer a shape, or found no `call`."""
    if trouble.says("infer the shape of the Lambda's output"):
        silent = _without_return(trouble)
        if silent:
            return Said("LAMBDA_INSIDE.silent", {"name": silent})
        return backend.in_a_lambda(trouble) or Said("LAMBDA_INSIDE")
    found = trouble.find(r"Layer (\w+) does not have a `call` method")
    if found is not None:
        return Said("LAMBDA_INSIDE.call", {"layer": found[1]})
    made = model_made.empty(trouble)
    if made is not None:
        return made
    early = trouble.find(r"In layer '(\w+)', you forgot to call") or trouble.find(
        r"'(\w+)' object has no attribute '_\w+'"
    )
    if early is not None and _class(trouble, early[1]) is not None:
        return Said("LAMBDA_INSIDE.super", {"layer": early[1]})
    selfless = _without_self(trouble)
    if selfless is not None:
        return selfless
    own = trouble.find(r"Could not automatically infer the output shape.*?\(of type (\w+)\)")
    if own is None:
        return None
    inner = trouble.find(r"Error encountered:\s*(.+)$")
    if inner is None:
        return Said("LAMBDA_INSIDE.own", {"layer": own[1]})
    return Said("LAMBDA_INSIDE.raises", {"layer": own[1], **lines(inner[1])})


def _without_return(trouble: Trouble) -> str:
    """The function that a Lambda on the line is given, if it gives nothing back."""
    for call in trouble.calls:
        maker = trouble.source.constructor(call)
        for given in maker.args if maker is not None and called(maker) == "Lambda" else ():
            function = trouble.source.functions.get(trouble.text(given))
            if function is not None and not any(
                isinstance(node, ast.Return) and node.value for node in ast.walk(function)
            ):
                return function.name
    return ""


def _class(trouble: Trouble, name: str) -> ast.ClassDef | None:
    """A class that the learner's own file defines."""
    classes = (node for node in trouble.source.nodes if isinstance(node, ast.ClassDef))
    return next((node for node in classes if node.name == name), None)


def _without_self(trouble: Trouble) -> Said | None:
    """A method of an own class that lacks its first parameter."""
    if not trouble.find(r"takes \d+ positional arguments? but \d+|too many positional arguments"):
        return None
    for call in trouble.calls:
        maker = trouble.source.constructor(call)
        own = _class(trouble, called(maker)) if maker is not None else None
        for method in own.body if own is not None else ():
            if isinstance(method, ast.FunctionDef) and not method.decorator_list:
                first = [argument.arg for argument in method.args.args[:1]]
                if first != ["self"] and own is not None:
                    fields = {"layer": own.name, "method": method.name}
                    return Said("LAMBDA_INSIDE.self", fields)
    return None

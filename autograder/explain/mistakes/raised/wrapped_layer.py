"""A wrapper gets something else than a layer.

TimeDistributed and Bidirectional wrap a layer: first build it, then wrap it, then call the wrapper.

Wrong:

    inp = Input((10, 3))
    x = layers.TimeDistributed(layers.Dense(4)(inp))

Write:

    inp = Input((10, 3))
    x = layers.TimeDistributed(layers.Dense(4))(inp)

Message:

    WRAP A LAYER · line 2

        x = layers.TimeDistributed(layers.Dense(4)(inp))

    TimeDistributed wraps the LAYER, not its result. Here Dense was called on a
    tensor already.

        layers.TimeDistributed(layers.Dense(4))(inp)
"""

import ast

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "Please initialize `TimeDistributed` layer with a `keras.layers.Layer` instance"."""
    whole = _whole_layer_as_cell(trouble)
    if whole is not None:
        return whole
    found = trouble.find(
        r"Please initialize `(\w+)` layer with a `keras\.(?:layers\.)?Layer` instance"
    )
    if found is None:
        if trouble.call_of("Bidirectional") and trouble.says("could not be deserialized properly"):
            return Said("WRAPPED_LAYER.recurrent")
        return None
    call = trouble.call_of(found[1])
    inside = call.args[0] if call is not None and call.args else None
    fields = {
        "wrapper": found[1],
        "what": trouble.text(inside) or terms.THIS,
        "inner": "layers.Dense",
    }
    told = called_inside(trouble)
    if told is not None:
        return told
    if inside is not None and trouble.kind(inside) == "class":
        return Said("WRAPPED_LAYER.class", fields)
    several = _several(trouble, found[1])
    if several is not None:
        return several
    if inside is not None and trouble.kind(inside) == "tensor":
        inner = "layers.Dense" if found[1] == "TimeDistributed" else "layers.LSTM"
        return Said("WRAPPED_LAYER.a_tensor", fields | {"inner": inner})
    fields["inner"] = "layers.LSTM" if found[1] == "Bidirectional" else "layers.Dense"
    if isinstance(inside, ast.Lambda) or (inside and trouble.kind(inside) == "function"):
        return Said("WRAPPED_LAYER.function", fields)
    return Said("WRAPPED_LAYER.other", fields)


def _several(trouble: Trouble, wrapper: str) -> Said | None:
    """A list of layers where one is wrapped. A Sequential of them is one, but no recurrent one."""
    given = holding.argument(trouble, "layer")
    if given is None or given.only != "layer" or given.number < 1:
        return None
    as_one = ".several_as_one" if wrapper == "TimeDistributed" else ".several"
    fields = {"wrapper": wrapper, "number": words.count(given.number)}
    return Said(f"WRAPPED_LAYER{as_one}", fields)


def _whole_layer_as_cell(trouble: Trouble) -> Said | None:
    """RNN wraps a cell, one step of a layer; here it is given something else."""
    call = trouble.call_of("RNN") or trouble.built("RNN")
    about = trouble.says("fully-defined", "cell=", "`cell`", "RNN cell")
    if call is None or not about:
        return None
    named = [word.value for word in call.keywords if word.arg == "cell"]
    given = next(iter([*call.args, *named]), None)
    maker = trouble.source.constructor(given) if given is not None else None
    whole = called(maker) if maker is not None else ""
    if whole in ("LSTM", "GRU", "SimpleRNN"):
        return Said("WRAPPED_LAYER.cell", {"layer": whole, "what": trouble.text(given)})
    if trouble.says("fully-defined") or given is None:
        return None
    return Said("WRAPPED_LAYER.no_cell", {"what": trouble.text(given)})


def called_inside(trouble: Trouble) -> Said | None:
    """The layer is called on a tensor inside the parentheses of the wrapper."""
    call = trouble.call_of("TimeDistributed", "Bidirectional")
    inside = call.args[0] if call is not None and call.args else None
    if call is None or not isinstance(inside, ast.Call) or not isinstance(inside.func, ast.Call):
        return None
    tensor = ", ".join(trouble.text(each) for each in inside.args)
    inner = trouble.text(inside.func).replace("keras.", "")
    wrapper = called(call)
    right = f"layers.{wrapper}({inner})({tensor})"
    fields = {"wrapper": wrapper, "inner": called(inside.func), "right": right}
    return Said("WRAPPED_LAYER", fields)

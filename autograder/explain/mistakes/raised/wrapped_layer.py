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

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
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
    return Said("WRAPPED_LAYER.other", fields)


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

"""States or batches of a recurrent layer do not fit.

An LSTM has two states, h and c, a GRU has one.

Wrong:

    e, d = Input((None, 5)), Input((None, 5))
    _, h, c = layers.LSTM(8, return_state=True)(e)
    m = Model([e, d], layers.LSTM(8)(d, initial_state=h))
    m.predict([np.zeros((2, 3, 5)), np.zeros((2, 3, 5))], verbose=0)

Write:

    e, d = Input((None, 5)), Input((None, 5))
    _, h, c = layers.LSTM(8, return_state=True)(e)
    m = Model([e, d], layers.LSTM(8)(d, initial_state=[h, c]))

Message:

    STATES DO NOT FIT · line 4

        m.predict([np.zeros((2, 3, 5)), np.zeros((2, 3, 5))], verbose=0)

    The states that LSTM is called with do not fit. An LSTM takes two, h and c, a
    GRU takes one. Keras notices only when the model runs.

        layers.LSTM(8)(x, initial_state=[h, c])
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """`stateful=True` without a fixed batch; a state too few."""
    if trouble.says("When using `stateful=True` in a RNN"):
        return Said("RECURRENT_STATES.stateful")
    sizes = trouble.find(r"Dimensions must be equal, but are (\d+) and (\d+)")
    if sizes is not None and trouble.calling in ("LSTMCell", "GRUCell", "SimpleRNNCell"):
        layer = trouble.calling.removesuffix("Cell")
        given = {"state": sizes[1], "units": sizes[2], "line": _line(trouble)}
        return Said("RECURRENT_STATES.width", given | {"layer": layer})
    calls = trouble.calling in ("LSTM", "GRU", "SimpleRNN")
    states = "initial_state" in ast.unparse(trouble.source.tree)
    if calls and states and trouble.exception in ("IndexError", "ValueError"):
        return Said("RECURRENT_STATES", {"layer": trouble.calling})
    return None


def _line(trouble: Trouble) -> str:
    """Where the one call with an `initial_state` stands; "" for several."""
    calls = (node for node in trouble.source.nodes if isinstance(node, ast.Call))
    lines = [n.lineno for n in calls if any(word.arg == "initial_state" for word in n.keywords)]
    return terms.ON_LINE.format(line=lines[0]) if len(lines) == 1 else ""

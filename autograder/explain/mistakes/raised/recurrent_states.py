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

    `h` gives one tensor for `initial_state` on line 3, and this LSTM begins with
    two: h and c.

    Give it one tensor for each state; several stand in a list.
"""

import ast

from autograder.explain import words
from autograder.explain.english import raised, terms
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """`stateful=True` without a fixed batch; a state too few."""
    if trouble.says("When using `stateful=True` in a RNN"):
        return Said("RECURRENT_STATES.stateful")
    batch = trouble.find(r"Expected batch size: (\d+).*?Received batch size: (\d+)")
    if batch is not None and trouble.says("stateful"):
        return Said("RECURRENT_STATES.batch", {"wanted": batch[1], "got": batch[2]})
    both = _both_ways(trouble)
    if both is not None:
        return both
    sizes = trouble.find(r"Dimensions must be equal, but are (\d+) and (\d+)")
    if sizes is not None and trouble.calling in ("LSTMCell", "GRUCell", "SimpleRNNCell"):
        layer = trouble.calling.removesuffix("Cell")
        given = {"state": sizes[1], "units": sizes[2], "line": _line(trouble)}
        sequence = _sequence(trouble)
        if sequence is not None:
            return Said("RECURRENT_STATES.sequence", given | sequence | {"layer": layer})
        return Said("RECURRENT_STATES.width", given | {"layer": layer})
    calls = trouble.calling in ("LSTM", "GRU", "SimpleRNN")
    states = "initial_state" in ast.unparse(trouble.source.tree)
    if calls and states and trouble.exception in ("IndexError", "ValueError"):
        return _counted(trouble) or Said("RECURRENT_STATES", {"layer": trouble.calling})
    return None


def _both_ways(trouble: Trouble) -> Said | None:
    """A Bidirectional with as many states as one of its layers begins with."""
    if trouble.calling not in _IN_BOTH or trouble.exception not in _OF_STATES:
        return None
    for node in trouble.source.nodes:
        words_of = node.keywords if isinstance(node, ast.Call) else []
        given = next((word.value for word in words_of if word.arg == "initial_state"), None)
        maker = trouble.source.constructor(node) if given is not None else None
        if given is None or maker is None or called(maker) != "Bidirectional":
            continue
        inner = trouble.source.constructor(argument(maker, "layer") or ast.Pass())
        states = raised.STATES.get(called(inner), ()) if inner is not None else ()
        behind = trouble.source.behind(given)
        listed = behind.elts if isinstance(behind, (ast.List, ast.Tuple)) else [given]
        held = holding.held(trouble, given)
        number = held.number if held is not None and held.only == "tensor" else len(listed)
        if not states or inner is None or number == 2 * len(states):
            continue
        texts = [trouble.text(each) for each in listed]
        right = f"[{', '.join([*texts, *texts])}]" if len(texts) == len(states) else "[...]"
        if number == 2 * len(states) + 1 and isinstance(given, ast.Name):
            right = f"{given.id}[1:]"
        fields = {"layer": called(inner), "wanted": words.count(2 * len(states))}
        fields |= {"states": words.listed(list(states)), "number": words.count(number)}
        fields |= {"line": terms.ON_LINE.format(line=node.lineno)}  # type: ignore[attr-defined]  # a Call
        return Said("RECURRENT_STATES.both_ways", fields | {"right": f"initial_state={right}"})
    return None


_IN_BOTH = ("Bidirectional", "LSTM", "GRU", "SimpleRNN", "LSTMCell", "GRUCell", "SimpleRNNCell")
_OF_STATES = ("IndexError", "ValueError", "TypeError", "OperatorNotAllowedInGraphError")


def _sequence(trouble: Trouble) -> dict[str, str] | None:
    """A state that has an axis of steps."""
    given = _initial(trouble)
    listed = given.elts if isinstance(given, (ast.List, ast.Tuple)) else [given]
    every = [(each, holding.held(trouble, each)) for each in listed if isinstance(each, ast.Name)]
    found = [(e, one) for e, one in every if one and one.type == "tensor" and _has_steps(one.name)]
    if not found:
        return None
    given, told = found[0]
    line = trouble.source.bound_line(given.id)
    from_line = terms.ON_LINE.format(line=line) if line else ""
    return {"name": given.id, "shape": told.name, "from_line": from_line}


def _has_steps(shape: str) -> bool:
    return shape.count(",") == 2


def _counted(trouble: Trouble) -> Said | None:
    """How many tensors stand for the states, where the layer takes another number."""
    wanted = len(raised.STATES.get(trouble.calling, ()))
    given_as = _initial(trouble)
    if given_as is None or not wanted:
        return None
    behind = trouble.source.behind(given_as)
    told = holding.held(trouble, given_as) or holding.argument(trouble, "initial_state")
    number = len(behind.elts) if isinstance(behind, (ast.List, ast.Tuple)) else -1
    if told is not None:
        number = 1 if told.kind == "tensor" else told.number if told.only == "tensor" else number
    elif number < 0 and isinstance(given_as, ast.Name) and _keeps_all(trouble, given_as.id):
        number = wanted + 1
    if number < 0 or number == wanted:
        return None
    text = trouble.text(given_as)
    fields = {
        "what": text,
        "number": terms.some(number, *raised.KINDS["tensor"]),
        "layer": trouble.calling,
    }
    fields |= {"wanted": words.count(wanted), "line": _line(trouble)}
    fields |= {"states": words.listed(list(raised.STATES[trouble.calling]))}
    if number == wanted + 1 and isinstance(given_as, ast.Name):
        return Said("RECURRENT_STATES.all", fields | {"right": f"initial_state={text}[1:]"})
    return Said("RECURRENT_STATES.number", fields)


def _initial(trouble: Trouble) -> ast.expr | None:
    """What is written for the one `initial_state=` of the file."""
    calls = (node for node in trouble.source.nodes if isinstance(node, ast.Call))
    said = [word.value for call in calls for word in call.keywords if word.arg == "initial_state"]
    return said[0] if len(said) == 1 else None


def _keeps_all(trouble: Trouble, name: str) -> bool:
    """Whether a name holds the whole result of a layer that gives its states too."""
    for node in trouble.source.nodes:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if not any(isinstance(each, ast.Name) and each.id == name for each in targets):
            continue
        maker = trouble.source.constructor(node.value)  # type: ignore[attr-defined]  # an Assign
        wanted = [w.value for w in maker.keywords if w.arg == "return_state"] if maker else []
        return any(isinstance(each, ast.Constant) and each.value is True for each in wanted)
    return False


def _line(trouble: Trouble) -> str:
    """Where the one call with an `initial_state` stands; "" for several."""
    calls = (node for node in trouble.source.nodes if isinstance(node, ast.Call))
    lines = [n.lineno for n in calls if any(word.arg == "initial_state" for word in n.keywords)]
    return terms.ON_LINE.format(line=lines[0]) if len(lines) == 1 else ""

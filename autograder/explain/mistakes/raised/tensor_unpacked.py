"""A tensor is unpacked or looped over.

There is one tensor, however many columns it has. Parts of it are slices: `x[:, 0]`.

Wrong:

    inp = Input((10, 3))
    out, h, c = layers.LSTM(8)(inp)

Write:

    inp = Input((10, 3))
    out, h, c = layers.LSTM(8, return_state=True)(inp)

Message:

    TENSOR UNPACKED · line 2

        out, h, c = layers.LSTM(8)(inp)

    There are several names on the left, but this LSTM gives only one tensor.

    Its states come out as well when you ask for them:

        layers.LSTM(..., return_state=True)
"""

import ast

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.raising.python.loops import through_a_tensor, without_loop
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_GOES_THROUGH = (
    "extend",
    "list",
    "tuple",
    "set",
    "zip",
    "enumerate",
    "sorted",
    "dict",
    "any",
    "all",
    "map",
)
_WITH_SCORES = ("MultiHeadAttention", "GroupedQueryAttention", "Attention", "AdditiveAttention")
_RECURRENT = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional")


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """A KerasTensor that is iterated over; states that are too many or too few."""
    states = trouble.find(r"(not enough|too many) values to unpack \(expected (\d+)")
    if states is not None and trouble.layer in _RECURRENT:
        return _count(trouble, int(states[2]))
    if not trouble.says("Iterating over a symbolic KerasTensor"):
        return None
    statement = trouble.source.statement
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    unpacks = any(isinstance(target, (ast.Tuple, ast.List)) for target in targets)
    if unpacks and trouble.layer in _RECURRENT:
        return Said("TENSOR_UNPACKED.states", {"layer": trouble.layer})
    if unpacks and trouble.layer in _WITH_SCORES:
        return _scores(trouble)
    starred = [n.value for n in trouble.source.parts if isinstance(n, ast.Starred)]
    tensors = [each for each in starred if trouble.kind(each) == "tensor"]
    if tensors:
        return Said("TENSOR_UNPACKED.star", {"tensor": trouble.text(tensors[0])})
    through = through_a_tensor(trouble)
    if through is not None:
        return through
    listing = trouble.call_of(*_GOES_THROUGH)
    if listing is not None and not trouble.constructors_with_tensor:
        name = trouble.text(listing.func)
        whole = without_loop(trouble, listing)
        if whole:
            return Said("TENSOR_UNPACKED.whole", {"call": name, "right": whole})
        return Said("TENSOR_UNPACKED.listed", {"call": name})
    value = trouble.text(statement.value) if isinstance(statement, ast.Assign) else "x"
    if trouble.constructors_with_tensor or (not unpacks and not isinstance(statement, ast.For)):
        return Said("TENSOR_UNPACKED.inside")
    return Said("TENSOR_UNPACKED", {"value": value})


def _scores(trouble: Trouble) -> Said:
    """An attention gives its scores only when its call asks for them."""
    call = next((one for one in trouble.calls if trouble.source.constructor(one) is not one), None)
    inside = [trouble.text(each) for each in call.args] if call is not None else []
    inside += [f"{w.arg}={trouble.text(w.value)}" for w in call.keywords if w.arg] if call else []
    right = f"...({', '.join([*inside, 'return_attention_scores=True'])})"
    return Said("TENSOR_UNPACKED.scores", {"layer": trouble.layer, "right": right})


def _count(trouble: Trouble, names: int) -> Said:
    """How many tensors a recurrent layer gives beside its result, and which."""
    fields: dict[str, object] = {"layer": trouble.layer, "expected": words.count(names)}
    makers = [trouble.source.constructor(call) for call in trouble.layer_calls]
    maker = next((one for one in makers if one is not None and called(one) in _RECURRENT), None)
    inner = maker
    if maker is not None and called(maker) == "Bidirectional":
        inner = trouble.source.constructor(maker.args[0]) if maker.args else None
    states = raised.STATES.get(called(inner), ()) if inner is not None else ()
    if not states:
        return Said("TENSOR_UNPACKED.count", fields)
    if inner is maker:
        fields |= {"number": words.count(1 + len(states))}
        fields |= {"parts": words.listed([raised.ITS_RESULT, *states])}
        return Said("TENSOR_UNPACKED.one_way", fields)
    fields |= {"number": words.count(1 + 2 * len(states)), "states": words.listed(list(states))}
    return Said("TENSOR_UNPACKED.both_ways", fields)

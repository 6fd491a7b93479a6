"""The states of a recurrent layer where one tensor is due."""

import ast

from autograder.explain.english import raised, terms
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """Given on with the sequence in one list, or all that a layer gave under one name."""
    return _with_sequence(trouble, fields) or _under_a_name(trouble, fields)


def _with_sequence(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """`LSTM(8)([x, h, c])`, as it was written in Keras 1 and 2."""
    states = raised.STATES.get(fields["layer"], ())
    for call in trouble.layer_calls if states else ():
        listed = trouble.source.behind(call.args[0]) if call.args else None
        if not isinstance(listed, (ast.List, ast.Tuple)) or len(listed.elts) != len(states) + 1:
            continue
        texts = [trouble.text(each) for each in listed.elts]
        given = texts[1] if len(states) == 1 else f"[{', '.join(texts[1:])}]"
        maker = trouble.text(call.func) if isinstance(call.func, ast.Name) else ""
        maker = maker or f"{fields['layer']}(...)"
        right = f"{maker}({texts[0]}, initial_state={given})"
        return Said("ONE_TENSOR.with_states", {"layer": fields["layer"], "right": right})
    return None


def _under_a_name(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """`code = GRU(8, return_state=True)(x)`, then `Dense(1)(code)`."""
    for call in trouble.layer_calls:
        name = call.args[0] if call.args else None
        held = holding.held(trouble, name) if isinstance(name, ast.Name) else None
        maker = trouble.source.constructor(name) if name is not None else None
        if held is None or held.only != "tensor" or maker is None:
            continue
        line = trouble.source.bound_line(trouble.text(name))
        layer, text = called(maker), trouble.text(name)
        apart = [text, *raised.STATES.get(layer, ())]
        apart = apart if len(apart) == held.number else [text, "*states"]
        shown = {
            "name": text,
            "maker": layer,
            "line": f" ({terms.LINE.format(number=line)})" if line else "",
            "right": f"{', '.join(apart)} = ...",
        }
        return Said("ONE_TENSOR.states_named", fields | shown)
    return None

"""Two settings of a layer, each in the place of the other: `Conv2D((3, 3), 32)`."""

import ast

from autograder.explain import keras_names
from autograder.explain.keras_places import PLACES
from autograder.explain.raising.stated import type_of
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble

_OTHERS = {"kernel_size": ("tuple", "list"), "activation": ("str",)}
"""Of what type the second setting may be, where the first is a whole number."""


def told(trouble: Trouble) -> Said | None:
    """By the types of what is written for the two."""
    makers = [trouble.source.constructor(call) for call in trouble.calls]
    for call in dict.fromkeys([*trouble.calls, *(one for one in makers if one is not None)]):
        first, second = (*PLACES.get(called(call), ()), "", "")[:2]
        one, two = argument(call, first, 0), argument(call, second, 1)
        if first not in ("units", "filters") or one is None or two is None:
            continue
        if type_of(trouble, one) not in _OTHERS.get(second, ()) or type_of(trouble, two) != "int":
            continue
        text = trouble.source.behind(one)
        if isinstance(text, ast.Constant) and text.value not in keras_names.ACTIVATIONS:
            continue
        new = {id(one): two, id(two): one}
        words = [ast.keyword(w.arg, new.get(id(w.value), w.value)) for w in call.keywords]
        args = [new.get(id(each), each) for each in call.args]
        right = trouble.text(ast.Call(func=call.func, args=args, keywords=words))
        fields = {"layer": called(call), "first": first, "second": second, "right": right}
        fields |= {"one": trouble.text(one), "two": trouble.text(two)}
        named = any(word.value in (one, two) for word in call.keywords)
        return Said(f"BAD_SETTING.turned{'_named' * named}", fields)
    return None

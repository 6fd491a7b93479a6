"""Keras refuses what a line asks for, in words of its own that no other story tells.

Wrong:

    inp = Input((4,))
    x = layers.Normalization(mean=0.0)(inp)

Write:

    inp = Input((4,))
    x = layers.Normalization(mean=0.0, variance=1.0)(inp)

Message:

    NOT POSSIBLE HERE · line 2

        x = layers.Normalization(mean=0.0)(inp)

    Normalization cannot be built with these settings. In the words of Keras:

        When setting values directly, both `mean` and `variance` must be set

    Look at the arguments in its parentheses, one by one.
"""

import ast
import re

from autograder.explain.english import raised, terms
from autograder.explain.english.raised import READS
from autograder.explain.mistakes.raised.one_tensor import of_a_list
from autograder.explain.raising import held_here, holding
from autograder.explain.raising.stated import lines, stated
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_BY_KERAS = ("ValueError", "TypeError", "RuntimeError", "NotImplementedError", "IndexError",
             "InvalidArgumentError", "AssertionError")  # fmt: skip


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """An exception on a line that builds or calls a layer, or applies an operation."""
    if trouble.exception not in _BY_KERAS or isinstance(trouble.source.statement, ast.Raise):
        return None
    listed = of_a_list(trouble)
    if listed is not None:
        return listed
    layer = trouble.layer or _operation(trouble)
    if not layer or not trouble.message:
        return None
    fields = {"layer": layer, **lines(stated(trouble).why)}
    about_tensors = re.search(r"shape|input|dimension|rank|tensor", stated(trouble).why)
    built_only = not trouble.calling and not (trouble.layer_calls and about_tensors)
    complained = holding.complained_of(trouble)
    if complained is not None and built_only and trouble.layer:
        name, value, guess = complained
        guess = raised.DID_YOU_MEAN.format(value=guess) if guess else raised.LOOK_AT_ARGUMENT
        shown = {"name": name, "value": value.text, "next": guess.format(name=name)}
        return Said("NOT_POSSIBLE.given", fields | shown)
    if built_only and trouble.layer:
        return Said("NOT_POSSIBLE.setting", fields)
    if layer in READS:
        return Said("NOT_POSSIBLE", fields | {"reads": READS[layer]})
    held = held_here.all_told(trouble)
    if held:
        return Said("NOT_POSSIBLE.held", fields | {"held": held})
    return Said("NOT_POSSIBLE.shapes", fields)


def _operation(trouble: Trouble) -> str:
    """What of `keras.ops` the line applies: `ops.reshape`; an operator between tensors."""
    for call in trouble.calls:
        if trouble.text(call.func).startswith(("ops.", "keras.ops.")):
            return f"`{trouble.text(call.func)}`"
    operators = (node for node in trouble.source.parts if isinstance(node, ast.BinOp))
    tensors = any(trouble.kind(node) == "tensor" for node in operators)
    return terms.THIS_STEP if tensors else ""

"""Dicts of `compile` and `fit` whose keys are to be the names of the outputs."""

import ast
import re

from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_ARGUMENTS = {
    "compile": ("optimizer", "loss", "loss_weights", "metrics", "weighted_metrics"),
    "fit": ("x", "y"),
    "evaluate": ("x", "y"),
    "train_on_batch": ("x", "y", "sample_weight"),
}
_OF_OUTPUTS = ("loss", "loss_weights", "metrics", "weighted_metrics", "y", "sample_weight")


def missing(trouble: Trouble) -> Said | None:
    """`KeyError: 'valence'` while training: the dict that lacks the key, on whichever line."""
    training = trouble.call_of("fit", "evaluate", "train_on_batch")
    if training is None:
        return None
    if trouble.find(r"Expected \w+, but got (\w+) of type 'str'"):
        return _unequal(trouble)
    if trouble.exception != "KeyError":
        return None
    path = trouble.find(r"The path: \((\d+),\) in the `(\w+)` argument, can't be found")
    if path is not None:
        return _too_many(trouble, path[2], int(path[1]))
    key = trouble.message.strip("'\"")
    for call in [*trouble.calls, *_compiled(trouble)]:
        for argument, given in _dicts(trouble, call):
            keys = _keys(given)
            if keys and key not in keys:
                fields = {"key": key, "argument": argument, "method": called(call)}
                return Said("TRAINING_SETUP.key_of", fields | {"got": _quoted(keys)})
    return None


def not_of_outputs(trouble: Trouble) -> Said | None:
    """ "either be a dict or a list matching the output names of the functional model"."""
    found = trouble.find(
        r"Invalid `(\w+)`\..*?output names of the functional model \[(.*?)\].*?"
        r"Received: \w+=\{(.+)\}"
    )
    if found is None:
        return None
    wanted = re.findall(r"'([^']+)'", found[2])
    got = re.findall(r"'([^']+)':", found[3])
    others = [key for key in got if key not in wanted]
    if not others:
        return None
    fields = {"argument": found[1], "got": _quoted(others), "wanted": _quoted(wanted)}
    return Said("TRAINING_SETUP.no_output", fields)


def _too_many(trouble: Trouble, argument: str, place: int) -> Said:
    """A list in `compile` that is longer than that of the outputs."""
    lists = [value for call in _compiled(trouble) for name, value in _given(trouble, call)
             if name == argument and isinstance(value, (ast.List, ast.Tuple))]  # fmt: skip
    number = len(lists[0].elts) if len(lists) == 1 else place + 1
    fields = {"argument": argument, "number": words.count(number), "outputs": words.count(place)}
    return Said("TRAINING_SETUP.too_many", fields)


def _unequal(trouble: Trouble) -> Said | None:
    """Labels and losses under other keys: Keras then takes a key for a number."""
    labels = [d for call in trouble.calls for n, d in _dicts(trouble, call) if n == "y"]
    losses = [d for call in _compiled(trouble) for n, d in _dicts(trouble, call) if n == "loss"]
    for given in labels:
        for wanted in losses:
            if _keys(given) and _keys(wanted) and set(_keys(given)) != set(_keys(wanted)):
                fields = {"got": _quoted(_keys(given)), "wanted": _quoted(_keys(wanted))}
                return Said("TRAINING_SETUP.keys_of_labels", fields)
    return None


def _keys(given: ast.Dict) -> list[str]:
    """All keys, where all are written out as texts."""
    constants = [each.value for each in given.keys if isinstance(each, ast.Constant)]
    texts = [each for each in constants if isinstance(each, str)]
    return texts if len(texts) == len(given.keys) else []


def _quoted(keys: list[str]) -> str:
    return words.listed([f"`{each}`" for each in keys])


def _compiled(trouble: Trouble) -> list[ast.Call]:
    calls = [node for node in trouble.source.nodes if isinstance(node, ast.Call)]
    return [call for call in calls if called(call) == "compile"]


def _dicts(trouble: Trouble, call: ast.Call) -> list[tuple[str, ast.Dict]]:
    """The arguments for outputs that are a dict."""
    return [
        (name, value)
        for name, value in _given(trouble, call)
        if name in _OF_OUTPUTS and isinstance(value, ast.Dict)
    ]


def _given(trouble: Trouble, call: ast.Call) -> list[tuple[str, ast.expr | None]]:
    """The arguments by name, with what they are here or where their name is bound."""
    placed = zip(_ARGUMENTS.get(called(call), ()), call.args, strict=False)
    given = [*placed, *((word.arg, word.value) for word in call.keywords if word.arg)]
    return [
        (name, trouble.source.binding(value) if isinstance(value, ast.Name) else value)
        for name, value in given
    ]

"""What `compile` was given that shows only when the model is trained: losses, metrics."""

import ast
import re

from autograder.explain import words
from autograder.explain.english.raised import parts
from autograder.explain.said import Said
from autograder.explain.source import argument as given_to
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_CROSS_ENTROPY = re.compile(
    r"(?:softmax|multiclass|multi|class|categorical|loss)?"
    r"(?:crossentropy|entropy|categorical|crossent|xent|nll|nllloss|logloss|ce)"
    r"(?:loss|withlogits|fromlogits)?"
)
"""Names for the loss of a classifier, in small letters, that do not say which one it is."""


def loss_meant(trouble: Trouble, name: str) -> Said | None:
    """`loss="cross_entropy"`."""
    plain = re.sub(r"[\W_]", "", name.lower())
    one = next((full for part, full in _ONE.items() if part in plain and "focal" not in plain), "")
    rest = re.sub("sparse|categorical|binary|sigmoid", "", plain)
    if one and (not rest or _CROSS_ENTROPY.fullmatch(rest)):
        return Said("TRAINING_SETUP.guess", {"kind": "loss", "what": name, "guess": one})
    if not _CROSS_ENTROPY.fullmatch(plain) or plain in _KNOWN:
        return None
    line = next(
        (node.lineno for node in trouble.source.nodes
         if isinstance(node, ast.Constant) and node.value == name), None
    )  # fmt: skip
    here = line is None or line == trouble.source.line
    shown = "" if here else parts.ON_LINE.format(line=line)
    return Said("TRAINING_SETUP.cross_entropy", {"what": name, "line": shown})


_ONE = {
    "sparse": "sparse_categorical_crossentropy",
    "binary": "binary_crossentropy",
    "sigmoid": "binary_crossentropy",
}
"""Words that tell which cross-entropy it is."""

_KNOWN = ("categoricalcrossentropy",)
"""Close enough to one name alone."""


def for_each_output(trouble: Trouble) -> Said | None:
    """`metrics=["mae"]` of a model with two outputs."""
    found = trouble.find(
        r"Invalid `(\w+)`\..*?output names of the functional model \[(.*?)\].*?Received: \w+=[\[(]"
    )
    if found is None or "metrics" not in found[1]:
        return None
    names = re.findall(r"'([^']+)'", found[2])
    given, line = _given(trouble, found[1])
    nested = trouble.find(r"Received: \w+=\[\[") is not None
    given = "" if nested else given
    one = given if given and len(given) * len(names) <= _LONGEST else "[...]"
    pairs = ", ".join(f"'{name}': {one}" for name in names[:_MOST])
    fields = {
        "wanted": words.count(len(names)),
        "argument": found[1],
        "line": line,
        "right": f"{found[1]}=[{', '.join([one] * min(len(names), _MOST))}]",
        "by_name": f"{found[1]}={{{pairs}}}",
    }
    key = f"TRAINING_SETUP.for_each_output{'_lists' * nested}"
    return Said(key, fields) if len(names) > 1 else None


_LONGEST = 40
_MOST = 3


def _given(trouble: Trouble, argument: str) -> tuple[str, str]:
    """(the list as it is written, " (line 3)")."""
    place = 4 if argument.startswith("weighted") else 3
    every = [
        (node, given_to(node, argument, place))
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and called(node) == "compile"
    ]
    made = [(call, value) for call, value in every if value is not None]
    if len(made) != 1:
        return "", ""
    call, value = made[0]
    other = call.lineno != trouble.source.line
    listed = trouble.source.behind(value)
    text = trouble.text(listed) if isinstance(listed, ast.List) else ""
    return text, parts.ON_LINE.format(line=call.lineno) if other else ""

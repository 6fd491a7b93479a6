"""Labels for several outputs: how many arrays, and under which keys."""

import ast

from autograder.explain import words
from autograder.explain.raising.data import data_places
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.source.ends import end_of
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """Several arrays for one output; keys that are no names of outputs."""
    one = trouble.find(r"different structures.*?y_true: (\(.+?\)|\[.+?\])\s+y_pred: '?\*'?\s*$")
    if one is not None and trouble.says("y_pred"):
        number = one[1].count("*")
        fields = {"number": words.count(number)}
        return Said("TRAINING_SETUP.one_output", fields) if number > 1 else None
    key = trouble.find(r"Expected \w+, but got (\w+) of type 'str'")
    given = data_places.given(trouble, 1) if key is not None else None
    listed = trouble.source.behind(given) if given is not None else None
    if key is None or not isinstance(listed, ast.Dict):
        return None
    got = [each.value for each in listed.keys if isinstance(each, ast.Constant)]
    if key[1] not in got:
        return None
    names = _names(trouble)
    unknown = [str(each) for each in got if each not in names]
    if not names or not unknown:
        return None
    fields = {"got": _quoted(unknown), "wanted": _quoted(names)}
    return Said("TRAINING_SETUP.label_keys", fields)


def _quoted(names: list[str]) -> str:
    return words.listed([words.quoted(name) for name in names])


def _names(trouble: Trouble) -> list[str]:
    """The names that the outputs of the last model were given; [] where one has none."""
    outputs = end_of(trouble.source, 1)
    listed = trouble.source.behind(outputs) if outputs is not None else None
    found = []
    for each in listed.elts if isinstance(listed, (ast.List, ast.Tuple)) else []:
        maker = trouble.source.constructor(each)
        if maker is None or not called(maker):
            return []
        named = [w.value.value for w in maker.keywords
                 if w.arg == "name" and isinstance(w.value, ast.Constant)]  # fmt: skip
        found += [str(each) for each in named]
    return found

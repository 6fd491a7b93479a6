"""Labels of another shape than the output of the model."""

import ast

from autograder.explain.english import terms
from autograder.explain.raising.data import data_places
from autograder.explain.said import Said
from autograder.explain.source import argument
from autograder.explain.trouble import Trouble

_BOTH = r"target\.shape=(\(.*?\)), output\.shape=(\(.*?\))"
_COMPARED = r"Incompatible shapes: \[([\d,]+)\] vs\.? \[([\d,]+)\]"


def of_shapes(trouble: Trouble) -> Said | None:
    """ "`target` and `output` must have the same shape", or the same rank; of `mse` what
    TensorFlow says of shapes."""
    both = trouble.find(_BOTH)
    if trouble.says("must have the same rank (ndim)"):
        if both is None or (len(_axes(both[1])) == 1 and not _binary(trouble)):
            return Said("TRAINING_SETUP.whole_labels")
        return _ranks(trouble, _axes(both[1]), _axes(both[2]))
    if both is not None and trouble.says("must have the same shape"):
        return _widths(trouble, _axes(both[1]), _axes(both[2]))
    compared = trouble.find(_COMPARED)
    if compared is not None and trouble.call_of("fit", "evaluate", "train_on_batch"):
        both_shapes = {
            "one": data_places.shape(_axes(compared[1])),
            "two": data_places.shape(_axes(compared[2])),
        }
        return Said("TRAINING_SETUP.two_shapes", both_shapes)
    return None


def _widths(trouble: Trouble, target: list[str], output: list[str]) -> Said:
    fields = {"labels": _labels(trouble), "target": target[-1], "output": output[-1]}
    if target[:-1] != output[:-1] or len(target) != 2:
        return _ranks(trouble, target, output)
    if output[-1] == "1":
        return Said("TRAINING_SETUP.one_unit", fields)
    return Said(f"TRAINING_SETUP.{'one_column' if target[-1] == '1' else 'widths'}", fields)


def _ranks(trouble: Trouble, target: list[str], output: list[str]) -> Said:
    fields = {
        "labels": _labels(trouble),
        "one": data_places.shape(target),
        "two": data_places.shape(output),
    }
    steps = len(output) > len(target) and "return_sequences=True" in _text(trouble)
    return Said(f"TRAINING_SETUP.{'steps' if steps else 'shapes'}", fields)


def _axes(shape: str) -> list[str]:
    return [part.strip() for part in shape.strip("()").split(",") if part.strip()]


def _labels(trouble: Trouble) -> str:
    """The labels as the learner calls them."""
    call = trouble.call_of("fit", "evaluate", "train_on_batch")
    given = argument(call, "y", 1) if call is not None else None
    return f"`{given.id}`" if isinstance(given, ast.Name) else terms.THE_LABELS


def _binary(trouble: Trouble) -> bool:
    return "binary_crossentropy" in _text(trouble) or "BinaryCrossentropy" in _text(trouble)


def _text(trouble: Trouble) -> str:
    return ast.unparse(trouble.source.tree)

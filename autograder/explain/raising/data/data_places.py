"""Data in the parentheses of `fit`, `predict` and `evaluate`: its names, its place, its kind."""

import ast
import re

from autograder.explain import words
from autograder.explain.english import raised
from autograder.explain.english.raised import meant
from autograder.explain.raising.data import text_numbers
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble, class_named

_BATCH_SIZE = {"predict": 1, "fit": 2, "evaluate": 2}
"""The place of `batch_size`."""

RUNS = (*_BATCH_SIZE, "train_on_batch", "test_on_batch", "predict_on_batch")
"""The methods that give data to a model."""


def data_call(trouble: Trouble) -> ast.Call | None:
    """The call on the line that gives data to a model."""
    return trouble.call_of(*RUNS)


def given(trouble: Trouble, place: int) -> ast.expr | None:
    """The inputs (0) or the targets (1) as they are written."""
    call = data_call(trouble)
    return argument(call, "xy"[place], place) if call is not None else None


def name_of(trouble: Trouble, place: int) -> str:
    """Their name in quotes; "the data" or "the labels" where they have none."""
    node = given(trouble, place)
    plain = isinstance(node, (ast.Name, ast.Attribute, ast.Subscript))
    words_for = (raised.THE_DATA, raised.THE_TARGETS)
    return words.quoted(trouble.text(node)) if plain else words_for[place]


def beside(trouble: Trouble) -> Said | None:
    """An array in the place of `batch_size`: `predict(x_text, x_meta)`."""
    call = data_call(trouble)
    place = _BATCH_SIZE.get(called(call), 0) if call is not None else 0
    if call is None or not place or len(call.args) <= place:
        return None
    extra = call.args[place]
    array = trouble.says("truth value of a") and not isinstance(extra, (ast.Tuple, ast.List))
    if not array or trouble.kind(extra) in ("number", "None"):
        return None
    ends = len(call.args) - (place - 1)
    inputs = ", ".join(trouble.text(each) for each in call.args[:ends])
    targets = "".join(f", {trouble.text(each)}" for each in call.args[ends:])
    fields = {
        "what": trouble.text(extra),
        "method": called(call),
        "place": words.ordinal(place + 1),
        "right": f"{trouble.text(call.func)}([{inputs}]{targets})",
    }
    holder = call.func.value if isinstance(call.func, ast.Attribute) else call
    number = inputs_of_model(trouble, holder)
    if number == 1 or (number is None and place > 1):
        variant = "alone" if place == 1 else "too_much"
        return Said(f"TRAINING_SETUP.{variant}", fields)
    return Said("TRAINING_SETUP.beside", fields)


def inputs_of_model(trouble: Trouble, node: ast.expr) -> int | None:
    """How many inputs the model behind an expression has; None where that cannot be told."""
    maker = trouble.source.constructor(node)
    if maker is None:
        return None
    if called(maker) == "Sequential":
        return 1
    if called(maker) not in ("Model", "Functional"):
        return None
    ends = argument(maker, "inputs")
    bound = trouble.source.binding(ends) if isinstance(ends, ast.Name) else None
    listed = bound if isinstance(bound, (ast.List, ast.Tuple)) else ends
    if isinstance(listed, (ast.List, ast.Tuple)):
        return len(listed.elts)
    return 1 if isinstance(listed, ast.Name) and _is_input(trouble, listed) else None


def _is_input(trouble: Trouble, name: ast.Name) -> bool:
    maker = trouble.source.constructor(name)
    return maker is not None and called(maker) == "Input"


def shape(axes: list[str]) -> str:
    """ "(4, 4)" for ["4", "4"], "(4,)" for ["4"]."""
    return f"({axes[0]},)" if len(axes) == 1 else f"({', '.join(axes)})"


# -- text ------------------------------------------------------------------------------------------


def text(trouble: Trouble) -> Said | None:
    """Words where numbers are due, among the inputs or among the labels."""
    call = data_call(trouble)
    if call is None and not trouble.find(r"Invalid dtype: (?:str|bytes)\d+$"):
        return None
    places = [place for place in (0, 1) if holds_text(trouble, given(trouble, place))]
    known_texts = text_numbers.by_the_facts(trouble)
    if known_texts:
        place = known_texts[0]
        return text_numbers.told(trouble, given(trouble, place), name_of(trouble, place), place)
    if places == [1] or (not places and text_numbers.which(trouble) == [1]):
        return Said("TRAINING_SETUP.text_labels", {"labels": name_of(trouble, 1)})
    known = name_of(trouble, 0) if places == [0] else raised.THE_DATA
    column = places == [0] and _beside_numbers(trouble, given(trouble, 0))
    if places == [0] and text_numbers.all_numbers(trouble, given(trouble, 0)):
        return text_numbers.told(trouble, given(trouble, 0), known)
    return Said(f"TRAINING_SETUP.text{'_column' * column}", {"data": known})


def holds_text(trouble: Trouble, node: ast.expr | None) -> bool:
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
    if isinstance(bound, ast.Call):
        return any(holds_text(trouble, each) for each in bound.args)
    if isinstance(bound, (ast.List, ast.Tuple)):
        return any(holds_text(trouble, each) for each in bound.elts)
    return isinstance(bound, ast.Constant) and isinstance(bound.value, str)


def of_text(trouble: Trouble) -> Said | None:
    """Texts on their way into a layer that computes, with an Input that lets them in or without."""
    if not trouble.find(r"dtype='?string'? is not a valid|Cast string to \w+ is not supported"):
        return None
    made = (node for node in trouble.source.nodes if isinstance(node, ast.Call))
    inputs = [one for one in made if called(one) == "Input" and _is_text(argument(one, "dtype"))]
    if not inputs:
        return Said("TRAINING_SETUP.text", {"data": name_of(trouble, 0)})
    layer = class_named(trouble.layer, trouble.source) if trouble.layer else meant.A_LAYER
    where = meant.OF_INPUT.format(line=inputs[0].lineno)
    return Said("NOT_POSSIBLE.text", {"layer": layer, "where": where})


def _is_text(dtype: ast.expr | None) -> bool:
    """`"string"`, `tf.string`."""
    plain = dtype.value if isinstance(dtype, ast.Constant) else getattr(dtype, "attr", "")
    return plain in ("string", "str")


def of_objects(trouble: Trouble) -> Said | None:
    """An array of objects with rows of one length: its entries are texts, or mixed."""
    for place, name in enumerate("xy"):
        fact = trouble.raised.facts.get(f"argument {name}", "")
        if re.fullmatch(r"array \(\d+, \d+.*\) object", fact) is None:
            continue
        data, text = name_of(trouble, place), trouble.text(given(trouble, place))
        shown = text if text.isidentifier() else meant.PLAIN[place]
        fields = {"data": data, "has": meant.HAS[data == raised.THE_TARGETS]}
        return Said("BAD_SETTING.objects", fields | {"right": f'{shown}.astype("float32")'})
    return None


def _beside_numbers(trouble: Trouble, node: ast.expr | None) -> bool:
    """Whether words and numbers stand in one row."""
    bound = trouble.source.binding(node) if isinstance(node, ast.Name) else node
    inside = bound.args if isinstance(bound, ast.Call) else getattr(bound, "elts", [])
    plain = {type(one.value) for one in inside if isinstance(one, ast.Constant)}
    mixed = str in plain and bool(plain & {int, float})
    return mixed or any(_beside_numbers(trouble, each) for each in inside)


# -- how many --------------------------------------------------------------------------------------


def lengths(trouble: Trouble) -> Said | None:
    """ "Data cardinality is ambiguous": more examples than labels, or two inputs of two lengths."""
    if not trouble.says("Data cardinality is ambiguous"):
        return None
    inputs = _sizes(trouble, "x")
    targets = _sizes(trouble, "y")
    if len(inputs) == len(targets) == 1:
        fields = {"one": inputs[0], "two": targets[0]}
        fields |= {"inputs": name_of(trouble, 0), "targets": name_of(trouble, 1)}
        return Said("TRAINING_SETUP.lengths_named", fields)
    return Said("TRAINING_SETUP.lengths", {"sizes": words.listed([*inputs, *targets])})


def _sizes(trouble: Trouble, which: str) -> list[str]:
    found = trouble.find(rf"'{which}' sizes: ([\d, ]+)")
    return found[1].replace(",", " ").split() if found else []


# -- labels among the inputs -----------------------------------------------------------------------


def labels_inside(trouble: Trouble, fields: dict[str, str]) -> Said | None:
    """`fit(table, table[:, -1])`: one column of the inputs is given as the labels."""
    data, labels = given(trouble, 0), given(trouble, 1)
    if not isinstance(data, ast.Name) or not isinstance(labels, ast.Subscript):
        return None
    place = labels.slice.elts[-1] if isinstance(labels.slice, ast.Tuple) else None
    ends = {"-1": ":-1", "0": "1:"}
    if trouble.text(labels.value) != data.id or trouble.text(place) not in ends:
        return None
    right = f"{data.id}[:, {ends[trouble.text(place)]}]"
    shown = {"got": fields["got_one"].strip("(,)"), "wanted": fields["wanted"].strip("(,)")}
    shown |= {"targets": words.quoted(trouble.text(labels)), "right": right}
    return Said("DATA_SHAPE.labels_inside", fields | shown)

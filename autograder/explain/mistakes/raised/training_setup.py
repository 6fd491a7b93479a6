"""Compiling or training goes wrong: the loss, the optimizer or the data do not fit the model.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(1)(inp))
    m.fit(np.zeros((4, 4)), np.zeros((4, 1)), verbose=0)

Write:

    inp = Input((4,))
    m = Model(inp, layers.Dense(1)(inp))
    m.compile("sgd", "mse")
    m.fit(np.zeros((4, 4)), np.zeros((4, 1)), verbose=0)

Message:

    COMPILE AND FIT · line 3

        m.fit(np.zeros((4, 4)), np.zeros((4, 1)), verbose=0)

    The model is to be trained, and nobody has said how.

    Call `compile`, with an optimizer and a loss, before `fit`.
"""

import re

from autograder.explain import keras_names, words
from autograder.explain.english.raised import owners
from autograder.explain.raising.data import (
    compiled_for,
    data_places,
    keys_of_outputs,
    label_keys,
    label_range,
    labels,
    rows,
)
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """By what Keras says; each has its own sentence."""
    if trouble.says("You must call `compile()`"):
        return Said("TRAINING_SETUP.compile")
    if trouble.says("No loss to compute"):
        return Said("TRAINING_SETUP.no_loss")
    unknown_keys = keys_of_outputs.not_of_outputs(trouble) or compiled_for.for_each_output(trouble)
    if unknown_keys is not None:
        return unknown_keys
    shapes = label_range.outside(trouble) or label_keys.told(trouble) or labels.of_shapes(trouble)
    if shapes is not None:
        return shapes
    of_data = _of_data(trouble)
    if of_data is not None:
        return of_data
    if trouble.says("must have rank (ndim) `target.ndim - 1`"):
        return Said("TRAINING_SETUP.one_hot_labels")
    keys = trouble.find(r"Expected keys \[(.+?)\] in (\w+) dict, but found .*?=\[(.+?)\]")
    if keys is not None:
        fields = {"wanted": keys[1].replace("'", ""), "got": keys[3].replace("'", "")}
        return Said("TRAINING_SETUP.keys", fields)
    if trouble.says("y_true and y_pred have different structures"):
        return Said("TRAINING_SETUP.targets")
    unknown = _unknown(trouble)
    if unknown is not None:
        return unknown
    if trouble.call_of("add_loss", "add_metric") and trouble.exception == "NotImplementedError":
        return Said("TRAINING_SETUP.add_loss")
    key = keys_of_outputs.missing(trouble)
    if key is not None:
        return key
    rest = rows.unrecognised(trouble) or _of_fit(trouble)
    if rest is not None:
        return rest
    return data_places.beside(trouble) or data_places.lengths(trouble)


def _unknown(trouble: Trouble) -> Said | None:
    """A loss, an optimizer or a metric by a name that Keras does not know."""
    found = trouble.find(
        r"Could not interpret (optimizer|loss|metric) (?:function )?identifier: (.+)$"
    )
    if found is None:
        return None
    name = _name(found[2])
    meant = compiled_for.loss_meant(trouble, name) if found[1] == "loss" else None
    if meant is not None:
        return meant
    plain = re.sub(r"[^a-z]", "", name.lower())
    if found[1] == "optimizer" and plain in owners.OPTIMIZERS_MEANT:
        fields = {"kind": found[1], "what": name, "guess": owners.OPTIMIZERS_MEANT[plain]}
        return Said("TRAINING_SETUP.meant", fields)
    guess = keras_names.closest(name, keras_names.IDENTIFIERS[found[1]])
    text = bool(re.fullmatch(r"[\w -]+", name))
    variant = ".guess" if guess else ".usual" if text else ".unknown"
    variant = ".class" if found[2].startswith("<class") else variant
    fields = {"kind": found[1], "what": name, "guess": guess, "usual": owners.USUAL[found[1]]}
    return Said(f"TRAINING_SETUP{variant}", fields)


def _of_data(trouble: Trouble) -> Said | None:
    """Ids without a row, keys without an input, names of files."""
    row = trouble.find(r"indices\[.*?\] = (-?\d+) is not in \[0, (\d+)\)")
    if row is not None:
        return Said("TRAINING_SETUP.ids", {"what": row[1], "most": int(row[2]) - 1})
    keys = trouble.find(
        r"Missing data for input .+? with keys \[(.+?)\]\. Expected the following keys: \[(.+?)\]"
    )
    if keys is not None:
        got, wanted = (words.listed(text.split(", ")) for text in keys.groups())
        return Said("TRAINING_SETUP.names", {"got": got, "wanted": wanted})
    end = trouble.find(r"The filename must end in `(.+?)`\. Received: .*?=(\S+)")
    if end is not None:
        return _file(end[1], end[2])
    end = trouble.find(r"Invalid filepath extension for saving.* Received: filepath=(\S+)")
    return _file(".keras", end[1]) if end else None


def _file(end: str, shown: str) -> Said:
    """The name with the end that is wanted; Keras's sentence may put a full stop behind it."""
    what = shown.rstrip(".").strip("'\"")
    folder, slash, name = what.rpartition("/")
    stem = name.partition(".")[0]
    fields = {"end": end, "what": what, "right": f"{folder}{slash}{stem}{end}"}
    return Said("TRAINING_SETUP.file_shown", fields)


def _of_fit(trouble: Trouble) -> Said | None:
    """What is wrong with the arguments of `compile` and `fit`."""
    fit = trouble.call_of("fit", "evaluate", "train_on_batch")
    if trouble.find(r"Expected `\w+` argument to be a list, tuple, or dict"):
        return Said("TRAINING_SETUP.list")
    if fit is None:
        return None
    if not fit.args and not any(word.arg == "x" for word in fit.keywords):
        return Said("TRAINING_SETUP.no_data", {"method": called(fit)})
    targets = len(fit.args) > 1 or any(word.arg == "y" for word in fit.keywords)
    if not targets and trouble.find(r"None values not supported|y_true|NoneType|target"):
        return Said("TRAINING_SETUP.no_targets", {"method": called(fit)})
    sizes = trouble.find(r"Dimensions must be equal, but are (\d+) and (\d+)")
    if sizes is not None:
        return Said("TRAINING_SETUP.target_size", {"one": sizes[1], "two": sizes[2]})
    return None


def _name(shown: str) -> str:
    return shown.rpartition(".")[2].strip("'>") if shown.startswith("<class") else shown

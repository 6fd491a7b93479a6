"""Names for things: tensors and layers as the learner called them, values as they would write them.

`own` words may use the learner's variables and lines; a step of the task has neither.
"""

import re
from collections.abc import Iterable

from autograder.difference import Place, Step
from autograder.explain import defaults, keras_names
from autograder.explain.english import defaults as default_words
from autograder.explain.english import terms
from autograder.explain.layout import clip, one_line
from autograder.wiring import Json, Shape

_GIVEN_BY_KERAS = re.compile(r"^(keras_tensor|input_layer|input|functional|sequential)(_\d+)?"
                             r"(_?clone)*$", re.IGNORECASE)  # fmt: skip
"""Names that Keras gives by itself: nobody wrote them, so nobody would find them."""

MERGES = frozenset(
    {"Add", "Average", "Concatenate", "Dot", "Maximum", "Minimum", "Multiply", "Subtract"}
)
COMMUTATIVE = MERGES - {"Concatenate", "Dot", "Subtract"}

# fmt: off
ACTIVATIONS = frozenset({
    "Celu", "CELU", "ELU", "Exponential", "GELU", "GLU", "HardShrink", "HardSigmoid", "HardSilu",
    "HardTanh", "LeakyReLU", "Linear", "LogSigmoid", "LogSoftmax", "Mish", "PReLU", "ReLU", "SELU",
    "Sigmoid", "Silu", "SoftShrink", "Softmax", "Softplus", "Softsign", "Sparsemax", "Squareplus",
    "Tanh", "TanhShrink", "Threshold",
})
# fmt: on

_MAIN = ("units", "filters", "rate", "n", "target_shape", "pool_size", "input_dim", "num_heads")
"""The setting that tells two layers of one class apart."""

_OF_WINDOWS = ("dilation_rate", "kernel_size", "pool_size", "size", "strides")
"""Along one axis they are one number, and nobody writes it as a tuple."""

_OF_BORDERS = ("cropping", "padding")
"""The same at each side they are one number."""


def is_name(text: str) -> bool:
    """Whether a variable is one that a person wrote."""
    return bool(text) and text != "_" and not _GIVEN_BY_KERAS.match(text)


def quoted(text: str) -> str:
    """Code inside a sentence."""
    return f"`{one_line(text, 48).replace('`', '')}`"


def class_name(step: Step) -> str:
    """ "Dense", and for an operation its name in `keras.ops`."""
    if step.class_name.startswith("ops."):
        name = snake(step.class_name.rpartition(".")[2])
        return terms.OPERATIONS.get(name, quoted(f"ops.{name}"))
    return one_line(step.class_name, 48) or terms.LAYER


def snake(name: str) -> str:
    """ "LogSoftmax" -> "log_softmax"."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()


def step(step: Step) -> str:
    """A call of the learner's: "`Z1` (Conv2D, line 14)", "the second of three Dense (line 17)"."""
    if is_name(step.variable):
        return _named(step.variable, step)
    if is_name(step.layer_variable):
        name = quoted(step.layer_variable)
        what = terms.LAYER_NAMED.format(what=class_name(step), name=name)
        return _at(what, step)
    inside = [_main(step), line(step.line)] if step.total > 1 else [line(step.line)]
    told = ", ".join(part for part in inside if part)
    return terms.INSIDE.format(what=_counted(step), inside=told) if told else _counted(step)


def _named(variable: str, step: Step) -> str:
    inside = [class_name(step), line(step.line)]
    return terms.INSIDE.format(
        what=quoted(variable), inside=", ".join(part for part in inside if part)
    )


def _at(what: str, step: Step) -> str:
    return what if step.line is None else terms.INSIDE.format(what=what, inside=line(step.line))


def _counted(step: Step) -> str:
    what = class_name(step)
    if step.total < 2 or step.alone:
        return terms.THE.format(what=what)
    return terms.THE_NTH.format(nth=ordinal(step.number), total=count(step.total), what=what)


def _main(step: Step) -> str:
    name = next((name for name in _MAIN if name in step.settings), "")
    return f"{name}={main(step)}" if name else ""


def main(step: Step) -> str:
    """The value of the setting that tells a step from others of its class: "64"; "" for none."""
    return next((value(step.settings[name]) for name in _MAIN if name in step.settings), "")


def asked(step: Step) -> str:
    """A step of the task, which has no name and no line here: "a Dense (units=64)"."""
    if step.kind == "op":
        name = class_name(step)
        what = name if name.startswith("`") else f"{terms.article(name)} {name}"
        sliced = step.class_name.endswith("GetItem") and len(step.shape) > 1
        return terms.SHAPED.format(what=what, shape=shape(step.shape)) if sliced else what
    main = _main(step)
    what = f"{terms.article(class_name(step))} {class_name(step)}"
    return terms.INSIDE.format(what=what, inside=main) if main else what


def line(number: int | None) -> str:
    """ "line 14", or nothing."""
    return "" if number is None else terms.LINE.format(number=number)


def place(place: Place, theirs: Iterable[Step] = ()) -> str:  # noqa: PLR0911  a list of cases, one return each
    """A tensor: "the input `a`", "`Z1` (Conv2D, line 14)", "what the second Dense gives"."""
    if place.position is not None:
        if is_name(place.variable):
            return terms.INPUT_NAMED.format(name=quoted(place.variable))
        return terms.INPUT_NTH.format(nth=ordinal(place.position + 1))
    if place.step is None:
        return quoted(place.variable) if is_name(place.variable) else terms.A_TENSOR
    if place.step in list(theirs):
        return terms.RESULT_OF.format(what=asked(place.step))
    if is_name(place.variable):
        return _named(place.variable, place.step)
    if place.output:
        return terms.NTH_RESULT_OF.format(nth=ordinal(place.output + 1), what=step(place.step))
    return terms.RESULT_OF.format(what=step(place.step))


def short(place: Place) -> str:
    """A tensor's bare name for a line of code; "" when it has none."""
    return one_line(place.variable, 40) if is_name(place.variable) else ""


def listed(names: Iterable[str]) -> str:
    """ "a, b and c"."""
    every = list(dict.fromkeys(names))
    if len(every) > 6:
        every = [*every[:5], terms.OTHERS.format(count=len(every) - 5)]
    if len(every) < 2:
        return "".join(every)
    return terms.AND.format(all_but_last=", ".join(every[:-1]), last=every[-1])


def a_type(name: str) -> str:
    """A Python type as one speaks of it: "a text", "a layer (Dense)", "something of type Foo"."""
    if name in keras_names.LAYERS:
        return terms.A_LAYER.format(name=name)
    return terms.A_TYPE.get(name) or terms.OF_TYPE.format(type=one_line(name, 40))


def ordinal(number: int) -> str:
    """ "second"; "14th" past the tenth."""
    known = terms.ORDINALS
    return known[number - 1] if 0 < number <= len(known) else terms.nth(number)


def count(number: int) -> str:
    """ "two"; "14" past ten."""
    known = terms.NUMBERS
    return known[number] if 0 <= number < len(known) else str(number)


def shape(shape: Shape, *, batch: bool = False) -> str:
    """The shape of one example as it is written in `Input(shape=…)`; with the batch if asked."""
    axes = tuple(shape if batch else shape[1:])
    return clip(repr(axes), 48)


def value(value: Json) -> str:
    """A setting's value as a learner would write it."""
    if isinstance(value, list):
        inside = ", ".join(_inner(each) for each in value[:8])
        inside += ", …" if len(value) > 8 else "," if len(value) == 1 else ""
        return clip(f"({inside})", 60)
    return _inner(value)


def _inner(given: Json) -> str:
    if isinstance(given, list):
        return value(given)
    if isinstance(given, dict):
        name = given.get("layer") or given.get("class") or given.get("function")
        if isinstance(name, str):
            return one_line(name, 40)
        return terms.A_VALUE
    if isinstance(given, str):
        return clip(repr(one_line(given, 40)), 44)
    return clip(repr(given), 40)


def _flat(given: Json) -> list[Json]:
    """The numbers in lists of lists."""
    return [n for each in given for n in _flat(each)] if isinstance(given, list) else [given]


def setting(class_name: str, name: str, given: Json) -> str:
    """ "padding='same'"; for a value left out "padding='valid', the default"."""
    key = one_line(name.rpartition(".")[2], 40)
    if key in _OF_WINDOWS and isinstance(given, list) and len(given) == 1:
        given = given[0]
    if key in _OF_BORDERS and isinstance(given, list) and len({str(n) for n in _flat(given)}) == 1:
        given = _flat(given)[0]
    if given is not None:
        return quoted(f"{key}={value(given)}")
    default = defaults.of(class_name, name)
    if re.match(r"^['\-\d(TF]", default):
        return terms.BY_DEFAULT.format(what=quoted(f"{key}={default}"))
    if default.startswith("no ") or default == default_words.UNKNOWN:
        return terms.NONE_GIVEN.format(name=quoted(key))
    return terms.LEFT_OUT.format(name=quoted(key), default=default)

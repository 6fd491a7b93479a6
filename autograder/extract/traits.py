"""What a layer does besides computing its result: masks, random numbers, statistics."""

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any

from keras import Layer, layers

from autograder.extract import builtin, private

MERGES = (
    layers.Add,
    layers.Average,
    layers.Maximum,
    layers.Minimum,
    layers.Multiply,
    layers.Subtract,
)
"""Their result has a mask where all inputs have one (`compute_mask` of the merge base class)."""

AVERAGES = (layers.BatchNormalization, layers.SpectralNormalization)
"""Training moves their variables without a gradient."""


def _while_in_sequence(layer: layers.RNN) -> str:
    return "passes" if layer.return_sequences else "drops"


MASKING: tuple[tuple[tuple[type[Layer], ...], Callable[[Any], str]], ...] = (
    ((layers.Masking,), lambda _: "makes"),
    ((layers.Embedding,), lambda layer: "makes" if layer.mask_zero else "drops"),
    (MERGES, lambda _: "all"),
    ((layers.Concatenate,), lambda _: "any"),
    ((layers.Dot, layers.GlobalAveragePooling1D), lambda _: "drops"),
    ((layers.RNN, layers.Bidirectional), _while_in_sequence),
)
"""What the layers of Keras that have a `compute_mask` of their own do with a mask."""


def masking_of(layer: Layer) -> str:
    """What becomes of the mask that arrives; the words are those of `wiring.Layer.masking`.

    A recurrent layer that returns states passes the mask to its first result only.
    """
    if not layer.supports_masking:
        return "drops"
    if not builtin.is_builtin(layer):
        return "passes" if type(layer).compute_mask is Layer.compute_mask else "makes"
    own = (word(layer) for classes, word in MASKING if isinstance(layer, classes))
    return next(own, "passes")


def reads_mask(layer: Layer) -> bool:
    """Whether `call` takes a mask: only then can the result depend on it."""
    if isinstance(layer, layers.Lambda):
        return "mask" in _arguments(layer.function)
    takes = (
        _arguments(layer.call)
        if "call" in vars(layer)
        else _call_arguments(builtin.class_of(layer))
    )
    return any(name == "mask" or name.endswith("_mask") for name in takes)


@cache
def _call_arguments(cls: type[Layer]) -> tuple[str, ...]:
    return _arguments(cls.call)


def _arguments(function: Callable[..., Any]) -> tuple[str, ...]:
    try:
        return tuple(inspect.signature(function).parameters)
    except (TypeError, ValueError):  # a function of C has no signature
        return ()


RATES = ("rate", "dropout", "recurrent_dropout", "stddev")
"""How much of its input a layer disturbs; with all at 0 it disturbs nothing."""


def is_random(layer: Layer) -> bool:
    """Whether it draws random numbers in training."""
    return any(_disturbs(each) for each in private.drawing(layer))


def _disturbs(layer: Layer) -> bool:
    rates = [getattr(layer, name, None) for name in RATES]
    numbers = [rate for rate in rates if isinstance(rate, (int, float))]
    return any(numbers) if numbers else True


def has_updates(layer: Layer, *, opaque: bool) -> bool:
    """Whether training moves variables of it without a gradient. A frozen one stands still."""
    if getattr(layer, "stateful", False):
        return True
    if opaque:
        return bool(layer.non_trainable_weights) and layer.trainable
    return isinstance(layer, AVERAGES) and bool(layer.trainable)

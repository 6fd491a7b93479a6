"""The lists of settings and arguments are those of the Keras that is installed."""

import inspect

import keras
import pytest

from autograder.explain.keras_settings import CALLED_WITH, METHODS, OF_CALLS, SETTINGS, named_here
from autograder.explain.raising.settings.needed_places import NO_SETTINGS


def arguments(function: object) -> tuple[str, ...]:
    """The names that a function takes."""
    return tuple(inspect.signature(function).parameters)  # type: ignore[arg-type]


@pytest.mark.parametrize("layer", sorted(SETTINGS))
def test_settings_of_a_layer(layer: str) -> None:
    """Each setting that is listed is one; none of the layer's own is missing but rare ones."""
    own = set(arguments(getattr(keras.layers, layer).__init__))
    every_layer_has = {"name", "dtype", "self", "args", "kwargs", "trainable"}
    assert SETTINGS[layer] - every_layer_has <= own
    common = {"activation", "units", "filters", "kernel_size", "strides", "padding", "axis",
              "use_bias", "dropout", "return_sequences", "return_state", "kernel_regularizer",
              "kernel_initializer", "mask_zero", "dilation_rate", "data_format"}  # fmt: skip
    assert own & common <= SETTINGS[layer]


@pytest.mark.parametrize("layer", sorted(SETTINGS))
def test_arguments_of_a_call(layer: str) -> None:
    """`training`, `mask` and their like are listed where the call takes them, and only there."""
    called = getattr(keras.layers, layer).call
    own = [each for each in arguments(called) if each not in ("self", "args", "kwargs")]
    listed = CALLED_WITH.get(layer, ())
    assert set(listed) <= set(own)
    if listed:
        assert listed[0] == own[0]
        assert set(own) & OF_CALLS <= set(listed)


def test_no_setting_is_an_argument_of_a_call() -> None:
    """Else it could not be told where it belongs."""
    assert not [layer for layer, own in SETTINGS.items() if own & OF_CALLS]


@pytest.mark.parametrize("method", sorted(METHODS))
def test_methods_of_a_model(method: str) -> None:
    """Each argument that is listed is one."""
    assert set(METHODS[method]) <= set(arguments(getattr(keras.Model, method)))


def test_the_same_thing_under_another_name() -> None:
    """`units` is `filters` in a convolution; a Dropout has neither."""
    assert named_here("Conv2D", "units") == "filters"
    assert named_here("MaxPooling2D", "kernel_size") == "pool_size"
    assert named_here("Dropout", "units") == ""


@pytest.mark.parametrize("layer", sorted(NO_SETTINGS))
def test_layers_without_settings(layer: str) -> None:
    """A layer that is shown with empty parentheses can be built so."""
    assert getattr(keras.layers, layer)()

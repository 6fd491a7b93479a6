"""Settings: constructor arguments that differ from their default, in one spelling."""

import inspect
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers

from autograder.extract import builtin
from autograder.extract.settings import has_opaque, settings_of


@pytest.mark.parametrize(
    ("layer", "settings"),
    [
        (layers.Conv2D(4, 3), {"filters": 4, "kernel_size": [3, 3]}),
        (layers.Conv2D(4, (3, 3), strides=1), {"filters": 4, "kernel_size": [3, 3]}),
        (layers.DepthwiseConv2D(3, padding="SAME"), {"kernel_size": [3, 3], "padding": "same"}),
        (layers.Conv1D(4, 3, strides=1), {"filters": 4, "kernel_size": [3]}),
        (layers.MaxPooling2D(), {}),
        (layers.MaxPooling2D(3), {"pool_size": [3, 3]}),
        (layers.MaxPooling2D(3, strides=3), {"pool_size": [3, 3]}),
        (layers.MaxPooling2D(3, strides=2), {"pool_size": [3, 3], "strides": [2, 2]}),
        (layers.ZeroPadding2D(1), {}),
        (layers.ZeroPadding2D(((1, 1), (1, 2))), {"padding": [[1, 1], [1, 2]]}),
        (layers.UpSampling2D(2), {}),
        (layers.Dense(3, activation=None), {"units": 3}),
        (layers.Dense(3, activation="linear", use_bias=True), {"units": 3}),
        (layers.Dense(3, use_bias=False, name="d"), {"units": 3, "use_bias": False}),
        (layers.Dropout(1), {"rate": 1.0}),
        (layers.Dropout(0.5, seed=3), {"rate": 0.5}),
        (layers.LeakyReLU(0.3), {}),
        (layers.LeakyReLU(0.2), {"negative_slope": 0.2}),
        (layers.LSTM(2, activation="tanh"), {"units": 2}),
        (layers.LSTM(2, activation=None), {"units": 2, "activation": "linear"}),
        (layers.LSTM(2, recurrent_activation="relu"), {"units": 2, "recurrent_activation": "relu"}),
        (layers.BatchNormalization(axis=3, trainable=False), {"axis": 3}),
        (layers.MultiHeadAttention(2, 3, value_dim=3), {"num_heads": 2, "key_dim": 3}),
        (layers.MultiHeadAttention(2, 3, 4), {"num_heads": 2, "key_dim": 3, "value_dim": 4}),
        (layers.Reshape((2, -1)), {"target_shape": [2, -1]}),
        (layers.Flatten(data_format="channels_last"), {}),
        (layers.Flatten(data_format="channels_first"), {"data_format": "channels_first"}),
        (layers.ReLU(max_value=6.0), {"max_value": 6.0}),
        (layers.Normalization(mean=0.0, variance=np.inf), {"mean": 0.0, "variance": "inf"}),
        (layers.TimeDistributed(layers.Dense(2)), {}),
        (layers.Bidirectional(layers.GRU(2)), {}),
    ],
)  # fmt: skip
def test_only_what_differs_from_the_default(layer: layers.Layer, settings: Any) -> None:
    """A default written out is no setting; what Keras resolves is resolved."""
    assert settings_of(layer) == settings


def test_regularisers_and_constraints() -> None:
    """Each by its class and numbers; a string is the object it stands for."""
    made = layers.Dense(
        3,
        kernel_regularizer="l2",
        bias_regularizer=keras.regularizers.L1L2(0.5, 0.25),
        kernel_constraint=keras.constraints.MaxNorm(2, axis=0),
        activity_regularizer=keras.regularizers.L1(0.125),
    )
    assert settings_of(made) == {
        "units": 3,
        "kernel_regularizer": {"class": "L2", "l2": 0.01},
        "bias_regularizer": {"class": "L1L2", "l1": 0.5, "l2": 0.25},
        "kernel_constraint": {"class": "MaxNorm", "max_value": 2, "axis": 0},
        "activity_regularizer": {"class": "L1", "l1": 0.125},
    }


def test_a_learners_regulariser_leaves_the_layer_readable() -> None:
    """It does not take part in computing the result."""

    def mine(weights: Any) -> Any:
        return weights

    class Mine(keras.regularizers.Regularizer):
        def __call__(self, x: Any) -> Any:
            return x

        def get_config(self) -> dict[str, Any]:
            return {}

    for regularizer in (mine, Mine()):
        settings = settings_of(layers.Dense(3, kernel_regularizer=regularizer))
        assert settings["kernel_regularizer"] == {"opaque": True}
        assert not has_opaque(settings)


def test_initialisers_stand_together() -> None:
    """Under one key, without their seeds, where they differ from the default."""
    made = layers.Dense(
        3,
        kernel_initializer=keras.initializers.HeNormal(seed=3),
        bias_initializer="zeros",
    )
    assert list(settings_of(made)) == ["units", "initializers"]
    assert settings_of(made)["initializers"]["kernel_initializer"]["class"] == "HeNormal"
    glorot = layers.Dense(3, kernel_initializer=keras.initializers.GlorotUniform(seed=1))
    assert settings_of(glorot) == {"units": 3}


@pytest.mark.parametrize(
    ("activation", "read"),
    [
        ("relu", "relu"),
        ("swish", "silu"),
        (keras.activations.relu, "relu"),
        (keras.ops.relu, "relu"),
        (tf.nn.relu, "relu"),
        (tf.nn.softmax, "softmax"),
        (tf.nn.leaky_relu, "leaky_relu"),
        (keras.ops.gelu, "ops.gelu"),
        (keras.ops.sin, "ops.sin"),
        (layers.ReLU(), {"layer": "ReLU", "settings": {}}),
        (layers.LeakyReLU(0.2), {"layer": "LeakyReLU", "settings": {"negative_slope": 0.2}}),
        (lambda x: x, {"opaque": True}),
        (tf.nn.l2_normalize, {"opaque": True}),
    ],
)
@pytest.mark.parametrize("cls", [layers.Dense, layers.Conv2D, layers.LSTM, layers.Activation])
def test_activations(cls: Any, activation: Any, read: Any) -> None:
    """A built-in one by its name, a layer with its settings, anything else opaque."""
    sizes = {layers.Dense: (3,), layers.Conv2D: (3, 3), layers.LSTM: (3,), layers.Activation: ()}
    made = cls(*sizes[cls], activation=activation)
    assert settings_of(made)["activation"] == read
    assert has_opaque(settings_of(made)) == (read == {"opaque": True})


@pytest.mark.parametrize("name", sorted(builtin.SAME_IN_TENSORFLOW | builtin.SAME_IN_OPS))
def test_functions_of_one_name_are_one_function(name: str) -> None:
    """What is read as the activation of that name computes what the activation does."""
    x = np.linspace(-4, 4, 33, dtype="float32").reshape(3, 11)
    asked = np.asarray(getattr(keras.activations, name)(x))
    if name in builtin.SAME_IN_TENSORFLOW:
        np.testing.assert_allclose(getattr(tf.nn, name)(x), asked, atol=1e-6)
    if name in builtin.SAME_IN_OPS:
        np.testing.assert_allclose(getattr(keras.ops, name)(x), asked, atol=1e-6)


def test_gelu_of_ops_is_another_function() -> None:
    """It approximates by default, so it has a name of its own."""
    x = np.linspace(-4, 4, 33, dtype="float32")
    assert (
        np.abs(np.asarray(keras.ops.gelu(x)) - np.asarray(keras.activations.gelu(x))).max() > 1e-4
    )


def test_a_learners_function_is_opaque_whatever_its_name() -> None:
    """A function called `relu` that is not Keras' is unknown code."""

    def relu(x: Any) -> Any:
        return -x

    for made in (layers.Dense(3, activation=relu), layers.LSTM(3, recurrent_activation=relu)):
        assert has_opaque(settings_of(made))


def test_a_custom_layer_as_activation_is_opaque() -> None:
    """Also where it refuses to be saved."""

    class Mine(layers.Layer):
        def __init__(self, function: Any) -> None:
            super().__init__()
            self.function = function

        def call(self, inputs: Any) -> Any:
            return self.function(inputs)

    made = layers.Dense(3, activation=Mine(lambda x: x))
    assert settings_of(made) == {"units": 3, "activation": {"opaque": True}}


EXAMPLES: dict[str, Any] = {
    "units": 3, "filters": 2, "kernel_size": 2, "rate": 0.1, "input_dim": 5, "output_dim": 3,
    "n": 2, "target_shape": (4,), "dims": (1,), "key_dim": 2, "num_heads": 2, "head_dim": 2,
    "num_query_heads": 2, "num_key_value_heads": 1, "axes": 1, "equation": "ab,bc->ac",
    "output_shape": 3, "stddev": 0.1, "scale": 2.0, "height": 4, "width": 4, "num_bins": 4,
    "activation": "relu", "output_size": 2, "height_factor": 0.1, "width_factor": 0.1,
    "max_number": 3, "num_tokens": 4,
}  # fmt: skip
"""A value for each argument that some layer requires."""

RANGES = {"factor", "sigma", "scale", "max_freq", "sequence_length"}
"""Arguments that Keras widens to a range, or works out, however they were given."""


NEED_MORE = {layers.InputLayer, layers.CategoryEncoding, layers.Discretization}
"""Layers that cannot be made from the arguments they declare as required."""


def _default_layers() -> list[layers.Layer]:
    made = []
    for name in sorted(dir(layers)):
        cls = getattr(layers, name)
        if not (inspect.isclass(cls) and issubclass(cls, layers.Layer)):
            continue
        required = {
            p.name
            for p in inspect.signature(cls.__init__).parameters.values()
            if p.default is p.empty and p.kind is p.POSITIONAL_OR_KEYWORD and p.name != "self"
        }
        if required <= EXAMPLES.keys() and cls not in NEED_MORE:
            made.append(cls(**{name: EXAMPLES[name] for name in required}))
    return made


def test_no_layer_of_keras_has_settings_that_nobody_gave() -> None:
    """Every layer of this Keras that can be made from its required arguments has only those."""
    made = _default_layers()
    assert len(made) > 100
    for layer in made:
        given = set(inspect.signature(type(layer).__init__).parameters) & EXAMPLES.keys()
        assert settings_of(layer).keys() - RANGES <= given, type(layer).__name__

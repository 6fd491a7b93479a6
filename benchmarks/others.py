"""Checks of a learner's model as courses write them, each as a careful author would.

`Rows`        the comparator of the DeepLearning.AI courses on Coursera: their `summary(model)`
              lists class, output shape and parameter count of every layer, and is compared with
              the author's.
`Settings`    Kaggle's learntools: the classes in `model.layers`, then activations, units, rates.
`Asserts`     hand-written asserts as in many nbgrader and pytest suites: shapes, `count_params`,
              and which types of layer there are.
`Seeded`      both models built under one seed, called on the same inputs, outputs compared.
`Transplant`  the author's weights put into the learner's model in list order, outputs compared.

These are stronger than the originals: the lists look into nested models, and at the inputs and
outputs of the whole; input layers, which Sequential hides, are no rows; a list of one tensor is the
tensor; inputs are in the range that embeddings take; biases are not 0 where weights are laid. An
error in a check is a refusal, as it is for a learner.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import keras
import numpy as np

from autograder import evidence, extract
from autograder.probe.laying import drawn

SEED = 20
"""What both models of `Seeded` are built under: call `keras.utils.set_random_seed(SEED)` first."""


class Check:
    """One way to check. It sees the expected model when it is made, and may change its weights."""

    name = ""

    def __init__(self, expected: keras.Model) -> None:
        raise NotImplementedError

    def accepts(self, found: keras.Model) -> bool:
        """Whether the model passes; it may change the model's weights."""
        try:
            return self.same(found)
        except Exception:  # whatever a check raises is a failed check
            return False

    def same(self, found: keras.Model) -> bool:
        """The same, where nothing goes wrong."""
        raise NotImplementedError


class Rows(Check):
    """Rows (class, output shape, parameter count) in `model.layers` order."""

    name = "rows: class, shape, parameters"

    def __init__(self, expected: keras.Model) -> None:
        self.asked = self.rows(expected)

    def same(self, found: keras.Model) -> bool:
        """Equal row by row."""
        return self.rows(found) == self.asked

    @staticmethod
    def rows(model: keras.Model) -> object:
        """Shapes of inputs and outputs, then one row a layer."""
        rows = [
            (type(layer).__name__, shapes(layer.output), layer.count_params())
            for layer in every(model)
        ]
        return *map(shapes, ends(model)), rows


class Settings(Check):
    """Class names in `model.layers` order and the settings a task usually names."""

    name = "class names and a few settings"
    SETTINGS = ("activation", "units", "rate", "filters", "kernel_size", "strides", "padding",
                "pool_size", "return_sequences")  # fmt: skip

    def __init__(self, expected: keras.Model) -> None:
        self.asked = self.rows(expected)

    def same(self, found: keras.Model) -> bool:
        """Equal layer by layer."""
        return self.rows(found) == self.asked

    @classmethod
    def rows(cls, model: keras.Model) -> object:
        """Shapes of inputs and outputs, then a class and its settings a layer."""
        rows = [
            (type(layer).__name__, [said(getattr(layer, name, None)) for name in cls.SETTINGS])
            for layer in every(model)
        ]
        return *map(shapes, ends(model)), rows


class Asserts(Check):
    """Shapes, number of parameters, and the types of layer, those inside nested models included.

    Layers with weights are counted; of the others each type asked for has to be there. How an
    activation is written is left to the learner.
    """

    name = "asserts: shapes, counts, types"
    ACTIVATIONS = ("Activation", "ReLU", "LeakyReLU", "ELU", "Softmax")

    def __init__(self, expected: keras.Model) -> None:
        self.facts = self.facts_of(expected)
        self.types = self.types_of(expected)

    def same(self, found: keras.Model) -> bool:
        """Equal facts, and no type of layer missing."""
        return self.facts_of(found) == self.facts and self.types <= self.types_of(found)

    @staticmethod
    def facts_of(model: keras.Model) -> object:
        """Shapes of inputs and outputs, number of parameters, types of the layers with weights."""
        weighted = Counter(type(layer).__name__ for layer in every(model) if layer.weights)
        return *map(shapes, ends(model)), model.count_params(), weighted

    @classmethod
    def types_of(cls, model: keras.Model) -> set[str]:
        """The types of all layers but activations."""
        return {type(layer).__name__ for layer in every(model)} - {*cls.ACTIVATIONS}


class Seeded(Check):
    """Outputs of two models that were both just built under `SEED`."""

    name = "equal outputs under one seed"

    def __init__(self, expected: keras.Model) -> None:
        self.inputs = inputs_for(expected)
        self.asked = outputs(expected, self.inputs)

    def same(self, found: keras.Model) -> bool:
        """Equal up to rounding."""
        return close(outputs(found, self.inputs), self.asked)


class Transplant(Check):
    """Outputs after `found.set_weights(expected.get_weights())`.

    The author's biases and statistics are drawn, for those of a new model are 0 and 1 and hide
    what reads them.
    """

    name = "weights laid in list order"

    def __init__(self, expected: keras.Model) -> None:
        random = np.random.default_rng(SEED)
        for weight in expected.weights:
            if len(weight.shape) < 2:
                low, high = (-1.0, 1.0) if weight.trainable else (0.5, 1.5)
                weight.assign(random.uniform(low, high, weight.shape))
        self.weights = expected.get_weights()
        self.inputs = inputs_for(expected)
        self.asked = outputs(expected, self.inputs)

    def same(self, found: keras.Model) -> bool:
        """Equal up to rounding; weights of other shapes cannot be laid."""
        found.set_weights(self.weights)
        return close(outputs(found, self.inputs), self.asked)


OTHERS: tuple[type[Check], ...] = (Rows, Settings, Asserts, Seeded, Transplant)
"""In this order on one model: `Seeded` wants it as it was built."""


def no_inputs(model: keras.Model) -> list[Any]:
    """`model.layers` without the inputs, which a Sequential does not list."""
    return [one for one in model.layers if not isinstance(one, keras.layers.InputLayer)]


def ends(model: keras.Model) -> tuple[Any, Any]:
    """Inputs and outputs as a caller sees them; a Sequential, with one of each, has no `input`."""
    if isinstance(model, keras.Sequential):
        return model.inputs[0], model.outputs[0]
    return model.input, model.output


def every(model: keras.Model) -> Iterator[Any]:
    """The layers of a model, models in it told by their own layers; each object once."""
    found: dict[int, Any] = {}
    for layer in no_inputs(model):
        inside = every(layer) if isinstance(layer, keras.Model) else [layer]
        found.update((id(one), one) for one in inside)
    return iter(found.values())


def said(setting: object) -> object:
    """A setting as an author compares it: an activation by its name."""
    return getattr(setting, "__name__", setting)


def parts(structure: Any) -> dict[Any, Any]:  # noqa: ANN401  # a tensor, a list or a dict
    """Tensors by key or by place; a tensor alone is that in place 0."""
    if isinstance(structure, dict):
        return structure
    return dict(enumerate(keras.tree.flatten(structure)))


def shapes(structure: Any) -> dict[Any, tuple[int | None, ...]]:  # noqa: ANN401
    """Shapes of tensors by key or by place."""
    return {key: tuple(tensor.shape) for key, tensor in parts(structure).items()}


def inputs_for(model: keras.Model) -> Any:  # noqa: ANN401
    """Inputs such as the model takes, in the structure that the author asks for."""
    wiring = extract.read(model).wiring
    draws = evidence.plan(wiring, SEED).draws
    values = [
        keras.ops.convert_to_tensor(drawn(draw, SEED, at), one.spec.dtype)
        for at, (draw, one) in enumerate(zip(draws, wiring.graph.inputs, strict=True))
    ]
    return keras.tree.pack_sequence_as(ends(model)[0], values)


def outputs(model: keras.Model, inputs: Any) -> dict[Any, np.ndarray]:  # noqa: ANN401
    """Outputs by key or by place."""
    return {key: np.asarray(one) for key, one in parts(model(inputs)).items()}


def close(found: dict[Any, np.ndarray], asked: dict[Any, np.ndarray]) -> bool:
    """Equal up to rounding, shapes included."""
    return found.keys() == asked.keys() and all(
        found[key].shape == one.shape and np.allclose(found[key], one, rtol=1e-3, atol=1e-5)
        for key, one in asked.items()
    )

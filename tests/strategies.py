"""Random Keras models: from Hypothesis (`models`, `wirings`) and from a seed (`random_model`).

A model is grown from a list of whole numbers, its genes, each deciding one thing; when they run
out all that is left is decided by 0. Option 0 is the simplest everywhere, so that shorter lists
and smaller numbers are simpler models, and Hypothesis shrinks to a small one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

import keras
from hypothesis import strategies as st
from keras import layers, ops

from autograder import extract
from autograder.wiring import Wiring

LENGTH = 60
MOST_STEPS = 10

genes = st.lists(st.integers(0, 255), max_size=LENGTH)


def models() -> st.SearchStrategy[keras.Model]:
    """Small built models of all kinds that `grown` knows."""
    return genes.map(grown)


def wirings() -> st.SearchStrategy[Wiring]:
    """What `extract` reads of `models`."""
    return models().map(lambda model: extract.read(model).wiring)


def random_model(seed: int) -> keras.Model:
    """The same model for the same seed; larger ones than Hypothesis draws on average."""
    random = Random(seed)
    return grown([random.randrange(256) for _ in range(LENGTH)])


class Genes:
    """Decisions, read off a list of numbers."""

    def __init__(self, numbers: list[int]) -> None:
        self._numbers: Iterator[int] = iter(numbers)

    def below(self, count: int) -> int:
        """A number from 0 to `count` - 1."""
        return next(self._numbers, 0) % count

    def pick(self, options: list[Any]) -> Any:
        """One of the options; the first when the genes have run out."""
        return options[self.below(len(options))]


def grown(numbers: list[int]) -> keras.Model:
    """The model of some genes."""
    growth = Growth(Genes(numbers))
    if growth.genes.below(6) == 1:
        return growth.sequential()
    return growth.functional()


Step = Callable[["Growth", Any], Any]


@dataclass
class Growth:
    """A model that grows: tensors so far, the layers with weights that can be called again."""

    genes: Genes
    pool: list[Any] = field(default_factory=list)
    read: set[int] = field(default_factory=set)
    made: list[tuple[Any, Any]] = field(default_factory=list)

    def sequential(self) -> keras.Model:
        """A chain of layers as Sequential."""
        tensor = self.genes.pick(INPUTS)("in_0")
        model = keras.Sequential([tensor])
        for _ in range(1 + self.genes.below(5)):
            model.add(self.genes.pick(chain_layers(len(tensor.shape), tensor.dtype))())
            tensor = model.outputs[0]
        return model

    def functional(self) -> keras.Model:
        """Steps on tensors already there, each the last one made or another."""
        count = 1 + self.genes.pick([0, 1, 0, 1, 2])
        inputs = [self.genes.pick(INPUTS)(f"in_{k}") for k in range(count)]
        self.pool += inputs
        for _ in range(len(inputs) + self.genes.below(MOST_STEPS)):
            self.step()
        outputs = self.outputs(inputs)
        return keras.Model(structured(self.genes, inputs, "in"), outputs)

    def step(self) -> None:
        """One call more."""
        waiting = [t for t in self.pool if id(t) not in self.read][::-1]
        tensor = self.genes.pick([*waiting, *waiting, *waiting, *self.pool[::-1]])
        plain, more = steps_for(tensor)
        made = self.genes.pick(self.genes.pick([plain, more or plain]))(self, tensor)
        self.read.add(id(tensor))
        self.pool += made if isinstance(made, list) else [made]

    def call(self, layer: Any, tensor: Any) -> Any:
        """Calls a new layer, and remembers that it can be called again."""
        self.made.append((layer, (tensor.shape, tensor.dtype)))
        return layer(tensor)

    def other(self, tensor: Any, fits: Callable[[Any], bool]) -> Any:
        """Another tensor of the pool that fits, or the same."""
        found = [t for t in self.pool if t is not tensor and fits(t)]
        waiting = [t for t in found[::-1] if id(t) not in self.read]
        chosen = self.genes.pick([*waiting, *waiting, *found[::-1], tensor])
        self.read.add(id(chosen))
        return chosen

    def outputs(self, inputs: list[Any]) -> Any:
        """The tensors that nothing reads: at most three, the others drawn into the last."""
        ends = [t for t in self.pool if id(t) not in self.read]
        ends = [e if e.dtype == "float32" else layers.Embedding(7, 2)(e) for e in ends]
        ends = ends or [layers.ReLU()(self.pool[-1])]
        if len(ends) > 2:
            ends = [*ends[:1], layers.Concatenate()([flat(one) for one in ends[1:]])]
        del inputs
        return structured(self.genes, ends, "out")


def flat(tensor: Any) -> Any:
    """A tensor with one axis besides the batch."""
    return tensor if len(tensor.shape) == 2 else layers.Flatten()(tensor)


def structured(genes: Genes, tensors: list[Any], word: str) -> Any:
    """One tensor alone, several as a list or as a dict."""
    if len(tensors) == 1:
        return genes.pick([tensors[0], tensors[0], tensors, {f"{word}_0": tensors[0]}])
    return genes.pick([tensors, tensors, {f"{word}_{k}": t for k, t in enumerate(tensors)}])


INPUTS: list[Callable[[str], Any]] = [
    lambda name: keras.Input((4,), name=name),
    lambda name: keras.Input((4,), name=name),
    lambda name: keras.Input((5, 4), name=name),
    lambda name: keras.Input((6, 6, 2), name=name),
    lambda name: keras.Input((5,), dtype="int32", name=name),
    lambda name: keras.Input((8, 8, 3), name=name),
    lambda name: keras.Input((None, 3), name=name),
]

ANY = [
    layers.ReLU,
    lambda: layers.Dropout(0.3),
    lambda: layers.Activation("tanh"),
    layers.BatchNormalization,
    layers.LayerNormalization,
    layers.LeakyReLU,
    lambda: layers.GaussianNoise(0.2),
]
DENSE = [
    lambda: layers.Dense(4),
    lambda: layers.Dense(3, activation="relu"),
    lambda: layers.Dense(4, use_bias=False),
    lambda: layers.Dense(2, activation="softmax", kernel_regularizer="l2"),
]
BY_RANK: dict[int, list[Callable[[], Any]]] = {
    2: [lambda: layers.RepeatVector(3)],
    3: [
        layers.GlobalAveragePooling1D,
        lambda: layers.LSTM(3),
        lambda: layers.GRU(4, return_sequences=True),
        lambda: layers.Conv1D(4, 2, padding="same", activation="relu"),
        lambda: layers.Bidirectional(layers.LSTM(2, return_sequences=True)),
        lambda: layers.TimeDistributed(layers.Dense(4)),
        layers.GlobalMaxPooling1D,
        lambda: layers.SpatialDropout1D(0.2),
        lambda: layers.Bidirectional(layers.GRU(3), merge_mode="sum"),
    ],
    4: [
        lambda: layers.Conv2D(4, 3, padding="same"),
        lambda: layers.MaxPooling2D(2, padding="same"),
        layers.Flatten,
        layers.GlobalAveragePooling2D,
        lambda: layers.Conv2D(3, 2, strides=2, padding="same", activation="relu"),
        lambda: layers.ZeroPadding2D(1),
        lambda: layers.AveragePooling2D(2, padding="same"),
        lambda: layers.SeparableConv2D(3, 2, padding="same"),
        lambda: layers.UpSampling2D(2),
    ],
}


def chain_layers(rank: int, dtype: str) -> list[Callable[[], Any]]:
    """Layers of one input for a tensor of that rank."""
    if not dtype.startswith("float"):
        return [
            lambda: layers.Embedding(7, 4),
            lambda: layers.Embedding(9, 3, mask_zero=True),
        ]
    return [*DENSE, *BY_RANK.get(rank, []), *ANY]


def steps_for(tensor: Any) -> tuple[list[Step], list[Step]]:
    """What can be done with a tensor: layers of one input, and all else."""
    plain: list[Step] = [_layer(make) for make in chain_layers(len(tensor.shape), tensor.dtype)]
    if not tensor.dtype.startswith("float"):
        return plain, []
    more: list[Step] = [merged, again, operated, merged, nested, again, concatenated, merged]
    if len(tensor.shape) == 3:
        more += [attended, states]
    if len(tensor.shape) == 2:
        more += [dotted, reshaped]
    return plain, more


def _layer(make: Callable[[], Any]) -> Step:
    return lambda growth, tensor: growth.call(make(), tensor)


def merged(growth: Growth, tensor: Any) -> Any:
    """Two or three tensors of one shape in a merge, a layer or an operator."""
    other = growth.other(tensor, lambda t: (t.shape, t.dtype) == (tensor.shape, tensor.dtype))
    merges: list[Callable[[Any, Any], Any]] = [
        lambda a, b: layers.Add()([a, b]),
        lambda a, b: a - b,
        lambda a, b: layers.Multiply()([a, b]),
        lambda a, b: layers.Subtract()([a, b]),
        lambda a, b: abs(a - b),
        lambda a, b: layers.Average()([a, b]),
        lambda a, b: layers.Maximum()([a, b]),
        lambda a, b: a + b,
        lambda a, b: layers.Add()([a, b, a]),
        ops.maximum,
        lambda a, b: a * b,
    ]
    return growth.genes.pick(merges)(tensor, other)


def concatenated(growth: Growth, tensor: Any) -> Any:
    """Two tensors that differ in the last axis at most, side by side."""
    other = growth.other(
        tensor, lambda t: (t.shape[:-1], t.dtype) == (tensor.shape[:-1], tensor.dtype)
    )
    if growth.genes.below(3) == 1:
        return ops.concatenate([tensor, other], axis=-1)
    return layers.Concatenate()([tensor, other])


def again(growth: Growth, tensor: Any) -> Any:
    """A layer that was called before, on this tensor too; Dense when none fits."""
    spec = (tensor.shape, tensor.dtype)
    fits = [layer for layer, seen in growth.made if seen == spec and layer.weights]
    return growth.genes.pick(fits)(tensor) if fits else growth.call(layers.Dense(4), tensor)


def operated(growth: Growth, tensor: Any) -> Any:
    """An operator or a function of `keras.ops`."""
    last = tensor.shape[-1]
    options: list[Callable[[Any], Any]] = [
        ops.relu,
        lambda t: t * 2.0,
        lambda t: -t,
        lambda t: t[..., : max(1, last - 1)],
        lambda t: 1.0 - t,
        lambda t: ops.mean(t, axis=-1, keepdims=True),
        ops.tanh,
        lambda t: ops.square(t) + t,
    ]
    return growth.genes.pick(options)(tensor)


def nested(growth: Growth, tensor: Any) -> Any:
    """A model of its own, Functional or Sequential, which may be called again."""
    inside = keras.Input(tensor.shape[1:], dtype=tensor.dtype)
    first = growth.genes.pick(DENSE)()
    second = growth.genes.pick(ANY)()
    if growth.genes.below(2):
        model = keras.Sequential([inside, first, second])
    else:
        result = second(first(inside))
        if growth.genes.below(3) == 1:
            result = layers.Concatenate()([result, first(inside)])
        model = keras.Model(inside, result)
    return growth.call(model, tensor)


def attended(growth: Growth, tensor: Any) -> Any:
    """Attention of a sequence to another or to itself."""
    other = growth.other(tensor, lambda t: len(t.shape) == 3 and t.dtype == tensor.dtype)
    return layers.MultiHeadAttention(2, 2)(tensor, other)


def states(growth: Growth, tensor: Any) -> Any:
    """An encoder's states start a decoder."""
    _, *state = layers.LSTM(3, return_state=True)(tensor)
    other = growth.other(tensor, lambda t: len(t.shape) == 3 and t.dtype == tensor.dtype)
    return layers.LSTM(3)(other, initial_state=state)


def dotted(growth: Growth, tensor: Any) -> Any:
    """The dot product of two vectors."""
    other = growth.other(tensor, lambda t: (t.shape, t.dtype) == (tensor.shape, tensor.dtype))
    return layers.Dot(axes=1)([tensor, other])


def reshaped(growth: Growth, tensor: Any) -> Any:
    """A vector as a sequence of numbers."""
    del growth
    return layers.Reshape((tensor.shape[-1], 1))(tensor)

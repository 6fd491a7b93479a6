"""A model as plain data: layers, calls of layers, inputs, outputs. No Keras object in it.

A wiring holds what a model *is*, as read, before any rule of style is applied (`canonical`
does that). Words for people ride along: the learner's variable names and lines. They never
take part in a comparison.

    Wiring
      layers   one row a layer object (operations count as layers used once); identity = row
      graph    inputs, calls in an order in which each reads only earlier ones, outputs

Sharing is visible twice: two calls of one layer name one row of `layers`, and two layers that
hold one variable name one `Variable.id`.
"""

from typing import Any

import msgspec

Json = Any
"""What JSON can hold. Floats JSON lacks stand as the strings "nan", "inf" and "-inf"."""

Shape = tuple[int | None, ...]
"""Axes of a tensor, the batch axis first; None where the size is not fixed."""


class FromInput(msgspec.Struct, frozen=True, tag="input"):
    """A tensor that is an input of the graph, counted from 0."""

    position: int


class FromCall(msgspec.Struct, frozen=True, tag="call"):
    """A tensor that call number `call` of the graph returned, as its `output`-th result."""

    call: int
    output: int = 0


Tensor = FromInput | FromCall


class Spec(msgspec.Struct, frozen=True, omit_defaults=True):
    """Shape and dtype of one tensor, and the learner's name for it ("" when it has none)."""

    shape: Shape
    dtype: str
    variable: str = ""


class Input(msgspec.Struct, frozen=True, omit_defaults=True):
    """One input. `key` is its place in the model's input structure: "", "[1]" or "['age']"."""

    spec: Spec
    key: str = ""
    name: str = ""
    line: int | None = None


class Read(msgspec.Struct, frozen=True):
    """One tensor argument of a call; `slot`: "inputs", "inputs[1]", "initial_state[0]", "mask"."""

    slot: str
    tensor: Tensor


class Call(msgspec.Struct, frozen=True, omit_defaults=True):
    """One call of a layer.

    `constants` are the arguments that are no tensors and not the default (`training=True`, the
    axis of an operation, a slice). `masks` are the tensors that the mask reaching this call is
    computed from, where Keras passes one on by itself (`canonical` fills them in, for a nested
    model learns its masks only where it is called); an explicit `mask=` is a read.
    """

    layer: int
    reads: tuple[Read, ...]
    outputs: tuple[Spec, ...]
    constants: dict[str, Json] = {}
    masks: tuple[Read, ...] = ()
    line: int | None = None


class Output(msgspec.Struct, frozen=True, omit_defaults=True):
    """One output. `key` is its place in the model's output structure, as for `Input`."""

    tensor: Tensor
    key: str = ""
    name: str = ""


class Graph(msgspec.Struct, frozen=True):
    """Calls between inputs and outputs; a call reads inputs and earlier calls only."""

    inputs: tuple[Input, ...]
    calls: tuple[Call, ...]
    outputs: tuple[Output, ...]


class Variable(msgspec.Struct, frozen=True, omit_defaults=True):
    """One variable of a layer. Equal `id`s are one object, wherever they stand."""

    id: int
    path: str
    shape: tuple[int, ...]
    dtype: str = "float32"
    trainable: bool = True


class Layer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One layer object, operation or nested model.

    `class_name`   "Dense"; for an operation "ops.Add"; for a learner's own class its name.
    `kind`         "layer": built into Keras. "op": an operator or `keras.ops` function.
                   "model": a nested model, `graph` tells its inside. "opaque": a Lambda, a custom
                   layer, a subclassed model: nothing is known but its variables and shapes.
    `settings`     constructor arguments that differ from their default, as resolved by Keras
                   (`(3, 3)` for `3`), without names, seeds and initialisers the reading drops.
    `inner`        the layers a wrapper wraps, by role ("layer", "forward_layer", "cell").
    `masking`      the mask of its result: none ("drops"), that of its first input ("passes"), one
                   of its own ("makes"), one where all inputs have one ("all", as `Add`), one where
                   any input has one ("any", as `Concatenate`). `reads_mask` when the result itself
                   depends on the mask that arrives.
    `random`       its result depends on a seed in training. `updates` when training moves its
                   variables without a gradient (batch statistics).
    """

    class_name: str
    kind: str
    name: str = ""
    variable: str = ""
    settings: dict[str, Json] = {}
    variables: tuple[Variable, ...] = ()
    trainable: bool = True
    dtype: str = "float32"
    inner: dict[str, int] = {}
    graph: Graph | None = None
    masking: str = "drops"
    reads_mask: bool = False
    random: bool = False
    updates: bool = False
    line: int | None = None


class Wiring(msgspec.Struct, frozen=True, omit_defaults=True):
    """A model. `kind` is "Sequential", "Functional", "subclass", or "models" for several as one."""

    kind: str
    layers: tuple[Layer, ...]
    graph: Graph
    name: str = ""
    loss: str = ""

    def to_json(self) -> bytes:
        """The same bytes for equal wirings."""
        return msgspec.json.encode(self, order="deterministic")

    @staticmethod
    def from_json(data: bytes) -> "Wiring":
        """Reads what `to_json` wrote; raises `msgspec.ValidationError` for anything else."""
        return msgspec.json.decode(data, type=Wiring)


def spec_of(graph: Graph, tensor: Tensor) -> Spec:
    """Shape, dtype and learner's name of a tensor of the graph."""
    if isinstance(tensor, FromInput):
        return graph.inputs[tensor.position].spec
    return graph.calls[tensor.call].outputs[tensor.output]

"""Every spelling of an activation becomes a call of its own layer."""

import re

from msgspec.structs import replace

from autograder.canonical.net import Net, Node, Port, Row
from autograder.canonical.rule import Example, Rule
from autograder.wiring import Json, Layer

ENDS_IN_ACTIVATION = frozenset(
    {"Dense", "EinsumDense"}
    | {
        f"{kind}{rank}D"
        for kind in ("Conv", "DepthwiseConv", "SeparableConv")
        for rank in (1, 2, 3)
    }
    | {f"Conv{rank}DTranspose" for rank in (1, 2, 3)}
)
"""Layers whose `activation` is the last thing they do, so that it may stand behind them."""

_ITS_OWN_CLASS = {
    "relu": "ReLU",
    "leaky_relu": "LeakyReLU",
    "elu": "ELU",
    "softmax": "Softmax",
    "gelu": "GELU",
    "selu": "SELU",
    "celu": "CELU",
    "glu": "GLU",
}

_DEFAULTS: dict[str, dict[str, Json]] = {
    "leaky_relu": {"negative_slope": 0.2},
    "ops.LeakyRelu": {"negative_slope": 0.2},
    "LeakyReLU": {"negative_slope": 0.3},
    "relu6": {"max_value": 6.0},
    "ops.Relu6": {"max_value": 6.0},
    "ops.Gelu": {"approximate": True},
}
"""What a spelling leaves unsaid and others would have to say (Keras 3.12 to 3.15)."""

_ALIAS = {
    "relu6": "relu",
    "swish": "silu",
    "hard_swish": "hard_silu",
    "exp": "exponential",
    "re_lu": "relu",
}

# fmt: off
_FUNCTIONS = frozenset({
    "celu", "elu", "exp", "exponential", "gelu", "glu", "hard_shrink", "hard_sigmoid",
    "hard_silu", "hard_swish", "hard_tanh", "leaky_relu", "linear", "log_sigmoid",
    "log_softmax", "mish", "relu", "relu6", "selu", "sigmoid", "silu", "soft_shrink",
    "softmax", "softplus", "softsign", "sparse_plus", "sparse_sigmoid", "sparsemax",
    "squareplus", "swish", "tanh", "tanh_shrink", "threshold",
})
# fmt: on

_LAYERS = {"ReLU": "relu", "LeakyReLU": "leaky_relu", "ELU": "elu", "Softmax": "softmax"}

_UNSAID: dict[str, Json] = {"alpha": 1.0, "axis": -1, "approximate": False, "negative_slope": 0.0,
                            "threshold": 0.0, "max_value": None}  # fmt: skip
"""Values that say nothing once every spelling is resolved (`threshold` of shrinks excepted)."""


def snake(name: str) -> str:
    """ "LogSoftmax" -> "log_softmax", as Keras names its functions."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()


def resolved(
    spelling: str, function: str, settings: dict[str, Json]
) -> tuple[str, dict[str, Json]]:
    """Class name and settings of an activation, the same for every spelling of one function.

    `spelling` is the key under which its unsaid values are known, `settings` what was said.
    """
    said = {**_DEFAULTS.get(spelling, {}), **settings}
    function = _ALIAS.get(function, function)
    if function in ("relu", "leaky_relu"):
        return _rectifier(said)
    keep = {key: value for key, value in said.items() if not _unsaid(function, key, value)}
    return _ITS_OWN_CLASS.get(function, _camel(function)), keep


def _unsaid(function: str, key: str, value: Json) -> bool:
    if function == "hard_shrink":  # its default threshold is not 0, so Keras names every other
        return False
    return key in _UNSAID and bool(value == _UNSAID[key])


def _rectifier(said: dict[str, Json]) -> tuple[str, dict[str, Json]]:
    """ReLU and LeakyReLU are one function with a slope, a ceiling and a threshold."""
    keep = {
        key: float(value)
        for key in ("negative_slope", "max_value", "threshold")
        if (value := said.get(key)) not in (None, 0, 0.0) or (key == "max_value" and value == 0)
    }
    return ("LeakyReLU" if set(keep) == {"negative_slope"} else "ReLU"), keep


def _camel(function: str) -> str:
    return "".join(part.capitalize() for part in function.split("_"))


def named(layer: Layer) -> tuple[str, dict[str, Json]] | None:
    """What activation a weightless layer or operation is, or None."""
    if layer.class_name == "Activation":
        return of_argument(layer.settings.get("activation", "linear"))
    if layer.class_name in _LAYERS and layer.kind == "layer":
        return resolved(layer.class_name, _LAYERS[layer.class_name], layer.settings)
    if layer.class_name.startswith(("ops.", "activations.")):
        function = snake(layer.class_name.partition(".")[2])
        function = _ALIAS.get(function, function)
        if function in _FUNCTIONS:
            return resolved(layer.class_name, function, layer.settings)
    return None


def of_argument(value: Json) -> tuple[str, dict[str, Json]] | None:
    """What activation an `activation=` argument is; None for a function of the learner's own."""
    if isinstance(value, str):
        return resolved(value, value, {})
    if isinstance(value, dict) and "layer" in value:
        settings = value.get("settings", {})
        if value["layer"] == "Activation":
            return of_argument(settings.get("activation", "linear"))
        if value["layer"] in _LAYERS:
            return resolved(value["layer"], _LAYERS[value["layer"]], settings)
        return str(value["layer"]), dict(settings)
    return None


def _split(net: Net) -> None:
    moved: dict[Port, Port] = {}
    fused: dict[Row, Json] = {}
    for node in net.nodes():
        row = node.row
        assert row is not None
        if takes_off(row, fused):
            moved[Port(node)] = Port(behind(node, fused[row]))
    net.redirect(moved)  # the new nodes are not reached yet, so their own reads stay


def takes_off(row: Row, fused: dict[Row, Json]) -> bool:
    """Whether a row had an activation built in; `fused` keeps it for all calls of that row."""
    if row.layer.class_name in ENDS_IN_ACTIVATION and "activation" in row.layer.settings:
        settings = dict(row.layer.settings)
        fused[row] = settings.pop("activation")
        row.set(settings=settings, kind="layer")  # a function of one's own stands behind it now
    return row in fused


def behind(node: Node, activation: Json) -> Node:
    """The call of the activation that `node` had built in; it takes over the learner's name."""
    known = of_argument(activation)
    layer = Layer(
        class_name=known[0] if known else "function",
        kind="layer" if known else "opaque",
        settings=known[1] if known else {},
        dtype=node.layer.dtype,
        masking="passes",
        line=node.layer.line,
    )
    result = node.outputs[0]
    node.outputs = [replace(result, variable="")]
    return Node(Row(layer), [("inputs", Port(node))], [result], line=node.line)


SPLIT = Rule(
    name="fused-activation",
    title="An activation inside a layer or behind it",
    reason="`Dense(3, activation='relu')` is a Dense and then a ReLU.",
    examples=(
        Example(
            "out = layers.Dense(3, activation='relu')(x)", "out = layers.ReLU()(layers.Dense(3)(x))"
        ),
        Example(
            "out = layers.Dense(3, activation='relu')(x)",
            "out = layers.ReLU()(layers.Dense(3, activation='relu')(x))",
            same=False,
        ),
        Example(
            "out = layers.Activation('linear')(layers.Dense(3)(x))",
            "out = layers.Dense(3)(x)",
            same=False,
        ),
    ),
    apply=_split,
)


def _rename(net: Net) -> None:
    for node in net.nodes():
        known = named(node.layer) if not node.layer.variables else None
        if known is not None and len(node.reads) == 1:
            assert node.row is not None
            node.row.set(class_name=known[0], settings=known[1])
            node.reads = [("inputs", node.reads[0][1])]


SPELLINGS = Rule(
    name="activation-spelling",
    title="Ways to write an activation",
    reason=(
        "A string, a function, `Activation`, a layer of its own, `keras.ops` and "
        "`keras.activations` name one function. Defaults are resolved first: `LeakyReLU()` has "
        "slope 0.3, `'leaky_relu'` 0.2."
    ),
    examples=(
        Example("out = layers.Activation('relu')(x)", "out = ops.relu(x)"),
        Example("out = keras.activations.gelu(x)", "out = layers.Activation('gelu')(x)"),
        Example("out = layers.ReLU(negative_slope=0.2)(x)", "out = layers.LeakyReLU(0.2)(x)"),
        Example("out = layers.LeakyReLU()(x)", "out = ops.leaky_relu(x)", same=False),
        Example("out = layers.ReLU(6.0)(x)", "out = ops.relu6(x)"),
        Example("out = keras.activations.relu(x)", "out = layers.Activation('relu')(x)"),
    ),
    apply=_rename,
)

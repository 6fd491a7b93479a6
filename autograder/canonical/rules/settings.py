"""One value, many spellings. Most are resolved by Keras itself before the reading."""

from autograder.canonical.net import Net, Node, Row, rows
from autograder.canonical.rule import Example, Rule
from autograder.wiring import Json

_AXIS_UNSAID = -1
"""Where a layer has an `axis`, its default is the last; operations each have their own."""


def _axes(net: Net) -> None:
    for node in net.nodes():
        if not node.reads:
            continue
        assert node.row is not None
        rank = len(node.spec().shape)
        _axis(node.row, rank)
        if "layer" in node.row.inner:  # of one step: the time axis is gone
            _axis(node.row.inner["layer"], rank - 1)
        if node.layer.class_name == "Dot":
            _axes_of_dot(node)


def _axis(row: Row, rank: int) -> None:
    settings = row.layer.settings
    if "axis" not in settings:
        return
    axis = _from_the_end(settings["axis"], rank)
    changed = {key: value for key, value in settings.items() if key != "axis"}
    if axis != _AXIS_UNSAID or row.layer.class_name.startswith("ops."):
        changed["axis"] = axis
    row.set(settings=changed)


def _axes_of_dot(node: Node) -> None:
    """One axis of each of two tensors; a number stands for both."""
    assert node.row is not None
    said = node.layer.settings.get("axes")
    each = said if isinstance(said, list) else [said, said]
    if len(each) == len(node.reads) == 2:
        ranks = (len(node.spec(0).shape), len(node.spec(1).shape))
        axes: list[Json] = [_from_the_end(a, r) for a, r in zip(each, ranks, strict=True)]
        one = axes[0] if axes[0] == axes[1] else axes
        node.row.set(settings={**node.layer.settings, "axes": one})


def _from_the_end(axis: Json, rank: int) -> Json:
    if isinstance(axis, list):
        counted = [_from_the_end(one, rank) for one in axis]
        return counted[0] if len(counted) == 1 else sorted(counted)
    if isinstance(axis, int) and 0 <= axis < rank:
        return axis - rank
    return axis


AXES = Rule(
    name="axis",
    title="An axis counted from the front or from the end",
    reason="`axis=3` and `axis=-1` are one axis of a tensor with four.",
    examples=(
        Example(
            "out = layers.BatchNormalization(axis=3)(x)",
            "out = layers.BatchNormalization()(x)",
            shape=(4, 4, 2),
        ),
        Example(
            "out = layers.BatchNormalization(axis=1)(x)",
            "out = layers.BatchNormalization()(x)",
            same=False,
            shape=(4, 4, 2),
        ),
        Example(
            "out = layers.Dot(axes=1)([x, layers.Dense(4)(x)])",
            "out = layers.Dot(axes=(-1, -1))([x, layers.Dense(4)(x)])",
        ),
        Example(
            "out = layers.Dot(axes=(1, 2))([x, layers.Dense(4)(x)])",
            "out = layers.Dot(axes=2)([x, layers.Dense(4)(x)])",
            same=False,
            shape=(4, 4),
        ),
    ),
    apply=_axes,
)


def _reshapes(net: Net) -> None:
    for node in net.nodes():
        if node.layer.class_name == "Reshape" and node.layer.kind == "layer":
            assert node.row is not None
            node.row.set(settings={"target_shape": list(node.outputs[0].shape[1:])})


RESHAPE = Rule(
    name="reshape",
    title="A size left for Reshape to work out",
    reason="`Reshape((-1, 2))` and `Reshape((2, 2))` of four numbers give the same shape.",
    examples=(
        Example("out = layers.Reshape((-1, 2))(x)", "out = layers.Reshape((2, 2))(x)"),
        Example("out = layers.Reshape((-1,))(x)", "out = layers.Flatten()(x)", same=False),
    ),
    apply=_reshapes,
)


def _numbers(net: Net) -> None:
    for row in rows(net):
        said = {k: _one_factor(v) for k, v in row.layer.settings.items() if not _empty(v)}
        row.set(settings={k: _plain(v) for k, v in said.items()})


def _plain(value: Json) -> Json:
    """Whole floats as integers, at every depth: `0` and `0.0` are one number."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _empty(value: Json) -> bool:
    """A regulariser whose factors are all nothing regularises nothing."""
    return (
        isinstance(value, dict)
        and value.get("class") in ("L1", "L2", "L1L2")
        and all(not factor for key, factor in value.items() if key != "class")
    )


def _one_factor(value: Json) -> Json:
    """`L1L2(l2=0.01)` is `L2(0.01)`."""
    if not isinstance(value, dict) or value.get("class") != "L1L2":
        return value
    for one, other in (("l1", "l2"), ("l2", "l1")):
        if not value.get(other):
            return {"class": one.upper(), one: value.get(one)}
    return value


NUMBERS = Rule(
    name="numbers",
    title="One number, one way to write it",
    reason="`3` and `(3, 3)`, `'SAME'` and `'same'`, `1` and `1.0`, a default written out.",
    examples=(
        Example(
            "out = layers.Conv2D(2, 3, padding='SAME')(x)",
            "out = layers.Conv2D(2, (3, 3), strides=(1, 1), padding='same')(x)",
            shape=(5, 5, 1),
        ),
        Example(
            "out = layers.Conv2D(2, (3, 1), padding='same')(x)",
            "out = layers.Conv2D(2, (1, 3), padding='same')(x)",
            same=False,
            shape=(5, 5, 1),
        ),
    ),
    apply=_numbers,
)


def _weightless_dtypes(net: Net) -> None:
    for node in net.nodes():
        if node.row is not None and not node.layer.variables and node.outputs:
            node.row.set(dtype=_width(node))


def _width(node: Node) -> str:
    """An integer result's width is style; a float's is the dtype policy at work."""
    dtype = node.outputs[0].dtype
    return "int" if "int" in dtype else dtype


DTYPES = Rule(
    name="dtype",
    title="A dtype spelled out",
    reason="The dtype that a layer has anyway may be written. An operation has that of its result.",
    examples=(
        Example("out = layers.Dense(3, dtype='float32')(x)", "out = layers.Dense(3)(x)"),
        Example(
            "out = layers.Dense(3, dtype='mixed_float16')(x)",
            "out = layers.Dense(3)(x)",
            same=False,
        ),
    ),
    apply=_weightless_dtypes,
)

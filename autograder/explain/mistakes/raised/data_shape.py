"""A model gets data, or tensors, of another shape than its inputs have.

`Input(shape=...)` describes one example, data has the batch in front: for `Input((10,))` an array
of shape `(4, 10)` holds four examples.

Wrong:

    inp = Input((10,))
    m = Model(inp, layers.Dense(1)(inp))
    m.predict(np.zeros((4, 8), "float32"), verbose=0)

Write:

    inp = Input((10,))
    m = Model(inp, layers.Dense(1)(inp))
    m.predict(np.zeros((4, 10), "float32"), verbose=0)

Message:

    DATA OF ANOTHER SHAPE · line 3

        m.predict(np.zeros((4, 8), "float32"), verbose=0)

    The data has shape (4, 8), (8,) for each example. The Input was declared with
    shape (10,).

    One of the two is wrong: look at the shape of the data, and at `shape=` of the
    Input.
"""

import ast
import re
from math import prod

from autograder.explain.english import raised
from autograder.explain.raising import holding
from autograder.explain.raising.data import array_keys, data_places, made_from, several_arrays
from autograder.explain.raising.models import ends, inner_model
from autograder.explain.raising.models.inner_model import axes
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "expected shape=(None, 10), found shape=(4, 8)"."""
    found = trouble.find(r"expected shape=(\(.*?\)), found shape=(\(.*?\))") or trouble.find(
        r"Expected shape (\(.*?\)), but input has incompatible shape (\(.*?\))"
    )
    if found is None:
        return _one_array(trouble)
    wanted, got = axes(found[1]), _whole(trouble, axes(found[2]))
    run = trouble.call_of(*made_from.RUNS)
    fields = {
        "wanted": data_places.shape(wanted[1:]),
        "got": data_places.shape(got),
        "got_one": data_places.shape(got[1:]),
        "run": run.func.attr if run and isinstance(run.func, ast.Attribute) else "it",
        "model": inner_model.model_of(trouble, got),
        "data": data_places.name_of(trouble, 0) if run is not None else raised.THE_DATA,
        "right": _with_batch(trouble),
    }
    turned = _turned(trouble, wanted[1:], got[1:], fields)
    if run is None:
        return (
            inner_model.of_one(wanted, got, fields) or turned or inner_model.told(trouble, fields)
        )
    if turned is not None:
        return turned
    several = several_arrays.told(trouble) or array_keys.told(trouble)
    if several is not None:
        return several
    inside = data_places.labels_inside(trouble, fields)
    if inside is not None and _one_more(wanted[1:], got[1:]):
        return inside
    other = made_from.other(trouble) if wanted[1:] != got[1:] else None
    if other is not None:
        return Said("DATA_SHAPE.of_other", fields | other)
    sliced = _sliced(trouble)
    if sliced is not None and wanted[1:] != got[1:]:
        return Said("DATA_SHAPE.sliced", fields | sliced)
    if len(got) + 1 == len(wanted) and _takes_whole_shape(trouble):
        return Said("DATA_SHAPE.whole", fields)
    if len(got) + 1 == len(wanted) and got == wanted[1:]:
        return Said("DATA_SHAPE.one", fields)
    targets = data_places.given(trouble, 1)
    if targets is not None and len(run.args) > 1:
        fields["targets"] = data_places.name_of(trouble, 1)
        plain = Said("DATA_SHAPE.first", fields)
    else:
        plain = Said("DATA_SHAPE", fields)
    return _arranged(trouble, wanted[1:], got[1:], fields) or plain


def _one_more(wanted: list[str], got: list[str]) -> bool:
    """Whether there is one column more than the Input has."""
    plain = len(wanted) == len(got) == 1 and wanted[0].isdecimal() and got[0].isdecimal()
    return plain and int(got[0]) == int(wanted[0]) + 1


def _whole(trouble: Trouble, batch: list[str]) -> list[str]:
    """The shape of all the data, of which Keras shows one batch."""
    data = holding.argument(trouble, "x")
    whole = axes(data.name) if data is not None and data.dtype.startswith(_NUMBERS) else []
    return whole if whole[1:] == batch[1:] and batch[0] != "None" else batch


def _one_array(trouble: Trouble) -> Said | None:
    """One example without an axis for the batch, in whatever words the layers complain of it."""
    run = trouble.call_of("predict", "fit", "evaluate")
    data = holding.argument(trouble, "x")
    if run is None or data is None or not data.dtype.startswith(_NUMBERS):
        return None
    one = axes(data.name)
    for name in ends.inputs_of(trouble):
        tensor = holding.held(trouble, name)
        if tensor is None or tensor.type != "tensor" or len(axes(tensor.name)) != len(one) + 1:
            continue
        sizes = zip(axes(tensor.name)[1:], one, strict=True)
        if all(wanted in (got, "None") for wanted, got in sizes):
            fields = {"run": called(run), "got": data_places.shape(one)}
            return Said("DATA_SHAPE.one", fields | {"right": _with_batch(trouble)})
    return None


_NUMBERS = ("bfloat", "bool", "float", "int", "uint")
"""Kinds of numbers that data may hold."""


def _with_batch(trouble: Trouble) -> str:
    """The data with a first axis: `x[None]`."""
    text = trouble.text(data_places.given(trouble, 0))
    return f"{text}[None]" if re.fullmatch(r"[\w.\[\]]+", text) else "x[None]"


def _turned(
    trouble: Trouble, wanted: list[str], got: list[str], fields: dict[str, str]
) -> Said | None:
    """The same sizes in another order: images with their channels first."""
    if (
        len(wanted) < 2
        or wanted == got
        or sorted(wanted) != sorted(got)
        or inner_model.is_listed(trouble)
    ):
        return None
    order: list[int] = []
    for size in wanted:
        order.append(next(k for k, s in enumerate(got, 1) if s == size and k not in order))
    axes = ", ".join(map(str, order))
    if trouble.call_of(*made_from.RUNS) is None:
        return Said("DATA_SHAPE.model_axes", fields | {"right": f"layers.Permute(({axes}))"})
    data = trouble.text(data_places.given(trouble, 0))
    shown = data if data.isidentifier() else "data"
    return Said("DATA_SHAPE.order", fields | {"right": f"np.transpose({shown}, (0, {axes}))"})


def _arranged(
    trouble: Trouble, wanted: list[str], got: list[str], fields: dict[str, str]
) -> Said | None:
    """As many numbers as the Input has, in another shape: rows of 784 for images of 28 x 28."""
    plain = all(size.isdigit() for size in (*wanted, *got))
    if not plain or prod(map(int, wanted)) != prod(map(int, got)) or sorted(wanted) == sorted(got):
        return None
    data = trouble.text(data_places.given(trouble, 0))
    new = f"reshape(({', '.join(['-1', *wanted])}))"
    right = f"{data}.{new}" if data.isidentifier() else f"data.{new}"
    return Said(
        "DATA_SHAPE.arranged", fields | {"number": str(prod(map(int, got))), "right": right}
    )


def _sliced(trouble: Trouble) -> dict[str, str] | None:
    """An Input whose shape is another part of a `.shape` than all axes but the first."""
    inputs = [n for n in trouble.source.nodes if isinstance(n, ast.Call) and called(n) == "Input"]
    for node in (part for call in inputs for part in ast.walk(call)):
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Slice):
            continue
        of = node.value
        if isinstance(of, ast.Attribute) and of.attr == "shape" and len(inputs) == 1:
            right = f"{trouble.text(of)}[1:]"
            written = trouble.text(node)
            line = str(node.lineno)
            return None if written == right else {"what": written, "right": right, "line": line}
    return None


def _takes_whole_shape(trouble: Trouble) -> bool:
    """Whether an `Input` is made with the shape of the whole data."""
    for node in trouble.source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Input"):
            given = [*node.args, *(word.value for word in node.keywords)]
            if any(isinstance(each, ast.Attribute) and each.attr == "shape" for each in given):
                return True
    return False

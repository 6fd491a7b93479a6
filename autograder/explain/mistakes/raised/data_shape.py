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
from math import prod

from autograder.explain.english import raised, terms
from autograder.explain.raising import data_places
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_RUNS = ("predict", "fit", "evaluate", "train_on_batch", "predict_on_batch")


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "expected shape=(None, 10), found shape=(4, 8)"."""
    found = trouble.find(r"expected shape=(\(.*?\)), found shape=(\(.*?\))") or trouble.find(
        r"Expected shape (\(.*?\)), but input has incompatible shape (\(.*?\))"
    )
    if found is None:
        return None
    wanted, got = _axes(found[1]), _axes(found[2])
    run = trouble.call_of(*_RUNS)
    fields = {
        "wanted": data_places.shape(wanted[1:]),
        "got": data_places.shape(got),
        "got_one": data_places.shape(got[1:]),
        "run": run.func.attr if run and isinstance(run.func, ast.Attribute) else "it",
        "model": _model(trouble),
        "data": data_places.name_of(trouble, 0) if run is not None else raised.THE_DATA,
    }
    if run is None and len(got) + 1 == len(wanted) and got == wanted[1:]:
        return Said("DATA_SHAPE.one", fields | {"run": fields["model"].strip("`")})
    turned = _turned(trouble, wanted[1:], got[1:], fields)
    if turned is not None:
        return turned
    if run is None:
        return Said(f"DATA_SHAPE.model{'_order' if _listed(trouble) else ''}", fields)
    if len(got) + 1 == len(wanted) and got == wanted[1:]:
        return Said("DATA_SHAPE.one", fields)
    if len(got) + 1 == len(wanted) and _takes_whole_shape(trouble):
        return Said("DATA_SHAPE.whole", fields)
    other = data_places.given(trouble, 1)
    if other is not None and len(run.args) > 1:
        fields["targets"] = data_places.name_of(trouble, 1)
        plain = Said("DATA_SHAPE.first", fields)
    else:
        plain = Said("DATA_SHAPE", fields)
    return _arranged(trouble, wanted[1:], got[1:], fields) or plain


def _turned(
    trouble: Trouble, wanted: list[str], got: list[str], fields: dict[str, str]
) -> Said | None:
    """The same sizes in another order: images with their channels first."""
    if len(wanted) < 2 or wanted == got or sorted(wanted) != sorted(got) or _listed(trouble):
        return None
    order: list[int] = []
    for size in wanted:
        order.append(next(k for k, s in enumerate(got, 1) if s == size and k not in order))
    axes = ", ".join(map(str, order))
    if trouble.call_of(*_RUNS) is None:
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


def _axes(shape: str) -> list[str]:
    return [part.strip() for part in shape.strip("()").split(",") if part.strip()]


def _model(trouble: Trouble) -> str:
    named = next((c.func.id for c in trouble.layer_calls if isinstance(c.func, ast.Name)), "")
    return f"`{named}`" if named else terms.THE_MODEL


def _listed(trouble: Trouble) -> bool:
    return any(isinstance(arg, ast.List) for call in trouble.layer_calls for arg in call.args)


def _takes_whole_shape(trouble: Trouble) -> bool:
    """Whether an `Input` is made with the shape of the whole data."""
    for node in trouble.source.nodes:
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Input"):
            given = [*node.args, *(word.value for word in node.keywords)]
            if any(isinstance(each, ast.Attribute) and each.attr == "shape" for each in given):
                return True
    return False

"""How many arrays a model of several inputs is given: too few, too many, several glued into one."""

import ast

from autograder.explain import words
from autograder.explain.english.raised import parts
from autograder.explain.raising.data import several_arrays
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def told(trouble: Trouble, run: ast.Call, wanted: int, got: int) -> Said:
    """The sentence for `model.fit(...)` with another number of arrays than the model has inputs."""
    data = argument(run, "x", 0)
    behind = trouble.source.behind(data) if data is not None else None
    listed = behind.elts if isinstance(behind, (ast.List, ast.Tuple)) else []
    fields: dict[str, object] = {
        "wanted": words.count(wanted),
        "got": words.count(got),
        "named": _named(trouble, wanted),
        "method": called(run),
        "more": words.count(got - wanted),
    }
    texts = [trouble.text(each) for each in listed]
    if got > wanted and len(listed) == got:
        return _too_many(trouble, run, wanted, texts, fields)
    glued = _glued(trouble, behind)
    if got == 1 and len(glued) == wanted:
        ordered = several_arrays.ordered(trouble, run, glued)
        fields["arrays"] = words.listed([words.quoted(trouble.text(each)) for each in glued])
        assert isinstance(behind, (ast.Call, ast.Subscript))
        glue = behind.func if isinstance(behind, ast.Call) else behind.value
        right = _call(trouble, run, [trouble.text(each) for each in ordered])
        return Said(
            "ONE_TENSOR.data_glued", fields | {"glue": _code(trouble, glue), "right": right}
        )
    places = [words.ordinal(k) for k in range(1, wanted + 1)] if wanted < 4 else ["...", "..."]
    return Said("ONE_TENSOR.data", fields | {"right": _call(trouble, run, places)})


def _code(trouble: Trouble, node: ast.expr) -> str:
    return words.quoted(trouble.text(node))


def _too_many(
    trouble: Trouble, run: ast.Call, wanted: int, texts: list[str], fields: dict[str, object]
) -> Said:
    """More arrays in the list than the model has inputs; perhaps the labels among them."""
    alone = called(run) != "predict" and argument(run, "y", 1) is None
    if alone and len(texts) == wanted + 1:
        right = _call(trouble, run, texts[:-1], [texts[-1]])
        shown = {"last": texts[-1], "right": right}
        return Said("ONE_TENSOR.data_and_labels_inside", fields | shown)
    same = len(set(texts)) == 1
    inside = texts[:wanted] if same else ["..."] * min(wanted, 3)
    return Said("ONE_TENSOR.data_many", fields | {"right": _call(trouble, run, inside)})


def _named(trouble: Trouble, wanted: int) -> str:
    """The names of the inputs, where the learner gave them names."""
    found = trouble.find(r"with keys \[(.*?)\]")
    names = [each.strip(" '\"") for each in found[1].split(",")] if found is not None else []
    known = len(names) == wanted and all(map(words.is_name, names))
    listed = words.listed([words.quoted(name) for name in names])
    return parts.NAMED.format(names=listed) if known else ""


def _glued(trouble: Trouble, node: ast.expr | None) -> list[ast.expr]:
    """The arrays of which `np.hstack([a, b])` or `np.c_[a, b]` makes one."""
    if isinstance(node, ast.Call) and called(node) in _GLUES and node.args:
        inside = trouble.source.behind(node.args[0])
        return list(inside.elts) if isinstance(inside, (ast.List, ast.Tuple)) else []
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute):
        inside = node.slice if node.value.attr in ("c_", "r_") else node.value
        return list(inside.elts) if isinstance(inside, ast.Tuple) else []
    return []


_GLUES = ("hstack", "concatenate", "column_stack", "stack", "vstack", "dstack", "concat", "append",
          "array", "asarray")  # fmt: skip


def _call(
    trouble: Trouble, run: ast.Call, arrays: list[str], targets: list[str] | None = None
) -> str:
    """`model.fit([a, b], y)`: the learner's own call with these arrays."""
    more = targets or [trouble.text(each) for each in run.args[1:2]]
    labels = [f"y={trouble.text(word.value)}" for word in run.keywords if word.arg == "y"]
    rest = ["...", "..."] if sum(map(len, [*more, *labels])) > _LONGEST else [*more, *labels]
    rest = rest[: len(more) + len(labels)]
    inside = ", ".join(arrays)
    inside = inside if len(inside) <= _LONGEST else "..."
    return f"{trouble.text(run.func)}({', '.join([f'[{inside}]', *rest])})"


_LONGEST = 40

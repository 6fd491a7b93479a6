"""Objects of Keras that are no layers, in the list of a Sequential: optimizers, losses, metrics."""

import ast
import re

from autograder.explain import words
from autograder.explain.english.raised import owners
from autograder.explain.raising import holding
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_MODULE = re.compile(r"^keras\.(?:src\.)?(\w+)\b")


def told(trouble: Trouble, entries: list[ast.expr], path: str) -> Said | None:
    """By the module of its class, `path`; any other object by how it is written."""
    kind = path.rpartition(".")[2]
    entry = _entry(trouble, entries, kind)
    module = _MODULE.match(path)
    place = owners.PLACE_OF.get(module[1]) if module is not None else None
    what = trouble.text(entry) if entry is not None else ""
    if place is not None:
        right = place[1].format(what=what if what and len(what) < _LONGEST else "...")
        return Said("NOT_A_LAYER.belongs", {"what": what or kind, "kind": place[0], "right": right})
    fields = {"what": what, "kind": words.a_type(kind)}
    return Said("NOT_A_LAYER" if what else "NOT_A_LAYER.object", fields)


_LONGEST = 44


def _entry(trouble: Trouble, entries: list[ast.expr], kind: str) -> ast.expr | None:
    """The entry that is of this class: as it is built, or as its name holds it; else the only one
    that is no layer."""
    for node in entries:
        held = holding.held(trouble, node)
        bound = trouble.source.behind(node)
        built = isinstance(bound, ast.Call) and called(bound) == kind
        if built or (held is not None and held.name.rpartition(".")[2] == kind):
            return node
    others = [e for e in entries if trouble.kind(e) not in ("layer", "model", "tensor")]
    return others[0] if len(others) == 1 else None


def function(trouble: Trouble, entries: list[ast.expr]) -> Said | None:
    """`keras.losses.mean_squared_error`: a function of a module that holds no layers."""
    for node in entries:
        module = node.value.attr if _of_module(node) else ""  # type: ignore[attr-defined]  # an Attribute of one
        kind, right = owners.PLACE_OF.get(module, ("", ""))
        if kind:
            what = trouble.text(node)
            return Said("NOT_A_LAYER.belongs", {"what": what, "kind": kind,
                                                "right": right.format(what=what)})  # fmt: skip
    return None


def _of_module(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)

"""Shapes of the tensors that stood at the line which raised, in the learner's names.

The facts are those of `extract.at_hand`, from the learner's process: text, to be believed no more
than an exception's.
"""

import ast
import re
from dataclasses import dataclass

from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.layout import clip
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_TOLD = re.compile(r"\((?P<sizes>[\dNone, ]*)\) (?P<dtype>\w+)")


@dataclass(frozen=True)
class Held:
    """A tensor: `name` as the learner writes it, in quotes, or ""; sizes with the batch first."""

    name: str
    sizes: tuple[int | None, ...]
    dtype: str = ""

    @property
    def shape(self) -> str:
        """ "(None, 8)"."""
        return clip(repr(self.sizes), 60)

    @property
    def axes(self) -> int:
        """How many, with that of the batch."""
        return len(self.sizes)


def tensor(trouble: Trouble, node: ast.AST | None) -> Held | None:
    """The tensor that an expression is, where the learner's process told of it."""
    text = trouble.text(node)
    told = _held(trouble.raised.facts.get(f"tensor {text}", ""))
    return Held(words.quoted(text), *told) if told else None


def read(trouble: Trouble) -> tuple[Held, ...]:
    """The tensors that the call on the line was given, with names where they have any."""
    parts = trouble.raised.facts.get("reads", "").split("; ")
    told = [one for one in map(_held, parts) if one]
    if len(told) != len(parts):
        return ()
    shapes = [shape for shape, _ in told]
    for nodes in _groups(trouble):
        known = [tensor(trouble, node) for node in nodes]
        fits = [
            one is None or one.sizes == shape for one, shape in zip(known, shapes, strict=False)
        ]
        if len(nodes) == len(told) and all(fits):
            texts = [words.quoted(trouble.text(node)) for node in nodes]
            return tuple(Held(text, *each) for text, each in zip(texts, told, strict=True))
    return tuple(Held("", *each) for each in told)


def _groups(trouble: Trouble) -> list[list[ast.AST]]:
    """What may be the tensors of the call: the elements of a list, what a list held, arguments,
    both sides of an operator."""
    found: list[list[ast.AST]] = []
    layer = trouble.raised.facts.get("called", "")
    for call in sorted(trouble.calls, key=lambda one: not _calls(trouble, one, layer)):
        for given in call.args:
            if isinstance(given, (ast.List, ast.Tuple)):
                found.append(list(given.elts))
            elif isinstance(given, ast.Name):
                found.append(_elements(trouble, given.id))
        found.append(list(call.args))
    for node in trouble.source.parts:
        if isinstance(node, ast.BinOp):
            found.append([node.left, node.right])
        elif isinstance(node, ast.AugAssign):
            found.append([node.target, node.value])
    return [group for group in found if group]


def _calls(trouble: Trouble, call: ast.Call, layer: str) -> bool:
    """Whether it is a layer of this class that a call calls."""
    maker = (
        trouble.source.constructor(call) if isinstance(call.func, (ast.Call, ast.Name)) else None
    )
    return bool(layer) and maker is not None and maker is not call and called(maker) == layer


def _elements(trouble: Trouble, name: str) -> list[ast.AST]:
    """`branches[0]`, `branches[1]`, … as far as they are known to be tensors."""
    texts = [key[len("tensor ") :] for key in trouble.raised.facts if key.startswith("tensor ")]
    own = [text for text in texts if text.startswith(f"{name}[")]
    return [_expression(text) for text in own]


def _expression(text: str) -> ast.AST:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError):
        return ast.Name(id="")


def _held(text: str) -> tuple[tuple[int | None, ...], str] | None:
    found = _TOLD.fullmatch(text)
    if found is None:
        return None
    sizes = [part.strip() for part in found["sizes"].split(",") if part.strip()]
    plain = all(part == "None" or part.isdecimal() for part in sizes)
    return (
        (tuple(None if s == "None" else int(s) for s in sizes), found["dtype"]) if plain else None
    )


# -- in words --------------------------------------------------------------------------------------


def told(tensors: tuple[Held, ...]) -> str:
    """ "`a` is (None, 8) and `b` is (None, 6)"; of tensors without names their shapes."""
    if not all(one.name for one in tensors):
        places = [terms.HAS_SHAPE.format(name=f"the {words.ordinal(k)}", shape=one.shape)
                  for k, one in enumerate(tensors, 1)]  # fmt: skip
    else:
        places = [terms.HAS_SHAPE.format(name=one.name, shape=one.shape) for one in tensors]
    return words.listed(places)


def differing(tensors: tuple[Held, ...], joined: int | None = None) -> str:
    """Where shapes differ, as one speaks of it: "rank", "image", "channels", "steps", "features",
    "units"; "" where they do not. `joined` is an axis that may differ."""
    ranks = {one.axes for one in tensors}
    if len(ranks) > 1:
        return "rank"
    rank = ranks.pop() if ranks else 0
    free = joined + rank if joined is not None and joined < 0 else joined
    axes = [
        axis
        for axis in range(1, rank)
        if axis != free and len({one.sizes[axis] for one in tensors} - {None}) > 1
    ]
    if not axes:
        return ""
    if axes != [rank - 1]:
        return {4: "image", 3: "steps"}.get(rank, "other")
    return {4: "channels", 3: "features", 2: "units"}.get(rank, "other")


def extremes(tensors: tuple[Held, ...]) -> tuple[Held, Held]:
    """The tensor with most axes, or most numbers, and the one with fewest."""

    def size(one: Held) -> tuple[int, int]:
        product = 1
        for each in one.sizes:
            product *= each or 1
        return one.axes, product

    ranked = sorted(tensors, key=size)
    return ranked[-1], ranked[0]

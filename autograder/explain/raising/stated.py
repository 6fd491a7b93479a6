"""What Keras states when it refuses a value: why, of which argument, and which value.

Keras words its own checks alike: a sentence or two, then "Received: name=value". So an argument can
be told of without a story for each of some hundred checks.
"""

import ast
import re
import textwrap
from dataclasses import dataclass

from autograder.explain.english.raised import SAYS
from autograder.explain.keras_places import PLACES
from autograder.explain.layout import one_line
from autograder.explain.source import called
from autograder.explain.trouble import Trouble

_RECEIVED = re.compile(r"[.,;:]?\s*(?:but r|R)eceived\b:?|\bProvided:|\bGot:|\bGot\b|\bFull input")
_GIVEN = re.compile(r"`?(?P<name>\w+)`?=(?P<value>\(.*?\)|\[.*?\]|\{.*?\}|[^\s,]+)")
_SPOKEN_OF = re.compile(
    r"`(\w+)(?:=[^`]*)?`|[Aa]rgument '?(\w+)'?|\b(\w+_\w+)\b|^'?(\w+)'? (?=must|should|of)|"
    r"[Nn]umber of (groups)"
)
_WIDTH = 82


@dataclass(frozen=True)
class Stated:
    """`why` is Keras's statement without what it received; `name` is an argument, or ""."""

    why: str
    name: str
    value: str


def stated(trouble: Trouble) -> Stated:
    """What the message states, as far as it can be told."""
    text = one_line(trouble.message, 1200)
    cut = _RECEIVED.search(text)
    why = text[: cut.start()] if cut and cut.start() > 20 else text
    given = {m["name"]: m["value"].rstrip(".") for m in _GIVEN.finditer(text[len(why) :])}
    spoken = [next(filter(None, found), "") for found in _SPOKEN_OF.findall(why)]
    layers_given = given if trouble.layer else {}
    names = [name for name in [*spoken, *layers_given] if name in SAYS]
    written = [each for each in names if argument(trouble, each) is not None]
    name = next(iter([*written, *(each for each in names if each in given), *names]), "")
    if not name and cut is not None:  # "Received: concatenate. Merge mode should be one of ..."
        shown = text[cut.end() :].strip().split()[:1]
        name = _holding(trouble, "".join(shown).rstrip(".,;"))
    return Stated(why.strip(), name, value_of(trouble, name, given.get(name, "")))


def _holding(trouble: Trouble, shown: str) -> str:
    """The argument whose value is shown, by what the learner wrote."""
    for _, name, value in settings(trouble):
        plain = value.value if isinstance(value, ast.Constant) else trouble.text(value)
        if name in SAYS and shown and str(plain) == shown.strip("'\""):
            return name
    return ""


def lines(text: str) -> dict[str, object]:
    """Keras's text on up to three lines of code: the fields of a sentence."""
    wrapped = textwrap.wrap(one_line(text, 600), _WIDTH, break_long_words=True)
    if len(wrapped) > 3:
        wrapped = [*wrapped[:2], f"{wrapped[2][: _WIDTH - 2]} …"]
    first, second, third = [*wrapped, "", "", ""][:3]
    return {"said": first, "said_2": second, "said_3": third}


def argument(trouble: Trouble, name: str) -> ast.expr | None:
    """What is written for an argument on the line, or where the layer on it is built."""
    return next((value for _, said, value in settings(trouble) if said == name), None)


def settings(trouble: Trouble) -> list[tuple[str, str, ast.expr]]:
    """(class, argument, value) of everything that is written among the settings of layers, on the
    line or where a layer on it is built."""
    makers = [trouble.source.constructor(call) for call in trouble.calls]
    every = [*trouble.calls, *(maker for maker in makers if maker is not None)]
    found: list[tuple[str, str, ast.expr]] = []
    for call in dict.fromkeys(every):
        name = called(call)
        found += [(name, word.arg, word.value) for word in call.keywords if word.arg]
        found += [(name, *each) for each in zip(PLACES.get(name, ()), call.args, strict=False)]
    return found


def type_of(trouble: Trouble, node: ast.AST) -> str:
    """The Python type of what is written, where it can be told: "str", "tuple", "function"."""
    if isinstance(node, ast.Constant):
        return type(node.value).__name__
    if isinstance(node, ast.Name):
        bound = trouble.source.binding(node)
        return type_of(trouble, bound) if bound is not None and bound is not node else ""
    if isinstance(node, ast.UnaryOp):
        return type_of(trouble, node.operand)
    return _TYPES.get(type(node), "")


_TYPES: dict[type[ast.AST], str] = {
    ast.Dict: "dict",
    ast.DictComp: "dict",
    ast.GeneratorExp: "generator",
    ast.JoinedStr: "str",
    ast.Lambda: "function",
    ast.List: "list",
    ast.ListComp: "list",
    ast.Set: "set",
    ast.Tuple: "tuple",
}


def value_of(trouble: Trouble, name: str, shown: str) -> str:
    """The value as the learner wrote it; else as Keras shows it, a text in quotes."""
    written = argument(trouble, name)
    plain = (ast.Constant, ast.Tuple, ast.List, ast.UnaryOp, ast.Lambda)
    if isinstance(written, plain) or "<" in shown:
        return trouble.text(written) or shown
    return quoted_text(trouble, shown) or trouble.text(written)


def quoted_text(trouble: Trouble, shown: str) -> str:
    """The value that Keras shows, in quotes where the learner's line has it as a text."""
    plain = shown.strip("'\"")
    texts = {
        node.value
        for node in [*trouble.source.parts, *_behind(trouble)]
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return repr(plain) if plain in texts else shown


def _behind(trouble: Trouble) -> list[ast.AST]:
    makers = [trouble.source.constructor(call) for call in trouble.calls if called(call)]
    return [node for maker in makers if maker is not None for node in ast.walk(maker)]

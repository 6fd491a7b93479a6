"""The syntax tree of a function as a short text.

*Unattempted* means that the function parses to the stub's syntax tree: comments, blank lines and
the docstring do not count, everything else does. The grader's own process parses here what
learners wrote, so no more than `MOST` characters of it.
"""

import ast
import hashlib
import warnings
from collections.abc import Iterator

from autograder.exercise.kinds import BadExercise

# Fields that say nothing a learner wrote, or that only some Python versions have.
SILENT = frozenset({"ctx", "kind", "type_comment", "type_params"})

MOST = 100_000
"""Characters, without lines that hold nothing but a comment. The worst found of that length took
the parser 0.3 s and 60 MB; of a megabyte, 2.5 s and 740 MB. No exercise's text comes near it."""


def tree_digest(source: str, function: str) -> str:
    """The SHA-256 of the syntax tree of the module's last function of that name, in hex.

    `ast.dump` differs between Python versions (3.12 added fields, 3.13 leaves out empty ones), so
    the tree is walked here: a stub released on one is recognised on the others. Raises
    `BadExercise` for text that is no Python or too long, and for a missing function.
    """
    node = without_docstring(_function(_parsed(source, function), function))
    digest = hashlib.sha256()
    for token in _tokens(node):
        digest.update(token.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def without_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
    """The function with its docstring left out."""
    if ast.get_docstring(node, clean=False) is None:
        return node
    fields = {name: value for name, value in ast.iter_fields(node) if name != "body"}
    return type(node)(**fields, body=node.body[1:])


def _parsed(source: str, where: str) -> ast.Module:
    if len(source) > MOST and len(source := _thinned(source)) > MOST:
        raise BadExercise(
            where,
            f"looked for at most {MOST} characters of Python and found more.",
            "Keep in the file what the exercise needs.",
        )
    try:
        with warnings.catch_warnings():  # about the learner's code, and nobody would see them
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as problem:
        line = getattr(problem, "lineno", None)
        at = f", line {line}" if line else ""
        raise BadExercise(
            where,
            f"the file is not Python{at}: {getattr(problem, 'msg', problem)}.",
            "Mend the syntax there and try again.",
        ) from problem


def _thinned(source: str) -> str:
    """Without lines that are empty or hold a comment only; inside a text they count as well, which
    matters to none but a docstring."""
    lines = source.split("\n")
    return "\n".join(line for line in lines if (bare := line.strip()) and bare[0] != "#")


def _function(tree: ast.Module, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef:
    for node in reversed(tree.body):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name:
            return node
    raise BadExercise(
        name,
        f"looked for a function `{name}` and found none at the file's outer level.",
        f"Write `def {name}(...)` there, at the left margin.",
    )


def _tokens(root: ast.AST) -> Iterator[str]:
    """The tree in prefix order. A loop with a stack: learners' trees may nest deeply."""
    stack: list[object] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, ast.AST):
            fields = {name: value for name, value in ast.iter_fields(item) if _speaks(name, value)}
            yield f"{type(item).__name__}({','.join(fields)})"
            stack.extend(reversed(fields.values()))
        elif isinstance(item, list):
            yield f"[{len(item)}]"
            stack.extend(reversed(item))
        else:
            yield _written(item)


def _written(value: object) -> str:
    try:
        return repr(value)
    except ValueError:  # a number of more digits than Python writes out
        return hex(value) if isinstance(value, int) else ""


def _speaks(name: str, value: object) -> bool:
    return name not in SILENT and value is not None and value != []

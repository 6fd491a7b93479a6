"""A shortcut (skip connection) adds a tensor to itself, or to the wrong one.

A shortcut adds what came in to what came out. When the variable was overwritten on the way, both
are the same tensor, and `Add()([x, x])` only doubles it.

Wrong:

    inp = Input((8,))
    x = layers.Dense(8)(inp)
    x = layers.Add()([x, x])
    m = Model(inp, x)

Asked:

    inp = Input((8,))
    x = layers.Dense(8)(inp)
    x = layers.Add()([x, inp])
    m = Model(inp, x)

Message:

    SHORTCUT LOST · line 3

    `x` (Add, line 3) reads `x` (Dense, line 2) twice. One of the two should be the
    input `inp`, the tensor from before those steps: without it there is no
    shortcut.

    Give the tensor at the start of the shortcut a name of its own, so that no later
    line overwrites it.

See it: in `keras.utils.plot_model(model)` no arrow runs past the layers.
"""

import ast
from collections.abc import Iterator

from autograder.difference import Step, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import Source

_SUMS = frozenset({"Add", "Average"})
"""What a shortcut ends in; a product is a gate."""


def recognise(scene: Scene) -> Iterator[Said]:
    """A sum that reads a later tensor in place of an earlier one."""
    for read in scene.of(WrongRead):
        alone = [r for r in scene.of(WrongRead) if r.step == read.step] == [read]
        if not alone or read.step.class_name not in _SUMS:
            continue
        if read.found is None or read.expected is None or scene.is_theirs(read.expected):
            continue
        before = _before_loop(scene, read)
        if read.found.step is None and not before:  # an input in place of a later tensor is none
            continue
        if before:
            yield _in_loop(scene, read)
            continue
        turns = _each_turn(scene, read)
        fields: dict[str, object] = {
            "step": words.step(read.step),
            "found": scene.place(read.found),
            "expected": terms.TURN_BEFORE if len(turns) > 1 else scene.place(read.expected),
        }
        saved = _saved(scene.source, read)
        if saved is not None:
            fields |= {"name": words.quoted(saved[1]), "line": saved[2]}
            yield Said(f"SHORTCUT_LOST.{saved[0]}", fields, saved[2], turns)
            continue
        fields["how"] = terms.NAME_THE_START if _overwritten(scene.source, read) else terms.ITS_LIST
        key = "SHORTCUT_LOST" if _twice(scene.source, read.step) else "SHORTCUT_LOST.start"
        yield Said(key, fields, read.step.line, turns)


def _each_turn(scene: Scene, read: WrongRead) -> tuple[WrongRead, ...]:
    """The reads of the same line, where it stands in a loop: one line for all turns."""
    line = read.step.line
    if not scene.source.in_loop(line):
        return (read,)
    return tuple(each for each in scene.of(WrongRead) if each.step.line == line)


def _saved(source: Source, read: WrongRead) -> tuple[str, str, int] | None:
    """("late", name, line) of `shortcut = x`, the only such name that the step's line reads, where
    it stands behind the tensor that should be saved; "early" where it stands before that."""
    assert read.found is not None
    assert read.expected is not None
    line = read.step.line or 0
    names = {n.id for n in source.nodes if isinstance(n, ast.Name) and n.lineno == line}
    bound = {n: (at, value) for n, at, value in source.bindings if n in names and at < line}
    saved = [(name, at) for name, (at, value) in bound.items() if isinstance(value, ast.Name)]
    if len(saved) != 1 or read.found.step is None:
        return None
    name, at = saved[0]
    made = read.found.step.line or line
    start = (read.expected.step.line or 0) if read.expected.step else 0
    start = 0 if start >= line and source.in_loop(line) else start  # the turn before made it
    if start < made <= at:
        return "late", name, at
    early = made <= at < start < line and not source.in_loop(line)
    return ("early", name, at) if early else None


def _overwritten(source: Source, read: WrongRead) -> bool:
    """Whether the tensor to be added is out of reach: nothing that is still bound holds it."""
    assert read.expected is not None
    name = read.expected.variable
    lines = [at for bound, at, _ in source.bindings if bound == name and at < (read.step.line or 0)]
    return len(lines) != 1


def _before_loop(scene: Scene, read: WrongRead) -> bool:
    """Whether a step in a loop reads, at each turn, what stands before the loop."""
    assert read.found is not None
    step = read.found.step
    line = scene.line_of_input(read.found) if step is None else step.line
    loops = (n for n in scene.source.nodes if isinstance(n, (ast.For, ast.While)))
    return line is not None and any(
        line < loop.lineno < (read.step.line or 0) <= (loop.end_lineno or 0) for loop in loops
    )


def _in_loop(scene: Scene, read: WrongRead) -> Said:
    """One cause, however many turns the loop takes."""
    assert read.found is not None
    every = [r for r in scene.of(WrongRead) if r.step.line == read.step.line]
    same = tuple(r for r in every if r.found == read.found)
    fields = {"step": words.step(read.step), "found": scene.place(read.found)}
    return Said("SHORTCUT_LOST.loop", fields, read.step.line, same)


def _twice(source: Source, step: Step) -> bool:
    """Whether the step's line merges one name with itself."""
    for node in source.nodes:
        if getattr(node, "lineno", None) != step.line:
            continue
        if isinstance(node, (ast.List, ast.Tuple)):
            names = [each.id for each in node.elts if isinstance(each, ast.Name)]
            if len(names) > len(set(names)):
                return True
        if isinstance(node, ast.BinOp) and ast.unparse(node.left) == ast.unparse(node.right):
            return True
    return False

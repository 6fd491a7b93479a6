"""Several steps that belong together are missing: a branch, or a part of the path.

Wrong:

    inp = Input((8,))
    a = layers.Dense(8)(inp)
    m = Model(inp, layers.Dense(1)(a))

Asked:

    inp = Input((8,))
    a = layers.Dense(8)(inp)
    b = layers.Dense(3)(layers.Dense(4)(inp))
    m = Model(inp, layers.Dense(1)(layers.Concatenate()([a, b])))

Message:

    STEPS MISSING · line 3

    I looked for three more steps, starting from the input `inp`, and did not find
    them: a Dense (units=4), a Dense (units=3) and a Concatenate.

    They belong together, so begin with the first: a Dense (units=4). The Dense
    (units=1, line 3) should read what the last of them gives.

See it: compare `keras.utils.plot_model(model)` with the drawing of the task.
"""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from autograder.difference import MissingCall, Step
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import written

_Key = tuple[object, ...]
_Chain = list[MissingCall]


def recognise(scene: Scene) -> Iterator[Said]:
    """Missing steps that read each other."""
    readers = _readers(scene)
    for first in scene.of(MissingCall):
        chain = _chain(scene, first, readers)
        if len(chain) < 2:
            continue
        lost = _lost(scene)
        if lost is not None:
            text, name, at = lost
            said = {"text": words.quoted(text), "name": words.quoted(name), "line": str(at)}
            said["count"] = words.count(len(chain))
            yield Said("BRANCH_MISSING.lost", said, at, tuple(chain))
            continue
        built = next((b for b in (scene.built(m.expected) for m in chain) if b), None)
        fields = {
            "count": words.count(len(chain)),
            "after": terms.starting(scene.place(p) for p in first.after[:2]),
            "steps": words.listed(words.asked(each.expected) for each in chain),
            "first": words.asked(first.expected),
            "before": _before(scene, chain),
            "built": terms.UNUSED_TOO.format(name=f"`{built[0]}`", line=built[1]) if built else "",
        }
        reader = chain[-1].before
        line = built[1] if built else reader.line if reader else None
        yield Said("BRANCH_MISSING", fields, line, tuple(chain))


def _lost(scene: Scene) -> tuple[str, str, int] | None:
    """(text, name, line) of the one result of a model, `encoder(x)`, that nothing reads."""
    unread = {(name, line) for name, _, line in scene.source.unread}
    found = [
        (written(value), name, line)
        for name, line, value in scene.source.bindings
        if (name, line) in unread and isinstance(value, ast.Call)
        if isinstance(value.func, ast.Name) and scene.source.kind(value.func) == "model"
    ]
    return found[0] if len(found) == 1 else None


def _before(scene: Scene, chain: list[MissingCall]) -> str:
    """Which of the learner's steps should read what the missing ones give."""
    reader = chain[-1].before
    if reader is None or scene.is_theirs_step(reader):
        return ""
    loop = terms.IN_A_LOOP if scene.source.in_loop(reader.line) else ""
    return terms.IS_READ_LAST.format(what=words.step(reader)) + loop


def _readers(scene: Scene) -> dict[_Key, list[MissingCall]]:
    """The missing steps that read a step, by what tells that one."""
    found: dict[_Key, list[MissingCall]] = {}
    for each in scene.of(MissingCall):
        for step in {_key(place.step) for place in each.after if place.step}:
            found.setdefault(step, []).append(each)
    return found


def _chain(scene: Scene, first: MissingCall, readers: dict[_Key, list[MissingCall]]) -> _Chain:
    """The first and all that is missing behind it, in the order of the task."""
    chain = {id(first): first}
    pending = [first]
    while pending:
        for each in readers.get(_key(pending.pop().expected), ()):
            if id(each) not in chain and scene.has(each):
                chain[id(each)] = each
                pending.append(each)
    return _as_read(sorted(chain.values(), key=scene.order))


def _as_read(chain: list[MissingCall]) -> _Chain:
    """Each step behind those it reads, whichever of them was told first."""
    at = {_key(each.expected): number for number, each in enumerate(chain)}
    order = TopologicalSorter(
        {
            n: [at[k] for p in each.after if p.step and (k := _key(p.step)) in at]
            for n, each in enumerate(chain)
        }
    )
    try:
        return [chain[number] for number in order.static_order()]
    except CycleError:  # two steps that nothing tells apart
        return chain


def _key(step: Step) -> _Key:
    """What tells a step from all others; settings cannot be looked up."""
    return step.class_name, step.number, step.variable, step.layer_variable, step.line, step.shape

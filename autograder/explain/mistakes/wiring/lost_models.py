"""Part of `thrown_away`: what a model gave, and nothing reads; and the steps lost with a result."""

import ast
from collections.abc import Iterator

from autograder.difference import MissingCall
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def of_models(scene: Scene) -> Iterator[Said]:
    """Results of a model that was called, `encoder(left)`: all of one model are one cause."""
    calls = {
        (name, line): value.func.id
        for name, line, value in scene.source.bindings
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Name)
        if scene.source.kind(value.func) == "model"
    }
    lost = [(name, line) for name, _, line in scene.source.unread if (name, line) in calls]
    for model in dict.fromkeys(calls[each] for each in lost):
        own = [each for each in lost if calls[each] == model]
        missing = [one for one in scene.of(MissingCall) if scene.built(one.expected) in own]
        if not missing:
            continue
        readers = (one.before for one in missing if one.before is not None)
        reader = next((step for step in readers if not scene.is_theirs_step(step)), None)
        names = words.listed(words.quoted(name) for name, _ in own)
        fields = {
            "names": names,
            "model": words.quoted(model),
            "them": terms.IT if len(own) == 1 else terms.THEM,
            "before": terms.READS_NOT.format(what=words.step(reader), names=names)
            if reader
            else terms.GIVE_TO_OUTPUT.format(name=names),
        }
        covers = [each for one in missing for each in (one, *up_to(scene, one))]
        yield Said("THROWN_AWAY.model", fields, own[0][1], tuple(covers))


def up_to(scene: Scene, one: MissingCall) -> list[MissingCall]:
    """The missing steps whose results lead to this one: they are lost with it."""
    found: list[MissingCall] = []
    waiting = [one]
    while waiting:
        last = waiting.pop()
        read = [place.step for place in last.after]
        for each in scene.of(MissingCall):
            leads = each.expected in read or each.before == last.expected
            if leads and each is not one and not any(each is known for known in found):
                found.append(each)
                waiting.append(each)
    return found

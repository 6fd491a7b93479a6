"""Two models are called one behind the other, in another order than asked.

Where both take and give the same shape Keras cannot notice.

Wrong:

    X = Input((8,))
    clean = keras.Sequential([Input((8,)), layers.Dropout(0.1)])
    stretch = keras.Sequential([Input((8,)), layers.Dense(8)])
    m = Model(X, clean(stretch(X)))

Asked:

    X = Input((8,))
    clean = keras.Sequential([Input((8,)), layers.Dropout(0.1)])
    stretch = keras.Sequential([Input((8,)), layers.Dense(8)])
    m = Model(X, stretch(clean(X)))

Message:

    MODELS IN ANOTHER ORDER · line 4

    `clean` reads what `stretch` gives. The task asks for the other order: first
    `clean`, then `stretch` on its result. Both take and give the same shape, so
    Keras cannot notice.

    In `f(g(x))` the inner one, `g`, is called first. Look at line 4.

See it: `model.summary()` lists the two in the order in which they are called.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, Place, Step, WrongOutput, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.inner import model_built_on, models_called_on


def recognise(scene: Scene) -> Iterator[Said]:
    """The first layer of one model reads the last of another, which should read the first."""
    models = {id(read): _model(scene, read.step) for read in scene.of(WrongRead)}
    asked: dict[tuple[str, str], WrongRead] = {}
    for read in scene.of(WrongRead):
        asked.setdefault((models[id(read)], _of(scene, read.expected)), read)
    for one in scene.of(WrongRead):
        own, before = models[id(one)], _of(scene, one.found)
        two = asked.get((before, own))
        if two is None or not own or not before or own == before or not scene.has(one):
            continue
        called = _line(scene, own, before)
        fields = {
            "own": words.quoted(own),
            "before": words.quoted(before),
            "look": terms.IN_CALLS.format(line=called) if called else terms.AT_CALLS,
        }
        yield Said("MODELS_IN_ORDER", fields, called, (one, two, *_behind(scene, own, before)))


def _of(scene: Scene, place: Place | None) -> str:
    return _model(scene, place.step) if place is not None and place.step is not None else ""


def _model(scene: Scene, step: Step) -> str:
    """The name of the model that a step belongs to: its line builds the layer, or calls the model
    (the last one, where one is called on what another gives)."""
    if scene.is_theirs_step(step):
        return ""
    calls = models_called_on(scene.source, step.line)
    return calls[0] if calls else model_built_on(scene.source, step.line)


def _line(scene: Scene, own: str, before: str) -> int | None:
    """The line that calls both models, or the one of the two that is called last."""
    lines, others = (scene.source.lines_calling(name) for name in (own, before))
    return max(lines & others or lines, default=None)


def _behind(scene: Scene, own: str, before: str) -> Iterator[AnyDifference]:
    """What reads the two, and should read the other of them."""
    every: tuple[WrongOutput | WrongRead, ...] = (*scene.of(WrongOutput), *scene.of(WrongRead))
    for each in every:
        if {_of(scene, each.found), _of(scene, each.expected)} == {own, before}:
            yield each

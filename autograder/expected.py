"""Blueprints: what is expected of each exercise, worked out by running its solution in a child.

The learner's blueprint holds the public cases; the grader's also the hidden ones, drawn with the
course's secret, and a larger bank of probes. Grading itself runs no solution.
"""

import ast
import hashlib
import os
import re
import secrets
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from autograder.blueprint import Blueprint, ExpectedCase, Probe
from autograder.canonical import canonical
from autograder.exercise import BadExercise, Exercise, hidden_cases, registry, tree_digest
from autograder.grading.judge import given_answers
from autograder.matching import pair
from autograder.refusal import Refusal
from autograder.sandbox import LEARNER, Child, Door
from autograder.verdict import Case, judged, needs_newer
from autograder.wiring import Layer, Spec, Wiring

PUBLIC_SEEDS = (11,)
GRADER_SEEDS = 3
"""Probes of a case that the grader's bank holds; the submission decides which one it gets."""


def learner_blueprint(exercise: Exercise, door: Door) -> Blueprint:
    """Public cases only, no values of an *answers* exercise. Raises `BadExercise`."""
    return _blueprint(exercise, door, list(_public(exercise)), PUBLIC_SEEDS, values=False)


def grader_blueprint(exercise: Exercise, door: Door, secret: bytes) -> Blueprint:
    """All cases, hidden ones drawn with the course's secret. Raises `BadExercise`.

    An exercise that needs a newer Keras than is installed has none: nobody's answer is run.
    """
    if needs_newer(bare := _bare(exercise)):
        return bare
    hidden = [(case, True) for case in hidden_cases(exercise, secret)]
    digest = hashlib.sha256(secret + exercise.id.encode()).digest()
    seeds = tuple(int.from_bytes(digest[4 * k : 4 * k + 4]) >> 1 for k in range(GRADER_SEEDS))
    return _blueprint(exercise, door, [*_public(exercise), *hidden], seeds, values=True)


def grader_blueprints(
    solutions: Path,
    door: Door,
    progress: Callable[[str], None] = lambda _: None,
    cache: Path = Path(".autograder"),
) -> dict[str, Blueprint]:
    """The blueprints of all exercises by id, from `cache` where nothing has changed since."""
    secret = course_secret(cache)
    made: dict[str, Blueprint] = {}
    for exercise in registry(solutions):
        kept = cache / "blueprints" / f"{_key(exercise, secret)}.json"
        if kept.is_file():
            made[exercise.id] = msgspec.json.decode(kept.read_bytes(), type=Blueprint)
            continue
        progress(f"preparing {exercise.id}")
        made[exercise.id] = grader_blueprint(exercise, door, secret)
        _keep(kept, msgspec.json.encode(made[exercise.id]))
    return made


def course_secret(cache: Path) -> bytes:
    """The course's secret: `AUTOGRADER_SECRET`, or one made once and kept in this checkout."""
    named = os.environ.get("AUTOGRADER_SECRET")
    if named:
        return named.encode()
    file = cache / "secret"
    if not file.is_file():
        _keep(file, secrets.token_bytes(32))
    return file.read_bytes()


def _keep(file: Path, data: bytes) -> None:
    """Whole or not at all, and for this user only."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_bytes(data)
    draft.replace(file)


def _key(exercise: Exercise, secret: bytes) -> str:
    """Digest of all that a blueprint rests on: exercise, secret, versions, this package's code."""
    digest = hashlib.sha256(secret + exercise.id.encode() + exercise.source.encode())
    for package in ("keras", "tensorflow"):
        digest.update(version(package).encode())
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:32]


# -- one blueprint --------------------------------------------------------------------------------


def _public(exercise: Exercise) -> Iterator[tuple[dict[str, Any], bool]]:
    return ((case, False) for case in exercise.cases)


def _bare(exercise: Exercise) -> Blueprint:
    """The blueprint without its cases: what can be told without running anything."""
    from autograder.release.stubs import stub  # noqa: PLC0415  nbgrader, only to make a blueprint

    return Blueprint(
        exercise=exercise.id,
        unit=exercise.unit,
        function=exercise.name,
        format=exercise.format,
        returns=exercise.returns,
        title=exercise.title,
        order=exercise.order,
        points=exercise.points,
        stub_tree=tree_digest(stub(exercise), exercise.name),
        cases=(),
        requires=_requires(exercise),
        given=given_source(exercise) if exercise.has_given else "",
        facts=exercise.facts,
        hints=exercise.hints,
        keras=exercise.keras,
    )


def _blueprint(
    exercise: Exercise,
    door: Door,
    cases: list[tuple[dict[str, Any], bool]],
    seeds: tuple[int, ...],
    *,
    values: bool,
) -> Blueprint:
    blueprint = _bare(exercise)
    if exercise.returns == "answers":
        bare = [ExpectedCase(arguments=repr(case), hidden=hidden) for case, hidden in cases]
        filled = [_with_answers(exercise, blueprint, case, door) for case in bare]
        return replace(blueprint, cases=tuple(filled if values else bare))
    with door.open(LEARNER) as child:
        _loaded(child, exercise, exercise.name)
        expected = tuple(_case(child, exercise, case, hidden, seeds) for case, hidden in cases)
    blueprint = replace(blueprint, cases=expected)
    return replace(blueprint, given_fails=_given_fails(exercise, blueprint, door))


def _requires(exercise: Exercise) -> dict[str, Any]:
    """What the exercise requires; a conversion that wraps its model unchanged would be none."""
    return ({"flat": True} if exercise.format == "convert" else {}) | exercise.requires


def _case(
    child: Child, exercise: Exercise, case: dict[str, Any], hidden: bool, seeds: tuple[int, ...]
) -> ExpectedCase:
    arguments = repr(case)
    built = child.build(arguments, exercise.returns)
    if isinstance(built, Refusal):
        raise _unusable(exercise, arguments, built)
    wiring = spoken(canonical(built), exercise.task)
    bank = child.bank(arguments, wiring, seeds, exercise.returns)
    if isinstance(bank, Refusal):
        raise _unusable(exercise, arguments, bank)
    return ExpectedCase(
        arguments=arguments, hidden=hidden, wiring=wiring, bank=tuple[Probe, ...](bank)
    )


def _with_answers(
    exercise: Exercise, blueprint: Blueprint, case: ExpectedCase, door: Door
) -> ExpectedCase:
    """The case with what the given model says; the solution's own values must agree with it."""
    said = given_answers(blueprint, case, door, LEARNER)
    if isinstance(said, Refusal):
        raise _unusable(exercise, case.arguments, said)
    return replace(case, answers=said)


def _given_fails(exercise: Exercise, blueprint: Blueprint, door: Door) -> tuple[str, ...]:
    """The stages at which a debug exercise's given wiring fails: only they carry points."""
    if exercise.format != "debug":
        return ()
    cases = []
    with door.open(LEARNER) as child:
        _loaded(child, exercise, "given")
        for expected in blueprint.cases:
            found = child.build(expected.arguments, exercise.returns)
            if isinstance(found, Refusal):
                return ("builds", "interface", "layers", "wiring", "outputs")
            assert expected.wiring is not None
            cases.append(Case(comparison=pair(found, expected.wiring), outputs=()))
    failing = [stage.name for stage in judged(cases).stages if stage.state == "failed"]
    return (*failing, "outputs") if failing else ()


def _loaded(child: Child, exercise: Exercise, function: str) -> None:
    problem = child.load(f"{exercise.name}.py", exercise.source, function)
    if problem is not None:
        raise _unusable(exercise, "", problem)


def _unusable(exercise: Exercise, arguments: str, problem: object) -> BadExercise:
    of = f" with {arguments}" if arguments else ""
    return BadExercise(
        exercise.path,
        f"its solution gave no model{of}: {problem}.",
        "Run the solution by itself and mend it.",
    )


def given_source(exercise: Exercise) -> str:
    """The `given` function with the imports it stands under, as a file of its own."""
    tree = ast.parse(exercise.source)
    kept = [
        ast.get_source_segment(exercise.source, node) or ""
        for node in tree.body
        if isinstance(node, (ast.Import, ast.ImportFrom))
        or (isinstance(node, ast.FunctionDef) and node.name == "given")
    ]
    return "\n\n".join(kept) + "\n"


def spoken(wiring: Wiring, task: str) -> Wiring:
    """The wiring with only those words that the task itself says: names, no lines."""
    words = set(re.findall(r"\w+", task))

    def said(name: str) -> str:
        return name if name in words else ""

    def spec(given: Spec) -> Spec:
        return replace(given, variable=said(given.variable))

    def layer(row: Layer) -> Layer:
        return replace(row, name="", variable=said(row.variable), line=None)

    graph = replace(
        wiring.graph,
        inputs=tuple(
            replace(one, spec=spec(one.spec), name=said(one.name), line=None)
            for one in wiring.graph.inputs
        ),
        calls=tuple(
            replace(call, outputs=tuple(spec(one) for one in call.outputs), line=None)
            for call in wiring.graph.calls
        ),
        outputs=tuple(replace(one, name=said(one.name)) for one in wiring.graph.outputs),
    )
    return replace(wiring, name="", layers=tuple(layer(row) for row in wiring.layers), graph=graph)

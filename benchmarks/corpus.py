"""The models that `accuracy` puts to the checks, and what each check says of them.

A *wrong* model is a mutant that is proved to differ (`mutate.Prover`, independent of the
comparison), a *right* one another spelling that is not. All are built under one seed, rows in
the order of the author's model, which is as kind as can be to checks that depend on it.
"""

import contextlib
import io
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

import keras

from autograder import exercise, extract, mutate, probe
from autograder.canonical import canonical
from autograder.difference import ComputedOtherwise
from autograder.evidence import Evidence, Plan
from autograder.matching import pair
from autograder.mutate import Mutant, Prover, Restyled, realising
from autograder.mutate.change import Change
from autograder.refusal import Raised, Refusal
from autograder.submission import collect
from autograder.verdict import Case, judged, probed
from benchmarks.accuracy import ROOT, THIS, Job, Judged, Truth
from benchmarks.others import OTHERS, SEED, Check
from tests.strategies import random_model

SAMPLE = ROOT / "tests" / "sample_class"
SEEDS = (7, 8)
"""Two probes, as `autograder.check_model` has."""


class Autograder(Check):
    """`autograder.check_model`, with what it derives from the expected model derived once."""

    name = THIS

    def __init__(self, expected: keras.Model) -> None:
        asked = extract.read(expected)
        self.wiring = canonical(asked.wiring)
        self.bank = probe.bank(asked, self.wiring, SEEDS)

    def accepts(self, found: keras.Model) -> bool:
        """Whether the verdict is "passed", undecided or not. An error of the autograder's own is no
        refusal here."""
        try:
            given = extract.read(found)
        except extract.CannotRead:
            return False
        comparison = pair(given.wiring, self.wiring)
        outputs: Any = ()
        plainly = any(not isinstance(one, ComputedOtherwise) for one in comparison.differences)
        for one in () if plainly else self.bank:  # a model refused already need not run
            outputs = probed(comparison, one, lambda plan: _run(given, plan))
            if outputs != ():
                break
        if isinstance(outputs, Refusal):  # it does not take the inputs asked for
            return False
        return judged([Case(comparison=comparison, outputs=outputs)]).passed


def _run(found: extract.Reading, plan: Plan) -> Evidence | Raised:
    try:
        return probe.run(found, plan)
    except Exception as problem:  # whatever a model raises
        return Raised(exception=type(problem).__name__, message=str(problem), when="run")


CHECKS: tuple[type[Check], ...] = (*OTHERS, Autograder)


def examined(job: Job, mutants: int, seed: int) -> list[Judged]:
    """What the checks say of all models of one job."""
    keras.backend.clear_session()
    if job.kind == "class":
        return list(_handed_in(job.name))
    model = random_model(int(job.name)) if job.kind == "random" else _solution(job.name)()
    return list(_mutated(f"{job.kind} {job.name}", model, mutants, seed))


def _mutated(name: str, model: keras.Model, most: int, seed: int) -> Iterator[Judged]:
    """The model itself, its wrong mutants and its other spellings."""
    wiring = extract.read(model).wiring

    def fresh() -> keras.Model:
        keras.utils.set_random_seed(SEED)
        return mutate.build(wiring)

    asked = fresh()
    prover = Prover(asked)
    checks = [make(asked) for make in CHECKS]
    yield Judged(name, "itself", "", "right", "", accepted_by(checks, fresh()))
    wiring = prover.asked.wiring
    wrong = sampled(mutate.changes(wiring), realising.mutant, most, seed)
    right = sampled(mutate.styles(wiring), realising.restyled, most, seed)
    for mutant in (*wrong, *right):
        yield _judged(name, mutant, checks, prover)


def _judged(name: str, mutant: Mutant, checks: list[Check], prover: Prover) -> Judged:
    accepted = accepted_by(checks, mutant.model)
    proof, shown = prover.reasons(mutant, run=True)
    truth: Truth = "wrong" if proof == "differs" else "aside"
    if isinstance(mutant, Restyled):
        truth = "aside" if proof == "differs" else "right"
    return Judged(name, mutant.kind, mutant.says, truth, shown, accepted)


def accepted_by(checks: list[Check], found: keras.Model) -> dict[str, bool]:
    """By the name of a check, whether the model passes it."""
    return {check.name: check.accepts(found) for check in checks}


def sampled(
    changes: Iterable[Change], realise: Callable[[Change], Mutant | None], most: int, seed: int
) -> list[Mutant]:
    """At most so many that Keras builds, one of each kind in turn, each built under `SEED`.

    As `mutate.wrong` draws them, but for the seed, which has to be set just before each is built.
    """
    kinds: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        kinds[change.kind].append(change)
    drawn = random.Random(seed)
    groups = [drawn.sample(group, len(group)) for group in kinds.values()]
    drawn.shuffle(groups)
    in_turn = (change for turn in zip_longest(*groups) for change in turn if change is not None)
    return list(islice(_built(in_turn, realise), most))


def _built(
    changes: Iterable[Change], realise: Callable[[Change], Mutant | None]
) -> Iterator[Mutant]:
    for change in changes:
        keras.utils.set_random_seed(SEED)
        if (mutant := realise(change)) is not None:
            yield mutant


# -- what students handed in ----------------------------------------------------------------------


def _handed_in(name: str) -> Iterator[Judged]:
    """The sample class's answers to one exercise that give a model, judged in all public cases."""
    deserved = json.loads((SAMPLE / "expected.json").read_text(encoding="utf-8"))
    solution = _solution(name)
    cases = exercise.load(_path(name)).cases
    checks = [_checks(solution, arguments) for arguments in cases]
    for student in collect(SAMPLE, [name]).students:
        told = deserved[student.student][name]
        if told["outcome"] not in ("passed", "wrong") or told.get("fails") == ["builds"]:
            continue  # no model, or one that only a requirement of the task turns down
        truth: Truth = "right" if told["outcome"] == "passed" else "wrong"
        for source in student.sources:
            function = _function(source.text, source.filename, source.function)
            passed = [
                accepted_by(case, _quietly(function, arguments))
                for case, arguments in zip(checks, cases, strict=True)
            ]
            accepted = {name: all(case[name] for case in passed) for name in passed[0]}
            says = f"{student.student}'s {source.filename}"
            yield Judged(f"class {name}", "handed in", says, truth, "handed in", accepted)


def _checks(solution: Callable[..., keras.Model], arguments: dict[str, Any]) -> list[Check]:
    asked = _quietly(solution, arguments)
    return [make(asked) for make in CHECKS]


def _solution(name: str) -> Callable[..., keras.Model]:
    path = _path(name)
    return _function(path.read_text(encoding="utf-8"), str(path), path.stem)


def _path(name: str) -> Path:
    return ROOT / "solutions" / f"{name}.py"


def _function(text: str, filename: str, name: str) -> Callable[..., keras.Model]:
    """A function of a file of this repository, run in this process."""
    space: dict[str, Any] = {"__name__": "handed_in"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(text, filename, "exec"), space)
    function: Callable[..., keras.Model] = space[name]
    return function


def _quietly(function: Callable[..., keras.Model], arguments: dict[str, Any]) -> keras.Model:
    """The model, built under `SEED`."""
    keras.utils.set_random_seed(SEED)
    with contextlib.redirect_stdout(io.StringIO()):
        return function(**arguments)

"""A solution file -> `Exercise`; a folder of units -> all of them."""

import ast
import inspect
import re
from pathlib import Path
from typing import Any

from autograder.exercise import checks
from autograder.exercise.anatomy import Anatomy, Span, anatomy
from autograder.exercise.checks import Where
from autograder.exercise.drawing import hidden_cases
from autograder.exercise.kinds import BadExercise, Exercise, Value

DECLARED = ("order", "hints", "hidden_cases", "format", "points", "requires", "facts", "keras")
NEEDED = ("order", "hidden_cases")
WITH_GIVEN = ("debug", "predict", "convert", "surgery")
NAME = re.compile(r"[A-Za-z0-9_]+")
POINTS = 10.0


def registry(root: Path) -> tuple[Exercise, ...]:
    """Every exercise under a `solutions` folder: units by name, exercises by `order`.

    Files and folders whose name starts with a dot or an underscore are passed over. Raises
    `BadExercise` for the first file that is no exercise, and for a folder without any.
    """
    if not root.is_dir():
        raise BadExercise(
            root, "there is no such folder of exercises.", "Start from the course's folder."
        )
    found: list[Exercise] = []
    for unit in sorted(path for path in root.iterdir() if path.is_dir() and _counts(path)):
        if not NAME.fullmatch(unit.name):
            raise BadExercise(
                unit,
                "a unit's name becomes a name in the gradebook.",
                "Use letters, digits and underscores, as in 06_shared_layers.",
            )
        loaded = [load(path) for path in sorted(unit.glob("*.py")) if _counts(path)]
        found += sorted(loaded, key=lambda exercise: (exercise.order, exercise.name))
    if not found:
        raise BadExercise(
            root, "looked for exercises and found none.", "Add one: <unit>/<exercise>.py."
        )
    return tuple(found)


def load(path: Path) -> Exercise:
    """Reads one solution file, without running it; raises `BadExercise`."""
    source = _text(path)
    name = path.stem
    parts = anatomy(path, source, name)
    declared = _declared(path, parts)
    format_ = checks.format_of(path, declared.get("format", "build"))
    first = checks.defaults(path, parts.function)
    cases = checks.public(path, _public_literal(path, parts), first)
    title, task = _docstring(path, parts)
    exercise = Exercise(
        name=name,
        unit=path.resolve().parent.name,
        path=path,
        source=source,
        title=title.removesuffix("."),
        task=task,
        format=format_,
        returns=checks.returns(path, parts.function),
        order=checks.typed(path, "order", declared["order"], int),
        points=_points(path, declared.get("points", POINTS)),
        cases=cases,
        hidden=checks.hidden(path, declared["hidden_cases"], cases),
        hints=checks.hints(path, declared.get("hints", [])),
        requires=checks.requires(path, declared.get("requires", {})),
        facts=checks.facts(path, declared.get("facts", {}), format_),
        has_given=parts.given is not None,
        keras=checks.keras_version(path, declared.get("keras", "")),
    )
    _check_format(exercise, parts)
    hidden_cases(exercise, b"")  # bounds that hold only public cases are found here
    return exercise


def _counts(path: Path) -> bool:
    return not path.name.startswith((".", "_"))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise BadExercise(path, "the file is not UTF-8 text.", "Save it as UTF-8.") from problem
    except OSError as problem:
        raise BadExercise(
            path, f"the file cannot be read: {problem.strerror}.", "Check its name."
        ) from problem


def _docstring(where: Where, parts: Anatomy) -> tuple[str, str]:
    text = inspect.cleandoc(ast.get_docstring(parts.tree) or "")
    if not text:
        raise BadExercise(
            where,
            "looked for a docstring at the top and found none.",
            "Write the task there: the first line is its title, the rest what the learner reads.",
        )
    title, _, task = text.partition("\n")
    return title.strip(), task.strip("\n")


def _assigned(node: ast.stmt) -> tuple[str, ast.expr] | None:
    """Name and value of a plain assignment."""
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target, value = node.targets[0], node.value
    elif isinstance(node, ast.AnnAssign) and node.value is not None:
        target, value = node.target, node.value
    else:
        return None
    return (target.id, value) if isinstance(target, ast.Name) else None


def _public_literal(where: Where, parts: Anatomy) -> Value:
    for node in parts.tree.body:
        found = _assigned(node)
        if found and found[0] == "cases":
            if any(region.meets(_lines(node)) for region in parts.hidden):
                break
            return checks.literal(where, *found)
    raise BadExercise(
        where,
        "looked for the public cases and found no `cases = [...]` outside HIDDEN TESTS.",
        "Add it above the function: a list of argument dicts of other sizes than the defaults.",
    )


def _declared(where: Where, parts: Anatomy) -> dict[str, Any]:
    """The literals of the HIDDEN TESTS region."""
    found: dict[str, Any] = {}
    for node in parts.tree.body:
        assigned = _assigned(node)
        if not any(region.meets(_lines(node)) for region in parts.hidden):
            if assigned and assigned[0] in DECLARED:
                raise BadExercise(
                    where,
                    f"`{assigned[0]}` on line {node.lineno} stands outside HIDDEN TESTS and would "
                    "be released.",
                    "Move it between `### BEGIN HIDDEN TESTS` and `### END HIDDEN TESTS`.",
                )
            continue
        if assigned is None:
            raise BadExercise(
                where,
                f"line {node.lineno}, inside HIDDEN TESTS, is no plain `name = literal`.",
                f"Keep there only: {', '.join(DECLARED)}.",
            )
        checks.known(where, "a name inside HIDDEN TESTS", [assigned[0]], DECLARED)
        found[assigned[0]] = checks.literal(where, *assigned)
    for name in NEEDED:
        if name not in found:
            raise BadExercise(
                where,
                f"looked for `{name}` between `### BEGIN HIDDEN TESTS` and `### END HIDDEN "
                "TESTS` and found none.",
                f"Add `{name} = ...` there.",
            )
    return found


def _lines(node: ast.stmt) -> Span:
    return Span(node.lineno, node.end_lineno or node.lineno)


def _points(where: Where, value: Value) -> float:
    points = float(checks.typed(where, "points", value, int, float))
    if points <= 0:
        raise BadExercise(where, f"`points` is {value}.", "Give it more than 0.")
    return points


def _check_format(exercise: Exercise, parts: Anatomy) -> None:
    """What the format asks of the rest of the file."""
    if exercise.format in WITH_GIVEN and parts.given is None:
        raise BadExercise(
            exercise.path,
            f"a {exercise.format} exercise hands a model over; found no function `given`.",
            "Add `def given(...)` beside the answer.",
        )
    if (exercise.format == "predict") != (exercise.returns == "answers"):
        raise BadExercise(
            exercise.path,
            f"the format is {exercise.format} and the function returns {exercise.returns}.",
            "A predict exercise returns its answers (`-> dict`), and no other format does.",
        )
    if exercise.format == "predict":
        _check_imports(exercise.path, parts.tree)
    if parts.given and exercise.format in ("debug", "predict"):
        _check_given(exercise, parts, parts.given)


def _check_imports(where: Where, tree: ast.Module) -> None:
    for node in tree.body:
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        else:
            continue
        if {module.split(".")[0] for module in modules} & {"keras", "tensorflow", "tf_keras"}:
            raise BadExercise(
                where,
                f"line {node.lineno} imports Keras, which is refused while answers are computed.",
                "Move the import inside `given`.",
            )


def _check_given(exercise: Exercise, parts: Anatomy, given: ast.FunctionDef) -> None:
    arguments = checks.defaults(exercise.path, given)
    if list(arguments) != list(exercise.cases[0]):
        raise BadExercise(
            exercise.path,
            f"`given` takes ({', '.join(arguments)}), "
            f"`{exercise.name}` ({', '.join(exercise.cases[0])}).",
            "Give both the same arguments: they are called with the same cases.",
        )
    if exercise.format != "debug":
        return
    body = parts.function.body[1 if ast.get_docstring(parts.function) else 0 :]
    outside = [
        node for node in body if not any(region.holds(_lines(node)) for region in parts.solutions)
    ]
    if outside or len(parts.solutions) != 1 or given.body[0].lineno == given.lineno:
        raise BadExercise(
            exercise.path,
            f"the body of `given` becomes the stub of `{exercise.name}`, so the answer must be "
            "one SOLUTION region around its whole body, and `given` must have a body of its own.",
            "Move every line of the answer into one region.",
        )

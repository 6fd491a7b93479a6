"""Release never writes over somebody's work, and what it says is fresh is fresh."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from autograder.blueprint import Blueprint, Probe, decode, encode
from autograder.evidence import REGIMES, Array, Evidence, plan
from autograder.exercise import Exercise
from autograder.release import Course, ReleaseProblem, draft, install, stale
from autograder.release.manifest import NAME, NEXT, encoded
from autograder.wiring import Graph, Wiring
from tests.release.tiny_course import Change, plain_blueprint


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_what_is_installed_is_the_draft_and_its_manifest(
    course: Course, made: dict[str, bytes]
) -> None:
    """Nothing besides, no temporary file either."""
    done = install(made, course.exercises)
    assert tree(course.exercises) == {**made, NAME: encoded(made)}
    assert sorted(done.written) == sorted(made)
    assert stale(made, course.exercises) == ()


def test_a_second_release_writes_nothing(course: Course, made: dict[str, bytes]) -> None:
    """The same bytes, the same files: not even their times change."""
    install(made, course.exercises)
    times = {path: path.stat().st_mtime_ns for path in course.exercises.rglob("*.py")}
    done = install(draft(course, plain_blueprint), course.exercises)
    assert done.written == done.removed == ()
    assert times == {path: path.stat().st_mtime_ns for path in course.exercises.rglob("*.py")}


def test_a_changed_solution_changes_its_files_only(
    course: Course, change: Change, made: dict[str, bytes]
) -> None:
    """The stub, and the unit's notebook and blueprints."""
    install(made, course.exercises)
    change("01_pairs/towers.py", "Share the encoder.", "Share it!")
    files = draft(course, plain_blueprint)
    told = {one.path for one in stale(files, course.exercises)}
    assert told == {"01_pairs/towers.py", "01_pairs/01_pairs.ipynb"}
    assert set(install(files, course.exercises).written) == told
    assert stale(files, course.exercises) == ()


@pytest.mark.parametrize("path", ["01_pairs/towers.py", "01_pairs/01_pairs.ipynb"])
def test_an_edited_file_stops_the_release_by_name_and_nothing_is_lost(
    course: Course, change: Change, made: dict[str, bytes], path: str
) -> None:
    """Nothing at all is written then, other files neither."""
    install(made, course.exercises)
    (course.exercises / path).write_text("my work")
    change("01_pairs/towers.py", "Share the encoder.", "Share it!")
    before = tree(course.exercises)
    with pytest.raises(ReleaseProblem, match=re.escape(path)):
        install(draft(course, plain_blueprint), course.exercises)
    assert tree(course.exercises) == before


def test_an_edited_stub_stops_even_a_release_that_changes_nothing(
    course: Course, made: dict[str, bytes]
) -> None:
    """Who released would otherwise believe that the stub is what learners get."""
    install(made, course.exercises)
    (course.exercises / "01_pairs/towers.py").write_text("my work")
    with pytest.raises(ReleaseProblem, match=r"01_pairs/towers\.py"):
        install(made, course.exercises)


def test_a_file_that_release_never_wrote_is_not_overwritten(
    course: Course, made: dict[str, bytes]
) -> None:
    """Somebody's own file under a new exercise's name is somebody's work."""
    own = course.exercises / "01_pairs" / "towers.py"
    own.parent.mkdir(parents=True)
    own.write_text("mine")
    with pytest.raises(ReleaseProblem, match=r"towers\.py"):
        install(made, course.exercises)
    assert tree(course.exercises) == {"01_pairs/towers.py": b"mine"}


def test_a_stub_without_a_solution_is_removed_unless_it_was_edited(
    course: Course, made: dict[str, bytes]
) -> None:
    """Its folder goes with its last file; other people's files stay."""
    install(made, course.exercises)
    notes = course.exercises / "01_pairs" / "notes.txt"
    notes.write_text("mine")
    left = {path: data for path, data in made.items() if path.startswith("01_pairs")}
    assert "02_counting/count.py" in {one.path for one in stale(left, course.exercises)}
    edited = course.exercises / "02_counting" / "count.py"
    text = edited.read_bytes()
    edited.write_text("my work")
    with pytest.raises(ReleaseProblem, match=r"02_counting/count\.py"):
        install(left, course.exercises)
    edited.write_bytes(text)
    assert "02_counting/count.py" in install(left, course.exercises).removed
    assert not (course.exercises / "02_counting").exists()
    assert notes.read_text() == "mine"


def test_a_release_that_died_half_way_can_be_run_again(
    course: Course, change: Change, made: dict[str, bytes]
) -> None:
    """What it had written already is not taken for a learner's work, whatever comes next."""
    install(made, course.exercises)
    change("01_pairs/towers.py", "Share the encoder.", "Share it!")
    second = draft(course, plain_blueprint)
    (course.exercises / NEXT).write_bytes(encoded(second))
    (course.exercises / "01_pairs/towers.py").write_bytes(second["01_pairs/towers.py"])
    change("01_pairs/towers.py", "Share it!", "Share them!")
    third = draft(course, plain_blueprint)
    install(third, course.exercises)
    assert tree(course.exercises) == {**third, NAME: encoded(third)}


@pytest.mark.parametrize("text", ["[]", "{", '{"../solutions/a.py": "0"}', '{"/etc/a": "0"}'])
def test_a_broken_manifest_is_told_in_words(
    course: Course, made: dict[str, bytes], text: str
) -> None:
    """And a path out of the folder is never followed."""
    course.exercises.mkdir()
    (course.exercises / NAME).write_text(text)
    with pytest.raises(ReleaseProblem, match="Restore it"):
        install(made, course.exercises)


def test_stale_names_missing_edited_and_unlisted_files(
    course: Course, made: dict[str, bytes]
) -> None:
    """Each with what is the matter."""
    install(made, course.exercises)
    (course.exercises / "01_pairs/README.md").unlink()
    (course.exercises / "01_pairs/towers.py").write_text("other")
    listed = json.loads((course.exercises / NAME).read_text())
    del listed["02_counting/count.py"]
    (course.exercises / NAME).write_text(json.dumps(listed))
    before = tree(course.exercises)
    assert [str(one) for one in stale(made, course.exercises)] == [
        "01_pairs/README.md: missing",
        "01_pairs/towers.py: differs from what its solution gives now",
        "02_counting/count.py: not as .manifest.json lists it",
    ]
    assert tree(course.exercises) == before


def with_evidence(exercise: Exercise, factor: float = 1.0, seed: int = 3) -> Blueprint:
    """A blueprint whose probe showed three outputs, times `factor`."""
    plain = plain_blueprint(exercise)
    values = (np.array([1.0, -2.5, 4.0]) * factor).astype("<f4").tobytes()
    evidence = Evidence(dict.fromkeys(REGIMES, (Array((1, 3), values),)))
    probe = Probe(plan(Wiring("Functional", (), Graph((), (), ())), seed), evidence)
    case = replace(plain.cases[0], bank=(probe,))
    return replace(plain, cases=(case, *plain.cases[1:]))


def stale_after(course: Course, factor: float, seed: int = 3) -> list[str]:
    install(draft(course, with_evidence), course.exercises)
    other = draft(course, lambda exercise: with_evidence(exercise, factor, seed))
    assert other != draft(course, with_evidence)
    return [one.path for one in stale(other, course.exercises)]


def test_evidence_of_another_processor_is_fresh(course: Course) -> None:
    """Equal models differ in the 7th digit between processors."""
    assert stale_after(course, 1 + 3e-7) == []


def test_evidence_of_another_processor_is_not_written_anew(course: Course) -> None:
    """So a release on another machine changes no blueprint that says the same."""
    install(draft(course, with_evidence), course.exercises)
    other = draft(course, lambda exercise: with_evidence(exercise, 1 + 3e-7))
    assert install(other, course.exercises).written == ()


@pytest.mark.parametrize(("factor", "seed"), [(1.02, 3), (1.0, 4)])
def test_other_evidence_and_other_plans_are_stale(course: Course, factor: float, seed: int) -> None:
    """Outputs past the tolerance, and a probe that was planned otherwise."""
    assert stale_after(course, factor, seed) == [
        "01_pairs/blueprints.json",
        "02_counting/blueprints.json",
    ]


def test_another_compression_of_one_blueprint_is_fresh(
    course: Course, made: dict[str, bytes]
) -> None:
    """zlib's bytes differ between its versions; what is in them counts."""
    install(made, course.exercises)
    path = "02_counting/blueprints.json"
    listed = json.loads(made[path])
    assert {name: encode(decode(text)) for name, text in listed.items()} == listed
    spaced = (json.dumps(listed) + "\n").encode()
    assert spaced != made[path]
    assert stale({**made, path: spaced}, course.exercises) == ()


@pytest.mark.parametrize("text", ["", "[1]", '{"count": "???"}', '{"count": 3}', "\xff"])
def test_a_broken_blueprints_file_is_stale(
    course: Course, made: dict[str, bytes], text: str
) -> None:
    """Not an error of the check."""
    install(made, course.exercises)
    path = "02_counting/blueprints.json"
    (course.exercises / path).write_bytes(text.encode("latin-1"))
    assert [one.path for one in stale(made, course.exercises)] == [path]

"""The grader's own process parses learners' text to know an untouched stub, and stays whole."""

import importlib.util
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.exercise import BadExercise, tree_digest
from autograder.exercise.digest import MOST

MAKER = Path(__file__).parent / "attacks" / "own" / "153_BUILD_sources.py"
STUB = '''
def f(a=1, b=(2, 3)):
    """What is asked."""
    x = a + 1
    raise NotImplementedError("write me")
'''
DIGEST = tree_digest(STUB, "f")
LAYOUT = st.sampled_from(["", "   ", "# a comment", "    # another", "\t", "#" * 300, "# '''"])


@given(st.lists(LAYOUT, max_size=6), st.lists(LAYOUT, max_size=6), st.text(max_size=50))
def test_layout_comments_and_docstring_leave_a_stub_untouched(
    above: list[str], inside: list[str], docstring: str
) -> None:
    """Wherever they stand."""
    head, _, body = STUB.strip().partition("\n")
    body = body.partition("\n")[2]
    said = f"    {docstring!r}  # said"
    text = "\n".join([*above, "import keras", head, *inside, said, *inside, body, *above])
    assert tree_digest(text, "f") == DIGEST


@given(
    st.sampled_from(["a + 2", "a - 1", "a + 1.0", "(a + 1, )", "a + 1 if a else 0", "a  +1 + 0"])
)
def test_any_other_code_is_another_tree(code: str) -> None:
    """However little of it."""
    assert tree_digest(STUB.replace("a + 1", code), "f") != DIGEST


@pytest.mark.parametrize("filler", ["#" * 2 * MOST, "\n" * 2 * MOST, "# x\n" * MOST, "\f\n" * MOST])
def test_a_stub_below_a_mountain_of_comments_is_untouched(filler: str) -> None:
    """Lines that hold no code are put aside before the length is looked at."""
    assert tree_digest(f"{filler}\n{STUB}\n{filler}\n", "f") == DIGEST


def test_more_text_than_any_exercise_has_is_not_parsed() -> None:
    """It is no untouched stub, and the child says what it is."""
    for text in (STUB + "x = 1\n" * MOST, "x = '''\n" + "y\n" * MOST + "'''\n" + STUB):
        with pytest.raises(BadExercise, match="at most"):
            tree_digest(text, "f")


def test_a_number_too_long_to_write_out_has_a_digest() -> None:
    """Python reads any number in base 16 and refuses to write it in base 10."""
    long = tree_digest(f"def f():\n    return 0x{'f' * 50_000}", "f")
    assert long != tree_digest(f"def f():\n    return 0x{'f' * 50_001}", "f")


@settings(deadline=None)
@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda data: data.decode("latin-1")))
def test_any_text_has_a_digest_or_is_refused(text: str) -> None:
    """Only `BadExercise` is raised."""
    for hostile in (text, f"def f():\n    {text}", f"def f({text}): pass"):
        try:
            assert len(tree_digest(hostile, "f")) == 64
        except BadExercise:
            continue


@pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")
def test_sources_that_are_long_to_parse_stay_within_bounds(tmp_path: Path) -> None:
    """All of them in one process that may use 400 MB of addresses; each is a digest or refused."""
    spec = importlib.util.spec_from_file_location("maker", MAKER)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)
    made = maker.make(str(tmp_path))
    program = """
import sys
from autograder.exercise import BadExercise, tree_digest
for path in sys.argv[1:]:
    text = open(path, encoding="utf-8").read()
    for part in (text, text[:99_000], text[-99_000:]):
        try:
            tree_digest(part, "build_siamese")
        except BadExercise:
            pass
"""
    limit = 400 << 20
    subprocess.run(
        [sys.executable, "-c", program, *made],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
        check=True,
        timeout=200,
    )

"""Hostile submissions, each in the throw-away box, graded by the real judge behind the real door.

`make test-attacks` runs them. Without a box they are skipped, and fail where CI is set.
"""

import ast
import os
import re
import sys
from pathlib import Path

import msgspec
import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import box  # noqa: E402  beside this file
from inside import Found  # noqa: E402

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]
FULL = 10.0
ATTACKS = tuple(
    f"{folder}/{file.name}"
    for folder in ("samples", "own")
    for file in sorted((HERE / folder).glob("[0-9]*.py"))
)


class Band(msgspec.Struct, frozen=True):
    """The points, of 10, that an attack's model deserves."""

    max: float
    min: float = 0.0


@pytest.fixture(scope="session")
def tried() -> dict[str, list[Found]]:
    """Everything tried, by attack, in one box."""
    reason = box.why_not()
    if reason and os.environ.get("CI"):
        pytest.fail(f"CI must run these: {reason}")
    if reason:
        pytest.skip(reason)
    found: dict[str, list[Found]] = {}
    for one in box.run(ATTACKS):
        if isinstance(one, Found):
            found.setdefault(one.attack, []).append(one)
    return found


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_gains_nothing(attack: str, tried: dict[str, list[Found]]) -> None:
    """Points in its band, no file changed, nobody reached, nothing told, nothing left running,
    and the next honest answer earns full marks."""
    assert tried[attack], "it made no submission"
    for one in tried[attack]:
        assert faults(one, band(attack)) == [], one


def test_every_attack_has_a_band() -> None:
    """A sample without one would be tried and never judged."""
    assert len(ATTACKS) > 50
    assert all(band(attack).max <= FULL for attack in ATTACKS)


def band(attack: str) -> Band:
    """What the attack's own docstring says that it deserves."""
    said = ast.get_docstring(ast.parse((HERE / attack).read_bytes())) or ""
    expected = re.search(r"EXPECT: (\{.*\})", said)
    assert expected, f"{attack} says not what to expect"
    return msgspec.json.decode(expected.group(1), type=Band)


def faults(one: Found, deserved: Band) -> list[str]:
    """What went wrong. A wrong model that tries nothing earns `baseline`: the stages that it
    holds are its own, so that much is never too much where a model was built."""
    most = deserved.max if one.refused else max(deserved.max, one.baseline)
    checks = {
        f"{one.points} points, at most {most} deserved": one.points > most,
        f"{one.points} points, at least {deserved.min} deserved": one.points < deserved.min,
        f"changed {one.changed[:5]}": bool(one.changed),
        f"{one.knocks} knocks at the listener": one.knocks > 0,
        f"told {one.leaked}": bool(one.leaked),
        f"left {one.survivors[:5]} running": bool(one.survivors),
        f"the next honest answer earned {one.honest}": one.honest != FULL,
        f"the grader itself failed: {one.said}": one.said.startswith(("not run", "broken")),
    }
    return [what for what, holds in checks.items() if holds]

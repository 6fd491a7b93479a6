"""Grading needs no privileges: as an ordinary user, and as a container's root without powers."""

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import box  # noqa: E402  beside this file
from inside import Found, Up  # noqa: E402
from test_attacks import FULL, band, faults  # noqa: E402

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
NOBODY = 65_534
TRIED = ("samples/63_subprocess.py", "own/83_look_around.py", "own/102_kernel_ways.py")
NEEDED = {"rlimits", "capabilities", "privileges", "landlock", "seccomp"}


@pytest.mark.parametrize(
    ("user", "powerless"), [(NOBODY, False), (0, True)], ids=["nobody", "powerless"]
)
def test_without_privileges_the_same_holds(user: int, *, powerless: bool) -> None:
    """Enough layers for strangers' code are on, an honest answer earns full marks, and attacks on
    files, processes and the kernel gain nothing."""
    reason = box.why_not() or ("only root takes another user" if os.geteuid() else "")
    if reason:
        pytest.skip(reason)
    up, *tried = box.run(TRIED, user=user, powerless=powerless)
    assert isinstance(up, Up)
    assert {name for name, state in up.layers.items() if state == "applied"} >= NEEDED, up
    assert [one.attack for one in tried if isinstance(one, Found)] == list(TRIED)
    for one in tried:
        assert isinstance(one, Found)
        assert one.honest == FULL
        assert faults(one, band(one.attack)) == [], one

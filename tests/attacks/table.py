"""What still holds with layers of confinement removed one at a time: `make attacks-table`.

    python tests/attacks/table.py ["landlock, as root" ...]     all rows, or those named

Only the attacks that a layer may have to stop are tried; those that would harm the machine itself
where their layer is missing (a fork bomb without seccomp, a memory bomb without rlimits) are not.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import box  # noqa: E402  beside this file
from inside import Found, Up  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402
from test_attacks import ATTACKS, band, faults  # noqa: E402

from autograder.sandbox.confine import LAYERS  # noqa: E402

NUMBERS = (11, 13, 19, 21, 23, 25, 31, 35, 63, 65, 67, 82, 83, 87, 90, 91, 100, 102, 103, 132, 136)
"""Attacks that reach for files, processes, memory or the network, by their numbers."""

NEEDS = {11: "seccomp", 13: "rlimits", 103: "rlimits"}
"""Attacks that are not tried without that layer."""

ORDINARY = 65_534
"""The number of the user "nobody"."""


class Row(NamedTuple):
    """One way to run: what is left off, and the user it runs as (0: root)."""

    name: str
    without: tuple[str, ...]
    user: int = 0


def rows() -> Iterator[Row]:
    """All layers, each left off, and few of them."""
    yield Row("nothing, as root", ())
    yield from (Row(f"{layer}, as root", (layer,)) for layer in LAYERS)
    yield Row("landlock and mounts, as root", ("landlock", "mounts"))
    yield Row("nothing, as an ordinary user", (), ORDINARY)
    for kept in ("landlock", "seccomp"):
        others = tuple(layer for layer in LAYERS if layer != kept)
        yield Row(f"all but {kept}, as an ordinary user", others, ORDINARY)
    yield Row("all, as an ordinary user", LAYERS, ORDINARY)


def main() -> None:
    """Prints the table; exit code 1 when one gets through with all layers on."""
    reason = box.why_not()
    if reason:
        Console().print(f"Skipped: {reason}.")
        sys.exit(1 if os.environ.get("CI") else 0)
    table = Table("left off", "held", "did not hold", "layers that were on", show_lines=True)
    failed = False
    for row in rows():
        if sys.argv[1:] and row.name not in sys.argv[1:]:
            continue
        tried, beaten, layers = outcome(row)
        on = ", ".join(name for name, state in layers.items() if state == "applied")
        lost = "\n".join(f"{attack}: {why}" for attack, why in beaten.items())
        table.add_row(row.name, f"{len(tried) - len(beaten)} of {len(tried)}", lost, on)
        failed |= bool(beaten) and not row.without
        Console(stderr=True).print(f"{row.name}: {len(tried) - len(beaten)} of {len(tried)}")
    Console(width=150).print(table)
    sys.exit(int(failed))


def outcome(row: Row) -> tuple[set[str], dict[str, str], dict[str, str]]:
    """What was tried, what got through and how, and the state of the layers."""
    left = [attack for attack in ATTACKS if _fits(attack, row)]
    tried: set[str] = set()
    beaten: dict[str, str] = {}
    layers: dict[str, str] = {}
    while left:
        try:
            for one in box.run(tuple(left), row.without, user=row.user, honest=False):
                if isinstance(one, Up):
                    layers = one.layers
                    continue
                left.remove(one.attack)
                _count(one, tried, beaten)
        except box.Lost:
            if not layers:
                raise
            tried.add(left[0])
            beaten[left.pop(0)] = "ended or stopped the grader"
    return tried, beaten, layers


def _count(one: Found, tried: set[str], beaten: dict[str, str]) -> None:
    tried.add(one.attack)
    wrong = faults(one, band(one.attack))
    if wrong:
        beaten[one.attack] = "; ".join(wrong)[:160]


def _fits(attack: str, row: Row) -> bool:
    number = int(Path(attack).name.partition("_")[0])
    return number in NUMBERS and NEEDS.get(number) not in row.without


if __name__ == "__main__":
    main()

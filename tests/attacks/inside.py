"""Runs in the box: hands hostile submissions to the real judge and writes down what came of each.

    python inside.py ORDER.json     (an `Order`; one line of JSON a submission goes to stdout)

Nothing here asserts. What it finds is judged outside, where nothing hostile ever ran.
"""

import importlib.util
import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.blueprint import Blueprint
from autograder.expected import grader_blueprints
from autograder.grading.judge import judge
from autograder.sandbox import Child, Door, Limits
from autograder.submission import Source, source_of

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from honest import RIGHT, WRONG  # noqa: E402  beside this file, which is no package in the box

EXERCISE = "toy/build_siamese"
SECRETS = ("SECRET-TOKEN-4c1f93", "4391")
"""A word of the solution; a size of the hidden case, which only the instructor may read."""
PORT = 47_999
LIMITS = Limits(load=8.0, call=8.0, run=15.0, cpu=40, memory=1500)


class Order(msgspec.Struct, frozen=True):
    """What to try, with which layers left off. `places` are the folders that could be written."""

    attacks: tuple[str, ...]
    places: tuple[str, ...]
    without: tuple[str, ...] = ()
    honest: bool = True


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What one submission did. `baseline` is what its wrong model earns when it tries nothing."""

    attack: str
    variant: str
    points: float
    baseline: float
    refused: bool
    suspect: bool
    said: str
    changed: tuple[str, ...]
    knocks: int
    leaked: tuple[str, ...]
    survivors: tuple[str, ...]
    honest: float
    seconds: float


class Up(msgspec.Struct, frozen=True):
    """The layers that held, and what a wrong model earns."""

    layers: dict[str, str]
    baseline: float


class Heard(Child):
    """A child all of whose printed text is kept."""

    text = ""

    def _ask(self, *arguments: object) -> object:  # type: ignore[override]
        answer = super()._ask(*arguments)  # type: ignore[arg-type]
        self.text += self.printed
        return answer


class Listening(Door):
    """A door that keeps what was printed behind it."""

    def __init__(self, without: tuple[str, ...]) -> None:
        super().__init__(untrusted=True, weak=bool(without), without=without)
        self.heard: list[Heard] = []

    def open(self, limits: Limits | None = None) -> Child:
        child = Heard(self._line, limits or Limits())
        self.heard.append(child)
        return child


class Listener:
    """Counts who knocks: TCP and UDP on loopback, and an abstract UNIX socket."""

    def __init__(self) -> None:
        self.knocks = 0
        tcp = socket.create_server(("127.0.0.1", PORT))
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        udp.bind(("127.0.0.1", PORT))
        unix = socket.socket(socket.AF_UNIX)
        unix.bind("\0knock")
        unix.listen()
        for wait in (tcp.accept, lambda: udp.recv(99), unix.accept):
            threading.Thread(target=self._count, args=(wait,), daemon=True).start()

    def _count(self, wait: object) -> None:
        while True:
            wait()  # type: ignore[operator]
            self.knocks += 1


def main() -> None:
    """Prepares the toy exercise, tries every attack, writes one line for each."""
    order = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Order)
    listener = Listener()
    with Listening(order.without) as door:
        made = grader_blueprints(HERE / "course", door, cache=Path("/tmp/expected"))
        blueprint = made[EXERCISE]
        baseline = points(WRONG, blueprint, door)
        tell(Up(door.layers, baseline))
        for attack in order.attacks:
            for source in sources(HERE / attack):
                found = tried(attack, source, blueprint, door, listener, order.places, baseline)
                if order.honest or attack == order.attacks[-1]:
                    earned = points(RIGHT, blueprint, door)
                    found = msgspec.structs.replace(found, honest=earned)
                tell(found)


def tried(  # noqa: PLR0917  all that is watched
    attack: str,
    source: Source,
    blueprint: Blueprint,
    door: Listening,
    listener: Listener,
    places: tuple[str, ...],
    baseline: float,
) -> Found:
    before, knocks = files(places, door.home), listener.knocks
    door.heard.clear()
    start = time.monotonic()
    verdict = judge(source, blueprint, door, LIMITS, secret=b"of the course")
    seconds = time.monotonic() - start
    said = msgspec.json.encode([m for m in verdict.messages if m.audience == "learner"]).decode()
    output = "".join(child.text for child in door.heard)
    alive = survivors()
    time.sleep(0.2)  # for what a survivor would do next
    after = files(places, door.home)
    changed = {k for k in before.keys() | after.keys() if before.get(k) != after.get(k)}
    leaked = [f"in the output: {s}" for s in SECRETS[:1] if s in output]
    leaked += [f"to the learner: {s}" for s in SECRETS if s in said]
    return Found(
        attack=attack,
        variant=source.filename,
        points=verdict.points,
        baseline=baseline,
        refused=verdict.refusal is not None,
        suspect=verdict.suspect,
        said=f"{verdict.outcome}: {verdict.refusal or ''}"[:300],
        changed=tuple(sorted(changed)),
        knocks=listener.knocks - knocks,
        leaked=tuple(leaked),
        survivors=alive,
        honest=blueprint.points,
        seconds=round(seconds, 2),
    )


def points(text: str, blueprint: Blueprint, door: Door) -> float:
    """What an answer earns under the limits that a class has."""
    return judge(Source(EXERCISE, "build_siamese.py", text), blueprint, door, secret=b"x").points


def sources(attack: Path) -> Iterator[Source]:
    """The submission, or those that the file makes, each in a folder of its own."""
    folder = Path("/tmp/class") / attack.stem
    folder.mkdir(parents=True)
    if "_BUILD_" not in attack.name:
        copy = folder / "build_siamese.py"
        copy.write_bytes(attack.read_bytes())
        yield source_of(copy, EXERCISE, "build_siamese.py")
        return
    spec = importlib.util.spec_from_file_location("maker", attack)
    assert spec is not None
    assert spec.loader is not None
    maker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(maker)  # writes files and runs nothing of them
    for path in maker.make(str(folder)):
        yield source_of(Path(path), EXERCISE, Path(path).name)


def files(places: tuple[str, ...], ours: Path) -> dict[str, tuple[int, int]]:
    """Every file of the box that could be written: its size and time of change."""
    found = {}
    for place in places:
        for where, folders, names in os.walk(place):
            inside = Path(where)
            if inside in (ours, Path("/tmp/class")) or not os.access(inside, os.W_OK):
                folders.clear()
                continue
            for name in names:
                status = (inside / name).lstat()
                found[str(inside / name)] = (status.st_size, status.st_mtime_ns)
    return found


def survivors() -> tuple[str, ...]:
    """Processes of the box besides this one, those above it, and the zygotes it keeps."""
    me, found = os.getpid(), []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) in (1, me, os.getppid()):
            continue
        try:
            command = (
                (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            )
            above = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if not (above == me and "autograder.sandbox.zygote" in command):
            found.append(f"{entry.name} {command[:80]}")
    return tuple(found)


def tell(data: msgspec.Struct) -> None:
    """One line out of the box."""
    os.write(1, msgspec.json.encode(data) + b"\n")


if __name__ == "__main__":
    main()

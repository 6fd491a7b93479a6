"""What comparing and explaining two wirings costs, beside building one of the two with Keras.

    .venv/bin/python benchmarks/compare.py

Part 1: models of `keras.applications`, built, read, and compared with themselves and with a wrong
copy (a setting of one layer changed half way). Prints the ratio to building. Part 2: generated
stacks of residual blocks from 50 to 5,000 calls, right and wrong: microseconds a call, so that
linear growth shows as a constant. Every figure is the best of three runs in this one process.
"""

import os
import sys
import time
from collections.abc import Callable

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras
from msgspec.structs import replace
from rich.console import Console
from rich.table import Table

from autograder import explain
from autograder.extract import read
from autograder.matching import compare
from autograder.wiring import (
    Call,
    FromCall,
    FromInput,
    Graph,
    Input,
    Layer,
    Output,
    Read,
    Spec,
    Variable,
    Wiring,
)

APPLICATIONS = ("ResNet152", "DenseNet201", "NASNetMobile")
SIZES = (50, 200, 500, 2000, 5000)


def best(work: Callable[[], object], runs: int = 3) -> float:
    """Seconds of the fastest of several runs."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def wrong(wiring: Wiring) -> Wiring:
    """The same wiring with one setting changed in the middle of its layer table."""
    layers = list(wiring.layers)
    middle = next(i for i in range(len(layers) // 2, len(layers)) if layers[i].variables)
    layers[middle] = replace(
        layers[middle], settings={**layers[middle].settings, "use_bias": "changed"}
    )
    return replace(wiring, layers=tuple(layers))


def judged(found: Wiring, expected: Wiring) -> object:
    """Comparing and explaining, as a grader does."""
    return explain.differences(compare(found, expected))


def applications(console: Console) -> None:
    """Part 1."""
    table = Table(
        "model",
        "calls",
        "build s",
        "read %",
        "right %",
        "wrong %",
        title="cost as a share of building the model once (target: below 5 %)",
    )
    for name in APPLICATIONS:

        def build(name: str = name) -> keras.Model:
            keras.backend.clear_session()
            return getattr(keras.applications, name)(weights=None)

        building = best(build, 2)
        model = build()
        reading = best(lambda model=model: read(model))
        wiring = read(model).wiring
        other = wrong(wiring)
        right = best(lambda w=wiring: judged(w, w))
        faulty = best(lambda w=wiring, o=other: judged(o, w))
        assert compare(wiring, wiring) == []
        assert compare(other, wiring) != []
        table.add_row(
            name,
            str(len(wiring.graph.calls)),
            f"{building:.2f}",
            *(f"{100 * part / building:.1f}" for part in (reading, right, faulty)),
        )
    console.print(table)


def stack(calls: int) -> Wiring:
    """Dense, ReLU, Add with what came before: a residual stack of about `calls` calls."""
    spec = Spec((None, 8), "float32")
    layers: list[Layer] = []
    made: list[Call] = []
    last: FromInput | FromCall = FromInput(0)
    while len(made) < calls:
        number = len(made)
        weights = tuple(
            Variable(2 * number + i, p, s)
            for i, (p, s) in enumerate((("kernel", (8, 8)), ("bias", (8,))))
        )
        layers += [
            Layer("Dense", "layer", settings={"units": 8}, variables=weights),
            Layer("ReLU", "layer", masking="passes"),
            Layer("Add", "layer", masking="all"),
        ]
        made += [
            Call(len(layers) - 3, (Read("inputs", last),), (spec,)),
            Call(len(layers) - 2, (Read("inputs", FromCall(number)),), (spec,)),
            Call(
                len(layers) - 1,
                (Read("inputs[0]", FromCall(number + 1)), Read("inputs[1]", last)),
                (spec,),
            ),
        ]
        last = FromCall(number + 2)
    graph = Graph((Input(spec),), tuple(made), (Output(last),))
    return Wiring("Functional", tuple(layers), graph)


def rewired(wiring: Wiring) -> Wiring:
    """The same stack with one shortcut lost in the middle: its Add reads one tensor twice."""
    calls = list(wiring.graph.calls)
    middle = len(calls) // 6 * 3 + 2
    first = calls[middle].reads[0]
    calls[middle] = replace(calls[middle], reads=(first, Read("inputs[1]", first.tensor)))
    return replace(wiring, graph=replace(wiring.graph, calls=tuple(calls)))


def growth(console: Console) -> None:
    """Part 2."""
    table = Table(
        "calls",
        "right µs/call",
        "one fault µs/call",
        "half missing µs/call",
        title="growth: a constant column is linear growth",
    )
    for size in SIZES:
        wiring = stack(size)
        shorter = stack(size // 2)
        faulty = rewired(wiring)
        assert len(compare(faulty, wiring)) == 1
        calls = len(wiring.graph.calls)
        row = [best(lambda f=f, w=wiring: judged(f, w)) for f in (wiring, faulty, shorter)]
        table.add_row(str(calls), *(f"{1e6 * one / calls:.0f}" for one in row))
    console.print(table)


if __name__ == "__main__":
    screen = Console(file=sys.stdout, width=100)
    growth(screen)
    applications(screen)

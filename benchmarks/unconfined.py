"""The work of grading without any of its safety: builds, reads and runs what stdin orders.

    unconfined.py ROUNDS < orders.json      prints the seconds of each round

Started by `grading.py`; in one process with the learners' code, as a naive grader would.
"""

import ast
import sys
import time

import keras
import msgspec
from orders import Order

from autograder import extract, probe, tracing


def main() -> None:
    """All orders, as often as asked."""
    orders = msgspec.json.decode(sys.stdin.buffer.read(), type=list[Order])
    taken = []
    for _ in range(int(sys.argv[1])):
        start = time.perf_counter()
        for order in orders:
            done(order)
        taken.append(time.perf_counter() - start)
    print(msgspec.json.encode(taken).decode())


def done(order: Order) -> None:
    """What a child does for one exercise."""
    scope: dict[str, object] = {}
    exec(compile(order.text, "answer.py", "exec"), scope)
    for case in order.cases:
        keras.utils.clear_session(free_memory=False)
        keras.utils.set_random_seed(1)
        with tracing.record("answer.py") as names:
            built = scope[order.function](**ast.literal_eval(case.arguments))  # type: ignore[operator]
        several = case.returns == "models"
        reading = (extract.read_many if several else extract.read)(built, names)
        probe.run(reading, case.plan)


if __name__ == "__main__":
    main()

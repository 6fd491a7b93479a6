"""How much a process that runs learners' code may use, and what it earns by using more."""

from math import ceil
from typing import Self

import msgspec

MEGABYTE = 1 << 20


class Limits(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Limits of one confined process. The defaults fit a class on a shared machine.

    Clocks, in seconds, each for one request: `load` runs the learner's file, `call` calls the
    function for one case, `run` runs the model it returned. `cpu` is processor seconds over the
    process's whole life. `memory` is MB of private data (RLIMIT_DATA: 400 is the least in which
    TensorFlow works). `output` is bytes printed over the process's life, `printed` how many of
    them are kept for each request. `files` is bytes of all files written together and `file` of
    one. `layers` is how many layers and operations one call of the function may make (the largest
    model of `keras.applications` has about a thousand). `source` is bytes of the learner's file,
    `answer` of what the process may answer.
    """

    load: float = 20.0
    call: float = 20.0
    run: float = 40.0
    cpu: int = 300
    memory: int = 1500
    output: int = MEGABYTE
    printed: int = 64_000
    files: int = 32 * MEGABYTE
    file: int = 16 * MEGABYTE
    descriptors: int = 256
    threads: int = 256
    layers: int = 3000
    source: int = MEGABYTE
    answer: int = 16 * MEGABYTE

    @classmethod
    def of(cls, seconds: float, memory: int) -> Self:
        """So many seconds to load and to call, twice that to run, and so many MB."""
        cpu = max(cls().cpu, ceil(10 * seconds))  # several cases, and a submission's exercises
        return cls(load=seconds, call=seconds, run=2 * seconds, cpu=cpu, memory=memory)


LEARNER = Limits(load=60.0, call=60.0, run=120.0, cpu=3600, memory=8000, output=8 * MEGABYTE)
"""Softer, for the learner's own machine."""

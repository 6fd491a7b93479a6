"""What one case shows: a model's wiring beside the one asked for, then probes where there are any.

The same for a model at hand and for one in a child.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from autograder.blueprint import Probe
from autograder.difference import OutputsDiffer
from autograder.matching import Comparison, pair
from autograder.refusal import AnyRefusal, Raised
from autograder.requirements import unmet
from autograder.verdict.probing import Told
from autograder.verdict.stages import Case
from autograder.wiring import Wiring

Ask = Callable[[Comparison, Probe], Told | AnyRefusal | None]


def model_case(
    found: Wiring,
    expected: Wiring,
    *,
    probes: Sequence[Probe],
    ask: Ask,
    requires: Mapping[str, Any] | None = None,
    hidden: bool = False,
) -> Case:
    """Compares, then probes until one tells a difference.

    `ask` is `probed` with a way to run plans; `requires` is what the exercise requires beyond the
    wiring, None where there is no exercise.
    """
    comparison = pair(found, expected)
    problems = () if requires is None else unmet(found, dict(requires))
    outputs = _outputs(comparison, probes, ask)
    if outputs is None or isinstance(outputs, tuple):
        return Case(hidden, None, comparison, problems, outputs)
    return Case(hidden=hidden, refusal=outputs)


def _outputs(comparison: Comparison, probes: Sequence[Probe], ask: Ask) -> Told | AnyRefusal | None:
    """How the outputs differ; None where no probe is to be had or none can tell."""
    told: Told | None = None
    for probe in probes:
        answer = ask(comparison, probe)
        if isinstance(answer, Raised) and comparison.differences:
            return (OutputsDiffer(regime="inference"),)  # it does not even take the inputs asked
        if not isinstance(answer, tuple) or answer:
            return answer
        told = answer
    return told

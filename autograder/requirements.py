"""What an exercise may require of a model beyond its wiring; each told in its task.

kind         "Sequential" or "Functional"; unsaid, either, but no subclass as the whole answer
flat         no nested model
no_opaque    no Lambda, custom layer or subclassed model
names        the names that layers must have, in the order of `model.layers`
input_names  the names that the inputs must have, in order
loss         the loss the model is compiled with
"""

from collections.abc import Callable, Iterator
from typing import Any

from autograder.difference import RequirementUnmet
from autograder.wiring import Wiring

Check = Callable[[Wiring, Any], Iterator[RequirementUnmet]]


def unmet(found: Wiring, requires: dict[str, Any]) -> tuple[RequirementUnmet, ...]:
    """The requirements that do not hold, in the order of the table above."""
    asked = {"kind": None, **requires}
    return tuple(
        problem
        for name, check in CHECKS.items()
        if name in asked and asked[name] is not False
        for problem in check(found, asked[name])
    )


def _kind(found: Wiring, kind: str | None) -> Iterator[RequirementUnmet]:
    fits = found.kind == kind if kind else found.kind in ("Sequential", "Functional", "models")
    if not fits and not (kind and found.kind == "models"):
        yield RequirementUnmet(
            requirement="kind", found=found.kind, expected=kind or "Sequential or Functional"
        )


def _flat(found: Wiring, _: Any) -> Iterator[RequirementUnmet]:  # noqa: ANN401  a bare flag
    nested = next((layer for layer in found.layers if layer.kind == "model"), None)
    if nested is not None:
        yield RequirementUnmet(requirement="flat", found=nested.variable or nested.name)


def _no_opaque(found: Wiring, _: Any) -> Iterator[RequirementUnmet]:  # noqa: ANN401  a bare flag
    opaque = next((layer for layer in found.layers if layer.kind == "opaque"), None)
    if opaque is not None:
        yield RequirementUnmet(requirement="no_opaque", found=opaque.class_name)


def _names(found: Wiring, names: list[str]) -> Iterator[RequirementUnmet]:
    have = {layer.name for layer in found.layers}
    for name in names:
        if name not in have:
            yield RequirementUnmet(requirement="names", expected=name)


def _input_names(found: Wiring, names: list[str]) -> Iterator[RequirementUnmet]:
    have = [given.name for given in found.graph.inputs]
    if have != list(names):
        yield RequirementUnmet(
            requirement="input_names", found=", ".join(have), expected=", ".join(names)
        )


def _loss(found: Wiring, loss: str) -> Iterator[RequirementUnmet]:
    if found.loss != loss:
        yield RequirementUnmet(requirement="loss", found=found.loss, expected=loss)


CHECKS: dict[str, Check] = {
    "kind": _kind,
    "flat": _flat,
    "no_opaque": _no_opaque,
    "names": _names,
    "input_names": _input_names,
    "loss": _loss,
}

"""A part is computed by other means, and gives other numbers.

`abs(a - b)` may be written in many ways, and each is right when it computes the same.

Wrong:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], a - b * 2.0)

Asked:

    a, b = Input((4,)), Input((4,))
    m = Model([a, b], abs(a - b))

See it: feed the model small numbers and compare with a calculation by hand.
"""

from collections.abc import Iterator

from autograder.difference import ComputedOtherwise
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.mistakes.wiring import other_means
from autograder.explain.mistakes.wiring.region import (
    OPERANDS,
    Region,
    about,
    class_as_activation,
    does,
    early,
    meeting,
    operands,
    reordered,
    setting,
    shapes,
    turned_round,
)
from autograder.explain.mistakes.wiring.turns import sum_begins_again
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.turns import begins_again


def recognise(scene: Scene) -> Iterator[Said]:
    """A region whose function the probes found different."""
    for one in scene.of(ComputedOtherwise):
        region = Region(scene, one)
        told = (story(region) for story in _STORIES)
        yield next((said for said in told if said is not None), None) or _any(region)


def _by_class(region: Region) -> Said | None:
    given = class_as_activation(region)
    return region.said("class", {"given": given}) if given else None


def _by_side(region: Region) -> Said | None:
    """`p - 1` where `1 - p` is asked."""
    if len(region.one.found) != 1 or len(region.one.expected) != 1:
        return None
    step, asked = region.one.found[0], region.one.expected[0]
    sides = [name for name in ("x1", "x2") if name in step.settings]
    other = {"x1": "x2", "x2": "x1"}[sides[0]] if len(sides) == 1 else ""
    if not other or step.class_name != asked.class_name or other not in asked.settings:
        return None
    places = (terms.IN_FRONT, terms.BEHIND)
    fields = {
        "step": words.step(step),
        "found": words.quoted(words.value(step.settings[sides[0]])),
        "expected": words.quoted(words.value(asked.settings[other])),
        "sides": places[sides == ["x2"]],
        "asked": places[sides == ["x1"]],
    }
    return region.said("side", fields)


def _by_setting(region: Region) -> Said | None:
    found = setting(region)
    if found is None:
        return None
    part = "key" in found["names"]  # what stands in square brackets
    variant = "part" if part else "number" if found["names"] in OPERANDS else "setting"
    if part:
        found |= other_means.taken(region.one)
    if found["names"] == "axis" and found["found_shape"] != found["expected_shape"]:
        variant = "axis"
    found["says"] = about(region, found["names"])
    return region.said(variant, found)


def _by_sum(region: Region) -> Said | None:
    again = begins_again(region.scene.source, region.line)
    return None if again is None else sum_begins_again(again, region.covers)


def _by_mask(region: Region) -> Said | None:
    masked = other_means.masked(region.scene, region.one)
    return region.said("mask", region.both | masked) if masked else None


def _by_shape(region: Region) -> Said | None:
    found = shapes(region.one)
    return region.said("shape", region.both | found) if found else None


def _by_order(region: Region) -> Said | None:
    if not reordered(region.one):
        return None
    return region.said("order", region.both | {"early": early(region)})


def _by_operands(region: Region) -> Said | None:
    """The very steps asked for: it is what they read."""
    one = region.one
    if [s.class_name for s in one.found] != [s.class_name for s in one.expected]:
        return None
    reads = operands(region)
    if reads:
        return region.said(reads.pop("variant"), region.both | reads)
    names = meeting(region)
    meet = terms.MEET.format(names=names) if names else ""
    order = turned_round(region) or terms.WHICH_FIRST
    return region.said("operands", region.both | {"meet": meet, "order": order})


def _any(region: Region) -> Said:
    said = does(*region.one.found[-1:], *region.one.expected[-1:])
    return region.said("", region.both | {"does": f" {said}" if said else ""})


_STORIES = (
    _by_class, _by_side, _by_setting, _by_sum, _by_mask, _by_shape, _by_order, _by_operands,
)  # fmt: skip
"""What is known best comes first."""

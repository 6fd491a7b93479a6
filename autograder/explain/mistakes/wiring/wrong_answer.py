"""A value of a predict exercise is not right.

Shapes: a convolution or pooling with padding 'valid' makes `(size - window) // stride + 1` out of
`size`, with 'same' `size / stride`, rounded up. Parameters: every filter of a convolution has one
weight for each place of its window and each channel that comes in, and one bias.

Wrong:

    {"conv_parameters": 216}

See it: take a small model with round numbers and count by hand.
"""

from collections.abc import Iterator, Sequence

from autograder.difference import WrongAnswer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.wiring import Json


def recognise(scene: Scene) -> Iterator[Said]:
    """The first that is wrong; the others may follow from it. Never what it should be."""
    every = sorted(scene.of(WrongAnswer), key=lambda one: (_late(one.key), one.key))
    if every:
        yield said(every[0], every[1:])


def said(one: WrongAnswer, others: Sequence[WrongAnswer]) -> Said:
    """One answer in words, and the names of others."""
    is_shape = isinstance(one.found, list)
    wants = "shape" if "shape" in one.key else "int"
    kind = "shape" if is_shape else type(one.found).__name__
    also = terms.ALSO_WRONG if len(others) > 1 else terms.ALSO_WRONG_ONE
    names = words.listed(words.quoted(each.key) for each in others)
    fields: dict[str, object] = {
        "key": words.quoted(one.key),
        "found": words.quoted(words.value(one.found)),
        "how": terms.HOW_TO_COUNT[_topic(one.key)],
        "is_kind": terms.KINDS_OF_ANSWER.get(kind, terms.SOMETHING_ELSE),
        "want_kind": terms.KINDS_OF_ANSWER[wants],
        "others": also.format(others=names) if names else "",
        "count": len(one.found) if isinstance(one.found, list) else 0,
    }
    return Said(f"WRONG_ANSWER{_variant(one.found, wants)}", fields, covers=(one, *others))


def _variant(found: Json, wants: str) -> str:
    if found is None:
        return ".missing"
    if isinstance(found, list) and wants == "shape":
        if any(isinstance(size, float) for size in found):
            return ".fraction"
        return "" if None in found else ".batch"
    is_number = isinstance(found, int) and not isinstance(found, bool)
    return "" if is_number and wants == "int" else ".kind"


def _late(key: str) -> int:
    """Shapes come first, sums last: what is counted rests on shapes."""
    return 0 if "shape" in key else 2 if "total" in key else 1


def _topic(key: str) -> str:
    for topic, signs in terms.TOPICS.items():
        if any(sign in key.lower() for sign in signs):
            return topic
    return ""

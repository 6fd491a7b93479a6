"""A value of a predict exercise is not right.

Shapes: a convolution or pooling with padding 'valid' makes `(size - window) // stride + 1` out of
`size`, with 'same' `size / stride`, rounded up. Parameters: every filter of a convolution has one
weight for each place of its window and each channel that comes in, and one bias.

Wrong:

    {"conv_parameters": 216}

See it: take a small model with round numbers and count by hand.
"""

from collections.abc import Iterator

from autograder.difference import WrongAnswer
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """Each value; never what it should be."""
    for one in scene.of(WrongAnswer):
        wants = "shape" if "shape" in one.key else "number"
        is_shape = isinstance(one.found, list)
        fields: dict[str, object] = {
            "key": words.quoted(one.key),
            "found": words.quoted(words.value(one.found)),
            "how": terms.HOW_TO_COUNT[_topic(one.key)],
            "is_kind": terms.KINDS_OF_ANSWER["shape" if is_shape else type(one.found).__name__]
            if is_shape or type(one.found).__name__ in terms.KINDS_OF_ANSWER
            else terms.SOMETHING_ELSE,
            "want_kind": terms.KINDS_OF_ANSWER["shape" if wants == "shape" else "int"],
        }
        if one.found is None:
            yield Said("WRONG_ANSWER.missing", fields, covers=(one,))
        elif is_shape != (wants == "shape") or not isinstance(one.found, (int, list)):
            yield Said("WRONG_ANSWER.kind", fields, covers=(one,))
        else:
            yield Said("WRONG_ANSWER", fields, covers=(one,))


def _topic(key: str) -> str:
    for topic, signs in terms.TOPICS.items():
        if any(sign in key.lower() for sign in signs):
            return topic
    return ""

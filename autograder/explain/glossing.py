"""Words that the exercise's unit has not introduced, explained under the message that uses them."""

import re

from msgspec.structs import replace

from autograder.explain.english.vocabulary import INTRODUCED, MEANS
from autograder.explain.layout import MOST_LINES, is_code, lay_out
from autograder.message import Message

_CODE = re.compile(r"`[^`]*`|\b\w*[a-z0-9][A-Z]\w*|\b\w+\.\w+")
"""Names in code: between backticks, in CamelCase, with a dot."""


def glossed(messages: tuple[Message, ...], exercise: str) -> tuple[Message, ...]:
    """The messages of an exercise ("01_sequential/stack"); each word is explained once."""
    number = re.match(r"\d+", exercise)
    if number is None:
        return messages
    told: set[str] = set()
    done = []
    for each in messages:
        new = [word for word in unknown(each, int(number[0])) if word not in told]
        told |= set(new)
        done.append(_with(each, new))
    return tuple(done)


def unknown(message: Message, unit: int) -> tuple[str, ...]:
    """The words in a message that no unit up to this one introduces, in the order of the list."""
    prose = "\n".join(line for line in message.body.split("\n") if not is_code(line))
    text = _CODE.sub(" ", f"{message.title}\n{prose}").lower()
    later = [word for number, words in INTRODUCED.items() if number > unit for word in words]
    return tuple(word for word in later if re.search(rf"\b{word}(e?s)?\b", text))


def _with(message: Message, words: list[str]) -> Message:
    """The message and what the words mean, as long as it stays a message."""
    if not words:
        return message
    body = f"{message.body}\n\n{lay_out(' '.join(MEANS[word] for word in words))}"
    long = sum(not is_code(line) for line in body.split("\n")) > MOST_LINES
    return message if long else replace(message, body=body)

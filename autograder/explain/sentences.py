"""From a sentence's key and its fields to a message."""

import re
from collections.abc import Mapping

from autograder.explain.english import raised, refused, wiring
from autograder.explain.layout import clip, lay_out, one_line
from autograder.message import Message

TITLES: dict[str, str] = {**wiring.TITLES, **raised.TITLES, **refused.TITLES}
"""Titles by code."""

SENTENCES: dict[str, str] = {**wiring.SENTENCES, **raised.SENTENCES, **refused.SENTENCES}
"""Bodies by key."""


class _Fields(dict[str, object]):
    """A field that is missing shows as an ellipsis: a gap in a sentence beats a traceback."""

    def __missing__(self, key: str) -> str:
        return "…"


def message(
    key: str, fields: Mapping[str, object], line: int | None = None, snippet: str = ""
) -> Message:
    """The message for a sentence; `snippet` is the learner's line, shown above it."""
    code = key.partition(".")[0]
    body = filled(SENTENCES[key], fields)
    if snippet:
        body = f"    {one_line(snippet, 84)}\n\n{body}"
    return Message(code=code, title=TITLES[code], body=lay_out(body), line=line)


def filled(template: str, fields: Mapping[str, object]) -> str:
    """The template with its fields; their text holds no line that could pass for code."""
    plain = {name: _on_one_line(str(value)) for name, value in fields.items()}
    text = template.strip("\n").format_map(_Fields(plain))
    return _SENTENCE_START.sub(lambda match: match[1] + match[2].capitalize(), text)


_SENTENCE_START = re.compile(
    r"(\A|\n\s*\n|[.!?][ \n])(an?|the|this|what|no|two|three|four)\b(?=\s)"
)
"""Where a description of a tensor or layer may start a sentence."""


_ADDRESS = re.compile(
    r"<(?:function |bound method )?(?:[\w.]+\.)?(\w+)(?: object)? at 0x[0-9a-fA-F]+>"
)
"""How Python shows an object that has no text of its own."""


def _on_one_line(text: str) -> str:
    """A field's text; the space that joins it to what stands before is kept."""
    text = _ADDRESS.sub(r"\1", text)
    return (" " if text[:1] == " " else "") + clip(one_line(text, 400), 400)

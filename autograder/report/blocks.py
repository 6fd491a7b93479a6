"""A message's body in parts: paragraphs, and code blocks indented by four spaces."""

from itertools import groupby
from typing import Literal, NamedTuple


class Block(NamedTuple):
    """A paragraph, or code without its indentation."""

    kind: Literal["text", "code"]
    text: str


def blocks(body: str) -> tuple[Block, ...]:
    """The body's blocks in order. Blank lines part paragraphs, and stay inside code."""
    found: list[Block] = []
    for is_code, lines in groupby(_marked(body.split("\n")), key=lambda marked: marked[0]):
        text = "\n".join(line for _, line in lines)
        if is_code:
            found.append(Block("code", text.strip("\n")))
        else:
            parts = (part.strip("\n") for part in text.split("\n\n"))
            # a page wraps prose by itself, at any width
            found += [Block("text", " ".join(part.split("\n"))) for part in parts if part.strip()]
    return tuple(found)


def _marked(lines: list[str]) -> list[tuple[bool, str]]:
    """Each line with whether it is code; a blank line is, where code goes on below it."""
    marked: list[tuple[bool, str]] = []
    below = False
    for line in reversed(lines):
        code = line.startswith("    ") or (not line.strip() and below)
        below = code
        marked.append((code, line[4:] if line.startswith("    ") else line.rstrip()))
    return _without_leading_blanks(marked[::-1])


def _without_leading_blanks(marked: list[tuple[bool, str]]) -> list[tuple[bool, str]]:
    """A blank line between a paragraph and code belongs to the paragraph."""
    above = False
    mended: list[tuple[bool, str]] = []
    for code, line in marked:
        above = code and (above or bool(line.strip()))
        mended.append((above, line))
    return mended

"""Sentences laid out as a person reads them: short lines, few of them, nothing a terminal obeys.

A paragraph is wrapped; a line that starts with four spaces is code and stays one line.
"""

import re
import textwrap

WIDTH = 80
"""Prose is wrapped here."""

MOST_COLUMNS = 90
"""Code is cut here; no line of a message is longer."""

MOST_LINES = 12
"""Lines of prose, empty ones included, that a message may have."""

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\?)?|[@-Z\\-_])")


def clean(text: str, most: int = 2000) -> str:
    """Text without terminal escapes and anything that is not printable, cut at `most`."""
    plain = _ESCAPES.sub("", text.replace("\t", "    "))
    return clip("".join(each for each in plain if each.isprintable() or each == "\n"), most)


def one_line(text: str, most: int = 200) -> str:
    """The same on one line, with single spaces."""
    return clip(" ".join(clean(text, most * 4).split()), most)


def clip(text: str, most: int) -> str:
    """At most `most` characters; what was cut is shown by an ellipsis."""
    return text if len(text) <= most else text[: most - 1] + "…"


def lay_out(body: str) -> str:
    """The body of a message from its text."""
    lines: list[str] = []
    for paragraph in re.split(r"\n\s*\n", body.strip("\n")):
        if lines:
            lines.append("")
        lines += _paragraph(paragraph)
    return "\n".join(_few(lines))


def _paragraph(text: str) -> list[str]:
    lines: list[str] = []
    prose: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("    ") or not line:
            lines += _wrapped(" ".join(prose))
            prose = []
            if line.strip():
                lines.append(clip(line.rstrip(), MOST_COLUMNS))
        else:
            prose.append(line.strip())
    return lines


_TOGETHER = re.compile(r"`[^`]+`|\([^()]{1,30}\)|\[[^\[\]]{1,30}\]")
"""Code and shapes inside a sentence stay on one line, code of up to `_LONGEST` characters."""
_LONGEST = 42


def _wrapped(text: str) -> list[str]:
    glued = _TOGETHER.sub(_glued, text)
    wrapped = textwrap.wrap(glued, WIDTH, break_on_hyphens=False)
    return [line.replace("\xa0", " ") for line in wrapped]


def _glued(match: re.Match[str]) -> str:
    return match[0].replace(" ", "\xa0") if len(match[0]) <= _LONGEST else match[0]


def is_code(line: str) -> bool:
    """Whether a line of a message is a snippet."""
    return line.startswith("    ")


def _few(lines: list[str]) -> list[str]:
    """Long names can make a message long; its end is worth less than its brevity."""
    kept: list[str] = []
    prose = 0
    for line in lines:
        prose += not is_code(line)
        if prose > MOST_LINES:
            kept[-1] = clip(kept[-1], MOST_COLUMNS - 2) + " …"
            break
        kept.append(line)
    return kept

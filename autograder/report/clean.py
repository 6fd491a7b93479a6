"""Text from submissions made fit for where it is shown. Names and messages can hold anything."""

import re

_CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_DIRECTIONS = r"\u202a-\u202e\u2066-\u2069"
"""Overrides that make a terminal or page show text in another order than it has."""
_NO_TEXT = r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"

_UNFIT = re.compile(f"[{_CONTROLS}{_DIRECTIONS}{_NO_TEXT}]")
_UNFIT_IN_LINE = re.compile(f"[{_CONTROLS}\\t\\n\\u2028\\u2029]+")


def plain(text: str) -> str:
    """Text of several lines for a terminal or a page: no control codes, each one a U+FFFD."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n"))


def line(text: str) -> str:
    """The same on one line."""
    return plain(_UNFIT_IN_LINE.sub(" ", text))


_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠|%]")
"""What a spreadsheet may take for a formula or a command."""


def spreadsheet(text: str) -> str:
    """Text for a cell of a CSV file: one line, and never a formula (an apostrophe goes before)."""
    cell = line(text)
    return f"'{cell}" if _FORMULA.match(text) or _FORMULA.match(cell) else cell

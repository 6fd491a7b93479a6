"""Lines that are not Python, and of which Python says only "invalid syntax"."""

import re

_OPENING, _CLOSING = "([{", ")]}"
_TEXTS = re.compile(r"\"[^\"]*\"|'[^']*'")
_SIGNS = (
    ("other_or", re.compile(r"\|\|")),
    ("other_and", re.compile(r"&&")),
    ("arrow", re.compile(r"=>")),
    ("plus_plus", re.compile(r"\+\+|--\s*$")),
    ("walrus", re.compile(r"^\s*\w+\s*:=")),
    ("two_equals", re.compile(r"=\s+=|===")),
)


def hint(line: str) -> tuple[str, str]:
    """(key of a hint, the name it is about) for what can be told from the line alone."""
    plain = _TEXTS.sub(lambda text: "_" * len(text[0]), line.partition("#")[0])
    name = _colon_in_call(plain)
    if name:
        return "colon", name
    return next((key for key, sign in _SIGNS if sign.search(plain)), ""), ""


def other_bracket(detail: str) -> dict[str, str] | None:
    """The brackets of "closing parenthesis ')' does not match opening parenthesis '['": which is
    open, which one closes it, and what stands there."""
    found = re.search(
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'(.*)", detail
    )
    if found is None or found[2] not in _OPENING:
        return None
    closes = _CLOSING[_OPENING.index(found[2])]
    return {"opened": found[2], "closes": closes, "found": found[1], "where": found[3].rstrip(".")}


def _colon_in_call(plain: str) -> str:
    """The name before a colon inside of round brackets: `units: 8` in `Dense(units: 8)`."""
    inside = ""
    for place, sign in enumerate(plain):
        if sign in _OPENING:
            inside += sign
        elif sign in _CLOSING:
            inside = inside[:-1]
        elif sign == ":" and inside.endswith("(") and plain[place : place + 2] != ":=":
            name = re.search(r"[(,]\s*([^\W\d]\w*)\s*$", plain[:place])
            colons = re.search(r"^\s*(def|class|async)\b|\blambda\b", plain[:place])
            return name[1] if name and not colons else ""
    return ""

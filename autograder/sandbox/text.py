"""Text that came out of learners' code, made safe to store and to send."""

import re

_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def clean(text: str, most: int = 2000) -> str:
    """At most `most` characters without terminal escapes, control and direction characters.

    Newlines and tabs stay. Lone surrogates, which UTF-8 cannot carry, become question marks.
    """
    whole = text[: most * 4].encode("utf-8", "replace").decode("utf-8")
    whole = _CONTROLS.sub("", _ESCAPES.sub("", whole.replace("\r\n", "\n")))
    return whole if len(whole) <= most else whole[: most - 1] + "…"

"""Names as they came from disk or out of an archive, made fit to store and to show."""

import re

_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, line separators, direction overrides, and the stand-ins for bytes that are no UTF-8."""

LONGEST = 1100
"""Characters of a name that are kept: all of any name on disk, whose 255 bytes may each stand as
four characters, and the beginning of those that only archives can hold."""


def readable(name: str) -> str:
    """A name as text that any store takes and no terminal obeys."""
    text = _UNFIT.sub(lambda found: f"\\x{_byte(ord(found[0])):02x}", name[: LONGEST + 1])
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _byte(code: int) -> int:
    """The byte that `os.fsdecode` could not decode, or the character's own number."""
    return code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code

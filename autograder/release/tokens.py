"""Text as a run of tokens, to be found in another text however that one is laid out."""

import re
from dataclasses import dataclass

TOKEN = re.compile(r"\d+\.\d+|\w+|->|:=|\*\*|//|[=!<>]=|[^\w\s\"'`#]")
END = "\0"


@dataclass(frozen=True)
class Tokens:
    """Names, numbers and operators, without quotes and comment signs, and the line of each.

    A string counts as its words: prose has apostrophes, so quotes cannot be paired there.
    """

    words: tuple[str, ...]
    lines: tuple[int, ...]

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(self.words + other.words, self.lines + other.lines)

    @property
    def speaks(self) -> bool:
        """Whether there is a word or a number in it."""
        return any(word[0].isalnum() or word[0] == "_" for word in self.words)

    def line_of(self, run: "Tokens") -> int:
        """The line on which that run of tokens begins here, 0 where it does not stand here."""
        joined = END + END.join(self.words) + END
        at = joined.find(END + END.join(run.words) + END)
        return 0 if at < 0 else self.lines[joined.count(END, 0, at)]


def tokens(text: str) -> Tokens:
    """The tokens of a text, its lines counted from 1."""
    found = [
        (word, number)
        for number, line in enumerate(text.splitlines(), start=1)
        for word in TOKEN.findall(line)
    ]
    return Tokens(tuple(word for word, _ in found), tuple(number for _, number in found))

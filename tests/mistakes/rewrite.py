"""`python -m tests.mistakes.rewrite [exercise ...]`: the words of the mistakes pages, anew."""

import sys

from autograder.sandbox import Door
from tests.mistakes.pages import PAGES, earned, mistakes, rewritten, shown


def main(names: list[str]) -> None:
    """Rewrites the pages of these exercises, or all; says which have changed."""
    with Door() as door:
        for page in PAGES:
            if names and page.stem not in names:
                continue
            words = [tuple(map(shown, earned(each, door))) for each in mistakes(page)]
            text = rewritten(page, words)
            if text != page.read_text(encoding="utf-8"):
                page.write_text(text, encoding="utf-8")
                sys.stdout.write(f"rewritten: {page.parent.name}/{page.name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])

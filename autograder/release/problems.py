"""Why there is no release, in words."""

from collections.abc import Collection, Iterable


class ReleaseProblem(Exception):  # noqa: N818  -- the base of named problems, each a plain noun
    """A release that stops; nothing was written. The text is for a person."""


class Leaked(ReleaseProblem):
    """Released files would give an answer or a hidden case away."""

    def __init__(self, leaks: Iterable[object]) -> None:
        told = "\n".join(f"  {leak}" for leak in leaks)
        super().__init__(
            f"Nothing was released: it would give answers away.\n{told}\n"
            "Take these out of what learners get (text, hints, code) and release again."
        )


class Edited(ReleaseProblem):
    """Files that somebody changed since the last release."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = tuple(paths)
        told = "\n".join(f"  {path}" for path in self.paths)
        super().__init__(
            f"Nothing was released: these files were changed since the last release.\n{told}\n"
            "Move them away (or `git checkout` them, if the changes are not wanted) and release "
            "again."
        )


class NotFresh(ReleaseProblem):
    """Files that are not what a release would write now."""

    def __init__(self, folder: object, found: Collection[object]) -> None:
        told = "\n".join(f"  {one}" for one in found)
        super().__init__(
            f"{len(found)} files in {folder} are stale:\n{told}\n"
            "Run `make release` and commit what it writes."
        )


class BadManifest(ReleaseProblem):
    """The list of what was released cannot be read."""


class NotConverted(ReleaseProblem):
    """nbgrader made no notebook, or not the one that was asked for."""


class NoPage(ReleaseProblem):
    """A unit without a README.md that can be read."""

"""What an exercise needs of the machine it is judged on."""

from importlib.metadata import version

from packaging.version import Version

from autograder.blueprint import Blueprint
from autograder.refusal import NotRun


def needs_newer(blueprint: Blueprint) -> NotRun | None:
    """Why an exercise is not run here: it needs a newer Keras than is installed.

    The version is read off the installed package's metadata: nothing imports Keras for it.
    """
    if not blueprint.keras:
        return None
    here = version("keras")
    if Version(here) >= Version(blueprint.keras):
        return None
    return NotRun(
        reason=f"It needs Keras {blueprint.keras} or newer, and Keras {here} is installed."
    )

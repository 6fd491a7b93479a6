"""`autograder explain CODE` shows a page, or what was meant."""

import pytest
import typer
from typer.testing import CliRunner

from autograder.cli.explain import explain
from autograder.cli.problems import BadInput
from autograder.explain import codes, page


def app() -> typer.Typer:
    """An application of this one command."""
    made = typer.Typer()
    made.command()(explain)
    return made


def test_page() -> None:
    """The page as it is, not wrapped and not coloured."""
    result = CliRunner().invoke(app(), ["NOT_SHARED"])
    assert result.output == page("NOT_SHARED")


def test_list() -> None:
    """Without a code all codes are listed."""
    result = CliRunner().invoke(app(), [])
    assert result.output.split() == list(codes())


def test_unknown_code() -> None:
    """A code with a slip in it gets the nearest ones."""
    with pytest.raises(BadInput, match="Did you mean NOT_SHARED"):
        explain("NOT_SHRED")
    with pytest.raises(BadInput, match="lists all"):
        explain("qqqqqq")

"""`autograder explain CODE`: the page of a named mistake."""

import difflib
from typing import Annotated

import typer
from rich.console import Console

from autograder.cli.problems import BadInput
from autograder.explain import codes, page


def explain(
    code: Annotated[
        str, typer.Argument(help="The capitals over a message: NOT_SHARED, or 'not shared'. [list]")
    ] = "",
) -> None:
    """What a message means: the mistake, a snippet that makes it, how to see it."""
    console = Console(highlight=False)
    if not code.strip():
        console.print("\n".join(codes()), markup=False)
        return
    text = page(code)
    if text is None:
        raise BadInput(_unknown(code))
    console.print(text, markup=False, soft_wrap=True, end="")


def _unknown(code: str) -> str:
    close = difflib.get_close_matches(
        code.strip().upper().replace(" ", "_"), codes(), n=2, cutoff=0.5
    )
    hint = f"Did you mean {' or '.join(close)}?" if close else "`autograder explain` lists all."
    return f"{code}: there is no page for this code. {hint}"

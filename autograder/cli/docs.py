"""`autograder docs`: the pages that are made from code."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console


def docs(
    folder: Annotated[Path, typer.Option(help="Where the pages are written.")] = Path("docs"),
    check: Annotated[bool, typer.Option(help="Only say which pages are stale.")] = False,
) -> None:
    """Writes the docs pages that are made from the rules and messages in the code."""
    from autograder.docs import stale, write  # noqa: PLC0415  not on the way of other commands

    console = Console()
    changed = stale(folder) if check else write(folder)
    for file in changed:
        console.print(f"{'stale' if check else 'written'}: {file}")
    if not changed:
        console.print("The pages are as the code says.")
    if check and changed:
        console.print("Next: run `autograder docs` and commit what it writes.")
        raise typer.Exit(1)

"""The commands. Each is a function in a module of its own."""

from typing import Annotated

import typer

from autograder.cli.audit import audit
from autograder.cli.check import check
from autograder.cli.docs import docs
from autograder.cli.explain import explain
from autograder.cli.grade import grade
from autograder.cli.release import release

app = typer.Typer(
    help="Exercises in wiring Keras models: check, grade, release.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(check)
app.command()(grade)
app.command()(release)
app.command()(docs)
app.command()(audit)
app.command()(explain)


def _version(asked: bool) -> None:
    if asked:
        from autograder.grading.version import autograder_version, keras_version  # noqa: PLC0415

        typer.echo(f"autograder {autograder_version()}, Keras {keras_version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[  # its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show versions.")
    ] = False,
) -> None:
    pass

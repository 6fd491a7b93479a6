"""The command line. `main` is the edge: every error leaves it as one line, never a traceback."""

import sys
from collections.abc import Sequence

INTERRUPTED = 130
BAD_INPUT = 2
BUG = 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit code: 0 well, 1 something is wrong, 2 bad usage or input,
    70 a bug of ours, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that knows only ASCII
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return _said("interrupted.", INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()  # or the interpreter complains about the pipe while it ends
        return 1
    except Exception as problem:  # the edge: nothing passes as a traceback
        from autograder.cli.problems import saved  # noqa: PLC0415

        name = type(problem).__name__
        text = f"{name}: this is a bug of the autograder; details are in {saved(problem)}."
        return _said(text, BUG)


def _run(arguments: Sequence[str] | None) -> int:
    import typer  # noqa: PLC0415  # inside, so that an interrupt while importing is one line too

    from autograder.cli.app import app  # noqa: PLC0415
    from autograder.cli.problems import BAD, as_line  # noqa: PLC0415

    try:
        code = app(arguments, prog_name="autograder", standalone_mode=False)
    except typer.Abort:
        return _said("interrupted.", INTERRUPTED)
    except typer.TyperException as problem:
        return _said(as_line(problem.format_message()), BAD_INPUT)
    except BAD as problem:
        return _said(as_line(str(problem)), BAD_INPUT)
    return code if isinstance(code, int) else 0


def _said(text: str, code: int) -> int:
    sys.stderr.write(f"autograder: {text}\n")
    return code

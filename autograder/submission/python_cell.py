"""Python in a notebook cell, as text. Lines never move, so that line numbers stay true."""

import io
import re
import tokenize

_WHOLE_CELL = re.compile(
    r"^%%(?:bash|sh|script|html|HTML|javascript|js|latex|markdown|svg|SVG|writefile|perl|ruby|pypy"
    r"|python2?|file|cmd|R|sql)\b"
)
"""Cell magics below which there is no code of this program."""

_MAGIC = re.compile(  # of a line without its indent; each part looks at a character but once
    r"^(?:%{1,2}[A-Za-z]"  # %matplotlib inline, %%time
    r"|!(?!=)"  # !pip install
    r"|\?{1,2}\w"  # ?keras.Model
    r"|[\w.]+\?{1,2}\s*$"  # keras.Model?
    r"|[\w, ]+=\s*(?:!|%[A-Za-z]))"  # files = !ls
)


def without_magics(code: str) -> str:
    """IPython's own lines blanked (`pass` where an indented block may need a line)."""
    code = code.replace("\r\n", "\n").replace("\r", "\n")
    lines = code.split("\n")
    first = next((line for line in lines if line.strip()), "")
    if _WHOLE_CELL.match(first):
        return "\n" * (len(lines) - 1)
    return "\n".join(_plain(line) for line in lines)


def _plain(line: str) -> str:
    bare = line.lstrip()
    if not _MAGIC.match(bare):
        return line
    indent = line[: len(line) - len(bare)]
    return f"{indent}pass" if indent else ""


def definitions(code: str) -> str:
    """Only the imports, functions, classes and literal constants of a cell, the rest blanked.

    A cell that is not Python gives "", as does one longer than `MOST_CELL`: what it held cannot
    serve another cell. The tokenizer reads it, not the parser, which hostile text can bring down.
    """
    kept: set[int] = set()
    if len(code) > MOST_CELL:
        return ""
    try:
        for statement in _statements(code):
            if _defines(statement):
                kept.update(range(statement[0].start[0], statement[-1].end[0] + 1))
    except (tokenize.TokenError, SyntaxError, ValueError):
        return ""
    lines = enumerate(code.split("\n"), start=1)
    return "\n".join(line if number in kept else "" for number, line in lines)


MOST_CELL = 100_000
"""Characters; half a second to tokenize, where each is a token."""

_LAYOUT = (tokenize.NL, tokenize.COMMENT, tokenize.ENCODING, tokenize.ENDMARKER)


def _statements(code: str) -> list[list[tokenize.TokenInfo]]:
    """Statements at the left margin, each with all that is indented below it."""
    statements: list[list[tokenize.TokenInfo]] = []
    depth, fresh = 0, True
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.INDENT:
            depth += 1
        elif token.type == tokenize.DEDENT:
            depth -= 1
            fresh = depth == 0
        elif token.type == tokenize.NEWLINE:
            fresh = depth == 0
        elif token.type not in _LAYOUT:
            if (depth == 0 and fresh) or not statements:
                statements.append([])
            fresh = False
            statements[-1].append(token)
    return _decorated(statements)


def _decorated(statements: list[list[tokenize.TokenInfo]]) -> list[list[tokenize.TokenInfo]]:
    """A decorator and what it decorates are one statement."""
    joined: list[list[tokenize.TokenInfo]] = []
    for statement in statements:
        if joined and joined[-1][0].string == "@" and statement[0].string in _HEADS:
            joined[-1] += statement
        else:
            joined.append(statement)
    return joined


_HEADS = ("def", "class", "async", "import", "from", "@")


def _defines(statement: list[tokenize.TokenInfo]) -> bool:
    if statement[0].string in _HEADS:
        return True
    if len(statement) < 3 or statement[0].type != tokenize.NAME or statement[1].string != "=":
        return False
    return all(
        token.type in (tokenize.NUMBER, tokenize.STRING, tokenize.OP)
        or token.string in ("True", "False", "None")
        for token in statement[2:]
    )

"""FILES: BUILD_sources
TRIES: source text that is short to write and long to parse: one expression of 900 kB, nesting, chains, continuation lines, digits, decorators
MUST:  the parent neither crashes nor waits; the child's clock and words do the rest
EXPECT: {"max": 3, "min": 0}
"""

import os

WRONG = "def build_siamese(n_in=16, width=8):\n    return None\n"
STUB = "def build_siamese(n_in=16, width=8):\n    "


def make(dest):
    sources = {
        "sum": "x = " + "1+" * 450_000 + "1\n" + WRONG,
        "minus": "x = " + "-" * 900_000 + "1\n" + WRONG,
        "not": "x = " + "not " * 220_000 + "1\n" + WRONG,
        "parentheses": "x = " + "(" * 199 + "1" + ")" * 199 + "\n" + WRONG,
        "more parentheses": "x = " + "(" * 400_000 + "1" + ")" * 400_000 + "\n" + WRONG,
        "brackets": "x = " + "[" * 900_000 + "\n" + WRONG,
        "attributes": "x = a" + ".a" * 440_000 + "\n" + WRONG,
        "calls": "x = f" + "()" * 440_000 + "\n" + WRONG,
        "subscripts": "x = a" + "[0]" * 290_000 + "\n" + WRONG,
        "lambdas": "x = " + "lambda: " * 110_000 + "1\n" + WRONG,
        "ternaries": "x = " + "1 if 1 else " * 75_000 + "1\n" + WRONG,
        "powers": "x = " + "2**" * 300_000 + "1\n" + WRONG,
        "awaits": "async def f():\n    " + "await " * 150_000 + "x\n" + WRONG,
        "assignments": "x" + "=x" * 440_000 + "=1\n" + WRONG,
        "elif": "if 0: pass\n" + "elif 0: pass\n" * 70_000 + WRONG,
        "nested if": "".join(" " * k + "if 1:\n" for k in range(99)) + " " * 99 + "pass\n" + WRONG,
        "decorators": "@x\n" * 290_000 + WRONG,
        "digits": "x = " + "9" * 900_000 + "\n" + WRONG,
        "strings": "x = " + "'a' " * 220_000 + "\n" + WRONG,
        "f-strings": "x = f'{" + "(" * 180 + "1" + ")" * 180 + "}'\n" + WRONG,
        "lines": "\n" * 900_000 + WRONG,
        "semicolons": "x;" * 440_000 + "x\n" + WRONG,
        "continued": "x = 1 " + "\\\n" * 440_000 + "\n" + WRONG,
        "comments": "#" * 900_000 + "\n" + WRONG,
        "names": "x" * 900_000 + " = 1\n" + WRONG,
        "functions": WRONG * 16_000,
        "inside": STUB + "return " + "-" * 900_000 + "1\n",
        "inside attributes": STUB + "return a" + ".a" * 440_000 + "\n",
        "inside lines": STUB + "x = 1\n    " * 80_000 + "return x\n",
        "docstring": STUB + "'" * 3 + "x " * 440_000 + "'" * 3 + "\n    return None\n",
        "default": "def build_siamese(n_in=" + "-" * 890_000 + "1, width=8):\n    return None\n",
        "match": "match x:\n" + "".join(f"    case {{'a': {'[' * 90}{']' * 90}}}: pass\n" for _ in range(3000)) + WRONG,
        "tabs": "if 1:\n" + "\t" * 50_000 + "x = 1\n" + WRONG,
        "form feeds": "\f" * 800_000 + WRONG,
        "unicode": "x = '" + "\U0001f600" * 200_000 + "'\n" + "ª" * 20_000 + " = 1\n" + WRONG,
    }
    paths = []
    for name, text in sources.items():
        folder = os.path.join(dest, name)
        os.mkdir(folder)
        path = os.path.join(folder, "build_siamese.py")
        with open(path, "wb") as file:
            file.write(text.encode())
        paths.append(path)
    return paths

"""FILES: BUILD_notebooks
TRIES: notebooks that break readers: deep, huge, other versions, numbers of a million digits, keys twice, sources that are no text, cells by the hundred thousand
MUST:  each is refused in words or read as data, within seconds
EXPECT: {"max": 2, "min": 0}
"""

import json
import os

WRONG = "def build_siamese(n_in=16, width=8):\n    return None\n"


def cell(source, **more):
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source, **more}


def book(*cells, **more):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more})


def make(dest):
    books = {
        "deep": '{"nbformat":4,"nbformat_minor":5,"metadata":' + '{"a":' * 100_000 + "1" + "}" * 100_000 + ',"cells":[]}',
        "deep lists": "[" * 5_000_000,
        "digits": book(cell(WRONG)).replace('"nbformat": 4', '"nbformat": ' + "4" * 1_000_000),
        "float": book(cell(WRONG)).replace('"nbformat": 4', '"nbformat": 1e999'),
        "negative": book(cell(WRONG)).replace('"nbformat": 4', '"nbformat": -3'),
        "old": json.dumps({"nbformat": 2, "worksheets": [{"cells": [{"cell_type": "code", "input": WRONG}]}]}),
        "older": json.dumps({"nbformat": 1, "cells": [{"cell_type": "code", "code": WRONG}]}),
        "future": book(cell(WRONG), nbformat=99),
        "keys twice": book(cell(WRONG)).replace('"cells"', '"cells": 3, "cells"'),
        "nan": book(cell(WRONG, metadata={"a": float("nan")})),
        "sources": book(*(cell(s) for s in ([], ["x", 3], {}, None, 5, [["x"]], True))),
        "cells": book(*(cell("x = 1") for _ in range(100_000))),
        "definitions": book(*(cell(WRONG) for _ in range(20_000))),
        "lines": book(cell("\n" * 5_000_000 + WRONG)),
        "one line": book(cell("x = " + "1+" * 2_000_000 + "1\n" + WRONG)),
        "brackets": book(cell("(" * 900_000), cell(WRONG)),
        "quotes": book(cell("'" * 3 + "a'" * 400_000), cell(WRONG)),
        "spaces": book(cell(" " * 900_000 + "x"), cell(WRONG)),
        "indents": book(cell("".join(" " * k + "if x:\n" for k in range(1000))), cell(WRONG)),
        "backslashes": book(cell("x = 1 \\\n" * 200_000), cell(WRONG)),
        "words": book(cell("a, " * 300_000 + "\n" + "a.a" * 200_000 + "!\n" + "aa " * 300_000), cell(WRONG)),
        "grade ids": book(*(cell(WRONG, metadata={"nbgrader": {"grade_id": i, "solution": True}}) for i in ("build_siamese", "build_siamese", "x" * 100_000))),
        "surrogates": book(cell(WRONG + "x = '\ud800'")),
        "bom": "\ufeff" + book(cell(WRONG)),
        "not utf-8": book(cell(WRONG)).encode("utf-16"),
        "numbers": '{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[' + "0," * 3_000_000 + "0]}",
        "text": '"' + "x" * (15 << 20) + '"',
    }
    paths = []
    for name, data in books.items():
        path = os.path.join(dest, name + ".ipynb")
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        paths.append(path)
    return paths

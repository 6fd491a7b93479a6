"""A setting whose name holds a tuple of one, because of a comma at the end of its line."""

import ast

from autograder.explain.raising.python import commas
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def told(trouble: Trouble) -> Said | None:
    """`rate = 0.5,` above `Dropout(rate)`, where Keras complains of a tuple."""
    for call in trouble.calls:
        for given in (*call.args, *(word.value for word in call.keywords)):
            bound = trouble.source.binding(given) if isinstance(given, ast.Name) else None
            line, value = commas.after(bound), trouble.text(bound)
            if line is not None and trouble.says(value, "tuple"):
                fields = {"written": trouble.text(given), "value": value, "line": line}
                return Said("BAD_SETTING.comma", fields)
    return None

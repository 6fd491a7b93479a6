"""The name of a layer or an Input is no text, or holds a `/`.

Wrong:

    inp = Input((4,))
    x = layers.Dense(8, name="block/dense")(inp)

Write:

    inp = Input((4,))
    x = layers.Dense(8, name="block_dense")(inp)

Message:

    NOT A NAME · line 2

        x = layers.Dense(8, name="block/dense")(inp)

    The name `block/dense` holds a `/`. A name is a text without `/`.

    Write `_` in its place, or leave the name out.
"""

import ast

from autograder.explain import words
from autograder.explain.raising.stated import argument
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """Keras shows the name, and of which type it is."""
    bad = trouble.find(
        r"`name` must be a string and cannot contain character `/`\. "
        r"Received: name=(.*?) \(of type <class '([\w.]+)'>"
    )
    if bad is None:
        return None
    kind = bad[2].rpartition(".")[2]
    if kind == "str":
        return Said("BAD_NAME", {"name": bad[1]})
    node = argument(trouble, "name")
    written = bad[1] if node is None or "<" in trouble.text(node) else trouble.text(node)
    plain = isinstance(node, ast.Constant)
    right = f'name="layer_{written}"' if plain else f"name=str({written})"
    if kind in ("list", "tuple"):
        right = f"name={written}[0]"
    fields = {"name": bad[1], "what": written, "kind": words.a_type(kind), "right": right}
    return Said("BAD_NAME.no_text", fields)

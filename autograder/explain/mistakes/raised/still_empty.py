"""The function is still empty where your code should stand.

Wrong:

    def build():
        raise NotImplementedError("your code here")
    m = build()

Write:

    def build():
        return keras.Sequential([Input((4,)), layers.Dense(1)])
    m = build()

Message:

    STILL EMPTY · line 2

        raise NotImplementedError("your code here")

    The stub is still empty here: this line raises NotImplementedError on purpose.

    Put your code in its place.
"""

from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """NotImplementedError, raised by a line that says so."""
    if trouble.exception != "NotImplementedError":
        return None
    return Said("STILL_EMPTY") if trouble.line_text.startswith("raise") else None

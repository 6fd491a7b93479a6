"""A function calls itself, and never comes to an end.

Wrong:

    def build():
        return build()
    m = build()

Write:

    def build():
        return keras.Sequential([Input((4,)), layers.Dense(1)])
    m = build()

Message:

    CALLS ITSELF · line 2

        return build()

    `build` calls itself, over and over, and never comes to an end.

    Look at the name behind `return`: is another function meant, or the model?
"""

from autograder.explain.raising.python import circles
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """A RecursionError."""
    if trouble.exception != "RecursionError":
        return None
    why = circles.told(trouble)
    if why is not None:
        return why
    name = next((n for n in trouble.source.functions if trouble.call_of(n)), "")
    return Said("CALLS_ITSELF", {"name": f"`{name}`" if name else "A function"})

"""What a person reads, as data. `explain` writes it, `report` shows it."""

import msgspec


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a person reads. `code` names the kind; `audience` is "learner", or "instructor" for
    text that came out of a hidden case."""

    code: str
    title: str
    body: str
    line: int | None = None
    audience: str = "learner"

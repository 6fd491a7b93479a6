"""The learner's own words: which variable held a tensor or layer, and on which line it was made.

    with tracing.record("siamese.py") as names:
        model = siamese()
    extract.read(model, names)

While it records, each symbolic call and each new layer looks up the stack for frames of that file:
the line is where the innermost of them stands, and the variables are read off all of them, then
and once more when recording ends. A frame that returned or raised keeps its variables for as long
as it is held, so nothing slows the code down between two calls of Keras.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import keras
from keras import KerasTensor, Operation
from keras.src.ops.node import Node  # where Keras notes a symbolic call; it has no public name

MOST_LOCALS = 200
"""A frame with more variables is read once, at its end, not at every call."""

MOST_ELEMENTS = 1000
"""Longer lists are not searched for tensors."""

COPIES = ("_clone", "CLONE")
"""How Keras names the copy of a tensor."""

AT_END, IN_CONTAINER, BEFORE = 0, 1, 2
"""Ranks of a name in one frame: held at the end, held in a list or dict, held until rebound."""


class Names:
    """What was recorded, by identity of tensors and layers."""

    def __init__(self) -> None:
        self._names: dict[int, dict[tuple[int, int], dict[str, None]]] = {}  # sets in order
        self._lines: dict[int, int] = {}
        self._kept: dict[int, object] = {}  # an id means its object only while that lives
        self._tensors: dict[str, int] = {}

    def variable_of(self, thing: object) -> str:
        """The learner's name for a tensor, layer or model; "" when it has none.

        Of several the outermost function's last one, and a name still held at its end before one
        that was bound to something else.
        """
        names = self._names.get(self._key(thing))
        return next(reversed(names[min(names)])) if names else ""

    def aliases_of(self, thing: object) -> tuple[str, ...]:
        """All names it ever had, best first."""
        names = self._names.get(self._key(thing), {})
        ranked = [name for rank in sorted(names) for name in reversed(names[rank])]
        return tuple(dict.fromkeys(ranked))

    def line_of(self, thing: object) -> int | None:
        """The line of the call that returned a tensor, or that constructed a layer."""
        return self._lines.get(self._key(thing))

    def made(self, thing: object, line: int) -> None:
        """Notes that `thing` was made on a line."""
        self._keep(thing)
        self._lines.setdefault(id(thing), line)

    def called(self, name: str, thing: object, depth: int, rank: int) -> None:
        """Notes that a variable of the frame at `depth` (0 is outermost) held `thing`."""
        self._keep(thing)
        names = self._names.setdefault(id(thing), {}).setdefault((depth, rank), {})
        names.pop(name, None)
        names[name] = None

    def _keep(self, thing: object) -> None:
        if id(thing) not in self._kept:
            self._kept[id(thing)] = thing
            if isinstance(thing, KerasTensor):
                self._tensors[thing.name] = id(thing)

    def _key(self, thing: object) -> int:
        """The id it was recorded under: Keras copies the tensors of `Model(inner tensor, …)`."""
        if not issubclass(type(thing), KerasTensor):
            return id(thing)
        name: str = thing.name  # type: ignore[attr-defined]
        while name.endswith(COPIES):
            name = name.removesuffix(COPIES[0]).removesuffix(COPIES[1])
            if name in self._tensors:
                return self._tensors[name]
        return id(thing)


@contextmanager
def record(filename: str) -> Iterator[Names]:
    """Records the names and lines of the frames of one file, until it ends or raises."""
    recorder = _Recorder(filename)

    # Keras reads the parameters of this very function when it makes an operation's config.
    def new_layer(self: Operation, name: str | None = None) -> None:
        layer_init(self, name)
        recorder.saw(self)

    def new_call(self: Node, *args: object, **kwargs: object) -> None:
        call_init(self, *args, **kwargs)
        recorder.saw(*self.outputs, line=not _rebuilding())

    layer_init, call_init = keras.Operation.__init__, Node.__init__
    keras.Operation.__init__, Node.__init__ = new_layer, new_call
    try:
        yield recorder.names
    finally:
        keras.Operation.__init__, Node.__init__ = layer_init, call_init
        recorder.finish()


class _Recorder:
    def __init__(self, filename: str) -> None:
        self.names = Names()
        self._filename = filename
        self._frames: dict[int, tuple[FrameType, int]] = {}

    def saw(self, *things: object, line: bool = True) -> None:
        """Keras made these just now: a layer, or the tensors that a call returned."""
        frames = self._stack()
        if not frames:
            return
        for thing in things if line else ():
            self.names.made(thing, frames[0].f_lineno)
        for frame in frames:
            _, depth = self._frames.setdefault(id(frame), (frame, _depth(frame)))
            if len(frame.f_code.co_varnames) <= MOST_LOCALS:
                self._read(frame, depth, BEFORE)

    def _stack(self) -> list[FrameType]:
        """The frames of the file that are running, innermost first."""
        found = []
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            if frame.f_code.co_filename == self._filename:
                found.append(frame)
            frame = frame.f_back
        return found

    def _read(self, frame: FrameType, depth: int, rank: int) -> None:
        for name, value in list(frame.f_locals.items()):
            if issubclass(type(value), (KerasTensor, Operation)):
                self.names.called(name, value, depth, rank)
            elif rank == AT_END:
                for place, element in elements(value):
                    if issubclass(type(element), (KerasTensor, Operation)):
                        self.names.called(name + place, element, depth, IN_CONTAINER)

    def finish(self) -> None:
        """Reads what the frames held when they ended, and lets them go."""
        for frame, depth in self._frames.values():
            self._read(frame, depth, AT_END)
        self._frames.clear()


def elements(value: object) -> list[tuple[str, object]]:
    """("[0]", element) of a plain list, tuple or dict that is not too long; else nothing."""
    if type(value) in {list, tuple} and len(value) <= MOST_ELEMENTS:  # type: ignore[arg-type]
        return [(f"[{i}]", each) for i, each in enumerate(value)]  # type: ignore[arg-type,var-annotated]
    if type(value) is dict and len(value) <= MOST_ELEMENTS:
        return [(f"[{key!r}]", each) for key, each in value.items() if type(key) in {str, int}]
    return []


def _depth(frame: FrameType) -> int:
    depth = 0
    while frame.f_back is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def _rebuilding() -> bool:
    """Whether a Sequential is calling its own layers: that is no line of the learner's."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        if frame.f_code.co_name == "build" and isinstance(
            frame.f_locals.get("self"), keras.Sequential
        ):
            return True
        frame = frame.f_back
    return False

"""What a file changed in its process, put back before the next file of the same submission.

So that no exercise leans on another by accident. Nothing fair rests on it: who judges believes a
process that ran other files only where it finds all right. Imports no Keras.
"""

import builtins
import contextlib
import gc
import linecache
import os
import shutil
import signal
import sys
import threading
import warnings
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

_TIMERS = ("ITIMER_REAL", "ITIMER_VIRTUAL", "ITIMER_PROF")


class Place:
    """A process as it was before any learner's file: made there, and asked before each file.

    `modules` are those that had been imported, noted where all processes are forked from: only to
    look at three thousand modules copies the page of each, 10 MB a process.
    """

    def __init__(self, modules: Mapping[str, ModuleType]) -> None:
        self._left = False
        self._folder = Path.cwd()
        self._files = set(self._folder.iterdir())
        self._environment = dict(os.environ)
        self._lists: list[tuple[list[Any], list[Any]]] = [
            (kept, list(kept))
            for kept in (sys.path, sys.meta_path, sys.path_hooks, warnings.filters)
            if isinstance(kept, list)
        ]
        self._modules = modules
        self._imported = len(sys.modules)
        self._builtins = dict(vars(builtins))
        self._streams = {name: getattr(sys, name) for name in ("stdin", "stdout", "stderr")}
        self._deepest = sys.getrecursionlimit()
        self._handlers = {number: signal.getsignal(number) for number in signal.valid_signals()}
        self._errors = _numpy().geterr() if _numpy() is not None else {}

    def for_the_next(self) -> str:
        """Puts back what the file before this one changed; before the first there is nothing to.

        One sentence on what cannot be put back, "" when all is well.
        """
        if not self._left:
            self._left = True
            return ""
        try:
            self._put_back()
        except BaseException as problem:  # whatever a file has put in the way
            return f"what an exercise before changed cannot be put back: {type(problem).__name__}"
        if threading.active_count() > 1:
            return "an exercise before left threads running"
        return ""

    def _put_back(self) -> None:
        self._interpreter()
        self._imports()
        os.chdir(self._folder)
        for path in set(self._folder.iterdir()) - self._files:
            _remove(path)
        if dict(os.environ) != self._environment:
            os.environ.clear()
            os.environ.update(self._environment)
        linecache.clearcache()
        gc.enable()
        gc.collect()  # models, which hold each other

    def _interpreter(self) -> None:
        sys.settrace(None)
        sys.setprofile(None)
        sys.setrecursionlimit(self._deepest)
        for name, stream in self._streams.items():
            setattr(sys, name, stream)
        for timer in _TIMERS:
            if hasattr(signal, timer):
                signal.setitimer(getattr(signal, timer), 0)
        for number, handler in self._handlers.items():
            if handler is not None and signal.getsignal(number) is not handler:
                signal.signal(number, handler)
        inside = vars(builtins)
        for name in inside.keys() - self._builtins.keys():
            del inside[name]
        if self._errors:
            _numpy().seterr(**self._errors)

    def _imports(self) -> None:
        """Libraries that were imported stay: many cannot be imported a second time. What stands
        under another's name is not looked for, as long as no name came or went."""
        for now, before in self._lists:
            now[:] = before
        more = len(sys.modules) - self._imported
        added = list(islice(reversed(sys.modules), max(more, 0)))  # the newest stand last
        for name in added:
            if name not in self._modules and self._own(sys.modules[name]):
                del sys.modules[name]
        if more < 0 or any(name in self._modules for name in added):
            sys.modules.update(self._modules)
        self._imported = len(sys.modules)

    def _own(self, module: object) -> bool:
        """Whether a module is the learner's: made by hand, or a file of its own folder."""
        spec = getattr(module, "__spec__", None)
        origin = getattr(spec, "origin", None)
        if not isinstance(module, ModuleType) or spec is None:
            return True
        return isinstance(origin, str) and self._folder in Path(origin).parents


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        with contextlib.suppress(FileNotFoundError):
            path.unlink()


def _numpy() -> Any:  # noqa: ANN401  # a module, where it has been imported
    return sys.modules.get("numpy")

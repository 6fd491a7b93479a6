"""Which files a confined process must be able to read: Python, its packages, the system's."""

import site
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import autograder

_SYSTEM = (
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/local/lib",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/dev/null",
    "/dev/zero",
    "/dev/urandom",  # TensorFlow aborts without it
    "/dev/random",
    "/proc/self/cmdline",  # the same: it asks for the program's name
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/sys/devices/system/cpu",
    "/sys/fs/cgroup/cpu.max",
)
PLAIN_PACKAGES = ("msgspec", "numpy")
"""All that a process for *answers* exercises may import besides the standard library."""


def readable(*, plain: bool) -> list[Path]:
    """Files and folders to leave readable. A `plain` process is not shown Keras's files."""
    ours = Path(autograder.__file__).parent
    system = [Path(name) for name in _SYSTEM]
    if not plain:
        return [ours, *_libraries(), *_packages(), *system]
    shown = _without_packages(_libraries())
    shown += [where for name in PLAIN_PACKAGES for where in _package(name)]
    outside = [one for one in system if not any(one in folder.parents for folder in _packages())]
    return [ours, *shown, *outside]


def barred() -> Path | None:
    """A folder above Python's files that other users may not enter; None when there is none.

    A Python installed in a home folder is the usual case.
    """
    wanted = {Path(autograder.__file__).parent, *_libraries(), *_packages()}
    for folder in sorted({one for path in wanted for one in (path, *path.parents)}):
        if folder.exists() and not folder.stat().st_mode & 0o001:
            return folder
    return None


def _libraries() -> list[Path]:
    """The folders of the standard library, and the library that is Python itself."""
    folders = {Path(sysconfig.get_path(key)) for key in ("stdlib", "platstdlib")}
    shared = (Path(sys.base_prefix) / "lib").glob("libpython*")
    return [*sorted(one for one in folders if one.is_dir()), *sorted(shared)]


def _without_packages(libraries: list[Path]) -> list[Path]:
    """Folders entry by entry: the packages' folder may lie inside the standard library's."""
    found = []
    for one in libraries:
        entries = sorted(one.iterdir()) if one.is_dir() else [one]
        found += [each for each in entries if each.name not in ("site-packages", "dist-packages")]
    return found


def _packages() -> list[Path]:
    found = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *site.getsitepackages()}
    return sorted(Path(one) for one in found if Path(one).is_dir())


def _package(name: str) -> list[Path]:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return []
    folder = Path(spec.origin).parent
    libraries = folder.with_name(f"{name}.libs")  # where wheels keep the libraries they bring
    return [folder, *([libraries] if libraries.is_dir() else [])]

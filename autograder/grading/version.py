"""Which autograder and which Keras judged, without importing Keras."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


@cache
def autograder_version() -> str:
    """The package's version and a digest of its code: another code may judge otherwise."""
    package = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(str(path.relative_to(package)).encode() + b"\0" + path.read_bytes())
    return f"{_installed('keras-wiring-exercises')}+{digest.hexdigest()[:12]}"


@cache
def keras_version() -> str:
    """The installed Keras."""
    return _installed("keras")


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "unknown"

"""What Keras 3.15 uses where a setting is left out."""

from autograder.explain.english import defaults
from autograder.wiring import Json


def of(class_name: str, setting: str) -> str:
    """The default in words; `UNKNOWN` where no table knows it."""
    key = setting.rpartition(".")[2]
    own = defaults.OF_CLASS.get(class_name, {}).get(key)
    if own is None and "Pooling" in class_name:
        own = defaults.OF_POOLING.get(key)
    return own or defaults.OF_ANY.get(key, defaults.UNKNOWN)


def is_same(class_name: str, setting: str, value: Json) -> bool:
    """Whether a value is the default, written out."""
    return of(class_name, setting) == repr(value)

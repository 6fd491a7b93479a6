"""The environment of every process that imports Keras for us: nothing of the caller's comes in."""

import os
from collections.abc import Mapping
from pathlib import Path

_KEPT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TZ")
_PINNED = {
    "KERAS_BACKEND": "tensorflow",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # compiles every shape anew; another result on each processor
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",  # else importing NumPy starts threads, and forking is unsafe
    "MKL_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def environment(home: Path, caller: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Variables for a new process whose home, Keras home and temporary folder lie in `home`.

    `TF_USE_LEGACY_KERAS` and whatever else the caller has set stay out: a grader's secrets may
    stand in its environment.
    """
    kept = {name: caller[name] for name in _KEPT if name in caller}
    return kept | _PINNED | places(home)


def places(home: Path) -> dict[str, str]:
    """The variables that say where things lie. The Keras home must hold no `keras.json`."""
    where = str(home)
    return {
        "HOME": where,
        "KERAS_HOME": str(home / "keras"),
        "TMPDIR": where,
        "MPLCONFIGDIR": where,
    }

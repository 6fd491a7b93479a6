"""What running a model showed, and whether two runs agree. Plain data and NumPy; no Keras.

`probe` makes evidence from a model and a plan, in a child; `agree` compares two pieces of it in
the parent. A plan names variables and inputs by the *expected* wiring's order, so that equal
plans lay equal weights whatever the submission called its layers.
"""

from autograder.evidence.agreeing import agree, tolerance, values
from autograder.evidence.data import (
    ALIKE,
    MOST,
    OUTPUT_REGIMES,
    REGIMES,
    ROLES,
    Array,
    Draw,
    Evidence,
    Plan,
)
from autograder.evidence.planning import grouped, plan, retarget, variables_of

__all__ = [
    "ALIKE",
    "MOST",
    "OUTPUT_REGIMES",
    "REGIMES",
    "ROLES",
    "Array",
    "Draw",
    "Evidence",
    "Plan",
    "agree",
    "grouped",
    "plan",
    "retarget",
    "tolerance",
    "values",
    "variables_of",
]

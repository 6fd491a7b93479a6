"""Wrong and restyled models from a right one, and the proof which is which.

    change       what a mutation is, as data; `Where` it was made
    draft        one graph opened for a change
    wrong_*      the ways to do it wrong;  right_*  the ways to do the same otherwise
    building     a Keras model from a wiring (`making`, `operations`, `values`, `structure`)
    realising    a change as a model, read back
    sameness     whether two wirings are one up to order, without `canonical` and `matching`
    proving      whether a mutant differs: by what it is, by outputs, by gradients

Independent of the comparison that it tests.
"""

from autograder.mutate.building import build
from autograder.mutate.change import Mutant, Restyled, Where
from autograder.mutate.choosing import changes, restyled, styles, wrong
from autograder.mutate.making import CannotBuild
from autograder.mutate.proving import Prover, proof

__all__ = [
    "CannotBuild",
    "Mutant",
    "Prover",
    "Restyled",
    "Where",
    "build",
    "changes",
    "proof",
    "restyled",
    "styles",
    "wrong",
]

"""The one door to learners' code. This side imports no Keras."""

from autograder.sandbox.door import Child, Door
from autograder.sandbox.limits import LEARNER, Limits

__all__ = ["LEARNER", "Child", "Door", "Limits"]

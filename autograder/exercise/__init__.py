"""An exercise, read from its one file, and the folder that is the registry.

Nothing here imports the file: docstring, literals and regions are read with `ast`.

    kinds     what an exercise is, and the error for a file that is none
    anatomy   where the parts of a solution file stand
    checks    what each part must look like
    reading   a file -> `Exercise`; a folder -> all of them
    drawing   hidden cases from bounds and a secret seed
    digest    the syntax tree of a function as a short text
"""

from autograder.exercise.anatomy import Anatomy, Span, anatomy
from autograder.exercise.digest import tree_digest
from autograder.exercise.drawing import hidden_cases
from autograder.exercise.kinds import FORMATS, RETURNS, BadExercise, Exercise
from autograder.exercise.reading import load, registry

__all__ = [
    "FORMATS",
    "RETURNS",
    "Anatomy",
    "BadExercise",
    "Exercise",
    "Span",
    "anatomy",
    "hidden_cases",
    "load",
    "registry",
    "tree_digest",
]

"""A Keras model as a `Wiring`: the one place where a model is read.

    reading    what is handed in: a model, several, or something else    -> Reading | CannotRead
    graph      the calls between a model's inputs and outputs            -> Graph
    table      one row a layer object, however often it is called        -> Layer
    settings   constructor arguments that differ from their default
    traits     masks, randomness, statistics: what a layer does besides computing
    masks      which `mask=` arguments Keras put there by itself
    values     constants as JSON
    facts      what predict exercises ask about a given model
    private    the Keras names that are not public, each in one function

Reading runs no layer, initialises no variable and leaves the model as it was.
"""

from autograder.extract.facts import fact_of
from autograder.extract.reading import CannotRead, Reading, read, read_many

__all__ = ["CannotRead", "Reading", "fact_of", "read", "read_many"]

"""Runs a model as a plan says and tells what was seen. Keras on TensorFlow; inside a child.

laying     weights and inputs from a plan: NumPy, no model
freezing   random draws and updates of statistics held still while a model runs
calling    a model called with flat inputs, its outputs flat again
running    `run`: all regimes, as evidence
seeing     what a plan cannot see of its own model
banking    `bank`: probes of an expected model that see everything there is to see
"""

from autograder.probe.banking import bank
from autograder.probe.running import run

__all__ = ["bank", "run"]

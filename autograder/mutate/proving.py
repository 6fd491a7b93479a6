"""Whether a mutant is another model: by what it is, else by what it computes.

The weights of the original are laid in the mutant by the rows that the mutation kept, not by any
comparison of the two wirings.
"""

from typing import Literal

import keras

from autograder import evidence, extract, probe
from autograder.evidence import Evidence, Plan
from autograder.extract import Reading
from autograder.mutate.change import Mutant, Restyled, Where, graph_at
from autograder.mutate.sameness import same
from autograder.wiring import FromCall, FromInput, Graph, Tensor, Wiring

Proof = Literal["differs", "equal", "unknown"]

UNCERTAIN = {
    "operands swapped", "operand dropped", "operand added", "merge reads wrong tensor",
    "call reads wrong tensor", "branches chained", "output reads wrong tensor", "inputs swapped",
    "outputs swapped", "swap layers",
}  # fmt: skip
"""Changes of an edge: where outputs, gradients and training agree too, nobody was wronged.

All other kinds are another model by definition (design, section 6): a step too many, another
setting, a copy of a layer, a frozen one, another interface.
"""

SEEDS = (1, 2)
SHOWN = {"inference", "training", "gradients", "step", "raises"}
"""Regimes in which a difference is one of the models, not of the numbers at hand."""


class Prover:
    """Proves mutants of one model, which it runs once a seed."""

    def __init__(self, original: keras.Model | Reading) -> None:
        known = isinstance(original, Reading)
        self.asked: Reading = original if known else extract.read(original)
        self._shown: dict[int, Evidence] = {}

    def proof(self, mutant: Mutant) -> Proof:
        """Whether the mutant differs from the original, the reading of which `wrong` was given."""
        return self.reasons(mutant)[0]

    def reasons(self, mutant: Mutant, *, run: bool = False) -> tuple[Proof, str]:
        """The proof and what it rests on: "interface", "variables", "isomorphic", "definition",
        "outputs" or a regime of the probes ("inference", "gradients", …). With `run` what differs
        by definition is run all the same, to see whether outputs show it."""
        style = isinstance(mutant, Restyled)
        if static := _static(self.asked.wiring, mutant.wiring):
            return "differs", static
        if not style and same(self.asked.wiring, mutant.wiring):
            return "equal", "isomorphic"
        defined = not style and by_definition(self.asked.wiring, mutant)
        regime = self._regime(mutant) if run or not defined else ""
        if defined:
            return "differs", regime if regime in SHOWN else "definition"
        if regime in SHOWN:
            return "differs", regime
        if regime:
            return "unknown", regime
        return ("equal" if style else "unknown"), "outputs"

    def _regime(self, mutant: Mutant) -> str:
        """The first regime of the probes in which the two differ; "" when they agree; "finite" when
        there are no numbers to compare; "raises" when the mutant alone cannot be run, and
        "cannot run" when neither can."""
        slots, copies = twins(self.asked.wiring, mutant)
        for seed in SEEDS:
            plan = evidence.plan(self.asked.wiring, seed)
            there = evidence.retarget(plan, slots, plan.inputs, plan.outputs, copies)
            if not self._run(seed, plan):
                return "cannot run"
            try:
                found = probe.run(mutant.reading, there)
            except Exception:  # whatever running a model raises
                return "raises"
            told = evidence.agree(found, self._shown[seed])
            if told:
                return told[0].regime
        return ""

    def _run(self, seed: int, plan: Plan) -> bool:
        """Whether the original runs; its evidence is kept."""
        if seed not in self._shown:
            try:
                self._shown[seed] = probe.run(self.asked, plan)
            except Exception:  # as above
                return False
        return True


def proof(original: keras.Model | Reading, mutant: Mutant) -> Proof:
    """Whether the mutant differs from the original, the reading of which `wrong` was given."""
    return Prover(original).proof(mutant)


def by_definition(asked: Wiring, mutant: Mutant) -> bool:
    """Whether a change of this kind, at this place, makes another model whatever it computes.

    Where an operation is near, the design judges a region by its function, so outputs decide;
    but a built-in step beside the operations asked for is one step too many, or too few.
    """
    if mutant.kind in UNCERTAIN:
        return False
    return _whole_step(asked, mutant) or not near_operation(asked, mutant.where)


def _whole_step(asked: Wiring, mutant: Mutant) -> bool:
    """Whether a built-in call is added or left out, where no opaque step can hide it."""
    if any(layer.kind == "opaque" for layer in asked.layers):
        return False
    if mutant.kind == "drop call":
        return _kind(asked, mutant.where) == "layer"
    added = mutant.place if mutant.kind in {"add call", "call repeated"} else None
    return added is not None and _kind(mutant.wiring, added) == "layer"


def _kind(wiring: Wiring, where: Where) -> str:
    return wiring.layers[graph_at(wiring, where.graph).calls[where.call].layer].kind


def near_operation(wiring: Wiring, where: Where) -> bool:
    """Whether a call, one it reads or one that reads it is an operation."""
    if where.call < 0 and where.input < 0:
        return False
    calls = graph_at(wiring, where.graph).calls
    at = where.call
    near = [call for call in calls if any(_is(read.tensor, where) for read in call.reads)]
    if at >= 0:
        near.append(calls[at])
        before = (read.tensor for read in calls[at].reads)
        near += [calls[one.call] for one in before if isinstance(one, FromCall)]
    return any(wiring.layers[call.layer].kind != "layer" for call in near)


def _is(tensor: Tensor, where: Where) -> bool:
    if isinstance(tensor, FromInput):
        return tensor.position == where.input
    return tensor.call == where.call


def _static(asked: Wiring, found: Wiring) -> str:
    """What cannot be the same model whatever plays which part; "" when nothing tells."""
    if interface(asked.graph) != interface(found.graph):
        return "interface"
    return "variables" if _variables(asked) != _variables(found) else ""


def interface(graph: Graph) -> object:
    """Inputs and outputs as a caller of the model sees them; a list of one is that one."""
    inputs = [(_key(one.key, graph.inputs), one.spec.shape, one.spec.dtype) for one in graph.inputs]
    outputs = [_key(one.key, graph.outputs) for one in graph.outputs]
    return inputs, outputs


def _key(key: str, places: tuple[object, ...]) -> str:
    return "" if key == "[0]" and len(places) == 1 else key


def _variables(wiring: Wiring) -> list[tuple[object, ...]]:
    found = evidence.variables_of(wiring)
    return sorted((one.shape, one.dtype, one.trainable) for one in found)


def twins(asked: Wiring, mutant: Mutant) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """For each of the original's variables the mutant's of the same origin (-1: none), and pairs
    of its number and the id of a further copy."""
    shapes = {one.id: one.shape for one in evidence.variables_of(mutant.wiring)}
    players: dict[int, list[int]] = {}
    for number, (row, place) in mutant.plays.items():
        own = asked.layers[row].variables
        if place < len(own) and own[place].shape == shapes[number]:
            players.setdefault(own[place].id, []).append(number)
    variables = evidence.variables_of(asked)
    slots = tuple(players.get(one.id, [-1])[0] for one in variables)
    copies = tuple(
        (k, other) for k, one in enumerate(variables) for other in players.get(one.id, [])[1:]
    )
    return slots, copies

"""What is handed in: one model, several, or something else."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import keras
import numpy as np
from keras import KerasTensor, Layer

from autograder.extract import private, values
from autograder.extract.graph import Disconnected, Leaf, in_order, leaves, read_graph, spec_of
from autograder.extract.private import Structure
from autograder.extract.table import Table, graph_of, kind_of, structure_of
from autograder.refusal import AnyRefusal, NotAModel, Unbuilt, Unreadable
from autograder.tracing import Names
from autograder.wiring import Call, FromCall, FromInput, Graph, Input, Output, Read, Spec, Wiring


class CannotRead(Exception):  # noqa: N818  the name says what happened; it carries a refusal
    """There is no wiring to read; `refusal` says why, as data."""

    def __init__(self, refusal: AnyRefusal) -> None:
        super().__init__(repr(refusal))
        self.refusal = refusal


@dataclass(frozen=True)
class Reading:
    """A wiring, and the Keras objects behind it: variables by `wiring.Variable.id`."""

    wiring: Wiring
    variables: dict[int, keras.Variable]
    models: tuple[keras.Model, ...]


def read(model: object, names: Names | None = None, inputs: Structure = None) -> Reading:
    """Reads one model. `inputs` are the specs of a subclassed model that was never called.

    Raises `CannotRead` with `NotAModel`, `Unbuilt` or `Unreadable`; nothing else, whatever is
    handed in.
    """
    return _guarded(lambda: _read_one(model, names, inputs))


def read_many(models: object, names: Names | None = None) -> Reading:
    """Reads a tuple, list or dict of models as one wiring, so that what they share is shared.

    Input and output keys start with the model's place: "[0]." or "['name'].". Raises `CannotRead`.
    """
    return _guarded(lambda: _read_many(models, names))


def _guarded(reading: Callable[[], Reading]) -> Reading:
    try:
        return reading()
    except CannotRead:
        raise
    except Disconnected as missing:
        reason = f"An output needs the tensor of `{missing}`, which is not among its inputs."
        raise CannotRead(Unreadable(reason)) from None
    except RecursionError:
        raise CannotRead(Unreadable("Its models are nested too deeply.")) from None
    except (Exception, SystemExit) as error:  # a learner's class may raise anything, anywhere
        reason = f"Looking at it raised {values.text(type(error).__name__)}."
        raise CannotRead(Unreadable(reason)) from error


def _read_one(model: keras.Model, names: Names | None, inputs: Structure) -> Reading:
    _require_model(model, "model", names)
    table = Table((model,), names)
    kind, graph = _graph_of(model, table, inputs)
    return Reading(
        Wiring(
            kind=kind,
            layers=table.rows,
            graph=graph,
            name=values.text(model.name),
            loss=loss_of(model),
        ),
        table.variables,
        (model,),
    )


def _read_many(models: object, names: Names | None) -> Reading:
    if not issubclass(type(models), (list, tuple, dict)):
        raise CannotRead(NotAModel(kind_word(models), "models", _name(models, names)))
    found = _members(models)  # type: ignore[arg-type]  # asked of the type, not of the object
    for leaf in found:
        _require_model(leaf.value, "models", names)
    table = Table(tuple(leaf.value for leaf in found), names)
    graphs = [_graph_of(leaf.value, table, None)[1] for leaf in found]
    prefixes = [f"{leaf.slot}." for leaf in found]
    return Reading(
        Wiring(kind="models", layers=table.rows, graph=side_by_side(graphs, prefixes)),
        table.variables,
        tuple(leaf.value for leaf in found),
    )


def _members(models: Sequence[object] | Mapping[object, object]) -> list[Leaf]:
    """The models with their places. They may still be anything: only types are asked."""
    if isinstance(models, Mapping):
        places = [(values.text(str(key)), models[key]) for key in in_order(models)]
        return [Leaf(f"[{key!r}]", each) for key, each in places]
    return [Leaf(f"[{i}]", each) for i, each in enumerate(models)]


def side_by_side(graphs: Sequence[Graph], prefixes: Sequence[str]) -> Graph:
    """Several graphs as one, inputs and outputs told apart by a prefix of their key."""
    inputs: list[Input] = []
    calls: list[Call] = []
    outputs: list[Output] = []
    for graph, prefix in zip(graphs, prefixes, strict=True):
        first_input, first_call = len(inputs), len(calls)

        def moved(
            tensor: FromInput | FromCall, *, i: int = first_input, c: int = first_call
        ) -> FromInput | FromCall:
            if isinstance(tensor, FromInput):
                return FromInput(tensor.position + i)
            return FromCall(tensor.call + c, tensor.output)

        inputs += [Input(e.spec, prefix + e.key, e.name, e.line) for e in graph.inputs]
        calls += [
            Call(
                layer=call.layer,
                reads=tuple(Read(read.slot, moved(read.tensor)) for read in call.reads),
                outputs=call.outputs,
                constants=call.constants,
                line=call.line,
            )
            for call in graph.calls
        ]
        outputs += [Output(moved(e.tensor), prefix + e.key, e.name) for e in graph.outputs]
    return Graph(tuple(inputs), tuple(calls), tuple(outputs))


def _graph_of(model: keras.Model, table: Table, inputs: Structure) -> tuple[str, Graph]:
    kind = kind_of(model)
    if kind == "subclass":
        return kind, _opaque_graph(model, table, inputs)
    structure = structure_of(model)
    if structure is None:
        if model.built and model.layers and all(layer.built for layer in model.layers):
            raise CannotRead(Unreadable("Keras knows no graph of this Sequential."))
        raise CannotRead(Unbuilt())
    return kind, read_graph(*structure, table)


def _opaque_graph(model: keras.Model, table: Table, inputs: Structure) -> Graph:
    """A subclassed model is one call, from its inputs to its outputs."""
    if inputs is None:
        inputs, outputs = _seen_call(model)
    else:
        inputs = keras.tree.map_structure(_symbolic, inputs)
        outputs = model(inputs)
    entries, results = leaves("", inputs), leaves("", outputs)
    call = Call(
        layer=table.row(model),
        reads=tuple(Read(f"inputs{leaf.slot}", FromInput(i)) for i, leaf in enumerate(entries)),
        outputs=tuple(spec_of(leaf.value, table) for leaf in results),
        line=table.line(results[0].value) if results else None,
    )
    return Graph(
        inputs=tuple(Input(spec_of(leaf.value, table), leaf.slot) for leaf in entries),
        calls=(call,),
        outputs=tuple(Output(FromCall(0, i), leaf.slot) for i, leaf in enumerate(results)),
    )


def _symbolic(spec: Spec | KerasTensor) -> KerasTensor:
    return KerasTensor(tuple(spec.shape), dtype=str(spec.dtype))


def _seen_call(model: keras.Model) -> tuple[Structure, Structure]:
    """Inputs and outputs of a subclassed model: of its graph, of a call, or as `build` says."""
    if structure := graph_of(model):
        return structure
    calls = private.nodes(model)
    if calls:
        args, kwargs = private.arguments(calls[0])
        given = [value for value in (*args, *kwargs.values()) if _has_tensor(value)]
        results = private.results(calls[0])
        return _one(given), _one(results)
    config = model.get_build_config() if model.built else None
    shape = (config or {}).get("input_shape")
    if shape is None:
        raise CannotRead(
            Unreadable("It is a subclassed model that was never called, so its shapes are unknown.")
        )
    inputs = keras.tree.map_shape_structure(KerasTensor, shape)
    return inputs, model.compute_output_spec(inputs)


def _has_tensor(value: object) -> bool:
    return any(isinstance(each, KerasTensor) for each in keras.tree.flatten(value))


def _one(things: list[Structure]) -> Structure:
    return things[0] if len(things) == 1 else things


def loss_of(model: keras.Model) -> str:
    """The loss a model was compiled with, by its Keras name; "" when it was not."""
    loss = getattr(model, "loss", None)
    if isinstance(loss, Mapping):
        return ", ".join(f"{values.text(str(k))}={_loss_name(v)}" for k, v in loss.items())
    if isinstance(loss, (list, tuple)):
        return ", ".join(_loss_name(each) for each in loss)
    return _loss_name(loss)


def _loss_name(loss: object) -> str:
    if loss is None:
        return ""
    if isinstance(loss, str):
        try:
            loss = keras.losses.get(loss)
        except ValueError:
            return values.text(str(loss))
    name = getattr(loss, "name", None) or getattr(loss, "__name__", None) or type(loss).__name__
    return values.text(str(name))


def _require_model(thing: object, expected: str, names: Names | None) -> None:
    if not issubclass(type(thing), keras.Model):
        raise CannotRead(NotAModel(kind_word(thing), expected, _name(thing, names)))


def _name(thing: object, names: Names | None) -> str:
    return values.text(names.variable_of(thing)) if names else ""


KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (type(None), "None"),
    (type, "class"),
    (KerasTensor, "tensor"),
    (keras.Variable, "tensor"),
    (keras.Model, "model"),
    (Layer, "layer"),
    (keras.callbacks.History, "history"),
    (np.ndarray, "array"),
    (list, "list"),
    (tuple, "tuple"),
    (dict, "dict"),
    (type(_ for _ in ()), "generator"),
    ((type(lambda: None), type(len)), "function"),
)


def kind_word(thing: object) -> str:
    """What something is that is no model, in the words of `refusal.NotAModel`.

    Asks the type alone: a learner's object may raise when it is looked at.
    """
    kind = type(thing)
    for base, word in KINDS:
        if issubclass(kind, base):
            return word
    if kind.__module__.startswith("tensorflow") and "Tensor" in kind.__name__:
        return "tensor"
    return values.text(kind.__name__)

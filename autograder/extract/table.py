"""One row a layer object, however often and in however many models it is called."""

import keras
from keras import KerasTensor, Layer, Operation, layers

from autograder.extract import builtin, private, settings, traits, values
from autograder.extract.graph import read_graph
from autograder.extract.private import Structure
from autograder.tracing import Names
from autograder.wiring import Graph, Variable
from autograder.wiring import Layer as Row


class Table:
    """The rows read so far. `roots` are the models handed in: what is frozen shows only there."""

    def __init__(self, roots: tuple[keras.Model, ...], names: Names | None) -> None:
        self._names = names
        self._rows: list[Row | None] = []
        self._places: dict[int, int] = {}
        self._held: list[Operation] = []  # keeps ids from being used again
        self._ids: dict[int, int] = {}
        self.variables: dict[int, keras.Variable] = {}
        self._roots_train = all(root.trainable for root in roots)
        self._trained = {id(v) for root in roots for v in root.trainable_weights}

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows; complete once the roots' graphs are read."""
        return tuple(row for row in self._rows if row is not None)

    def variable(self, thing: object) -> str:
        """The learner's name for a tensor or layer, or ""."""
        return values.text(self._names.variable_of(thing)) if self._names else ""

    def line(self, thing: object) -> int | None:
        """The line that made it."""
        return self._names.line_of(thing) if self._names else None

    def row(self, operation: Operation, *, runs_unknown_code: bool = False) -> int:
        """The place of a layer's row; read when first asked for.

        `runs_unknown_code`: it was called with a function (`ops.map`), so nothing is known of it.
        """
        place = self._places.get(id(operation))
        if place is None:
            place = self._places[id(operation)] = len(self._rows)
            self._held.append(operation)
            self._rows.append(None)
            self._rows[place] = self._read(operation, runs_unknown_code)
        return place

    def _read(self, operation: Operation, runs_unknown_code: bool) -> Row:
        if graph := structure_of(operation):
            return self._model(operation, read_graph(*graph, self))
        if not isinstance(operation, Layer):
            return self._operation(operation, runs_unknown_code)
        own = builtin.is_builtin(operation)
        found = settings.settings_of(operation) if own else {}
        wrapped = inner_layers(operation) if own else {}
        plain = all(isinstance(each, Layer) for each in wrapped.values())  # a cell may be anything
        opaque = not (own and plain) or settings.has_opaque(found)
        inner = {} if opaque else {role: self.row(layer) for role, layer in wrapped.items()}
        return Row(
            class_name=values.text(builtin.class_name(operation)),
            kind="opaque" if opaque else "layer",
            name=values.text(operation.name),
            variable=self.variable(operation),
            settings=found,
            variables=self._own_variables(operation, inner),
            trainable=bool(operation.trainable) and self._roots_train,
            dtype=operation.dtype_policy.name,
            inner=inner,
            masking=traits.masking_of(operation),
            reads_mask=traits.reads_mask(operation),
            random=traits.is_random(operation),
            updates=traits.has_updates(operation, opaque=opaque),
            line=self.line(operation),
        )

    def _model(self, operation: Operation, graph: Graph) -> Row:
        is_layer = isinstance(operation, Layer)
        return Row(
            class_name=kind_of(operation),
            kind="model",
            name=values.text(operation.name),
            variable=self.variable(operation),
            trainable=(bool(operation.trainable) and self._roots_train) if is_layer else True,
            dtype=operation.dtype_policy.name if is_layer else "float32",
            graph=graph,
            line=self.line(operation),
        )

    def _operation(self, operation: Operation, runs_unknown_code: bool) -> Row:
        own = builtin.is_builtin(operation) and not runs_unknown_code
        found = settings.settings_of(operation) if own else {}
        return Row(
            class_name=values.text(builtin.class_name(operation)),
            kind="op" if own and not settings.has_opaque(found) else "opaque",
            name=values.text(operation.name),
            settings=found,
            line=self.line(operation),
        )

    def _own_variables(self, layer: Layer, inner: dict[str, int]) -> tuple[Variable, ...]:
        """The variables of a layer that stand in no row of its own inside it."""
        elsewhere = {v.id for place in inner.values() for v in self._all_variables(place)}
        seen: dict[str, int] = {}
        parts: dict[str, int] = {}
        found = []
        for each in layer.weights:
            number = self._id(each)
            if number in elsewhere:
                continue
            path = variable_path(each, layer)
            if not builtin.is_builtin(layer):  # keep apart what belongs to different layers inside
                part = each.path.rpartition("/")[0]
                path = f"{parts.setdefault(part, len(parts))}/{path.rpartition('/')[2]}"
            seen[path] = seen.get(path, 0) + 1
            found.append(
                Variable(
                    id=number,
                    path=path if seen[path] == 1 else f"{path}#{seen[path]}",
                    shape=tuple(each.shape),
                    dtype=str(each.dtype),
                    trainable=id(each) in self._trained,
                )
            )
        return tuple(found)

    def _all_variables(self, place: int) -> tuple[Variable, ...]:
        row = self._rows[place]
        if row is None:
            return ()
        inside = (v for role in row.inner.values() for v in self._all_variables(role))
        called = {call.layer for call in row.graph.calls} if row.graph else set()
        below = (v for role in called for v in self._all_variables(role))
        return (*row.variables, *inside, *below)

    def _id(self, variable: keras.Variable) -> int:
        number = self._ids.setdefault(id(variable), len(self._ids))
        self.variables[number] = variable
        return number


def kind_of(model: Operation) -> str:
    """ "Sequential", "Functional", "subclass", or "Function" for what is no model."""
    if not isinstance(model, keras.Model):
        return "Function"
    for kind, base in (
        ("Sequential", keras.Sequential),
        ("Functional", private.functional_class()),
    ):
        if isinstance(model, base):
            own = type(model).call is base.call and "call" not in vars(model)
            return kind if own else "subclass"
    return "subclass"


def structure_of(operation: Operation) -> tuple[Structure, Structure] | None:
    """The structures of input and output tensors of a model that is its graph; None for others."""
    if not isinstance(operation, (keras.Model, keras.Function)) or kind_of(operation) == "subclass":
        return None
    return graph_of(operation)


def graph_of(model: Operation) -> tuple[Structure, Structure] | None:
    """The structures of input and output tensors of a model that has a graph, used or not."""
    if isinstance(model, keras.Sequential):
        try:
            return _alone(model.inputs), _alone(model.outputs)
        except AttributeError:  # not built, or built without Keras knowing a graph of it
            return None
    if isinstance(model, private.functional_class()):
        return model.input, model.output
    return private.function_structure(model) if isinstance(model, keras.Function) else None


def _alone(tensors: list[KerasTensor]) -> Structure:
    return tensors[0] if len(tensors) == 1 else tensors


def inner_layers(layer: Layer) -> dict[str, Layer]:
    """The layers that a layer of Keras wraps, by role."""
    if isinstance(layer, layers.Bidirectional):
        return {"forward_layer": layer.forward_layer, "backward_layer": layer.backward_layer}
    if isinstance(layer, layers.Wrapper):
        return {"layer": layer.layer}
    if type(layer) is layers.RNN:
        return {"cell": layer.cell}
    if isinstance(layer, layers.Pipeline):
        return {f"layers[{i}]": each for i, each in enumerate(layer.layers)}
    if isinstance(layer, layers.StackedRNNCells):
        return {f"cells[{i}]": cell for i, cell in enumerate(layer.cells)}
    return {}


def variable_path(variable: keras.Variable, layer: Layer) -> str:
    """A variable's name within its layer, without the numbers Keras adds: "lstm_cell/kernel"."""
    parts = [values.text(part) for part in variable.path.split("/")]
    own = len(parts) - 1
    for place in range(len(parts) - 2, -1, -1):
        if parts[place] == layer.name:
            own = place + 1
            break
    return "/".join([*(_unnumbered(part) for part in parts[own:-1]), parts[-1]])


def _unnumbered(name: str) -> str:
    head, _, number = name.rpartition("_")
    return head if head and number.isdigit() else name

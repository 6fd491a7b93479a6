"""One exception of a learner's code, with the line it came from as syntax."""

import ast
import re
from dataclasses import dataclass
from functools import cached_property

from autograder.explain import keras_names
from autograder.explain.layout import clean, one_line
from autograder.explain.raising.kinds import kind_of_value
from autograder.explain.source import Source, called, class_of, written
from autograder.refusal import Raised

_AROUND = re.compile(
    r"^Exception encountered when calling (?P<where>[\w.]+)(?:\(\))?\.\s*(?P<what>.*?)"
    r"(?:\n+\s*Arguments received by .*)?$",
    re.DOTALL,
)
_LONG = re.compile(r"[^\s]{400,}")
"""No word of Keras's; the patterns take seconds for one of thousands of characters."""

_NODE = re.compile(r"\s*\[\[\{\{node .*", re.DOTALL)
"""Where in TensorFlow's graph it happened."""

_TENSOR = "<KerasTensor"


@dataclass(frozen=True)
class Trouble:
    """What was raised. `message` is Keras's own text without what it wraps around it."""

    raised: Raised
    source: Source

    @cached_property
    def exception(self) -> str:
        """The class, without its module."""
        return self.raised.exception.rpartition(".")[2]

    @cached_property
    def message(self) -> str:
        """The text, cleaned of control codes and of Keras's frame."""
        text = _LONG.sub("…", clean(self._last_part, 4000)).strip()
        for _ in range(3):
            around = _AROUND.match(text)
            if around is None:
                break
            text = around["what"].strip()
        return _NODE.sub("", text.partition(" for '{{node ")[0]).strip()

    @property
    def _last_part(self) -> str:
        """What happened; where in TensorFlow's graph stands before it, pages of it."""
        text = self.raised.message
        return text.rpartition("\n\n")[2] if text.startswith("Graph execution error") else text

    @cached_property
    def calling(self) -> str:
        """The class in whose `call` it happened: "Concatenate"; else ""."""
        around = _AROUND.match(_LONG.sub("…", clean(self.raised.message, 4000)).strip())
        return around["where"].partition(".")[0] if around else ""

    def find(self, pattern: str) -> re.Match[str] | None:
        """The pattern in the message."""
        return re.search(pattern, self.message, re.DOTALL)

    def says(self, *parts: str) -> bool:
        """Whether one of the parts stands in the message."""
        return any(part in self.message for part in parts)

    @cached_property
    def about_tensor(self) -> bool:
        """Whether the message shows a symbolic tensor where a value is due."""
        return _TENSOR.lower() in self.message.lower() or "KerasTensor" in self.message

    # -- the line --------------------------------------------------------------------------------

    @property
    def calls(self) -> list[ast.Call]:
        """The calls on the line, outer ones first."""
        return self.source.calls

    def call_of(self, *names: str) -> ast.Call | None:
        """The first call of one of these names on the line: `Input(...)`, `m.add(...)`."""
        return next((call for call in self.calls if called(call) in names), None)

    def built(self, class_name: str) -> ast.Call | None:
        """Where a layer of this class is built: on this line, or where a name on it comes from."""
        for call in self.calls:
            if called(call) == class_name:
                return call
        for call in self.calls:
            maker = self.source.constructor(call)
            if maker is not None and called(maker) == class_name:
                return maker
        return None

    @cached_property
    def layer_calls(self) -> list[ast.Call]:
        """Calls of a layer on a tensor: `layers.Dense(8)(x)`, `tower(x)`."""
        return [call for call in self.calls if self._is_layer_call(call)]

    def _is_layer_call(self, call: ast.Call) -> bool:
        if isinstance(call.func, ast.Call):
            return True
        named = isinstance(call.func, ast.Name)
        return named and self.kind(call.func) in ("layer", "model")

    @cached_property
    def constructors_with_tensor(self) -> list[tuple[ast.Call, ast.expr]]:
        """Calls such as `layers.Dense(inp)`: a tensor among the settings of a layer."""
        found: list[tuple[ast.Call, ast.expr]] = []
        for call in self.calls:
            name = called(call)
            if not name[:1].isupper() or isinstance(call.func, ast.Call):
                continue
            if name in ("Input", "Model", "Sequential"):
                continue
            given = [*call.args, *(word.value for word in call.keywords)]
            if name in ("TimeDistributed", "Bidirectional"):  # what it wraps has a story of its own
                given = given[1:] if given and self.kind(given[0]) == "layer" else []
            tensor = next((each for each in given if self._holds_tensor(each)), None)
            if tensor is not None:
                found.append((call, tensor))
        return found

    def _holds_tensor(self, node: ast.expr) -> bool:
        if isinstance(node, (ast.List, ast.Tuple)):
            return bool(node.elts) and all(self.kind(e) == "tensor" for e in node.elts)
        return self.kind(node) == "tensor" and not self._of_numbers(node)

    def _of_numbers(self, node: ast.expr) -> bool:
        """`keras.activations.leaky_relu(0.1)`: a function of numbers alone."""
        if not isinstance(node, ast.Call) or called(node) not in keras_names.ACTIVATIONS:
            return False
        numbers = [each for each in node.args if self.kind(each) == "number"]
        return bool(numbers) and len(numbers) == len(node.args)

    @cached_property
    def layer(self) -> str:
        """The class of the layer that the line calls or builds, as far as it can be told."""
        if self.calling:
            return self.calling
        facts = self.raised.facts
        for told in (facts.get("inside", ""), facts.get("called", ""), facts.get("builds", "")):
            if told and told not in _MODELS:
                return told
        for call in self.layer_calls:
            maker = self.source.constructor(call)
            if maker is not None:
                return called(maker)
        return next((class_of(call) for call in self.calls if class_of(call)[:1].isupper()), "")

    def kind(self, node: ast.AST) -> str:
        """What an expression of the line holds: what the process told of it, else as `Source.kind`
        has it."""
        told = self._told(node) if self._stands_here(node) else ""
        if told:
            return told
        if isinstance(node, (ast.List, ast.Tuple)):
            parts = {self.kind(each) for each in node.elts}
            return "shape" if parts <= {"number", "None"} and node.elts else "list"
        by_name = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if by_name and self.kind(node.func) in ("layer", "model"):  # type: ignore[attr-defined]  # a Call, looked at above
            return "tensor"
        return self.source.kind(node)

    def _told(self, node: ast.AST) -> str:
        """The kind that the facts have for an expression; ""."""
        text, facts = written(node), self.raised.facts
        if f"tensor {text}" in facts:
            return "tensor"
        if f"layer {text}" in facts:
            return "model" if facts[f"layer {text}"] == "model" else "layer"
        if f"value {text}" in facts:
            return kind_of_value(facts[f"value {text}"])
        return "list" if any(fact.startswith(f"tensor {text}[") for fact in facts) else ""

    def _stands_here(self, node: ast.AST) -> bool:
        """Whether a node is part of the statement that raised, of which alone the facts tell."""
        line, here = getattr(node, "lineno", None), self.source.statement
        if line is None or here is None:
            return True
        return bool(here.lineno <= line <= (here.end_lineno or here.lineno))

    def text(self, node: ast.AST | None) -> str:
        """An expression as it is written."""
        return written(node)

    @property
    def line_text(self) -> str:
        """The line, on one line."""
        return one_line(self.source.text, 200)


_MODELS = ("model", "Functional", "Sequential", "Model")


def spoken(name: str) -> str:
    """A function's name as the learner knows it: "fit" for Keras's "TensorFlowTrainer.fit"."""
    holder, _, method = name.rpartition(".")
    own = holder.endswith("Trainer") or holder in ("Model", "Functional", "Sequential", "Layer")
    return method if own and not method.startswith("_") else name


def class_named(keras_name: str, source: Source) -> str:
    """The class behind Keras's own name for a layer: "conv2d_1" is a "Conv2D" in this source."""
    plain = re.sub(r"_\d+$", "", keras_name).replace("_", "").lower()
    plain = plain.removesuffix("cell") or plain
    for node in source.nodes:
        if isinstance(node, ast.Call) and called(node).lower() == plain:
            return called(node)
    return _KNOWN.get(plain, keras_name)


_KNOWN = {
    "dense": "Dense", "conv2d": "Conv2D", "conv1d": "Conv1D", "lstm": "LSTM", "gru": "GRU",
    "maxpooling2d": "MaxPooling2D", "functional": "model", "sequential": "model",
    "simplernn": "SimpleRNN", "globalaveragepooling1d": "GlobalAveragePooling1D",
    "globalaveragepooling2d": "GlobalAveragePooling2D", "repeatvector": "RepeatVector",
}  # fmt: skip

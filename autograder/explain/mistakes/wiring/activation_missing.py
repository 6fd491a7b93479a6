"""An activation that the task asks for is not there.

Without an activation between them two Dense layers compute what one could.

Wrong:

    inp = Input((4,))
    m = Model(inp, layers.Dense(1)(layers.Dense(8)(inp)))

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(1)(layers.Dense(8, activation="relu")(inp)))

Message:

    ACTIVATION MISSING · line 2

    I looked for a ReLU after the result of the first of two Dense layers
    (units=8, line 2) and found no activation there. Two Dense layers in a row
    compute what one could.

    Say it in the layer, as `activation='relu'`, or as a step of its own.

See it: `model.layers[1].activation`.
"""

import ast
from collections.abc import Iterator

from autograder.difference import MissingCall
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source import called, written
from autograder.explain.source.bound import MODELS


def recognise(scene: Scene) -> Iterator[Said]:
    """A missing step that is an activation; several of one class are one cause."""
    done: set[str] = set()
    for one in scene.of(MissingCall):
        name = one.expected.class_name
        if name not in words.ACTIVATIONS or name in done:
            continue
        done.add(name)
        every = [m for m in scene.of(MissingCall) if m.expected.class_name == name]
        places = [scene.place(place) for each in every for place in each.after[:1]]
        step = one.after[0].step if one.after else None
        both = (step, one.before)
        dense = all(each is not None and each.class_name == "Dense" for each in both)
        fields: dict[str, object] = {
            "what": f"{terms.article(name)} {name}",
            "after": words.listed(places) or terms.A_TENSOR,
            "linear": terms.TWO_AS_ONE if dense else "",
            "argument": repr(words.snake(name.replace("ReLU", "Relu"))),
        }
        classes = [p.step.class_name for each in every for p in each.after[:1] if p.step]
        own = not any(name.startswith(_WITH_ACTIVATION) for name in classes)
        fields["layers"] = words.listed(classes) or terms.LAYER
        variant = ".step" if own and classes else ""
        on_model = _given_to_model(scene) if one.before is None else None
        if on_model is not None:
            fields |= {"given": words.quoted(on_model[0]), "line": on_model[1]}
            variant = ".on_model"
        yield Said(
            f"ACTIVATION_MISSING{variant}", fields, step.line if step else None, tuple(every)
        )


def _given_to_model(scene: Scene) -> tuple[str, int] | None:
    """(what is written, line) of an `activation=` among the arguments of a model."""
    for node in scene.source.nodes:
        if isinstance(node, ast.Call) and called(node) in MODELS:
            for word in node.keywords:
                if word.arg == "activation":
                    return f"activation={written(word.value)}", node.lineno
    return None


_WITH_ACTIVATION = ("Dense", "EinsumDense", "Conv", "DepthwiseConv", "SeparableConv", "LSTM", "GRU",
                    "SimpleRNN")  # fmt: skip
"""How the names of layers begin that have an argument `activation`."""

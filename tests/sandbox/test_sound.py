"""A wiring is followed only when every reference in it leads somewhere."""

import msgspec
import pytest

from autograder.sandbox.sound import unsound
from autograder.wiring import (
    Call,
    FromCall,
    FromInput,
    Graph,
    Input,
    Layer,
    Output,
    Read,
    Spec,
    Wiring,
)

SPEC = Spec((None, 3), "float32")
GRAPH = Graph(
    inputs=(Input(SPEC),),
    calls=(Call(layer=0, reads=(Read("inputs", FromInput(0)),), outputs=(SPEC,)),),
    outputs=(Output(FromCall(0)),),
)
RIGHT = Wiring(kind="Functional", layers=(Layer("Dense", "layer"),), graph=GRAPH)


def with_graph(**changes: object) -> Wiring:
    return msgspec.structs.replace(RIGHT, graph=msgspec.structs.replace(GRAPH, **changes))


def calling(layer: int = 0, tensor: object = FromInput(0), spec: Spec = SPEC) -> Wiring:
    call = Call(layer=layer, reads=(Read("inputs", tensor),), outputs=(spec,))
    return with_graph(calls=(call,))


def containing(*held: int) -> Wiring:
    layers = tuple(Layer("TimeDistributed", "layer", inner={"layer": one}) for one in held)
    return msgspec.structs.replace(RIGHT, layers=layers)


def setting(value: object) -> Wiring:
    layer = Layer("Dense", "layer", settings={"units": value})
    return msgspec.structs.replace(RIGHT, layers=(layer,))


def nested(levels: int) -> object:
    return [nested(levels - 1)] if levels else 1


def doubling(levels: int) -> Wiring:
    """Models that each call the one before twice: two to the power of `levels` layers in all."""
    layers = [Layer("Dense", "layer")]
    for inner in range(levels):
        calls = tuple(
            Call(layer=inner, reads=(Read("inputs", FromInput(0)),), outputs=(SPEC,))
            for _ in range(2)
        )
        graph = msgspec.structs.replace(GRAPH, calls=calls, outputs=(Output(FromCall(1)),))
        layers.append(Layer("Functional", "model", graph=graph))
    call = msgspec.structs.replace(GRAPH.calls[0], layer=levels)
    graph = msgspec.structs.replace(GRAPH, calls=(call,))
    return Wiring(kind="Functional", layers=tuple(layers), graph=graph)


WRONG = {
    "no such layer": calling(layer=1),
    "a layer before the first": calling(layer=-1),
    "no such input": calling(tensor=FromInput(1)),
    "an input before the first": calling(tensor=FromInput(-1)),
    "its own result": calling(tensor=FromCall(0)),
    "no such result": with_graph(outputs=(Output(FromCall(0, 1)),)),
    "no such output": with_graph(outputs=(Output(FromCall(5)),)),
    "a negative size": calling(spec=Spec((None, -3), "float32")),
    "a tensor of many axes": calling(spec=Spec((1,) * 99, "float32")),
    "inside itself": containing(0),
    "inside each other": containing(1, 0),
    "an inner layer that is not there": containing(7),
    "a model inside itself": msgspec.structs.replace(
        RIGHT, layers=(Layer("Functional", "model", graph=GRAPH),)
    ),
    "a long name": msgspec.structs.replace(RIGHT, layers=(Layer("x" * 9999, "layer"),)),
    "a long slot": with_graph(calls=(Call(0, (Read("x" * 9999, FromInput(0)),), (SPEC,)),)),
    "a kind of its own": msgspec.structs.replace(RIGHT, layers=(Layer("Dense", "mine"),)),
    "a model without an inside": msgspec.structs.replace(RIGHT, layers=(Layer("M", "model"),)),
    "a layer with an inside": msgspec.structs.replace(
        RIGHT, layers=(Layer("Dense", "layer"), Layer("Dense", "layer", graph=GRAPH))
    ),
    "deep settings": setting(nested(50)),
    "many settings": setting([0] * 60_000),
    "many reads": with_graph(
        calls=(Call(0, (Read("inputs", FromInput(0)),) * 60_000, (SPEC,)),),
    ),
    "many calls": with_graph(calls=GRAPH.calls * 10_001),
    "models that double": doubling(20),
    "wrappers that double": msgspec.structs.replace(
        RIGHT,
        layers=(
            RIGHT.layers[0],
            *(Layer("W", "layer", inner={"a": one, "b": one}) for one in range(20)),
        ),
    ),
}


def test_a_right_wiring_is_sound() -> None:
    """Nothing is said of a wiring as `extract` makes it."""
    assert unsound(RIGHT) == ""


def test_models_inside_models_are_sound_while_they_are_few() -> None:
    """Eight levels of two are 256 layers, and a deep setting is one too many only at some depth."""
    assert unsound(doubling(8)) == ""
    assert unsound(setting(nested(20))) == ""


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_reference_is_told(wrong: str) -> None:
    """Each is refused with a sentence."""
    assert unsound(WRONG[wrong])

"""Plans for wirings of all kinds, and evidence that comes from a hostile process."""

from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder import evidence
from autograder.evidence import REGIMES, Array, Draw, Evidence
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
    Tensor,
    Variable,
    Wiring,
)

KERNEL = Variable(0, "kernel", (4, 3))
BIAS = Variable(1, "bias", (3,))


def array(*values: float, shape: tuple[int, ...] | None = None) -> Array:
    data = np.array(values, "<f4")
    return Array(data.shape if shape is None else shape, data.tobytes())


def whole(**regimes: tuple[Array, ...]) -> Evidence:
    """Evidence with all regimes, those given replaced."""
    return Evidence(dict.fromkeys(REGIMES, (array(1.0, -2.0, 0.5),)) | regimes)


def wiring(
    *layers: Layer, shape: tuple[int | None, ...] = (None, 4), dtype: str = "float32"
) -> Wiring:
    """One input through the layers, one after another."""
    tensors: list[Tensor] = [FromInput(0), *(FromCall(i) for i in range(len(layers)))]
    calls = tuple(
        Call(i, (Read("inputs", tensors[i]),), (Spec((None,), "int32"),))
        for i in range(len(layers))
    )
    graph = Graph((Input(Spec(shape, dtype)),), calls, (Output(tensors[-1]),))
    return Wiring("Functional", layers, graph)


def embedding(**settings: Any) -> Layer:
    return Layer("Embedding", "layer", settings={"input_dim": 9, "output_dim": 2, **settings})


def the_draw(*layers: Layer, **more: Any) -> Draw:
    return evidence.plan(wiring(*layers, **more), 0).draws[0]


def test_a_variable_held_by_two_layers_is_planned_once() -> None:
    """Variables are unique by id, in the order of the layers."""
    one, two = (Layer("Dense", "layer", variables=v) for v in [(BIAS,), (KERNEL, BIAS)])
    plan = evidence.plan(wiring(one, two), 3)
    assert plan.variables == (BIAS, KERNEL) == evidence.variables_of(wiring(one, two))
    assert plan.slots == (1, 0)
    assert plan.groups == (0, 1)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((None, 4), (3, 4)),
        ((5, 4), (5, 4)),
        ((None, None, 2), (3, 6, 2)),
        ((None, None, None, 3), (3, 6, 6, 3)),
        ((None,), (3,)),
        ((), ()),
    ],
)
def test_unknown_axes_get_sizes(shape: tuple[int | None, ...], expected: tuple[int, ...]) -> None:
    """Axes without a size get one, a fixed batch is kept."""
    assert the_draw(shape=shape).shape == expected


def test_one_fixed_batch_is_every_input_s_batch() -> None:
    """Inputs are drawn with equal numbers of rows."""
    inputs = tuple(Input(Spec(shape, "float32")) for shape in [(None, 2), (7, 2)])
    plan = evidence.plan(Wiring("Functional", (), Graph(inputs, (), ())), 0)
    assert [draw.shape for draw in plan.draws] == [(7, 2), (7, 2)]


@pytest.mark.parametrize("dtype", ["int32", "float32"])
def test_what_an_embedding_looks_up_is_in_its_range(dtype: str) -> None:
    """Numbers an embedding reads are whole and known to it, those of a float input too."""
    draw = the_draw(embedding(), dtype=dtype)
    assert (draw.low, draw.high, draw.dtype) == (0, 9, dtype)


def test_an_embedding_is_found_behind_calls_that_keep_the_numbers() -> None:
    """Reshapes, nested models and wrappers are looked through; a Dense is not."""
    reshape = Layer("Reshape", "layer")
    assert the_draw(reshape, embedding(), dtype="int32").high == 9
    assert the_draw(Layer("Dense", "layer"), embedding()).high == 0
    inside = wiring(reshape).graph
    nested = Wiring(
        "Functional",
        (reshape, embedding(), Layer("Functional", "model", graph=inside)),
        Graph(
            (Input(Spec((None, 4), "int32")),),
            (
                Call(2, (Read("inputs", FromInput(0)),), (Spec((None,), "int32"),)),
                Call(1, (Read("inputs", FromCall(0)),), (Spec((None,), "float32"),)),
            ),
            (Output(FromCall(1)),),
        ),
    )
    assert evidence.plan(nested, 0).draws[0].high == 9
    wrapper = Layer("TimeDistributed", "layer", inner={"layer": 1})
    wrapped = wiring(wrapper, embedding(), dtype="int32")
    assert evidence.plan(wrapped, 0).draws[0].high == 9


def test_rows_end_in_what_a_mask_hides() -> None:
    """An embedding's rows end in zeros, used for nothing else where a mask is made of them; a
    Masking layer's in its value."""
    assert the_draw(embedding(), dtype="int32").tail == 2
    masked = the_draw(embedding(mask_zero=True), dtype="int32")
    assert (masked.low, masked.high, masked.tail) == (1, 9, 2)
    masking = Layer("Masking", "layer", settings={"mask_value": -1.0})
    draw = the_draw(masking, shape=(None, 2, 3))
    assert (draw.tail, draw.hidden, draw.high) == (1, -1.0, 0)


def test_booleans_and_numbers_nobody_looks_up_are_small() -> None:
    """Booleans are 0 or 1."""
    assert the_draw(dtype="bool").high == 2
    assert the_draw(dtype="uint8").high == 8


def test_retargeting_keeps_what_is_drawn_and_laid() -> None:
    """The same probe for another model differs in places only."""
    plan = evidence.plan(wiring(Layer("Dense", "layer", variables=(KERNEL, BIAS))), 3)
    other = evidence.retarget(plan, (5, -1), (1,), (0,), ((0, 6),))
    assert (other.slots, other.inputs, other.outputs) == ((5, -1), (1,), (0,))
    assert evidence.retarget(other, plan.slots, plan.inputs, plan.outputs) == plan


def test_evidence_survives_json() -> None:
    """What a child writes is what the parent reads."""
    found = whole()
    assert msgspec.json.decode(msgspec.json.encode(found), type=Evidence) == found


def test_evidence_agrees_with_itself() -> None:
    """No difference, in any regime."""
    assert evidence.agree(whole(), whole()) == ()


def test_noise_is_tolerated_and_a_thousandth_is_not_much() -> None:
    """Equal models differ in the 7th digit; a hundredth of a value is a difference."""
    noisy = whole(plain=(array(1.000001, -2.000001, 0.500001),))
    assert evidence.agree(noisy, whole()) == ()
    (told,) = evidence.agree(whole(plain=(array(1.0, -2.02, 0.5),)), whole())
    assert (told.regime, told.position) == ("inference", 0)
    assert told.largest == pytest.approx(0.02, rel=1e-3)


def test_a_gradient_that_is_zero_but_for_rounding_is_zero() -> None:
    """Next to gradients of 1 a gradient of 1e-7 is noise; as an output it is not."""
    big, noise, zero = array(1.0, 1.0), array(1e-7, 1e-7), array(0.0, 0.0)
    for regime, count in (("gradients", 0), ("plain", 1)):
        found, asked = whole(**{regime: (big, noise)}), whole(**{regime: (big, zero)})
        assert len(evidence.agree(found, asked)) == count


def test_each_output_and_each_kind_of_gradient_is_told_once() -> None:
    """Plain and shifted weights are one regime to a reader, and so are all gradients."""
    off = (array(9.0), array(9.0))
    asked = dict.fromkeys(REGIMES, (array(1.0), array(1.0)))
    told = evidence.agree(Evidence(dict.fromkeys(REGIMES, off)), Evidence(asked))
    words = [one.regime for one in told]
    assert words.count("inference") == 2
    assert words.count("gradients") == 1


NAN, INF = float("nan"), float("inf")
HOSTILE = {
    "no number": array(NAN, NAN, NAN),
    "no end": array(1.0, INF, 0.5),
    "a scalar for all": array(1.0, shape=(3,)),
    "a scalar": array(1.0, shape=()),
    "another shape": array(1.0, -2.0, 0.5, shape=(3, 1)),
    "an unknown shape": array(1.0, -2.0, 0.5, shape=(None,)),  # type: ignore[arg-type]
    "a negative shape": array(1.0, -2.0, 0.5, shape=(-3,)),
    "a huge shape": array(1.0, -2.0, 0.5, shape=(10**30,)),
    "nothing": array(),
    "nothing in the right shape": Array((3,), b""),
    "bytes cut short": Array((3,), array(1.0, -2.0, 0.5).values[:-1]),
    "one value more": Array((3,), array(1.0, -2.0, 0.5, 0.0).values),
}


@pytest.mark.parametrize("lie", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("regime", REGIMES)
def test_hostile_arrays_differ(lie: Array, regime: str) -> None:
    """Whatever a process sends instead of the right values is a difference, in every regime."""
    told = evidence.agree(whole(**{regime: (lie,)}), whole())
    assert {one.regime for one in told} <= {REGIMES[regime], "finite"}
    assert told


@pytest.mark.parametrize("regime", REGIMES)
def test_missing_regimes_and_wrong_numbers_of_arrays_differ(regime: str) -> None:
    """Evidence that leaves something out is a difference, on either side."""
    without = Evidence({k: v for k, v in whole().arrays.items() if k != regime})
    for found, asked in (
        (without, whole()),
        (whole(), without),
        (whole(**{regime: ()}), whole()),
        (whole(**{regime: (array(1.0, -2.0, 0.5),) * 2}), whole()),
    ):
        assert {one.regime for one in evidence.agree(found, asked)} == {REGIMES[regime]}


def test_no_number_equals_no_number_nowhere() -> None:
    """NaN on both sides is a difference, not an agreement."""
    broken = whole(plain=(array(NAN, 1.0),))
    assert [one.regime for one in evidence.agree(broken, broken)] == ["finite"]


def test_empty_evidence_does_not_agree_with_empty_evidence() -> None:
    """A probe that shows nothing proves nothing."""
    assert evidence.agree(Evidence({}), Evidence({}))


arrays = st.builds(
    Array,
    st.lists(st.none() | st.integers(), max_size=4).map(tuple),
    st.binary(max_size=40),
)


@given(st.dictionaries(st.sampled_from([*REGIMES, "other"]), st.lists(arrays, max_size=3)))
def test_agree_never_raises(sent: dict[str, list[Array]]) -> None:
    """Any bytes in any shape give differences that JSON can hold."""
    found = Evidence({regime: tuple(each) for regime, each in sent.items()})
    for one, other in ((found, whole()), (whole(), found), (found, found)):
        msgspec.json.encode(evidence.agree(one, other))


@given(st.lists(st.floats(-1e6, 1e6, width=32), min_size=1, max_size=8), st.data())
def test_agreement_is_lost_by_any_clear_change(values: list[float], data: st.DataObject) -> None:
    """Moving one value by more than a hundredth of the largest one is always told."""
    place = data.draw(st.integers(0, len(values) - 1))
    moved = [*values]
    moved[place] += 0.01 * max(map(abs, values)) + 1e-6
    told = evidence.agree(whole(plain=(array(*moved),)), whole(plain=(array(*values),)))
    assert [one.regime for one in told] == ["inference"]

"""Differences in words: exact sentences, one cause each. No Keras here."""

import pytest

from autograder import explain
from autograder.difference import (
    AnyDifference,
    ExtraCall,
    FrozenDiffers,
    InputShape,
    InputUnread,
    MaskDiffers,
    MissingCall,
    NotShared,
    OperandOrder,
    OutputsDiffer,
    OutputShape,
    Place,
    RequirementUnmet,
    Step,
    WrongAnswer,
    WrongLayer,
    WrongRead,
    WrongSetting,
)
from autograder.verdict import Message

LEFT = Step("Dense", {"units": 8}, variable="left", line=14, number=1, total=2, shape=(None, 8))
RIGHT = Step("Dense", {"units": 8}, variable="right", line=15, number=2, total=2, shape=(None, 8))
ASKED = Step("Dense", {"units": 8}, layer_variable="tower", line=40, number=1, total=2)
A = Place((None, 4), "a", position=0)
B = Place((None, 4), "b", position=1)
OF_LEFT = Place((None, 8), "left", step=LEFT)
OF_RIGHT = Place((None, 8), "right", step=RIGHT)
RELU = Step("ReLU", line=16, shape=(None, 8))


def one(*found: AnyDifference, source: str = "") -> Message:
    """The only message."""
    (told,) = explain.differences(found, source=source)
    return told


def test_not_shared_in_the_learners_names() -> None:
    """Both sides stand in one sentence, under the names that the learner gave."""
    told = one(NotShared(found=(LEFT, RIGHT), expected=ASKED))
    assert (told.code, told.title, told.line) == ("NOT_SHARED", "NOT SHARED", 15)
    assert told.body == (
        "`left` (Dense, line 14) and `right` (Dense, line 15) are two layers, each with\n"
        "weights of its own. The task asks for ONE Dense in their place.\n"
        "\n"
        "A layer gets its weights when you build it. Build it once, call it twice:\n"
        "\n"
        "    shared = layers.Dense(...)\n"
        "    one, two = shared(...), shared(...)"
    )


def test_an_encoder_built_twice_is_one_cause() -> None:
    """However many layers it has."""
    again = NotShared(found=(RELU, RELU), expected=ASKED)
    told = one(NotShared(found=(LEFT, RIGHT), expected=ASKED), again, again)
    assert "and so it goes on (two more)" in told.body


def test_the_task_has_no_names_and_no_lines_of_the_learners() -> None:
    """What only the task has is described, never called by the solution's variable or line."""
    told = one(MissingCall(expected=ASKED, after=(A,), before=RELU))
    assert "tower" not in told.body
    assert "40" not in told.body
    assert "a Dense (units=8) that reads the input `a`" in told.body


def test_a_tensor_without_a_name_cannot_be_mistaken() -> None:
    """It is counted, with its size and its line."""
    step = Step("Dense", {"units": 64}, line=17, number=2, total=3)
    told = one(WrongSetting(step=step, setting="units", found=64, expected=32))
    assert "The second of three Dense layers (units=64, line 17) has `units=64`." in told.body


def test_names_given_by_keras_are_no_names() -> None:
    """Nobody wrote `keras_tensor_3`, so nobody would find it."""
    read = Place((None, 4), "keras_tensor_3", position=0)
    told = one(InputUnread(place=read))
    assert told.body.startswith("The first input is one of")


def test_consequences_are_swallowed() -> None:
    """A missing Flatten brings another output shape and other numbers; it is told alone."""
    flatten = Step("Flatten", line=7)
    found = one(
        MissingCall(expected=flatten, after=(A,), before=LEFT),
        WrongRead(step=LEFT, slot="inputs", found=A, expected=Place(step=flatten)),
        OutputShape(position=0, place=OF_LEFT, found=(None, 8, 8), expected=(None, 8)),
        OutputsDiffer(regime="inference"),
    )
    assert found.code == "FLATTEN_MISSING"


def test_the_most_fundamental_comes_first() -> None:
    """Kind, then inputs, then sharing, then layers, then settings."""
    told = explain.differences(
        [
            WrongSetting(step=LEFT, setting="units", found=8, expected=9),
            NotShared(found=(LEFT, RIGHT), expected=ASKED),
            WrongLayer(found=RELU, expected=Step("MaxPooling2D")),
            InputShape(place=A, found=(None, 5), expected=(None, 4)),
            RequirementUnmet(requirement="kind", found="Sequential", expected="Functional"),
        ]
    )
    assert [message.code for message in told] == [
        "REQUIREMENT",
        "INPUT_SHAPE",
        "NOT_SHARED",
        "WRONG_LAYER",
        "WRONG_SETTING",
    ]


def test_what_is_left_is_counted_in_the_last_line() -> None:
    """At most five messages; the rest is a number."""
    steps = [Step("Dense", {"units": i}, line=i, number=i, total=9) for i in range(1, 9)]
    told = explain.differences(
        [
            WrongSetting(step=step, setting="units", found=step.number, expected=90 + step.number)
            for step in steps
        ]
    )
    assert len(told) == 5
    assert told[-1].body.endswith(
        "3 more things differ; mend these first, then run the check again."
    )


def test_the_same_in_several_layers_is_one_message() -> None:
    """Two layers with the same wrong setting are named in one sentence."""
    named = enumerate(("a", "b"), 3)
    steps = [Step("Dropout", {"rate": 0.5}, variable=name, line=line) for line, name in named]
    told = one(*(WrongSetting(step=s, setting="rate", found=0.5, expected=0.2) for s in steps))
    assert "`a` (Dropout, line 3) and `b` (Dropout, line 4) have `rate=0.5`" in told.body


def test_a_line_of_a_loop_is_told_once() -> None:
    """What each turn of a loop does wrong stands on one line, and is one message; what stands on
    one line and runs once is several."""
    steps = [Step("Dense", variable="x", line=2, number=i, total=3) for i in (1, 2, 3)]
    found = [
        WrongSetting(step=step, setting="units", found=step.number, expected=90 + step.number)
        for step in steps
    ]
    assert len(explain.differences(found, source="for i in s:\n    x = Dense(i)(x)\n")) == 1
    assert len(explain.differences(found, source="i = 1\nx = Dense(i)(x)\n")) == 3


def test_a_shortcut_that_reads_one_tensor_twice() -> None:
    """The line tells that it is the same tensor twice; the difference alone does not."""
    add = Step("Add", variable="x", line=3)
    read = WrongRead(step=add, slot="inputs[*]", found=OF_LEFT, expected=A)
    told = one(read, source="inp = Input((8,))\nx = f(inp)\nx = layers.Add()([x, x])\n")
    assert told.code == "SHORTCUT_LOST"
    assert "reads `left` (Dense, line 14) twice" in told.body
    assert "One of the two should be\nthe input `a`" in told.body
    assert "twice" not in one(read).body


def test_operands_are_shown_as_they_are_written() -> None:
    """Two lists, in the learner's names."""
    step = Step("Subtract", variable="d", line=20)
    told = one(OperandOrder(step=step, found=(OF_RIGHT, OF_LEFT), expected=(OF_LEFT, OF_RIGHT)))
    assert "    [right, left]\n" in told.body
    assert "    [left, right]\n" in told.body


def test_an_activation_in_the_wrong_place_is_one_cause() -> None:
    """Missing here and too many there is one step moved."""
    told = one(
        MissingCall(expected=Step("ReLU"), after=(OF_LEFT,)),
        ExtraCall(found=RELU, after=(OF_RIGHT,)),
    )
    assert told.code == "MISPLACED"
    assert "reads `right` (Dense, line 15). It should read `left` (Dense, line 14)." in told.body


@pytest.mark.parametrize(
    ("setting", "found", "expected", "code"),
    [
        ("rate", 0.8, 0.2, "DROPOUT_RATE"),
        ("rate", 0.8, 0.3, "WRONG_SETTING"),
        ("padding", None, "same", "PADDING"),
        ("return_sequences", None, True, "RETURN_SEQUENCES"),
        ("layer.return_sequences", None, True, "RETURN_SEQUENCES"),
        ("strides", [2, 2], None, "STRIDES"),
        ("training", True, None, "TRAINING_FIXED"),
        ("mask_zero", None, True, "MASK_ZERO"),
        ("target_shape", [None, 4], [4], "NONE_IN_RESHAPE"),
        ("dtype", "float16", "float32", "WRONG_SETTING"),
    ],
)
def test_settings_with_a_story(setting: str, found: object, expected: object, code: str) -> None:
    """A setting that is often got wrong for one reason has that reason told."""
    assert (
        one(WrongSetting(step=LEFT, setting=setting, found=found, expected=expected)).code == code
    )


def test_all_settings_of_one_layer_are_one_message() -> None:
    """Two numbers of one layer are mended on one line."""
    told = one(
        WrongSetting(step=LEFT, setting="units", found=8, expected=9),
        WrongSetting(step=LEFT, setting="use_bias", found=False, expected=None),
    )
    assert "`units=8` and `use_bias=False`" in told.body
    assert "`units=9` and `use_bias=True` (the default)" in told.body


def test_a_lost_mask_follows_from_mask_zero() -> None:
    """The layers behind an Embedding get no mask: one cause."""
    embedding = Step("Embedding", line=3)
    told = one(
        WrongSetting(step=embedding, setting="mask_zero", found=None, expected=True),
        MaskDiffers(step=LEFT, found=(), expected=(OF_LEFT,)),
    )
    assert told.code == "MASK_ZERO"


def test_frozen_layers_are_told_together() -> None:
    """One line can freeze a whole model."""
    told = one(*(FrozenDiffers(step=s, found=False, expected=True) for s in (LEFT, RIGHT)))
    assert told.body.startswith("`left` (Dense, line 14) and `right` (Dense, line 15) are frozen")


def test_answers_are_never_told() -> None:
    """A predict exercise says which value is wrong and how to find it."""
    told = one(WrongAnswer(key="conv_shape", found=[None, 3, 3, 8]))
    assert told.body.startswith("`conv_shape` is not `(None, 3, 3, 8)`.")
    assert "a whole number" in one(WrongAnswer(key="total", found=2.5)).body
    assert one(WrongAnswer(key="total", found=None)).body.startswith("I looked for the answer")


def test_nothing_to_say() -> None:
    """No difference, no message."""
    assert explain.differences([]) == ()
    assert explain.hard_coded([]) == ()


def test_a_size_written_out() -> None:
    """Where the defaults hold and another case does not, the number is the cause."""
    setting = WrongSetting(step=LEFT, setting="units", found=8, expected=3)
    shape = OutputShape(position=0, place=OF_LEFT, found=(None, 8), expected=(None, 3))
    (told,) = explain.hard_coded([setting, shape], exercise="siamese")
    assert told.code == "HARD_CODED"
    assert told.line == 14
    assert "`left` (Dense, line 14) has\n`units=8` there, and should have `units=3`." in told.body


def test_other_differences_at_another_size() -> None:
    """A story of its own is named, under the headline that only other sizes show it."""
    told = explain.hard_coded([NotShared(found=(LEFT, RIGHT), expected=ASKED)])
    assert [message.code for message in told] == ["HARD_CODED"]
    assert "    NOT SHARED" in told[0].body


def test_hidden_cases_have_fixed_sentences() -> None:
    """Nothing of a submission stands in them."""
    assert explain.hidden("siamese") == explain.hidden("stack")
    assert explain.hidden(slow=True) != explain.hidden()
    assert explain.hidden(raised=True) != explain.hidden()


@pytest.mark.parametrize(
    ("requirement", "found", "expected", "says"),
    [
        ("kind", "Sequential", "Functional", "I looked for a Functional model."),
        ("kind", "Functional", "Sequential", "I looked for a Sequential model."),
        ("kind", "subclass", "Functional", "a model of a class of its own"),
        ("flat", "encoder", "", "A model stands inside yours (`encoder`)"),
        ("no_opaque", "Lambda", "", "Your model has a Lambda"),
        ("names", "", "conv", "a layer named `conv`"),
        ("loss", "mse", "mae", "compiled with the loss `mae`. Yours has `mse`"),
        ("round_trip", "", "a model that can be saved", "a model that can be saved"),
    ],
)
def test_requirements(requirement: str, found: str, expected: str, says: str) -> None:
    """What the task requires of a model as a whole has a sentence each."""
    difference = RequirementUnmet(requirement=requirement, found=found, expected=expected)
    assert says in one(difference).body.replace("\n", " ")


def test_a_value_at_the_wrong_argument() -> None:
    """One cause: what one setting has is what the other should have."""
    step = Step("Conv2D", {"filters": 8}, variable="down", line=3, shape=(None, 8, 8, 8))
    told = one(
        WrongSetting(step=step, setting="dilation_rate", found=[2, 2], expected=None),
        WrongSetting(step=step, setting="strides", found=None, expected=[2, 2]),
    )
    assert told.code == "SETTING_MOVED"
    assert "belongs to `strides`" in told.body


def test_two_settings_changed_are_not_one_moved() -> None:
    """A value that belongs to neither, or a default that is not left, is no value moved."""
    step = Step("Conv2D", {"filters": 8}, variable="down", line=3, shape=(None, 8, 8, 8))
    told = explain.differences(
        [
            WrongSetting(step=step, setting="dilation_rate", found=[3, 3], expected=None),
            WrongSetting(step=step, setting="strides", found=None, expected=[2, 2]),
        ]
    )
    assert "SETTING_MOVED" not in [message.code for message in told]


def test_what_each_place_of_attention_is_for() -> None:
    """The tensors are told by the parts they play."""
    step = Step("MultiHeadAttention", {}, variable="y", line=4, shape=(None, 4, 8))
    places = {name: Place((None, 4), name, step=LEFT) for name in ("q", "k", "v")}
    found, asked = [tuple(places[name] for name in order) for order in ("qkv", "qvk")]
    told = one(OperandOrder(step=step, found=found, expected=asked))
    assert "`q` as the query, `k` as the value and `v` as the key" in " ".join(told.body.split())

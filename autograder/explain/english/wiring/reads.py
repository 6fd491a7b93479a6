"""Sentences about which tensors a step reads."""

TITLES: dict[str, str] = {
    "LIST_INTO_LAYER": "A LIST WHERE ONE TENSOR GOES",
    "STATES_NOT_PASSED": "STATES NOT PASSED",
    "SHORTCUT_LOST": "SHORTCUT LOST",
    "SWAPPED_READS": "READS SWAPPED",
    "MISPLACED": "OUT OF ORDER",
    "MODELS_IN_ORDER": "MODELS IN ANOTHER ORDER",
    "CHAINED": "CHAINED",
    "STARTS_AGAIN": "STARTS AGAIN FROM THE INPUT",
    "OPERAND_ORDER": "OPERANDS IN ANOTHER ORDER",
    "OPERAND_MISSING": "ONE TENSOR MISSING",
    "WRONG_READ": "READS ANOTHER TENSOR",
    "MASK_LOST": "MASK LOST",
}

SENTENCES: dict[str, str] = {
    "LIST_INTO_LAYER": """
{step} gets a list of {count} tensors. It does not merge them: it is applied to each, and returns a
list.

The task asks for ONE tensor here. Merge the tensors first, {how}, and give the layer the result.
""",
    "STATES_NOT_PASSED": """
{step} starts without the states that the task hands to it. It should get them from {expected}.

States are given in the call, beside the tensor:

    layer(x, initial_state=[h, c])
""",
    "SHORTCUT_LOST": """
{step} reads {found} twice. One of the two should be {expected}, the tensor from before those steps:
without it there is no shortcut.

Give the tensor at the start of the shortcut a name of its own, so that no later line overwrites it.
""",
    "SHORTCUT_LOST.loop": """
{step} stands in a loop, and at each turn it reads {found}, from before the loop. It should read
what the turn before gave: each turn has a shortcut of its own.

Keep the start of the shortcut at the beginning of each turn, inside of the loop.
""",
    "SHORTCUT_LOST.start": """
{step} reads {found}. In its place it should read {expected}, the tensor from before those steps:
without it there is no shortcut.

{how}
""",
    "SHORTCUT_LOST.late": """
{step} reads {found}. In its place it should read {expected}: line {line} saves {name} too late,
behind a step that the shortcut should run past.

Save it before that step.
""",
    "SHORTCUT_LOST.early": """
{step} reads {found}. In its place it should read {expected}: line {line} saves {name} too early,
before that tensor is computed.

Save it after that step.
""",
    "SWAPPED_READS": """
{one} reads {one_found}, and {two} reads {two_found}.
It should be the other way round.

Look at these two lines; only the tensors in the call change places.
""",
    "MISPLACED": """
{one} reads {one_found}. The task asks for the other order: first {first}, then {second}.

Both steps are there. Let {first_short} read what {second_short} reads now, and the other way round.
""",
    "MISPLACED.named": """
{one} reads {one_found}. The task asks for the other order: first {first}, then {second}.

Both steps are there. {first_name} should read what {second_name} reads now, {second_name} should
read {first_name}, and what comes behind them should read {second_name}.
""",
    "MISPLACED.argument": """
On line {line} `{argument}` comes before {one}. The task asks for the other order: first {first},
then {second}.

Take `activation=` out of line {line}, and make the {second} a step of its own, after {one_short}.
""",
    "MISPLACED.before": """
{one} is in another place than asked: it reads {found}. In the task it stands right before
{two}, and reads {expected}.

Move this one step.
""",
    "MISPLACED.moved": """
The {class_name} that the task asks for is in another place: yours, {found}, reads {found_after}.
It should read {expected_after}.

Move this one step.
""",
    "MODELS_IN_ORDER": """
{own} reads what {before} gives. The task asks for the other order: first {own}, then {before} on
its result. Both take and give the same shape, so Keras cannot notice.

{look}
""",
    "CHAINED": """
{step} reads {found}. It should read {expected}.

As it stands the steps are chained, one behind the other. In the task they are parallel branches
that start from the same tensor.
{overwritten}
""",
    "CHAINED.loop": """
Line {line} stands in a loop and gives the name {name} to another tensor at each turn, so each turn
reads what the turn before gave. In the task they are parallel branches: each turn reads {expected}.

Give the result on line {line} a name of its own.
""",
    "CHAINED.later": """
{step} reads {found}. It should read {expected}.

Look at the parentheses behind this layer: the tensor in them is what the layer reads.
{overwritten}
""",
    "STARTS_AGAIN": """
{step} reads {found}. It should read {expected}.

As it stands this branch starts again from the input, and what {expected_short} computed is lost to
it. Look at the parentheses behind this layer.
""",
    "OPERAND_ORDER": """
{step} gets its tensors in the order

    {found}

The task asks for

    {expected}

{why}
""",
    "OPERAND_ORDER.turned": """
{step} gets the right tensors in another order than the task asks for: {text} on line {line} {does}.

{why}
""",
    "OPERAND_ORDER.inputs": """
{step} gets its tensors in the order {found}. The task asks for {expected}.{roles}

Your model lists its inputs as {inputs}, and the first of this list is the task's first input. So
look at both: which of the two orders is the wrong way round?
""",
    "OPERAND_ORDER.unnamed": """
{step} gets the right tensors in another order than the task asks for. The first should be
{expected}.

{why}
""",
    "OPERAND_MISSING": """
{step} does not read {expected}.

Put this tensor into the list that it is called on.
""",
    "OPERAND_MISSING.extra": """
{step} also reads {found}. The task does not ask for that.

Take this tensor out of what it is called on.
""",
    "WRONG_READ": """
{step} reads {found}. It should read {expected}.

Look at the parentheses behind this layer: the tensor in them is what the layer reads.
""",
    "WRONG_READ.argument": """
{step} reads {found} as `{argument}`. It should read {expected} there.

Look at `{argument}=` on this line.
""",
    "WRONG_READ.inputs": """
{step} reads {found}, and that is the {found_nth} input in the list of your model. It should read
the {expected_nth} one, which is {expected} in your list.

Look at this line, and at the order in `inputs=`: which of the two is the wrong way round?
""",
    "MASK_LOST": """
{step} should know which steps are padding, but the mask does not reach it.{expected}

Some step on the way drops the mask. Flatten does, and so do operations such as `x + 1`: look
at what stands between the layer that makes the mask and this one.
""",
    "MASK_LOST.found": """
The mask that reaches {step} comes from {found}. The task asks for {expected}.

Look at which layers on the way make a mask, with `mask_zero=True` say.
""",
}

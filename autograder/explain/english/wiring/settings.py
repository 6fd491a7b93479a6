"""Sentences about the settings of a layer."""

TITLES: dict[str, str] = {
    "RETURN_SEQUENCES": "RETURN SEQUENCES",
    "STRIDES": "STRIDES",
    "ARGUMENT_ORDER": "ARGUMENTS IN ANOTHER ORDER",
    "PADDING": "PADDING",
    "DROPOUT_RATE": "DROPPED OR KEPT",
    "NONE_IN_RESHAPE": "NONE IN RESHAPE",
    "MASK_ZERO": "PADDING READ AS A WORD",
    "TRAINING_FIXED": "TRAINING FIXED",
    "FROZEN": "FROZEN",
    "WRONG_SETTING": "SETTING",
    "SETTING_MOVED": "AT THE WRONG ARGUMENT",
    "PRECISION": "WIDTH OF NUMBERS",
    "CHANNELS_FIRST": "CHANNELS FIRST",
    "HARD_CODED": "A SIZE WRITTEN OUT",
}

SENTENCES: dict[str, str] = {
    "RETURN_SEQUENCES": """
{step} has {found}. The task asks for {expected}.

With `return_sequences=True` a recurrent layer gives a result for each step, without it only for the
last one. A recurrent layer that reads another needs all steps.
""",
    "RETURN_SEQUENCES.last": """
{step} has {found}. The task asks for {expected}.

With `return_sequences=True` a recurrent layer gives a result for each step, and so does all that
comes after it. Leave it out where one result for the whole sequence is asked for.
""",
    "STRIDES": """
{step} has {found}. The task asks for {expected}.

In `{class_name}({example})` the third place is for the strides: the window jumps
{number} pixels at a time. The kernel is one argument, a number or a tuple:

    layers.{class_name}(filters, (3, 3))
""",
    "STRIDES.pooling": """
{step} has {found}. The task asks for {expected}.

The second place of {class_name} is for the strides, how far the window moves each time. Leave it
out, and the windows stand side by side.
""",
    "STRIDES.window": """
{step} has {found}. The task asks for {expected}.

`pool_size` is the window, `strides` is how far it moves each time. `pool_size` alone sets both;
`strides` alone leaves the window at its default.
""",
    "STRIDES.other": """
{step} has {found}. The task asks for {expected}.

The strides say how far the window moves each time, and so how much smaller or larger the result is.
""",
    "ARGUMENT_ORDER": """
{step} has {one} and {two}. It should be the other way round.

{why}
""",
    "ARGUMENT_ORDER.places": """
{step} has {found}. The task asks for {expected}.

{why} {names}
""",
    "ARGUMENT_ORDER.channels": """
{step} has {found}. The task asks for {expected}.

Keras finds out by itself how many channels come in, so they are no argument. The first place is for
the number of filters, the second for the size of the kernel:

    layers.{class_name}(filters, kernel_size)
""",
    "PADDING": """
{step} has {found}, so its result has shape {shape}. The task asks for {expected}.

{why}
""",
    "PADDING.several": """
{steps} have {found}. The task asks for {expected}.

{why}
""",
    "DROPOUT_RATE": """
{step} has {found}. The task asks for {expected}.

The rate is the part that is DROPPED, not the part that is kept.
""",
    "NONE_IN_RESHAPE": """
{step} has {found}. The task asks for {expected}.

Leave None out of the shape: Keras adds the batch by itself, and takes a None that you write for one
more axis.
""",
    "NONE_IN_RESHAPE.fraction": """
A size in the shape of {step} is not a whole number: `{division}`. `/` always gives a number with a
fraction, and Keras drops it.

Divide with `//`.
""",
    "MASK_ZERO": """
{step} has {found}. The task asks for {expected}.

Without it the zeros that fill up short sequences are read like any other word.
""",
    "TRAINING_FIXED": """
{step} is called with {found}. The task does not fix that.

With `training=True` in the call the layer behaves as in training for ever. Leave it out: Keras
knows whether it trains or predicts.
""",
    "TRAINING_FIXED.asked": """
{step} is called with {found}. The task asks for {expected} in the call.

Such a layer does one thing while the model trains, and another when it predicts. To have it act as
in training always, say so where you call it, behind the tensor.
""",
    "FROZEN": """
{step} {is_are} frozen: with `trainable=False` weights never change. The task asks for layers that
train here.

Look for `trainable` in your code.
""",
    "FROZEN.line": """
{step} {is_are} frozen: the weights never change. The task asks for layers that train here.

Line {line} sets `trainable` of {what}, and that holds for every layer inside.
""",
    "FROZEN.not": """
{step} {trains}. The task asks for a frozen layer, whose weights never change.

Give the layer `trainable=False` where you build it, or set it on the layer by its name.
""",
    "FROZEN.tensor": """
{step} {trains}. The task asks for frozen layers here, whose weights never change.

Line {line} sets `trainable` of {what}, and that is a tensor: it has no weights, so nothing happens.
Set it on {owner}.
""",
    "FROZEN.misspelt": """
{step} {trains}. The task asks for frozen layers here, whose weights never change.

Line {line} sets {what}, and Keras does not know that name: Python makes a new attribute of it, and
nothing happens. Look at the spelling.
""",
    "FROZEN.inside": """
{step} {trains}, inside of {what}. The task asks for frozen layers there, whose weights never
change.

To freeze all of {what}, set `trainable = False` on {what}: that holds for every layer inside.
""",
    "FROZEN.part": """
{step} {trains}. The task asks for frozen layers here, whose weights never change.

Line {line} freezes {what}, and that is not all of it. `trainable = False` on a whole model freezes
every layer inside.
""",
    "WRONG_SETTING": """
{step} has {found}{written}. The task asks for {expected}.

{hint}
""",
    "WRONG_SETTING.several": """
{steps} have {found}{written}. The task asks for {expected}.

{hint}
""",
    "WRONG_SETTING.turns": """
Line {line} stands in the loop {header}: one of its turns gives {found_one}, a later one
{found_two}. It should be the other way round.

Look at what the loop goes through, and in which order.
""",
    "WRONG_SETTING.swapped": """
{one} has {found_one}, and {two} has {found_two}. It should be the other way round.

Look at these two numbers: which belongs to which layer?
""",
    "SETTING_MOVED": """
{step} has {found}, and {right} is left as it is. The task asks for it the other way round: this
value belongs to {right}.

Look at the names of the two arguments.{does}
""",
    "PRECISION": """
{steps} {has} {found}. The task asks for {expected}. It comes from line {line}: {setter} holds for
every layer that is built after it.

Take that line out.
""",
    "PRECISION.layers": """
{steps} {has} {found}. The task asks for {expected}.

Look for `dtype` in your code: leave it out, and Keras takes its usual width.
""",
    "CHANNELS_FIRST": """
{steps} {have} {found}. The task asks for {expected}. It comes from line {line}: {setter} holds for
every layer that is built after it.

Take that line out, and give an image its channels last: (height, width, channels).
""",
    "CHANNELS_FIRST.layers": """
{steps} have {found}. The task asks for {expected}.

Take `data_format=` out of your layers, and give an image its channels last: (height, width,
channels).
""",
    "HARD_CODED": """
Right with the default sizes, wrong with others: {step} has {found} there, and should have
{expected}.

The number is written out where an argument of your function should stand. The same number fits the
defaults by chance.

Look at {where}: which argument says this size?
""",
    "HARD_CODED.input": """
Right with the default sizes, wrong with others: {place} has shape {found} there, and should have
{expected}.

A number is written out where an argument of your function should stand.

Look at `shape=` of this input.
""",
    "HARD_CODED.answer": """
Right with the default sizes, wrong with others: {key} is not {found} there.{others}

Work it out by hand for sizes that do not divide evenly: what happens to the remainder? And look for
a number that is written out where an argument of your function should stand.
""",
    "HARD_CODED.other": """
Right with the default sizes, wrong with others. What differs there:

    {title}

Look for a number that is written out where an argument of your function should stand, or for an
`if` that treats one size in its own way.
""",
}

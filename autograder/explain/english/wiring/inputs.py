"""Sentences about what goes into a model."""

TITLES: dict[str, str] = {
    "BATCH_IN_SHAPE": "BATCH SIZE IN THE SHAPE",
    "NONE_IN_SHAPE": "NONE IN THE SHAPE",
    "FIXED_BATCH": "BATCH SIZE FIXED",
    "INPUT_SHAPE": "INPUT SHAPE",
    "INPUT_FROM_INSIDE": "INPUT FROM INSIDE THE MODEL",
    "INPUT_COUNT": "NUMBER OF INPUTS",
    "INPUT_ORDER": "INPUTS IN ANOTHER ORDER",
    "INPUT_DTYPE": "KIND OF NUMBERS",
    "INPUT_UNREAD": "INPUT NOT USED",
    "DICT_OR_LIST": "DICT OR LIST",
    "CROSSED_KEYS": "KEYS CROSSED",
}

SENTENCES: dict[str, str] = {
    "BATCH_IN_SHAPE": """
{place} has shape {found} for one example. The task asks for {expected}.

The shape describes ONE example, without the batch; Keras adds the batch by itself. The {batch} in
front reads like a batch size: your model now expects a table of {batch} rows as one example.

Leave it out:

    shape={expected}
""",
    "NONE_IN_SHAPE": """
{place} has shape {found} for one example. The task asks for {expected}.

Keras adds the axis for the batch by itself. A None that you write is one more axis, a sequence of
unknown length.

Leave it out:

    shape={expected}
""",
    "NONE_IN_SHAPE.size": """
{place} has shape {found} for one example: None leaves a size open. The task asks for {expected}.

Write the size in place of None.
""",
    "FIXED_BATCH": """
{place} takes batches of exactly {batch} examples. The task leaves the size of a batch open.

A `batch_size=` or `batch_shape=` fixes it, and so does a second argument of `Input`. Give only the
shape of one example:

    shape={expected}
""",
    "FIXED_BATCH.everything": """
{step} makes ONE number of all examples together: it goes over every axis, that of the batch too.

Say over which axis it goes. The batch is axis 0; the axes of an example begin with 1, and -1 is the
last:

    axis=-1
""",
    "FIXED_BATCH.constant": """
{place} has shape {found}, batch included: it fits batches of {batch} only. The inputs leave the
size of a batch open.

A constant array has become part of the model, and its first axis counts as the batch. Leave that
axis out of the array, or take the array out.
""",
    "FIXED_BATCH.rows": """
{step} reads an array with {rows} rows. The first axis is that of the batch, so this part fits
batches of {rows} examples only. The task leaves the size of a batch open.

Make such a tensor from one that you have, as `ops.ones_like(x)` and `ops.zeros_like(x)` do: then it
has a row for each example.
""",
    "FIXED_BATCH.reshape": """
{step} gives a tensor of shape {found}, and the first of these sizes is that of the batch. So it no
longer fits batches of every size.

An operation on tensors counts the batch as an axis. Put -1 in front of the sizes of one example, or
use the layer Reshape, which leaves the batch alone.
""",
    "FIXED_BATCH.slice": """
{step} takes one example out of the batch, and the rest is lost: the first place in the brackets is
the batch.

Leave the first place open with a colon, and count in the second:

    x[:, 0]
""",
    "INPUT_SHAPE": """
{place} has shape {found} for one example{written}. The task asks for {expected}.

{hint}
""",
    "INPUT_SHAPE.swapped": """
{one} has shape {found} for one example, and {two} has {expected}. It should be the other way round.

Look at `shape=` of both, and at the order in which the model lists them as `inputs=`.
""",
    "INPUT_SHAPE.order": """
{place} has shape {found} for one example. The task asks for {expected}: the same sizes, in another
order.

For a sequence the order is (steps, features), for an image (height, width, channels): the channels
come last.
""",
    "INPUT_SHAPE.one_hot": """
{place} has shape {found} for one example. The task asks for {expected}.

An Embedding takes ids, whole numbers such as 17, and not one-hot vectors: it looks up a row of
its table for each id. Leave the last axis out.
""",
    "INPUT_SHAPE.open": """
{place} has shape {found} for one example. The task asks for {expected}: None leaves a size open, so
that the model takes every length.

Look at `shape=` where you make this input.
""",
    "INPUT_SHAPE.fewer": """
{place} has shape {found} for one example. The task asks for {expected}, one axis more.

Images have height, width and channels (one channel when grey), sequences have steps and features.
""",
    "INPUT_FROM_INSIDE": """
I looked for {expected} and found {found} inputs. Where the task has one input that is cut into
parts, your model takes the parts themselves as inputs, so it wants several arrays.

Give `keras.Model` the tensor that `keras.Input` made, not what you computed from it.
""",
    "INPUT_FROM_INSIDE.result": """
I looked for {expected} and found {found}. {name} is among them, and it is not an input: it is what
a layer gave on line {line}.

List only what `keras.Input` made as inputs of the model.
""",
    "INPUT_FROM_INSIDE.one": """
The input of your model is {name}, and that is not an input: it is what a layer gave on line {line}.
The steps up to there are not part of your model.

List only what `keras.Input` made as inputs of the model.
""",
    "INPUT_COUNT.cut": """
I looked for {expected} and found {found}: {place}. You cut it into {parts}. In the task each
part is an input of its own, and gets its own data.

Make an `Input` for each part, with the shape of that part, and list them all as `inputs=`.
""",
    "INPUT_COUNT.fewer": """
I looked for {expected} and found {found}.

Make an `Input` for each thing that the model reads, and list them all:

    keras.Model(inputs=[..., ...], outputs=...)
""",
    "INPUT_COUNT.columns": """
I looked for {expected} and found {found} of one number each, which {step} puts side by side. A
table with {number} columns is ONE input: separate inputs want separate arrays.

Make one `Input` whose shape is the number of columns.
""",
    "INPUT_COUNT.again": """
I looked for {expected} and found {found}. {step} reads {extra}. In the task it reads {asked}, as
another step does.

One input can be read by several steps: call each of them on it.
""",
    "INPUT_COUNT.more": """
I looked for {expected} and found {found}.

Look at what you list as `inputs=` of the model.
""",
    "INPUT_COUNT.list_of_one": """
I looked for {expected} and found {found}. {step} gets a list with one tensor in it, and so
it does nothing.

Make the other input too, and put both tensors into the list.
""",
    "INPUT_ORDER": """
The inputs are listed as

    {found}

The task asks for the order

    {expected}

Data is handed over in the order of this list. Whoever uses the model would swap them without
noticing: the shapes fit.

Look at `inputs=` of your model.
""",
    "INPUT_ORDER.turned": """
The inputs are those asked for, in another order: {text} on line {line} {does}.

Data is handed over in the order of this list. Whoever uses the model would swap them without
noticing, where the shapes fit.
""",
    "INPUT_ORDER.meet": """
The inputs are listed as

    {found}

In the task each of the two plays the part of the other. Either the order should be

    {expected}

or the two are exchanged where they meet: {text} (line {line}).

The shapes fit both ways, so Keras cannot notice. Which of the two does the task name first?
""",
    "INPUT_ORDER.readers": """
{one} and {two} stand in each other's place. Either they are listed the wrong way round, or what
reads them is exchanged: {readers}.

Look at these lines: which of the two belongs to which input? The shapes fit both ways, so Keras
cannot notice.
""",
    "INPUT_ORDER.unnamed": """
The inputs are those asked for, but listed in another order: your {found} input plays the part of
the {expected} one.

Data is handed over in the order of this list. Look at `inputs=` of your model.
""",
    "INPUT_DTYPE": """
{place} takes {found}. The task asks for {expected}.{lost}

Say so where you make the input, with `dtype=`.
""",
    "DICT_OR_LIST": """
I looked for {expected}. Your model has {found}.

{side} {how} as you list them. Look at the line that makes the model.
""",
    "DICT_OR_LIST.nested": """
I looked for {expected}. Your model has {found}: {name} is a list already, and with brackets around
it, it is a list in a list.

Leave these brackets out.
""",
    "DICT_OR_LIST.key": """
I looked for the key {expected} among the {sides} of your model. {place} stands under {found}.

Look at the dict that you hand to `keras.Model`.
""",
    "INPUT_UNREAD.again": """
{name} stands twice among the inputs of the model. The task has two inputs there, and each gets data
of its own.

Make a second `Input`, and let the steps that belong to it read that one.
""",
    "INPUT_UNREAD": """
{place} is one of the model's inputs, but nothing on the way to an output reads it. Keras does not
complain: the model trains, and takes no notice of this data.{hint}

{find}
""",
    "CROSSED_KEYS": """
In the dict of {sides} {pairs}. Data goes in and comes out by key: as it stands they are swapped.

Give every key the tensor that belongs to it.
""",
}

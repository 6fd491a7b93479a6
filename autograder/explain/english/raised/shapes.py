"""Sentences about shapes and axes."""

TITLES: dict[str, str] = {
    "SHAPE_WANTED": "NOT A SHAPE",
    "AXES": "NUMBER OF AXES",
    "WIDTH": "ANOTHER WIDTH",
    "DATA_SHAPE": "DATA OF ANOTHER SHAPE",
    "UNKNOWN_SIZE": "SIZE NOT KNOWN",
    "MERGE_SHAPES": "SHAPES THAT DO NOT FIT",
    "NO_SUCH_AXIS": "NO SUCH AXIS",
    "RESHAPE_SIZE": "RESHAPE",
    "TOO_SMALL": "TOO SMALL",
}

SENTENCES: dict[str, str] = {
    "SHAPE_WANTED": """
`({shape})` is just the number {shape}. A shape is a tuple, with one number for each axis of an
example.

A tuple of one number has a comma:

    shape=({shape},)
""",
    "SHAPE_WANTED.several": """
Input takes the sizes as ONE tuple, not as separate numbers. The second place is for the batch size.

Write:

    Input({all})
""",
    "SHAPE_WANTED.second": """
`{second}` stands in the second place of Input, and that is for the size of a batch.

Leave it out, or write the name of the argument that you mean: `dtype=` say, or `name=`.
""",
    "SHAPE_WANTED.data": """
`{shape}` is the data itself. Input takes the shape of ONE example; the data comes later, in `fit`
or `predict`.

Leave out the first axis, which counts the examples:

    Input({shape}.shape[1:])
""",
    "SHAPE_WANTED.tensor": """
`{shape}` is a tensor, a layer or a model, not a shape. A shape is a tuple of numbers.

Write the sizes of one example:

    Input(shape=(10,))
""",
    "SHAPE_WANTED.fraction": """
The sizes in `{shape}` are not all whole numbers. `/` always gives a number with a fraction.

Write whole numbers, and `//` to divide them.
""",
    "SHAPE_WANTED.text": """
`{shape}` stands in quotes, so it is a text and not a shape. A shape is a tuple of whole numbers.

Take the quotes away, and put parentheses round the numbers:

    shape=(28, 28, 1)
""",
    "SHAPE_WANTED.text_inside": """
`{text}` in the shape stands in quotes, so it is a text. The sizes of a shape are whole numbers.

Take the quotes away.
""",
    "SHAPE_WANTED.image": """
`input_shape` of {model} is the shape of ONE image: height, width and channels, and no batch. Here
it is `{shape}`.

For example:

    input_shape=(96, 96, 3)
""",
    "SHAPE_WANTED.both": """
`{one}` and `{two}` say the same thing in two ways, and Keras takes only one of them.

Leave `{two}` out.
""",
    "SHAPE_WANTED.nested": """
`{shape}` holds a tuple or list where a number should stand. A shape is ONE tuple of whole numbers,
one for each axis of an example.

Take one pair of brackets away:

    shape=(10,)
""",
    "SHAPE_WANTED.negative": """
`{shape}` has a size below zero. A size that is left open is written None in Keras, not -1.

Write None in its place.
""",
    "SHAPE_WANTED.other": """
`{shape}` is not a shape. A shape is a tuple of positive whole numbers, one for each axis of an
example; None stands for a size that is left open.

Write the sizes of one example:

    shape=(10,)
""",
    "SHAPE_WANTED.comma": """
The comma at the end of line {line} makes a tuple. So the shape is {holds} here, a tuple inside of a
tuple.

Take this comma away.
""",
    "SHAPE_WANTED.holds": """
`{shape}` is {holds} here{inside}. A shape is a tuple of positive whole numbers, one for each axis
of an example; None stands for a size that is left open.

Look at where `{shape}` gets its value{line}.
""",
    "SHAPE_WANTED.none": """
Input must be told the shape of one example.

Write, for an example of four numbers:

    Input(shape=(4,))
""",
    "SHAPE_WANTED.number": """
`{setting}={number}` gives a number. A shape is a tuple, also with one axis, and a tuple of one has
a comma:

    {setting}=({number},)
""",
    "SHAPE_WANTED.elsewhere": """
`{shape}` is not a shape. A shape is a tuple of positive whole numbers, one for each axis.

Look at the sizes on this line, and at the list brackets around a single tensor.
""",
    "AXES": """
{layer} reads examples with {wanted}{axes}. It gets {gets}.

Look at the layer before, or at the `shape=` of the Input.
""",
    "AXES.build": """
`build` wants the shape WITH the batch in front, and the batch is None, any size.

Write:

    build((None, 4))
""",
    "AXES.scalar": """
{layer} reads rows of numbers, and each example here is a single number without an axis, of
shape {shape}.

A single number per example has shape (1,):

    Input(shape=(1,))
""",
    "AXES.channel": """
{layer} reads images: height, width AND channels. It gets {gets}.

Grey images have one channel; write it into the shape:

    {with_channel}
""",
    "AXES.channel_or_sequence": """
{layer} reads images: height, width AND channels. It gets {gets}.

For sequences, (steps, features), there is {sibling}. Grey images have one channel, and it stands in
the shape:

    {with_channel}
""",
    "AXES.sibling": """
{layer} reads examples with {wanted}{axes}. It gets {gets}.

The 1, 2 or 3 in the name of a layer tells what it is for: 1 for sequences, 2 for images, 3 for
films. There is {sibling} too.
""",
    "AXES.image": """
{layer} reads images: height, width and channels. It gets {gets}.

Look at the layer before, or at the `shape=` of the Input. A Reshape makes an image out of a row.
""",
    "AXES.flattened": """
{layer} needs axes that are gone: {before} before it makes ONE row of numbers of each example, here
of shape {shape}.

Let the layers that read images or sequences come first, {before} after them.
""",
    "AXES.flattened_steps": """
{layer} reads a sequence, steps and features, and {before} before it has made ONE row of numbers of
all steps together, of shape {shape}.

TimeDistributed applies a layer to each step by itself, and so the steps stay:

    layers.TimeDistributed(layers.{before}())
""",
    "AXES.ids": """
{layer} reads sequences: (steps, features). It gets {gets}: one number for each step, an id, and no
features.

An Embedding makes a vector out of each id. {embedding}
""",
    "AXES.sequences": """
{layer} reads a whole sequence, steps and features. The {before} before it gives only its last step,
of shape {shape}.

Let the first one give all its steps:

    {all_steps}
""",
    "AXES.decoder": """
{layer} reads a whole sequence, steps and features. The {before} before it gives only its last step,
of shape {shape}.

Let the first one give all its steps, or repeat the one vector with RepeatVector, as the task says:

    {all_steps}
""",
    "AXES.sequence": """
{layer} reads sequences: (steps, features). It gets {gets}.

A sequence of single numbers has an axis of size 1 for its features. Add it to the shape:

    {with_channel}
""",
    "AXES.other_rank": """
{layer} reads examples with {wanted}{axes}. It gets one of another kind.

Which layer fits depends on the data: Conv1D is for sequences, Conv2D for images, Conv3D for films.
The 1, 2 or 3 in the names of layers that pool or pad means the same.
""",
    "AXES.film": """
{layer} reads images: height, width and channels. It gets {gets}, with one axis more: a film, or
several images.

TimeDistributed applies a layer to each image by itself:

    layers.TimeDistributed(layers.{layer}(...))
""",
    "AXES.other_than": """
{layer} reads examples with {wanted}{axes}. It gets {gets}.

Which layer fits depends on the data: Conv1D is for sequences, Conv2D for images, Conv3D for films.
The 1, 2 or 3 in the names of layers that pool or pad means the same.
""",
    "AXES.embedded": """
{layer} reads sequences: (steps, features). It gets {gets}, with too many axes.

The Embedding adds an axis of its own: it reads ids, (steps,), and makes a vector of each. {before}
has shape {before_shape} for one example: leave its last axis out.
""",
    "AXES.maps": """
{layer} reads sequences: (steps, features). It gets {gets}, an image with height, width and
channels.

Make a sequence of it first: with a Reshape one of the sizes becomes the steps, and the others,
multiplied, become the features.

    layers.Reshape((steps, features))
""",
    "AXES.grey": """
{layer} reads sequences: (steps, features). It gets {gets}. The last axis, of size 1, is one too
many.

Leave it out of the shape of the Input, so that each row of the image is a step; or take it away
with a Reshape.
""",
    "AXES.more": """
{layer} reads examples with {wanted}{axes}. It gets {gets}, with too many.

Look at the layer before and at `shape=` of the Input: the batch is not written there, and an
Embedding adds an axis of its own. Flatten makes one row of numbers.
""",
    "WIDTH": """
{layer} made its weights for tensors of width {old} when it was first called. Here it is
called on a tensor of width {new}.

A second step of another width needs a second {class_name}: build one more, with weights of its own.
""",
    "WIDTH.named": """
{layer} made its weights for {first}, of width {old}. Here it is called on {here}, of width {new}.

One layer reads tensors of one width. Look at the sizes of {first} and {here}; if they are meant to
differ, {here} needs another {class_name}.
""",
    "WIDTH.data": """
The data has {new} numbers for each example. The model was made for {old}.

One of the two is wrong: look at the shape of the data, and at `shape=` of the Input.
""",
    "DATA_SHAPE": """
{data} has shape {got}, {got_one} for each example. The Input was declared with shape
{wanted}.

One of the two is wrong: look at the shape of the data, and at `shape=` of the Input.
""",
    "DATA_SHAPE.first": """
{data} has shape {got}, {got_one} for each example. The Input was declared with shape
{wanted}.

`{run}` takes the inputs first, {data} here, and then the labels, {targets} here. If that is the
right order, look at the shape of the data, and at `shape=` of the Input.
""",
    "DATA_SHAPE.arranged": """
{data} has shape {got}, {got_one} for each example. The Input was declared with shape
{wanted}. Both are {number} numbers, arranged in another way.

Arrange the data as the Input wants it; -1 stands for the number of examples:

    {right}
""",
    "DATA_SHAPE.order": """
{data} has shape {got}, {got_one} for each example. The Input was declared with shape
{wanted}: the same sizes in another order.

Bring the axes into the order of the Input:

    {right}
""",
    "DATA_SHAPE.model_axes": """
{model} takes a tensor of shape {wanted} for each example. It gets one of shape {got_one}: the same
sizes in another order.

A Permute layer brings the axes into that order:

    {right}
""",
    "DATA_SHAPE.one": """
`{run}` wants a batch, and this is one example: shape {got}, without an axis for the batch.

Add a first axis:

    {right}
""",
    "DATA_SHAPE.whole": """
The Input has the shape of the WHOLE data, number of examples included. It wants examples of shape
{wanted}; the data holds examples of shape {got_one}.

Leave out the first axis:

    Input(shape=x_train.shape[1:])
""",
    "DATA_SHAPE.sliced": """
{data} holds examples of shape {got_one}. The Input (line {line}) takes `{what}`, and that is
{wanted}. The first axis of the data counts the examples; all others are the shape of one example.

Leave out the first axis alone:

    shape={right}
""",
    "DATA_SHAPE.model": """
{model} takes a tensor of shape {wanted} for each example, its own width. It gets one of
shape {got_one}.

Give the Input that you call it on the shape that the inner model was made for.
""",
    "DATA_SHAPE.nested": """
{model} takes a tensor of shape {wanted} for each example, its own width. It gets one of
shape {got_one}, and `{outer}` is called on its result.

What stands inside is called first. Which of the two models should read the other's result?
""",
    "DATA_SHAPE.model_order": """
{model} takes a tensor of shape {wanted} in this place of its list of inputs. It gets one of
shape {got_one}.

Look at the order of the tensors in the list.
""",
    "UNKNOWN_SIZE.batch": """
`axis=0` is the axis of the batch, and its size is not known. {layer} makes its weights for the
places of an axis, so it needs one whose size is.

Axes are counted with the batch. The last one is -1, which is the default:

    {layer}()
""",
    "UNKNOWN_SIZE": """
{layer} must know how many numbers each example has before it can make its weights, and that
size is None here.

Write the size into the shape of the Input in place of None.
""",
    "UNKNOWN_SIZE.open": """
`{what}` is None: the shape of the Input leaves this size open, so it is not known while the model
is being wired.

Write a number into the shape of the Input in place of None, or do without this size.
""",
    "UNKNOWN_SIZE.loop": """
`{what}` is None: the shape of the Input leaves this size open, and a loop has to know how often it
runs.

Write a number into the shape of the Input in place of None. Or do without the loop: a Dense works
on every step of a sequence by itself, and TimeDistributed makes any layer do so.
""",
    "UNKNOWN_SIZE.flattened": """
{layer} must know how many numbers each example has. Flatten makes one row out of an axis of unknown
length, so nobody knows how long the row is.

Write the sizes into the shape of the Input in place of None.
""",
    "UNKNOWN_SIZE.channels": """
{layer} must know how many channels come in before it can make its weights, and that size is None
here.

Height and width may stay None, the channels (the last axis) may not: write their number.
""",
    "MERGE_SHAPES": """
{layer} works element by element, so its tensors must have equal shapes. These have {one} and {two}.

Look at the sizes of the layers before. To put tensors of different sizes side by side there is
Concatenate.
""",
    "MERGE_SHAPES.operator": """
{left} has shape {one} for one example, and {right} has {two}. An operator works element by element,
so the shapes must be equal.

Look at the sizes of the layers before. To put tensors of different sizes side by side there is
Concatenate.
""",
    "MERGE_SHAPES.named": """
{layer} works element by element, so its tensors must have equal shapes. {tensors}. {where}

{look}
""",
    "MERGE_SHAPES.named_beside": """
{layer} works element by element, so its tensors must have equal shapes. {tensors}.

Look at the sizes of the layers before. To put tensors of different sizes side by side there is
Concatenate.
""",
    "MERGE_SHAPES.operator_named": """
{layer} works element by element, and these shapes do not fit each other: {tensors}. {where}

{look}
""",
    "MERGE_SHAPES.operator_named_beside": """
{layer} works element by element, and these shapes do not fit each other: {tensors}.

Look at the sizes of the layers before. To put tensors of different sizes side by side there is
Concatenate.
""",
    "MERGE_SHAPES.concatenate_named": """
Concatenate puts tensors side by side along one axis, the last one unless you say otherwise. All
other axes must be equal, and they are not: {tensors}. {where}

{look}
""",
    "MERGE_SHAPES.batch_axis": """
`axis=0` is the batch: it would put the examples of one tensor behind those of the other, and then
all other axes must be equal. {tensors}.

The features stand in the last axis, axis -1.
""",
    "MERGE_SHAPES.matmul_named": """
{tensors}. The last size of the first must be equal to the last but one of the second, and {last} is
not {other}.

{look}
""",
    "MERGE_SHAPES.dot_named": """
Dot multiplies along two axes of the same size. {tensors}: axis {axis} of {left} has size {one},
axis {other} of {right} has {two}.

Choose axes of equal size (`axes=` counts from the batch, which is axis 0), or give the layers
before equal sizes.
""",
    "MERGE_SHAPES.matmul": """
The tensors to be multiplied have the shapes {one} and {two}, with the batch in front. The last size
of the first must be equal to the last but one of the second, and they are not.

Look at the sizes of both, and at their order.
""",
    "MERGE_SHAPES.concatenate": """
Concatenate puts tensors side by side along one axis, the last one unless you say otherwise. All
other axes must be equal, and they are not: {shapes}.

Look at the shapes of the tensors in the list.
""",
    "MERGE_SHAPES.dot": """
Dot multiplies along two axes of the same size. Axis {axis} of the first tensor has size {one},
axis {other} of the second has {two}.

Choose axes of equal size: `axes=` counts from the batch, which is axis 0.
""",
    "MERGE_SHAPES.count": """
{layer} takes exactly {number} tensors.

Look at the list that it is called on.
""",
    "NO_SUCH_AXIS": """
{layer} is to work along axis {axis}, and its tensors do not have that axis. The batch is axis 0, so
a tensor of shape (None, 4) has the axes 0 and 1.

Use -1 for the last axis, or a smaller number.
""",
    "NO_SUCH_AXIS.of": """
{layer} is to work along axis {axis}, and {tensor} has no such axis: its shape is {shape}. The batch
is axis 0, so its axes are {axes}.

Write one of these numbers, or -1 for the last axis.
""",
    "NO_SUCH_AXIS.no_units": """
The first place of {layer} is its axis, and {tensor} has no axis {axis}. {layer} has no units: it
gives as many numbers as it reads.

Leave the number out:

    {right}
""",
    "NO_SUCH_AXIS.softmax": """
The first place of {layer} is its axis, and {tensor} has no axis {axis}. {layer} has no units: it
gives as many numbers as it reads.

Units belong to a Dense, before the {layer}.
""",
    "NO_SUCH_AXIS.no_axis": """
The first place of {layer} is its axis, a whole number, and here it is {axis}.

Write the name of the argument that you mean, or leave the number out.
""",
    "NO_SUCH_AXIS.many": """
The tensor has shape {shape}, with the batch first, and there are more numbers in the square
brackets than it has axes.

Count the axes, and the places in the brackets.
""",
    "NO_SUCH_AXIS.key": """
In the square brackets behind a tensor stand whole numbers and colons, one place for each axis.

Look at what stands there:

    x[:, 0]
""",
    "NO_SUCH_AXIS.index": """
The tensor has shape {shape}, with the batch first. The index goes beyond its end.

Counting starts at 0, and the first place in the brackets is the batch: `x[:, 0]`.
""",
    "RESHAPE_SIZE": """
Reshape keeps all numbers of an example. {one} holds {one_size} numbers, {two} holds {two_size}.

Look at the layer before, and at the shape you ask for: the products of the sizes must be equal.
""",
    "RESHAPE_SIZE.named": """
Reshape keeps all numbers of an example. {tensor} has {one_size} of them, in the shape {one}, and
{two} has room for {two_size}.

Look at the layer before, and at the shape you ask for: the products of the sizes must be equal.
""",
    "RESHAPE_SIZE.tuple": """
Reshape takes the new shape as ONE tuple.

    layers.Reshape(({list}))
""",
    "RESHAPE_SIZE.many": """
{layer} gets more arguments than it takes.

Write the names of the arguments too, and put several sizes into one tuple.
""",
    "TOO_SMALL": """
{size} before {layer}, and its window is {window}, larger than that.

Keep the size with `padding='same'`, or use fewer layers that make it smaller.
""",
    "TOO_SMALL.pool": """
{size} before {layer}, and its pool is {window}, larger than that.

Keep the size in the layers before with `padding='same'`, or use fewer poolings.
""",
    "TOO_SMALL.dilated": """
{size} before {layer}. With `dilation_rate={rate}` its window of {window} has gaps and is {span}
wide, larger than that.

Keep the size with `padding='same'`, or choose a smaller `dilation_rate`.
""",
    "TOO_SMALL.channels_first": """
With 'channels_first' the first axis of an image is read as its channels, the others as height and
width. So {layer} takes an image of (height, width, channels) for another, too small one.

Leave `data_format` out: the channels come last.
""",
    "TOO_SMALL.unknown": """
The image is too small here: the window of {layer} is larger.

Keep the size in the layers before with `padding='same'`, or use fewer layers that shrink the image.
""",
    "TOO_SMALL.ready_made": """
{model} makes an image smaller again and again, and so it takes images of {least} and larger. Here
`input_shape` says {size}.

Give it a larger `input_shape`. A Resizing layer before it makes small images larger.
""",
    "TOO_SMALL.cropping": """
The cropping takes away more than the image has.

Look at the sizes: what is cut off on both sides must be smaller than the image.
""",
}

DIFFERING: dict[str, str] = {
    "rank": "An example of {most} has {axes} axes, one of {least} has {fewer}.",
    "image": "Height and width differ: {least} has become smaller.",
    "channels": "Height and width fit, the channels do not.",
    "steps": "The numbers of steps differ.",
    "features": "The steps fit, the features do not.",
    "units": "",
    "other": "",
}
"""Where the shapes of tensors that meet differ."""

LOOK_AT: dict[str, str] = {
    "rank": "Bring them to the same number of axes first: Flatten makes one row of numbers of an "
    "example.",
    "image": "Poolings, strides and windows without `padding='same'` make an image smaller: look "
    "at the steps before.",
    "channels": "Channels come from the `filters` of the convolution before; a Conv2D with kernel "
    "size 1 changes them and nothing else. To put channels side by side there is Concatenate.",
    "steps": "Look at what stands before: the Inputs, poolings, and windows without "
    "`padding='same'` make the steps.",
    "features": "Features come from the `units` or `filters` of the layer before: look at them.",
    "units": "Look at the `units` of the layers before.",
    "other": "Look at the layers before.",
}
"""The next step for each."""

TRANSPOSE = (
    "The last sizes are equal: turn the last two axes of {name} round, with `ops.transpose`."
)
BOTH_SIZES = "Look at the sizes of both, and at their order."

ALL_STEPS = (
    "{name} is a result for each step, because of `return_sequences=True`. Without it the layer "
    "gives the last one only, a row of numbers."
)

THE_DATA = "the data"
THE_TARGETS = "the labels"

WITH_INSIDE = ", and {what} in it is {kind}"
IMAGE_IS = "The image is {size}"
SEQUENCE_IS = "The sequence is {size} long"

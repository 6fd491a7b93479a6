"""Sentences about what stands in the place of something else, and about places that are empty."""

TITLES: dict[str, str] = {}

SENTENCES: dict[str, str] = {
    "TOO_SMALL.steps_last": """
Keras puts the steps of a sequence first: (steps, features). It reads the `shape` of your Input,
{shape}, as {steps} with {features} features, too few for the {setting} of {layer}, {window} steps.

If the {features} are the steps, put them first:

    keras.Input(shape={right})
""",
    "TENSOR_IN_CONSTRUCTOR.place": """
`{tensor}` stands in the first place of {name}, and that is for `{argument}`: {meaning}. The tensor
goes into a second pair of parentheses.

Put a number in its place:

    {right}
""",
    "TENSOR_IN_CONSTRUCTOR.needed": """
`{tensor}` stands in the first parentheses of {name}. Those are for its settings, and {name} needs
{needed}. The tensor goes into a second pair.

    {right}
""",
    "TENSOR_CALLED.result": """
`{tensor}` is a tensor: line {line} builds a layer and calls it on `{read}` at once, and what comes
out has the name `{tensor}`.

Keep the layer itself in a name, and call that name on each tensor:

    {tensor} = {maker}
    {tensor}({read})
    {tensor}({other})
""",
    "TENSOR_CALLED.result_again": """
`{tensor}` is a tensor: line {line} calls a layer on `{read}` already, and what comes out has the
name `{tensor}`. Only layers, models and functions can be called.

Leave the second call out: `{tensor}` is the result.
""",
    "TENSOR_CALLED.result_of_layer": """
`{tensor}` is a tensor: what `{layer}` gave for `{read}` on line {line}. Only layers, models and
functions can be called.

Call the layer once more:

    {layer}({other})
""",
    "SHAPE_WANTED.name_first": """
The text `{name}` stands in the first place of Input, and that is for the shape. The second place is
for the size of a batch, not for `{second}`.

If the text is a name, write `name=` in front, and the shape first:

    Input({shape}, name={name})
""",
    "SHAPE_WANTED.name_only": """
The text `{name}` stands in the first place of Input, and that is for the shape: a tuple of whole
numbers.

If it is a name, write `name=` in front, and the shape first:

    Input(shape=..., name={name})
""",
    "SHAPE_WANTED.name_and_shape": """
The first place of Input is for the shape, so `{name}` and `shape=` both say one.

If `{name}` is a name, write `name=` in front:

    Input({shape}, name={name})
""",
    "UNKNOWN_ACTIVATION.shape": """
The {place} place of {layer} is for its activation, and `{what}` is none. It looks like the shape of
what comes in.

In front of the first layer an Input says that shape; no other layer has to be told:

    keras.Input(shape={shape})
""",
    "UNKNOWN_ACTIVATION.shape_known": """
The {place} place of {layer} is for its activation, and `{what}` is none.

If it is the shape of what comes in, leave it out: the Input says it, and {layer} finds it.
""",
    "UNKNOWN_ACTIVATION.name_first": """
The first place of {layer} is for the activation itself, and Keras knows none that is called
`{what}`.

If it is the layer's name, put the activation there, and write `name=` in front of the name:

    layers.{layer}(..., name={name})
""",
    "MERGE_SHAPES.concatenate_along": """
Concatenate puts tensors side by side along one axis, the last one unless you say otherwise. All
other axes must be equal, and they are not: {tensors}.

They differ in one axis alone: `axis={axis}` {puts}.

Or make them equal. {look}
""",
    "ONE_TENSOR.ids": """
{layer} takes one tensor and gets {got}: {tensors}. Ids are no numbers to compute with, so they are
not merged before; what comes out for each is.

Call a layer on each, and merge the results:

    Concatenate()([{calls}])
""",
    "MERGE_SHAPES.axis_behind": """
{layer} works element by element. {tensors}. Their sizes agree from the front, but shapes are
compared from the end.

Give {least} an axis of size 1 at its end. Then each of its numbers meets a whole row of {most}:

    layers.Reshape({right})({name})
""",
    "NOT_A_TENSOR.number_listed": """
{layer} takes tensors only, and `{number}` in its list is a number.

Python computes with a tensor and a number:

    {right}
""",
    "NOT_A_TENSOR.number_scales": """
{layer} takes tensors only, and `{number}` in its list is a number.

To multiply by a number write `*`, or use a Rescaling:

    {right}
    layers.Rescaling({number})({tensor})
""",
    "NOT_A_TENSOR.number_among": """
{layer} takes tensors only, and `{number}` in its list is a number.

Leave it out, or put a tensor in its place.
""",
    "NO_SUCH_AXIS.slice_of_batch": """
The first place in the square brackets behind a tensor is the batch, so `{what}` asks for some of
the examples. Keras does not know yet how many there are.

For a part of each example put a colon in front, which takes all examples:

    {right}
""",
    "NO_SUCH_AXIS.slice_of_batch_many": """
The first place in the square brackets behind a tensor is the batch, so `{what}` asks for some of
the examples. Keras does not know yet how many there are.

Write a plain colon in the first place; the places behind it are for the axes of an example.
""",
    "LIST_OF_TENSORS.empty": """
{layer} is called on `{what}`, and that is an empty {kind}: there is no tensor in it.

Look at the lines that should fill it.
""",
    "LIST_OF_TENSORS.empty_since": """
{layer} is called on `{what}`, which is still the empty list that line {line} makes: no line puts
anything into it.

Put each tensor into it when it is made, in the loop for example:

    {what}.append({each})
""",
    "LIST_OF_TENSORS.empty_but": """
{layer} is called on `{what}`, and that is an empty list when this line is reached. Line {fills} is
to fill it.

Look at whether that line runs before this one, and whether its loop has anything to go through.
""",
    "LIST_OF_TENSORS.empty_here": """
{layer} is called on a pair of brackets with nothing in them.

Put the tensors into them that it is to read, or leave the brackets out and name one tensor.
""",
    "RESHAPE_SIZE.no_sizes": """
{layer} takes no sizes, so `{given}` has no place there: it finds them in the tensor that it reads.

Leave its parentheses empty:

    {right}
""",
    "RESHAPE_SIZE.no_window": """
{layer} has no window and takes no sizes, so `{given}` has no place there: it makes one number of
each whole channel.

Leave its parentheses empty:

    {right}
""",
    "RESHAPE_SIZE.no_settings": """
{layer} takes no settings, but `{given}` stands in its first parentheses.

Leave them empty. The tensors go, as a list, into a second pair:

    {right}
""",
    "WIDTH.default": """
`{name}` is the default of an argument of `{function}`, and Python makes a default only once, when
it reads line {line}. So all calls share one {class_name}: an earlier one made its weights for width
{old}, this one brings width {new}.

Make `None` the default, and build the layer inside of `{function}`:

    if {name} is None:
        {name} = {maker}
""",
    "AXES.step_of_axes": """
{layer} reads sequences: (steps, features), one row of numbers for each step. It gets {gets}: each
step has shape {inner} still.

Make a row of numbers of each step first:

    layers.TimeDistributed(layers.Flatten()){on}
""",
}

STEP, STEPS = "step", "steps"

PUTS_BEHIND = "puts one behind the other along it"
PUTS_BESIDE = "puts them side by side"

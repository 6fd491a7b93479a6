"""Things used for something else: a layer for its result, arrays for each other, a loop for a
model; and what can only be read."""

TITLES: dict[str, str] = {
    "READ_ONLY": "CAN ONLY BE READ",
}

SENTENCES: dict[str, str] = {
    "READ_ONLY": """
`{name}` of {holder} can only be read{why}.

{instead}
""",
    "NOT_A_TENSOR.has_result": """
`{what}` is {kind}, and a tensor is wanted here. What it gave when it was called is `{result}` (line
{line}).

Use that:

    {right}
""",
    "NOT_A_TENSOR.uncalled": """
`{what}` is {kind}, not a tensor: line {line} builds it, and it was not called.

Call it on a tensor where it is built:

    {right}
""",
    "NOT_A_TENSOR.setting_beside": """
{layer} reads `{tensor}` alone. {what} beside it is a setting, and settings stand in the first
parentheses:

    {right}
""",
    "NOT_A_TENSOR.setting_beside_many": """
{layer} reads `{tensor}` alone. {what} beside it are settings, and settings stand in the first
parentheses:

    {right}
""",
    "NOT_A_TENSOR.in_sequential": """
`{outer}` calls a layer on a layer. In a Sequential no layer is called: it calls them itself, one
after the other.

List them side by side, in the order in which they work:

    {right}
""",
    "TENSOR_IN_CONSTRUCTOR.before": """
`{what}` is a layer, not a tensor: on line {line} `{tensor}` stands in the first parentheses of
{name}, and those are for its settings. The tensor goes into a second pair.

Write there:

    {what} = {right}
""",
    "PYTHON_SLIP.changed_list": """
`{method}` changes the list, and gives None. So `{what}` is None{line}, not the list.

Write it on a line of its own, and then use the list, `{list}`:

    {call}
""",
    "MISSING_ARGUMENT.function_called": """
`{function}` is a function, not a layer: it takes the tensor in its first parentheses, and these are
empty.

Take the empty pair away:

    {right}
""",
    "MODEL_ARGUMENTS.emptied": """
`{what}` gives its parts only once, and line {line} has taken them. Here nothing is left of it, and
the list is empty.

Make a list of it where it gets its value:

    {right}
""",
    "TENSOR_CALLED.empty": """
`{tensor}` is a tensor already, and a tensor cannot be called.

Leave out the last pair of parentheses:

    {tensor}
""",
    "MODEL_ARGUMENTS.drawn": """
`{what}` holds numbers: it is an array of shape {shape}, made on line {line}. A model starts at an
Input, which holds none; it gets its numbers when it runs.

Say there what one example looks like, without the batch:

    {what} = keras.Input({one})
""",
    "MODEL_ARGUMENTS.star": """
The star in `*{what}` takes the list apart, so keras.Model gets {number} things. It takes two: all
inputs in ONE list, and the outputs.

Leave the star out:

    {right}
""",
    "SHAPE_WANTED.of_texts": """
`{shape}` holds texts, and a shape is made of whole numbers: how many an example has along each
axis.

With one number for each of these texts that is:

    shape=(len({shape}),)
""",
    "DATA_SHAPE.labels_inside": """
{data} has {got} columns, and the Input was declared with {wanted}. One of them, {targets}, is given
to `{run}` as the labels: it is not to be among the inputs.

Leave it out of the inputs:

    {right}
""",
    "NOT_CONNECTED.part_of": """
Your model starts at `{inputs}`. But line {line} takes `{taken}`, and that is computed from
the own Input of `{model}`; nothing reads `{unread}`.

Call `{model}` on it, like a layer, and go on with the result:

    {model}({unread})
""",
    "WIDTH.in_loop": """
`{name}` is built once, on line {line}, before the loop: one {class_name}, with weights for tensors
of width {old}. A later turn calls it on width {new}.

For a new {class_name} at each turn, build it inside of the loop.
""",
    "UNKNOWN_ARGUMENT.shorter": """
{layer} has no argument `{name}`. It has `{guess}`: {says}.

Write that name:

    {right}
""",
    "WRONG_OPERAND.has_result": """
`{what}` is {kind}, and `{sign}` works between tensors. What it gave when it was called is
`{result}` (line {line}).

Use that:

    {right}
""",
    "WRONG_OPERAND.results": """
{names} are {kind}, and `{sign}` works between tensors.

Call each of them on a tensor, and compute with what they give:

    {right}
""",
    "TENSOR_IN_CONSTRUCTOR.several": """
{tensors} stand in the first parentheses of {name}. Those are for its settings; the tensors go into
a second pair.

Write:

    {right}
""",
    "TENSOR_UNPACKED.whole": """
`{call}` goes through what it gets, one by one, and a Keras tensor cannot be gone through.

It need not be: an operation works on all numbers of a tensor at once, without a loop:

    {right}
""",
    "TENSOR_UNPACKED.steps": """
This line goes through `{tensor}`, one by one, and a Keras tensor cannot be gone through.

A layer needs no loop: it works on every example, and on every step of a sequence, by itself. Call
it on the whole `{tensor}`:

    {right}
""",
    "TENSOR_CALLED.function": """
The order is function(tensor): `{tensor}` is the tensor, and `{function}` is what it is given to.

    {right}
""",
    "LIST_OF_TENSORS.chain": """
This loop calls the layers of `{model}` one after the other, each on the result of the one before.
But `{model}` is not such a chain: its {layer} reads several tensors, and gets one here.

A model is called as a whole, like a layer:

    {model}({tensor})
""",
    "MERGE_SHAPES.too_many": """
{layer} takes exactly {number} tensors, and gets {got}: {names}.

Leave the others out, or merge some of them first, so that {number} are left.
""",
    "MERGE_SHAPES.too_few": """
{layer} takes exactly {number} tensors, and gets {got}: {names}.

Write the other one into the list as well.
""",
    "ONE_TENSOR.in_sequential": """
In a Sequential each layer passes ONE tensor on to the next. `{model}` gives {got}.

Use `keras.Model` in its place: call `{model}` on a tensor, and give each of its results a name:

    {names} = {model}(...)
""",
    "UNKNOWN_SIZE.steps": """
{layer} must know how many numbers each step has before it can make its weights, and that size, the
last one in the shape {shape}, is None here.

The number of steps may stay None. Write the last size of the Input as a number.
""",
    "UNKNOWN_SIZE.open_several": """
{sizes} are None: the shape of the Input leaves these sizes open, so they are not known while the
model is being wired.

Write numbers into the shape of the Input in place of None, or do without these sizes.
""",
    "NAME_TAKEN.in_loop": """
Line {line} stands in a loop, so each turn builds another layer with the same name, '{name}'. Names
must be unique in a model.

Leave `name=` out, and Keras finds names. Or put something of the loop into it:

    name=f"{name}_{{{turn}}}"
""",
    "NAME_TAKEN.in_loop_plain": """
Line {line} stands in a loop, so each turn builds another layer with the same name, '{name}'. Names
must be unique in a model.

Leave `name=` out: Keras finds names.
""",
    "NAME_TAKEN.of_inputs": """
{tensors} are Inputs with the same name, '{name}'. Names must be unique in a model.

Give each Input a name of its own.
""",
    "NO_SUCH_AXIS.lost": """
{layer} is to work along axis {axis}, and {tensor} has no axis {missing}: its shape is {shape}, the
batch first. It comes from {maker}, which leaves no other axes.

Before that step there is such an axis: `{before}` has shape {shape_before}.
""",
    "UNKNOWN_ARGUMENT.input_size": """
`{name}` is no argument of keras.Input. All sizes of one example stand in its shape, the number of
channels or features last:

    {right}
""",
    "UNKNOWN_ARGUMENT.input_shape_known": """
`{name}` is no argument of keras.Input. An Input says what one example looks like, its shape, and
computes nothing.

Leave `{name}` out. If it is a setting of a layer, write it into the parentheses of that layer.
""",
    "UNKNOWN_ARGUMENT.add_several": """
{names} stand behind the layer, as arguments of `add`. They belong inside the parentheses of the
layer:

    {right}
""",
    "DATA_SHAPE.places": """
`{run}` gives the arrays to the Inputs in their order, which is {inputs}. Here {data}, of shape
{got}, comes to `{input}`, which was declared with shape {wanted}.

The arrays fit in another order:

    {right}
""",
    "DATA_SHAPE.place": """
`{run}` gives the arrays to the Inputs in their order, which is {inputs}. Here {data}, of shape
{got}, comes to `{input}`, which was declared with shape {wanted} for each example.

Look at the shape of {data}, and at that of `{input}`.
""",
    "DATA_SHAPE.of_other": """
{data} holds examples of shape {got_one}. The Input (line {line}) has its shape from `{what}`, and
that is {wanted}.

Take it from what the model reads:

    shape={right}
""",
}

READ_ONLY_INSTEAD: dict[str, str] = {
    "input_shape": "To say which shape comes in, begin the model with an Input of that shape.",
    "input": "To say what comes in, make the model with that Input in its parentheses.",
    "output": "To add something behind it, call a layer on it, and make a new model of both ends.",
    "output_shape": "To change it, change the layer that comes last.",
    "layers": "To change the layers, write them where the model is made, or use `add` and `pop`.",
    "weights": "To give it other numbers, use `set_weights`.",
    "trainable_weights": "To freeze it, write `trainable = False` on it.",
    "shape": "A Reshape layer gives the same numbers in another shape.",
    "dtype": "To have other numbers, say `dtype=` where it is built.",
}
"""What to do in place of setting an attribute."""

SEVERAL_KINDS = {"layer": "layers", "model": "models"}

READ_ONLY_WHY = ": it follows from the layers, and from how they are called"

READ_ONLY_OTHER = "Say it where this is built, in its parentheses."

OPS_MEANT: dict[str, str] = {
    "cat": "concatenate", "mm": "matmul", "bmm": "matmul", "unsqueeze": "expand_dims",
    "permute": "transpose", "clamp": "clip", "pow": "power", "mul": "multiply", "sub": "subtract",
    "div": "divide", "neg": "negative",
    "reduce_mean": "mean", "reduce_sum": "sum", "reduce_max": "max",
    "reduce_min": "min", "concat": "concatenate", "sqr": "square", "avg": "mean",
    "difference": "subtract", "plus": "add", "join": "concatenate", "merge": "concatenate",
    "l2_normalize": "normalize", "batch_dot": "matmul", "gather": "take",
}  # fmt: skip
"""Operations by the names that other libraries, or plain English, have for them."""

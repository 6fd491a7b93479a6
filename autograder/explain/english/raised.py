"""Sentences about errors that a learner's code raised. The line itself is shown above each."""

TITLES: dict[str, str] = {
    "TENSOR_IN_CONSTRUCTOR": "TENSOR AMONG THE SETTINGS",
    "SHAPE_WANTED": "NOT A SHAPE",
    "AXES": "NUMBER OF AXES",
    "WIDTH": "ANOTHER WIDTH",
    "DATA_SHAPE": "DATA OF ANOTHER SHAPE",
    "UNKNOWN_SIZE": "SIZE NOT KNOWN",
    "NOT_A_TENSOR": "NOT A TENSOR",
    "WRONG_SIZE": "NOT A SIZE",
    "NOT_A_LAYER": "NOT A LAYER",
    "SEQUENTIAL_ONLY": "MORE THAN A SEQUENTIAL CAN DO",
    "NO_INPUT_YET": "NO INPUT YET",
    "ONE_TENSOR": "ONE TENSOR AT A TIME",
    "LIST_OF_TENSORS": "ONE LIST OF TENSORS",
    "MERGE_SHAPES": "SHAPES THAT DO NOT FIT",
    "NO_SUCH_AXIS": "NO SUCH AXIS",
    "NAME_TAKEN": "NAME TAKEN",
    "NOT_CONNECTED": "NOT CONNECTED",
    "MODEL_ARGUMENTS": "INPUTS AND OUTPUTS OF THE MODEL",
    "UNKNOWN_ACTIVATION": "UNKNOWN ACTIVATION",
    "UNKNOWN_ARGUMENT": "UNKNOWN ARGUMENT",
    "MISSING_ARGUMENT": "ARGUMENT MISSING",
    "TENSOR_CALLED": "TENSOR CALLED",
    "TENSOR_ATTRIBUTE": "NOT PART OF A TENSOR",
    "TF_FUNCTION": "NO KERAS OPERATION",
    "NO_NUMBERS_YET": "NO NUMBERS YET",
    "TENSOR_UNPACKED": "TENSOR UNPACKED",
    "UNKNOWN_BATCH": "BATCH SIZE NOT KNOWN",
    "NOT_IN_KERAS": "NOT IN KERAS",
    "MISSING_METHOD": "NO SUCH ATTRIBUTE",
    "TOO_SMALL": "IMAGE TOO SMALL",
    "BAD_SETTING": "VALUE NOT POSSIBLE",
    "WRAPPED_LAYER": "WRAP A LAYER",
    "RECURRENT_STATES": "STATES DO NOT FIT",
    "INPUT_LAYER_CALLED": "INPUTLAYER IS NOT CALLED",
    "RESHAPE_SIZE": "RESHAPE",
    "TRAINING_SETUP": "COMPILE AND FIT",
    "LAMBDA_INSIDE": "INSIDE A LAYER",
    "NO_SUCH_LAYER": "NO SUCH LAYER",
    "STILL_EMPTY": "STILL EMPTY",
    "UNKNOWN_NAME": "UNKNOWN NAME",
    "CALLS_ITSELF": "CALLS ITSELF",
    "PYTHON_SLIP": "PYTHON",
    "RAISED": "ERROR",
}

MEANINGS: dict[str, str] = {
    "units": "how many numbers it gives",
    "filters": "how many filters it has",
    "kernel_size": "how large its window is",
    "activation": "which function it applies, by name",
    "axes": "along which axes it multiplies",
    "rate": "which part is dropped",
    "n": "how often it repeats",
    "target_shape": "which shape comes out",
    "input_dim": "how many different ids there are",
    "output_dim": "how many numbers it gives for each id",
    "key_dim": "how large a key is",
    "num_heads": "how many heads it has",
    "function": "what it computes",
    "dims": "in which order the axes come out",
}
"""What an argument says, by its name."""

EXAMPLES: dict[str, str] = {
    "Dense": "layers.Dense(8)",
    "Conv2D": "layers.Conv2D(8, 3)",
    "Conv1D": "layers.Conv1D(8, 3)",
    "Activation": "layers.Activation('relu')",
    "Dot": "layers.Dot(axes=1)",
    "Dropout": "layers.Dropout(0.5)",
    "LSTM": "layers.LSTM(8)",
    "GRU": "layers.GRU(8)",
    "Embedding": "layers.Embedding(1000, 16)",
    "Reshape": "layers.Reshape((28, 28, 1))",
    "RepeatVector": "layers.RepeatVector(5)",
    "MultiHeadAttention": "layers.MultiHeadAttention(num_heads=2, key_dim=4)",
    "Lambda": "layers.Lambda(lambda x: x * 2)",
    "Permute": "layers.Permute((2, 1))",
}
"""What a call looks like, with numbers of no task."""

ACTIVATION_FUNCTIONS = frozenset({"relu", "sigmoid", "softmax", "tanh", "elu", "selu", "gelu",
                                  "leaky_relu", "linear", "silu", "swish", "softplus"})  # fmt: skip

SENTENCES: dict[str, str] = {
    "TENSOR_IN_CONSTRUCTOR": """
`{tensor}` stands in the first parentheses of {name}. Those are for its settings; the tensor goes
into a second pair.

Write:

    {right}
""",
    "TENSOR_IN_CONSTRUCTOR.example": """
`{tensor}` stands in the first parentheses of {name}. Those are for its settings; the tensor goes
into a second pair.

With a setting of your own, for example:

    {right}
""",
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
    "SHAPE_WANTED.nested": """
`{shape}` holds a tuple where a number should stand. A shape is ONE tuple of whole numbers, one for
each axis of an example.

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
    "SHAPE_WANTED.none": """
Input must be told the shape of one example.

Write, for an example of four numbers:

    Input(shape=(4,))
""",
    "SHAPE_WANTED.elsewhere": """
`{shape}` is not a shape. A shape is a tuple of positive whole numbers, one for each axis.

Look at the sizes on this line, and at the list brackets around a single tensor.
""",
    "AXES": """
{layer} reads examples with {wanted}{axes}. It gets one of shape {shape}.

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
{layer} reads images: height, width AND channels. It gets examples of shape {shape}.

Grey images have one channel; write it into the shape of the Input:

    Input((28, 28, 1))
""",
    "AXES.image": """
{layer} reads images: height, width and channels. It gets examples of shape {shape}.

Look at the layer before, or at the `shape=` of the Input. A Reshape makes an image out of a row.
""",
    "AXES.flattened": """
{layer} needs axes that are gone: {before} before it makes ONE row of numbers of each example, here
of shape {shape}.

Let the layers that read images or sequences come first, {before} after them.
""",
    "AXES.sequences": """
{layer} reads a whole sequence, steps and features. The {before} before it gives only its last step,
of shape {shape}.

Let the first one give all its steps, or repeat the one vector with RepeatVector, as the task says:

    layers.{before}(..., return_sequences=True)
""",
    "AXES.sequence": """
{layer} reads sequences: (steps, features). It gets examples of shape {shape}.

A sequence of 10 single numbers has shape (10, 1); add the axis to the Input:

    Input((10, 1))
""",
    "AXES.other_rank": """
{layer} reads examples with {wanted}{axes}. It gets one of another kind.

Which layer fits depends on the data: Conv1D is for sequences, Conv2D for images, Conv3D for films.
The 1, 2 or 3 in the names of layers that pool or pad means the same.
""",
    "AXES.more": """
{layer} reads examples with {wanted}{axes}. It gets one of shape {shape}, with too many.

Look at the layer before and at `shape=` of the Input: the batch is not written there, and an
Embedding adds an axis of its own. Flatten makes one row of numbers.
""",
    "WIDTH": """
{layer} made its weights for tensors of width {old} when it was first called. Here it is
called on a tensor of width {new}.

A second step of another width needs a second {class_name}: build one more, with weights of its own.
""",
    "DATA_SHAPE": """
The data has shape {got}, {got_one} for each example. The Input was declared with shape
{wanted}.

One of the two is wrong: look at the shape of the data, and at `shape=` of the Input.
""",
    "DATA_SHAPE.one": """
`{run}` wants a batch, and this is one example: shape {got}, without an axis for the batch.

Add a first axis:

    x[None, :]
""",
    "DATA_SHAPE.whole": """
The Input has the shape of the WHOLE data, number of examples included. It wants examples of shape
{wanted}; the data holds examples of shape {got_one}.

Leave out the first axis:

    Input(shape=x_train.shape[1:])
""",
    "DATA_SHAPE.model": """
{model} takes a tensor of shape {wanted} for each example, its own width. It gets one of
shape {got_one}.

Give the Input that you call it on the shape that the inner model was made for.
""",
    "DATA_SHAPE.model_order": """
{model} takes a tensor of shape {wanted} in this place of its list of inputs. It gets one of
shape {got_one}.

Look at the order of the tensors in the list.
""",
    "UNKNOWN_SIZE": """
{layer} must know how many numbers each example has before it can make its weights, and that
size is None here.

Write the size into the shape of the Input in place of None.
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
    "NOT_A_TENSOR": """
{layer} is called on `{what}`, which is not a tensor but of type {kind}.

A layer is called on a tensor: on the result of `keras.Input(...)`, or of another layer's call.
""",
    "NOT_A_TENSOR.layer": """
{layer} is called on `{what}`, and `{what}` is a layer, not a tensor: it was built, but not called.

Where you build it, call it on a tensor:

    {inner}(...)
""",
    "NOT_A_TENSOR.result": """
{layer} is called on `{what}`, and `{what}` is the layer itself. Its result has a name of its own.

Pass the result:

    {layer}(...)({tensor})
""",
    "NOT_A_TENSOR.nested": """
{layer} is called on the layer `{what}`, not on a tensor.

First call the inner layer on a tensor, then the outer one on its result.

    {right}
""",
    "NOT_A_TENSOR.input_layer": """
`{what}` is an InputLayer: a layer object, not a tensor.

Make the first tensor with `keras.Input`:

    inp = keras.Input(shape=...)
""",
    "NOT_A_TENSOR.input_function": """
You passed `{what}` itself, and that is a function. Call it first, and pass the tensor that it
gives:

    inp = keras.Input(shape=...)
""",
    "NOT_A_TENSOR.model": """
`{what}` is the model itself, not a tensor.

Call the model on a tensor, or use the tensor that it ends with:

    {what}(inp)
    {what}.output
""",
    "NOT_A_TENSOR.name": """
{layer} is called on the text `{what}`. Layers are connected by passing tensors, not names.

Pass the variable that holds the tensor, without quotes.
""",
    "NOT_A_TENSOR.shape": """
{layer} is called on `{what}`: that is a shape, and a layer is called on a tensor.

Make a tensor of this shape first, without the batch:

    inp = keras.Input(shape=...)
""",
    "NOT_A_TENSOR.none": """
{layer} is called on None. Some step before it gave nothing back.

Look at where `{what}` gets its value: a function without `return` gives None.
""",
    "NOT_A_TENSOR.class": """
{layer} is called on the class `{what}`: without parentheses it is not even a layer yet.

Build the layer, then call it on a tensor:

    {what}(...)(x)
""",
    "WRONG_SIZE": """
`{name}` of {layer} must be a positive whole number. It is `{value}`.

Look at this number, and at how it is computed.
""",
    "WRONG_SIZE.division": """
`{written}` is {value}, a float: `/` always gives a number with a fraction. `{name}` must be a whole
number.

Divide with `//`:

    {right}
""",
    "WRONG_SIZE.fraction": """
A size of {name} is not a whole number: `{value}`. `/` always gives a number with a fraction.

Divide with `//`, and write sizes without a point.
""",
    "WRONG_SIZE.text": """
`{written}` is a text. `{name}` must be a positive whole number, without quotes.

Write the number alone.
""",
    "WRONG_SIZE.groups": """
The number of filters must be a multiple of `groups`.

Leave `groups` out, or choose filters that it divides.
""",
    "NOT_A_LAYER": """
`{what}` is no layer, but of type {kind}. A Sequential is made of layers.

Put only layers there, each built with parentheses.
""",
    "NOT_A_LAYER.activation": """
'{what}' alone is a text, not a layer.

Say it in the layer before, or make a layer of it:

    layers.Dense(..., activation='{what}')
    layers.Activation('{what}')
""",
    "NOT_A_LAYER.text": """
'{what}' is a text, not a layer. A Sequential is made of layers.

Build the layer: `layers.` and its name, then parentheses with its settings.
""",
    "NOT_A_LAYER.class": """
`layers.{class_name}` is the class. Only with parentheses it becomes a layer.

Write:

    layers.{class_name}()
""",
    "NOT_A_LAYER.tensor": """
A Sequential is made of layers, and this is a tensor: a layer that was called already.

Either list the layers without calling them, or stay with tensors and build the model from its two
ends:

    keras.Model(inputs, outputs)
""",
    "NOT_A_LAYER.list": """
`{what}` is a list, and a layer is wanted: `add` takes one layer at a time, and so does each place
of a Sequential.

Loop over the list, or put a star before it inside the brackets:

    for layer in block: model.add(layer)
    keras.Sequential([..., *block, ...])
""",
    "NOT_A_LAYER.tuple": """
`{what}` is a tuple, not a layer. If it is the shape of the input, make an Input of it:

    keras.Input(shape={what})
""",
    "NOT_A_LAYER.none": """
One of the entries is None, not a layer. A function without `return` gives None, and so does `add`.

Look at where this entry comes from.
""",
    "NOT_A_LAYER.function": """
`{what}` is a function, not a layer.

For an activation write a layer, `layers.Activation('{what}')` say; for the input write
`keras.Input(shape=...)` with its parentheses.
""",
    "SEQUENTIAL_ONLY.inputs": """
A Sequential has exactly one input, and this one has it already.

Two inputs need the Functional API: make two tensors with `keras.Input`, merge them, and build the
model from its ends:

    keras.Model([a, b], outputs)
""",
    "SEQUENTIAL_ONLY.arguments": """
{layer} reads several tensors, query and value, and a Sequential passes on only one.

Use the Functional API, and call the layer yourself:

    {layer}(...)(x, x)
""",
    "SEQUENTIAL_ONLY.list": """
A Sequential takes its layers as ONE list.

Write the brackets:

    keras.Sequential([..., ...])
""",
    "NO_INPUT_YET": """
This Sequential has no Input, so Keras knows no shapes yet, and it has no {what}.

Put the shape of one example in front:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "NO_INPUT_YET.layer": """
The layer `{name}` was never called on a tensor, so it has no {what}.

Call it, and use what the call gives:

    x = {name}(inp)
""",
    "NO_INPUT_YET.model": """
This Sequential was never called and has no Input, so it has no {what}.

Put the shape of one example in front:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "NO_INPUT_YET.plural": """
A Sequential that was never called has no `{what}`. Its ends are lists, written with an s:

    {name}.inputs
    {name}.outputs[0]
""",
    "NO_INPUT_YET.count": """
The model has no Input, so Keras knows no shapes yet and `{what}` has nothing to count.

Put the shape of one example in front:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "ONE_TENSOR": """
{layer} takes one tensor and gets {got}.

Merge them first, and give it the result:

    {layer}(...)(layers.Concatenate()({tensors}))
""",
    "ONE_TENSOR.states": """
`return_state=True` makes a recurrent layer give {got} tensors: its result and its states. {layer}
takes one.

Take them apart, and pass on the first:

    out, *states = layer(x)
""",
    "ONE_TENSOR.states_in_sequential": """
`return_state=True` makes a recurrent layer give {got} tensors: its result and its states. A
Sequential can pass on only one.

Leave `return_state` out.
""",
    "ONE_TENSOR.list_of_one": """
{layer} takes a tensor, and gets a list with one tensor in it.

Leave out the brackets around the tensor.
""",
    "ONE_TENSOR.model_of_one": """
This model has one input and gets {got} tensors.

To use it on each of them, call it once for each:

    one, two = model(first), model(second)
""",
    "ONE_TENSOR.comma": """
`{tensor}` is not a tensor but a tuple with one tensor in it: the comma at the end of line {line}
makes it one.

Take this comma away.
""",
    "ONE_TENSOR.data": """
The model has {wanted} inputs and gets {got}.

Hand over a list with one array for each input, in the order of the inputs, or a dict by name:

    model.predict([first, second])
""",
    "ONE_TENSOR.model": """
The model has {wanted} inputs and gets {got}.

Call it on ONE list with a tensor for each input, in the order of the inputs:

    model([first, second])
""",
    "LIST_OF_TENSORS": """
{layer} takes its tensors in ONE list.

Write the brackets:

    {layer}()({list})
""",
    "LIST_OF_TENSORS.ordinary": """
{layer} takes one tensor, and gets several.

Merge them first, or take the others out:

    {layer}(...)(layers.Concatenate()({list}))
""",
    "LIST_OF_TENSORS.one": """
{layer} merges several tensors, and gets a single one.

Give it a list of the tensors to merge:

    {layer}()([..., ...])
""",
    "LIST_OF_TENSORS.constructor": """
The tensors stand in the first parentheses of {layer}. Those are for settings; the tensors go into a
second pair, as a list:

    {layer}()({list})
""",
    "LIST_OF_TENSORS.attention": """
{layer} wants a list: query and value, and a key if you like.

    {layer}()([query, value])
""",
    "LIST_OF_TENSORS.loop": """
The first element of `layers` is the model's InputLayer, which cannot be called.

Start at the second:

    for layer in base.layers[1:]:
""",
    "LIST_OF_TENSORS.other": """
{layer} is called with more arguments than it takes.

Look at its parentheses: one tensor, or one list of tensors for a merge.
""",
    "MERGE_SHAPES": """
{layer} works element by element, so its tensors must have equal shapes. These have {one} and {two}.

Look at the sizes of the layers before. To put tensors of different sizes side by side there is
Concatenate.
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
    "NO_SUCH_AXIS.index": """
The tensor has shape {shape}, with the batch first. The index goes beyond its end.

Counting starts at 0, and the first place in the brackets is the batch: `x[:, 0]`.
""",
    "NAME_TAKEN": """
Two layers are named '{name}'. Names must be unique in a model.

Give one of them another `name=`, or leave the names out: Keras finds some.
""",
    "NAME_TAKEN.inputs": """
Two Inputs are named '{name}'. Names must be unique in a model.

Give each Input a name of its own.
""",
    "NAME_TAKEN.copy": """
A copy of a layer has the same name, '{name}', and weights of its own. To share a layer no copy is
needed.

Use the same object in both places:

    one, two = shared(a), shared(b)
""",
    "NAME_TAKEN.builder": """
The name '{name}' is given each time that this function is called, so there are two of that name.

To share, call the function once and use its result twice. For two of them, give two names.
""",
    "NAME_TAKEN.unfit": """
`{name}` cannot be a name. A name is a text without `/`.

Leave it out, or choose another.
""",
    "NOT_CONNECTED": """
Your output needs {missing} as well, but the model lists only {listed}.

List every Input that the output is computed from:

    inputs=[{all}]
""",
    "NOT_CONNECTED.same": """
`{inputs}` is given as the input and as the output. When this line is reached, `{inputs}` no longer
holds the Input: a later line has overwritten it.

Keep the Input in a variable of its own:

    inp = keras.Input(...)
""",
    "NOT_CONNECTED.swapped": """
The two ends are swapped: `{inputs}` is computed, and `{outputs}` is an Input. The order is inputs
first, then outputs.

    keras.Model({outputs}, {inputs})
""",
    "NOT_CONNECTED.fresh": """
`{inputs}` makes a NEW Input here, and nothing reads it. Your output is computed from {missing}.

Use the same tensor that you wired:

    keras.Model({first}, ...)
""",
    "NOT_CONNECTED.inner": """
A layer inside another model belongs to that model's own Input. Its `.output` is not connected to
the Input of the outer model.

Build from the inner model's two ends, with its own `.input`.
""",
    "NOT_CONNECTED.models": """
Your model starts at `{inputs}`, but its output comes from another model's own Input
({missing}). The two are not connected.

Call the second model on the tensor that the first one ends with:

    second(first.output)
""",
    "NOT_CONNECTED.foreign": """
A part of your model comes from a tensor that was made outside the function ({missing}).

Build everything inside the function, from its own Input on.
""",
    "NOT_CONNECTED.unknown": """
Walking back from `{outputs}`, Keras does not arrive at `{inputs}` but at another Input.

Every step on the way must read a tensor that comes from one of the inputs you list.
""",
    "MODEL_ARGUMENTS": """
keras.Model takes two things: inputs and outputs. Several inputs stand in ONE list.

    keras.Model({list}, {last})
""",
    "MODEL_ARGUMENTS.one": """
keras.Model needs both ends, inputs and outputs. You gave only `{what}`.

    keras.Model(inputs, outputs)
""",
    "MODEL_ARGUMENTS.layers": """
keras.Model takes tensors, its inputs and its outputs. A list of layers belongs to a Sequential:

    keras.Sequential([...])
""",
    "MODEL_ARGUMENTS.names": """
The arguments of keras.Model are `inputs=` and `outputs=`, with an s. You wrote {wrong}.
""",
    "MODEL_ARGUMENTS.set": """
`{what}` is a set, in curly brackets, and a set has no order.

Write a list:

    {which}=[..., ...]
""",
    "MODEL_ARGUMENTS.layer": """
`{what}` is a layer or a model, not a tensor. As `{which}` of keras.Model give tensors: `inputs`
come from `keras.Input(...)`, `outputs` from the last call of a layer.
""",
    "MODEL_ARGUMENTS.no_tensor": """
`{what}` is not a tensor. As `{which}` of keras.Model give tensors: `inputs` come from
`keras.Input(...)`, `outputs` from the last call of a layer.
""",
    "UNKNOWN_ACTIVATION": """
Keras knows no activation `{what}`.

The names are written in small letters: "relu", "sigmoid", "softmax", "tanh".
""",
    "UNKNOWN_ACTIVATION.guess": """
Keras knows no activation `{what}`.

Did you mean "{guess}"?
""",
    "UNKNOWN_ACTIVATION.place": """
The second place of {layer} is for its activation, and Keras knows no activation `{what}`.

If it is the layer's name, write `name=` in front.
""",
    "UNKNOWN_ACTIVATION.switch": """
The second place of {layer} is for its activation, and `{what}` is none.

Write the name of the argument that you want to switch on, `return_sequences={what}` say.
""",
    "UNKNOWN_ACTIVATION.number": """
The second place of {layer} is for its activation, not for a number such as {what}.

{layer} takes one number: how large its result is. The size of what comes in Keras finds by itself.
""",
    "UNKNOWN_ARGUMENT": """
`{what}` has no argument `{name}`.

Look at the spelling, and at which parentheses it stands in.
""",
    "UNKNOWN_ARGUMENT.guess": """
`{what}` has no argument `{name}`.

In Keras 3 write {guess}.
""",
    "UNKNOWN_ARGUMENT.own": """
Your function `{what}` has no argument `{name}`. It takes: {guess}.
""",
    "UNKNOWN_ARGUMENT.input": """
`{name}` is no argument of keras.Input. There it is `shape=`, the shape of one example without the
batch.

    keras.Input(shape=...)
""",
    "UNKNOWN_ARGUMENT.add": """
`{name}` stands behind the layer, as an argument of `add`. It belongs inside the parentheses of the
layer:

    model.add({right})
""",
    "UNKNOWN_ARGUMENT.states": """
`initial_state` is no setting of the layer. States go into the call, beside the tensor:

    layer(x, initial_state=[h, c])
""",
    "UNKNOWN_ARGUMENT.in_call": """
`{name}` is a setting of {layer}. Settings go into the first parentheses, where the layer is built;
the second are for the tensor.

    {right}
""",
    "UNKNOWN_ARGUMENT.twice": """
`{name}` is given twice: once by its place and once by its name.

Leave one of them out.
""",
    "MISSING_ARGUMENT": """
{what} has to be told {names}: {meaning}.

For example:

    {example}
""",
    "MISSING_ARGUMENT.tensor": """
{layer} is called with nothing: its second parentheses are empty. They are for the tensor that it
reads.

    {layer}(...)(x)
""",
    "MISSING_ARGUMENT.keyword": """
{layer} is called with `{keyword}=`, and what it reads is called `{name}`.

Leave the name out, and give the tensor alone:

    {layer}(...)(x)
""",
    "MISSING_ARGUMENT.attention": """
{layer} reads two tensors, query and value. For self-attention they are the same:

    mha(x, x)
""",
    "MISSING_ARGUMENT.merge": """
`{method}` in small letters is a function that takes the list at once. The layer is written with a
capital:

    layers.{capital}()([..., ...])
""",
    "MISSING_ARGUMENT.activation": """
`{method}()` calls the function, without a tensor. Pass the function itself, without parentheses, or
its name:

    activation="{method}"
""",
    "MISSING_ARGUMENT.instance": """
`{what}.{method}` is called on the class. Only with parentheses there is an object, and `{method}`
needs what to work on.

    model = keras.Sequential([...])
""",
    "MISSING_ARGUMENT.own": """
Your function `{method}` also wants {names}.

Look at how it is defined, and give all its arguments.
""",
    "MISSING_ARGUMENT.function": """
`{what}` also wants {names}.

Give all arguments that have no default.
""",
    "TENSOR_CALLED": """
The order is layer(tensor): `{tensor}` is the tensor.

    {layer}({tensor})
""",
    "TENSOR_CALLED.twice": """
`{tensor}` is a tensor already: the layer was called. A tensor cannot be called again.

Leave out the last pair of parentheses, or put a layer in front of it.
""",
    "TENSOR_CALLED.other": """
`{tensor}` is a tensor, and a tensor cannot be called. The name may have held a layer before.

Give layers and tensors names of their own.
""",
    "TENSOR_ATTRIBUTE": """
`{tensor}` is a symbolic tensor and has no `.{name}`. It has a `.shape` and a `.dtype`.

Everything else is a layer, `layers.Flatten()(x)` say, or an operation of `keras.ops`.
""",
    "TENSOR_ATTRIBUTE.output": """
`{tensor}` is the output tensor already; `.{name}` belongs to layers and models.

Leave it out:

    {tensor}
""",
    "TENSOR_ATTRIBUTE.numbers": """
`{tensor}` holds no numbers while the model is being wired, so there is no `.{name}`.

Numbers come out of the finished model: `model.predict(...)`.
""",
    "TENSOR_ATTRIBUTE.model": """
`{tensor}` is a tensor, and `.{name}` belongs to a model.

Wire on by calling a layer on the tensor, and make the model at the end: `keras.Model(inputs,
outputs)`.
""",
    "TENSOR_ATTRIBUTE.layer": """
A tensor has no `.{name}()`. In Keras this is a layer (and other operations are in `keras.ops`):

    layers.{layer}({settings})({tensor})
""",
    "TF_FUNCTION": """
`{call}` is a TensorFlow function, and this is a Keras tensor: a placeholder without numbers.

Use a Keras layer, or the same function from `keras.ops`:

    {same}(...)
""",
    "TF_FUNCTION.array": """
`{call}` wants numbers, and a Keras tensor holds none while the model is being wired.

Use a Keras layer, or the same function from `keras.ops`:

    {same}(...)
""",
    "NO_NUMBERS_YET": """
A Keras tensor holds no numbers while the model is being wired, so it cannot become a number.

Say what is to be computed with layers or `keras.ops`; the numbers come when the model runs.
""",
    "NO_NUMBERS_YET.if": """
There are no numbers yet while the model is being wired, so `if` and `while` cannot decide.

Let the model decide when it runs:

    ops.where(condition, one, other)
""",
    "NO_NUMBERS_YET.bool": """
There are no numbers yet while the model is being wired, so Python cannot compare, or choose with
`and`, `or`, `max`, `min`.

Use `keras.ops`: `ops.maximum`, `ops.where`, `ops.logical_and`.
""",
    "NO_NUMBERS_YET.list": """
`{call}` takes its tensors as ONE list. Here the second tensor stands in the place of another
argument, the axis.

Put brackets around the tensors:

    {right}
""",
    "NO_NUMBERS_YET.length": """
A Keras tensor has no length: how many examples there will be is open.

The size of an axis is in its shape: `x.shape[1]`.
""",
    "NO_NUMBERS_YET.assign": """
A Keras tensor cannot be changed in place.

Compute a new tensor, with a layer or with `keras.ops`, and give it a name.
""",
    "NO_NUMBERS_YET.predict": """
`{method}` is for data, and `{tensor}` is a symbolic tensor without numbers.

To use the model as a part of another one, call it:

    {model}({tensor})
""",
    "TENSOR_UNPACKED": """
A Keras tensor cannot be unpacked or looped over.

Take slices of it; the first place is the batch:

    {value}[:, 0], {value}[:, 1]
""",
    "TENSOR_UNPACKED.inside": """
Something on this line takes a tensor apart, as if it were a list of numbers.

Look at the parentheses: settings, such as sizes, are numbers; a tensor goes into the second pair.
""",
    "TENSOR_UNPACKED.states": """
There are several names on the left, but this {layer} gives only one tensor.

Its states come out as well when you ask for them:

    layers.{layer}(..., return_state=True)
""",
    "TENSOR_UNPACKED.count": """
There are {expected} names on the left, and this {layer} gives another number of tensors. With
`return_state=True` an LSTM gives three (result, h, c), a GRU two (result, h).

Count the names on the left.
""",
    "UNKNOWN_BATCH": """
`{what}` is None: how many examples come in is not known while the model is being wired.

Use the other axes, from `.shape[1]` on, or a layer such as Flatten.
""",
    "NOT_IN_KERAS": """
`{module}` has no `{name}` in Keras 3.

Look at the spelling, capitals included.
""",
    "NOT_IN_KERAS.guess": """
`{module}` has no `{name}` in Keras 3.

Use {guess}.
""",
    "NOT_IN_KERAS.name": """
There is no `{name}` to import from `{module}` in Keras 3.

Look at the spelling, capitals included.
""",
    "NOT_IN_KERAS.name_guess": """
There is no `{name}` to import from `{module}` in Keras 3.

Use {guess}.
""",
    "NOT_IN_KERAS.module": """
There is no module `{name}` in `{module}`.

Import layers from `keras.layers`, and everything else as `keras.` and its name.
""",
    "NOT_IN_KERAS.module_guess": """
There is no module `{name}` in `{module}`.

Use {guess}.
""",
    "NOT_IN_KERAS.moved": """
There is no module `{name}` in Keras any more: the import path is an old one.

    from {to} import ...
""",
    "NOT_IN_KERAS.backend": """
The functions of `keras.backend` are gone in Keras 3. `{name}` and its like are in `keras.ops` now:

    ops.{name}(...)
""",
    "NOT_IN_KERAS.not_installed": """
There is no module `{name}` here.

The exercises need Keras and NumPy only. Look at the spelling, or take this import out.
""",
    "NOT_IN_KERAS.refused": """
`{name}` cannot be imported in this exercise: the answers are to be worked out, not run.

Use Python's own arithmetic on the arguments of the function.
""",
    "NOT_IN_KERAS.private": """
This layer comes from `tensorflow.python.keras` or another, older Keras. It does not work together
with Keras 3.

Import it from `keras`:

    from keras import layers
""",
    "MISSING_METHOD": """
`{holder}` is of type {kind} and has no `{name}`.

Look at the spelling, and at what `{holder}` holds when this line is reached.
""",
    "MISSING_METHOD.guess": """
`{holder}` is of type {kind} and has no `{name}` in Keras 3.

Use {guess}.
""",
    "MISSING_METHOD.reserved": """
The list of layers cannot be set. It grows by `add`, or is given when the model is made:

    keras.Sequential([...])
""",
    "MISSING_METHOD.none": """
`{holder}` is None here, so it has no `{name}`.

Look at where `{holder}` gets its value: a function without `return` gives None.
""",
    "MISSING_METHOD.none.add": """
`{holder}` is None here: methods such as `add` and `compile` change the model and return None.

Do not assign what they return:

    model.add(...)
""",
    "MISSING_METHOD.shadowed": """
`{holder}` is your own variable now (line {line}), of type {kind}, so `{holder}.{name}` is gone.

Give your variable another name.
""",
    "MISSING_METHOD.list": """
`{holder}` is a list of layers, and a list has no `{name}`.

Say it of the model itself, or of each layer in the list:

    {model}.{name}
""",
    "MISSING_METHOD.a_list": """
`{holder}` is a list, not a model or a layer, and has no `{name}`.

A list of layers becomes a model with `keras.Sequential([...])`.
""",
    "MISSING_METHOD.functional": """
`{name}` belongs to a Sequential. A Functional model is finished once it is made.

Call the next layer on a tensor, before you make the model.
""",
    "TOO_SMALL": """
The image has shrunk to {size} before this {layer}, and its window is {window}.

Keep the size with `padding='same'`, or use fewer layers that shrink the image.
""",
    "TOO_SMALL.pool": """
The image has shrunk to {size} before this pooling ({layer}), and the pool is {window}, larger
than the image.

Keep the size in the layers before with `padding='same'`, or use fewer poolings.
""",
    "TOO_SMALL.unknown": """
The image is too small here: the window of {layer} is larger.

Keep the size in the layers before with `padding='same'`, or use fewer layers that shrink the image.
""",
    "TOO_SMALL.cropping": """
The cropping takes away more than the image has.

Look at the sizes: what is cut off on both sides must be smaller than the image.
""",
    "BAD_SETTING.tuple": """
`{name}` is a whole number or a tuple of {number} whole numbers greater than zero. It is `{value}`.

    {name}=(3, 3)
""",
    "BAD_SETTING.padding_place": """
'{value}' stands in the place of `{name}`.

Write the name of the argument too:

    padding='{value}'
""",
    "BAD_SETTING.activation_place": """
'{value}' stands in the place of `{name}`.

Write the name of the argument too:

    activation='{value}'
""",
    "BAD_SETTING.groups": """
{channels} channels cannot be put into {groups} groups of equal size.

Choose a number of groups that divides {channels} without a remainder.
""",
    "BAD_SETTING.padding_number": """
`padding` is 'same' or 'valid', not a number.

    padding='same'
""",
    "BAD_SETTING.one_of": """
`{name}` can be one of {values}. It is `{value}`.

Look at the spelling.
""",
    "BAD_SETTING.rate": """
The rate of a Dropout is the part that is dropped, a number between 0 and 1. It is {value}.

    layers.Dropout(0.5)
""",
    "BAD_SETTING.identifier": """
Keras knows no {kind} `{value}`.

Look at the spelling.
""",
    "BAD_SETTING.dtype": """
`{value}` is no kind of number (dtype).

Common ones are 'float32' and 'int32'.
""",
    "BAD_SETTING.rows": """
The data holds Python objects, not numbers. That happens when rows have different lengths.

Pad the rows to one length, with `keras.utils.pad_sequences` say.
""",
    "BAD_SETTING.dilation": """
Strides and dilation cannot both be larger than 1.

Choose one of them.
""",
    "BAD_SETTING.should_be": """
`{name}` should be {wants}. It is `{value}`.

Look at this argument.
""",
    "WRAPPED_LAYER": """
{wrapper} wraps the LAYER, not its result. Here {inner} was called on a tensor already.

    {right}
""",
    "WRAPPED_LAYER.class": """
{wrapper} wraps a layer, and `{what}` is a class: without parentheses it is not built yet.

    layers.{wrapper}({what}(...))
""",
    "WRAPPED_LAYER.other": """
{wrapper} wraps a layer, and `{what}` is none.

    layers.{wrapper}(layers.LSTM(8))
""",
    "WRAPPED_LAYER.recurrent": """
Bidirectional wraps a recurrent layer, one that reads a sequence step by step: LSTM, GRU or
SimpleRNN.

    layers.Bidirectional(layers.LSTM(8))
""",
    "RECURRENT_STATES": """
The states that {layer} is called with do not fit. An LSTM takes two, h and c, a GRU takes one.
Keras notices only when the model runs.

    layers.LSTM(8)(x, initial_state=[h, c])
""",
    "RECURRENT_STATES.stateful": """
`stateful=True` keeps the states from one batch to the next, so the size of a batch must be fixed.

Leave `stateful` out, or fix the batch:

    keras.Input(batch_shape=(4, 10, 3))
""",
    "INPUT_LAYER_CALLED": """
InputLayer is not called, and not needed here: keras.Input gives the input tensor at once.

    inp = keras.Input(shape=...)
""",
    "RESHAPE_SIZE": """
Reshape keeps all numbers of an example. {one} holds {one_size} numbers, {two} holds {two_size}.

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
    "TRAINING_SETUP.compile": """
The model is to be trained, and nobody has said how.

Call `compile`, with an optimizer and a loss, before `fit`.
""",
    "TRAINING_SETUP.whole_labels": """
The loss compares rows with rows, and the labels are whole numbers, one for each example.

For such labels there is `sparse_categorical_crossentropy`.
""",
    "TRAINING_SETUP.one_hot_labels": """
The loss expects labels that are whole numbers, and these are rows (one-hot).

For one-hot labels there is `categorical_crossentropy`.
""",
    "TRAINING_SETUP.keys": """
The keys of the dict are {got}. They must be the names of the output layers: {wanted}.

Give the output layers those names with `name=`, or change the keys.
""",
    "TRAINING_SETUP.targets": """
The model has several outputs, and there must be target data for each.

Hand over a list with one array for each output, two arrays for two outputs.
""",
    "TRAINING_SETUP.class": """
`{what}` is the class. An {kind} object has parentheses:

    {what}()
""",
    "TRAINING_SETUP.unknown": """
Keras knows no {kind} `{what}`.

Look at the spelling; names are written in small letters.
""",
    "TRAINING_SETUP.add_loss": """
`add_loss` and `add_metric` on a finished model are not supported in Keras 3.

Give the loss to `compile`, or write a layer that calls `add_loss` inside.
""",
    "TRAINING_SETUP.lengths": """
The arrays hold different numbers of examples.

The first axis must be equally long in inputs and targets.
""",
    "LAMBDA_INSIDE": """
Keras cannot tell which shape comes out of this Lambda; most often its function raises an error.

Try the function on a small array, or use a built-in layer or `keras.ops` instead.
""",
    "LAMBDA_INSIDE.call": """
Your layer {layer} has no method `call`, so it cannot be called on a tensor.

Define what it computes:

    def call(self, inputs):
""",
    "LAMBDA_INSIDE.own": """
Keras cannot tell which shape comes out of your layer {layer}; most often its `call` raises an
error.

Use `keras.ops` inside `call`, and try it on a small array.
""",
    "NO_SUCH_LAYER": """
The model has no layer named `{name}`. Its layers are: {there}.
""",
    "NO_SUCH_LAYER.guess": """
The model has no layer named `{name}`. Did you mean `{guess}`?

Its layers are: {there}.
""",
    "STILL_EMPTY": """
The stub is still empty here: this line raises NotImplementedError on purpose.

Put your code in its place.
""",
    "UNKNOWN_NAME": """
There is no variable `{name}` here.

Look at the spelling. A name made inside another function is not known outside of it.
""",
    "UNKNOWN_NAME.near": """
There is no variable `{name}` here. Did you mean `{near}`?
""",
    "UNKNOWN_NAME.layer": """
`{name}` is a layer of Keras, and this file does not import it under this name.

    layers.{name}
""",
    "UNKNOWN_NAME.keras": """
`{name}` is not imported under this name.

    keras.{name}
""",
    "UNKNOWN_NAME.import": """
`{name}` is not imported. Put this at the top of the file:

    {line}
""",
    "UNKNOWN_NAME.early": """
`{name}` is used before it has a value: this function sets it only here or further down.

Start from the Input, and give each result its name before you use it.
""",
    "CALLS_ITSELF": """
{name} calls itself, over and over, and never comes to an end.

Look at the name behind `return`: is another function meant, or the model?
""",
    "PYTHON_SLIP.unpack_many": """
There are {a} names on the left, and more values on the right.

Count both sides.
""",
    "PYTHON_SLIP.unpack_few": """
There are {a} names on the left, and only {b} values on the right.

Count both sides.
""",
    "PYTHON_SLIP.unpack_none": """
The right side is a single thing of type {a}; it cannot be taken apart into several names.

Look at what the right side gives: None comes from a function without `return`.
""",
    "PYTHON_SLIP.not_callable": """
What stands before the parentheses is of type {a}, and cannot be called.

A comma or an operator may be missing, or a variable has the name of a function.
""",
    "PYTHON_SLIP.not_callable.named": """
`{what}` holds a value of type {a}, and cannot be called.

If a layer is meant, build it first: `layers.` and its name, with its settings in parentheses. Else
look for a comma or an operator that is missing.
""",
    "PYTHON_SLIP.module_called": """
`{what}` is a module, a place where names are kept. It cannot be called.

Write the name of what you want from it.{guess}
""",
    "PYTHON_SLIP.class_subscript": """
`{what}` is a class, and square brackets stand behind it.

To build a layer write its settings in round ones:

    {what}(...)
""",
    "PYTHON_SLIP.none_callable": """
What stands before the parentheses is None. Methods such as `add` return None.

Do not go on with what they return.
""",
    "PYTHON_SLIP.not_subscriptable": """
What stands before the square brackets is of type {a}, and has no parts to take.

Parts of a model are in `model.layers[0]`; a shape is a tuple, with a comma.
""",
    "PYTHON_SLIP.not_iterable": """
A list is wanted here, and this is of type {a}.

Put it into square brackets, or use `range(...)` to count.
""",
    "PYTHON_SLIP.operand": """
`{c}` does not work between {a} and {b}.

Look at what both sides hold. `(4)` without a comma is no tuple, but a number.
""",
    "PYTHON_SLIP.text_and_number": """
A text and a value of type {a} cannot be joined with `+`.

Make a text of it with `str(...)`, or use an f-string.
""",
    "PYTHON_SLIP.whole": """
A whole number is wanted here, and this is of type {a}.

Divide with `//`: `/` always gives a number with a fraction.
""",
    "PYTHON_SLIP.arguments": """
`{c}` gets {b} arguments and takes {a}. For a method the object itself counts as one.

Look at the parentheses.
""",
    "PYTHON_SLIP.index_kind": """
In the square brackets behind a {a} a whole number is wanted.

Count from 0.
""",
    "PYTHON_SLIP.fixed": """
A {a} cannot be changed in place.

Make a new one.
""",
    "PYTHON_SLIP.length": """
Something of type {a} has no length.

Look at what stands in the parentheses of `len`.
""",
    "PYTHON_SLIP.division": """
Something is divided by zero.

Look at what stands behind the `/`.
""",
    "PYTHON_SLIP.key": """
The dict has no key {what}.

Look at the spelling of the key, and at which keys there are.
""",
    "PYTHON_SLIP.index": """
A list or tuple has fewer elements than this asks for.

Counting starts at 0: a list of three has the places 0, 1 and 2.
""",
    "PYTHON_SLIP.assertion": """
An `assert` of this file does not hold: {what}

Look at its condition.
""",
    "PYTHON_SLIP.file": """
There is no such file or folder here.

The exercises need no files: take this line out.
""",
    "PYTHON_SLIP.permission": """
This file or folder may not be opened here.

The exercises need no files: take this line out.
""",
    "PYTHON_SLIP.input": """
Nobody is there to answer `input()` when your function is checked.

Use the arguments of the function instead.
""",
    "RAISED": """
This line raised {exception}. It says:

    {said}

Read the line from the inside out: which part of it could be meant?
""",
    "RAISED.silent": """
This line raised {exception}, and gave no reason.

Read the line from the inside out: which part of it could be meant?
""",
    "RAISED.run": """
The model could be built, but not run. Running it raised {exception}. It says:

    {said}

Call the model on a small array, and see.
""",
}
"""By key: CODE, or CODE.variant."""

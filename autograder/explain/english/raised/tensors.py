"""Sentences about tensors: what is one, what is not, what can be done with it."""

TITLES: dict[str, str] = {
    "TENSOR_IN_CONSTRUCTOR": "TENSOR AMONG THE SETTINGS",
    "NOT_A_TENSOR": "NOT A TENSOR",
    "TENSOR_CALLED": "TENSOR CALLED",
    "TENSOR_ATTRIBUTE": "NOT PART OF A TENSOR",
    "TENSOR_UNPACKED": "TENSOR UNPACKED",
    "WRONG_OPERAND": "NOT TO BE JOINED LIKE THIS",
    "NO_NUMBERS_YET": "NO NUMBERS YET",
    "UNKNOWN_BATCH": "BATCH SIZE NOT KNOWN",
    "TF_FUNCTION": "NO KERAS OPERATION",
    "ONE_TENSOR": "ONE TENSOR AT A TIME",
    "LIST_OF_TENSORS": "ONE LIST OF TENSORS",
}

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
    "TENSOR_IN_CONSTRUCTOR.class": """
`{name}` is the class {layer} here, not yet a layer: its parentheses are missing{line}. So
`{tensor}` is taken for one of its settings.

Write them there, with its settings inside:

    {right}
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
    "NOT_A_TENSOR.function_of_layer": """
`{function}` is given the layer `{what}`, not a tensor: the layer was built, but not called.

Call it on a tensor first:

    {function}({what}({tensor}))
""",
    "NOT_A_TENSOR.of_function": """
`{function}` is given `{what}`, {kind}, where it wants a tensor.

Pass what `keras.Input` gave, or what a layer gave when it was called.
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
    "NOT_A_TENSOR.own_function": """
{layer} is called on `{what}`, and that is your own function, not a tensor: nobody has called it
here.

Call it first, and pass the tensor that it returns:

    {right}
""",
    "NOT_A_TENSOR.model": """
`{what}` is the model itself, not a tensor.

Call the model on a tensor, or use the tensor that it ends with:

    {what}(inp)
    {what}.output
""",
    "NOT_A_TENSOR.model_on": """
`{what}` is the model itself, not a tensor.

A model is called on a tensor, like a layer, and gives a tensor:

    {what}({tensor})
""",
    "NOT_A_TENSOR.value": """
{layer} is called on `{call}`. That is plain Python data, not a tensor of the model: nothing would
lead from the Input to here.

Call the layer on the result of `keras.Input(...)`, or of another layer's call.
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
    "NOT_A_TENSOR.shape_of": """
{layer} is called on `{what}`: that is the shape of a tensor, and a layer is called on the tensor.

Pass the tensor itself:

    {layer}(...)({whose})
""",
    "NOT_A_TENSOR.number": """
{layer} is called on `{what}`, a number. The last parentheses are for the tensor that it reads.

    {layer}(...)({tensor})
""",
    "NOT_A_TENSOR.of_model": """
`{what}` is a layer of `{model}`, not a tensor. What it gave there is its `.output`:

    {layer}(...)({what}.output)
""",
    "NOT_A_TENSOR.list_result": """
{layer} is called on `{what}`, {a}. The loop called them one after the other, and `{right}` holds
what the last one gave.

Pass that tensor:

    {layer}(...)({right})
""",
    "NOT_A_TENSOR.list_of_layers": """
{layer} is called on `{what}`, {a}, not on a tensor.

Call these layers first, each on what the one before gives, and pass the last result.
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
    "TENSOR_CALLED": """
The order is layer(tensor): `{tensor}` is the tensor.

    {layer}({tensor})
""",
    "TENSOR_CALLED.twice": """
`{tensor}` is a tensor already: the layer was called. A tensor cannot be called again.

Leave out the last pair of parentheses, or put a layer in front of it.
""",
    "TENSOR_CALLED.lost": """
`{tensor}` is {kind} from line {first} on, until line {then} gives this name to a tensor. From then
on the name stands for the tensor, and a tensor cannot be called.

Give the result on line {then} a name of its own.
""",
    "TENSOR_CALLED.text": """
`{tensor}` is a tensor, and a tensor cannot be called. What is applied comes first, the tensor
stands in its parentheses:

    {right}
""",
    "TENSOR_CALLED.other": """
`{tensor}` is a tensor, and a tensor cannot be called. Only layers, models and functions can.

Look at what `{tensor}` holds when this line is reached. To multiply write `*`.
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
    "TENSOR_ATTRIBUTE.fixed": """
The `.{name}` of a tensor cannot be set: it follows from the layer that made the tensor.

To get a tensor of another shape or kind, apply a layer, Reshape say, or an operation of
`keras.ops`.
""",
    "TENSOR_ATTRIBUTE.model": """
`{tensor}` is a tensor, and `.{name}` belongs to a model.

Wire on by calling a layer on the tensor, and make the model at the end: `keras.Model(inputs,
outputs)`.
""",
    "TENSOR_ATTRIBUTE.layer": """
A tensor has no `.{name}()`. In Keras this is a layer (and other operations are in `keras.ops`):

    layers.{layer}({settings})({on})
""",
    "TENSOR_ATTRIBUTE.operation": """
`{tensor}` is a symbolic tensor and has no `.{name}`. What arrays have as methods are functions of
`keras.ops`, and the tensor is their first argument:

    {right}
""",
    "TENSOR_UNPACKED": """
A Keras tensor cannot be unpacked or looped over.

Take slices of it; the first place is the batch:

    {value}[:, 0], {value}[:, 1]
""",
    "TENSOR_UNPACKED.scores": """
There are several names on the left, but this {layer} gives only one tensor.

Its scores come out as well when you ask for them, where it is called:

    {right}

If you do not need them, write one name on the left.
""",
    "TENSOR_UNPACKED.star": """
The star in `*{tensor}` takes a list apart, and `{tensor}` is ONE tensor.

Leave the star out:

    {tensor}
""",
    "TENSOR_UNPACKED.inside": """
Something on this line takes a tensor apart, as if it were a list of numbers.

Look at the parentheses: settings, such as sizes, are numbers; a tensor goes into the second pair.
""",
    "TENSOR_UNPACKED.listed": """
`{call}` goes through what it gets, one by one, and a Keras tensor cannot be gone through.

To put one tensor into a list write `append`, or square brackets around it.
""",
    "TENSOR_UNPACKED.states": """
There are several names on the left, but this {layer} gives only one tensor.

Its states come out as well when you ask for them:

    layers.{layer}(..., return_state=True)
""",
    "TENSOR_UNPACKED.one_way": """
There are {expected} names on the left, and with `return_state=True` this {layer} gives {number}
tensors: {parts}.

Write one name for each.
""",
    "TENSOR_UNPACKED.both_ways": """
There are {expected} names on the left, and with `return_state=True` this Bidirectional gives
{number} tensors. It holds two layers, one that reads forward and one that reads backward: its
result comes first, then {states} of the one, then {states} of the other.

Write one name for each.
""",
    "TENSOR_UNPACKED.count": """
There are {expected} names on the left, and this {layer} gives another number of tensors. With
`return_state=True` an LSTM gives three (result, h, c), a GRU two (result, h).

Count the names on the left.
""",
    "WRONG_OPERAND": """
`{sign}` does not work between {one} and {two}. It joins two tensors, or a tensor and a number.

Look at what both sides hold when this line is reached.
""",
    "WRONG_OPERAND.built": """
`{what}` is {kind}, and `{sign}` works between tensors. It was built, but not called.

Call it on a tensor, and compute with the result:

    {what}(x)
""",
    "WRONG_OPERAND.in_list": """
On one side of `+` stands a list, on the other one layer, `{what}`. `+` joins a list with another
list.

Put the layer into square brackets:

    [{what}]
""",
    "WRONG_OPERAND.both": """
`{sign}` does not join layers or models.

To put one behind the other, call the second on what the first one gives, or list all layers in one
Sequential. To add their results, call both on a tensor first.
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
    "NO_NUMBERS_YET.listed": """
Python's `and` and `or` choose ONE of two values, and for that they need numbers. There are none yet
while the model is being wired.

To name several tensors, list them:

    [{parts}]
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
    "UNKNOWN_BATCH": """
`{what}` is None: how many examples come in is not known while the model is being wired.

Use the other axes, from `.shape[1]` on, or a layer such as Flatten.
""",
    "UNKNOWN_BATCH.size": """
`{what}` is None: this size is not known while the model is being wired. The first axis is the
batch, and other sizes are None where the shape of the Input leaves them open.

Use an axis whose size is known, or an argument of your function.
""",
    "UNKNOWN_BATCH.shape": """
`{what}` is {shape}. None stands for the batch: how many examples come in is not known while the
model is being wired, so `{call}` cannot work with it.

Use the sizes that are known, from `.shape[1:]` on.
""",
    "UNKNOWN_BATCH.like": """
`{what}` is {shape}. None stands for the batch: how many examples come in is not known while the
model is being wired, so `{call}` cannot make numbers of this shape.

Let Keras do it when the model runs:

    {same}
""",
    "UNKNOWN_BATCH.random": """
`{what}` is {shape}. None stands for the batch: how many examples come in is not known while the
model is being wired, so `{call}` cannot draw numbers of this shape.

Use a layer that draws them anew for each batch, such as GaussianNoise.
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
    "TF_FUNCTION.operator": """
In `{text}` the left side, `{left}`, is an array. So NumPy is asked to compute this, and NumPy
cannot work with a Keras tensor: it holds no numbers while the model is being wired.

Put the tensor on the left, or use the operation of Keras:

    {right}
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
    "ONE_TENSOR.model_of_each": """
`{model}` has one input and gets {got} tensors: {tensors}.

To use it on each of them, call it once for each:

    one, two = {model}(first), {model}(second)
""",
    "ONE_TENSOR.returned": """
`{what}` holds what your function `{function}` returns{line}: {got} tensors. {layer} takes one.

Give each a name where the function is called, and then {layer} the one that is meant:

    {names} = {call}
""",
    "ONE_TENSOR.model_beside": """
`{model}` has several inputs, and a model takes its tensors in ONE list. Here {tensors} stand side
by side, and Keras takes only the first for the inputs.

    {right}
""",
    "ONE_TENSOR.comma": """
`{tensor}` is not a tensor but a tuple with one tensor in it: the comma at the end of line {line}
makes it one.

Take this comma away.
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
    "LIST_OF_TENSORS.chained": """
{layer} takes its tensors in ONE list. Here each of them has parentheses of its own.

    {right}
""",
    "LIST_OF_TENSORS.function": """
`{function}` takes its tensors in ONE list, in its first place. Here `{second}` stands in the place
of another argument.

Write the brackets:

    {function}([{inside}])
""",
    "LIST_OF_TENSORS.one_function": """
`{function}` merges several tensors, and gets a single one.

Give it a list of the tensors to merge:

    {function}([..., ...])
""",
    "LIST_OF_TENSORS.constructor": """
The tensors stand in the first parentheses of {layer}. Those are for settings; the tensors go into a
second pair, as a list:

    {layer}()({list})
""",
    "LIST_OF_TENSORS.attention": """
{layer} wants a list: query and value, and a key if you like.

    {layer}()({list})
""",
    "LIST_OF_TENSORS.braces": """
{layer} is called on {kind}. It wants its tensors in a list, in square brackets: there they have an
order.

    {layer}()([..., ...])
""",
    "LIST_OF_TENSORS.nested": """
{layer} is called on a list inside a list. It wants ONE list of tensors.

Take one pair of square brackets away.
""",
    "LIST_OF_TENSORS.one_by_one": """
`{what}` gives its entries one by one, and is not a list. {layer} wants a list of tensors.

Make a list of it:

    {right}
""",
    "LIST_OF_TENSORS.inner": """
{layer} takes ONE list of tensors. Here `{what}` stands in that list, and `{what}` is a list itself.

Take its tensors out of it; a star does that for a name:

    [{right}]
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
}

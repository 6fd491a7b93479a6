"""Sentences about layers: what is one, what it wraps, what it holds."""

TITLES: dict[str, str] = {
    "NOT_A_LAYER": "NOT A LAYER",
    "INPUT_LAYER_CALLED": "INPUTLAYER IS NOT CALLED",
    "WRAPPED_LAYER": "WRAP A LAYER",
    "RECURRENT_STATES": "STATES DO NOT FIT",
    "LAMBDA_INSIDE": "INSIDE A LAYER",
    "NO_SUCH_LAYER": "NO SUCH LAYER",
    "NAME_TAKEN": "NAME TAKEN",
    "BAD_NAME": "NOT A NAME",
    "LAYER_IN_CONSTRUCTOR": "LAYER AMONG THE SETTINGS",
}

SENTENCES: dict[str, str] = {
    "NOT_A_LAYER": """
`{what}` is {kind}, not a layer. A Sequential is made of layers.

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
    "NOT_A_LAYER.tensor_named": """
A Sequential is made of layers, and `{what}` is a tensor: a layer was called to make it.

Either list the layers without calling them, or stay with tensors and build the model from its two
ends:

    keras.Model(inputs, outputs)
""",
    "NOT_A_LAYER.several": """
`{what}` is {kind} of {number} layers, and one layer is wanted here.

Take the layers out of it, one by one:

    {right}
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
    "NOT_A_LAYER.dots": """
The three dots `...` stand where a layer is wanted. They only mark a place that is to be filled in.

Put your layers there, or take the dots out.
""",
    "NOT_A_LAYER.none": """
One of the entries is None, not a layer. A function without `return` gives None, and so does `add`.

Look at where this entry comes from.
""",
    "NOT_A_LAYER.own_function": """
`{what}` is a function of your own, not a layer. For much of what functions compute Keras has a
layer: Rescaling, Reshape, Activation.

Look for that layer first; else make one of the function:

    layers.Lambda({what})
""",
    "NOT_A_LAYER.makes_a_layer": """
`{what}` is a function of your own that makes a layer. It is not one itself.

Call it:

    {what}(...)
""",
    "NOT_A_LAYER.function": """
`{what}` is a function, not a layer.

For an activation write a layer, `layers.Activation('{what}')` say; for the input write
`keras.Input(shape=...)` with its parentheses.
""",
    "INPUT_LAYER_CALLED": """
InputLayer is not called, and not needed here: keras.Input gives the input tensor at once.

    inp = keras.Input(shape=...)
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

    layers.{wrapper}({inner}(8))
""",
    "WRAPPED_LAYER.recurrent": """
Bidirectional wraps a recurrent layer, one that reads a sequence step by step: LSTM, GRU or
SimpleRNN.

    layers.Bidirectional(layers.LSTM(8))
""",
    "WRAPPED_LAYER.cell": """
RNN goes through the steps with a cell, which computes ONE step. `{what}` is a whole layer: {layer}
goes through the steps by itself.

Leave RNN out and call the {layer} on the tensor, or give RNN the cell:

    layers.{layer}Cell(...)
""",
    "WRAPPED_LAYER.no_cell": """
RNN goes through the steps with a cell, which computes ONE step, and `{what}` is none.

Build a cell, or use LSTM, GRU or SimpleRNN without RNN around it:

    layers.RNN(layers.LSTMCell(8))
""",
    "RECURRENT_STATES": """
The states that {layer} is called with do not fit. An LSTM takes two, h and c, a GRU takes one.
Keras notices only when the model runs.

    layers.LSTM(8)(x, initial_state=[h, c])
""",
    "RECURRENT_STATES.all": """
`{what}` holds {number}: the result and the states. `initial_state`{line} takes the states
alone: this {layer} begins with {wanted}, {states}.

Leave the first one out:

    {right}
""",
    "RECURRENT_STATES.number": """
`{what}` gives {number} for `initial_state`{line}, and this {layer} begins with {wanted}: {states}.

Give it one tensor for each state; several stand in a list.
""",
    "RECURRENT_STATES.width": """
The states that {layer} begins with{line} hold {state} numbers each, and its `units` are {units}.
The two must be equal. Keras notices only when the model runs.

Give the layer that the states come from and the one that begins with them the same `units`.
""",
    "RECURRENT_STATES.stateful": """
`stateful=True` keeps the states from one batch to the next, so the size of a batch must be fixed.

Leave `stateful` out, or fix the batch:

    keras.Input(batch_shape=(4, 10, 3))
""",
    "LAMBDA_INSIDE": """
Keras cannot tell which shape comes out of this Lambda; most often its function raises an error.

Try the function on a small array, or use a built-in layer or `keras.ops` instead.
""",
    "LAMBDA_INSIDE.silent": """
The function `{name}` of this Lambda gives nothing back: it has no `return`.

Let it return the tensor that it computes.
""",
    "LAMBDA_INSIDE.call": """
Your layer {layer} has no method `call`, so it cannot be called on a tensor.

Define what it computes:

    def call(self, inputs):
""",
    "LAMBDA_INSIDE.super": """
The `__init__` of your class {layer} sets attributes before the class is ready to be a layer.

Let this be its first line:

    super().__init__()
""",
    "LAMBDA_INSIDE.self": """
In your class {layer} the method `{method}` does not take what it is called with. Each method of a
class gets the object itself first, and its first parameter is for that.

    def {method}(self, ...):
""",
    "LAMBDA_INSIDE.raises": """
The `call` of your layer {layer} raised an error. It says:

    {said}
    {said_2}
    {said_3}

Look at what `call` uses: each attribute is made in `__init__` or `build`, with `self.` in front.
""",
    "LAMBDA_INSIDE.own": """
Keras cannot tell which shape comes out of your layer {layer}; most often its `call` raises an
error.

Use `keras.ops` inside `call`, and try it on a small array.
""",
    "NO_SUCH_LAYER": """
The model has no layer named `{name}`. Its layers are: {there}.
""",
    "NO_SUCH_LAYER.index": """
The model has no layer at place {index}: it has {count}, counted from 0.

Look at `model.layers`; the Input counts too, in a Functional model.
""",
    "NO_SUCH_LAYER.guess": """
The model has no layer named `{name}`. Did you mean `{guess}`?

Its layers are: {there}.
""",
    "NAME_TAKEN": """
Two layers are named '{name}'. Names must be unique in a model.

Give one of them another `name=`, or leave the names out: Keras finds some.
""",
    "NAME_TAKEN.lines": """
The name '{name}' is given on the lines {lines}. Names must be unique in a model, those of its
Inputs too.

Give one of them another `name=`, or leave the names out: Keras finds some.
""",
    "NAME_TAKEN.alike": """
Two layers are named '{name}'. An equal name does not make them one layer: each time that a layer is
built it gets weights of its own.

To share, build it once and call it twice. For two layers, give two names, or none.
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
    "BAD_NAME": """
The name `{name}` holds a `/`. A name is a text without `/`.

Write `_` in its place, or leave the name out.
""",
    "BAD_NAME.no_text": """
`name={what}` is not a text: it is {kind} here, `{name}`. A name is a text without `/`.

Give a text:

    {right}
""",
    "LAYER_IN_CONSTRUCTOR": """
`{inner}` stands in the first parentheses of {outer}. Those are for its settings, and this is a
layer.

Call one on the tensor, then the other on what it gives:

    x = {inner}({tensor})
    x = {written}({settings})(x)
""",
    "LAYER_IN_CONSTRUCTOR.listed": """
`{inner}` stands in the parentheses of {outer}. Those are for its settings, and this is a layer.

In a Sequential both stand one behind the other:

    {inner},
    {written}({settings}),
""",
}

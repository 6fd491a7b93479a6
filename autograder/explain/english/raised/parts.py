"""Sentences about parts: a layer of an inner model, one of several results or arrays."""

TITLES: dict[str, str] = {}

SENTENCES: dict[str, str] = {
    "NOT_CONNECTED.call_part": """
`{part}` is the tensor that {name} gave when `{inner}` was made. It is computed from the own
Input of `{inner}`, and not from `{inputs}`, where your model starts.

To use the layer, with its weights, on `{inputs}`, call it, and give what it returns:

    {layer}({inputs})
""",
    "NOT_CONNECTED.call_parts": """
`{part}` is the tensor that {name} gave when `{inner}` was made. It is computed from the own Input
of `{inner}`, and not from `{inputs}`, where your model starts.

To use the last layers, with their weights, on `{inputs}`, call them one after the other: {layers}.

    x = {first}({inputs})
    x = {second}(x)
""",
    "NOT_CONNECTED.inner_named": """
`{part}` is computed from the own Input of `{inner}`, and not from `{inputs}`, where your model
starts.

Only a model that starts at the Input of that inner model can give it:

    inner = {inner}
    keras.Model(inner.input, inner{rest})
""",
    "NOT_CONNECTED.inner_part_named": """
`{part}` is computed from the own Input of `{inner}`, and not from `{inputs}`, where your model
starts.

Make a model of the inner one that gives this result too, and call that one on `{inputs}`:

    inner = {inner}
    keras.Model(inner.input, [inner{rest}, inner.output])
""",
    "NOT_CONNECTED.inner_end": """
`{layer}` is a model inside of `{holder}`, and its `.output` is computed from its own Input, not
from `{inputs}`, where your model starts.

Where you call this model, give the result a name, and use that as the output:

    {right}
""",
    "NOT_CONNECTED.own_input": """
Your function `{function}` makes an Input of its own (line {line}). So what it returns does not come
from {listed}, where your model starts.

Let `{function}` take a tensor as its argument, in place of that Input, and hand it yours:

    {right}
""",
    "NOT_CONNECTED.own_input_too": """
Your function `{function}` makes an Input of its own (line {line}), and your output is computed from
that one too. The model lists only {listed}.

Let `{function}` take a tensor as its argument, in place of that Input:

    {right}
""",
    "ONE_TENSOR.results": """
`{what}` holds {got} tensors: `{model}` has {got} outputs. {layer} takes one.

Take them apart, and give {layer} the one that is meant:

    {names} = {call}
""",
    "ONE_TENSOR.results_here": """
`{model}` has {got} outputs, so `{call}` gives {got} tensors. {layer} takes one.

Take them apart on a line before, and give {layer} the one that is meant:

    {names} = {call}
""",
    "ONE_TENSOR.results_listed": """
`{what}` is a list of {got} tensors: `{model}` has {got} outputs. {layer} takes one.

Give it the one that is meant, the first say:

    {right}
""",
    "ONE_TENSOR.results_by_key": """
`{what}` is a dict with {got} tensors, and {layer} takes one.

Take the one that is meant, by its key:

    {right}
""",
    "ONE_TENSOR.data": """
The model has {wanted} inputs and gets {got}.

Hand over a list with one array for each input, in the order of the inputs{named}, or a dict by
name:

    {right}
""",
    "ONE_TENSOR.data_many": """
The model has {wanted} inputs{named}, and `{method}` gets {got} arrays in the list: {more} too many.

Give one array for each input, in the order of the inputs:

    {right}
""",
    "ONE_TENSOR.data_and_labels_inside": """
The model has {wanted} inputs{named}, and `{method}` gets {got} arrays in the list: {more} too many.

If `{last}` holds the labels, it stands by itself, behind the list:

    {right}
""",
    "ONE_TENSOR.data_glued": """
The model has {wanted} inputs{named}, and `{method}` gets one array: {glue} has made one of
{arrays}.

Each input takes an array of its own. Give them in a list:

    {right}
""",
    "DATA_SHAPE.keys": """
Each array goes to the Input that has the name of its key. Under '{key}' stands {data}, of shape
{got}; the Input '{key}' was declared with shape {wanted} for each example.

The arrays fit under each other's keys:

    {right}
""",
    "DATA_SHAPE.key": """
Each array goes to the Input that has the name of its key. Under '{key}' stands {data}, of shape
{got}; the Input '{key}' was declared with shape {wanted} for each example.

Look at the shape of {data}, and at that of the Input '{key}'.
""",
    "NO_SUCH_LAYER.within": """
The layer `{name}` is not in `{model}` itself: it stands inside of {inner}, a model that counts as
one layer here.

Ask that model for it:

    {right}
""",
    "MODEL_ARGUMENTS.models_begin": """
{models}{are}. As `inputs` of keras.Model give tensors, the Inputs from which your outputs are
computed. Here these are the inputs of the inner {kinds}:

    inputs={right}
""",
    "MODEL_ARGUMENTS.models_called": """
{models}{are}. As `inputs` of keras.Model give tensors: what `keras.Input(...)` gave.

List the Inputs on which you call {them}.
""",
    "MODEL_ARGUMENTS.joined": """
`{first}` and `{second}` are models, not tensors. keras.Model takes the two ends, an Input and the
last result.

To use one model after the other, call them like layers, where `x` is your Input:

    keras.Model(x, {second}({first}(x)))
""",
    "MODEL_ARGUMENTS.models_uncalled": """
{models} are models, not tensors. As `outputs` of keras.Model give tensors.

Call each of them on the tensor that it should read, as if it were a layer:

    {right}
""",
    "MODEL_ARGUMENTS.no_ends": """
`{model}` is made with nothing in the parentheses of keras.Model{line}: it has no inputs and no
outputs, so it is still empty.

Give it its two ends when it is made, what `keras.Input` gave and what the last step gives:

    {right}
""",
    "MODEL_ARGUMENTS.no_ends_add": """
`{model}` is made with nothing in the parentheses of keras.Model{line}, and layers cannot be added
to such a model.

Layers are added to a Sequential:

    {model} = keras.Sequential()
""",
    "PYTHON_SLIP.models_called": """
`{what}` is a module, a place where names are kept. It cannot be called.

A model is made with one of the classes that stand in it, from its two ends or from a list of
layers:

    {right}
    {list}
""",
    "PYTHON_SLIP.models_called_ends": """
`{what}` is a module, a place where names are kept. It cannot be called.

A model is made of its two ends with the class Model:

    {right}
""",
    "PYTHON_SLIP.models_called_list": """
`{what}` is a module, a place where names are kept. It cannot be called.

A model is made of a list of layers with the class Sequential:

    {right}
""",
    "TRAINING_SETUP.cross_entropy": """
Keras knows no loss `{what}`{line}. There are several cross-entropies, and the labels say which one
is meant:

    "sparse_categorical_crossentropy"  whole numbers, one for each example
    "categorical_crossentropy"         one column for each class
    "binary_crossentropy"              0 or 1, and the model ends with a sigmoid

The first two belong to a softmax at the end of the model.
""",
    "TRAINING_SETUP.for_each_output": """
The model has {wanted} outputs, and `{argument}`{line} is one list for all of them.

Give one list for each output, in the order of the outputs, or a dict by their names:

    {right}
    {by_name}
""",
    "TRAINING_SETUP.for_each_output_lists": """
The model has {wanted} outputs, and the lists in `{argument}`{line} are not as many.

Give one list for each output, in the order of the outputs, or a dict by their names:

    {right}
    {by_name}
""",
    "TRAINING_SETUP.text_numbers_read": """
{data} holds text: each number in it is a text, as in quotes. A model computes with numbers.

Make numbers of them first:

    {right}
""",
    "TRAINING_SETUP.text_labels_numbers": """
{labels} holds text: each number in it is a text, as in quotes. Labels are numbers.

Make numbers of them first:

    {right}
""",
}

A_MODEL = ("is a model, not a tensor", "are models, not tensors")
MODELS = ("model", "models")
THEM = ("it", "them")
"""For one, and for several."""

A_LAYER = "is a layer, not a tensor"
A_LIST = "`{name}` is a list of models, not of tensors"

THIS_LAYER = "this layer"
LAST_LAYER = "its last layer, `{name}`,"
THE_LAYER = "the layer `{name}`"
THE_MODEL = "the model `{name}`"
NAMED = ", {names}"
ON_LINE = " (line {line})"

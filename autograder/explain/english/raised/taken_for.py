"""One thing taken for another: a shape for its tensor, texts for numbers, a class for a layer."""

TITLES: dict[str, str] = {}

SENTENCES: dict[str, str] = {
    "NOT_CONNECTED.detached": """
`{outputs}` is computed from {missing}, and not from {listed}, where this model is to start. A
result belongs to the tensor that its layers were called on.

Keep the layers of this part in variables, and call them once more, from `{first}` on:

    result = layer({first})
""",
    "NOT_CONNECTED.instead": """
`{outputs}` is computed from {missing}, and not from {listed}.

Give keras.Model the Input that it is computed from:

    inputs={right}

Or, for a model that starts at {listed}, call the layers on it.
""",
    "ONE_TENSOR.data_of_one": """
The model has one input and gets {got} arrays in one list. A list holds one array for each input.

Put all rows into one array:

    {right}

If each example is to have both, the model needs an Input for each.
""",
    "ONE_TENSOR.data_and_labels": """
The model has one input and gets {got} arrays in one list. A list holds one array for each input.

If the second one holds the labels, it stands by itself, behind the data:

    {right}
""",
    "MODEL_ARGUMENTS.shapes_of": """
{shapes} are shapes: sizes only. `{which}` of the model takes the tensors themselves:

    {which}={right}
""",
    "TRAINING_SETUP.text_numbers": """
{data} holds text: its numbers stand in quotes. A model computes with numbers.

Make numbers of them first:

    {right}
""",
    "AXES.one_vector": """
{layer} repeats ONE row of numbers for each example. It gets {gets}: with `return_sequences=True`
the {before} before it gives a row for each of its steps.

Leave `return_sequences=True` out there. Then it gives only its last step.
""",
    "WRONG_SIZE.comma": """
`{name}` of {layer} must be a positive whole number. `{written}` is `{value}`, a tuple: the comma at
the end of line {line} makes it one.

Delete this comma.
""",
    "BAD_SETTING.comma": """
`{written}` is `{value}`, a tuple: the comma at the end of line {line} makes it one.

Delete this comma.
""",
    "NOT_A_TENSOR.class_named": """
{layer} is called on `{what}`. Line {line} gives it the class `{bound}`: without parentheses that is
not even a layer yet.

Build the layer, then call it on a tensor:

    {right}
""",
    "MISSING_METHOD.of_shape": """
`{holder}` is a plain tuple in Keras 3, and has no `{name}`.

Leave `{rest}` out: a tuple can be taken apart, and counted, as it is.

    {right}
""",
    "MISSING_METHOD.of_size": """
`{holder}` is a plain number in Keras 3 (or None), and has no `{name}`.

Leave `.{name}` out:

    {right}
""",
}

"""Sentences about what belongs to a layer, a list, an optimizer; and what is built once."""

TITLES: dict[str, str] = {}

SENTENCES: dict[str, str] = {
    "WIDTH.repeated": """
`{what}`{line} holds ONE {class_name} several times: `{times}` repeats the same layer, and builds no
other. It made its weights for tensors of width {old}; its next place brings it width {new}.

Build one for each place:

    {right}
""",
    "WIDTH.listed_again": """
`{what}` is ONE {class_name}, and it is put into the model more than once. It made its weights for
tensors of width {old}; its next place brings it width {new}.

Build one for each place:

    {right}
""",
    "MISSING_METHOD.list_method": """
`{holder}` is a Sequential, not a list: it has no `{name}`. It has only `add`, which puts a layer
behind the last one, and `pop`, which takes the last one away.

Put each layer in its place when you make the model:

    keras.Sequential([..., ...])
""",
    "MISSING_METHOD.list_extend": """
`{holder}` is a Sequential, not a list: it has no `{name}`. It has `add`, which puts one layer
behind the last one.

Add them one by one:

    for layer in {given}: {holder}.add(layer)
""",
    "MISSING_METHOD.functional_list": """
`{holder}` is a model that was made from its two ends, not a list of layers: it has no `{name}`.

Call the next layer on a tensor, before you make the model.
""",
    "NOT_A_LAYER.belongs": """
`{what}` is {kind}, not a layer. A Sequential is made of layers.

Take it out. It has a place of its own:

    {right}
""",
    "NOT_A_LAYER.object": """
One of the entries is {kind}, not a layer. A Sequential is made of layers.

Put only layers there, each built with parentheses.
""",
    "TENSOR_ATTRIBUTE.of_layer": """
`{tensor}` is a tensor: what the {class_name} on line {line} gave. `{name}` belongs to the layer
itself.

Keep the layer in a name of its own, call that, and ask it:

    {new} = {maker}
    {tensor} = {new}({read})
    {new}.{name}
""",
    "TENSOR_ATTRIBUTE.of_named": """
`{tensor}` is a tensor: what `{owner}` gave when it was called on line {line}. `{name}` belongs to
{kind} itself.

Ask that:

    {owner}.{name}
""",
    "TENSOR_ATTRIBUTE.of_some_layer": """
`{tensor}` is a tensor, and `{name}` belongs to a layer or a model.

Keep the layer in a name of its own, call that on its tensor, and ask the layer:

    layer.{name}
""",
    "MODEL_ARGUMENTS.on_data": """
Line {line} calls {layer} on `{data}`, an array of numbers{shape}. What it gives is computed at
once, so `{what}` is no tensor of the model.

Call it on {input}. The data comes later, in `fit` or `predict`.
""",
    "MODEL_ARGUMENTS.uncalled": """
`{what}` is a layer, and it is not called on anything here. As `{which}` of keras.Model give
tensors.

Call it on the tensor that it should read:

    {right}
""",
    "MODEL_ARGUMENTS.uncalled_list": """
`{what}` is a list of layers, and none of them is called there. As `{which}` of keras.Model give
tensors.

Call each on the tensor that it should read. For several outputs list what they give; in a row, each
reads what the one before it gave, and only the last result is listed.
""",
    "MODEL_ARGUMENTS.input_shapes": """
`{what}` says shapes, and no tensors. As `{which}` of keras.Model give the Inputs themselves:

    inputs={right}
""",
    "TENSOR_IN_CONSTRUCTOR.activation": """
`{tensor}` is a tensor, and it stands for the `{name}` of {layer}. That wants a name or a function:
{layer} applies it to its own result.

Write:

    {name}={right}
""",
    "TENSOR_IN_CONSTRUCTOR.any_activation": """
`{tensor}` is a tensor, and it stands for the `{name}` of {layer}. That wants a name or a function,
{right} say: {layer} applies it to its own result.

What {layer} is to read stands in a second pair of parentheses.
""",
    "TENSOR_IN_CONSTRUCTOR.for_setting": """
`{tensor}` is a tensor, and it stands for `{name}`, a setting of {layer}. No setting is a tensor.

Take it out there. What {layer} is to read stands in a second pair of parentheses.
""",
    "UNKNOWN_ACTIVATION.listed": """
A layer has ONE `{name}`, and `{what}` is {kind} of several.

Keep one. Another is a step of its own, behind this layer:

    layers.Activation({second})
""",
    "UNKNOWN_ACTIVATION.brackets": """
`{name}` wants the name of an activation, and `{what}` is {kind} with a name in it.

Write it without the brackets:

    {name}={first}
""",
    "NAME_TAKEN.in_function": """
`{function}` builds a layer named '{name}' each time that it is called (line {line}). An equal name
does not make them one layer: each has weights of its own, and in a model names must be unique.

For a new layer at each call, leave out each `name=` in the function. To share one, build it once,
before the function, and only call it inside.
""",
    "WRONG_SIZE.counted": """
`{name}` of {layer} is one whole number{says}. `{written}` is {value}.

If it should be how many there are, count them:

    len({written})
""",
    "BAD_SETTING.dtype_guess": """
`{value}` is no kind of number (dtype).

Did you mean "{guess}"?
""",
    "TRAINING_SETUP.usual": """
Keras knows no {kind} `{what}`.

The usual ones are {usual}.
""",
    "TRAINING_SETUP.meant": """
Keras knows no {kind} `{what}`. It is written:

    {kind}={guess}
""",
}

PLACE_OF: dict[str, tuple[str, str]] = {
    "optimizers": ("an optimizer", "model.compile(optimizer={what}, ...)"),
    "losses": ("a loss", "model.compile(loss={what}, ...)"),
    "metrics": ("a metric", "model.compile(..., metrics=[{what}])"),
    "callbacks": ("a callback", "model.fit(..., callbacks=[{what}])"),
    "initializers": ("an initializer", "layers.Dense(..., kernel_initializer={what})"),
    "regularizers": ("a regularizer", "layers.Dense(..., kernel_regularizer={what})"),
    "constraints": ("a constraint", "layers.Dense(..., kernel_constraint={what})"),
}
"""By the module of Keras: what an object of it is, and where it stands."""

USUAL: dict[str, str] = {
    "optimizer": '"sgd" (gradient descent), "adam" and "rmsprop"',
    "loss": '"mse", "mae", "binary_crossentropy", "categorical_crossentropy" and '
    '"sparse_categorical_crossentropy"',
    "metric": '"accuracy", "mae", "mse" and "auc"',
}
"""Names that need no spelling to be found."""

OPTIMIZERS_MEANT: dict[str, str] = {
    "gradientdescent": '"sgd"',
    "gradientdescentoptimizer": '"sgd"',
    "stochasticgradientdescent": '"sgd"',
    "minibatchgradientdescent": '"sgd"',
    "momentum": "keras.optimizers.SGD(momentum=0.9)",
    "sgdwithmomentum": "keras.optimizers.SGD(momentum=0.9)",
    "sgdmomentum": "keras.optimizers.SGD(momentum=0.9)",
    "sgdm": "keras.optimizers.SGD(momentum=0.9)",
    "nesterov": "keras.optimizers.SGD(momentum=0.9, nesterov=True)",
}
"""Other words for an optimizer, in small letters and without spaces."""

AN_INPUT = "an Input of the model"
SHAPED = " of shape {shape}"
"""What a tensor or an array is."""

"""Sentences about Python's names and Keras's."""

TITLES: dict[str, str] = {
    "UNKNOWN_NAME": "UNKNOWN NAME",
    "NOT_IN_KERAS": "NOT IN KERAS",
    "MISSING_METHOD": "NO SUCH ATTRIBUTE",
}

SENTENCES: dict[str, str] = {
    "UNKNOWN_NAME": """
There is no variable `{name}` here.

Look at the spelling. A name made inside another function is not known outside of it.
""",
    "UNKNOWN_NAME.equals": """
`{name}` is the name of an argument here, and Python takes it for a function.

An equals sign belongs between the name and the value:

    {name}=...
""",
    "UNKNOWN_NAME.near": """
There is no variable `{name}` here. Did you mean `{near}`?
""",
    "UNKNOWN_NAME.activation": """
`{name}` is the name of an activation, and names of activations are texts.

Put it in quotes:

    "{name}"
""",
    "UNKNOWN_NAME.later": """
`{name}` has no value yet: it gets one on line {line}, further down.

Lines run from top to bottom. Give each result its name before you use it.
""",
    "UNKNOWN_NAME.sometimes": """
`{name}` has no value here. It gets one on line {line}, inside an `if` or a loop, and that line did
not run.

Look at the condition, or give `{name}` its value outside.
""",
    "UNKNOWN_NAME.layer": """
`{name}` is a layer of Keras, and this file does not import it under this name.

    layers.{name}
""",
    "UNKNOWN_NAME.no_layer": """
There is no `{name}` here, and no layer of this name in Keras.

If a layer is meant, use {guess}.
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
    "NOT_IN_KERAS": """
`{module}` has no `{name}` in Keras 3.

Look at the spelling, capitals included.
""",
    "NOT_IN_KERAS.guess": """
`{module}` has no `{name}` in Keras 3.

Use {guess}.
""",
    "NOT_IN_KERAS.other_module": """
`{module}` has no `{name}`.

Look at the spelling. Layers are in `keras.layers`, functions of tensors in `keras.ops`.
""",
    "NOT_IN_KERAS.other_module_guess": """
`{module}` has no `{name}`.

Use {guess}.
""",
    "NOT_IN_KERAS.old_function": """
`{whole}` belongs to TensorFlow 1, and is gone. Keras has the layer `layers.{layer}`.

Build it with its settings, then call it on the tensor:

    layers.{layer}(...)(x)
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

    ops.{now}(...)
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
`{holder}` is {kind} and has no `{name}`.

Look at the spelling, and at what `{holder}` holds when this line is reached.
""",
    "MISSING_METHOD.guess": """
`{holder}` is {kind} and has no `{name}` in Keras 3.

Use {guess}.
""",
    "MISSING_METHOD.call": """
`{holder}` is {kind} and has no `{name}` in Keras. To use it on a tensor, call `{holder}` itself:

    {right}
""",
    "MISSING_METHOD.reserved": """
The list of layers cannot be set. It grows by `add`, or is given when the model is made:

    keras.Sequential([...])
""",
    "MISSING_METHOD.none": """
`{holder}` is None here, so it has no `{name}`.

Look at where `{holder}` gets its value: a function without `return` gives None.
""",
    "MISSING_METHOD.none.itself": """
`{holder}` is None here: this very line made it so when it ran before. `{name}` changes `{holder}`
and returns None.

Do not assign what it returns:

    {holder}.{name}(...)
""",
    "MISSING_METHOD.none.chained": """
Methods such as `add` and `compile` change the model and return None, so nothing can be called on
what they return: `.{name}` is called on None here.

Call each of them on the model, on a line of its own:

    model.add(...)
""",
    "MISSING_METHOD.none.add": """
`{holder}` is None here: methods such as `add` and `compile` change the model and return None.

Do not assign what they return:

    model.add(...)
""",
    "MISSING_METHOD.shadowed": """
`{holder}` is your own variable now (line {line}), {kind}, so `{holder}.{name}` is gone.

Give your variable another name.
""",
    "MISSING_METHOD.class": """
{kind} is a class, and has no `{name}`. Only with parentheses there is an object.

Build it first:

    {kind}(...)
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
}

"""Sentences about one layer, or None, that is returned in place of a model."""

TITLES: dict[str, str] = {}
"""NOT_A_MODEL has its title in `english.refused`."""

SENTENCES: dict[str, str] = {
    "NOT_A_MODEL.one_layer": """
I looked for {expected}. Your function returns {text}, and that is one layer: {layer}.{gives}

A model has two ends. Return one that is made of them, from the Input to the last result:

    keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.one_layer_alone": """
I looked for {expected}. Your function returns {text}, and that is one layer: {layer}.

Make a model: a Sequential of layers, or `keras.Model(inputs, outputs)` of tensors.
""",
    "NOT_A_MODEL.own_layer": """
I looked for {expected}. Your function returns {text}, a layer of your own: line {class_line} makes
`{class_name}` from `Layer`, and a layer is no model, however many layers are inside.

Make an Input in your function, call the layers on it one after the other, and return a model of the
two ends:

    keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.kept": """
I looked for {expected}. Your function returns `{text}`, an object of your class `{class_name}`
(line {class_line}), which is no model. It keeps the model as `{kept}`.

Return that:

    return {text}.{kept}
""",
    "NOT_A_MODEL.by_method": """
I looked for {expected}. Your function returns `{text}`, an object of your class `{class_name}`
(line {class_line}), which is no model. Its method `{method}` gives one.

Call that method, with parentheses, and return what it gives.
""",
    "NOT_A_MODEL.class_named": """
I looked for {expected}. Your function returns `{text}`, a class: it is what models are made with,
and no model itself.

Call it, with parentheses, and return what that gives.
""",
    "NOT_A_MODEL.parts": """
I looked for {expected}. Your function returns `{text}`, {kind} of layers: nothing joins them yet.

Layers become a model in a Sequential, in a list that begins with an Input:

    keras.Sequential([...])
""",
    "NOT_A_MODEL.chain": """
I looked for {expected}. Your function returns `{text}`, a function. To call layers one after the
other makes no model yet.

Make an Input, call this function on it, and return a model of the two ends:

    keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.other_none": """
I looked for {expected}. Your function returns {kind}{named}, and no line makes a model.

{how}

    keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.no_return_none": """
I looked for {expected}. Your function returns None: it gives nothing back, and no line of it makes
a model.

{how}

    return keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.None_none": """
I looked for {expected}. Your function returns None: nothing. No line of it makes a model.

{how}

    return keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.not_reached": """
I looked for {expected}. Your function returns None: it ends without reaching `return`. The one on
line {line} stands inside of {header} (line {header_line}), and is left out where that does not
hold.

Move `return` out of it: it needs as little space in front of it as the first line of the function.
""",
    "NOT_A_MODEL.still_none": """
I looked for {expected}. Your function returns `{variable}`, and that is still the None of line
{none_line}.{only}

Make the model before `return`, and give it this name:

    {variable} = ...
""",
    "NOT_A_MODEL.bare_return": """
I looked for {expected}. Your function returns None: nothing stands behind `return` on line {line}.

Put the model there:

    return {variable}
""",
}

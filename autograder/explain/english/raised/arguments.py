"""Sentences about the arguments of layers: missing, unknown, impossible."""

TITLES: dict[str, str] = {
    "MISSING_ARGUMENT": "ARGUMENT MISSING",
    "UNKNOWN_ARGUMENT": "UNKNOWN ARGUMENT",
    "UNKNOWN_ACTIVATION": "UNKNOWN ACTIVATION",
    "WRONG_SIZE": "NOT A SIZE",
    "BAD_SETTING": "VALUE NOT POSSIBLE",
}

SENTENCES: dict[str, str] = {
    "MISSING_ARGUMENT.as_name": """
`name={value}` only says what the layer is called. {what} has to be told {names}: {meaning}.

Write {value} without `name=`, in the first place.
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
    "MISSING_ARGUMENT.nothing": """
`{name}` is called with nothing: its parentheses are empty. They are for the tensor that it reads.

    {name}({tensor})
""",
    "MISSING_ARGUMENT.returned": """
`{name}()` calls `{name}`, with nothing for it to read.

To return it as it is, write its name alone:

    return {name}
""",
    "MISSING_ARGUMENT.keyword": """
{layer} is called with `{keyword}=`, and what it reads is called `{name}`.

Leave the name out, and give the tensor alone.
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
    "MISSING_ARGUMENT.class": """
`{what}` is the class `{class}` itself, and no model yet: on line {line} there are no parentheses
behind its name.

Write them there:

    {what} = {class}()
""",
    "MISSING_ARGUMENT.one_by_one": """
`{what}` takes its tensors one by one, and gets a single list. So {names} is missing.

Take the square brackets away.
""",
    "MISSING_ARGUMENT.own": """
Your function `{method}` also wants {names}.

Look at how it is defined, and give all its arguments.
""",
    "MISSING_ARGUMENT.function": """
`{what}` also wants {names}.

Give all arguments that have no default.
""",
    "UNKNOWN_ARGUMENT.by_name": """
{value} stands in the first place of `{what}`. In Keras 3 another argument comes first there, and
`{name}` is given by its name.

Write the name in front:

    {what}(..., {name}={value})
""",
    "UNKNOWN_ARGUMENT": """
`{what}` has no argument `{name}`.

Look at the spelling, and at which parentheses it stands in.
""",
    "UNKNOWN_ARGUMENT.guess": """
`{what}` has no argument `{name}`.

In Keras 3 write {guess}.
""",
    "UNKNOWN_ARGUMENT.no_settings": """
`{what}` has no argument `{name}`. It has no settings at all: its name says what it does with the
tensors in its list.

Leave `{name}` out, or take the layer that does what you want: {others}.
""",
    "UNKNOWN_ARGUMENT.takes": """
`{what}` has no argument `{name}`. It takes {takes}.

Look at the spelling, and at which parentheses it stands in.
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

    {right}
""",
    "UNKNOWN_ARGUMENT.to_call": """
{names} {belongs} the call of the layer: in the second parentheses, beside the tensor.

    {right}
""",
    "UNKNOWN_ARGUMENT.to_call_listed": """
{names} {belongs} the call of a layer, and a Sequential calls its layers by itself.

Leave that out here. To call {layer} yourself use the Functional API.
""",
    "UNKNOWN_ARGUMENT.nowhere": """
`{name}` is no setting of {layer}, and the call of {layer} does not take it either.

Leave it out, or give it to the layer that it is meant for.
""",
    "UNKNOWN_ARGUMENT.wrapped": """
`{name}` is no setting of {wrapper} but of the {inner} inside it. Write it in the parentheses of
the {inner}{line}:

    {right}
""",
    "UNKNOWN_ARGUMENT.here": """
`{layer}` has no argument `{name}`: other layers have it.

Here it is called {guess}.
""",
    "UNKNOWN_ARGUMENT.other_layer": """
`{name}` is no setting of {layer}: layers such as {others} have it.

Give it to the layer that it is meant for, or take it out.
""",
    "UNKNOWN_ARGUMENT.of_a_layer": """
`{name}` is no setting of a model: layers have it. Write it in the parentheses of the layer that it
is meant for:

    {right}
""",
    "UNKNOWN_ARGUMENT.to_input": """
A Sequential has no `{name}`. The shape of one example is said by an Input, the first in its list:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "UNKNOWN_ARGUMENT.to_model": """
A Sequential takes a list of layers, and no `{name}`. A model that is made of its two ends is a
keras.Model:

    keras.Model(inputs=..., outputs=...)
""",
    "UNKNOWN_ARGUMENT.to_method": """
`{what}` has no argument `{name}`: `{method}` has it.

    {right}
""",
    "UNKNOWN_ARGUMENT.of_optimizer": """
`{name}` is a setting of the optimizer, not of `compile`. Write it in the parentheses of the
optimizer:

    keras.optimizers.Adam({now}=...)
""",
    "UNKNOWN_ARGUMENT.of_call": """
{layer} is called with `{name}=`, and it takes no such thing in its call.

Leave it out here, or give it to the layer that it is meant for.
""",
    "UNKNOWN_ARGUMENT.in_call": """
`{name}` is a setting of {layer}. Settings go into the first parentheses, where the layer is built;
the second are for the tensor.

    {right}
""",
    "UNKNOWN_ARGUMENT.twice_shown": """
`{name}` is given twice: `{placed}` stands in its place, and `{name}=` gives it once more.

Leave one of them out.
""",
    "UNKNOWN_ARGUMENT.size_before": """
{layer} takes one number in front, its `{first}`. `{placed}` stands in the place of `{name}`, which
is given once more by name. How many numbers come in Keras finds by itself.

Leave out the size of what comes in, if that is the first of them:

    {right}
""",
    "UNKNOWN_ARGUMENT.twice": """
`{name}` is given twice: once by its place and once by its name.

Leave one of them out.
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
The {place} place of {layer} is for its activation, and Keras knows no activation `{what}`.

If it is the layer's name, write `name=` in front.
""",
    "UNKNOWN_ACTIVATION.switch": """
The {place} place of {layer} is for its activation, and `{what}` is none.

Write the name of the argument that you want to switch on, `return_sequences={what}` say.
""",
    "UNKNOWN_ACTIVATION.number": """
The {place} place of {layer} is for its activation, not for a number such as {what}.

{layer} takes one number: how large its result is. The size of what comes in Keras finds by itself.
""",
    "WRONG_SIZE.held": """
`{name}` of {layer} must be a positive whole number. `{written}` is {value}.

Look at where `{written}` gets its value.
""",
    "WRONG_SIZE": """
`{name}` of {layer} must be a positive whole number. It is `{value}`.

Look at this number, and at how it is computed.
""",
    "WRONG_SIZE.none": """
`{name}` of {layer} must be a positive whole number. `{written}` is None: this size is left open, or
nothing was given back where it was computed.

Look at where this number comes from.
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
`{written}` is a text{holds}. `{name}` must be a positive whole number, without quotes.

Write the number alone.
""",
    "WRONG_SIZE.groups": """
The number of filters must be a multiple of `groups`.

Leave `groups` out, or choose filters that it divides.
""",
    "BAD_SETTING.tuple": """
`{name}` is a whole number or a tuple of {number} whole numbers greater than zero. It is `{value}`.

    {name}=(3, 3)
""",
    "BAD_SETTING.one_number": """
`{name}` of {layer} is ONE whole number greater than zero: a sequence has one axis of steps. It is
`{value}`.

    {name}=2
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
    "BAD_SETTING.no_number": """
`{value}` stands in the first place of {layer}, which is `{name}`: one of {values}. {layer} takes no
number there.

Leave `{value}` out, or write the name of the argument that it is meant for.
""",
    "BAD_SETTING.rate": """
The rate of a Dropout is the part that is dropped, a number between 0 and 1. It is {value}.

    layers.Dropout(0.5)
""",
    "BAD_SETTING.identifier": """
Keras knows no {kind} `{value}`.

Look at the spelling.
""",
    "BAD_SETTING.identifier_guess": """
Keras knows no {kind} `{value}`.

Did you mean "{guess}"?
""",
    "BAD_SETTING.identifier_object": """
{value} is no {kind}. Keras wants a {kind} made with parentheses, or the name of one as a text.

For example:

    {example}
""",
    "BAD_SETTING.says": """
{what} is not possible here{holds}. `{name}` says {says}.

Look at this argument of {layer}.
""",
    "BAD_SETTING.says_shown": """
{what} is not possible here{holds}. `{name}` says {says}.

Look at this argument of {layer}. For example:

    {example}
""",
    "BAD_SETTING.kind": """
`{name}={value}` is not possible here: it is {kind}, and {layer} cannot work with that.

Look at this argument of {layer}: what is it for?
""",
    "BAD_SETTING.tensor": """
`{tensor}` is a tensor, or is computed from one, and stands in the place of `{name}`. `{name}` says
{says}.

Look at what `{tensor}` holds when this line is reached.
""",
    "BAD_SETTING.needed": """
{layer} also has to be told `{name}`. It says {says}.

Give it among the settings, in the first parentheses.
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
    "BAD_SETTING.activation_itself": """
The layer {layer} is the activation already, and needs no name of one. '{value}' stands in the place
of its `{name}`, a number.

    layers.{layer}()
""",
    "BAD_SETTING.other_activation": """
The layer {layer} is an activation already. '{value}' is another one, and stands in the place of
`{name}`.

The layer that takes the name of an activation is Activation:

    layers.Activation('{value}')
""",
    "BAD_SETTING.should_be": """
`{name}` should be {wants}. It is `{value}`.

Look at this argument.
""",
}

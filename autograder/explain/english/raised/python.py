"""Sentences about Python itself, and about what no story fits."""

TITLES: dict[str, str] = {
    "STILL_EMPTY": "STILL EMPTY",
    "CALLS_ITSELF": "CALLS ITSELF",
    "NO_RETURN": "NO RETURN",
    "PYTHON_SLIP": "PYTHON",
    "NOT_POSSIBLE": "NOT POSSIBLE HERE",
    "RAISED": "ERROR",
}

SENTENCES: dict[str, str] = {
    "STILL_EMPTY": """
The stub is still empty here: this line raises NotImplementedError on purpose.

Put your code in its place.
""",
    "STILL_EMPTY.dots": """
Three dots stand in the parentheses of `{where}`. They only mark a place that is to be filled in.

Write what belongs there.
""",
    "STILL_EMPTY.blank": """
`{name}` only marks a place that is to be filled in.

Write there what the task asks for.
""",
    "STILL_EMPTY.held": """
`{name}` is still three dots{line}. They only mark a place that is to be filled in.

Write there what `{name}` is to be.
""",
    "CALLS_ITSELF": """
{name} calls itself, over and over, and never comes to an end.

Look at the name behind `return`: is another function meant, or the model?
""",
    "NO_RETURN": """
{what} is None: your function `{name}` (line {line}) has no `return`, so what it computes is lost
when it ends.

Let `{name}` end with a line that returns {last}.
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
The right side is one thing, {a}; it cannot be taken apart into several names.

Look at what the right side gives: None comes from a function without `return`.
""",
    "PYTHON_SLIP.not_callable": """
What stands before the parentheses is {a}, and cannot be called.

A comma or an operator may be missing, or a variable has the name of a function.
""",
    "PYTHON_SLIP.not_callable.named": """
`{what}` holds {a}, and cannot be called.

If a layer is meant, build it first: `layers.` and its name, with its settings in parentheses. Else
look for a comma or an operator that is missing.
""",
    "PYTHON_SLIP.layers_called": """
`{what}` is {a} of layers. It cannot be called itself: its layers can.

Call one after the other, each on what the one before gives:

    for layer in {each}:
        x = layer(x)
""",
    "PYTHON_SLIP.part_called": """
`{what}` is {a}, and cannot be called. The model itself can, like a layer:

    {right}
""",
    "PYTHON_SLIP.closed_late": """
`{inner}` calls `{what}` as if it were the layer, and `{what}` is {a}. The parentheses of {layer}
are closed too late.

Close them first, then call the layer:

    {right}
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
    "PYTHON_SLIP.square": """
Square brackets stand where a layer is called. A layer is called with round ones; a list of tensors
stands inside of them.

    {right}
""",
    "PYTHON_SLIP.not_subscriptable": """
What stands before the square brackets is {a}, and has no parts to take.

Parts of a model are in `model.layers[0]`; a shape is a tuple, with a comma.
""",
    "PYTHON_SLIP.not_iterable": """
A list is wanted here, and this is {a}.

Put it into square brackets, or use `range(...)` to count.
""",
    "PYTHON_SLIP.count": """
`for` goes through a list, one by one, and `{what}` is a whole number.

To count with it write `range`:

    {turn}{colon}
""",
    "PYTHON_SLIP.model": """
`{what}` is a model, and a model cannot be gone through. Its layers are a list, the first of them
may be its Input:

    {what}.layers

To use all of it, no loop is needed: a model is called on a tensor, like a layer.
""",
    "PYTHON_SLIP.operand": """
`{c}` does not work between {a} and {b}.

Look at what both sides hold when this line is reached.
""",
    "PYTHON_SLIP.text_and_number": """
A text and {a} cannot be joined with `+`.

Make a text of it with `str(...)`, or use an f-string.
""",
    "PYTHON_SLIP.whole": """
A whole number is wanted here, and this is {a}.

Divide with `//`: `/` always gives a number with a fraction.
""",
    "PYTHON_SLIP.whole.text": """
A whole number is wanted here, and this is a text.

Take the quotes away; `int(...)` makes a number of a text.
""",
    "PYTHON_SLIP.whole.none_in_shape": """
In `{shape}` stands None. The shape of a model may leave the batch open so; an array of numbers has
a size along each axis.

Write how many examples it holds in place of None.
""",
    "PYTHON_SLIP.whole.none": """
A whole number is wanted here, and this is None.

Look at where it comes from: a size that is left open is None, and so is what a function without
`return` gives.
""",
    "PYTHON_SLIP.whole.many": """
One whole number is wanted here, and this is {a}.

Give one of its entries, or its length, `len(...)`. To go through a list no `range` is needed.
""",
    "PYTHON_SLIP.no_number": """
'{a}' is a text that cannot be read as a number.

Write the number itself, without quotes.
""",
    "PYTHON_SLIP.compare": """
`{c}` cannot compare {a} with {b}.

Look at what both sides hold: should one of them be an entry of the other, or a number?
""",
    "PYTHON_SLIP.list_and_other": """
`+` joins a list with another list, and here the other side is {a}.

Put it into square brackets, or use `append`.
""",
    "PYTHON_SLIP.key_kind": """
The key of a dict and the entries of a set cannot be {a}.

Use a text or a number as the key.
""",
    "PYTHON_SLIP.format": """
The text with `%` does not fit what is put into it.

An f-string is easier to read:

    f"block_{{number}}"
""",
    "PYTHON_SLIP.arguments": """
`{c}` gets more than it takes: {b} things stand in its parentheses, and it takes {a}.

Look at the commas between them.
""",
    "PYTHON_SLIP.maker": """
Your function `{name}` takes {takes} and gives back {kind}. It does not read {given} itself.

Call the function first, then what it gives:

    {right}
""",
    "PYTHON_SLIP.maker_place": """
Your function `{name}` gives back {kind}, and is given {given} in the place of `{argument}`{line}.

Call the function with its own arguments first, then what it gives on the tensor:

    {right}
""",
    "PYTHON_SLIP.own_nothing": """
Your function `{name}` takes nothing: the parentheses in its `def` are empty. Here it is given
{given}.

Write a name into the parentheses of its `def`, and use that name inside.
""",
    "PYTHON_SLIP.own_more": """
Your function `{name}` takes only {takes}. Here it is given more: {given}.

Take out what is too much, or write one more name into the parentheses of its `def`.
""",
    "PYTHON_SLIP.one_by_one": """
`{method}` takes one thing at a time, and here it is given {number}.

Call it once for each of them:

    {first}
    {second}
""",
    "PYTHON_SLIP.through": """
`{call}` goes through a list, one by one, and `{what}` is a number.

To count with it write `range({what})`.
""",
    "PYTHON_SLIP.order": """
Your function `{name}` takes {takes}, in this order. Line {line} gives it {given}, so `{argument}`
is a tensor here, where a setting is wanted.

Give them in the order of the `def`, or by name:

    {right}
""",
    "PYTHON_SLIP.whole.text_given": """
`{value}` is a text, and stands in the place of `{name}`, where a whole number is wanted.

Write the number, without quotes.
""",
    "PYTHON_SLIP.arguments.method": """
`{c}` gets {b} arguments and takes {a}. For a method the object itself counts as one.

Look at the parentheses.
""",
    "PYTHON_SLIP.assertion_silent": """
An `assert` of this file does not hold.

Look at its condition.
""",
    "PYTHON_SLIP.index_kind": """
In the square brackets behind {a} a whole number is wanted.

Count from 0.
""",
    "PYTHON_SLIP.fixed": """
What stands on the left is {a}. Its entries cannot be set.

Make a new one.
""",
    "PYTHON_SLIP.length": """
What stands in the parentheses is {a}, and that has no length.

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
    "PYTHON_SLIP.key_of": """
The dict `{what}` has no key `{key}`. Its keys are {keys}.{guess}

Look at the spelling.
""",
    "PYTHON_SLIP.place_of": """
`{what}` has {number}. Counting starts at 0, so its last place is {last}, and `{asked}` asks for one
that is not there.

Look at the number in the brackets, or go through the list itself:

    for each in {what}:
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
    "NOT_POSSIBLE": """
{layer} cannot do this with what it gets here. In the words of Keras:

    {said}
    {said_2}
    {said_3}

{layer} reads {reads}. Print the `.shape` of each tensor on this line, and compare.
""",
    "NOT_POSSIBLE.shapes": """
{layer} cannot do this with what it gets here. In the words of Keras:

    {said}
    {said_2}
    {said_3}

Print the `.shape` of each tensor on this line: do they fit what this step does?
""",
    "NOT_POSSIBLE.held": """
{layer} cannot do this with what it gets here. In the words of Keras:

    {said}
    {said_2}
    {said_3}

When this line is reached, {held}. Do they fit what this step does?
""",
    "NOT_POSSIBLE.given": """
{layer} was given {value} for `{name}`, and cannot work with that. In the words of Keras:

    {said}
    {said_2}
    {said_3}

{next}
""",
    "NOT_POSSIBLE.setting": """
{layer} cannot be built with these settings. In the words of Keras:

    {said}
    {said_2}
    {said_3}

Look at the arguments in its parentheses, one by one.
""",
    "RAISED": """
This line raised {exception}. It says:

    {said}
    {said_2}
    {said_3}

Read the line from the inside out: which part of it could be meant?
""",
    "RAISED.held": """
This line raised {exception}. It says:

    {said}
    {said_2}
    {said_3}

When this line is reached, {held}.

Read the line from the inside out: which of these is not what it should be?
""",
    "RAISED.own": """
This line raises {exception} by itself. It says:

    {said}
    {said_2}
    {said_3}

Look at the condition that leads here.
""",
    "RAISED.silent": """
This line raised {exception}, and gave no reason.

Read the line from the inside out: which part of it could be meant?
""",
    "RAISED.run": """
The model could be built, but not run. Running it raised {exception}. It says:

    {said}
    {said_2}
    {said_3}

Call the model on a small array, and see.
""",
}

HOLDS: dict[str, str] = {
    "tensors": "{name} holds several tensors",
    "layers": "{name} holds several layers",
    "function": "{name} is a function of your own",
    "value": "{name} is {value}",
    "written": "{name} is {value} (line {line})",
    "for": "{value} for {name}",
    "got": "{layer} got {got}",
}
"""What a name on the line holds."""

DID_YOU_MEAN = "Did you mean `{value}`?"
LOOK_AT_ARGUMENT = "Look at this argument, `{name}`, and at where its value comes from."
CLOSEST = " The closest is `{name}`."
ENTRY, ENTRIES = "entry", "entries"

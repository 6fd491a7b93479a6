"""Sentences for everything that gave no model, and the fixed sentences."""

MORE = "{count} more things differ; mend these first, then run the check again."
MORE_ONE = "One more thing differs; mend these first, then run the check again."

TITLES: dict[str, str] = {
    "UNATTEMPTED": "NOT TRIED YET",
    "NOT_RUN": "NOT RUN",
    "BAD_SOURCE": "NOT PYTHON",
    "EXITED": "EXIT CALLED",
    "TIMED_OUT": "TOO SLOW",
    "DIED": "THE PROCESS ENDED",
    "TOO_MUCH": "TOO MUCH",
    "NOT_A_MODEL": "NOT A MODEL",
    "UNBUILT": "NO INPUT YET",
    "UNREADABLE": "CANNOT BE READ",
    "HIDDEN": "WRONG AT OTHER SIZES",
    "SETTINGS_CHANGED": "SETTINGS OF KERAS CHANGED",
}

SENTENCES: dict[str, str] = {
    "UNATTEMPTED": """
This function still is as it was handed out.

Read the task above it, and put your code where the stub raises NotImplementedError.
""",
    "NOT_RUN": """
Your code was not run, for a reason that is not yours: {reason}

Tell your instructor when this happens again.
""",
    "BAD_SOURCE.syntax": """
This line is not Python: {detail}

{hint}
""",
    "BAD_SOURCE.encoding": """
The file holds a character that is no text in UTF-8 ({detail}).

Save the file as UTF-8, without special characters pasted from elsewhere.
""",
    "BAD_SOURCE.missing_function": """
I looked for a function `{name}` and did not find it.

Keep the name of the function as it was handed out, and define it at the left margin:

    def {name}(...):
""",
    "BAD_SOURCE.not_a_function": """
The name of the function stands for something else: {detail}.

Keep the function as it was handed out, and give your variables other names.
""",
    "BAD_SOURCE.notebook": """
The file is not a notebook that can be read ({detail}).

Save it in Jupyter once more, and hand that in.
""",
    "BAD_SOURCE.empty": """
The file is empty.

Save your work, and look at whether you handed in the right file.
""",
    "BAD_SOURCE.too_large": """
The file is far larger than an exercise ({detail}).

Hand in the code alone, without data in it.
""",
    "BAD_SOURCE.not_a_file": """
What was handed in is not a file that can be read ({detail}).

Hand in the .py file or the notebook itself.
""",
    "BAD_SOURCE.async": """
The function is defined with `async def`, so calling it gives no model.

Write `def`.
""",
    "BAD_SOURCE.other": """
What was handed in cannot be read: {problem}.

Hand in the .py file or the notebook as it was handed out, with your code in it.
""",
    "EXITED": """
Your code calls `exit()`, `quit()` or `sys.exit()`, and that ends everything.

Take this line out; a function ends with `return`.
""",
    "TIMED_OUT": """
Your function did not come to an end within {seconds} seconds.

Building a model takes a moment. Look for a loop that never ends, for training (`fit`) or for
waiting for an answer (`input`).
""",
    "TIMED_OUT.load": """
Your file did not come to an end within {seconds} seconds when it was read.

Look for work outside of the function: a loop that never ends, training, downloading.
""",
    "DIED": """
The process that ran your code ended by itself ({how}).

Look for what reaches outside of Python, such as `os._exit`, and for very large models.
""",
    "TOO_MUCH.output": """
Your code prints far too much.

Take out the `print` inside the loop.
""",
    "TOO_MUCH.memory": """
Your code needs more memory than there is.

Look for a layer with a very large number of units, such as a Dense right behind a large Flatten.
""",
    "TOO_MUCH.model": """
The model is far larger than the task asks for.

Look for a loop that adds layers, and for very large numbers.
""",
    "TOO_MUCH.answer": """
What your function returns is far larger than the task asks for.

Look for a loop that adds layers, and for very long names.
""",
    "TOO_MUCH.files": """
Your code writes too many or too large files.

The exercises need no files: take these lines out.
""",
    "TOO_MUCH.other": """
Your code uses too much of something: {what}.

Look for a loop that never ends.
""",
    "NOT_A_MODEL.None": """
I looked for {expected}. Your function returns None: nothing.

Either `return` is missing at the end, or it returns what `add`, `build`, `compile`, `summary` or
`print` gives, and that is None. Do that first, then:

    return {variable}
""",
    "NOT_A_MODEL.printed": """
I looked for {expected}. Your function returns None: it ends with {printed}, which shows something
and hands nothing back.

Return the model on its last line:

    return {variable}
""",
    "NOT_A_MODEL.no_return": """
I looked for {expected}. Your function returns None: it ends without `return`.

Return the model on its last line:

    return {variable}
""",
    "NOT_A_MODEL.gives_none": """
I looked for {expected}. Your function returns what `{method}` gives, and that is None: `{method}`
does its work and returns nothing.

Call `{method}` on a line of its own, then return the model:

    return {variable}
""",
    "NOT_A_MODEL.part": """
I looked for {expected}. Your function returns `{text}`: {what}, and not the model
itself.

Return `{variable}` alone:

    return {variable}
""",
    "NOT_A_MODEL.part_named": """
I looked for {expected}. Your function returns `{text}`, and that is `{part}`: {what}, and not
the model itself.

Return `{variable}` in its place:

    return {variable}
""",
    "NOT_A_MODEL.part_made": """
I looked for {expected}. Your function makes one, and returns its `.{name}`: {what}.

Take `.{name}` away, and return the model itself.
""",
    "NOT_A_MODEL.called_at_once": """
I looked for {expected}. Your function makes one, and the second pair of parentheses, `{again}`,
calls it: that gives {what}.

Take `{again}` away, and return the model itself.
""",
    "NOT_A_MODEL.holds": """
I looked for {expected}. Your function returns `{text}`, {kind} that holds the model.

Return `{variable}` alone:

    return {variable}
""",
    "NOT_A_MODEL.comma": """
I looked for {expected}. Your function returns {kind} that holds the model: the comma at the end of
line {line} makes it one.

Take this comma away.
""",
    "NOT_A_MODEL.holds_several": """
I looked for {expected}. Your function returns `{text}`, {kind} that holds several models.

Return the one that the task asks for, alone.
""",
    "NOT_A_MODEL.layers": """
I looked for {expected}. Your function returns `{text}`, a list of layers: nothing joins them yet.

A list of layers becomes a model with a Sequential:

    keras.Sequential([...])
""",
    "NOT_A_MODEL.ends": """
I looked for {expected}. Your function returns `{text}`, a list of tensors.

A model is made of its two ends, inputs and outputs:

    keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.beside": """
I looked for {expected}. Your function returns `{text}`, {kind}. The model that it makes is
`{variable}`.

Return `{variable}` itself:

    return {variable}
""",
    "NOT_A_MODEL.tensor": """
I looked for {expected}. Your function returns a tensor{named}: the last step's result, or
predictions.

Return the model. For tensors, make one of its two ends:

    return keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.layer": """
I looked for {expected}. Your function returns a single layer{named}.

Make a model: a Sequential of layers, or `keras.Model(inputs, outputs)` of tensors.
""",
    "NOT_A_MODEL.class": """
I looked for {expected}. Your function returns a class{named}, such as `keras.Sequential` without
parentheses.

Call the class, with what the model is made of, and return what you get.
""",
    "NOT_A_MODEL.list": """
I looked for {expected}. Your function returns a list{named}.

A list that holds your model: return the model without the brackets. A list of layers becomes a
model with a Sequential:

    return keras.Sequential([...])
""",
    "NOT_A_MODEL.tuple": """
I looked for {expected}. Your function returns a tuple{named}: several things, with a comma between.

Return the model alone. If these are its input and output tensors, make the model of them:

    return keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.dict": """
I looked for {expected}. Your function returns a dict{named}.

Return the model itself, made of its inputs and outputs:

    return keras.Model(inputs, outputs)
""",
    "NOT_A_MODEL.generator": """
I looked for {expected}. Your function returns a generator, because it says `yield`.

Write `return` in place of `yield`.
""",
    "NOT_A_MODEL.function": """
I looked for {expected}. Your function returns a function{named}.

Call that function, with parentheses, and return what it gives.
""",
    "NOT_A_MODEL.history": """
I looked for {expected}. Your function returns what `fit` gives, a History.

Call `fit` first if you like, then return the model itself.
""",
    "NOT_A_MODEL.array": """
I looked for {expected}. Your function returns an array: data, or predictions.

Return the model itself.
""",
    "NOT_A_MODEL.model": """
I looked for {expected}. Your function returns one model.

Return all models that the task lists.
""",
    "NOT_A_MODEL.other": """
I looked for {expected}. Your function returns {kind}{named}.

Look at the line with `return`: the name of the model alone stands there.

    return {variable}
""",
    "NOT_A_MODEL.answers": """
I looked for a dict of answers. Your function returns {kind}{named}.

Return a dict with the keys that the task lists:

    return {{"total": ...}}
""",
    "UNBUILT": """
Your model has no Input, so Keras does not know its shapes yet: it has no weights.

Begin with the shape of one example:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "UNBUILT.build": """
Line {line} calls `build` of `{name}` without a shape, and `{name}` has no Input. So the model still
does not know its shapes, and it has no weights.

Begin with the shape of one example:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "UNBUILT.beside": """
Line {line} makes an Input and names it `{name}`, but nothing reads `{name}`. So your model does not
know its shapes yet: it has no weights.

Put the Input into the list, as its first entry:

    keras.Sequential([{name}, ...])
""",
    "UNBUILT.told_late": """
Only the first layer of a Sequential can tell the shape of what comes in. Line {line} gives
`{setting}=` to a later one, and there it counts for nothing: your model knows no shapes yet, and
has no weights.

Begin with the shape of one example:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "UNBUILT.later": """
The Input stands behind a layer. A Sequential reads its list in order, so your model does not know
its shapes yet: it has no weights.

Put the Input first in the list.
""",
    "UNBUILT.added_later": """
The Input is added behind a layer. A Sequential reads its layers in the order in which they were
added, so your model does not know its shapes yet: it has no weights.

Add the Input first, before every layer.
""",
    "UNREADABLE": """
Your function returns a model, but its wiring cannot be read. {reason}

Wire it with `keras.Sequential([...])` or `keras.Model(inputs, outputs)`, from built-in layers.
""",
    "UNREADABLE.replaced": """
{reason}

Exercises are answered with Keras as it is. Take out the line that assigns to it; name a thing of
your own in another way.
""",
    "UNREADABLE.no_ends": """
A keras.Model is made with nothing in its parentheses: it has no inputs and no outputs.

Give it its two ends, what `keras.Input` gave and what the last step gives:

    keras.Model(inputs=..., outputs=...)
""",
    "UNREADABLE.subclass": """
Your model is a class of its own (a subclass of keras.Model), and its wiring cannot be read: what
happens inside `call` is Python, not a graph.

Wire the same layers with `keras.Sequential([...])` or with `keras.Model(inputs, outputs)`.
""",
    "SETTINGS_CHANGED": """
Your code changes a setting of Keras that all models use: {changed}. It was put back before your
function was called again.

Such a setting changes every model that is built after this one, in this notebook too. Take the line
out; where a layer needs it, say it in the layer, as an argument.
""",
    "HIDDEN": """
Right at the sizes that the exercise shows, wrong at others.

Your function is called with other arguments too. Look for a number that is written out where an
argument should stand, and for steps that fit one size only.

Call your function with sizes of your own, and look at `model.summary()`.
""",
    "HIDDEN.raised": """
Right at the sizes that the exercise shows; with other sizes your function gives no model.

Look for a number that is written out where an argument should stand, and for a division that leaves
a remainder.

Call your function with sizes of your own: smaller ones, larger ones, odd ones.
""",
    "HIDDEN.slow": """
Right at the sizes that the exercise shows; with other sizes it takes too long.

Look for a loop or a layer that grows with an argument more than it should.

Call your function with larger sizes of your own.
""",
}
"""By key: CODE, or CODE.variant."""

SETTING_NOW = "`{name}` is now {value}"
SETTINGS = {
    "image_data_format": "the order of an image's axes (`image_data_format`) is now {value}",
    "floatx": "the kind of numbers (`floatx`) is now {value}",
    "epsilon": "the smallest number (`epsilon`) is now {value}",
    "dtype_policy": "the kind of numbers that layers compute with (`dtype_policy`) is now {value}",
}
"""By the sandbox's name of a setting."""

WANTED = {"model": "a model", "models": "several models", "answers": "a dict of answers",
          "layer": "a layer"}  # fmt: skip
GIVES = {
    "()": "what the model gives when it is called, a tensor or predictions",
    "count_params": "a number",
    "evaluate": "what it measures",
    "fit": "the History of its training",
    "get_config": "its settings, a dict",
    "get_layer": "one of its layers",
    "get_weights": "its weights, a list of arrays",
    "history": "the History of its training",
    "input": "the tensor that it begins with",
    "inputs": "the tensors that it begins with, a list",
    "input_shape": "a shape",
    "layers": "its layers",
    "name": "its name, a text",
    "output": "the tensor that it ends with",
    "output_shape": "a shape",
    "outputs": "the tensors that it ends with, a list",
    "predict": "its predictions, an array",
    "to_json": "its settings, a text",
    "trainable_weights": "its weights, a list",
    "weights": "its weights, a list",
}
"""What attributes and methods of a model give."""

ENDED_BY = "signal {signal}"
ENDED_WITH = "status {status}"
THE_MODEL = "model"
NAMED = " (`{name}`)"

SLIP_HINTS: dict[str, str] = {
    "arrow": "`=>` is no sign of Python. An argument is given with `=`; larger or equal is `>=`.",
    "colon": "A colon stands behind `{name}`, inside of parentheses. There a value is given with "
    "`=`: write `{name}=` and the value. Colons belong in a dict, in curly brackets.",
    "other_and": "`&&` is no sign of Python. Write `and`.",
    "other_or": "`||` is no sign of Python. Write `or`.",
    "plus_plus": "Python has no `++` and no `--`. Write `+= 1` or `-= 1`.",
    "two_equals": "Two signs `=` stand here. To compare write `==`; to give a name a value, one "
    "`=`.",
    "walrus": "On a line of its own a name gets its value with `=`, not with `:=`.",
}
"""Where Python says only "invalid syntax"."""

OTHER_BRACKET = (
    "The `{opened}`{where} is still open where `{found}` stands. Write `{closes}` in front of that "
    "`{found}`, or in its place."
)
"""A bracket that is closed by one of another kind."""

SYNTAX_HINTS: dict[str, str] = {
    "invalid character": "This sign is not one that Python knows, such as a quotation mark or a "
    "dash copied from a text. Type it anew on the keyboard.",
    "invalid non-printable": "A sign that cannot be seen stands here, copied from a text. Type the "
    "line anew on the keyboard.",
    "invalid decimal literal": "A name cannot begin with a digit, and between a number and a name "
    "an operator is needed.",
    "was never closed": "A parenthesis or bracket is opened and not closed. Count them on this "
    "line.",
    "unmatched": "A parenthesis or bracket is closed that was never opened. "
    "Count them on this line.",
    "does not match opening": "A parenthesis is closed by another kind of bracket.",
    "unterminated string": "A quotation mark is missing at the end of a text.",
    "unterminated triple-quoted": "Three quotation marks are missing at the end of a text.",
    "expected an indented block": "The line after a colon is indented, by four spaces.",
    "unexpected indent": "This line starts too far to the right. Look at the line above.",
    "unindent does not match": "This line starts at a column that no line above starts at.",
    "inconsistent use of tabs": "Tabs and spaces are mixed. Use four spaces.",
    "expected ':'": "A colon is missing at the end of the line.",
    "forgot a comma": "A comma is missing, on this line or at the end of the one above.",
    "'return' outside function": "This `return` stands outside of the function: indent it.",
    "cannot assign to": "On the left of `=` stands a name. To compare write `==`.",
    "Maybe you meant '=='": "To compare write `==`. One `=` gives a value to a name.",
    "keyword argument repeated": "The same argument is given twice.",
    "positional argument follows keyword": "Behind an argument with a name, `units=8` say, each "
    "argument needs its name too: write the name and `=` in front of it.",
    "": "Look at this line and at the end of the line above: a comma, a colon, a bracket or a "
    "quotation mark is missing or too many.",
}

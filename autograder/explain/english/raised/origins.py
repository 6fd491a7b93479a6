"""Sentences about where a value, a name or an argument comes from, and where it belongs."""

TITLES: dict[str, str] = {}
"""These are variants of stories that have their titles elsewhere."""

SENTENCES: dict[str, str] = {
    "MODEL_ARGUMENTS.overwritten": """
`{what}` is {value} when this line is reached, not a tensor. Line {first} made it a tensor, and
{later} uses the same name for something else.

Give one of the two another name.
""",
    "MODEL_ARGUMENTS.value": """
`{what}` is {value} when this line is reached, not a tensor. As `{which}` of keras.Model give
tensors: `inputs` come from `keras.Input(...)`, `outputs` from the last call of a layer.
""",
    "MODEL_ARGUMENTS.never_filled": """
`{what}`, the `{which}` of the model, is an empty list: line {line} makes it, and no line puts a
tensor into it.

Put each tensor into it where it is made:

    {right}
""",
    "MODEL_ARGUMENTS.not_filled": """
`{what}`, the `{which}` of the model, is an empty list when this line is reached. Line {line} would
put something into it, and did not run before.

Look at the `if` or the loop that it stands in, and at the order of the lines.
""",
    "MODEL_ARGUMENTS.empty_given": """
`{what}` gave an empty list, and it stands for the `{which}` of the model. A model needs both ends.

Look at what is put into the list there, before it is returned.
""",
    "MODEL_ARGUMENTS.layer_of": """
`{what}` is a layer of `{model}`, not a tensor. As `{which}` of keras.Model give tensors.

A layer of a built model keeps the tensor that it reads, and the one that it gives:

    {right}
""",
    "UNKNOWN_NAME.inside": """
`{name}` is a name inside your function `{function}` (line {line}), and not known outside of it.

{step}

    {right}
""",
    "UNKNOWN_NAME.inside_several": """
`{name}` is a name inside your functions {functions}, and not known outside of them.

A function gives back what stands behind its `return`. Give that a name where you call it, and use
this name:

    name = function(...)
""",
    "UNKNOWN_NAME.argument": """
`{name}` is an argument of your function `{function}` (line {line}), and known only inside of it.

Write the value that you mean here, or give it a name here too.
""",
    "UNKNOWN_NAME.brackets": """
`{name}` is known only inside the brackets of line {line}, where `for {name}` stands.

Go through the same things again here, or give what you need a name of its own.
""",
    "UNKNOWN_NAME.outer": """
`{name}` has a value outside of `{function}` (line {outer}). But line {line} gives `{name}` a value
inside `{function}` too, and so Python takes it for another `{name}`, which has no value yet.

Hand it over as an argument, or give the one inside another name:

    def {function}({arguments}):
""",
    "STILL_EMPTY.left": """
Your code stands there, and so does this line of the stub: it ends the function with an error, on
purpose.

Take this line out.{back}
""",
    "CALLS_ITSELF.no_end": """
`{name}` calls itself on line {line}, and nothing ends that: each call makes the next one.

Begin `{name}` with an `if` that returns without calling it again, or use a loop in its place.
""",
    "CALLS_ITSELF.condition": """
`{name}` calls itself on line {line}, and the `if` on line {condition} does not end that.{held}

Look at the condition: it must hold at some time, and then return without calling `{name}`.
""",
    "CALLS_ITSELF.circle": """
`{name}` calls `{other}` (line {line}), and `{other}` calls `{name}` again (line {back}): they never
come to an end.

One of them has to do its work without the other.
""",
    "TRAINING_SETUP.label_range": """
{what} {value}, and the last layer has {units}: it knows {classes}.

{step}
""",
    "TRAINING_SETUP.one_output": """
The model has one output, and there are {number} arrays of labels, as for {number} outputs.

Give one array. If the model is to have more outputs, list them where it is made:

    keras.Model(..., outputs=[..., ...])
""",
    "TRAINING_SETUP.label_keys": """
The labels come in a dict with the keys {got}, and the outputs of the model are called {wanted}.

Make the keys the names of the outputs, or give a list with one array for each output, in their
order.
""",
    "TRAINING_SETUP.text_column": """
{data} holds words beside numbers, and so NumPy makes texts of all of them. A model computes with
numbers.

Write a number in the place of each word, or leave that column out.
""",
    "ONE_TENSOR.with_states": """
{layer} takes one tensor, the sequence, and here its states stand in the same list. They are
arguments of the call, under their own name:

    {right}
""",
    "ONE_TENSOR.states_named": """
`{name}` holds {got} tensors: with `return_state=True` the {maker}{line} gives its result and its
states. {layer} takes one tensor.

Leave `return_state` out. Where you need the states, take them apart, and pass on the first:

    {right}
""",
    "RECURRENT_STATES.sequence": """
`{name}` is a whole sequence, {shape}, and a state is one row of numbers for each example. The
{layer} begins with `{name}`{line}. Keras notices only when the model runs.

Leave `return_sequences=True` out{from_line}. A layer that is to give all its steps, and its states
too, has `return_state=True` besides.
""",
    "RECURRENT_STATES.batch": """
A layer with `stateful=True` works on a fixed number of examples at a time. The Input says {wanted},
and here come {got}.

Give them in batches of that size, and all of them full:

    batch_size={wanted}
""",
    "WRAPPED_LAYER.function": """
{wrapper} wraps a layer, and `{what}` is a function.

Give it the layer itself, without a function around it:

    layers.{wrapper}({inner}(...))
""",
    "UNKNOWN_ACTIVATION.computed": """
`{what}` calls the function, and so it computes the activation of {given} once, a number.
`activation` wants the function itself, or its name.

Where the function needs a setting of its own, use its layer behind the {layer}:

    layers.{own}({settings})
""",
    "NAME_TAKEN.no_f": """
Several layers have the name '{name}'. Its curly brackets are part of the text: without an f before
the quotes Python puts nothing in their place.

Write the f:

    name=f"{name}"
""",
    "MODEL_ARGUMENTS.no_layers": """
keras.Model takes its two ends, `inputs` and `outputs`, and no `{name}`.

Call the first layer on the Input, the next one on what that gives, and so on; the last result is
`outputs`. Layers in a row, one after the other, also make a Sequential:

    keras.Sequential([...])
""",
    "TENSOR_CALLED.taken": """
`{tensor}` is a tensor by now: line {line} gives it that name, and from there on {known}
`{tensor}` is out of reach.

Give the tensor another name.
""",
    "UNKNOWN_ARGUMENT.own_layer": """
`Activation` takes the name of an activation, and no `{name}`. The layer {own} is the same
activation and has its settings:

    layers.{own}({setting}={value})
""",
    "AXES.over_time": """
{layer} reads a sequence of images: its first axis counts the steps, then come height, width and
channels. It gets {gets}: one image each.

Put the axis of steps in front, where the images come from. For any number of steps it is None:

    {with_steps}
""",
    "WRAPPED_LAYER.several": """
{wrapper} wraps ONE layer, and here it gets a list of {number}.

Wrap each of them in a {wrapper} of its own, and call one after the other on the tensor.
""",
    "WRAPPED_LAYER.several_as_one": """
{wrapper} wraps ONE layer, and here it gets a list of {number}.

Make one of them first, or wrap each of them in a {wrapper} of its own:

    layers.{wrapper}(keras.Sequential([...]))
""",
    "WRAPPED_LAYER.a_tensor": """
{wrapper} wraps a layer, and `{what}` is a tensor. First build it around a layer, then call it on
the tensor:

    layers.{wrapper}({inner}(...))({what})
""",
    "TOO_SMALL.one_side": """
{size} before {layer}, and its {name} is {window}: for the {side}, {least}, that is too large.

Choose a size for each side, one that fits:

    {setting}
""",
    "NOT_IN_KERAS.import": """
There is no module `{name}` in `{module}` any more: the import path is an old one.

    {right}
    {right_2}
""",
    "NOT_IN_KERAS.import_gone": """
`{name}` is not in Keras 3 any more, and neither is the module `{module}`.

Use {guess}.
""",
    "BAD_SETTING.text_place": """
'{value}' stands in the place of `{name}`, a number for each side.

Write the name of the argument too:

    {setting}='{value}'
""",
    "BAD_SETTING.no_text": """
`{name}` of {layer} says {says}. A text, `{value}`, is not possible there.

For example:

    layers.{layer}({name}={example})
""",
    "MISSING_ARGUMENT.attention_list": """
{layer} takes its tensors side by side, first the query, then the value. Here they stand in ONE
list, and so they count as the query alone.

Leave out the brackets:

    {right}
""",
    "NOT_CONNECTED.again": """
Each call of `{function}` makes NEW Inputs, and nothing reads those made on this line. Your output
is computed from {missing}{line}.

Give keras.Model the ones that you wired:

    inputs={right}
""",
    "NOT_CONNECTED.again_unnamed": """
Each call of `{function}` makes a NEW Input. The one made on this line is not the one that your
output is computed from.

Call `{function}` once, give its result a name, and use that name in both places.
""",
    "NOT_CONNECTED.kept": """
This loop makes a model at each turn. `{name}` is made once, before the loop (line {line}), and so
it still holds the tensors of the turns before, which come from other Inputs.

Make `{name}` anew at each turn, inside the loop:

    {name} = []
""",
    "NOT_CONNECTED.mixed": """
Inputs and results are mixed: {results} {stand} among the `inputs`, and {inputs} among the
`outputs`. First come all Inputs, then all results.

    keras.Model({ins}, {outs})
""",
    "UNKNOWN_ARGUMENT.gone": """
`{what}` has no {names} in Keras 3. Older Keras had that; it is not needed any more.

Leave it out.
""",
    "UNKNOWN_ARGUMENT.of_optimizers": """
The optimizer {what} has no argument `{name}`: {others} {have} it.

Take {one}, or leave `{name}` out.
""",
    "UNKNOWN_ARGUMENT.optimizer_takes": """
The optimizer {what} has no argument `{name}`. Besides `learning_rate` it takes {takes}.

Look at what `{name}` is meant for, or leave it out.
""",
}

LABELS: dict[str, str] = {
    "from_one": "The labels seem to be counted from 1. Count the classes from 0 on: "
    "`{labels} - 1`.",
    "": "Count the classes from 0 on, and give the last layer one unit for each class.",
    "one": "Give it one unit for each class. For two classes one unit will do, with the loss "
    "'binary_crossentropy'.",
}
"""What to do about labels that no unit stands for."""

KNOWN = {"function": "your function", "keras": "Keras's own", "python": "Python's own"}
RETURN_IT = " Then `return` what the task asks for."
KEEP_IT = "Keep what `{function}` returns:"
GIVE_BACK = "Let `{function}` return it, and keep what it returns:"
SO_FAR = " When it broke off, `{name}` was {value}."
A_LOOP = "the loop on line {line}"
A_LINE = "line {line}"
TURN = "{what}, in the {nth} turn of the loop"
THE_NTH_TURN = "That is in the {nth} turn of the loop: {before} went through."
BEFORE = {1: "the first", 2: "the first two", 3: "the first three"}
BEFORE_IT = "the turns before"
HAVE = ("has", "have")
ONE_OF_THEM = ("that one", "one of them")
SIDES = ("height", "width")
UNITS = {1: "1 unit", 0: "{number} units"}
CLASSES = {1: "the class 0 alone", 2: "the classes 0 and 1", 0: "the classes 0 to {last}"}
LABEL_IS = ("{labels} holds the label", "One of {labels} is")

GONE_ARGUMENTS: dict[str, tuple[str, ...]] = {
    "fit": ("workers", "use_multiprocessing", "max_queue_size"),
    "evaluate": ("workers", "use_multiprocessing", "max_queue_size"),
    "predict": ("workers", "use_multiprocessing", "max_queue_size"),
    "compile": ("sample_weight_mode", "target_tensors", "experimental_run_tf_function"),
    "BatchNormalization": ("fused", "virtual_batch_size"),
    "LSTM": ("time_major", "implementation"),
    "GRU": ("time_major", "implementation"),
    "SimpleRNN": ("time_major", "implementation"),
}  # fmt: skip
"""Arguments of Keras 1 and 2 that nothing stands for in Keras 3."""

SAYS_OF: dict[str, tuple[str, str]] = {
    "ZeroPadding1D.padding": ("how many steps of zeros are added at each end", "1"),
    "ZeroPadding2D.padding": ("how many rows and columns of zeros are added on each side", "1"),
    "Cropping1D.cropping": ("how many steps are cut off at each end", "1"),
    "Cropping2D.cropping": ("how many rows and columns are cut off on each side", "1"),
    "UpSampling1D.size": ("how many times each step is repeated", "2"),
    "UpSampling2D.size": ("how many times each row and column is repeated", "2"),
}
"""(what it says, an example) of settings that other layers have in another sense."""

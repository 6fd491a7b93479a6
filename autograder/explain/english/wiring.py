"""Sentences about differences between two models."""

TITLES: dict[str, str] = {
    "REQUIREMENT": "NOT THE KIND OF MODEL ASKED FOR",
    "BATCH_IN_SHAPE": "BATCH SIZE IN THE SHAPE",
    "NONE_IN_SHAPE": "NONE IN THE SHAPE",
    "FIXED_BATCH": "BATCH SIZE FIXED",
    "INPUT_SHAPE": "INPUT SHAPE",
    "INPUT_FROM_INSIDE": "INPUT FROM INSIDE THE MODEL",
    "INPUT_COUNT": "NUMBER OF INPUTS",
    "INPUT_ORDER": "INPUTS IN ANOTHER ORDER",
    "INPUT_DTYPE": "KIND OF NUMBERS",
    "DICT_OR_LIST": "DICT OR LIST",
    "INPUT_UNREAD": "INPUT NOT USED",
    "OUTPUT_IS_INPUT": "OUTPUT IS THE INPUT",
    "GLUED_OUTPUTS": "OUTPUTS GLUED TOGETHER",
    "OUTPUT_MISSING": "OUTPUT MISSING",
    "OUTPUT_COUNT": "NUMBER OF OUTPUTS",
    "OUTPUT_ORDER": "OUTPUTS IN ANOTHER ORDER",
    "LIST_INTO_LAYER": "A LIST WHERE ONE TENSOR GOES",
    "NOT_SHARED": "NOT SHARED",
    "SHARED": "SHARED",
    "NOT_CALLED": "BUILT BUT NOT CALLED",
    "THROWN_AWAY": "RESULT THROWN AWAY",
    "STATES_NOT_PASSED": "STATES NOT PASSED",
    "SHORTCUT_LOST": "SHORTCUT LOST",
    "SWAPPED_READS": "READS SWAPPED",
    "MISPLACED": "OUT OF ORDER",
    "CHAINED": "CHAINED",
    "STARTS_AGAIN": "STARTS AGAIN FROM THE INPUT",
    "OPERAND_ORDER": "OPERANDS IN ANOTHER ORDER",
    "OPERAND_MISSING": "ONE TENSOR MISSING",
    "WRONG_READ": "READS ANOTHER TENSOR",
    "WRONG_OUTPUT": "ENDS AT ANOTHER TENSOR",
    "ACTIVATION_MISSING": "ACTIVATION MISSING",
    "ACTIVATION_DOUBLED": "ACTIVATION TWICE",
    "ACTIVATION_EXTRA": "ACTIVATION TOO MANY",
    "WRONG_ACTIVATION": "ANOTHER ACTIVATION",
    "FLATTEN_MISSING": "FLATTEN MISSING",
    "WRONG_MERGE": "MERGED IN ANOTHER WAY",
    "HIDDEN_INSIDE": "HIDDEN INSIDE",
    "BRANCH_MISSING": "STEPS MISSING",
    "LAYER_MISSING": "LAYER MISSING",
    "DOES_NOTHING": "DOES NOTHING",
    "LAYER_EXTRA": "LAYER TOO MANY",
    "WRONG_LAYER": "ANOTHER LAYER",
    "RETURN_SEQUENCES": "RETURN SEQUENCES",
    "STRIDES": "STRIDES",
    "ARGUMENT_ORDER": "ARGUMENTS IN ANOTHER ORDER",
    "PADDING": "PADDING",
    "DROPOUT_RATE": "DROPPED OR KEPT",
    "NONE_IN_RESHAPE": "NONE IN RESHAPE",
    "MASK_ZERO": "PADDING READ AS A WORD",
    "MASK_LOST": "MASK LOST",
    "TRAINING_FIXED": "TRAINING FIXED",
    "FROZEN": "FROZEN",
    "WRONG_SETTING": "SETTING",
    "HARD_CODED": "A SIZE WRITTEN OUT",
    "COMPUTED_OTHERWISE": "COMPUTED IN ANOTHER WAY",
    "OUTPUT_SHAPE": "OUTPUT SHAPE",
    "OUTPUTS_DIFFER": "GIVES OTHER NUMBERS",
    "WRONG_ANSWER": "ANSWER NOT RIGHT",
    "NO_WORDS": "DIFFERENT",
}

SENTENCES: dict[str, str] = {
    "REQUIREMENT.kind": """
I looked for a {expected} model. Your function returns a {found} model.

{how}
""",
    "REQUIREMENT.subclass": """
I looked for a {expected} model. Your function returns a model of a class of its own, and its wiring
cannot be read: what happens inside `call` is Python, not a graph.

Wire the same layers with `keras.Sequential([...])` or with `keras.Model(inputs, outputs)`.
""",
    "REQUIREMENT.flat": """
I looked for a flat model. A model stands inside yours{which}, as if it were one layer.

Call its layers one by one on your own tensors.
""",
    "REQUIREMENT.no_opaque": """
I looked for built-in layers only. Your model has a {found}, and nobody can read its inside.

Say the same with layers, or with operations on tensors.
""",
    "REQUIREMENT.names": """
I looked for a layer named {expected}. None of your layers has this name.

Give the layer its name when you build it, with the argument `name=`.
""",
    "REQUIREMENT.input_names": """
I looked for inputs named {expected}. Yours are named {found}.

Name each one where you make it: `keras.Input(shape=..., name=...)`.
""",
    "REQUIREMENT.loss": """
I looked for a model that is compiled with the loss {expected}. Yours has {found}.

Look at the line with `compile`.
""",
    "REQUIREMENT.other": """
The task asks for {expected}. I found {found}.

Read in the task what is required of the model as a whole.
""",
    "BATCH_IN_SHAPE": """
{place} has shape {found} for one example. The task asks for {expected}.

The shape describes ONE example, without the batch; Keras adds the batch by itself. The {batch} in
front reads like a batch size: your model now expects a table of {batch} rows as one example.

Leave it out:

    shape={expected}
""",
    "NONE_IN_SHAPE": """
{place} has shape {found} for one example. The task asks for {expected}.

Keras adds the axis for the batch by itself. A None that you write is one more axis, a sequence of
unknown length.

Leave it out:

    shape={expected}
""",
    "NONE_IN_SHAPE.size": """
{place} has shape {found} for one example: None leaves a size open. The task asks for {expected}.

Write the size in place of None.
""",
    "FIXED_BATCH": """
{place} takes batches of exactly {batch} examples. The task leaves the size of a batch open.

A `batch_size=` fixes it, and so does a second argument of `Input`. Give only the shape of one
example:

    shape={expected}
""",
    "FIXED_BATCH.constant": """
{place} has shape {found}, batch included: it fits batches of {batch} only. The inputs leave the
size of a batch open.

A constant array has become part of the model, and its first axis counts as the batch. Leave that
axis out of the array, or take the array out.
""",
    "FIXED_BATCH.reshape": """
{step} gives a tensor of shape {found}, and the first of these sizes is that of the batch. So it no
longer fits batches of every size.

An operation on tensors counts the batch as an axis. Put -1 in front of the sizes of one example, or
use the layer Reshape, which leaves the batch alone.
""",
    "FIXED_BATCH.slice": """
{step} takes one example out of the batch, and the rest is lost: the first place in the brackets is
the batch.

Leave the first place open with a colon, and count in the second:

    x[:, 0]
""",
    "INPUT_SHAPE": """
{place} has shape {found} for one example. The task asks for {expected}.

Look at `shape=` where you make this input.
""",
    "INPUT_SHAPE.swapped": """
{one} has shape {found} for one example, and {two} has {expected}. It should be the other way round.

Look at `shape=` of both, and at the order in which the model lists them as `inputs=`.
""",
    "INPUT_SHAPE.order": """
{place} has shape {found} for one example. The task asks for {expected}: the same sizes, in another
order.

For a sequence the order is (steps, features), for an image (height, width, channels): the channels
come last.
""",
    "INPUT_SHAPE.one_hot": """
{place} has shape {found} for one example. The task asks for {expected}.

An Embedding takes ids, whole numbers such as 17, and not one-hot vectors: it looks up a row of
its table for each id. Leave the last axis out.
""",
    "INPUT_SHAPE.fewer": """
{place} has shape {found} for one example. The task asks for {expected}, one axis more.

Images have height, width and channels (one channel when grey), sequences have steps and features.
""",
    "INPUT_FROM_INSIDE": """
I looked for {expected} and found {found} inputs. Where the task has one input that is cut into
parts, your model takes the parts themselves as inputs, so it wants several arrays.

Give `keras.Model` the tensor that `keras.Input` made, not what you computed from it.
""",
    "INPUT_FROM_INSIDE.result": """
I looked for {expected} and found {found}. {name} is among them, and it is not an input: it is what
a layer gave on line {line}.

List only what `keras.Input` made as inputs of the model.
""",
    "INPUT_FROM_INSIDE.one": """
The input of your model is {name}, and that is not an input: it is what a layer gave on line {line}.
The steps up to there are not part of your model.

List only what `keras.Input` made as inputs of the model.
""",
    "INPUT_COUNT.fewer": """
I looked for {expected} and found {found}.

Make an `Input` for each thing that the model reads, and list them all:

    keras.Model(inputs=[..., ...], outputs=...)
""",
    "INPUT_COUNT.more": """
I looked for {expected} and found {found}.

Look at what you list as `inputs=` of the model.
""",
    "INPUT_COUNT.list_of_one": """
I looked for {expected} and found {found}. {step} gets a list with one tensor in it, and so
it does nothing.

Make the other input too, and put both tensors into the list.
""",
    "INPUT_ORDER": """
The inputs are listed as

    {found}

The task asks for the order

    {expected}

Data is handed over in the order of this list. Whoever uses the model would swap them without
noticing: the shapes fit.

Look at `inputs=` of your model.
""",
    "INPUT_ORDER.unnamed": """
The inputs are those asked for, but listed in another order: your {found} input plays the part of
the {expected} one.

Data is handed over in the order of this list. Look at `inputs=` of your model.
""",
    "INPUT_DTYPE": """
{place} takes {found}. The task asks for {expected}.

Say so where you make the input, with `dtype=`.
""",
    "DICT_OR_LIST": """
I looked for {expected}. Your model has {found}.

{side} are handed over to the model, and come out of it, as you list them. Look at the line that
makes the model.
""",
    "DICT_OR_LIST.key": """
I looked for the key {expected} among the {sides} of your model. {place} stands under {found}.

Look at the dict that you hand to `keras.Model`.
""",
    "INPUT_UNREAD": """
{place} is one of the model's inputs, but nothing on the way to an output reads it. Keras does not
complain: the model trains, and takes no notice of this data.{hint}

Find the step that should read {what}.
""",
    "OUTPUT_IS_INPUT": """
The output of your model is {place}: there is no layer between them. What goes in comes out.
{hint}
Give `keras.Model` the result of your last step as `outputs=`.
""",
    "GLUED_OUTPUTS": """
I looked for {expected} and found {found}. {step} puts {parts} side by side, so
they come out as one tensor.

List them as outputs of their own:

    keras.Model(..., outputs=[{names}])
""",
    "OUTPUT_MISSING": """
I looked for {expected} and found {found}. No output comes from {missing}.{built}

List every result that the task wants to see:

    outputs=[..., ...]
""",
    "OUTPUT_COUNT": """
I looked for {expected} and found {found}.

Look at what you list as `outputs=` of the model.
""",
    "OUTPUT_COUNT.branches": """
I looked for {expected} and found {found}. In the task the model does not end at {parts}:
{merge} brings them together, and the model goes on from there.

Add these steps, and give `keras.Model` what the last of them gives.
""",
    "OUTPUT_COUNT.early": """
I looked for {expected} and found {found}. You compute {name} on line {line}, but the model does not
end there.

Give `keras.Model` what your last step gives:

    outputs=...
""",
    "OUTPUT_COUNT.right": """
I looked for {expected} and found {found}. The right one is {right}.

Leave the others out of `outputs=`: a tensor on the way is no output.
""",
    "OUTPUT_ORDER": """
The outputs are listed as

    {found}

The task asks for the order

    {expected}

Look at `outputs=` of your model.
""",
    "OUTPUT_ORDER.unnamed": """
The outputs are those asked for, but listed in another order: your {found} output plays the part of
the {expected} one.

Look at `outputs=` of your model.
""",
    "LIST_INTO_LAYER": """
{step} gets a list of {count} tensors. It does not merge them: it is applied to each, and returns a
list.

The task asks for ONE tensor here. Merge the tensors first, with Concatenate say, and give the layer
the result.
""",
    "NOT_SHARED": """
{steps} are {count} layers, each with weights of its own.
The task asks for ONE {what} in their place.

A layer gets its weights when you build it. Build it once, call it {times}:

    shared = layers.{class_name}(...)
    one, two = shared(...), shared(...)
""",
    "NOT_SHARED.again": """
On {line} stand {count} {what} layers, each with weights of its own: a new one is built each time.
The task asks for ONE {what} that is used {times}.

A layer gets its weights when you build it. Build it once, before this line, and only call it here:

    shared = layers.{class_name}(...)
""",
    "NOT_SHARED.function": """
`{function}` builds layers, so it builds new ones, with weights of their own, each time it is
called. The task asks for ONE {what} that is used {times}.

Build what is to be shared once, outside of `{function}`, and only call it inside.
""",
    "NOT_SHARED.function_model": """
`{function}` builds a new {kind}, with weights of its own, each time it is called. The task asks
for ONE that is used {times}.

Call `{function}` once, give what it returns a name, and use that {times}:

    shared = {function}(...)
    one, two = shared(...), shared(...)
""",
    "NOT_SHARED.model": """
{steps} are {count} layers, each with weights of its own, and so it goes on ({others} more).
The task asks for ONE set of layers that is used {times}.

A layer gets its weights when you build it, and a function that builds layers builds new ones at
each call. Build once, call {times}:

    shared = ...
    one, two = shared(...), shared(...)
""",
    "SHARED": """
{steps} are {count} calls of ONE layer, so all of them have the same weights.
The task asks for {count} separate {class_name} layers, each with weights of its own.

A layer gets its weights when you build it. Build a new one for each step.
""",
    "SHARED.named": """
{steps} is called {times}, so all these steps have the same weights.
The task asks for {count} separate {class_name} layers, each with weights of its own.

A layer gets its weights when you build it. Build a new one for each step.
""",
    "SHARED.list": """
`[layer] * {number}` repeats one layer {number} times. So all these steps are ONE layer with one set
of weights: {steps}.
The task asks for {count} separate {class_name} layers.

Build a new one each time, with a list comprehension:

    [layers.{class_name}(...) for _ in range({number})]
""",
    "NOT_CALLED": """
I looked for {asked}{after} and did not find it in the model.
Line {built_line} builds a {class_name}, but nothing uses it.

A layer is part of the model only when it stands in it: {how}
""",
    "THROWN_AWAY": """
I looked for {asked}{after}. You compute it as {name} on line {built_line}, but nothing reads
{name}.

{before}
""",
    "THROWN_AWAY.model": """
You compute {names} with {model}, but nothing reads {them}. What {model} learns has no part in the
result.

{before}
""",
    "THROWN_AWAY.skipped": """
You compute {name} on line {built_line} ({class_name}), but nothing reads it: line {again} reads
{read}, and gives the name {name} to its own result.

Look at the tensor in the parentheses on line {again}.
""",
    "THROWN_AWAY.overwritten": """
I looked for {asked}{after}. You compute it as {name} on line {built_line}. But line {again} gives
the name {name} to something else before anything reads it, so the result is lost.

Give each result a name of its own, and let the next step read this one.
""",
    "STATES_NOT_PASSED": """
{step} starts without the states that the task hands to it. It should get them from {expected}.

States are given in the call, beside the tensor:

    layer(x, initial_state=[h, c])
""",
    "SHORTCUT_LOST": """
{step} reads {found} twice. One of the two should be {expected}, the tensor from before those steps:
without it there is no shortcut.

Give the tensor at the start of the shortcut a name of its own, so that no later line overwrites it.
""",
    "SHORTCUT_LOST.loop": """
{step} stands in a loop, and at each turn it reads {found}, from before the loop. It should read
what the turn before gave: each turn has a shortcut of its own.

Keep the start of the shortcut at the beginning of each turn, inside of the loop.
""",
    "SHORTCUT_LOST.start": """
{step} reads {found}. In its place it should read {expected}, the tensor from before those steps:
without it there is no shortcut.

Give the tensor at the start of the shortcut a name of its own, so that no later line overwrites it.
""",
    "SWAPPED_READS": """
{one} reads {one_found}, and {two} reads {two_found}.
It should be the other way round.

Look at these two lines; only the tensors in the call change places.
""",
    "MISPLACED": """
{one} reads {one_found}. The task asks for the other order: first {first}, then {second}.

Both steps are there. Let {first_short} read what {second_short} reads now, and the other way round.
""",
    "MISPLACED.argument": """
On line {line} `{argument}` comes before {one}. The task asks for the other order: first {first},
then {second}.

Take `activation=` out of line {line}, and make the {second} a step of its own, after {one_short}.
""",
    "MISPLACED.before": """
{one} is in another place than asked: it reads {found}. In the task it stands right before
{two}, and reads {expected}.

Move this one step.
""",
    "MISPLACED.moved": """
The {class_name} that the task asks for is in another place: yours, {found}, reads {found_after}.
It should read {expected_after}.

Move this one step.
""",
    "CHAINED": """
{step} reads {found}. It should read {expected}.

As it stands the steps are chained, one behind the other. In the task they are parallel branches
that start from the same tensor.
{overwritten}
""",
    "CHAINED.later": """
{step} reads {found}. It should read {expected}.

Look at the parentheses behind this layer: the tensor in them is what the layer reads.
{overwritten}
""",
    "STARTS_AGAIN": """
{step} reads {found}. It should read {expected}.

As it stands this branch starts again from the input, and what {expected_short} computed is lost to
it. Look at the parentheses behind this layer.
""",
    "OPERAND_ORDER": """
{step} gets its tensors in the order

    {found}

The task asks for

    {expected}

{why}
""",
    "OPERAND_ORDER.inputs": """
{step} gets its tensors in the order {found}. The task asks for {expected}.

Your model lists its inputs as {inputs}, and the first of this list is the task's first input. So
look at both: which of the two orders is the wrong way round?
""",
    "OPERAND_ORDER.unnamed": """
{step} gets the right tensors in another order than the task asks for. The first should be
{expected}.

{why}
""",
    "OPERAND_MISSING": """
{step} does not read {expected}.

Put this tensor into the list that it is called on.
""",
    "OPERAND_MISSING.extra": """
{step} also reads {found}. The task does not ask for that.

Take this tensor out of what it is called on.
""",
    "WRONG_READ": """
{step} reads {found}. It should read {expected}.

Look at the parentheses behind this layer: the tensor in them is what the layer reads.
""",
    "WRONG_READ.inputs": """
{step} reads {found}, and that is the {found_nth} input in the list of your model. It should read
the {expected_nth} one, which is {expected} in your list.

Look at this line, and at the order in `inputs=`: which of the two is the wrong way round?
""",
    "WRONG_OUTPUT": """
{which} of your model is {found}. It should be {expected}.

Look at `outputs=` of your model.
""",
    "WRONG_OUTPUT.swapped": """
{found} are the outputs asked for, but they stand in each other's place.

Look at `outputs=` of your model: which name or place belongs to which?
""",
    "WRONG_OUTPUT.unused": """
{which} of your model is {found}. It should be {expected}, which you compute, and which no output
uses.

Look at `outputs=` of your model.
""",
    "ACTIVATION_MISSING": """
I looked for {what} after {after} and found no activation there.{linear}

Say it in the layer, as `activation={argument}`, or as a step of its own.
""",
    "ACTIVATION_MISSING.step": """
I looked for {what} after {after} and found no activation there.

Make it a step of its own: {layers} has no argument `activation=`.
""",
    "ACTIVATION_DOUBLED": """
{what} is applied twice in a row: {found} reads what {before} has just activated.{why}{inner}

Keep one. An activation can be said in the layer or as a step of its own; once is enough.
""",
    "ACTIVATION_EXTRA": """
{found} activates {after}. The task asks for no activation there.

Take it out; for `activation=` inside a layer, leave the argument out.
""",
    "ACTIVATION_EXTRA.logits": """
{found} activates {after}. The task asks for no activation there.

The loss says `from_logits=True`: it expects an output WITHOUT softmax. Choose one of the two: a
softmax at the end, or `from_logits=True`.
""",
    "WRONG_ACTIVATION": """
The task asks for {expected} here, and I found {found}.

Change the activation{only}.
""",
    "FLATTEN_MISSING": """
I looked for a Flatten before {before} and did not find it. {before_short} reads a tensor
of shape {shape}: it works on the last axis only, and the others stay as they are.

Turn each example into one row of numbers first.
""",
    "WRONG_MERGE": """
I looked for {expected} and found {found}.

{found_does} {expected_does}
""",
    "HIDDEN_INSIDE.operation": """
I looked for {expected} and found a calculation with something that is not a tensor{line}: a layer
or a model, perhaps, that was not called.

Call it on a tensor, and compute with the result.
""",
    "HIDDEN_INSIDE": """
I looked for {expected} and found {found}. Keras does not see the layers and weights that are made
inside it, so nothing in there is trained.

Call the layer itself on the tensor.
""",
    "BRANCH_MISSING": """
I looked for {count} more steps{after} and did not find them: {steps}.

They belong together, so begin with the first: {first}.{before}{built}
""",
    "LAYER_MISSING.said_twice": """
Lines {one} and {two} both compute {what}: one layer, called twice on the same tensor, gives the
same tensor again. The task asks for two {class_name} layers here, each with weights of its own.

Build a second layer, and call that one on line {two}.
""",
    "LAYER_MISSING": """
I looked for {asked}{after} and did not find it.{before}

Add this step.
""",
    "LAYER_MISSING.same_path": """
One path of your model leaves a step out: I looked for a call of {name}{after} and did not find it.
{before}

Let this path run through the same layers as the other.
""",
    "LAYER_MISSING.merge": """
I looked for {asked} that brings {parts} together, and did not find it.{before}

Add this step.
""",
    "LAYER_MISSING.stretched": """
I looked for {asked}{after} and did not find it. {before_step} reads tensors of different shapes,
and Keras stretched the smaller one to fit: that raises no error.

Add this step before they meet.
""",
    "DOES_NOTHING": """
{found} comes right after another {class_name} and changes nothing: once is enough.

Take it out.
""",
    "LAYER_EXTRA": """
{found} is a step that the task does not ask for.{after}

{instead}
""",
    "LAYER_EXTRA.cut": """
{found} is still part of your model, and the task stops before it.{after}

Line {line} says where the given model is cut: {what}. Take the output of an earlier layer there.
""",
    "LAYER_EXTRA.grown": """
The model has more steps than the task asks for, and more each time your function is called: {name}
is made outside of the function, on line {line}, and the function adds to it.

Make the model inside of the function.
""",
    "WRONG_LAYER": """
I looked for {expected} and found {found}.

It stands in the right place: build the layer that the task names there.
""",
    "WRONG_LAYER.mask": """
I looked for {expected} and found {found}.

{class_name} drops the mask: behind it nobody knows which steps are padding. Build the layer that
the task names there.
""",
    "RETURN_SEQUENCES": """
{step} has {found}. The task asks for {expected}.

With `return_sequences=True` a recurrent layer gives a result for each step, without it only for the
last one. A recurrent layer that reads another needs all steps.
""",
    "STRIDES": """
{step} has {found}. The task asks for {expected}.

In `{class_name}({example})` the third place is for the strides: the window jumps
{number} pixels at a time. The kernel is one argument, a number or a tuple:

    layers.{class_name}(filters, (3, 3))
""",
    "STRIDES.pooling": """
{step} has {found}. The task asks for {expected}.

The second place of {class_name} is for the strides, how far the window moves each time. Leave it
out, and the windows stand side by side.
""",
    "STRIDES.other": """
{step} has {found}. The task asks for {expected}.

The strides say how far the window moves each time, and so how much smaller or larger the result is.
""",
    "ARGUMENT_ORDER": """
{step} has {one} and {two}. It should be the other way round.

{why}
""",
    "ARGUMENT_ORDER.channels": """
{step} has {found}. The task asks for {expected}.

Keras finds out by itself how many channels come in, so they are no argument. The first place is for
the number of filters, the second for the size of the kernel:

    layers.{class_name}(filters, kernel_size)
""",
    "PADDING": """
{step} has {found}, so its result has shape {shape}. The task asks for {expected}.

With 'valid' the window stays inside the image, and the result is smaller; with 'same' the border is
filled up, and with strides of 1 the result is as large as the image.
""",
    "PADDING.several": """
{steps} have {found}. The task asks for {expected}.

With 'valid' the window stays inside the image, and the result is smaller; with 'same' the border is
filled up, and with strides of 1 the result is as large as the image.
""",
    "DROPOUT_RATE": """
{step} has {found}. The task asks for {expected}.

The rate is the part that is DROPPED, not the part that is kept.
""",
    "NONE_IN_RESHAPE": """
{step} has {found}. The task asks for {expected}.

Leave None out of the shape: Keras adds the batch by itself, and takes a None that you write for one
more axis.
""",
    "NONE_IN_RESHAPE.fraction": """
A size in the shape of {step} is not a whole number: `{division}`. `/` always gives a number with a
fraction, and Keras drops it.

Divide with `//`.
""",
    "MASK_ZERO": """
{step} has {found}. The task asks for {expected}.

Without it the zeros that fill up short sequences are read like any other word.
""",
    "MASK_LOST": """
{step} should know which steps are padding, but the mask does not reach it.{expected}

Some step on the way drops the mask. Flatten does, and so do operations such as `x + 1`: look
at what stands between the layer that makes the mask and this one.
""",
    "MASK_LOST.found": """
The mask that reaches {step} comes from {found}. The task asks for {expected}.

Look at which layers on the way make a mask, with `mask_zero=True` say.
""",
    "TRAINING_FIXED": """
{step} is called with {found}. The task does not fix that.

With `training=True` in the call the layer behaves as in training for ever. Leave it out: Keras
knows whether it trains or predicts.
""",
    "FROZEN": """
{step} {is_are} frozen: with `trainable=False` weights never change. The task asks for layers that
train here.

Look for `trainable` in your code.
""",
    "FROZEN.line": """
{step} {is_are} frozen: the weights never change. The task asks for layers that train here.

Line {line} sets `trainable` of {what}, and that holds for every layer inside.
""",
    "FROZEN.not": """
{step} {trains}. The task asks for a frozen layer, whose weights never change.

Set `trainable = False` on the layer.
""",
    "FROZEN.misspelt": """
{step} {trains}. The task asks for frozen layers here, whose weights never change.

Line {line} sets {what}, and Keras does not know that name: Python makes a new attribute of it, and
nothing happens. Look at the spelling.
""",
    "FROZEN.inside": """
{step} {trains}, inside of {what}. The task asks for frozen layers there, whose weights never
change.

`trainable = False` on a whole model freezes every layer inside.
""",
    "FROZEN.part": """
{step} {trains}. The task asks for frozen layers here, whose weights never change.

Line {line} freezes {what}, and that is not all of it. `trainable = False` on a whole model freezes
every layer inside.
""",
    "WRONG_SETTING": """
{step} has {found}. The task asks for {expected}.

{hint}
""",
    "WRONG_SETTING.swapped": """
{one} has {found_one}, and {two} has {found_two}. It should be the other way round.

Look at these two numbers: which belongs to which layer?
""",
    "HARD_CODED": """
Right with the default sizes, wrong with others: {step} has {found} there, and should have
{expected}.

The number is written out where an argument of your function should stand. The same number fits the
defaults by chance.

Look at {where}: which argument says this size?
""",
    "HARD_CODED.input": """
Right with the default sizes, wrong with others: {place} has shape {found} there, and should have
{expected}.

A number is written out where an argument of your function should stand.

Look at `shape=` of this input.
""",
    "HARD_CODED.answer": """
Right with the default sizes, wrong with others: {key} is not {found} there.{others}

Work it out by hand for sizes that do not divide evenly: what happens to the remainder? And look for
a number that is written out where an argument of your function should stand.
""",
    "HARD_CODED.other": """
Right with the default sizes, wrong with others. What differs there:

    {title}

Look for a number that is written out where an argument of your function should stand, or for an
`if` that treats one size in its own way.
""",
    "COMPUTED_OTHERWISE": """
In place of {expected} stands {found}. That would be fine if it computed the same, but with
equal weights and equal data it gives other numbers.

Check this part by hand, with two or three numbers.
""",
    "COMPUTED_OTHERWISE.operands": """
{found} is a step of the kind that the task asks for. But it reads other tensors, or in another
order: with equal weights and equal data it gives other numbers.{meet}

Look at the tensors on this line: which two should meet there, and which comes first?
""",
    "COMPUTED_OTHERWISE.class": """
`activation={given}` gives the class of a layer. An activation is a function, or the name of one:
the class computes something else.

Write the name of the activation, as a text in small letters.
""",
    "OUTPUT_SHAPE": """
{which} of your model, {place}, has shape {found} for one example. The task asks for {expected}.

Go through the shapes step by step: `model.summary()` shows them.
""",
    "OUTPUT_SHAPE.dtype": """
{which} of your model, {place}, holds {found}. The task asks for {expected}.

Look at the last steps before this output.
""",
    "OUTPUTS_DIFFER": """
The wiring is as asked, but with equal weights and equal data {which} gives other numbers than
it should{when}.

Look for what the wiring does not show: a Lambda or a layer of your own, and what it computes.
""",
    "OUTPUTS_DIFFER.finite": """
With small numbers as data {which} gives numbers that are not finite (`nan` or `inf`).

Look for a division by something that can be zero, or a logarithm of it.
""",
    "NO_WORDS": """
Your model differs from the one the task asks for in {count} places, and I have no words for them.

Compare `model.summary()` with the task, line by line. Tell your instructor about this message.
""",
    "WRONG_ANSWER": """
{key} is not {found}.{others}

{how}
""",
    "WRONG_ANSWER.batch": """
{key} is not {found}. It has {count} entries, and a shape begins with None here, for the
batch.{others}

Write None in front.
""",
    "WRONG_ANSWER.fraction": """
{key} is not {found}: sizes are whole numbers, and `/` always gives a number with a
fraction.{others}

Use `//`, which drops the remainder.
""",
    "WRONG_ANSWER.missing": """
I looked for the answer {key} and did not find it.{others}

Return a dict with all the keys that the task lists.
""",
    "WRONG_ANSWER.kind": """
{key} is {found}, and that is {is_kind}. I looked for {want_kind}.{others}

{how}
""",
}
"""By key: CODE, or CODE.variant."""

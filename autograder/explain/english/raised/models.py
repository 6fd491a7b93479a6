"""Sentences about models: their ends, their inputs, their training."""

TITLES: dict[str, str] = {
    "SEQUENTIAL_ONLY": "MORE THAN A SEQUENTIAL CAN DO",
    "NO_INPUT_YET": "NO INPUT YET",
    "NOT_CONNECTED": "NOT CONNECTED",
    "MODEL_ARGUMENTS": "INPUTS AND OUTPUTS OF THE MODEL",
    "TRAINING_SETUP": "COMPILE AND FIT",
}

SENTENCES: dict[str, str] = {
    "SEQUENTIAL_ONLY.inputs": """
A Sequential has exactly one input, and this one has it already.

Two inputs need the Functional API: make two tensors with `keras.Input`, merge them, and build the
model from its ends:

    keras.Model([a, b], outputs)
""",
    "SEQUENTIAL_ONLY.arguments": """
{layer} reads several tensors, query and value, and a Sequential passes on only one.

Use the Functional API, and call the layer yourself:

    {layer}(...)(x, x)
""",
    "SEQUENTIAL_ONLY.merge": """
{layer} puts several tensors together, and a Sequential passes on only one.

Use the Functional API: give each branch a tensor of its own, and call the layer on a list of them.

    {layer}()([..., ...])
""",
    "SEQUENTIAL_ONLY.attention": """
{layer} reads a list of tensors, query and value, and a Sequential passes on only one.

Use the Functional API, and call the layer yourself. For self-attention both are the same tensor:

    {layer}()([x, x])
""",
    "SEQUENTIAL_ONLY.ends": """
A Sequential takes a list of layers, and {tensors} are tensors.

A model that is made of its two ends is a keras.Model:

    {right}
""",
    "SEQUENTIAL_ONLY.name": """
{text} stands behind the list of layers, in the place of `trainable`.

If it is the name of the model, say so:

    name={text}
""",
    "SEQUENTIAL_ONLY.list": """
A Sequential takes its layers as ONE list.

Write the brackets:

    keras.Sequential([..., ...])
""",
    "NO_INPUT_YET": """
This Sequential has no Input, so Keras knows no shapes yet, and it has no {what}.

Put the shape of one example in front:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "NO_INPUT_YET.by_hand": """
`.{method}` is what Keras does behind the scenes. To use a layer on a tensor, call the layer itself.

    {right}
""",
    "NO_INPUT_YET.layer": """
The layer `{name}` was never called on a tensor, so it has no {what}.

Call it, and use what the call gives:

    x = {name}(inp)
""",
    "NO_INPUT_YET.weights": """
A layer makes its weights when it is called on a tensor for the first time. `{name}` was not called
yet, so it has no `{what}`.

Call it before this line:

    x = {name}(inp)
""",
    "NO_INPUT_YET.model": """
This Sequential was never called and has no Input, so it has no {what}.

Put the shape of one example in front:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "NO_INPUT_YET.plural": """
A Sequential that was never called has no `{what}`. Its ends are lists, written with an s:

    {name}.inputs
    {name}.outputs[0]
""",
    "NO_INPUT_YET.count": """
The model has no Input, so Keras knows no shapes yet and `{what}` has nothing to count.

Put the shape of one example in front:

    keras.Sequential([keras.Input(shape=...), ...])
""",
    "NOT_CONNECTED": """
Your output needs {missing} as well, but the model lists only {listed}.

List every Input that the output is computed from:

    inputs=[{all}]
""",
    "NOT_CONNECTED.same": """
`{inputs}` is given as the input and as the output. When this line is reached, `{inputs}` no longer
holds the Input: a later line has overwritten it.

Keep the Input in a variable of its own:

    inp = keras.Input(...)
""",
    "NOT_CONNECTED.swapped": """
The two ends are swapped: `{inputs}` is computed, and `{outputs}` is an Input. The order is inputs
first, then outputs.

    keras.Model({outputs}, {inputs})
""",
    "NOT_CONNECTED.fresh": """
`{inputs}` makes a NEW Input here, and nothing reads it. Your output is computed from {missing}.

Use the same tensor that you wired:

    keras.Model({first}, ...)
""",
    "NOT_CONNECTED.helper": """
Your output needs {missing} as well, an Input that your function `{name}` makes for itself (line
{line}). The model lists only {listed}.

Make this Input outside of `{name}`, hand it over as an argument, and list it too:

    inputs=[{all}]
""",
    "NOT_CONNECTED.inner": """
`{part}` is computed from the own Input of `{inner}`, and not from `{inputs}`, where your model
starts.

Only a model that starts at the Input of `{inner}` can give it:

    keras.Model({inner}.input, {part})
""",
    "NOT_CONNECTED.models": """
Your model starts at `{inputs}`, but its output comes from another model's own
Input{whose}. The two are not connected.

Call the second model on the tensor that the first one ends with:

    second(first.output)
""",
    "NOT_CONNECTED.output_of": """
Your model starts at `{inputs}`. But line {line} takes `{taken}`, and that is computed from
the own Input of `{model}`, not from `{inputs}`.

Call `{model}` on your tensor, like a layer, and go on with the result:

    {model}({inputs})
""",
    "NOT_CONNECTED.loop": """
Line {line} makes a new Input at each turn of the loop, and the name `{name}` keeps only the last
one. The model needs all of them as `inputs`.

Put each into a list when you make it, and give keras.Model that list.
""",
    "NOT_CONNECTED.foreign": """
A part of your model comes from a tensor that was made outside the function ({missing}).

Build everything inside the function, from its own Input on.
""",
    "NOT_CONNECTED.unknown": """
Walking back from `{outputs}`, Keras does not arrive at `{inputs}` but at another Input.

Every step on the way must read a tensor that comes from one of the inputs you list.
""",
    "MODEL_ARGUMENTS": """
keras.Model takes two things: inputs and outputs. Several inputs stand in ONE list.

    keras.Model({list}, {last})
""",
    "MODEL_ARGUMENTS.outputs": """
keras.Model takes two things: inputs and outputs. Here only {inputs} comes from an Input; {outputs}
are results. Several outputs stand in ONE list.

    keras.Model({ins}, {outs})
""",
    "MODEL_ARGUMENTS.both": """
keras.Model takes two things: inputs and outputs. Here {inputs} come from an Input; {outputs} are
results. Several inputs stand in ONE list, and so do several outputs.

    keras.Model({ins}, {outs})
""",
    "MODEL_ARGUMENTS.steps": """
keras.Model takes two things, inputs and outputs: the two ends. {steps} lies between them, on the
way to {outputs}.

Leave out what lies between; Keras finds it by itself.

    keras.Model({ins}, {outs})
""",
    "MODEL_ARGUMENTS.third": """
keras.Model takes two things, inputs and outputs, and `{what}` is neither.

A name is said with `name=`. A setting of a layer belongs in the parentheses of that layer.
""",
    "MODEL_ARGUMENTS.no_outputs": """
keras.Model needs both ends, inputs and outputs. You gave only the inputs, `{what}`.

Give the outputs too, what the last step gives:

    keras.Model({inputs}, outputs)
""",
    "MODEL_ARGUMENTS.one_list": """
keras.Model takes two things: inputs and outputs. `{what}` puts both into ONE list, and so it counts
as the inputs alone.

    keras.Model({ins}, {outs})
""",
    "MODEL_ARGUMENTS.no_inputs": """
keras.Model needs both ends, inputs and outputs. You gave only the outputs, `{what}`.

Give the inputs too, what `keras.Input` gave:

    keras.Model(inputs={inputs}, outputs=...)
""",
    "MODEL_ARGUMENTS.twice": """
keras.Model needs both ends, inputs and outputs. Here are two `inputs`: `{one}` in the first place,
and `{two}` under its name.

Write both names, each before what belongs to it:

    keras.Model(inputs=..., outputs=...)
""",
    "MODEL_ARGUMENTS.one": """
keras.Model needs both ends, inputs and outputs. You gave only `{what}`.

    keras.Model(inputs, outputs)
""",
    "MODEL_ARGUMENTS.layers": """
keras.Model takes tensors, its inputs and its outputs. A list of layers belongs to a Sequential:

    keras.Sequential([...])
""",
    "MODEL_ARGUMENTS.names": """
The arguments of keras.Model are `inputs=` and `outputs=`, with an s. You wrote {wrong}.
""",
    "MODEL_ARGUMENTS.set": """
`{what}` is a set, in curly brackets, and a set has no order.

Write a list:

    {which}=[..., ...]
""",
    "MODEL_ARGUMENTS.none": """
`{what}` is None, and it stands among the `{which}` of the model. Some step before it gave nothing
back.

Look at where it gets its value: a function without `return` gives None.
""",
    "MODEL_ARGUMENTS.one_none": """
One of the `{which}` of the model is None. Some step before it gave nothing back.

Look at where each of them gets its value: a function without `return` gives None.
""",
    "MODEL_ARGUMENTS.one_by_one": """
`{what}` gives its entries one by one, and is not a list. As `{which}` of keras.Model give one
tensor, or a list of tensors.

Make a list of it:

    {right}
""",
    "MODEL_ARGUMENTS.function": """
`{what}` is your own function, not a tensor. As `{which}` of keras.Model give tensors.

Call it, and give what it returns:

    {what}(...)
""",
    "MODEL_ARGUMENTS.layer_list": """
`{what}` is a list of layers, and none of them is called there. As `{which}` of keras.Model give
tensors.

Call the first one on the Input, the next one on what that gives, and so on; give the last result. A
list of layers alone makes a Sequential:

    keras.Sequential([...])
""",
    "MODEL_ARGUMENTS.shape": """
`{what}` is a shape. As `{which}` of keras.Model give the tensors themselves.

A tensor of this shape is made by `keras.Input(shape=...)`.
""",
    "MODEL_ARGUMENTS.shape_of": """
`{what}` is the shape of a tensor. As `{which}` of keras.Model give the tensor itself:

    {right}
""",
    "MODEL_ARGUMENTS.empty": """
The list of `{which}` of the model is empty. A model needs both ends.

Put every tensor there that belongs to this end:

    {which}=[...]
""",
    "MODEL_ARGUMENTS.name": """
`{what}` is a text. As `{which}` of keras.Model give the tensor itself, not its name.

Pass the variable that holds the tensor, without quotes.
""",
    "MODEL_ARGUMENTS.name_list": """
`{what}` holds texts. As `{which}` of keras.Model give the tensors themselves, not their names.

List the variables that hold the tensors, without quotes.
""",
    "MODEL_ARGUMENTS.numbers": """
`{what}` holds numbers that were computed at once: some step before it was called on data, not on a
tensor of the model. As `{which}` of keras.Model give tensors.

Go back from `{what}` step by step, to the Input that it should come from.
""",
    "MODEL_ARGUMENTS.a_layer": """
`{what}` is a layer ({class_name}), not a tensor: you build it{line}, and it is not called on
anything there. As `{which}` of keras.Model give tensors.

Call it on the tensor that it should read:

    layers.{class_name}(...)(x)
""",
    "MODEL_ARGUMENTS.a_model": """
`{what}` is a model, not a tensor. As `{which}` of keras.Model give tensors.

Call it on a tensor, as if it were a layer, and give what comes out:

    {what}(x)
""",
    "MODEL_ARGUMENTS.layer": """
`{what}` is a layer or a model, not a tensor. As `{which}` of keras.Model give tensors: `inputs`
come from `keras.Input(...)`, `outputs` from the last call of a layer.
""",
    "MODEL_ARGUMENTS.no_tensor": """
`{what}` is not a tensor. As `{which}` of keras.Model give tensors: `inputs` come from
`keras.Input(...)`, `outputs` from the last call of a layer.
""",
    "TRAINING_SETUP.compile": """
The model is to be trained, and nobody has said how.

Call `compile`, with an optimizer and a loss, before `fit`.
""",
    "TRAINING_SETUP.no_loss": """
The model is to be trained, and `compile` was given no loss: there is nothing to make smaller.

Say it where you compile the model:

    model.compile(..., loss="mse")
""",
    "TRAINING_SETUP.no_output": """
The dict `{argument}` of `compile` has {got} among its keys, and no output of the model has that
name. The outputs are {wanted}.

Write one of these as the key, or give the output layer that name with `name=`.
""",
    "TRAINING_SETUP.whole_labels": """
The loss compares rows with rows, and the labels are whole numbers, one for each example.

For such labels there is `sparse_categorical_crossentropy`.
""",
    "TRAINING_SETUP.ids": """
The data holds the number {what}, and the Embedding has rows for 0 to {most} only.

The first place of Embedding says how many different ids there are, not how many stand in one
example. Look at that number.
""",
    "TRAINING_SETUP.names": """
The data is a dict with the keys {got}. The inputs of the model are called {wanted}, and Keras looks
for these keys.

Give both the same names: an Input has its name from `keras.Input(..., name=...)`.
""",
    "TRAINING_SETUP.file": """
The name of such a file has to end in `{end}`. The one given here is `{what}`.

Change the end of the name.
""",
    "TRAINING_SETUP.one_hot_labels": """
The loss expects labels that are whole numbers, and these are rows (one-hot).

For one-hot labels there is `categorical_crossentropy`.
""",
    "TRAINING_SETUP.keys": """
The keys of the dict are {got}. They must be the names of the output layers: {wanted}.

Give the output layers those names with `name=`, or change the keys.
""",
    "TRAINING_SETUP.key_of": """
The model has an output `{key}`. Keras looks for it in the dict `{argument}` of `{method}`, and the
keys there are {got}.

Write the names of the outputs as the keys; an output has the name of its last layer.
""",
    "TRAINING_SETUP.keys_of_labels": """
The labels are a dict with the keys {got}, and `loss` has the keys {wanted}. Both must be the names
of the outputs.

Write the same keys in both; an output has the name of its last layer.
""",
    "TRAINING_SETUP.too_many": """
`{argument}` of `compile` is a list of {number}, and the model has fewer outputs: {outputs}.

Give one for each output, in the order of the outputs.
""",
    "TRAINING_SETUP.targets": """
The model has several outputs, and there must be target data for each.

Hand over a list with one array for each output, two arrays for two outputs.
""",
    "TRAINING_SETUP.class": """
`{what}` is the class. An {kind} object has parentheses:

    {what}()
""",
    "TRAINING_SETUP.unknown": """
Keras knows no {kind} `{what}`.

Look at the spelling; names are written in small letters.
""",
    "TRAINING_SETUP.guess": """
Keras knows no {kind} `{what}`.

Did you mean "{guess}"?
""",
    "TRAINING_SETUP.list": """
`compile` wants its metrics in a list, even when there is one.

Write the brackets:

    metrics=["accuracy"]
""",
    "TRAINING_SETUP.no_data": """
`{method}` gets no data to learn from.

Give the inputs, and what the model should answer:

    model.{method}(x_train, y_train)
""",
    "TRAINING_SETUP.no_targets": """
`{method}` gets the data, but not what the model should answer.

Give both, the inputs first:

    model.{method}(x_train, y_train)
""",
    "TRAINING_SETUP.target_size": """
The targets and the model's output have different sizes: {one} and {two} numbers for each example.

Look at the shape of the targets, and at the last layer.
""",
    "TRAINING_SETUP.one_unit": """
For each example there are {target} numbers in {labels} and 1 in the output of the model. There must
be as many in both.

Look at the last layer and at the labels: `to_categorical` makes one column for each class, and a
layer of one unit wants a single 0 or 1 for each example.
""",
    "TRAINING_SETUP.one_column": """
For each example there is 1 number in {labels}, and there are {output} in the output of the model.
There must be as many in both.

If the labels are numbers of classes, `to_categorical` makes one column for each class, or the loss
takes them as they are: `sparse_categorical_crossentropy`. Else look at the units of the last layer.
""",
    "TRAINING_SETUP.widths": """
For each example there are {target} numbers in {labels} and {output} in the output of the model.
There must be as many in both.

Look at the units of the last layer, and at how many columns the labels have: one for each class.
""",
    "TRAINING_SETUP.steps": """
The shape of {labels} is {one}, that of the model's output {two}, and they must be equal. The output
has one result for each step, because of `return_sequences=True`.

If there is one label for each example, leave `return_sequences` out in the last recurrent layer.
""",
    "TRAINING_SETUP.shapes": """
The shape of {labels} is {one}, that of the model's output {two}, and they must be equal.

Look at the last layer, and at how the labels are made.
""",
    "TRAINING_SETUP.two_shapes": """
The labels and the output of the model must have the same shape. One is {one}, the other {two}, with
the batch in front.

Look at the last layer, and at how the labels are made.
""",
    "TRAINING_SETUP.row": """
`{method}` gets a list of numbers, and Keras reads a list as several inputs. Examples stand in ONE
NumPy array, one row for each example.

A single example is an array of one row:

    {right}
""",
    "TRAINING_SETUP.rows": """
`{method}` gets a list of rows, and Keras reads a list as several inputs. Examples stand in ONE
NumPy array, one row for each example.

Make an array of the list:

    {right}
""",
    "TRAINING_SETUP.list_of_targets": """
`{method}` gets the labels as a list, and the inputs as an array. Both must be arrays.

Make a NumPy array of the labels too:

    {right}
""",
    "TRAINING_SETUP.data_kind": """
The model reads arrays, and gets {kind}.

Read the data into an array first: one row for each example.
""",
    "TRAINING_SETUP.add_loss": """
`add_loss` and `add_metric` on a finished model are not supported in Keras 3.

Give the loss to `compile`, or write a layer that calls `add_loss` inside.
""",
    "TRAINING_SETUP.text": """
{data} holds text, and a model computes with numbers.

Make numbers of the words first. A TextVectorization layer does that: `adapt` shows it the texts,
and then it gives one whole number for each word.
""",
    "TRAINING_SETUP.text_labels": """
{labels} holds text, and labels are numbers.

Give each class a number, from 0 on, and make an array of these numbers.
""",
    "TRAINING_SETUP.beside": """
`{what}` stands in the {place} place of `{method}`, and that is for `batch_size`: how many examples
are taken at a time.

Several inputs stand in ONE list, in the order of the inputs of the model:

    {right}
""",
    "TRAINING_SETUP.alone": """
`{what}` stands in the {place} place of `{method}`, and that is for `batch_size`: how many examples
are taken at a time. The model has one input, and `{method}` takes nothing to compare with.

Take `{what}` out. To compare with labels there is `evaluate`.
""",
    "TRAINING_SETUP.too_much": """
`{what}` stands in the {place} place of `{method}`, and that is for `batch_size`: how many examples
are taken at a time.

Take it out, or write the name of the argument that you mean: `validation_data=` say.
""",
    "TRAINING_SETUP.lengths": """
The arrays hold different numbers of examples: {sizes}.

The first axis must be equally long in inputs and targets. Look at where each array comes from.
""",
    "TRAINING_SETUP.lengths_named": """
{inputs} holds {one} examples, and {targets} holds {two}. There must be one answer for each example.

Look at where both come from: do they belong together?
""",
}

"""What was meant, where something near it is written: another order, another pair of parentheses,
a result for its layer."""

TITLES: dict[str, str] = {}

SENTENCES: dict[str, str] = {
    "TOO_SMALL.channels_in_front": """
Keras puts the channels of an image last: (height, width, channels). It reads the `shape` of your
Input, {shape}, as an image that is {height} high, too small for the {setting} of {layer}.

If the {height} in front is the number of channels, put it last:

    keras.Input(shape={right})
""",
    "UNKNOWN_ARGUMENT.input_first": """
`{name}` is no argument of {layer} in Keras 3. The shape of what comes in is said by an Input, which
stands before the first layer:

    {right}
""",
    "UNKNOWN_ARGUMENT.input_first_batch": """
`{name}` is no argument of {layer} in Keras 3. The shape of what comes in is said by an Input, which
stands before the first layer, without the batch or with it:

    {right}
    {whole}
""",
    "NOT_A_LAYER.comma": """
`{what}` is a tuple with a layer in it, not the layer itself: the comma at the end of line {line}
makes the tuple.

Take that comma away.
""",
    "NOT_A_LAYER.named_pair": """
`{what}` is a pair, a name and a layer. In Keras a Sequential is a list of layers, and the name is
a setting of the layer.

Write the layer alone, and in its parentheses:

    name={name}
""",
    "NOT_A_LAYER.layers_in_tuple": """
A tuple of layers stands where one layer is wanted: round parentheses with a comma inside make a
tuple.

Take the parentheses and the comma away, or put a star before the tuple:

    keras.Sequential([..., *block, ...])
""",
    "UNKNOWN_ARGUMENT.near": """
`{what}` has no argument `{name}`.

Did you mean {guess}?
""",
    "MISSING_METHOD.of_result": """
`{holder}` is {kind} and has no `{name}`. What it gave when it was called has one: `{result}` (line
{line}).

Write:

    {result}.{name}
""",
    "MISSING_METHOD.of_no_result": """
`{holder}` is {kind} and has no `{name}`: only a tensor has one.

Call it on a tensor, give the result a name, and ask that for its `{name}`.
""",
    "TENSOR_IN_CONSTRUCTOR.before_listed": """
`{what}` is a layer, not a tensor: on line {line} the tensors {tensors} stand in the first
parentheses of {name}, and those are for its settings. A list of tensors goes into a second pair.

Write there:

    {what} = {right}
""",
    "NOT_CONNECTED.twice": """
{twice} {stand} more than once among the `inputs`, and {missing} not at all. Your output needs
{missing} as well.

List every Input once:

    inputs=[{right}]
""",
    "NOT_CONNECTED.inner_part": """
`{part}` is computed from the own Input of `{inner}`, and not from `{inputs}`, where your model
starts.

Make a model of `{inner}` that gives this result too, and call that one on `{inputs}`:

    keras.Model({inner}.input, [{part}, {inner}.output])
""",
    "DATA_SHAPE.place_of": """
The arrays come to the inputs in their order: {inputs}. `{input}` takes examples of shape {wanted},
and the array in its place holds examples of shape {got}: those fit `{other}`.

Put the arrays into the order of the inputs.
""",
    "DATA_SHAPE.place_of_two": """
The arrays come to the inputs in their order: {inputs}. `{input}` takes examples of shape {wanted},
and the array in its place holds examples of shape {got}: those fit `{other}`.

Put the arrays into the order of the inputs:

    {right}
""",
    "UNKNOWN_ACTIVATION.class": """
`{what}` is a class: on line {line} no parentheses stand behind it, so no layer is built. Keras
notices only when the model runs.

Write them there:

    activation={what}()
""",
    "BAD_SETTING.turned": """
{layer} takes `{first}` first, a whole number, then `{second}`. Here `{one}` stands first, and
`{two}` behind it.

If they stand the wrong way round, exchange them:

    {right}
""",
    "BAD_SETTING.turned_named": """
`{first}` is {one} here, and `{second}` is {two}: each has the value that belongs to the other.

Exchange them:

    {right}
""",
    "RESHAPE_SIZE.batch": """
Reshape is told the shape of ONE example, without the batch. {read} {one_size} numbers, and
{two} has room for {two_size}. Without the {batch} in front it would fit.

If {batch} is the size of a batch, leave it out:

    layers.Reshape({right})
""",
    "RECURRENT_STATES.both_ways": """
This Bidirectional goes through the steps in both directions, with one {layer} for each. So it
begins with {wanted} states, {states} for each direction; `initial_state`{line} has {number}.
Keras notices only when the model runs.

Give it a list of {wanted}, those of the forward direction first:

    {right}
""",
    "MODEL_ARGUMENTS.data": """
`{what}` holds numbers: it is an array of shape {shape}. A model starts at an Input, which holds
none; data come later, in `fit` and `predict`.

The Input that you wired is `{input}`. Put it there in place of `{what}`.
""",
    "NOT_POSSIBLE.text": """
{layer} computes with numbers, and what it gets here is text{where}.

Make numbers of the words first. A StringLookup layer gives one whole number for each word, a
TextVectorization one for each word of a longer text; both learn the words with `adapt`.
""",
    "BAD_SETTING.objects": """
{data} {has} dtype object: NumPy keeps each entry as an object of Python, a text say, and not as a
number.

If all entries are numbers, or texts that can be read as numbers, convert them:

    {right}
""",
    "NO_SUCH_LAYER.variable": """
The model has no layer named `{name}`: that is a variable of yours (line {line}), and Keras does not
know the names of variables. Its layers are: {there}.

A layer gets a name where it is built:

    {right}
""",
    "NOT_CONNECTED.cut": """
`{part}` (line {line}) is computed from the own Input of `{inner}`, and so is your output. It does
not come from `{inputs}`, where your model starts.

Make a model of this part of `{inner}`, and call that one on `{inputs}`:

    keras.Model({inner}.input, {part})
""",
    "WIDTH.outside": """
`{name}` is built once, on line {line}, outside of `{function}`. An earlier call of `{function}`
made its weights for tensors of width {old}; this call brings it one of width {new}.

Build it inside of `{function}`. Then each call has a layer of its own.
""",
    "TRAINING_SETUP.file_shown": """
The name of such a file has to end in `{end}`, and '{what}' does not.

Write:

    '{right}'
""",
}

FOR_ONE: dict[str, str] = {
    "layers": " For a layer name its class: `{what}.Dense(...)`, say.",
    "ops": " For an operation: `{what}.add(...)`, say.",
    "optimizers": " For an optimizer: `{what}.Adam(...)`, say.",
    "activations": " For an activation: `{what}.relu(...)`, say.",
}
"""What is taken from a module of Keras."""

STANDS = ("stands", "stand")
HAS = ("has", "have")
"""For one, and for several."""

OF_TENSOR = "{name} has"
OF_EXAMPLE = "An example has"
OF_INPUT = ': the Input on line {line} has `dtype="string"`'
A_LAYER = "A layer"
PLAIN = ("data", "labels")

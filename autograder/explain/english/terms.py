"""Words and turns of phrase that sentences are put together from."""

from collections.abc import Iterable

INSIDE = "{what} ({inside})"
LAYER_NAMED = "the {what} layer {name}"
THE = "the {what}"
THE_NTH = "the {nth} of {total} {what} layers"
LINE = "line {number}"
INPUT_NAMED = "the input {name}"
INPUT_NTH = "the {nth} input"
RESULT_OF = "the result of {what}"
NTH_RESULT_OF = "the {nth} result of {what}"
A_TENSOR = "a tensor"
A_VALUE = "a value of its own"
LAYER = "layer"
AND = "{all_but_last} and {last}"
OTHERS = "{count} others"
BY_DEFAULT = "{what} (the default)"
LEFT_OUT = "no {name}, so Keras takes {default}"
NONE_GIVEN = "no {name}"
COUNTED = "{what} (counted from the end: {value})"

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth")  # fmt: skip
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

OPERATIONS = {
    "get_item": "slice",
    "absolute": "absolute value (`ops.abs`)",
    "abs": "absolute value (`ops.abs`)",
    "negative": "minus sign",
    "true_divide": "division",
}


def article(word: str) -> str:
    """ "a" or "an", by how a class name is said."""
    said_an = word[:1] in "AEIOaeio" or word.startswith(("LSTM", "RNN", "MLP", "SELU", "Up"))
    return "an" if said_an else "a"


def nth(number: int) -> str:
    """ "14th", "21st"."""
    last = number % 100
    ending = "th" if 10 < last < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


INPUT, INPUTS = "input", "inputs"
OUTPUT, OUTPUTS = "output", "outputs"
NONE_OF_THEM = "none"
NO_KEY = "no key"
READ_BY = " The task has {what} that reads it{others}."
READ_BY_YOURS = " {what} should read it."
TOGETHER_WITH = " together with {others}"
UNUSED = "Line {line} computes {name}, and nothing uses it."
COMPUTED = " You compute {name} on line {line}, but do not list it."

HOW_TO_BUILD = {
    "Sequential": "Put the layers into a list, in order, and give it to `keras.Sequential`.",
    "Functional": "Make the input with `keras.Input`, call each layer on a tensor, and give both "
    "ends to `keras.Model(inputs=..., outputs=...)`.",
}


def some(number: int, one: str, many: str) -> str:
    """ "one input", "two inputs", "no input"."""
    word = NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)
    return f"{word} {one if number in (0, 1) else many}"


def numbers(dtype: str) -> str:
    """What a dtype holds: "whole numbers (`int32`)"."""
    kinds = {"int": "whole numbers", "uint": "whole numbers", "float": "floating-point numbers",
             "bfloat": "floating-point numbers", "bool": "truth values", "string": "text",
             }  # fmt: skip
    name = dtype[:20].replace("`", "")
    return f"{kinds.get(name.rstrip('0123456789'), 'numbers of another kind')} (`{name}`)"


def structure(kind: str, what: str) -> str:
    """How inputs or outputs are handed over."""
    known = {
        "one": f"one tensor as {what}",
        "list": f"a list of {what}",
        "dict": f"a dict of {what}",
    }
    return known.get(kind, f"{what} nested as {kind[:40]}")


NOTHING = "nothing"
NAME_THE_START = (
    "Give the tensor at the start of the shortcut a name of its own, so that no later line "
    "overwrites it."
)
ITS_LIST = "Look at the list that it is called on."
PUT_INTO = "{name} belongs in the list that {what} is called on."
GIVE_TO = "{what} should read it."
GIVE_TO_OUTPUT = "Give {name} to the next step, or to `outputs=` of the model."
THAT_READS = "{what} that reads {place}"
ADD_IT = "call `add` with it, where it belongs in the order."
CALL_IT = "call it on a tensor, and let the next step read the result."
OVERWRITTEN = "The name {name} stands for several tensors, one after the other: give each its own."

ORDER_MATTERS = {
    "": "For this step the order matters.",
    "Subtract": "The second tensor is subtracted from the first.",
    "Concatenate": "The order in the list is the order of the columns.",
    "Dot": "The order decides which axes meet.",
    "LSTM": "The states go in as they come out of an LSTM: `h` first, then `c`.",
    "MultiHeadAttention": "The query comes first, then the value, then the key; the result is as "
    "long as the query.",
    "Attention": "The query comes first, then the value, then the key.",
    "AdditiveAttention": "The query comes first, then the value, then the key.",
}


def times(number: int) -> str:
    """ "twice", "three times"."""
    known = {1: "once", 2: "twice"}
    word = NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)
    return known.get(number, f"{word} times")


def after(places: Iterable[str]) -> str:
    """ " that reads `a` and `b`"."""
    every = list(places)
    return f" that reads {' and '.join(every)}" if every else ""


def output(position: int) -> str:
    """ "the second output"."""
    nth_ = ORDINALS[position] if 0 <= position < len(ORDINALS) else nth(position + 1)
    return f"the {nth_} output"


THE_OUTPUT = "the output"
NO_MASK = "no mask"
MASK_OF = " It should come from {what}."
IT_READS = " It reads {what}."
WITH = "{what} with {others}"
ON = " on {line}"
TAKE_IT_OUT = "Take it out, and let the next step read what it read."
TAKE_MERGE_OUT = (
    "Take it out: the next steps read these tensors themselves, each the one that the task names."
)
POP_IT = "A Sequential gives up its last layer with `{model}.pop()`."
END_BEFORE_IT = "Make a model that ends earlier: from `{model}.input` to an earlier layer's output."
READS_IN_ITS_PLACE = "Take it out: {what} should read {expected} in its place."
READ_WITHOUT = " The task reads {what} without it elsewhere: {before} is the one too many."
ALSO_WRONG_ONE = " {others} is not right either; it may follow from this."
ALSO_WRONG = " {others} are not right either; some may follow from this."
IS_READ_BY = " {what} should read its result."
IS_READ_LAST = " {what} should read what the last of them gives."
IN_A_LOOP = " It stands in a loop: each turn should read what the turn before gave."
UNUSED_TOO = " Line {line} computes {name}, and nothing reads it."
TWO_AS_ONE = " Two Dense layers in a row compute what one could."
SOFTMAX_OF_ONE = " A softmax over a single unit gives 1 for every example."
TWICE = {"Softmax": " A softmax of probabilities makes them nearly equal."}
PADDING = (
    "With 'valid' the window stays inside the image, and the result is smaller; with 'same' the "
    "border is filled up, and with strides of 1 the result is as large as the image."
)
PADDING_STEPS = (
    "With 'valid' the window stays inside the sequence, and the result is shorter; with 'same' the "
    "ends are filled up, and with strides of 1 the result is as long as the sequence."
)
PADDING_CAUSAL = (
    "With 'same' and 'valid' the window reads later steps too; with 'causal' each result is "
    "computed from its own step and earlier ones only."
)
PADDING_TRANSPOSED = (
    "With 'same' the result is the image times the strides, 14 for 7 with strides of 2; with "
    "'valid' the window reaches over the border, and the result is larger."
)
WRITE_NAMES = "Write the names of the arguments too: then their order does not matter."
_CONVOLUTION = "First comes the number of filters, then the size of the kernel."
PLACES = {
    "Conv1D": _CONVOLUTION,
    "Conv1DTranspose": _CONVOLUTION,
    "Conv2D": _CONVOLUTION,
    "Conv2DTranspose": _CONVOLUTION,
    "Conv3D": _CONVOLUTION,
    "Embedding": "First comes the size of the vocabulary (`input_dim`), then the size of the "
    "vector for each word (`output_dim`).",
    "MultiHeadAttention": "First comes the number of heads, then the size of each.",
    "SeparableConv2D": _CONVOLUTION,
}
MERGES = {
    "Add": "Add sums the tensors up.",
    "Average": "Average divides the sum by the number of tensors.",
    "Concatenate": "Concatenate puts the tensors side by side.",
    "Dot": "Dot adds the products up to one number.",
    "Maximum": "Maximum takes the largest number at each place.",
    "Minimum": "Minimum takes the smallest number at each place.",
    "Multiply": "Multiply gives the product at each place.",
    "Subtract": "Subtract takes the second tensor from the first.",
}
REGIMES = {
    "training": " in training",
    "gradients": " when it learns",
    "step": " after one step of training",
}
SOMETHING_ELSE = "something else"
KINDS_OF_ANSWER = {
    "shape": "a shape, with None for the batch in front",
    "int": "a whole number",
    "float": "a number with a fraction (`/` makes one; `//` does not)",
    "str": "a text",
    "bool": "a truth value",
    "NoneType": "nothing",
    "dict": "a dict",
}
TOPICS = {
    "parameters": ("param", "weights"),
    "total": ("total",),
    "pool": ("pool",),
    "shape": ("shape",),
}
HOW_TO_COUNT = {
    "": "Go through the layers one by one, with pencil and paper.",
    "parameters": "Count every weight and every bias: how many numbers does one unit or "
    "filter read?",
    "total": "Add up the parameters of all layers; layers without weights have none.",
    "pool": "How often does the window fit, when it moves on by the stride each time?",
    "shape": "How often does the window fit into each axis? What is left at the border?",
}


def turns(header: str) -> str:
    """How to count the turns of a loop."""
    if "range(" in header:
        return (
            "Look at the numbers: `range(n)` goes from 0 to n - 1, and `range(a, b)` from a "
            "to b - 1."
        )
    if header.startswith("while"):
        return "Look at the condition behind `while`."
    return "A loop makes one turn for each thing in what stands behind `in`: count them."


def starting(places: Iterable[str]) -> str:
    """ ", starting from `a`"."""
    every = list(places)
    return f", starting from {' and '.join(every)}," if every else ""


AXIS, AXES_WORD = "axis", "axes"
AXES = {
    2: " (a row of numbers)",
    3: " (steps and features)",
    4: " (height, width and channels)",
    5: " (three of space, or of space and time, and channels)",
}

A_TYPE = {
    "KerasTensor": "a tensor",
    "Functional": "a model",
    "Sequential": "a model",
    "Model": "a model",
    "builtin_function_or_method": "a function",
    "method": "a function",
    "module": "a module",
    "ndarray": "an array",
    "type": "a class",
    "NoneType": "None",
    "bool": "a truth value",
    "dict": "a dict",
    "float": "a number with a fraction",
    "function": "a function",
    "generator": "a generator",
    "int": "a whole number",
    "list": "a list",
    "set": "a set",
    "str": "a text",
    "tuple": "a tuple",
}
"""Python's types, as one speaks of them."""

LOOK_UP = "its documentation tells what that is"

A_KIND = {
    "None": "None",
    "class": "a class",
    "function": "a function",
    "layer": "a layer",
    "list": "a list",
    "model": "a model",
    "shape": "a tuple or list of numbers",
    "string": "a text",
    "tensor": "a tensor",
}
"""What an expression holds, as `source` tells it."""

A_LAYER = "a layer ({name})"
OF_TYPE = "something of type {type}"
THE_LAYER = "the layer"
THIS_STEP = "this step"
THIS_LAYER = "this layer"
MEET = " Here meet {names}."

HAS_SHAPE = "{name} is {shape}"
THE_LARGER, THE_SMALLER = "one of them", "the other"
GETS = "{name}, whose examples have shape {shape}"
GETS_ONE = "examples of shape {shape}"
IT, THEM = "it", "them"
THIS_ONE, THESE = "this one", "these"
READS_NOT = "{what} does not read {names}: look at the tensors on its line."
SET_OF_LAYERS = "set of layers"
COMPUTED_FROM = " Line {line} computes {name} from it, and nothing reads {name}."
BELONGS_TO = "is no setting of {layer} but belongs to"
BELONG_TO = "are no settings of {layer} but belong to"
EARLY = " Here {what} is computed first."
STANDS_THERE = ": {text} stands there"
ACTIVATES = {
    "ReLU": "A ReLU turns every number below 0 into 0.",
    "Sigmoid": "A sigmoid brings each number between 0 and 1, by itself.",
    "Softmax": "A softmax makes the numbers of an example add up to 1.",
    "Tanh": "A tanh brings each number between -1 and 1.",
}
POINT_LOST = " What a number has behind its point would be lost."
BEHIND_EACH_OTHER = {
    0: "Axis 0 is the batch: this makes more examples of them, and no example grows.",
    1: "Axis 1 is that of the steps: one sequence follows the other, and no step grows.",
    2: "Axis 1 is the height: one image stands below the other, and no channel is added.",
}
GREY_OR_COLOUR = "A grey image has one channel, an image in colour has three."
TAKES_PLACE = " Along axis {axis} it takes the place {found}, and the task takes {asked}."
TEXT_IS_TRUE = (
    "It stands in quotes, so it is a text, and every text counts as true. Leave the quotes out."
)
MADE_IN_CALL = (
    "`{name}` builds a {layer} inside of `call` (line {line}): a new one at each call, with new "
    "weights that the model does not hold. Build it in `__init__`, and only call it in `call`."
)
LOOK_INSIDE = (
    "Look for what the wiring does not show: a Lambda or a layer of your own, and what it computes."
)
STRETCHED = " {merge} stretches a result of width 1 to fit the other: that raises no error."
KEEPS_AXIS = (
    " A number takes its axis away; a range of one place, `0:1` say, keeps it, with size 1."
)
LOOK_AT_SHAPE = "Look at `shape=` where you make this input."
COUNTS_EXAMPLES = (
    "{text} counts the examples, and an Input takes the sizes of ONE example. These are all axes "
    "but the first: `{array}.shape[1:]`, if all of them go into the model."
)
ROWS_OF_ONE = "With this shape an example is {rows} rows of one number each, and not one row."
ONE_TOO_MANY = "The 1 at the end is one more axis."
LEAVE_OUT_ONE = "Leave the 1 out."
NOT_READ = "Line {line} makes {name}, and nothing reads it."
TURNED = {
    "front": "puts each new one in front of the others (`append` puts it behind them)",
    "round": "turns the list round",
    "sorted": "sorts the list",
}
"""What lines do to the order of a list."""
OF_TWO_ENDS = "Make one of its two ends, from the Input to your last result, and return it:"
OF_LAYERS = "Make one, begin it with an Input, and return it:"
TURN_BEFORE = "what the turn before gave"
READS_INSTEAD = "{step} reads {found}. In its place it should read {what}."
LEAVE_OUT = "Leave the argument out: {what}."
TAKE_STEP_OUT = "Take this step out: the next one reads what it read."
SLICE_ENDS = " {what} ends with place {last}: {end} is not taken."
SHAPES = " It gives {found} for one example; in the task it gives {asked}."
GROWS = (
    "{name} stands outside of the function, and line {line} changes it: each call goes on from "
    "what the call before left. Compute it inside, under another name."
)
OWNER = "the layer or model that has the weights"
IS, ARE, TRAINS, TRAIN = "is", "are", "trains", "train"
ITS_TENSOR = "its tensor"
READ_EMBEDDING = "You compute {name} with an Embedding on line {line}: read that."
CALL_EMBEDDING = (
    "You build the Embedding {name} on line {line}: call it on the ids, and read what it gives."
)
PUT_EMBEDDING = "Put an Embedding between the two."
ON_LINE = " on line {line}"
FIND_READER = "Find the step that should read {what}."
LISTED_TWICE = "Line {line} lists {name} twice: which tensor is missing in that list?"
IT_PERHAPS = "it, perhaps on one of these two lines"
SAID_TWICE = " Lines {one} and {two} both compute {what}."
A_CONVOLUTION, A_POOLING = "one of the convolutions", "one of the poolings"
ONLY_THIS = ", and nothing else"
HOLDS = ", {value} (line {line})"
THE_MODEL = "the model"
A_MERGE = "A merge"
THIS = "this"
A_SHAPE = "a shape with None in it"
THE_LABELS = "the labels"
THIS_FUNCTION = "This function"
THIS_OPERATION = "This operation"
THIS_OPERATOR = "this operator"
ANOTHER_TENSOR = "another tensor"
AN_EARLIER_LINE = "an earlier line"
AN_ERROR = "an error"
NO_ARGUMENTS = "no arguments"
FOR_A_MODEL = " For a model: {name}."
THIS_VALUE = "This value of {name}"
NAMED_LAYER = "the {layer} {name}"
ONE_LAYER = "this {layer}"
UNDER_KEY = "{name} stands under the key {key}"
NO_OUTPUT_FROM = "No output comes from {missing}."
NO_OUTPUTS_FROM = "No outputs come from {missing}."
ENDS_AT = " Your model ends at {name}."
IT_GIVES = " On line {line} it gives {name}."
HAS, HAVE = "has", "have"
CALLED, ADDED = "called", "added"
STANDS_IN = " Line {line} makes a model of that name, but only where `{header}` holds."
ARGUMENTS = {
    "dilation_rate": "`dilation_rate` spreads the kernel out, and the result stays as large.",
    "groups": "`groups` splits the channels into parts that do not see each other.",
    "strides": "`strides` moves the window further, and the result gets smaller.",
    "dropout": "`dropout` drops parts of what comes in.",
    "recurrent_dropout": "`recurrent_dropout` drops parts of the state.",
}
"""What arguments do that are taken for each other."""
SAME_SIZES = "The sizes are those asked, in another order."
CHANNELS_LAST = "For an image the order is (height, width, channels): the channels come last."
MAKES_ONE = "makes one tensor of {parts}"
SIDE_BY_SIDE = "puts {parts} side by side, so they come out as one tensor"
IN_CALLS = "In `f(g(x))` the inner one, `g`, is called first. Look at line {line}."
AT_CALLS = "In `f(g(x))` the inner one, `g`, is called first. Look at the lines that call them."
IN_FRONT, BEHIND = "in front of", "behind"
WHICH_FIRST = (
    "Look at the tensors on this line: which two should meet there, and which comes first?"
)
ORDER_COUNTS = "The order counts: {found} is not {turned}."
READS_ON = "{what} reads {name} (line {line})"
HANDED_OVER, COME_OUT = "are handed over to the model", "come out of the model"
FILLED = " The list {name} is filled on {lines}."
IN_PLACES = "The first places of {layer} are for {places}, in this order."
HEIGHT_FIRST = "The first is the height, the second the width."
CUT_INTO = "parts, {parts}"
CUT_ON = "parts on {line}"
STEPS_FROM = "the steps that begin on line {line}"
GIVES_BACK = (
    "`{function}` returns {name}, and that is what it was given: its steps change nothing. Return "
    "the result of its last step."
)
GIVE_LAST = "Give `keras.Model` the result of your last step as `outputs=`."
AFTER_RELU = " Behind a ReLU nothing is below zero, so the second has nothing to change."
SHAPED = "{what} of shape {shape}"
READS_NOW = " {what} should read it. Now it reads {found}."
LOOK_AT_CALLS = "That line stands in your function {name}: look at what it is called on ({calls})."
LOOK_THERE = "Look at the tensor in the parentheses on line {line}."
SOME_MERGE = "with Concatenate say"
THIS_MERGE = "with {what}"
BRACKETED = " ({text})"
ON_LINES = "lines {numbers}"
IN_ROLES = "It takes {roles}."
IN_ROLE = "{name} as the {role}"
ROLES = {
    "AdditiveAttention": ("query", "value", "key"),
    "Attention": ("query", "value", "key"),
    "LSTM": ("sequence", "state `h`", "state `c`"),
    "MultiHeadAttention": ("query", "value", "key"),
}
"""What each tensor is for, of layers whose tensors play different parts."""
DOES = {
    "Dense": "A Dense multiplies what it reads by weights, and adds up.",
    "Embedding": "An Embedding takes whole numbers as ids, and looks up a row of its table for "
    "each.",
    "TimeDistributed": "TimeDistributed wraps a layer, and applies it to each step by itself.",
    "Concatenate": "Concatenate puts tensors side by side along an axis that they have.",
    "ops.concatenate": "`ops.concatenate` puts tensors side by side along an axis that they have.",
    "ops.stack": "`ops.stack` puts tensors one behind the other along a new axis.",
    "ops.sum": "`ops.sum` adds up along an axis, and the axis is gone.",
    "ops.mean": "`ops.mean` averages along an axis, and the axis is gone.",
    "ops.max": "`ops.max` takes the largest along an axis, and the axis is gone.",
    "ops.expand_dims": "`ops.expand_dims` puts in a new axis of size 1.",
    "ops.squeeze": "`ops.squeeze` takes out an axis of size 1.",
    "ops.transpose": "`ops.transpose` puts the axes into another order, the numbers stay.",
    "GlobalAveragePooling1D": "GlobalAveragePooling1D averages over the steps.",
    "GlobalMaxPooling1D": "GlobalMaxPooling1D takes the largest over the steps.",
    "GlobalAveragePooling2D": "GlobalAveragePooling2D averages over height and width.",
    "GlobalMaxPooling2D": "GlobalMaxPooling2D takes the largest over height and width.",
    "ops.matmul": "`ops.matmul` multiplies the last two axes as tables, rows by columns.",
    "Permute": "Permute changes the order of the axes, and every number goes with its axis.",
    "Reshape": "Reshape reads the numbers row by row into another shape.",
    "Flatten": "Flatten puts all numbers of an example into one row.",
    "RepeatVector": "RepeatVector gives the same row again for each step.",
    "MaxPooling1D": "MaxPooling1D keeps the largest number of each window.",
    "MaxPooling2D": "MaxPooling2D keeps the largest number of each window.",
    "AveragePooling1D": "AveragePooling1D takes the mean of each window.",
    "AveragePooling2D": "AveragePooling2D takes the mean of each window.",
    "BatchNormalization": "BatchNormalization scales each feature over the batch.",
    "LayerNormalization": "LayerNormalization scales each example by itself.",
    "Conv2D": "Conv2D gives a map as large as the image, or smaller.",
    "Conv2DTranspose": "Conv2DTranspose gives a larger map.",
    "ops.reshape": "`ops.reshape` reads the numbers row by row into another shape.",
}
"""What steps do to the axes of a tensor."""

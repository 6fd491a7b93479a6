"""What arguments mean, and what calls look like."""

MEANINGS: dict[str, str] = {
    "units": "how many numbers it gives",
    "filters": "how many filters it has",
    "kernel_size": "how large its window is",
    "activation": "which function it applies, by name",
    "axes": "along which axes it multiplies",
    "rate": "which part is dropped",
    "n": "how often it repeats",
    "target_shape": "which shape comes out",
    "input_dim": "how many different ids there are",
    "output_dim": "how many numbers it gives for each id",
    "key_dim": "how large a key is",
    "num_heads": "how many heads it has",
    "function": "what it computes",
    "dims": "in which order the axes come out",
}
"""What an argument says, by its name."""

EXAMPLES: dict[str, str] = {
    "Dense": "layers.Dense(8)",
    "Conv2D": "layers.Conv2D(8, 3)",
    "Conv1D": "layers.Conv1D(8, 3)",
    "Activation": "layers.Activation('relu')",
    "Dot": "layers.Dot(axes=1)",
    "Dropout": "layers.Dropout(0.5)",
    "LSTM": "layers.LSTM(8)",
    "GRU": "layers.GRU(8)",
    "Embedding": "layers.Embedding(1000, 16)",
    "Reshape": "layers.Reshape((28, 28, 1))",
    "RepeatVector": "layers.RepeatVector(5)",
    "MultiHeadAttention": "layers.MultiHeadAttention(num_heads=2, key_dim=4)",
    "Lambda": "layers.Lambda(lambda x: x * 2)",
    "Permute": "layers.Permute((2, 1))",
}
"""What a call looks like, with numbers of no task."""

ACTIVATION_FUNCTIONS = frozenset({"relu", "sigmoid", "softmax", "tanh", "elu", "selu", "gelu",
                                  "leaky_relu", "linear", "silu", "swish", "softplus"})  # fmt: skip

SAYS: dict[str, str] = {
    "attention_axes": "along which axes the steps look at each other",
    "axes": "along which axes it multiplies: one number for both tensors, or a list of two; the "
    "batch is axis 0",
    "axis": "along which axis it works: -1 is the last one, and 0 is the batch",
    "batch_shape": "the shape with the batch in front",
    "batch_size": "how many examples a batch has; most models leave it open",
    "bias_initializer": "which numbers the biases start with, by the name of an initializer",
    "bin_boundaries": "where the bins begin and end: a list of numbers",
    "block_size": "into how large squares the image is cut; its sides are multiples of it",
    "crop_to_aspect_ratio": "whether the sides are cut off where the proportions differ",
    "cropping": "how much is cut off at each side; together less than the image or sequence has",
    "data_format": "where the channels stand: 'channels_last' is the usual order",
    "depth_multiplier": "how many results each channel gives: a whole number from 1 on",
    "dilation_rate": "how far apart the points of the window lie: a whole number from 1 on, or one "
    "for each axis",
    "dims": "in which order the axes come out. They are counted from 1, because the batch stays "
    "where it is, and each stands there once",
    "dropout": "which part is dropped: a number between 0 and 1",
    "dtype": "which kind of numbers it holds, 'float32' or 'int32' say",
    "epsilon": "which small number is added before dividing",
    "equation": "which axes are multiplied, such as 'abc,cd->abd'",
    "factor": "how strong the change is: a number between 0 and 1, or two of them",
    "fill_mode": "what fills the border: 'reflect', 'wrap', 'constant' or 'nearest'",
    "filters": "how many filters it has: a whole number from 1 on",
    "groups": "into how many groups the channels are put. It divides the channels that come in "
    "and, in a convolution, the filters, without a remainder",
    "height_factor": "how far up or down: a part of the height, between -1 and 1",
    "input_dim": "how many different ids there are: a whole number from 1 on",
    "interpolation": "how new pixels are found: 'nearest' and 'bilinear' are the usual ways",
    "kernel_initializer": "which numbers the weights start with, by the name of an initializer",
    "kernel_size": "how large the window is: a whole number from 1 on, or one for each axis",
    "key_dim": "how large a key is: a whole number from 1 on",
    "max_tokens": "how large the vocabulary may get: a whole number from 2 on",
    "max_value": "the largest number that it lets through: not below zero",
    "merge_mode": "how the two directions become one: 'concat', 'sum', 'mul', 'ave' or None",
    "mode": "which of its ways of working is meant",
    "n": "how often it repeats: a whole number from 1 on",
    "name": "what it is called: a text without `/`",
    "negative_slope": "how steep it is below zero: a number, not below zero",
    "num_bins": "how many bins there are: a whole number",
    "num_heads": "how many heads it has: a whole number from 1 on",
    "num_key_value_heads": "how many heads share keys and values; it divides `num_query_heads`",
    "num_oov_indices": "how many ids there are for unknown words: a whole number from 0 on",
    "num_query_heads": "how many heads it has: a multiple of `num_key_value_heads`",
    "num_tokens": "how many different ids there are: a whole number from 1 on",
    "noise_shape": "which entries are dropped together: a shape",
    "output_dim": "how many numbers it gives for each id: a whole number from 1 on",
    "output_mode": "what comes out: 'int', 'one_hot', 'multi_hot' and 'count' are the usual ways",
    "output_padding": "how many rows and columns are added at one side: fewer than the strides",
    "output_sequence_length": "how long each result is: a whole number, or None to leave it open",
    "output_shape": "which shape comes out: a number or a tuple, without the batch",
    "output_size": "how large the result is: a whole number, or one for each axis",
    "padding": "what happens at the border: 'valid' or 'same', and for a layer that only pads, "
    "how many rows and columns are added",
    "pool_size": "how large the window is: a whole number from 1 on, or one for each axis",
    "rate": "which part is dropped: a number between 0 and 1",
    "recurrent_dropout": "which part of the states is dropped: a number between 0 and 1",
    "return_sequences": "whether it gives a result for each step: True or False",
    "scale": "by which number it multiplies",
    "idf_weights": "how much each word weighs: only for `output_mode='tf_idf'`",
    "ngrams": "how many words are read together: a whole number from 1 on, or None",
    "pad_to_max_tokens": "whether the result has room for `max_tokens` words: True or False",
    "vocabulary": "which words it knows: a list of texts",
    "sparse": "whether zeros are left out when it stores the result: True or False",
    "stateful": "whether states are kept from one batch to the next: True or False",
    "return_state": "whether it gives its states too: True or False",
    "keepdims": "whether the axes it takes together stay, with size 1: True or False",
    "momentum": "how slowly its averages move: a number between 0 and 1",
    "mask_zero": "whether the id 0 is padding: True or False",
    "mask_value": "which number is padding",
    "function": "what it computes: a function that takes a tensor",
    "normalize": "whether rows are brought to length 1 first: True or False",
    "score_mode": "how query and key are compared: 'dot' or 'concat'",
    "seed": "where the random numbers start: a whole number",
    "shape": "the sizes of ONE example, as a tuple",
    "size": "how often rows and columns are repeated, or how large the result is: whole numbers",
    "split": "how a text is cut into words: 'whitespace' or 'character'",
    "standardize": "how a text is cleaned: 'lower_and_strip_punctuation', or None",
    "stddev": "how strong the noise is: a number between 0 and 1",
    "strides": "how far the window moves each time: a whole number from 1 on, or one for each axis",
    "target_shape": "which shape comes out, without the batch; one size may be -1",
    "threshold": "up to where it gives zero: a number, not below zero",
    "trainable": "whether its weights change in training: True or False",
    "units": "how many numbers it gives: a whole number from 1 on",
    "use_bias": "whether it adds a bias: True or False",
    "use_cudnn": "which program computes it: 'auto', True or False",
    "value_dim": "how large a value is: a whole number from 1 on",
    "value_range": "between which two numbers the pixels lie: (0, 255) say",
    "width_factor": "how far left or right: a part of the width, between -1 and 1",
}
"""What an argument says and which values it takes: "`dims` says ..."."""

SHOWN: dict[str, str] = {
    "cropping": "cropping=1",
    "data_format": "data_format='channels_last'",
    "dims": "dims=(2, 1)",
    "dtype": "dtype='int32'",
    "kernel_size": "kernel_size=3",
    "pool_size": "pool_size=2",
    "rate": "rate=0.5",
    "strides": "strides=2",
    "target_shape": "target_shape=(28, 28, 1)",
    "initializer": "kernel_initializer='he_normal'",
    "regularizer": "kernel_regularizer=keras.regularizers.L2(0.01)",
    "constraint": "kernel_constraint=keras.constraints.MaxNorm(2)",
}
"""What an argument looks like, with values of no task."""

VALUES: dict[str, str] = {
    "activation": "'relu'",
    "axes": "1",
    "filters": "8",
    "input_dim": "1000",
    "kernel_size": "3",
    "key_dim": "4",
    "n": "5",
    "num_heads": "2",
    "output_dim": "16",
    "rate": "0.5",
    "units": "8",
}
"""What an argument may be that a layer cannot do without, with numbers of no task."""

_IMAGES = "images, (height, width, channels)"
_SEQUENCES = "sequences, (steps, features)"
READS: dict[str, str] = {
    "AdditiveAttention": "a list of two or three tensors: query, value and key",
    "Attention": "a list of two or three tensors: query, value and key",
    "AveragePooling1D": _SEQUENCES,
    "AveragePooling2D": _IMAGES,
    "Bidirectional": _SEQUENCES,
    "CategoryEncoding": "whole numbers",
    "CenterCrop": _IMAGES,
    "Concatenate": "a list of tensors whose shapes are equal, but for one axis",
    "Conv1D": _SEQUENCES,
    "Conv2D": _IMAGES,
    "Conv2DTranspose": _IMAGES,
    "ConvLSTM2D": "films, (steps, height, width, channels), with sizes that are known",
    "Dot": "a list of exactly two tensors, with an axis of equal size each",
    "Embedding": "ids, which are whole numbers",
    "GRU": _SEQUENCES,
    "LSTM": _SEQUENCES,
    "MaxPooling1D": _SEQUENCES,
    "MaxPooling2D": _IMAGES,
    "MultiHeadAttention": "two or three tensors, (steps, features) each: query, value and key",
    "RandomCrop": _IMAGES,
    "RandomFlip": _IMAGES,
    "Rescaling": "numbers",
    "Resizing": _IMAGES,
    "SimpleRNN": _SEQUENCES,
    "StringLookup": "text",
    "Subtract": "a list of exactly two tensors of one shape",
    "TextVectorization": "text",
    "TimeDistributed": _SEQUENCES,
}
"""What a layer reads."""

STATES: dict[str, tuple[str, ...]] = {"LSTM": ("h", "c"), "GRU": ("h",), "SimpleRNN": ("h",)}
"""What a recurrent layer gives beside its result, with `return_state=True`."""

ITS_RESULT = "its result"
LAST_RESULT = "the last result in it"
SEVERAL_RESULTS = "the results, with commas between them"

GIVEN: dict[str, str] = {
    "array": "an array of shape {name}",
    "class": "the class {name}",
    "counted": "{container} of {number} {kinds}",
    "empty": "{container} with nothing in it",
    "function": "the function {name}",
    "layer": "a layer ({name})",
    "layer class": "the class {name} itself, which is no layer before it is called",
    "model": "a model",
    "module": "the module {name}",
    "none": "None",
    "object": "of type {name}",
    "own function": "your function {name}",
    "tensor": "a tensor of shape {name}",
}
"""What a name holds, or an argument was given."""

CONTAINERS = {"dict": "a dict", "frozenset": "a set", "list": "a list", "set": "a set",
              "tuple": "a tuple"}  # fmt: skip

KINDS: dict[str, tuple[str, str]] = {
    "None": ("None", "None"),
    "array": ("array", "arrays"),
    "class": ("class", "classes"),
    "dict": ("dict", "dicts"),
    "function": ("function", "functions"),
    "layer": ("layer", "layers"),
    "list": ("list", "lists"),
    "model": ("model", "models"),
    "number": ("number", "numbers"),
    "object": ("thing", "things"),
    "own": ("function", "functions"),
    "tensor": ("tensor", "tensors"),
    "text": ("text", "texts"),
    "tuple": ("tuple", "tuples"),
}
"""Kinds of entries, one and many."""

"""Names of Keras 3 that learners look for, and what became of those of Keras 1 and 2.

Lists for "did you mean", not for judging: a name that is missing here only misses its hint.
"""

import difflib
from collections.abc import Iterable

# fmt: off
LAYERS = (
    "Activation", "Add", "AdditiveAttention", "AlphaDropout", "Attention", "Average",
    "AveragePooling1D", "AveragePooling2D", "AveragePooling3D", "BatchNormalization",
    "Bidirectional", "CategoryEncoding", "CenterCrop", "Concatenate", "Conv1D", "Conv1DTranspose",
    "Conv2D", "Conv2DTranspose", "Conv3D", "Conv3DTranspose", "ConvLSTM2D", "Cropping1D",
    "Cropping2D", "Dense", "DepthwiseConv1D", "DepthwiseConv2D", "Discretization", "Dot", "Dropout",
    "ELU", "EinsumDense", "Embedding", "Flatten", "GRU", "GRUCell", "GaussianDropout",
    "GaussianNoise", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalMaxPooling1D",
    "GlobalMaxPooling2D", "GroupNormalization", "GroupQueryAttention", "Hashing", "Identity",
    "InputLayer", "IntegerLookup", "LSTM", "LSTMCell", "Lambda", "Layer", "LayerNormalization",
    "LeakyReLU", "Masking", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "Maximum", "Minimum",
    "MultiHeadAttention", "Multiply", "Normalization", "PReLU", "Permute", "RNN", "RandomFlip",
    "RandomRotation", "ReLU", "RepeatVector", "Rescaling", "Reshape", "Resizing", "SeparableConv1D",
    "SeparableConv2D", "SimpleRNN", "SimpleRNNCell", "Softmax", "SpatialDropout1D",
    "SpatialDropout2D", "SpectralNormalization", "StackedRNNCells", "StringLookup", "Subtract",
    "TextVectorization", "TimeDistributed", "UnitNormalization", "UpSampling1D", "UpSampling2D",
    "ZeroPadding1D", "ZeroPadding2D", "add", "average", "concatenate", "dot", "maximum", "minimum",
    "multiply", "subtract",
)
ACTIVATIONS = (
    "elu", "exponential", "gelu", "hard_sigmoid", "leaky_relu", "linear", "log_softmax", "mish",
    "relu", "relu6", "selu", "sigmoid", "silu", "softmax", "softplus", "softsign", "swish", "tanh",
)
MODULES = (
    "activations", "applications", "backend", "callbacks", "constraints", "datasets",
    "initializers", "layers", "losses", "metrics", "models", "ops", "optimizers", "regularizers",
    "utils", "Input", "Model", "Sequential",
)
ARGUMENTS = (
    "activation", "activity_regularizer", "axes", "axis", "batch_shape", "batch_size",
    "bias_initializer", "bias_regularizer", "data_format", "depth_multiplier", "dilation_rate",
    "dropout", "dtype", "epsilon", "filters", "go_backwards", "groups", "inputs", "interpolation",
    "kernel_constraint", "kernel_initializer", "kernel_regularizer", "kernel_size", "key_dim",
    "layers", "learning_rate", "mask_zero", "merge_mode", "momentum", "name", "negative_slope",
    "num_heads", "outputs", "padding", "pool_size", "rate", "recurrent_activation",
    "recurrent_dropout", "return_sequences", "return_state", "shape", "size", "stateful", "strides",
    "target_shape", "trainable", "training", "units", "use_bias", "input_dim", "output_dim",
    "initial_state", "input_shape", "optimizer", "loss", "loss_weights", "metrics", "epochs",
    "batch_size", "verbose", "validation_data", "validation_split", "callbacks",
)
MODEL_METHODS = (
    "add", "compile", "count_params", "evaluate", "fit", "get_config", "get_layer", "get_weights",
    "input", "input_shape", "inputs", "layers", "load_weights", "name", "output", "output_shape",
    "outputs", "pop", "predict", "save", "save_weights", "set_weights", "summary", "trainable",
    "weights", "build", "built", "call", "trainable_weights", "non_trainable_weights",
)
INITIALIZERS = (
    "constant", "glorot_normal", "glorot_uniform", "he_normal", "he_uniform", "identity",
    "lecun_normal", "lecun_uniform", "ones", "orthogonal", "random_normal", "random_uniform",
    "truncated_normal", "variance_scaling", "zeros",
)
REGULARIZERS = ("l1", "l2", "l1_l2", "orthogonal_regularizer")
CONSTRAINTS = ("max_norm", "min_max_norm", "non_neg", "unit_norm")
LOSSES = (
    "binary_crossentropy", "binary_focal_crossentropy", "categorical_crossentropy",
    "categorical_focal_crossentropy", "categorical_hinge", "cosine_similarity", "hinge", "huber",
    "kl_divergence", "log_cosh", "mae", "mape", "mean_absolute_error",
    "mean_absolute_percentage_error", "mean_squared_error", "mean_squared_logarithmic_error", "mse",
    "msle", "poisson", "sparse_categorical_crossentropy", "squared_hinge",
)
OPTIMIZERS = (
    "adadelta", "adafactor", "adagrad", "adam", "adamax", "adamw", "ftrl", "lion", "muon", "nadam",
    "rmsprop", "sgd",
)
METRICS = (
    "accuracy", "auc", "binary_accuracy", "categorical_accuracy", "mae", "mean_absolute_error",
    "mean_squared_error", "mse", "precision", "recall", "sparse_categorical_accuracy",
    "top_k_categorical_accuracy",
)
OTHER_DTYPES = {"double": "float64", "half": "float16", "integer": "int32", "long": "int64"}
"""Names that NumPy, PyTorch and C have for them."""

DTYPES = (
    "bfloat16", "bool", "float16", "float32", "float64", "int16", "int32", "int64", "int8",
    "string", "uint16", "uint32", "uint64", "uint8",
)
# fmt: on

IDENTIFIERS = {
    "initializer": INITIALIZERS,
    "regularizer": REGULARIZERS,
    "constraint": CONSTRAINTS,
    "loss": LOSSES,
    "optimizer": OPTIMIZERS,
    "metric": METRICS,
}
"""Names that Keras looks up, by what they are names of."""

RENAMED_INPUTS = ("batchsize", "batch", "type", "names")
"""Arguments that are meant for something else than the shape where an Input is given them."""

MOVED = dict.fromkeys(
    ("advanced_activations", "convolutional", "core", "embeddings", "local", "merge", "noise",
     "normalization", "pooling", "recurrent", "wrappers", "convolutional_recurrent"),
    "keras.layers",
) | {"engine": "keras", "topology": "keras", "training": "keras", "np_utils": "keras.utils",
     "generic_utils": "keras.utils", "python": "keras"}  # fmt: skip
"""Modules that are gone, and where what they held is now."""


def closest(name: str, known: Iterable[str]) -> str:
    """The known name that this one most likely means; "" for none."""
    every = list(dict.fromkeys(known))
    lower = {each.lower(): each for each in reversed(every)}
    plain = name.lower().replace("_", "")
    squeezed = {each.lower().replace("_", ""): each for each in reversed(every)}
    if name.lower() in lower and lower[name.lower()] != name:
        return lower[name.lower()]
    if f"{name}s" in every:
        return f"{name}s"
    if plain in squeezed and squeezed[plain] != name:
        return squeezed[plain]
    close = difflib.get_close_matches(name.lower(), lower, n=1, cutoff=0.7)
    return lower[close[0]] if close else ""

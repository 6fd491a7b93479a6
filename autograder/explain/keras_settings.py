"""Which settings a layer has, which arguments its call takes, which a method of a model has.

As the introspection of Keras 3.15 lists them. To tell where an argument belongs that stands in the
wrong parentheses; what is missing here only misses its hint.
"""

from autograder.explain.keras_names import LAYERS
from autograder.explain.keras_places import PLACES

_THREE = ("initializer", "regularizer", "constraint")


def _of(*parts: str) -> str:
    return " ".join(f"{part}_{each}" for part in parts for each in _THREE)


_WEIGHTS = "activation use_bias " + _of("kernel", "bias")
_CONV = "data_format dilation_rate groups " + _WEIGHTS
_TRANSPOSED = "data_format dilation_rate output_padding " + _WEIGHTS
_DEPTHWISE = "data_format dilation_rate activation use_bias " + _of("depthwise", "bias")
_CELL = _WEIGHTS + " dropout recurrent_dropout seed " + _of("recurrent")
_RECURRENT = "return_sequences return_state go_backwards stateful unroll"
_SCALED = "center scale epsilon " + _of("beta", "gamma")
_ATTENTION = "use_bias flash_attention seed " + _of("kernel", "bias")
_LOOKUP = "vocabulary output_mode sparse pad_to_max_tokens invert idf_weights"

_MORE: dict[str, str] = {
    "BatchNormalization": _SCALED + " moving_mean_initializer moving_variance_initializer",
    "Conv1D": _CONV,
    "Conv1DTranspose": _TRANSPOSED,
    "Conv2D": _CONV,
    "Conv2DTranspose": _TRANSPOSED,
    "Conv3D": _CONV,
    "Conv3DTranspose": _TRANSPOSED,
    "ConvLSTM2D": f"data_format dilation_rate recurrent_activation unit_forget_bias {_CELL} "
    "return_sequences return_state go_backwards stateful",
    "Dense": _WEIGHTS,
    "DepthwiseConv1D": _DEPTHWISE,
    "DepthwiseConv2D": _DEPTHWISE,
    "EinsumDense": "activation " + _of("kernel", "bias"),
    "Embedding": "mask_zero weights " + _of("embeddings"),
    "GRU": f"{_CELL} {_RECURRENT} reset_after",
    "GRUCell": f"{_CELL} reset_after",
    "GroupNormalization": _SCALED,
    "GroupQueryAttention": _ATTENTION,
    "IntegerLookup": _LOOKUP,
    "LSTM": f"{_CELL} {_RECURRENT} unit_forget_bias",
    "LSTMCell": f"{_CELL} unit_forget_bias",
    "LayerNormalization": _SCALED,
    "MultiHeadAttention": f"{_ATTENTION} output_shape attention_axes",
    "RNN": _RECURRENT,
    "RandomRotation": "fill_value data_format",
    "Resizing": "fill_mode data_format",
    "SeparableConv1D": f"{_DEPTHWISE} depth_multiplier " + _of("pointwise"),
    "SeparableConv2D": f"{_DEPTHWISE} depth_multiplier " + _of("pointwise"),
    "SimpleRNN": f"{_CELL} {_RECURRENT}",
    "SimpleRNNCell": _CELL,
    "StringLookup": _LOOKUP,
    "TextVectorization": "vocabulary output_mode output_sequence_length sparse ragged",
}

SETTINGS: dict[str, frozenset[str]] = {
    layer: frozenset((*PLACES.get(layer, ()), *_MORE.get(layer, "").split()))
    for layer in LAYERS
    if layer[:1].isupper() and layer not in ("Layer", "InputLayer", "Lambda")
}
"""By class; `name`, `dtype` and `trainable`, which every layer has, are left out."""

_SEQUENCE = ("sequences", "initial_state", "mask", "training")
_TENSORS = ("query", "value", "key", "query_mask", "value_mask", "key_mask", "attention_mask",
            "return_attention_scores", "training", "use_causal_mask")  # fmt: skip
_PAIR = ("inputs", "mask", "training", "return_attention_scores", "use_causal_mask")

CALLED_WITH: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("AlphaDropout", "Dense", "Dropout", "EinsumDense", "GaussianDropout", "GaussianNoise",
         "SpatialDropout1D", "SpatialDropout2D", "SpectralNormalization"), ("inputs", "training"),
    ),
    **dict.fromkeys(("RandomFlip", "RandomRotation"), ("data", "training")),
    **dict.fromkeys(("BatchNormalization", "TimeDistributed"), ("inputs", "training", "mask")),
    **dict.fromkeys(("Bidirectional", "ConvLSTM2D", "GRU", "LSTM", "RNN", "SimpleRNN"), _SEQUENCE),
    **dict.fromkeys(("GlobalAveragePooling1D", "Softmax"), ("inputs", "mask")),
    **dict.fromkeys(("GroupQueryAttention", "MultiHeadAttention"), _TENSORS),
    **dict.fromkeys(("Attention", "AdditiveAttention"), _PAIR),
}  # fmt: skip
"""Arguments of the call, the first being what it reads; a layer that is not here has only that."""

OF_CALLS = frozenset({"initial_state", *_PAIR[1:], *_TENSORS[3:]})
"""Arguments of calls that no layer has among its settings."""

METHODS: dict[str, tuple[str, ...]] = {
    "compile": ("optimizer", "loss", "loss_weights", "metrics", "weighted_metrics", "run_eagerly",
                "steps_per_execution", "jit_compile"),
    "fit": ("x", "y", "batch_size", "epochs", "verbose", "callbacks", "validation_split",
            "validation_data", "shuffle", "class_weight", "sample_weight", "initial_epoch",
            "steps_per_epoch", "validation_steps", "validation_batch_size", "validation_freq"),
    "evaluate": ("x", "y", "batch_size", "verbose", "sample_weight", "steps", "callbacks",
                 "return_dict"),
    "predict": ("x", "batch_size", "verbose", "steps", "callbacks"),
    "summary": ("line_length", "positions", "print_fn", "expand_nested", "show_trainable"),
    "get_layer": ("name", "index"),
}  # fmt: skip
"""Arguments of the methods of a model."""

SAME_ROLE: tuple[tuple[str, ...], ...] = (
    ("units", "filters", "output_dim"),
    ("kernel_size", "pool_size", "size"),
    ("rate", "dropout", "stddev"),
)
"""Names under which different layers have the same thing."""


def named_here(layer: str, name: str) -> str:
    """What this layer calls the setting that another layer has under this name; "" for none."""
    own = SETTINGS.get(layer, frozenset())
    every = next((names for names in SAME_ROLE if name in names), ())
    return next((each for each in every if each in own), "")


def having(name: str) -> tuple[str, ...]:
    """Usual layers that have this setting."""
    return tuple(layer for layer in _USUAL if name in SETTINGS[layer])


_USUAL = ("Dense", "Conv2D", "LSTM", "GRU", "Embedding", "MaxPooling2D", "Dropout", "Reshape",
          "Concatenate", "BatchNormalization", "Bidirectional", "UpSampling2D",
          "MultiHeadAttention")  # fmt: skip

"""What Keras 3.15 uses where a setting is left out, in the words a learner would write."""

UNKNOWN = "Keras's default"
"""Where this table does not know the default."""

OF_POOLING = {"strides": "the size of its window"}

OF_ANY: dict[str, str] = {
    "activation": "no activation",
    "axis": "-1",
    "data_format": "'channels_last'",
    "dilation_rate": "1",
    "go_backwards": "False",
    "groups": "1",
    "kernel_constraint": "no constraint",
    "kernel_regularizer": "no regularizer",
    "bias_regularizer": "no regularizer",
    "activity_regularizer": "no regularizer",
    "keepdims": "False",
    "mask_value": "0.0",
    "mask_zero": "False",
    "merge_mode": "'concat'",
    "negative_slope": "0.0",
    "normalize": "False",
    "padding": "'valid'",
    "pool_size": "(2, 2)",
    "return_sequences": "False",
    "return_state": "False",
    "stateful": "False",
    "strides": "1",
    "use_bias": "True",
}

OF_CLASS: dict[str, dict[str, str]] = {
    "LeakyReLU": {"negative_slope": "0.3"},
    "Rescaling": {"offset": "0.0"},
    "ZeroPadding2D": {"padding": "1"},
    "ZeroPadding1D": {"padding": "1"},
    "BatchNormalization": {"momentum": "0.99", "epsilon": "0.001"},
    "LayerNormalization": {"epsilon": "0.001"},
    "MaxPooling1D": {"pool_size": "2"},
    "AveragePooling1D": {"pool_size": "2"},
    "MaxPooling3D": {"pool_size": "(2, 2, 2)"},
    "AveragePooling3D": {"pool_size": "(2, 2, 2)"},
    "UpSampling1D": {"size": "2"},
    "UpSampling2D": {"size": "2", "interpolation": "'nearest'"},
    "LSTM": {"activation": "'tanh'", "recurrent_activation": "'sigmoid'"},
    "GRU": {"activation": "'tanh'", "recurrent_activation": "'sigmoid'"},
    "SimpleRNN": {"activation": "'tanh'"},
}

"""What older Keras, or Torch, had in a place, and what to write in Keras 3."""

RENAMED_ARGUMENTS = {
    "alpha": "negative_slope",
    "W_regularizer": "kernel_regularizer",
    "batch_input_shape": "batch_shape",
    "border_mode": "padding",
    "decay": "a learning rate schedule",
    "init": "kernel_initializer",
    "input": "inputs",
    "keep_prob": "rate",
    "lr": "learning_rate",
    "nb_epoch": "epochs",
    "nb_filter": "filters",
    "num_filters": "filters",
    "output": "outputs",
    "p": "rate",
    "stride": "strides",
    "subsample": "strides",
    "kernel": "kernel_size",
    "in_features": "",
    "in_channels": "",
    "out_features": "units",
    "out_channels": "filters",
    "bias": "use_bias",
    "dim_ordering": "data_format",
    "inner_activation": "recurrent_activation",
    "hidden_units": "units",
    "neurons": "units",
}
"""Arguments of Keras 1 and 2 and of Torch, and their names in Keras 3."""

REPLACED = {
    "AtrousConvolution2D": "`layers.Conv2D(..., dilation_rate=...)`",
    "AvgPool2d": "`layers.AveragePooling2D`",
    "BatchNorm2d": "`layers.BatchNormalization`",
    "Conv2d": "`layers.Conv2D`",
    "Convolution1D": "`layers.Conv1D`",
    "Convolution2D": "`layers.Conv2D`",
    "CuDNNGRU": "`layers.GRU`",
    "CuDNNLSTM": "`layers.LSTM`",
    "Deconvolution2D": "`layers.Conv2DTranspose`",
    "ImageDataGenerator": "`keras.utils.image_dataset_from_directory`",
    "function": "a model of the two ends, `keras.Model(inputs, outputs)`: it is called as a "
    "function is",
    "gradients": "`tf.GradientTape`",
    "KerasClassifier": "`keras.wrappers.SKLearnClassifier`",
    "KerasRegressor": "`keras.wrappers.SKLearnRegressor`",
    "Linear": "`layers.Dense`, which finds the size of its input by itself",
    "LocallyConnected2D": "`layers.Conv2D`",
    "MaxPool2d": "`layers.MaxPooling2D`",
    "MaxoutDense": "`layers.Maximum`",
    "Merge": "`layers.Concatenate()` or `layers.Add()`",
    "ThresholdedReLU": "`layers.ReLU(threshold=...)`",
    "append": "`add`",
    "evaluate_generator": "`evaluate`",
    "experimental": "the layer itself, `layers.Rescaling` say",
    "fit_generator": "`fit`",
    "get_input_at": "the tensor that you called the layer on",
    "get_output_at": "the tensor that the call returned",
    "get_session": "nothing: Keras 3 has no sessions",
    "reset_states": "`reset_state` of the recurrent layer, without the last s",
    "input_shape": "`input.shape`, or the shape of the tensor",
    "merge": "`layers.Concatenate()` or `layers.Add()`",
    "normalization": "the layer itself, `layers.BatchNormalization` say",
    "np_utils": "`keras.utils.to_categorical`",
    "output_shape": "`output.shape`, or the shape of the tensor",
    "params": "`weights`",
    "predict_classes": "`predict(...).argmax(-1)`",
    "predict_generator": "`predict`",
    "predict_proba": "`predict`",
    "preprocessing": "the layer itself, `layers.Rescaling` say",
    "set_session": "nothing: Keras 3 has no sessions",
    "to_categorical": "`keras.utils.to_categorical`",
    "legacy": "the same without `legacy`",
    "sequence": "`keras.utils.pad_sequences`",
    "text": "the layer `layers.TextVectorization`",
    "Tokenizer": "the layer `layers.TextVectorization`",
    "weight": "`weights`",
}
"""What was there once, or is there in Torch, and what to write in Keras 3."""

_TWO_ENDS = "`keras.Model(inputs, outputs)`, with the two ends of the model"
_ONE_LIST = "`keras.Sequential`, with a list of layers"
MODELS_MEANT = {
    "functional": _TWO_ENDS,
    "functionalmodel": _TWO_ENDS,
    "functionalapi": _TWO_ENDS,
    "functionalnetwork": _TWO_ENDS,
    "graph": _TWO_ENDS,
    "network": _TWO_ENDS,
    "net": _TWO_ENDS,
    "neuralnetwork": _TWO_ENDS,
    "nn": f"`keras.Sequential` or {_TWO_ENDS}",
    "module": _TWO_ENDS,
    "model": "`keras.Model`",
    "sequential": "`keras.Sequential`",
    "sequentials": _ONE_LIST,
    "seq": _ONE_LIST,
    "sequence": _ONE_LIST,
    "sequentialmodel": _ONE_LIST,
    "seqmodel": _ONE_LIST,
    "sequentialapi": _ONE_LIST,
}
"""What learners call models, in small letters without `_`, and the classes of Keras 3."""

LAYERS_MEANT = {
    "addition": "`layers.Add`",
    "sum": "`layers.Add`",
    "plus": "`layers.Add`",
    "mul": "`layers.Multiply`",
    "mult": "`layers.Multiply`",
    "multiplication": "`layers.Multiply`",
    "prod": "`layers.Multiply`",
    "product": "`layers.Multiply`",
    "times": "`layers.Multiply`",
    "difference": "`layers.Subtract`",
    "minus": "`layers.Subtract`",
    "sub": "`layers.Subtract`",
    "avg": "`layers.Average`",
    "mean": "`layers.Average`",
    "cat": "`layers.Concatenate`",
    "concat": "`layers.Concatenate`",
    "concatenation": "`layers.Concatenate`",
    "join": "`layers.Concatenate`",
    "stack": "`layers.Concatenate`",
    "merge": "`layers.Concatenate()` or `layers.Add()`",
    "max": "`layers.Maximum`",
    "min": "`layers.Minimum`",
    "dotproduct": "`layers.Dot`",
    "fc": "`layers.Dense`",
    "fullyconnected": "`layers.Dense`",
    "fullyconnectedlayer": "`layers.Dense`",
    "hidden": "`layers.Dense`",
    "mlp": "one `layers.Dense` for each layer",
    "bias": "a layer that has one, such as `layers.Dense`; `use_bias=False` takes it away",
    "batchnorm": "`layers.BatchNormalization`",
    "bn": "`layers.BatchNormalization`",
    "layernorm": "`layers.LayerNormalization`",
    "groupnorm": "`layers.GroupNormalization`",
    "norm": "`layers.BatchNormalization` or `layers.LayerNormalization`",
    "conv": "`layers.Conv2D` for images or `layers.Conv1D` for sequences",
    "convolution": "`layers.Conv2D` for images or `layers.Conv1D` for sequences",
    "convtranspose": "`layers.Conv2DTranspose` for images",
    "conv2dt": "`layers.Conv2DTranspose`",
    "convtranspose2d": "`layers.Conv2DTranspose`",
    "deconv": "`layers.Conv2DTranspose` for images",
    "deconv2d": "`layers.Conv2DTranspose`",
    "depthwiseconv": "`layers.DepthwiseConv2D` for images",
    "separableconv": "`layers.SeparableConv2D` for images",
    "pool": "`layers.MaxPooling2D` for images or `layers.MaxPooling1D` for sequences",
    "pooling": "`layers.MaxPooling2D` for images or `layers.MaxPooling1D` for sequences",
    "maxpool": "`layers.MaxPooling2D` for images or `layers.MaxPooling1D` for sequences",
    "maxpooling": "`layers.MaxPooling2D` for images or `layers.MaxPooling1D` for sequences",
    "avgpool": "`layers.AveragePooling2D` for images or `layers.AveragePooling1D` for sequences",
    "averagepooling": "`layers.AveragePooling2D` for images or `layers.AveragePooling1D` for "
    "sequences",
    "globalpooling": "`layers.GlobalAveragePooling2D` or `layers.GlobalMaxPooling2D` for images",
    "globalpool": "`layers.GlobalAveragePooling2D` or `layers.GlobalMaxPooling2D` for images",
    "globalaveragepooling": "`layers.GlobalAveragePooling2D` for images or "
    "`layers.GlobalAveragePooling1D` for sequences",
    "globalavgpool": "`layers.GlobalAveragePooling2D` for images or "
    "`layers.GlobalAveragePooling1D` for sequences",
    "globalmaxpooling": "`layers.GlobalMaxPooling2D` for images or `layers.GlobalMaxPooling1D` for "
    "sequences",
    "globalmaxpool": "`layers.GlobalMaxPooling2D` for images or `layers.GlobalMaxPooling1D` for "
    "sequences",
    "upsample": "`layers.UpSampling2D` for images or `layers.UpSampling1D` for sequences",
    "upsampling": "`layers.UpSampling2D` for images or `layers.UpSampling1D` for sequences",
    "zeropad": "`layers.ZeroPadding2D` for images or `layers.ZeroPadding1D` for sequences",
    "padding": "`layers.ZeroPadding2D` for images or `layers.ZeroPadding1D` for sequences",
    "rnn": "`layers.SimpleRNN`, or `layers.RNN` around a cell of your own",
    "rnnlayer": "`layers.SimpleRNN`",
    "recurrent": "`layers.SimpleRNN`, `layers.LSTM` or `layers.GRU`",
    "bilstm": "`layers.Bidirectional(layers.LSTM(...))`",
    "bigru": "`layers.Bidirectional(layers.GRU(...))`",
    "mha": "`layers.MultiHeadAttention`",
    "selfattention": "`layers.MultiHeadAttention`, called on the same tensor twice",
    "transpose": "`layers.Permute`",
    "repeat": "`layers.RepeatVector`",
    "normalize": "`layers.Normalization`, or `layers.UnitNormalization` for rows of length 1",
    "scale": "`layers.Rescaling`",
    "output": "the last layer's own name, `layers.Dense` say; the model is told its `outputs`",
}
"""What learners call layers, in small letters without `_`, and the names in Keras 3."""

ACTIVATION_LAYER = "`layers.Activation('{name}')`"
AN_OPERATION = "`ops.{name}`, a function: Keras has no layer for it"

TENSORFLOW_1 = {
    "Session": "nothing: Keras runs a model by itself, in `predict` and `fit`",
    "app": "nothing: a function is called by its name",
    "contrib": "`keras.layers` and what else Keras has",
    "get_variable": "a layer: layers make their weights by themselves",
    "global_variables_initializer": "nothing: layers set their weights by themselves",
    "placeholder": "`keras.Input(shape=...)`, with the shape of one example",
    "reset_default_graph": "`keras.utils.clear_session`",
    "truncated_normal": "`keras.initializers.TruncatedNormal`",
    "variable_scope": "nothing: a layer is named with `name=`",
}
"""What TensorFlow 1 had, and what to write with Keras."""

AS_TEXT = "the name as a text, `'{name}'`"
PYTHONS_OWN = "Python's own `{name}`"

BACKEND: dict[str, str] = {
    "batch_dot": "matmul", "permute_dimensions": "transpose", "pow": "power", "int_shape": "shape",
    "l2_normalize": "normalize", "gather": "take",
}  # fmt: skip
"""Functions of `keras.backend` that have another name in `keras.ops`."""

STILL_IN_BACKEND = frozenset({
    "backend", "clear_session", "epsilon", "floatx", "get_uid", "image_data_format",
    "is_float_dtype", "is_int_dtype", "is_keras_tensor", "result_type", "set_epsilon",
    "set_floatx", "set_image_data_format", "standardize_dtype",
})  # fmt: skip
"""What `keras.backend` still has in Keras 3."""

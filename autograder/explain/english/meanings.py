"""What the settings of layers say, for those that are not a plain number of units.

By name, or by class and name where a name means another thing in one layer. Facts are those of
Keras 3.15's documentation.
"""

_CLASSES = {
    "Bidirectional.units": "A Bidirectional puts the results of its two directions side by side: "
    "twice as many numbers as `units`.",
    "BatchNormalization.axis": "`axis` is the axis of the features, or of the channels of an "
    "image: the last one, -1, is usual.",
    "Concatenate.axis": "Axes are counted from 0, and 0 is the batch; -1 is the last one.",
    "Discretization.num_bins": "`num_bins` is how many groups the numbers are sorted into.",
    "Dot.normalize": "With `normalize=True` the result is a cosine, between -1 and 1.",
    "Embedding.input_dim": "`input_dim` is how many different words (ids) there are, not how long "
    "a text is.",
    "GroupNormalization.groups": "`groups` is how many groups the channels are split into.",
    "LayerNormalization.axis": "`axis` is what is scaled together: the last one, -1, is usual.",
    "MultiHeadAttention.output_shape": "`output_shape` is the width of the result; left out, it is "
    "that of the query.",
    "MultiHeadAttention.value_dim": "`value_dim` is the size of each head's values; left out, it "
    "is `key_dim`.",
    "Rescaling.scale": "Every number is multiplied by `scale`.",
    "Softmax.axis": "The numbers along `axis` add up to 1; -1 is the last one.",
    "ZeroPadding1D.padding": "`padding` is how many steps of zeros are put at each end.",
    "ZeroPadding2D.padding": "`padding` is how many rows and columns of zeros are put around.",
}

_ANY = {
    "alpha": "`alpha` is the value that very negative numbers come near to, below zero.",
    "axes": "`axes` says along which axis of each tensor the products are added up; 0 is the "
    "batch.",
    "cropping": "`cropping` is how much is cut off at each side.",
    "data_format": "`data_format` says where the channels stand: in Keras they are the last axis.",
    "depth_multiplier": "`depth_multiplier` is how many filters each channel gets.",
    "dilation_rate": "`dilation_rate` spreads the kernel out, and the result stays as large.",
    "dims": "`dims` counts the axes of one example from 1: the batch is not among them.",
    "dropout": "`dropout` is the part of what comes in that is dropped in training.",
    "epsilon": "`epsilon` is a small number that keeps a division away from zero.",
    "go_backwards": "With `go_backwards=True` the sequence is read from its end.",
    "groups": "`groups` splits the channels into parts that do not see each other.",
    "interpolation": "`interpolation` says how the values between two pixels are found.",
    "keepdims": "With `keepdims=True` an axis that is averaged, summed or pooled away stays, with "
    "size 1.",
    "kernel_size": "`kernel_size` is how large the window of a filter is; a window of one number "
    "has that size along each axis.",
    "mask_value": "A step whose numbers all have this value is left out by the layers behind.",
    "max_value": "`max_value` is the largest number that is let through.",
    "merge_mode": "`merge_mode` says how the results of the two directions are put together: "
    "'concat' side by side, 'sum', 'mul', 'ave'.",
    "momentum": "`momentum` is the part of the old averages that is kept at each step: near 1, as "
    "Keras counts it.",
    "negative_slope": "`negative_slope` is what a number below zero is multiplied by.",
    "num_heads": "`num_heads` is how many heads look at the sequence, each in its own way.",
    "offset": "`offset` is added after the multiplication: it moves where the range begins.",
    "output_padding": "`output_padding` makes the result larger at one side.",
    "pool_size": "`pool_size` is how large the window is; where `strides` is left out, it is also "
    "how far the window moves.",
    "recurrent_dropout": "`recurrent_dropout` is the part of the state that is dropped.",
    "return_state": "With `return_state=True` the layer returns its last state too.",
    "size": "`size` is how many times as large the result is, along each axis.",
    "stddev": "`stddev` is how strong the noise is.",
    "target_shape": "The numbers are read row by row into this shape; the batch is not part of it.",
    "use_bias": "`use_bias=False` leaves out the bias, the number that is added for each unit or "
    "filter.",
}

_NUMBERS = frozenset({"filters", "key_dim", "n", "output_dim", "rate", "units"})
"""Settings that are a plain number, which the task or an argument names."""

LOOK = "Look at the arguments of this layer."
LOOK_AT_NUMBER = "Look at this number: does the task name it, or an argument of your function?"


def about(class_name: str, setting: str) -> str:
    """What a setting of a layer says; "" where its name says enough."""
    key = setting.rpartition(".")[2]
    return _CLASSES.get(f"{class_name}.{key}") or _ANY.get(key, "")


def hint(class_name: str, setting: str) -> str:
    """One next step for a setting of a layer."""
    key = setting.rpartition(".")[2]
    said = about(class_name, key)
    if key in _NUMBERS:
        return f"{LOOK_AT_NUMBER} {_CLASSES.get(f'{class_name}.{key}', '')}".strip()
    return f"{LOOK} {said}".strip()

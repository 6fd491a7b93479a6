"""A setting has a value that it cannot have.

Wrong:

    x = layers.Conv2D(8, 3, padding=1)

Write:

    x = layers.Conv2D(8, 3, padding="same")

Message:

    VALUE NOT POSSIBLE · line 1

        x = layers.Conv2D(8, 3, padding=1)

    `padding` is 'same' or 'valid', not a number.

        padding='same'
"""

from autograder.explain import keras_names
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_PADDINGS = ("'valid'", "'same'")


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Keras tells which values it takes."""
    two = trouble.find(
        r"The `(\w+)` argument must be a tuple of (\d+) integers\. Received \w+=(.+?)$"
    )
    if two is not None:
        fields = {
            "name": two[1],
            "number": two[2],
            "value": two[3].partition(", including")[0],
            "layer": trouble.layer,
        }
        text = two[3].strip("'\"") in ("same", "valid")
        if two[3].strip("'\"") in keras_names.ACTIVATIONS:
            return Said("BAD_SETTING.activation_place", fields)
        return Said("BAD_SETTING.padding_place" if text else "BAD_SETTING.tuple", fields)
    one_of = trouble.find(r"The `(\w+)` argument must be .*?one of \{(.+?)\}\. Received: (.+)$")
    if one_of is not None:
        name, value = one_of[1], one_of[3].rpartition("=")[2]
        fields = {"name": name, "values": one_of[2].replace("'", ""), "value": value}
        return Said("BAD_SETTING.one_of", fields)
    rate = trouble.find(
        r"argument `rate`\. Expected a float value between 0 and 1\. Received: rate=(.+)$"
    )
    if rate is not None:
        return Said("BAD_SETTING.rate", {"value": rate[1]})
    known = trouble.find(r"Could not interpret (\w+) identifier: (.+)$")
    if known is not None and known[1] in ("initializer", "regularizer", "constraint"):
        return Said("BAD_SETTING.identifier", {"kind": known[1], "value": known[2]})
    dtype = trouble.find(r"Invalid dtype: (.+)$")
    if dtype is not None:
        rows = dtype[1] in ("object", "O")
        return Said("BAD_SETTING.rows" if rows else "BAD_SETTING.dtype", {"value": dtype[1]})
    if trouble.says("`strides > 1` not supported in conjunction with `dilation_rate > 1`"):
        return Said("BAD_SETTING.dilation")
    groups = trouble.find(r"Number of groups \((\d+)\) must be a .*?number of channels \((\d+)\)")
    if groups is not None:
        return Said("BAD_SETTING.groups", {"groups": groups[1], "channels": groups[2]})
    both = trouble.find(r"`(\w+)` should (?:have|be) (.+?)\. Received: (\w+)=(.+?)\.?$")
    if both is not None:
        fields = {"name": both[1], "wants": both[2], "value": both[4]}
        return Said("BAD_SETTING.should_be", fields)
    return None

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

import re

from autograder.explain import keras_names, words
from autograder.explain.english import terms
from autograder.explain.english.raised import HOLDS, SAYS, SHOWN, origins
from autograder.explain.raising import holding
from autograder.explain.raising.data import data_places
from autograder.explain.raising.python import loops
from autograder.explain.raising.settings import comma_given, no_sizes, places_turned
from autograder.explain.raising.stated import quoted_text, settings, stated, type_of, value_of
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_PADDINGS = ("'valid'", "'same'")
_TEXT = re.compile(r"(str|bytes|string)\d*$")


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Keras tells which values it takes."""
    window = comma_given.told(trouble) or no_sizes.for_format(trouble)
    window = window or places_turned.told(trouble) or _window(trouble)
    if window is not None:
        return window
    one_of = trouble.find(r"The `(\w+)` argument must be .*?one of \{(.+?)\}\. Received: (.+)$")
    if one_of is not None:
        name, value = one_of[1], one_of[3].rpartition("=")[2]
        values = sorted(one_of[2].replace("'", "").split(", "))
        fields = {"name": name, "values": ", ".join(values)}
        fields["value"] = value_of(trouble, name, value)
        if fields["value"].isdigit() and f"{name}=" not in trouble.line_text:
            return Said("BAD_SETTING.no_number", fields | {"layer": trouble.layer})
        return Said("BAD_SETTING.one_of", fields)
    rate = trouble.find(
        r"argument `rate`\. Expected a float value between 0 and 1\. Received: rate=(.+)$"
    )
    if rate is not None:
        return Said("BAD_SETTING.rate", {"value": rate[1]})
    known = trouble.find(r"Could not interpret (\w+) identifier: (.+)$")
    if known is not None and known[1] in ("initializer", "regularizer", "constraint"):
        return _identifier(trouble, known[1], known[2])
    dtype = trouble.find(r"Invalid dtype: (.+)$") or trouble.find(
        r"Cannot convert '(\w+)' to a mixed precision DTypePolicy"
    )
    if dtype is not None:
        return _dtype(trouble, dtype[1])
    if trouble.says("`strides > 1` not supported in conjunction with `dilation_rate > 1`"):
        return Said("BAD_SETTING.dilation")
    groups = trouble.find(
        r"Number of groups \((\d+)\) (?:must|cannot) be .*?number of channels \((\d+)\)"
    )
    if groups is not None:
        return Said("BAD_SETTING.groups", {"groups": groups[1], "channels": groups[2]})
    both = trouble.find(r"`(\w+)` should (?:have|be) (.+?)\. Received: (\w+)=(.+?)\.?$")
    if both is not None:
        fields = {"name": both[1], "wants": both[2], "value": both[4]}
        text = _no_text(trouble, both[1], both[4])
        if text is not None:
            return text
        return Said("BAD_SETTING.should_be", fields)
    return data_places.of_text(trouble) or loops.over_a_number(trouble) or _says(trouble)


def _dtype(trouble: Trouble, shown: str) -> Said:
    """A name of no kind of number; data that holds something else than numbers."""
    written = data_places.text(trouble) if _TEXT.match(shown) else None
    rows = shown in ("object", "O")
    objects = data_places.of_objects(trouble) if rows else None
    if written is not None or objects is not None:
        return written or objects  # type: ignore[return-value]  # one of them
    other = keras_names.OTHER_DTYPES.get(shown, "")
    guess = "" if rows else other or keras_names.closest(shown, keras_names.DTYPES)
    key = "rows" if rows else "dtype_guess" if guess else "dtype"
    return Said(f"BAD_SETTING.{key}", {"value": shown, "guess": guess})


def _no_text(trouble: Trouble, name: str, shown: str) -> Said | None:
    """`ZeroPadding2D("same")`: a text where a layer takes numbers under the same name."""
    known = origins.SAYS_OF.get(f"{trouble.layer}.{name}")
    value = quoted_text(trouble, shown)
    if known is None or not value.startswith("'"):
        return None
    fields = {"name": name, "layer": trouble.layer, "value": value}
    return Said("BAD_SETTING.no_text", fields | {"says": known[0], "example": known[1]})


def _window(trouble: Trouble) -> Said | None:
    """A number or tuple for each axis: strides, the size of a window."""
    two = trouble.find(
        r"The `(\w+)` argument must be a tuple of (\d+) integers\. Received \w+=(.+?)$"
    )
    if two is not None:
        fields = {
            "name": two[1],
            "number": two[2],
            "value": value_of(trouble, two[1], two[3].partition(", including")[0]),
            "layer": trouble.layer,
        }
        text = two[3].strip("'\"") in ("same", "valid")
        if text or two[3].strip("'\"") in keras_names.ACTIVATIONS:
            fields["value"] = two[3].strip("'\"")
        if two[3].strip("'\"") in keras_names.ACTIVATIONS:
            return Said("BAD_SETTING.activation_place", fields)
        if text:
            return Said("BAD_SETTING.padding_place", fields)
        if two[3].strip("'\"") in ("nearest", "bilinear", "bicubic"):
            fields |= {"value": two[3].strip("'\""), "setting": "interpolation"}
            return Said("BAD_SETTING.text_place", fields)
        return Said("BAD_SETTING.one_number" if two[2] == "1" else "BAD_SETTING.tuple", fields)
    return None


def _identifier(trouble: Trouble, kind: str, shown: str) -> Said:
    """A name that Keras looks up, and does not know; or something else than a name."""
    fields = {"kind": kind, "value": shown, "example": SHOWN[kind]}
    if not quoted_text(trouble, shown).startswith("'") and not shown.isidentifier():
        return Said("BAD_SETTING.identifier_object", fields)
    fields["guess"] = keras_names.closest(shown, keras_names.IDENTIFIERS[kind])
    return Said("BAD_SETTING.identifier" + ("_guess" if fields["guess"] else ""), fields)


def _says(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """Whatever else Keras checks of an argument that has a meaning."""
    missing = trouble.find(r"object has no attribute '(\w+)'")
    if missing is not None and re.search(rf"\.{missing[1]}\b", trouble.line_text):
        return None
    if trouble.exception not in _CHECKS:
        return None
    if missing is not None and missing[1] == "lower" and trouble.find(r"^'int' object"):
        return Said("BAD_SETTING.padding_number")
    if not trouble.layer:
        return None
    told = stated(trouble)
    if not told.name:
        return _unfit(trouble)
    if not told.value and _NEEDED.search(told.why):
        layer = trouble.layer or terms.THIS_LAYER
        fields = {"name": told.name, "layer": layer, "says": SAYS[told.name]}
        return Said("BAD_SETTING.needed", fields)
    return _said(trouble, trouble.layer or terms.THE_LAYER, told.name, told.value)


_CHECKS = ("ValueError", "TypeError", "NotImplementedError", "AttributeError")
_NEEDED = re.compile(r"must be set|must set|must be specified|need to set|is required")


def _said(trouble: Trouble, layer: str, name: str, value: str) -> Said:
    plain = value.strip("'\"").lower()
    if layer in words.ACTIVATIONS and plain in keras_names.ACTIVATIONS:
        own = plain.replace("_", "") == layer.lower()
        fields = {"layer": layer, "value": plain, "name": name}
        return Said(f"BAD_SETTING.{'activation_itself' if own else 'other_activation'}", fields)
    held = holding.held(trouble, value) if value.isidentifier() else None
    fields = {
        "holds": f": {HOLDS['value'].format(name=f'`{value}`', value=held.text)}" if held else "",
        "name": name,
        "says": SAYS[name],
        "layer": layer,
        "what": f"`{name}={value}`" if value else terms.THIS_VALUE.format(name=f"`{name}`"),
        "example": SHOWN.get(name, ""),
    }
    return Said("BAD_SETTING.says_shown" if fields["example"] else "BAD_SETTING.says", fields)


_TYPES = (
    r"not supported between instances of '(\w+)' and '(\w+)'",
    r"(?:float|int)\(\) argument must be .* not '(\w+)'",
    r"unsupported operand type\(s\) for .+?: '(\w+)' and '(\w+)'",
    r"'(\w+)' object (?:is not|cannot be|has no)",
    r"can't multiply sequence by non-int of type '(\w+)'",
    r"indices must be integers or slices, not (\w+)",
    r"unhashable type: '(\w+)'",
    r"of type <class '(?:\w+\.)*(\w+)'>",
)
_VALUES = r"(?:could not convert string to float|invalid literal for int\(\) with base 10): '(.*?)'"


def _unfit(trouble: Trouble) -> Said | None:
    """Python complains inside Keras about a type; the setting of that type is the one."""
    told = [trouble.find(pattern) for pattern in _TYPES]
    types = {name for each in told if each is not None for name in each.groups()}
    text = trouble.find(_VALUES)
    types |= {"list"} if "TrackedList" in types else {"str"} if text is not None else set()
    for layer, name, value in settings(trouble):
        kind = type_of(trouble, value)
        no_size = name in _SIZES and kind and kind != "int"
        no_size = no_size or (name == "axis" and kind in ("str", "float"))
        if layer in keras_names.LAYERS and (kind in types or no_size):
            if name in SAYS:
                return _said(trouble, layer, name, trouble.text(value))
            fields = {"name": name, "layer": layer, "value": trouble.text(value)}
            fields["kind"] = terms.A_TYPE.get(kind, terms.A_VALUE)
            return Said("BAD_SETTING.kind", fields)
    for name, one in holding.arguments(trouble).items():
        if trouble.raised.facts.get("builds") and one.type in types and name in SAYS:
            return _said(trouble, trouble.layer, name, one.name)
    return None


_SIZES = ("units", "filters", "n", "input_dim", "output_dim", "key_dim", "num_heads", "num_tokens")

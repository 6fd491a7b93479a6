"""An image has become smaller than the window that is to move over it.

Each convolution with padding 'valid' takes a border away, and each pooling of 2 x 2 halves the
image.

Wrong:

    inp = Input((1, 1, 8))
    x = layers.MaxPooling2D(2)(inp)

Write:

    inp = Input((2, 2, 8))
    x = layers.MaxPooling2D(2)(inp)

Message:

    TOO SMALL · line 2

        x = layers.MaxPooling2D(2)(inp)

    The image is 1 x 1 before this MaxPooling2D, and its pool is 2 x 2, larger than
    that.

    Keep the size in the layers before with `padding='same'`, or use fewer poolings.
"""

import ast

from autograder.explain.english import raised, terms
from autograder.explain.english.raised import origins
from autograder.explain.raising.settings import input_shape
from autograder.explain.said import Said
from autograder.explain.source import called
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:  # noqa: PLR0911  a list of cases, one return each
    """ "Computed output size would be zero or negative"; a cropping larger than the image."""
    if trouble.says("smaller than the corresponding spatial dimension"):
        return Said("TOO_SMALL.cropping")
    if not trouble.says("output size would be zero or negative"):
        return _of_ready_made(trouble)
    shape = trouble.find(r"(?:inputs\.shape=\[|inputs shape=\()(?:None,? )([\d ,]+)[\])]")
    window = trouble.find(r"(?:pool_size=\[|kernel shape=\()([\d ,]+)[\])]")
    sizes = _numbers(shape[1])[:-1] if shape else []
    windows = _numbers(window[1]) if window else []
    fields: dict[str, object] = {
        "layer": _layer(trouble),
        "size": (raised.SEQUENCE_IS if len(sizes) == 1 else raised.IMAGE_IS).format(
            size=" x ".join(sizes)
        ),
        "window": " x ".join(windows[: len(sizes)]),
    }
    if not sizes or not windows:
        return Said("TOO_SMALL.unknown", fields)
    if "channels_first" in ast.unparse(trouble.source.tree):
        return Said("TOO_SMALL.channels_first", fields)
    dilated = _dilated(trouble, sizes, windows)
    if dilated:
        return Said("TOO_SMALL.dilated", fields | dilated)
    if all(int(size) >= int(w) for size, w in zip(sizes, windows, strict=False)):
        return Said("TOO_SMALL.unknown", fields)
    pool = "pool_size" in trouble.message
    plain = Said("TOO_SMALL.pool" if pool else "TOO_SMALL", fields)
    turned = input_shape.channels_in_front(trouble, sizes[0], windows[0], plain)
    if turned is None and len(sizes) == 1:
        turned = input_shape.steps_behind(trouble, sizes[0], windows[0], plain)
    return turned or _one_side(sizes, windows, fields) or plain


def _one_side(sizes: list[str], windows: list[str], fields: dict[str, object]) -> Said | None:
    """An image that is too small in its height or its width alone, for a window of one size."""
    wide = [int(size) < int(w) for size, w in zip(sizes, windows, strict=False)]
    if len(sizes) != 2 or wide.count(True) != 1:
        return None
    axis = wide.index(True)
    fits = [w if not over else size for size, w, over in zip(sizes, windows, wide, strict=False)]
    pool = "Pooling" in str(fields["layer"]) or fields["layer"] == terms.A_POOLING
    name = "pool_size" if pool else "kernel_size"
    shown = {"side": origins.SIDES[axis], "least": sizes[axis], "name": f"`{name}`"}
    return Said("TOO_SMALL.one_side", fields | shown | {"setting": f"{name}=({', '.join(fits)})"})


def _dilated(trouble: Trouble, sizes: list[str], windows: list[str]) -> dict[str, object]:
    """How wide a window is with the gaps of `dilation_rate`, where they make it too wide."""
    found = trouble.find(r"dilation_rate=\[([\d ,]+)\]")
    rates = _numbers(found[1]) if found else []
    spans = [(int(w) - 1) * int(r) + 1 for w, r in zip(windows, rates, strict=False)]
    wide = any(int(size) < span for size, span in zip(sizes, spans, strict=False))
    if not wide or set(rates) <= {"1"}:
        return {}
    rate = rates[0] if len(set(rates)) == 1 else f"({', '.join(rates)})"
    return {"rate": rate, "span": " x ".join(map(str, spans))}


def _layer(trouble: Trouble) -> str:
    """ "this Conv2D"; where the line makes a whole model "a convolution", or "a pooling"."""
    name = trouble.layer
    if name in ("Sequential", "Model", "") or "inside" in trouble.raised.facts:
        return terms.A_POOLING if "pool_size" in trouble.message else terms.A_CONVOLUTION
    return terms.ONE_LAYER.format(layer=name)


def _of_ready_made(trouble: Trouble) -> Said | None:
    """A model of `keras.applications` says itself how small an image may be."""
    least = trouble.find(r"Input size must be at least (\d+)x(\d+).*?input_shape=\(([\d, ]+)\)")
    if least is None:
        return None
    fields = {"model": _ready_made(trouble), "least": f"{least[1]} x {least[2]}"}
    return Said("TOO_SMALL.ready_made", fields | {"size": " x ".join(_numbers(least[3])[:2])})


def _ready_made(trouble: Trouble) -> str:
    """The model of `keras.applications` that the line builds: "VGG16"."""
    built = (called(call) for call in trouble.calls if called(call)[:1].isupper())
    return next(built, terms.THE_MODEL)


def _numbers(text: str) -> list[str]:
    return text.replace(",", " ").split()

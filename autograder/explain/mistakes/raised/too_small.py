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

    IMAGE TOO SMALL · line 2

        x = layers.MaxPooling2D(2)(inp)

    The image is 1 x 1 before this MaxPooling2D, and its pool is 2 x 2, larger than
    that.

    Keep the size in the layers before with `padding='same'`, or use fewer poolings.
"""

import ast

from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble


def recognise(trouble: Trouble) -> Said | None:
    """ "Computed output size would be zero or negative"; a cropping larger than the image."""
    if trouble.says("smaller than the corresponding spatial dimension"):
        return Said("TOO_SMALL.cropping")
    if not trouble.says("output size would be zero or negative"):
        return None
    shape = trouble.find(r"(?:inputs\.shape=\[|inputs shape=\()(?:None,? )([\d ,]+)[\])]")
    window = trouble.find(r"(?:pool_size=\[|kernel shape=\()([\d ,]+)[\])]")
    sizes = _numbers(shape[1])[:-1] if shape else []
    windows = _numbers(window[1]) if window else []
    fields: dict[str, object] = {
        "layer": _layer(trouble),
        "size": " x ".join(sizes) or "too small",
        "window": " x ".join(windows[: len(sizes)]) or "larger",
    }
    if not sizes or not windows:
        return Said("TOO_SMALL.unknown", fields)
    if "channels_first" in ast.unparse(trouble.source.tree):
        return Said("TOO_SMALL.channels_first", fields)
    if all(int(size) >= int(w) for size, w in zip(sizes, windows, strict=False)):
        return Said("TOO_SMALL.unknown", fields)
    pool = "pool_size" in trouble.message
    return Said("TOO_SMALL.pool" if pool else "TOO_SMALL", fields)


def _layer(trouble: Trouble) -> str:
    """ "this Conv2D"; where the line makes a whole model "a convolution", or "a pooling"."""
    name = trouble.layer
    if name in ("Sequential", "Model", "") or trouble.raised.facts.get("called") == "model":
        return terms.A_POOLING if "pool_size" in trouble.message else terms.A_CONVOLUTION
    return terms.ONE_LAYER.format(layer=name)


def _numbers(text: str) -> list[str]:
    return text.replace(",", " ").split()

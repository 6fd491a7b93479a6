def places(size, window, step):
    """How often the window fits."""
    count = 0
    while True:
        if size < window:
            break
        count += 1
        # TODO: move the window by step
    return count


def predict_conv(height=28, width=20, channels=3, filters=8, kernel=5, pool=2, classes=10) -> dict:
    h, w = places(height, kernel, 1), places(width, kernel, 1)
    h2, w2 = places(h, pool, pool), places(w, pool, pool)
    conv = kernel * kernel * channels * filters + filters
    dense = h2 * w2 * filters * classes + classes
    return {
        "conv_shape": (None, h, w, filters),
        "conv_parameters": conv,
        "pool_shape": (None, h2, w2, filters),
        "dense_parameters": dense,
        "total": conv + dense,
    }

def predict_conv(height=28, width=20, channels=3, filters=8, kernel=5, pool=2, classes=10) -> dict:
    h = height - kernel + 1
    w = width - kernel + 1
    hp = h // pool
    wp = w // pool
    p1 = kernel * kernel * channels * filters   # weights of all filters
    p2 = (hp * wp * filters + 1) * classes
    return {
        "conv_shape": (None, h, w, filters),
        "conv_parameters": p1,
        "pool_shape": (None, hp, wp, filters),
        "dense_parameters": p2,
        "total": p1 + p2,
    }

import numpy as np


def predict_conv(height=28, width=20, channels=3, filters=8, kernel=5, pool=2, classes=10):
    image = np.array([height, width])
    after_conv = image - (kernel - 1)
    after_pool = after_conv // pool
    conv = (kernel ** 2 * channels + 1) * filters
    dense = (np.prod(after_pool) * filters + 1) * classes
    # lists are fine, the task says
    return dict(
        conv_shape=[None, *after_conv, filters],
        pool_shape=[None, *after_pool, filters],
        conv_parameters=conv,
        dense_parameters=dense,
        total=conv + dense,
    )

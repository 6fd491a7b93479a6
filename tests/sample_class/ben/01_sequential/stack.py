import tensorflow as tf


def stack(features=20, hidden=32, classes=4):
    net = tf.keras.models.Sequential(name="plants")
    net.add(tf.keras.layers.InputLayer(shape=(features,)))
    for i in range(2):
        net.add(tf.keras.layers.Dense(hidden, name=f"hidden_{i}"))
        net.add(tf.keras.layers.Activation("relu"))
    net.add(tf.keras.layers.Dense(classes))
    net.add(tf.keras.layers.Softmax())
    net.summary()  # so I can see the parameters
    return net

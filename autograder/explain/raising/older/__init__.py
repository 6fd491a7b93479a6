"""What older Keras, TensorFlow, NumPy and PyTorch have, and Keras 3 has elsewhere."""

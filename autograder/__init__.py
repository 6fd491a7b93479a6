"""Auto-graded exercises in wiring Keras models."""

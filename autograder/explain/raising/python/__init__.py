"""Python itself: names, functions, lists, loops, brackets and commas."""

"""Data in `fit`, `predict` and `evaluate`, and what `compile` says of it.

data_places, rows, text_numbers          names of the data, lists, numbers in quotes
one_input, several_arrays, arrays_given, array_keys   how many arrays, their order, their names
labels, label_keys, label_range, keys_of_outputs      what the outputs are compared with
made_from, on_data, own_lists, compiled_for           Inputs made from data; losses and metrics
"""

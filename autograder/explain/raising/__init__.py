"""What a line that raised says of its mistake, read for the files of `mistakes/raised`.

    at_hand, held_here   what names on the line held when it raised
    stated               what Keras states when it refuses a value
    belongs, belongs_to_model, keys_of_outputs, ends   arguments of layers, models and their ends
    data_places, rows, labels                          data in `fit`, `predict`, `evaluate`
    entries, own_lists, loops, open_size               lists, loops, sizes that are not known
    own_function, brackets, commas, broken             functions of the learner's own, Python
    before, backend, other_modules                     layers before, and what Keras 3 has elsewhere

Pure, like all of `explain`: the learner's text and the refusal in, sentences out.
"""

"""What a line that raised says of its mistake, read for the files of `mistakes/raised`.

    at_hand, holding     what names on the line held when it raised, and what Keras was given
    held_here            the same in a sentence, for what no other story tells
    stated               what Keras states when it refuses a value
    belongs, belongs_to_model, keys_of_outputs, ends   arguments of layers, models and their ends
    data_places, rows, labels                          data in `fit`, `predict`, `evaluate`
    entries, own_lists, loops, open_size               lists, loops, sizes that are not known
    kinds, passed        kinds of values; what is called on where a tensor is due
    own_function, brackets, commas, broken             functions of the learner's own, Python
    before, backend, other_modules, operations         layers before, and what Keras 3 has elsewhere

Pure, like all of `explain`: the learner's text and the refusal in, sentences out.
"""

"""What a line that raised says of its mistake, read for the files of `mistakes/raised`.

    at_hand, holding     what names on the line held when it raised, and what Keras was given
    held_here            the same in a sentence, for what no other story tells
    stated               what Keras states when it refuses a value
    belongs, belongs_to_model, keys_of_outputs, ends   arguments of layers, models and their ends
    belongs_elsewhere    arguments of a layer that stand in `add` or in `keras.Input`
    end_numbers          numbers, or a list taken apart, among the ends of a model
    data_places, rows, labels                          data in `fit`, `predict`, `evaluate`
    several_arrays, made_from              arrays for several Inputs; an Input made from the labels
    entries, own_lists, loops, open_size               lists, loops, sizes that are not known
    kinds, passed        kinds of values; what is called on where a tensor is due
    nearby, layer_used, in_call            the tensor that is meant; a layer in place of its result
    input_shape          channels in front; the shape of the input, said to a layer
    places_turned        two settings, each in the place of the other
    lost_axes            axes that Flatten and its like took away
    own_function, brackets, commas, broken             functions of the learner's own, Python
    before, backend, other_modules, operations         layers before, and what Keras 3 has elsewhere

Pure, like all of `explain`: the learner's text and the refusal in, sentences out.
"""

"""What a line that raised says of its mistake, read for the files of `mistakes/raised`.

    at_hand, holding     what names on the line held when it raised, and what Keras was given
    held_here            the same in a sentence, for what no other story tells
    stated               what Keras states when it refuses a value
    belongs, belongs_to_model, keys_of_outputs, ends   arguments of layers, models and their ends
    belongs_elsewhere    arguments of a layer that stand in `add` or in `keras.Input`
    end_numbers          numbers, or a list taken apart, among the ends of a model
    data_places, rows, labels                          data in `fit`, `predict`, `evaluate`
    several_arrays, made_from              arrays for several Inputs; an Input made from the labels
    inner_model          a model that is called on a tensor of another shape
    entries, own_lists, loops, open_size               lists, loops, sizes that are not known
    kinds, passed        kinds of values; what is called on where a tensor is due
    nearby, layer_used, in_call            the tensor that is meant; a layer in place of its result
    input_shape          channels in front; the shape of the input, said to a layer
    places_turned        two settings, each in the place of the other
    model_parts, model_made                layers of inner models; a model left empty
    several_results      a model with several outputs, used as one tensor
    arrays_given, array_keys               how many arrays, and under which names
    own_input            a function of the learner's with an Input of its own
    compiled_for         losses and metrics that show only in training
    lost_axes            axes that Flatten and its like took away
    axis_of_one, steps_of_axes             axes that one of two tensors lacks; steps that have axes
    batch_sliced, empty_list, numbers_listed           square brackets, and what lists hold
    name_first, needed_places, no_sizes    what stands in the place of a shape or a number
    result_called, which_layer             a result called as a layer; which of several raised
    own_function, brackets, commas, broken             functions of the learner's own, Python
    before, backend, other_modules, operations         layers before, and what Keras 3 has elsewhere

Pure, like all of `explain`: the learner's text and the refusal in, sentences out.
"""

"""What a line that raised says of its mistake, read for the files of `mistakes/raised`.

    at_hand, holding, kinds   what names on the line held when it raised, and what Keras was given
    held_here                 the same in a sentence, for what no other story tells
    stated                    what Keras states when it refuses a value
    nearby, before, which_layer   the tensor that is meant, the layers before, which layer raised
    turn                      which turn of a loop it was
    settings, data, models, tensors, python, older   packages, by what the mistake is about

Pure, like all of `explain`: the learner's text and the refusal in, sentences out.
"""

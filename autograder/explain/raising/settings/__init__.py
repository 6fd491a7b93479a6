"""Arguments of layers: which there are, what stands in the place of which.

belongs, belongs_elsewhere, belongs_to_model   where an argument belongs that is not taken here
needed_places, no_sizes, places_turned   what must be said, what need not, what is exchanged
name_first, input_shape                  a name, or channels, in the place of a shape
comma_given, given_activation            a tuple by a comma; what an activation may be
own_layers, optimizers                   activations and optimizers, and their settings
"""

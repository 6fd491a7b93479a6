"""The two ends of a model, and models inside of models.

ends, end_given, end_numbers, uncalled   what `keras.Model` is given for its ends
detached, fresh_inputs, own_input        Inputs that the outputs do not come from
inner_model, model_parts, taken_outputs, several_results   inner models: shapes, layers, results
model_made, no_layer, repeated           a model left empty; what a Sequential is given
"""

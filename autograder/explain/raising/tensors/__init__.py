"""What a layer is called on: shapes, axes, lists, and what is no tensor.

in_call, passed, layer_used, result_called   settings, layers and results in the wrong place
empty_list, numbers_listed, states_given     lists that hold nothing, numbers, states
axis_of_one, lost_axes, steps_of_axes, open_size   axes that are lacking, gone, or not known
batch_sliced, shapes_given, tensor_owner     brackets, shapes, what belongs to a layer
"""

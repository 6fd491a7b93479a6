"""TensorFlow's kernels, kept from one case to the next.

A new Keras session and a new seed both throw all kernels away, so that those which draw random
numbers start anew. The others hold nothing, and making them anew took half of the time of
building and running a small model. Here they go only if numbers were drawn since they last went.

For each shape of a variable TensorFlow makes kernels of its own, to create it, to assign it and to
read it (2 ms together), though none of them does anything else with the shape; a variable's Python
object checks it. Here all variables share the kernels of one whose shape is not told.

Four private names of TensorFlow's are used; tests tell which one moved. Imports nothing of it:
it is there already in a process that builds models.
"""

import sys
from typing import Any


def keep() -> None:
    """From now on in this process."""
    _until_drawn()
    _for_all_shapes()


def _until_drawn() -> None:
    """Every random operation of TensorFlow's Python asks for seeds."""
    seeds: Any = sys.modules["tensorflow.python.framework.random_seed"]
    calls: Any = sys.modules["tensorflow.python.eager.context"].pywrap_tfe
    clear, get_seed = calls.TFE_ContextClearCaches, seeds.get_seed
    drawn = False

    def asked(op_seed: object) -> object:
        nonlocal drawn
        drawn = True
        return get_seed(op_seed)

    def clear_after_draws(context: object) -> None:
        nonlocal drawn
        if drawn:
            clear(context)
        drawn = False

    seeds.get_seed = asked
    calls.TFE_ContextClearCaches = clear_after_draws


def _for_all_shapes() -> None:
    """The name of a variable is part of a kernel too. Graphs keep both: they have no kernels yet,
    and their handles tell shapes to what reads them."""
    operations: Any = sys.modules["tensorflow.python.ops.gen_resource_variable_ops"]
    eager: Any = sys.modules["tensorflow.python.eager.context"].executing_eagerly
    make = operations.var_handle_op

    def made(*, shape: object, debug_name: str = "", **more: object) -> object:
        if eager():
            return make(shape=None, **more)
        return make(shape=shape, debug_name=debug_name, **more)

    operations.var_handle_op = made

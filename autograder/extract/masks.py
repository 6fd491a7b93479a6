"""Which `mask=` arguments of a call Keras put there by itself.

Keras records the mask that travels with a tensor as if the learner had passed it. Such an
argument is dropped, and with it the arithmetic that makes the mask, for nothing else reads it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import keras
from keras import KerasTensor, Layer

from autograder.extract import private, values


def without_implicit(bound: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of a call of a layer without the masks that Keras would pass anyway."""
    tensors = [name for name, value in bound.items() if _holds_tensor(value) and name != "mask"]
    kept = dict(bound)
    for name, value in bound.items():
        if name == "mask" and len(tensors) == 1:
            owner = tensors[0]
        elif name.endswith("_mask") and len(tensors) > 1:
            owner = name.removesuffix("_mask")
        else:
            continue
        if owner in bound and _travels_with(value, bound[owner]):
            del kept[name]
    return kept


def _holds_tensor(value: object) -> bool:
    return any(isinstance(each, KerasTensor) for each in keras.tree.flatten(value))


def _travels_with(mask: object, tensors: object) -> bool:
    masks, owners = keras.tree.flatten(mask), keras.tree.flatten(tensors)
    return len(masks) == len(owners) and all(
        each is None or (isinstance(owner, KerasTensor) and _same(each, _carried(owner)))
        for each, owner in zip(masks, owners, strict=True)
    )


def _carried(tensor: KerasTensor) -> KerasTensor | None:
    """The mask that travels with a tensor; for a copy, that of its original.

    `Model(inner tensor, …)` copies tensors, and the copies carry no mask.
    """
    mask = private.carried_mask(tensor)
    origin = private.origin(tensor)
    while mask is None and origin is not None and private.original_name(tensor.name):
        name = private.original_name(tensor.name)
        made = (t for node in private.nodes(origin.operation) for t in private.results(node))
        found = next((each for each in made if each.name == name), None)
        if found is None:
            return None
        tensor, mask = found, private.carried_mask(found)
    return mask


def _same(one: object, other: object) -> bool:
    """Whether two tensors are one, or computed by the same operations from the same tensors.

    A copy counts as its original.
    """
    pairs = [(one, other)]
    seen: set[tuple[int, int]] = set()  # a mask of masks reads one of them many times
    while pairs:
        left, right = pairs.pop()
        if left is right or (id(left), id(right)) in seen:
            continue
        seen.add((id(left), id(right)))
        if not (isinstance(left, KerasTensor) and isinstance(right, KerasTensor)):
            return False
        if private.original_name(left.name) == right.name:
            continue
        computed, asked = _step(left), _step(right)
        if computed is None or asked is None or computed.function != asked.function:
            return False
        pairs.extend(zip(computed.operands, asked.operands, strict=True))
    return True


class _Step(NamedTuple):
    function: tuple[Any, ...]
    operands: list[KerasTensor]


def _step(tensor: KerasTensor) -> _Step | None:
    """How an operation computed a tensor; None for one that a layer returned, or an input."""
    origin = private.origin(tensor)
    if origin is None or isinstance(origin.operation, Layer):
        return None
    given = private.arguments(private.nodes(origin.operation)[origin.call])
    leaves = keras.tree.flatten(given)
    operands = [each for each in leaves if isinstance(each, KerasTensor)]
    constants = [values.encode(each) for each in leaves if not isinstance(each, KerasTensor)]
    attributes = {
        name: values.encode(value)
        for name, value in vars(origin.operation).items()
        if name != "name" and not name.startswith("_")
    }
    return _Step((type(origin.operation), len(operands), constants, attributes), operands)

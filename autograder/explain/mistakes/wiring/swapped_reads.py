"""Two steps read each other's tensors.

Wrong:

    a, b = Input((4,)), Input((4,))
    x = layers.Dense(3)(b)
    y = layers.Dense(3, use_bias=False)(a)
    m = Model([a, b], [x, y, layers.Add()([a, x]), layers.Add()([b, y])])

Asked:

    a, b = Input((4,)), Input((4,))
    x = layers.Dense(3)(a)
    y = layers.Dense(3, use_bias=False)(b)
    m = Model([a, b], [x, y, layers.Add()([a, x]), layers.Add()([b, y])])

See it: follow the arrows of `keras.utils.plot_model(model)`.
"""

from collections.abc import Iterator

from autograder.difference import WrongRead
from autograder.explain import words
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """What one reads the other should read."""
    for one in scene.of(WrongRead):
        for two in scene.of(WrongRead):
            crossed = one is not two and one.found == two.expected and two.found == one.expected
            if crossed and one.found and two.found and one.step != two.step:
                fields = {
                    "one": words.step(one.step),
                    "two": words.step(two.step),
                    "one_found": scene.place(one.found),
                    "two_found": scene.place(two.found),
                }
                yield Said("SWAPPED_READS", fields, one.step.line, (one, two))
                break

"""Two steps read each other's tensors.

Wrong:

    inp = Input((4,))
    p, q = layers.Dense(5)(inp), layers.Dense(5, use_bias=False)(inp)
    x = layers.Dense(3)(q)
    y = layers.Dense(3, use_bias=False)(p)
    m = Model(inp, [p, q, x, y])

Asked:

    inp = Input((4,))
    p, q = layers.Dense(5)(inp), layers.Dense(5, use_bias=False)(inp)
    x = layers.Dense(3)(p)
    y = layers.Dense(3, use_bias=False)(q)
    m = Model(inp, [p, q, x, y])

Message:

    READS SWAPPED · line 3

    `x` (Dense, line 3) reads `q` (Dense, line 2), and `y` (Dense, line 4) reads `p`
    (Dense, line 2). It should be the other way round.

    Look at these two lines; only the tensors in the call change places.

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

"""The model's output is its input: no layer stands between.

Wrong:

    inp = Input((4,))
    m = Model(inp, inp)

Asked:

    inp = Input((4,))
    m = Model(inp, layers.Dense(4)(inp))

Message:

    OUTPUT IS THE INPUT · line 2

    The output of your model is the input `inp`: there is no layer between them.
    What goes in comes out.

    Give `keras.Model` the result of your last step as `outputs=`.

See it: `model.summary()` lists no layer but the input.
"""

from collections.abc import Iterator

from autograder.difference import MissingCall, OutputIsInput, WrongOutput
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene
from autograder.explain.source.slips import gives_back


def recognise(scene: Scene) -> Iterator[Said]:
    """The output, and all steps that are missing with it."""
    for one in scene.of(OutputIsInput):
        missing = list(scene.of(MissingCall))
        ends = [end for end in scene.of(WrongOutput) if end.position == one.position]
        hint = ""
        for each in missing:
            built = scene.built(each.expected)
            if built:
                hint = " " + terms.UNUSED.format(name=f"`{built[0]}`", line=built[1])
                break
        helper = gives_back(scene.source)
        given = helper is not None and terms.GIVES_BACK.format(
            function=helper[0], name=words.quoted(helper[1])
        )
        fields = {"place": scene.place(one.place), "hint": hint, "how": given or terms.GIVE_LAST}
        yield Said("OUTPUT_IS_INPUT", fields, covers=(one, *missing, *ends))

"""A decoder does not get the encoder's states.

A recurrent layer starts from zeros unless it is told otherwise, in the call:
`initial_state=[h, c]` for an LSTM, `initial_state=h` for a GRU.

Wrong:

    e, d = Input((None, 5)), Input((None, 5))
    _, h, c = layers.LSTM(8, return_state=True)(e)
    y = layers.LSTM(8, return_sequences=True)(d)
    m = Model([e, d], y)

Asked:

    e, d = Input((None, 5)), Input((None, 5))
    _, h, c = layers.LSTM(8, return_state=True)(e)
    y = layers.LSTM(8, return_sequences=True)(d, initial_state=[h, c])
    m = Model([e, d], y)

Message:

    STATES NOT PASSED · line 3

    `y` (LSTM, line 3) starts without the states that the task hands to it. It
    should get them from an LSTM (units=8) that reads the input `e`.

    States are given in the call, beside the tensor:

        layer(x, initial_state=[h, c])

See it: in `keras.utils.plot_model(model)` no arrow runs from the one layer to the other.
"""

from collections.abc import Iterator

from autograder.difference import AnyDifference, InputUnread, MissingCall, WrongRead
from autograder.explain import words
from autograder.explain.english import terms
from autograder.explain.said import Said
from autograder.explain.scene import Scene


def recognise(scene: Scene) -> Iterator[Said]:
    """States that are asked for and not read; what only fed them is missing with them."""
    for read in scene.of(WrongRead):
        if read.found is not None or not read.slot.startswith("initial_state"):
            continue
        reads = [r for r in scene.of(WrongRead) if r.step == read.step]
        source = read.expected.step if read.expected else None
        makers = [m for m in scene.of(MissingCall) if m.expected == source]
        unread = [u for u in scene.of(InputUnread) if any(u.place in m.after for m in makers)]
        expected = terms.A_TENSOR if read.expected is None else scene.place(read.expected)
        if source is not None:
            expected = words.asked(source) if scene.is_theirs(read.expected) else words.step(source)
        if unread:
            expected = terms.THAT_READS.format(what=expected, place=scene.place(unread[0].place))
        fields = {"step": words.step(read.step), "expected": expected}
        covers: tuple[AnyDifference, ...] = (*reads, *makers, *unread)
        yield Said("STATES_NOT_PASSED", fields, read.step.line, covers)

"""Sentences about what comes out of a model."""

TITLES: dict[str, str] = {
    "OUTPUT_IS_INPUT": "OUTPUT IS THE INPUT",
    "GLUED_OUTPUTS": "OUTPUTS GLUED TOGETHER",
    "OUTPUT_MISSING": "OUTPUT MISSING",
    "OUTPUT_COUNT": "NUMBER OF OUTPUTS",
    "OUTPUT_ORDER": "OUTPUTS IN ANOTHER ORDER",
    "WRONG_OUTPUT": "ENDS AT ANOTHER TENSOR",
    "OUTPUT_SHAPE": "OUTPUT SHAPE",
}

SENTENCES: dict[str, str] = {
    "OUTPUT_IS_INPUT": """
The output of your model is {place}: there is no layer between them. What goes in comes out.{hint}

{how}
""",
    "GLUED_OUTPUTS": """
I looked for {expected} and found {found}. {step} {makes}.

List them as outputs of their own:

    keras.Model(..., outputs=[{names}])
""",
    "OUTPUT_MISSING": """
I looked for {expected} and found {found}.{ends} {missing}{built}

List every result that the task wants to see:

    outputs=[..., ...]
""",
    "OUTPUT_MISSING.in_a_list": """
I looked for {expected} and found {found}. A Sequential is one chain of layers: only the last of
them is an output. {missing}

A model with several outputs needs the Functional API: let the last layers read the same tensor,
and list what they give:

    keras.Model(inputs=..., outputs=[..., ...])
""",
    "OUTPUT_MISSING.turn": """
I looked for {expected} and found {found}: {name}, and under this name stands only what the last
turn of the loop made. {missing}

Line {line} collects the results of all turns in {list}, and the model does not get that list. Look
at `outputs=` of your model.
""",
    "OUTPUT_MISSING.overwritten": """
I looked for {expected} and found {found}: {name}, and under this name stands only what the last
turn of the loop made. {missing}

Each turn overwrites the one before. Collect the results in a list, and give that to the model:

    outputs=...
""",
    "OUTPUT_MISSING.part": """
I looked for {expected} and found {found}: {name}, one of those that stand in {list} (line {line}).
{missing}

Look at `outputs=` of your model: the square brackets take one result out of the list.
""",
    "OUTPUT_MISSING.same_key": """
I looked for {expected} and found {found}: in the dict of outputs the key {key} stands twice, so
{second} takes the place of {first}.

Give each output a key of its own.
""",
    "OUTPUT_MISSING.same_key_in_loop": """
I looked for {expected} and found {found}: line {line} stands in a loop and puts the result of each
turn under the same key, {key}. Each takes the place of the one before.

Give each output a key of its own.
""",
    "OUTPUT_MISSING.as_one": """
I looked for {expected} and found {found}: {step} has {found_size}, as many as the outputs of the
task have together ({sizes}). One layer gives one output.

Build a layer for each output, let all of them read the same tensor, and list what they give:

    outputs=[..., ...]
""",
    "OUTPUT_COUNT.unlisted": """
I looked for {expected} and found {found}.{built}

Look at what you list as `outputs=` of the model: every result that the task wants to see stands
there.
""",
    "OUTPUT_COUNT.models": """
I looked for ONE model with {expected}. Your code makes more than one model: nothing reads {name}
(line {line}), and the model that you return has {found}.

Make one model, and list in it what all of them end with:

    outputs=[..., ...]
""",
    "OUTPUT_COUNT": """
I looked for {expected} and found {found}.

Look at what you list as `outputs=` of the model.
""",
    "OUTPUT_COUNT.branches": """
I looked for {expected} and found {found}. In the task the model does not end at {parts}:
{merge} brings them together, and the model goes on from there.

Add these steps, and give `keras.Model` what the last of them gives.
""",
    "OUTPUT_COUNT.early": """
I looked for {expected} and found {found}. You compute {name} on line {line}, but the model does not
end there.

Give `keras.Model` what your last step gives:

    outputs=...
""",
    "OUTPUT_COUNT.right": """
I looked for {expected} and found {found}. The right one is {right}.

Leave the others out of `outputs=`: a tensor on the way is no output.
""",
    "OUTPUT_ORDER": """
The outputs are listed as

    {found}

The task asks for the order

    {expected}

Look at `outputs=` of your model.
""",
    "OUTPUT_ORDER.turned": """
The outputs are those asked for, in another order: {text} on line {line} {does}.

Whoever uses the model takes the results in the order of this list.
""",
    "OUTPUT_ORDER.unnamed": """
The outputs are those asked for, but listed in another order: your {found} output plays the part of
the {expected} one.

Look at `outputs=` of your model.
""",
    "WRONG_OUTPUT": """
{which} of your model is {found}. It should be {expected}.

Look at `outputs=` of your model.
""",
    "WRONG_OUTPUT.swapped": """
{found} are the outputs asked for, but they stand in each other's place.

Look at `outputs=` of your model: which name or place belongs to which?
""",
    "WRONG_OUTPUT.unused": """
{which} of your model is {found}. It should be {expected}, which you compute, and which no output
uses.

Look at `outputs=` of your model.
""",
    "OUTPUT_SHAPE": """
{which} of your model, {place}, has shape {found} for one example. The task asks for {expected}.

Go through the shapes step by step: `model.summary()` shows them.
""",
    "OUTPUT_SHAPE.dtype": """
{which} of your model, {place}, holds {found}. The task asks for {expected}.

Look at the last steps before this output.
""",
}

"""Sentences about what is built or computed, and how often it is used."""

TITLES: dict[str, str] = {
    "NOT_SHARED": "NOT SHARED",
    "SHARED": "SHARED",
    "OTHER_LAYER_CALLED": "ANOTHER LAYER CALLED",
    "NOT_CALLED": "BUILT BUT NOT CALLED",
    "THROWN_AWAY": "RESULT THROWN AWAY",
    "ARGUMENT_UNREAD": "ARGUMENT NOT USED",
    "EMPTIED_IN_LOOP": "EMPTIED AT EACH TURN",
    "RETURN_IN_LOOP": "RETURN INSIDE OF A LOOP",
    "TURNS": "TURNS OF A LOOP",
    "AFTER_THE_MODEL": "COMPUTED AFTER THE MODEL",
    "OTHER_MODEL": "ANOTHER MODEL RETURNED",
    "RETURNED_FROM_OUTSIDE": "A MODEL FROM OUTSIDE",
    "SAME_AGAIN": "THE SAME TENSOR AGAIN",
    "CHANGED_DEFAULT": "A DEFAULT THAT CHANGES",
    "CHANGED_OUTSIDE": "A LIST THAT STAYS CHANGED",
    "TAKEN_OUT": "LAYER TAKEN OUT",
}

SENTENCES: dict[str, str] = {
    "NOT_SHARED": """
{steps} are {count} layers, each with weights of its own.
The task asks for ONE {what} in their place.

A layer gets its weights when you build it. Build it once, call it {times}:

    shared = layers.{class_name}(...)
    one, two = shared(...), shared(...)
""",
    "NOT_SHARED.clone": """
Line {line}, {text}, makes a copy, and a copy has weights of its own: {steps} are {count} layers.
The task asks for ONE {what} in their place.

Leave the copy out, and call the first one {times}.
""",
    "NOT_SHARED.weights": """
{steps} are {count} layers, each with weights of its own, and the task asks for ONE {what} in their
place. Line {line}, {text}, makes their numbers equal once: in training each changes by itself.

Build one layer, and call it {times}.
""",
    "NOT_SHARED.again": """
On {line} stand {count} {what} layers, each with weights of its own: a new one is built each time.
The task asks for ONE {what} that is used {times}.

A layer gets its weights when you build it. Build it once, before this line, and only call it here:

    shared = layers.{class_name}(...)
""",
    "NOT_SHARED.function": """
`{function}` builds layers, so it builds new ones, with weights of their own, each time it is
called. The task asks for ONE {what} that is used {times}.

Build what is to be shared once, outside of `{function}`, and only call it inside.
""",
    "NOT_SHARED.function_model": """
`{function}` builds a new {kind}, with weights of its own, each time it is called. The task asks
for ONE that is used {times}.

Call `{function}` once, give what it returns a name, and use that {times}:

    shared = {function}(...)
    one, two = shared(...), shared(...)
""",
    "NOT_SHARED.model": """
{steps} are {count} layers, each with weights of its own, and so it goes on ({others} more).
The task asks for ONE set of layers that is used {times}.

A layer gets its weights when you build it, and a function that builds layers builds new ones at
each call. Build once, call {times}:

    shared = ...
    one, two = shared(...), shared(...)
""",
    "SHARED": """
{steps} are {count} calls of ONE layer, so all of them have the same weights.
The task asks for {count} separate {class_name} layers, each with weights of its own.

A layer gets its weights when you build it. Build a new one for each step.
""",
    "SHARED.named": """
{steps} is called {times}, so all these steps have the same weights.
The task asks for {count} separate {class_name} layers, each with weights of its own.

A layer gets its weights when you build it. Build a new one for each step.
""",
    "SHARED.model": """
{name} is ONE model, and you call it {times} ({lines}): each call runs through the same layers, with
the same weights. The task asks for {count} separate {class_name} layers there.

A layer gets its weights when you build it. Build a second model for the second call.
""",
    "SHARED.function": """
{steps} is called {times}, so all these steps have the same weights: {name} is built once, on line
{built_line}, outside of `{where}`. The task asks for {count} separate {class_name} layers, each
with weights of its own.

Build the layer inside of `{where}`: then each call of `{where}` builds a new one.
""",
    "SHARED.loop": """
{steps} is called {times}, so all these steps have the same weights: {name} is built once, on line
{built_line}, before the loop {where}. The task asks for {count} separate {class_name} layers, each
with weights of its own.

Build the layer inside of the loop: then each turn builds a new one.
""",
    "SHARED.default": """
{steps} stands in the line `def {function}(...)`, as the default of an argument. Python builds a
default once, so every call of `{function}` has the same layer, with the same weights. The task asks
for {count} separate {class_name} layers.

Build the layer inside of `{function}`.
""",
    "SHARED.list": """
`[layer] * {number}` repeats one layer {number} times. So all these steps are ONE layer with one set
of weights: {steps}.
The task asks for {count} separate {class_name} layers.

Build a new one each time, with a list comprehension:

    [layers.{class_name}(...) for _ in range({number})]
""",
    "OTHER_LAYER_CALLED": """
Line {line} calls {called} in the place of a layer that the task uses {times}: line {other_line}
calls {asked} there. Both are {class_name}, so Keras cannot notice.

Look at the names of the layers on these lines: which one should be called in each place?
""",
    "OTHER_LAYER_CALLED.same_line": """
Line {line} calls {called} in the place of a layer that the task uses {times}: the other call there
is one of {asked}. Both are {class_name}, so Keras cannot notice.

Look at the names of the layers on this line: which one should be called in each place?
""",
    "NOT_CALLED": """
I looked for {asked}{after} and did not find it in the model.
Line {built_line} builds a {class_name}, but nothing uses it.

A layer is part of the model only when it stands in it: {how}
""",
    "NOT_CALLED.named": """
I looked for {asked}{after} and did not find it in the model.
Line {built_line} builds a {class_name} and names it {name}, but nothing uses {name}.

A layer is part of the model only when it stands in it: {how}
""",
    "NOT_CALLED.loop": """
Line {built_line} stands in a loop and builds `{name}` anew at each turn, but it is {used} behind
the loop only, on line {line}: of all these layers the last one alone is in the model.

Do that inside of the loop: that line needs the same space in front of it as line
{built_line}.
""",
    "NOT_CALLED.model": """
Line {line} makes {name}, a model with {steps}, but nothing calls it. I looked for these
steps{after} and did not find them.

Call {name} on a tensor, as you call a layer, and let the next step read the result.
""",
    "NOT_CALLED.copy": """
Line {line} adds to `layers` of a model, and that list is a copy: the model does not change.

Use the method `add` of the model.
""",
    "NOT_CALLED.together": """
`add` takes one layer. On line {line} it gets more: {text} stands in the place of another argument,
and is not added to the model.

Call `add` once for each layer.
""",
    "NOT_CALLED.result": """
I looked for {asked}{after} and did not find it in the model.
Line {built_line} computes such a step, but gives the result no name, so nothing can read it.

Give the result a name, and let the next step read that.
""",
    "NOT_CALLED.result_of": """
I looked for {asked}{after} and did not find it in the model.
Line {built_line} computes such a step, but gives the result no name, so nothing can read it: a
layer does not change the tensor that it is called on.

Give the result a name, and let the next step read that:

    {code}
""",
    "THROWN_AWAY": """
I looked for {asked}{after}. You compute it as {name} on line {built_line}, but nothing reads
{name}.

{before}
""",
    "THROWN_AWAY.model": """
You compute {names} with {model}, but nothing reads {them}. What {model} learns has no part in the
result.

{before}
""",
    "THROWN_AWAY.skipped": """
You compute {name} on line {built_line} ({class_name}), but nothing reads it: line {again} reads
{read}, and gives the name {name} to its own result.

Look at the tensor in the parentheses on line {again}.
""",
    "THROWN_AWAY.early": """
Your model ends at {found}. You go on from there, up to {name} on line {line}, but nothing reads
{name}.

Look at `outputs=` of your model.
""",
    "THROWN_AWAY.passed_over": """
You compute {name} on line {built_line}, but nothing reads it: {own} on line {next} reads {read}.

Look at the tensor in the parentheses on line {next}.
""",
    "THROWN_AWAY.overwritten": """
I looked for {asked}{after}. You compute it as {name} on line {built_line}. But line {again} gives
the name {name} to something else before anything reads it, so the result is lost.

Give each result a name of its own, and let the next step read this one.
""",
    "ARGUMENT_UNREAD": """
`{function}` is given {name}, and nothing inside of it reads {name}. So whatever you give it, it
works on something from outside.

Look at which tensor is read inside of `{function}` (it begins on line {line}).
""",
    "EMPTIED_IN_LOOP": """
{name} is made anew at each turn of the loop (line {line}), so behind the loop it holds only what
the last turn put into it.

Make it once, before the loop.
""",
    "RETURN_IN_LOOP": """
Line {line} returns inside of the loop that begins on line {loop}. So the function ends at the first
turn, and what the other turns should make is missing: {steps}.

Put `return`, and all that the task has only once, behind the loop: one level further to the left.
""",
    "TURNS": """
The loop on line {line}, {header}, makes {turns} too few. Missing is what {turns} would make:
{steps}.

{how}
""",
    "TURNS.perhaps": """
I looked for {steps} and did not find {them}. The loop on line {line}, {header}, makes steps of this
kind, but not {these}.

Does it make too few turns, or does the task have {these} outside of the loop? {how}
""",
    "TAKEN_OUT.last": """
I looked for {asked} and found {found}. Line {line}, {text}, takes out the LAST layer, whatever
stands there.

To leave out another one, take it out of the list where you make the model.
""",
    "TURNS.lost": """
The loop on line {line}, {header}, makes {name} anew at each turn (line {written}), so only what
the last turn made is left. Missing is what {turns} would make: {steps}.

Let each turn go on from what the turn before gave, or collect the results in a list.
""",
    "TURNS.more": """
The loop on line {line}, {header}, makes {turns} too many. Too much is what {turns} made: {steps}.

{how}
""",
    "TURNS.begins_again": """
{name} begins with {value} (line {since}), and the loop on line {line}, {header}, goes through all
of that list: {value} is taken twice.

Let the loop go through those only that {name} does not hold yet.
""",
    "AFTER_THE_MODEL": """
Line {line} computes {name}, but the model is made before that, on line {model}: what you compute
later is no part of it.

Make the model last, and give it the result of your last step.
""",
    "AFTER_THE_MODEL.after_return": """
Line {line}, {text}, never runs: it stands behind the `return` on line {return_line}, and a function
ends there.

Put `return` behind all that the model needs.
""",
    "OTHER_MODEL": """
Your function returns a model that ends too early. On line {line} you make another one, {name}, and
nothing uses it.

Look at `return`: which of the two does the task ask for?
""",
    "OTHER_MODEL.added": """
Your function returns {returned}, and that model ends too early. Line {line}, {text}, adds to
{name}, another model, which nothing uses.

Look at the name in front of `.add`.
""",
    "RETURNED_FROM_OUTSIDE": """
Your function returns {returned}, and that is a model from outside of it, made on line {outside}.
Inside you make {name} on line {line}.

Look at `return`: which of the two is it for?
""",
    "SAME_AGAIN": """
{call} stands in a loop, and nothing in it changes from turn to turn: {name} is one set of weights,
called on the same tensor, so each turn gives the same tensor again.
The task asks for separate ones, each with weights of its own.

Build a new one at each turn, inside of the loop.
""",
    "CHANGED_DEFAULT": """
Line {line} changes {name}, and that is the default of an argument. Python makes a default once and
keeps it, so each call of your function starts with what the call before left in it.

Leave the default as it is: make a new list, and change that one.
""",
    "TAKEN_OUT": """
Line {line} calls {text}, and that takes the last layer out of the model. Missing is {steps}.

To look at the last layer, and leave it where it is:

    {model}.layers[-1]
""",
    "CHANGED_OUTSIDE": """
Line {line} changes {name} itself, and that stands outside of the function: the next call of your
function starts with what this one left in it. So two calls build different models.

Leave {name} as it is: make a new list from it inside of the function, and change that one.
""",
}

"""Sentences about steps missing, too many, or of another kind."""

TITLES: dict[str, str] = {
    "ACTIVATION_MISSING": "ACTIVATION MISSING",
    "ACTIVATION_DOUBLED": "ACTIVATION TWICE",
    "ACTIVATION_EXTRA": "ACTIVATION TOO MANY",
    "WRONG_ACTIVATION": "ANOTHER ACTIVATION",
    "FLATTEN_MISSING": "FLATTEN MISSING",
    "WRONG_MERGE": "MERGED IN ANOTHER WAY",
    "HIDDEN_INSIDE": "HIDDEN INSIDE",
    "BRANCH_MISSING": "STEPS MISSING",
    "LAYER_MISSING": "LAYER MISSING",
    "DOES_NOTHING": "DOES NOTHING",
    "LAYER_EXTRA": "LAYER TOO MANY",
    "WRONG_LAYER": "ANOTHER LAYER",
    "DRAWN_ONCE": "DRAWN ONLY ONCE",
}

SENTENCES: dict[str, str] = {
    "ACTIVATION_MISSING": """
I looked for {what} after {after} and found no activation there.{linear}

Say it in the layer, as `activation={argument}`, or as a step of its own.
""",
    "ACTIVATION_MISSING.step": """
I looked for {what} after {after} and found no activation there.

Make it a step of its own: {layers} has no argument `activation=`.
""",
    "ACTIVATION_MISSING.on_model": """
I looked for {what} after {after} and found no activation there. {given} on line {line} is given to
the model: Keras takes it there without a word, and it does nothing.

An activation belongs to a layer: move it into the parentheses of the last one.
""",
    "ACTIVATION_DOUBLED": """
{what} is applied twice in a row: {found} reads what {before} has just activated.{why}{inner}

Keep one. An activation can be said in the layer or as a step of its own; once is enough.
""",
    "ACTIVATION_EXTRA": """
{found} activates {after}. The task asks for no activation there.{does}

{how}
""",
    "ACTIVATION_EXTRA.behind": """
Two activations stand in a row: {found}, and behind it {behind}. The task asks for no activation
before the {asked}.{why}

{how}
""",
    "ACTIVATION_EXTRA.logits": """
{found} activates {after}. The task asks for no activation there.

The loss says `from_logits=True`: it expects an output WITHOUT softmax. Choose one of the two: a
softmax at the end, or `from_logits=True`.
""",
    "WRONG_ACTIVATION": """
The task asks for {expected} here, and I found {found}.{why}

Change the activation{only}.
""",
    "FLATTEN_MISSING": """
I looked for a Flatten before {before} and did not find it. {before_short} reads a tensor
of shape {shape}: it works on the last axis only, and the others stay as they are.

Turn each example into one row of numbers first.
""",
    "WRONG_MERGE": """
I looked for {expected} and found {found}.

{found_does} {expected_does}
""",
    "HIDDEN_INSIDE.operation": """
I looked for {expected} and found a calculation with something that is not a tensor{line}: a layer
or a model, perhaps, that was not called.

Call it on a tensor, and compute with the result.
""",
    "HIDDEN_INSIDE.called": """
I looked for a call of {name}{after} and did not find it. Line {line} calls {name} inside of a
`lambda`: Keras does not see that, so its weights are not part of the model, and are not trained.

Call {name} itself on the tensor, on a line of its own.
""",
    "HIDDEN_INSIDE": """
I looked for {expected} and found {found}. Keras does not see the layers and weights that are made
inside it, so nothing in there is trained.

Call the layer itself on the tensor.
""",
    "BRANCH_MISSING.lost": """
Line {line} computes {name}, {text}, and nothing reads {name}. So {count} steps of the task are not
part of your model.

Look at the lines behind it: the step that comes next in the task should read {name}.
""",
    "BRANCH_MISSING": """
I looked for {count} more steps{after} and did not find them: {steps}.

They belong together, so begin with the first: {first}.{before}{built}
""",
    "LAYER_MISSING.said_twice": """
Lines {one} and {two} both compute {what}: one layer, called twice on the same tensor, gives the
same tensor again. The task asks for two {class_name} layers here, each with weights of its own.

Build a second layer, and call that one on line {two}.
""",
    "LAYER_MISSING.said_twice_here": """
Line {two} computes {what} twice: one layer, called twice on the same tensor, gives the same tensor
again. The task asks for two {class_name} layers here, each with weights of its own.

Build a second layer, and call that one for the second result.
""",
    "LAYER_MISSING": """
I looked for {asked}{after} and did not find it.{before}

Add this step.
""",
    "LAYER_MISSING.each_turn": """
I looked for {asked}{after} and did not find it. That line stands in a loop, and the task has this
step at each turn.

Add this step inside of the loop.
""",
    "LAYER_MISSING.same_path": """
One path of your model leaves a step out: I looked for a call of {name}{after} and did not find it.
{before}

Let this path run through the same layers as the other.
""",
    "LAYER_MISSING.merge": """
I looked for {asked} that brings {parts} together, and did not find it.{before}

Add this step.
""",
    "LAYER_MISSING.merge_in_a_list": """
I looked for {asked} that brings {parts} together, and did not find it.{before}

A Sequential is one chain: each layer in it reads one tensor, that of the layer before. To bring two
together use the Functional API, where every tensor has a name.
""",
    "LAYER_MISSING.lowers": """
I looked for {asked}{after} and did not find it. So {before_step} reads a tensor of shape {shape}
for one example, and not {asked_shape}: what comes of it has more axes than the task wants.

Add this step.
""",
    "LAYER_MISSING.stretched": """
I looked for {asked}{after} and did not find it. {before_step} reads tensors of different shapes,
and Keras stretched the smaller one to fit: that raises no error.

Add this step before they meet.
""",
    "DOES_NOTHING.shape": """
{found} changes nothing: what it reads has shape {shape} for one example already. The task does not
ask for this step.

Take it out, and let the next step read what it read.
""",
    "DOES_NOTHING": """
{found} comes right after another {class_name} and changes nothing: once is enough.

Take it out.
""",
    "LAYER_EXTRA": """
{found} is a step that the task does not ask for.{after}

{instead}
""",
    "LAYER_EXTRA.cut": """
{found} is still part of your model, and the task stops before it.{after}

Line {line} says where the given model is cut: {what}. Take the output of an earlier layer there.
""",
    "LAYER_EXTRA.copy": """
{found} is still part of your model. Line {line}, {what}, takes it out of a copy of the model's
list of layers, and out of nothing else.

{how}
""",
    "LAYER_EXTRA.top": """
{model} on line {line} brings its own last layer, the classes it was made for: {found}. The task
does not ask for that one.

Take the model without its top: `include_top=False`.
""",
    "LAYER_EXTRA.loop": """
{found} stands in a loop, so there is one more at each turn. The task does not ask for that many.

Look at which lines belong into the loop: what the task names once stands before it or behind it.
""",
    "LAYER_EXTRA.called_again": """
{name} is called on the lines {lines}, and each call puts its steps into the model once more. That
is one time too many for the task.

Call it once, give the result a name, and go on from that.
""",
    "LAYER_EXTRA.grown": """
The model has more steps than the task asks for, and more each time your function is called: {name}
is made outside of the function, on line {line}, and the function adds to it.

Make it inside of the function.
""",
    "WRONG_LAYER": """
I looked for {expected} and found {found}.{does}

It stands in the right place: build the layer that the task names there.
""",
    "DRAWN_ONCE": """
I looked for {expected}. Line {line} draws {name} once, while the model is built: from then on the
same numbers go to every example, in training and afterwards.

A layer draws new numbers at each step of training, and none in `predict`: call one on the tensor,
in place of what line {where} computes.
""",
    "WRONG_LAYER.variable": """
I looked for {expected} and found {found}, which computes with {name}. Line {line} makes {name} with
`Variable`: a model trains the weights of its layers, and knows of no others.

Build the layer that the task names: it makes its own weights.
""",
    "WRONG_LAYER.mask": """
I looked for {expected} and found {found}.

{class_name} drops the mask: behind it nobody knows which steps are padding. Build the layer that
the task names there.
""",
}

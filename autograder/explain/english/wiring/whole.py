"""Sentences about the model as a whole, and answers about one."""

TITLES: dict[str, str] = {
    "REQUIREMENT": "NOT THE KIND OF MODEL ASKED FOR",
    "COMPUTED_OTHERWISE": "COMPUTED IN ANOTHER WAY",
    "OUTPUTS_DIFFER": "GIVES OTHER NUMBERS",
    "NO_WORDS": "DIFFERENT",
    "WRONG_ANSWER": "ANSWER NOT RIGHT",
}

SENTENCES: dict[str, str] = {
    "REQUIREMENT.kind": """
I looked for a {expected} model. Your function returns a {found} model.

{how}
""",
    "REQUIREMENT.subclass": """
I looked for a {expected} model. Your function returns a model of a class of its own, and its wiring
cannot be read: what happens inside `call` is Python, not a graph.

Wire the same layers with `keras.Sequential([...])` or with `keras.Model(inputs, outputs)`.
""",
    "REQUIREMENT.flat": """
I looked for a flat model. A model stands inside yours{which}, as if it were one layer.

Call its layers one by one on your own tensors.
""",
    "REQUIREMENT.no_opaque": """
I looked for built-in layers only. Your model has a {found}, and nobody can read its inside.

Say the same with layers, or with operations on tensors.
""",
    "REQUIREMENT.names": """
I looked for a layer named {expected}. None of your layers has this name.

Give the layer its name when you build it, with the argument `name=`.
""",
    "REQUIREMENT.input_names": """
I looked for inputs named {expected}. Yours are named {found}.

Name each one where you make it: `keras.Input(shape=..., name=...)`.
""",
    "REQUIREMENT.loss": """
I looked for a model that is compiled with the loss {expected}. Yours has {found}.

Look at the line with `compile`.
""",
    "REQUIREMENT.other": """
The task asks for {expected}. I found {found}.

Read in the task what is required of the model as a whole.
""",
    "COMPUTED_OTHERWISE": """
In place of {expected} stands {found}. That would be fine if it computed the same, but with
equal weights and equal data it gives other numbers.

Check this part by hand, with two or three numbers.{does}
""",
    "COMPUTED_OTHERWISE.shape": """
In place of {expected} stands {found}. Its result has shape {found_shape} for one example; in the
task it has shape {expected_shape}. {does}

Look at the axes: which of them should grow, and which should stay?
""",
    "COMPUTED_OTHERWISE.mask": """
In place of {expected} stands {found}. Line {line} masks the padding, and an operation does not see
a mask: here the padding counts like the rest.

Use the layer: it leaves out what is masked.
""",
    "COMPUTED_OTHERWISE.axis": """
{step} has {found}, so its result has shape {found_shape} for one example. The task asks for
{expected}: there the shape is {expected_shape}.

Axes are counted from 0, and 0 is the batch: which of the others should be worked on?{why}
""",
    "COMPUTED_OTHERWISE.number": """
{step} computes with {found}. The task asks for {expected} there: with equal weights and equal data
yours gives other numbers.

Look at this number on your line.
""",
    "COMPUTED_OTHERWISE.side": """
{step} has the number {found} {sides} the operator, and the tensor on the other side. The task has
the number {expected} {asked} it: with equal weights and equal data yours gives other results.

Look at the two sides of the operator: here their order counts.
""",
    "COMPUTED_OTHERWISE.operands": """
{found} is a step of the kind that the task asks for. But it reads other tensors, or in another
order: with equal weights and equal data it gives other numbers.{meet}

{order}
""",
    "COMPUTED_OTHERWISE.turned": """
{found} reads {reads}, in this order. It should read {asked}: the right tensors, the other way
round.

{order}
""",
    "COMPUTED_OTHERWISE.reads": """
{found} reads {reads}. In the task this step reads {asked}.

Look at the tensors on this line.
""",
    "COMPUTED_OTHERWISE.setting": """
{step} has {found}. The task asks for {expected}: with equal weights and equal data yours gives
other numbers.

Look at the arguments of this operation.{says}
""",
    "COMPUTED_OTHERWISE.part": """
{step} takes another part of the tensor than the task asks for: with equal weights and equal data it
gives other numbers.{shapes}

Look at the square brackets: counting starts at 0, -1 is the last place, and the first entry is the
batch.{ends}
""",
    "COMPUTED_OTHERWISE.order": """
The steps are those asked for, in another order: {found}. With equal weights and equal data they
give other numbers.

Python multiplies and divides before it adds and subtracts.{early} What comes first
needs parentheses, or a line of its own.
""",
    "COMPUTED_OTHERWISE.class": """
`activation={given}` gives the class of a layer. An activation is a function, or the name of one:
the class computes something else.

Write the name of the activation, as a text in small letters.
""",
    "OUTPUTS_DIFFER": """
The wiring is as asked, but with equal weights and equal data {which} gives other numbers than
it should{when}.

{look}
""",
    "OUTPUTS_DIFFER.finite": """
With small numbers as data {which} gives numbers that are not finite (`nan` or `inf`).

Look for a division by something that can be zero, or a logarithm of it.
""",
    "NO_WORDS": """
Your model differs from the one the task asks for in {count} places, and I have no words for them.

Compare `model.summary()` with the task, line by line. Tell your instructor about this message.
""",
    "WRONG_ANSWER": """
{key} is not {found}.{others}

{how}
""",
    "WRONG_ANSWER.batch": """
{key} is not {found}. It has {count} entries, and a shape begins with None here, for the
batch.{others}

Write None in front.
""",
    "WRONG_ANSWER.fraction": """
{key} is not {found}: sizes are whole numbers, and `/` always gives a number with a
fraction.{others}

Use `//`, which drops the remainder.
""",
    "WRONG_ANSWER.missing": """
I looked for the answer {key} and did not find it.{others}

Return a dict with all the keys that the task lists.
""",
    "WRONG_ANSWER.kind": """
{key} is {found}, and that is {is_kind}. I looked for {want_kind}.{others}

{how}
""",
}

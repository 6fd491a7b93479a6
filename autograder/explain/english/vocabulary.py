"""Words that learners meet in the course, by the unit that introduces them, and what they mean.

A message of an earlier unit that cannot do without one explains it, with the sentence here. Units
are known by the number their folder begins with. Words that every unit uses (model, layer, shape,
activation, units, weights, batch) need no place in this list, and names in code are no words.
"""

NEVER = 99
"""A word that no unit introduces yet: it is explained wherever it stands."""

INTRODUCED: dict[int, tuple[str, ...]] = {
    2: ("tensor", "parameter"),
    3: ("functional",),
    4: ("branch", "merge", "operand", "column"),
    5: ("parallel", "chained"),
    6: ("encoder", "siamese", "shared"),
    NEVER: (
        "attention", "constant", "embedding", "graph", "mask", "placeholder", "query",
        "recurrent", "regularizer", "shortcut", "subclass", "symbolic", "timestep", "vocabulary",
    ),
}  # fmt: skip
"""Number of the unit -> words, in small letters and the singular."""

MEANS: dict[str, str] = {
    "attention": "Attention lets each step of a sequence look at the others.",
    "branch": "A branch is a row of layers that runs beside another.",
    "chained": "Chained: one reads what the other gives.",
    "column": "The columns are the numbers along the last axis.",
    "constant": "A constant is a number that training does not change.",
    "embedding": "An embedding is a table with a row of numbers for each word.",
    "encoder": "An encoder is a row of layers that makes a few numbers of each example.",
    "functional": "A Functional model is made with `keras.Model`, from layers called one by one.",
    "graph": "A graph is a drawing of what reads what.",
    "mask": "A mask says which steps of a sequence are only there to fill it up.",
    "merge": "To merge is to make one thing of several, as Add and Concatenate do.",
    "operand": "Operands are what a step reads when it reads several.",
    "parallel": "Parallel: side by side, not one behind the other.",
    "parameter": "Parameters are the numbers that training moves.",
    "placeholder": "A placeholder has a shape, and its numbers come later.",
    "query": "A query is what an attention layer looks for.",
    "recurrent": "A recurrent layer reads a sequence step by step.",
    "regularizer": "A regularizer keeps weights small.",
    "shared": "A shared layer is one layer that is called several times.",
    "shortcut": "A shortcut hands a tensor on past some layers.",
    "siamese": "A siamese model reads two things with one set of layers.",
    "subclass": "A subclass of keras.Model is a model written as a class of your own.",
    "symbolic": "Symbolic: with a shape, but without numbers yet.",
    "tensor": "A tensor is what a layer reads, and what it gives.",
    "timestep": "A timestep is one place in a sequence.",
    "vocabulary": "The vocabulary is all words that a model knows.",
}
"""Half a sentence for each, to stand under a message."""

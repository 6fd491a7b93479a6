"""Labels that no unit of the last layer stands for."""

from autograder.explain.english.raised import origins
from autograder.explain.raising.data import data_places
from autograder.explain.said import Said
from autograder.explain.trouble import Trouble

_OUTSIDE = (
    r"label value of (-?\d+) which is outside the valid range of \[0, (\d+)\)"
    r"(?:\.\s+Label values: ([-\d ]+))?"
)


def outside(trouble: Trouble) -> Said | None:
    """ "Received a label value of 3 which is outside the valid range of [0, 3)"."""
    found = trouble.find(_OUTSIDE)
    if found is None:
        return None
    number = int(found[2])
    every = [int(each) for each in (found[3] or found[1]).split()]
    labels = data_places.name_of(trouble, 1)
    from_one = min(every) >= 1 and max(every) == number > 1
    plain = labels.startswith("`")
    step = origins.LABELS["from_one" if from_one and plain else "one" if number == 1 else ""]
    fields = {
        "what": origins.LABEL_IS[not plain].format(labels=labels),
        "value": found[1],
        "units": origins.UNITS.get(number, origins.UNITS[0]).format(number=number),
        "classes": origins.CLASSES.get(number, origins.CLASSES[0]).format(last=number - 1),
        "step": step.format(labels=labels.strip("`")),
    }
    return Said("TRAINING_SETUP.label_range", fields)

"""An output that is computed from another Input than all of those that the model lists."""

import ast

from autograder.explain import words
from autograder.explain.raising.models import ends
from autograder.explain.said import Said
from autograder.explain.source import argument, called
from autograder.explain.trouble import Trouble


def told(
    trouble: Trouble, outputs: ast.expr | None, listed: list[str], missing: list[str]
) -> Said | None:
    """`Model(latent, recon)`, where `recon` was computed from `img` and nothing from `latent`."""
    facts = trouble.raised.facts
    unneeded = facts.get("unneeded", "")
    if not missing or not listed or unneeded != facts.get("listed"):
        return None
    fields: dict[str, object] = {
        "outputs": trouble.text(outputs) or "outputs",
        "missing": words.listed(words.quoted(name) for name in missing),
        "listed": words.listed(words.quoted(name) for name in listed),
        "first": listed[0],
        "right": ends.listed(missing),
    }
    begins = set(missing) <= _begin_others(trouble)
    return Said(f"NOT_CONNECTED.{'detached' if begins else 'instead'}", fields)


def _begin_others(trouble: Trouble) -> set[str]:
    """The names that stand as inputs of other models of the file."""
    here = trouble.source.line
    made = [
        argument(node, "inputs", 0)
        for node in trouble.source.nodes
        if isinstance(node, ast.Call) and called(node) == "Model" and node.lineno != here
    ]
    names = (node for each in made if each is not None for node in ast.walk(each))
    return {node.id for node in names if isinstance(node, ast.Name)}

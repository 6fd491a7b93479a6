"""A name that has a value elsewhere: inside of another function, or outside of this one."""

import ast

from autograder.explain import words
from autograder.explain.english.raised import origins
from autograder.explain.said import Said
from autograder.explain.source.bound import returns_of
from autograder.explain.trouble import Trouble


def inside(trouble: Trouble, name: str) -> Said | None:
    """A name that only another function has, or only the brackets of a list."""
    source, here = trouble.source, trouble.source.line or 0
    of_brackets = _in_brackets(trouble, name)
    if of_brackets is not None:
        return of_brackets
    holders = [_holder(source.functions[each], name) for each in source.functions]
    found = [
        (function, line) for function, line in filter(None, holders)
        if not function.lineno <= here <= (function.end_lineno or 0)
    ]  # fmt: skip
    if len(found) > 1:
        functions = words.listed([words.quoted(function.name) for function, _ in found])
        return Said("UNKNOWN_NAME.inside_several", {"name": name, "functions": functions})
    return _inside_one(trouble, name, *found[0]) if found else None


def _inside_one(trouble: Trouble, name: str, function: ast.FunctionDef, line: int) -> Said:
    fields: dict[str, object] = {"name": name, "function": function.name, "line": line}
    if any(each.arg == name for each in function.args.args):
        return Said("UNKNOWN_NAME.argument", fields)
    back = next((each.value for each in reversed(returns_of(function))), None)
    several = back.elts if isinstance(back, (ast.Tuple, ast.List)) else []
    returned = [trouble.text(each) for each in several] or [trouble.text(back)]
    step = origins.KEEP_IT if name in returned else origins.GIVE_BACK
    kept = ", ".join(returned) if name in returned else name
    kept = kept if not several or name in returned else "..."
    fields |= {"step": step.format(function=function.name)}
    return Said("UNKNOWN_NAME.inside", fields | {"right": f"{kept} = {function.name}(...)"})


def _holder(function: ast.FunctionDef, name: str) -> tuple[ast.FunctionDef, int] | None:
    """The function, and the line on which it has the name: as an argument, or set in it."""
    if any(each.arg == name for each in function.args.args):
        return function, function.lineno
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store):
            return function, node.lineno
    return None


def _in_brackets(trouble: Trouble, name: str) -> Said | None:
    for node in trouble.source.nodes:
        if isinstance(node, (ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.SetComp)):
            names = [each for one in node.generators for each in ast.walk(one.target)]
            if any(isinstance(each, ast.Name) and each.id == name for each in names):
                return Said("UNKNOWN_NAME.brackets", {"name": name, "line": node.lineno})
    return None


def outside(trouble: Trouble, name: str) -> Said | None:
    """A name that has a value outside, and that this function sets as well."""
    source, here = trouble.source, trouble.source.line or 0
    function = source.function_at(here)
    if function is None:
        return None
    outer = [line for each, line, _ in source.bindings if each == name and _around(trouble, line)]
    own = [
        node.lineno for node in ast.walk(function)
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store)
    ]  # fmt: skip
    if not outer or not own:
        return None
    arguments = [*(each.arg for each in function.args.args), name]
    fields = {"name": name, "function": function.name, "outer": outer[-1], "line": own[0]}
    return Said("UNKNOWN_NAME.outer", fields | {"arguments": ", ".join(arguments)})


def _around(trouble: Trouble, line: int) -> bool:
    """Whether a line stands outside of the function that raised, where that one sees it."""
    here = trouble.source.function_at(trouble.source.line or 0)
    there = trouble.source.function_at(line)
    if here is None or there is here:
        return False
    return there is None or there.lineno < here.lineno <= (there.end_lineno or 0)

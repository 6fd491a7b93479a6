"""Whether a wiring that a process claims refers only to what it holds.

Types are checked as the answer is read; here what types cannot say: indices in range, calls that
read earlier calls only, no layer inside itself, sizes that a person's model has. The rooms that
compare may then follow any reference.
"""

from autograder.wiring import FromCall, FromInput, Graph, Layer, Spec, Tensor, Wiring

MOST_LAYERS = 20_000
MOST_CALLS = 50_000
MOST_AXES = 16
LONGEST_TEXT = 4000
DEEPEST = 30


def unsound(wiring: Wiring) -> str:
    """One sentence on what is wrong with it; "" when nothing is."""
    graphs = [wiring.graph, *(layer.graph for layer in wiring.layers if layer.graph is not None)]
    if len(wiring.layers) > MOST_LAYERS or sum(len(graph.calls) for graph in graphs) > MOST_CALLS:
        return "it has more layers than the grader reads"
    for graph in graphs:
        problem = _graph(graph, len(wiring.layers))
        if problem:
            return problem
    if any(not _layer(layer, len(wiring.layers)) for layer in wiring.layers):
        return "a layer of its wiring refers to what is not there"
    return "" if _nests(wiring) else "a layer of its wiring is inside itself"


def _graph(graph: Graph, layers: int) -> str:
    for position, call in enumerate(graph.calls):
        if not 0 <= call.layer < layers:
            return "a call of its wiring names no layer"
        if not all(_exists(read.tensor, graph, position) for read in (*call.reads, *call.masks)):
            return "a call of its wiring reads what is not there yet"
    if not all(_exists(output.tensor, graph, len(graph.calls)) for output in graph.outputs):
        return "an output of its wiring is not there"
    specs = [given.spec for given in graph.inputs]
    specs += [spec for call in graph.calls for spec in call.outputs]
    return "" if all(_spec(spec) for spec in specs) else "a tensor of its wiring has no sane shape"


def _exists(tensor: Tensor, graph: Graph, before: int) -> bool:
    match tensor:
        case FromInput(position=position):
            return 0 <= position < len(graph.inputs)
        case FromCall(call=call, output=output):
            return 0 <= call < before and 0 <= output < len(graph.calls[call].outputs)


def _spec(spec: Spec) -> bool:
    sizes = all(size is None or 0 <= size < 1 << 40 for size in spec.shape)
    return sizes and len(spec.shape) <= MOST_AXES and len(spec.dtype) <= 50


def _layer(layer: Layer, layers: int) -> bool:
    texts = (layer.class_name, layer.kind, layer.name, layer.variable)
    return (
        all(len(text) <= LONGEST_TEXT for text in texts)
        and all(0 <= inner < layers for inner in layer.inner.values())
        and all(_spec(Spec(one.shape, one.dtype)) for one in layer.variables)
    )


def _nests(wiring: Wiring) -> bool:
    """Whether what layers contain, by wrapping or nesting, ends after `DEEPEST` levels."""
    inside = [
        {*layer.inner.values(), *(call.layer for call in layer.graph.calls if layer.graph)}
        if layer.graph
        else set(layer.inner.values())
        for layer in wiring.layers
    ]
    ends: set[int] = set()
    for _ in range(DEEPEST):
        fresh = {k for k, held in enumerate(inside) if k not in ends and held <= ends}
        if not fresh:
            break
        ends |= fresh
    return len(ends) == len(inside)

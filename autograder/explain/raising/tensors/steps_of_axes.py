"""A recurrent layer reads steps that have several axes each: pictures, or sequences."""

from autograder.explain.said import Said

_READERS = ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional")


def told(fields: dict[str, object], axes: int) -> Said | None:
    """(steps, height, width, channels) into an LSTM; of three axes only where a TimeDistributed
    made them, as they may be an image."""
    layer, shape = str(fields["layer"]), str(fields["shape"])
    sizes = [size.strip() for size in shape.strip("()").split(",") if size.strip()]
    wraps = fields.get("before") == "TimeDistributed"
    if layer not in _READERS or not (axes == 5 or (axes == 4 and wraps)) or len(sizes) != axes - 1:
        return None
    name = _name(str(fields["gets"]))
    shown = {"inner": f"({', '.join(sizes[1:])})", "on": f"({name})" if name else ""}
    return Said("AXES.step_of_axes", fields | shown)


def _name(gets: str) -> str:
    """The tensor's name in `gets`, where it has one."""
    parts = gets.split("`")
    return parts[1] if len(parts) == 3 and parts[1].isidentifier() else ""

"""nbgrader's ClearSolutions, with one thing added: a stub text per exercise.

nbgrader puts one fixed text in place of every answer. In a debug exercise the given, wrong code
stands there instead.
"""

from typing import Any

from nbgrader.preprocessors import ClearSolutions
from traitlets import Dict


class ClearToStub(ClearSolutions):  # type: ignore[misc]  # nbgrader ships no types
    """Clears a cell's SOLUTION regions to the text that `bodies` has for the cell's grade id, and
    to nbgrader's own text where it has none."""

    bodies = Dict(help="grade id -> the code that takes the place of its answer").tag(config=True)

    # The signature is nbgrader's, whose notebooks have no types.
    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> Any:  # noqa: ANN401
        """nbgrader's, with `code_stub` set for this one cell."""
        standard: dict[str, str] = self.code_stub  # type: ignore[has-type]  # as above
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in self.bodies:
            self.code_stub = {**standard, "python": self.bodies[grade_id]}
        try:
            cell, resources = super().preprocess_cell(cell, resources, cell_index)
        finally:
            self.code_stub = standard
        # It indents blank lines of the stub text too.
        cell.source = "\n".join(line if line.strip() else "" for line in cell.source.split("\n"))
        return cell, resources

"""One run, many forms: terminal, JSON, HTML, gradebook. Each form cleans text in its own way.

words      the short words of a table, and what they mean
blocks     a message's body as paragraphs and code
clean      text made fit for a terminal, a page, a spreadsheet
terminal   the table and the reasons
files      JSON, HTML and CSV, written into one folder
"""

from autograder.report.files import Written, write
from autograder.report.terminal import show_message, show_run

__all__ = ["Written", "show_message", "show_run", "write"]

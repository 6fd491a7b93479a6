"""What was handed in, read as data: nothing here imports, runs or parses a learner's code.

folder      a class folder -> `Submissions`
files       one regular file -> bytes or text, capped, links not followed
archive     a zip -> the files in it, capped, in memory
packed      a student's zip, or a class's -> what they handed in
registry    which exercises a file of some name holds
notebook    a unit notebook -> the source of each exercise in it
source      `Source`: one exercise as one person handed it in
"""

from autograder.submission.files import source_of
from autograder.submission.folder import BadFolder, Handed, Submissions, collect
from autograder.submission.source import Source, Span

__all__ = ["BadFolder", "Handed", "Source", "Span", "Submissions", "collect", "source_of"]

"""From solutions/ to exercises/: stubs, notebooks, blueprints. The only room that imports
nbgrader's converters.

    stubs       an exercise -> the file that learners fill in
    notebooks   a unit -> nbgrader's source notebook
    convert     source notebooks -> released ones, by nbgrader's own generate_assignment
    draft       everything a release holds, as bytes by path; nothing is written
    leaks       what in a draft gives an answer or a hidden case away
    manifest    what release wrote last time
    install     a draft -> files, never over a learner's work
    freshness   what in exercises/ is not what a release would make
"""

from autograder.release.draft import Course, MakeBlueprint, draft
from autograder.release.freshness import Stale, stale
from autograder.release.install import Installed, install
from autograder.release.leaks import Leak
from autograder.release.problems import NotFresh, ReleaseProblem

__all__ = [
    "Course",
    "Installed",
    "Leak",
    "MakeBlueprint",
    "NotFresh",
    "ReleaseProblem",
    "Stale",
    "draft",
    "install",
    "stale",
]

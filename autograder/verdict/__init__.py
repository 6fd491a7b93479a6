"""What a submission earned: stages, points, and what to say about it."""

from autograder.message import Message
from autograder.verdict.answers import answers_case
from autograder.verdict.cases import Ask, model_case
from autograder.verdict.data import Outcome, Stage, State, Verdict
from autograder.verdict.needs import needs_newer
from autograder.verdict.probing import probed
from autograder.verdict.stages import Case, judged, settled

__all__ = [
    "Ask",
    "Case",
    "Message",
    "Outcome",
    "Stage",
    "State",
    "Verdict",
    "answers_case",
    "judged",
    "model_case",
    "needs_newer",
    "probed",
    "settled",
]

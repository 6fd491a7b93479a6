"""Does the autograder judge right? Mutants and other styles of right models, put to the test.

Runs in a process of its own (`python -m autograder.audit`), for it imports Keras and runs trusted
solutions; what it finds crosses as JSON lines.
"""

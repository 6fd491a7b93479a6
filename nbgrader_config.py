"""Makes this repository an nbgrader course; nbgrader reads it from the folder it is started in.

`make release` does the releasing, with nbgrader's own converters; this file tells nbgrader's
commands, formgrader among them, where things lie.
"""

c = get_config()  # noqa: F821  # nbgrader defines it in the files it reads

c.CourseDirectory.course_id = "keras-wiring"

# nbgrader copies everything but notebooks verbatim from its source folder: with `solutions` there,
# a .py solution would be released with its answer. The notebooks made from the solutions stand in
# a build folder, and that is nbgrader's source.
c.CourseDirectory.source_directory = "build/nbgrader-source"
c.CourseDirectory.release_directory = "exercises"

# A graded cell that writes anything to stderr scores 0, and TensorFlow logs there as it starts.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s).*"

# What a cleared answer is replaced by; nbgrader's default, fixed here because `unattempted` means
# that a function still is its stub.
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}

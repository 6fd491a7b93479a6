"""The rules of style, one idea a file. `autograder.canonical.RULES` lists them in order."""

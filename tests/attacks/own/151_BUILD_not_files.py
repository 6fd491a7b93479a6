"""FILES: BUILD_not_files
TRIES: in place of a file: links (soft, hard, in a ring, to devices and to /proc), pipes, sockets, folders, names of any bytes
MUST:  each is refused in words; nothing waits, nothing is followed
EXPECT: {"max": 2, "min": 0}
"""

import os
import socket

SOLUTION = "/tmp/heldout/grader/solutions/toy/build_siamese.py"


def make(dest):
    at = lambda name: os.path.join(dest, name)
    links = {"solution.py": SOLUTION, "zero.py": "/dev/zero", "random.py": "/dev/urandom", "stdin.py": "/proc/self/fd/0",
             "environ.py": "/proc/self/environ", "ring.py": "ring.py", "none.py": "nowhere", "dir.py": "/", "tty.ipynb": "/dev/tty"}
    for name, to in links.items():
        os.symlink(to, at(name))
    os.mkfifo(at("pipe.py")); os.mkfifo(at("pipe.ipynb"))
    os.mkdir(at("folder.py")); os.mkdir(at("folder.ipynb"))
    here = os.getcwd()
    os.chdir(dest)
    socket.socket(socket.AF_UNIX).bind("socket.py")
    os.chdir(here)
    with open(at("none.txt"), "w") as file:
        file.write("x")
    os.link(at("none.txt"), at("hard.py"))
    with open(os.fsencode(dest) + b"/\xff\xfe\x1b[31m.py", "wb") as file:
        file.write(b"x = 1")
    with open(at("sparse.py"), "wb") as file:
        file.truncate(1 << 40)
    made = [*links, "pipe.py", "pipe.ipynb", "folder.py", "folder.ipynb", "socket.py", "hard.py", "sparse.py", os.fsdecode(b"\xff\xfe\x1b[31m.py")]
    return [at(name) for name in made]

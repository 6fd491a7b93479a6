"""FILES: BUILD_zips
TRIES: archives: links, paths that lead out, a bomb, an archive in itself, encrypted, the same name twice, a million entries
MUST:  each is refused in words, or only the regular file in it is read
EXPECT: {"max": 2, "min": 0}
"""

import io
import os
import stat
import zipfile

WRONG = b"def build_siamese(n_in=16, width=8):\n    return None\n"


def made(*entries, mode=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (mode or (stat.S_IFREG | 0o644)) << 16
            archive.writestr(info, data)
    return out.getvalue()


def make(dest):
    plain = made(("build_siamese.py", WRONG))
    zips = {
        "link": made(("build_siamese.py", b"/tmp/heldout/grader/solutions/toy/build_siamese.py"), mode=stat.S_IFLNK | 0o777),
        "up": made(("../../../tmp/heldout/canary/x.py", WRONG), ("build_siamese.py", WRONG)),
        "absolute": made(("/tmp/heldout/canary/x.py", WRONG), ("\\tmp\\x.py", WRONG), ("C:/x.py", WRONG)),
        "bomb": made(("build_siamese.py", bytes(1 << 28))),
        "many": made(*((f"{k}/", b"") for k in range(70_000))),
        "twice": made(("build_siamese.py", b"x = 1\n"), ("build_siamese.py", WRONG)),
        "nested": made(("inner.zip", made(("inner.zip", plain)))),
        "device": made(("build_siamese.py", b""), mode=stat.S_IFCHR | 0o666),
        "names": made(("build_siamese.py\0.txt", WRONG), ("\x1b[2J.py", WRONG), ("x" * 60_000, b"")),
        "encrypted": plain.replace(b"PK\3\4\x14\0\0\0", b"PK\3\4\x14\0\1\0").replace(b"PK\1\2\x14\3\x14\0\0\0", b"PK\1\2\x14\3\x14\0\1\0"),
        "cut": plain[:-30],
        "no archive": b"PK\3\4" + bytes(5000),
        "overlapping": plain[:40] + plain,
    }
    paths = []
    for name, data in zips.items():
        for suffix in (".zip", ".py", ".ipynb"):
            path = os.path.join(dest, name + suffix)
            with open(path, "wb") as file:
                file.write(data)
            paths.append(path)
    return paths

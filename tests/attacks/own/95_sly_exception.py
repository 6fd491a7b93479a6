"""STOP: sly_exception
TRIES: raises what raises when it is looked at
MUST:  a refusal
EXPECT: {"max": 0, "min": 0}
"""
class Sly(BaseException):
    def __str__(self):
        raise SystemExit(0)
    __repr__ = __str__
    @property
    def __class__(self):
        raise KeyboardInterrupt
    @property
    def __traceback__(self):
        while True:
            pass
    def __eq__(self, other):
        return True


def build_siamese(**k):
    raise Sly("x" * 10_000_000)

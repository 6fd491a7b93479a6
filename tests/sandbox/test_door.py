"""The door, with real processes: whatever learners' code does comes back as data."""

import pytest

from autograder.evidence import Evidence, agree, plan
from autograder.refusal import (
    BadSource,
    Died,
    Exited,
    NotAModel,
    Raised,
    Refusal,
    TimedOut,
    TooMuch,
)
from autograder.sandbox import Door, Limits
from autograder.wiring import Wiring

QUICK = Limits(load=60, call=60, memory=900)
SHORT = Limits(load=2, call=2)

MISHAPS = {
    "crash": ("def f():\n    import ctypes\n    ctypes.string_at(0)", Died(signal=11), QUICK),
    "loop": ("def f():\n    while True: pass", TimedOut(seconds=2.0, when="call"), SHORT),
    "loop while loading": ("while True: pass", TimedOut(seconds=2.0, when="load"), SHORT),
    "loop in C": ("x = 10\ndef f():\n    x ** 10 ** 9", TimedOut(seconds=2.0), SHORT),
    "sleep": ("import time\ndef f(): time.sleep(999)", TimedOut(seconds=2.0), SHORT),
    "exit while loading": ("import sys\nsys.exit()", Exited(line=2), QUICK),
    "exit in the function": ("def f():\n    exit(3)", Exited(line=2), QUICK),
    "exit at once": ("import os\ndef f(): os._exit(3)", Died(status=3), QUICK),
    "kills itself": ("import os\ndef f(): os.kill(os.getpid(), 9)", Died(signal=9), QUICK),
    "closes every descriptor": ("import os\ndef f(): os.closerange(0, 99)", Died, QUICK),
    "flood": ("def f():\n    while True: print('A' * 9999)", TooMuch, QUICK),
    "flood to stderr": ("import os\nwhile True: os.write(2, b'A' * 9999)", TooMuch, QUICK),
    "memory": (
        "def f():\n    kept = []\n    while True: kept.append(bytearray(50 << 20))",
        TooMuch(what="memory", limit=900),
        QUICK,
    ),
    "files": (
        "def f():\n  for k in range(9999): open(f'x{k}', 'wb').write(b'A' * (1 << 20))\n",
        TooMuch(what="files", limit=32 << 20),
        QUICK,
    ),
    "a million layers": (
        "import keras\ndef f():\n  x = i = keras.Input((4,))\n"
        "  for _ in range(10 ** 6): x = keras.layers.ReLU()(x)\n  return keras.Model(i, x)",
        TooMuch(what="model", limit=200),
        Limits(layers=200),
    ),
    "a million layers that nobody calls": (
        "import keras\ndef f(): return [keras.layers.Dense(4) for _ in range(10 ** 6)]",
        TooMuch(what="model", limit=200),
        Limits(layers=200),
    ),
    "a huge layer": (
        "import keras\ndef f():\n"
        "  return keras.Sequential([keras.Input((9,)), keras.layers.Dense(10 ** 9)])",
        TooMuch(what="memory", limit=900),
        QUICK,
    ),
    "recursion": ("def f(): return f()", Raised, QUICK),
    "syntax": (
        "x = 1\ndef f(:\n    pass",
        BadSource(problem="syntax", line=2, text="def f(:", detail="invalid syntax"),
        QUICK,
    ),
    "null byte": ("x = '\0'", BadSource, QUICK),
    "too deeply nested": ("x = " + "(" * 500 + ")" * 500, BadSource, QUICK),
    "missing": ("x = 1", BadSource(problem="missing function", detail="f"), QUICK),
    "not a function": ("f = 1", BadSource, QUICK),
    "async": ("async def f(): pass", BadSource(problem="async", detail="f"), QUICK),
    "raises while loading": (
        "x = 1\ny = x / 0",
        Raised(
            exception="ZeroDivisionError",
            message="division by zero",
            when="load",
            line=2,
            text="y = x / 0",
        ),
        QUICK,
    ),
    "interrupt": ("def f(): raise KeyboardInterrupt('me')", Raised, QUICK),
    "own BaseException": ("class E(BaseException): pass\ndef f(): raise E('x')", Raised, QUICK),
    "hostile message": (
        "class E(Exception):\n  def __str__(self): raise SystemExit\ndef f(): raise E",
        Raised,
        QUICK,
    ),
    "lone surrogate": ("def f(): raise ValueError('\\ud800')", Raised, QUICK),
    "returns None": ("def f(): pass", NotAModel(found="None"), QUICK),
    "equals everything": (
        "class E:\n"
        "  def __eq__(s, o): return True\n"
        "  def __getattr__(s, n): return E()\n"
        "  def __call__(s, *a, **k): return E()\n"
        "  __class__ = property(lambda s: 1 / 0)\n"
        "  def __repr__(s): raise SystemExit\n"
        "def f(): return E()",
        NotAModel(found="E"),
        QUICK,
    ),
}


def outcome(door: Door, text: str, limits: Limits, function: str = "f") -> Wiring | Refusal:
    with door.open(limits) as child:
        return child.load("mine.py", text, function) or child.build("{}", "model")


@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_mishap_is_a_refusal_and_the_next_child_is_not_touched(
    mishap: str, door: Door, honest: str
) -> None:
    """What goes wrong in one child is data, and an honest file right after it is read."""
    text, expected, limits = MISHAPS[mishap]
    found = outcome(door, text, limits)
    if isinstance(expected, type):
        assert isinstance(found, expected)
    else:
        assert found == expected
    assert isinstance(outcome(door, honest, Limits(), "siamese"), Wiring)


def test_a_model_is_built_and_run(door: Door, honest: str) -> None:
    """Two runs of one plan in two children agree."""
    seen = []
    for _ in range(2):
        with door.open() as child:
            assert child.load("siamese.py", honest, "siamese") is None
            wiring = child.build("{'image_shape': (8, 8, 3), 'features': 5}", "model")
            assert isinstance(wiring, Wiring)
            seen.append(child.run(plan(wiring, 7)))
    assert all(isinstance(evidence, Evidence) for evidence in seen)
    assert agree(seen[0], seen[1]) == ()


def test_a_bank_holds_probes_of_a_solution(door: Door, honest: str) -> None:
    """The probes of a bank are what running the model shows."""
    with door.open() as child:
        assert child.load("siamese.py", honest, "siamese") is None
        wiring = child.build("{}", "model")
        bank = child.bank("{}", wiring, (1, 2))
        assert len(bank) == 2
        assert agree(child.run(bank[0].plan), bank[0].evidence) == ()


def test_arguments_cross_as_literals(door: Door) -> None:
    """A tuple arrives as a tuple."""
    text = "def f(shape): raise ValueError(repr(shape))"
    with door.open() as child:
        child.load("mine.py", text, "f")
        assert child.build("{'shape': (1, None)}", "model").message == "(1, None)"


def test_a_dead_child_keeps_its_refusal(door: Door, honest: str) -> None:
    """After a death every call gives the same refusal."""
    with door.open() as child:
        child.load("mine.py", "import os\ndef f(): os._exit(4)", "f")
        refusal = child.build("{}", "model")
        assert refusal == Died(status=4)
        assert child.load("siamese.py", honest, "siamese") == refusal
        assert child.answers("{}") == refusal


def test_one_child_reads_many_files(door: Door, honest: str) -> None:
    """A submission's exercises share a child; a refusal of one does not end it."""
    with door.open() as child:
        assert isinstance(child.load("a.py", "1 / 0", "f"), Raised)
        assert isinstance(child.load("b.py", "x = ", "f"), BadSource)
        assert child.load("siamese.py", honest, "siamese") is None
        assert isinstance(child.build("{}", "model"), Wiring)
        assert child.load("c.py", "def f(): pass", "f") is None
        assert child.build("{}", "model") == NotAModel(found="None")


def test_printed_text_comes_with_its_call(door: Door) -> None:
    """What a call printed, to both streams, without terminal escapes, and no other call's."""
    text = (
        "import sys\nprint('loaded')\n"
        "def f():\n  print('\\x1b[31mred\\x1b[0m')\n  print('warned', file=sys.stderr)"
    )
    with door.open() as child:
        child.load("mine.py", text, "f")
        assert child.printed == "loaded\n"
        child.build("{}", "model")
        assert child.printed == "red\nwarned\n"


def test_settings_of_keras_are_reset_and_noted(door: Door, honest: str) -> None:
    """A changed image format is told, and the next call starts from the default again."""
    line = "keras.config.set_image_data_format('channels_first')"
    shown = (
        f"\ndef f():\n    raise ValueError(keras.config.image_data_format())\nimport keras\n{line}"
    )
    with door.open() as child:
        child.load("mine.py", honest + shown, "f")
        assert child.notes == {"image_data_format": "channels_first"}
        assert child.build("{}", "model").message == "channels_last"
        assert child.notes == {}


def test_a_missing_input_is_named(door: Door, honest: str) -> None:
    """Keras says "not connected"; the refusal says which variable is missing."""
    text = honest.replace("keras.Model([a, b],", "keras.Model([a],")
    refusal = outcome(door, text, Limits(), "siamese")
    assert refusal.line == 11
    assert refusal.facts["missing"] == "b"
    assert refusal.facts["listed"] == "a"


def test_source_lines_are_seen_in_the_child(door: Door) -> None:
    """`inspect.getsource` works on a function that came as text."""
    text = "import inspect\ndef f():\n    raise ValueError(inspect.getsource(f))"
    assert outcome(door, text, Limits()).message.startswith("def f():\n    raise")


def test_several_models_are_one_wiring(door: Door) -> None:
    """A dict of models is read as one wiring."""
    text = (
        "import keras\n"
        "def f():\n"
        "  a = keras.Input((3,)); b = keras.layers.Dense(2)(a)\n"
        "  return {'one': keras.Model(a, b), 'two': keras.Model(a, keras.layers.ReLU()(b))}"
    )
    with door.open() as child:
        child.load("mine.py", text, "f")
        assert child.build("{}", "models").kind == "models"


def test_facts_are_read_off_the_given_model(door: Door) -> None:
    """Shapes carry the batch axis as None; arguments `given` does not take are left out."""
    text = (
        "def given(filters=3):\n"
        "  import keras\n"
        "  conv = keras.layers.Conv2D(filters, 3, name='conv')\n"
        "  return keras.Sequential([keras.Input((9, 9, 1)), conv])"
    )
    wanted = {"a": "conv.shape", "b": "conv.parameters", "c": "parameters"}
    with door.open() as child:
        child.load("given.py", text, "given")
        found = child.facts("{'filters': 4, 'more': 1}", wanted)
    assert found == {"a": [None, 7, 7, 4], "b": 40, "c": 40}


def test_a_file_too_large_is_not_sent(door: Door) -> None:
    """The size of the source is checked before any process starts."""
    refusal = outcome(door, "#" * 200, Limits(source=100))
    assert refusal == BadSource(problem="too large", detail="200")

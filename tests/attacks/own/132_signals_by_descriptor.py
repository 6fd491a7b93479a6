"""KILL: signals_by_descriptor
TRIES: has the kernel send SIGKILL and SIGIO to other processes: F_SETOWN and F_SETSIG on its pipe and socket, timers, deadlines
MUST:  refused; nobody is signalled
EXPECT: {"max": 10, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # right
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    d = layers.Dense(width, activation="relu")
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(layers.concatenate([d(a), d(b)])))

import ctypes, fcntl, os, signal
libc = ctypes.CDLL(None, use_errno=True)
for fd in range(1, 64):
    for target in (os.getppid(), -os.getpgrp(), -1, *range(1, 40)):
        try:
            fcntl.fcntl(fd, 10, int(signal.SIGKILL))      # F_SETSIG
            fcntl.fcntl(fd, fcntl.F_SETOWN, target)
            fcntl.fcntl(fd, fcntl.F_SETFL, fcntl.fcntl(fd, fcntl.F_GETFL) | os.O_ASYNC)
            os.write(fd, b"") if fd < 3 else None
            fcntl.fcntl(fd, fcntl.F_SETOWN, 0)
            fcntl.fcntl(fd, fcntl.F_SETFL, fcntl.fcntl(fd, fcntl.F_GETFL) & ~os.O_ASYNC)
        except OSError:
            pass
    try:
        fcntl.fcntl(fd, 10, 0)
    except OSError:
        pass
for number in (129, 297, 424, 234, 200):                  # (tg)sigqueueinfo, pidfd_send_signal, tgkill, tkill
    for target in (os.getppid(), 1, 2, 3):
        libc.syscall(number, target, target, 9, None)

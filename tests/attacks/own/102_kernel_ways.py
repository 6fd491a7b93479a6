"""SECRETS: kernel_ways
TRIES: process_vm_readv, ptrace, keyrings, shared memory, message queues, inotify, perf, userfaultfd, pidfd_getfd on the parent and on everybody
MUST:  every one of them refused, or its own process only
EXPECT: {"max": 3, "min": 0}
"""

import keras
from keras import layers


def build_siamese(n_in=16, width=8):          # wrong: two separate Dense layers, no sigmoid
    a = keras.Input((n_in,), name="a"); b = keras.Input((n_in,), name="b")
    return keras.Model([a, b], layers.Dense(1)(layers.concatenate([layers.Dense(width)(a), layers.Dense(width)(b)])))

import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
NUMBERS = {"ptrace": 101, "process_vm_readv": 310, "kcmp": 312, "add_key": 248, "request_key": 249, "keyctl": 250, "shmget": 29,
           "msgget": 68, "semget": 64, "mq_open": 240, "inotify_init": 253, "inotify_init1": 294, "perf_event_open": 298,
           "userfaultfd": 323, "pidfd_open": 434, "pidfd_getfd": 438, "io_uring_setup": 425, "bpf": 321, "open_by_handle_at": 304,
           "memfd_secret": 447, "fanotify_init": 300, "process_madvise": 440, "quotactl": 179, "syslog": 103}
space = ctypes.create_string_buffer(4096)
for name, number in NUMBERS.items():
    for target in (os.getppid(), 1, 2, 3, 4, 5, 6, 7, 8):
        ctypes.set_errno(0)
        if name == "ptrace":
            found = libc.syscall(number, 16, target, None, None)
        elif name == "process_vm_readv":
            local = (ctypes.c_uint64 * 2)(ctypes.addressof(space), 4096)
            found = libc.syscall(number, target, local, 1, local, 1, 0)
        elif name in ("shmget", "msgget", "semget"):
            found = libc.syscall(number, 0x5EC4E7, 0o1666 if name != "shmget" else 4096, 0o1666)
        elif name in ("pidfd_open", "inotify_init1", "userfaultfd"):
            found = libc.syscall(number, target, 0)
        else:
            found = libc.syscall(number, target, space, 0, 0, 0)
        if found >= 0:
            print("DONE", name, target, found)
for pid in os.listdir("/proc") if os.access("/proc", os.R_OK) else map(str, range(1, 400)):
    for what in ("environ", "cmdline", "maps", "mem", "auxv", "stack", "io", "fdinfo", "map_files", "cwd", "exe", "root/tmp"):
        if pid.isdigit() and int(pid) != os.getpid():
            try:
                print("READ", pid, what, open(f"/proc/{pid}/{what}", "rb").read(100))
            except OSError:
                pass

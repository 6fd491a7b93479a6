"""seccomp, through the system's libseccomp: calls that no learner's model needs are refused.

Refused with an error and not with death: a library that tries one and goes on without is fine.
libseccomp knows each processor's numbers, and ends a process that uses another's.
"""

import ctypes
import errno
import os

_ALLOW, _ERROR = 0x7FFF_0000, 0x0005_0000
_NOT_EQUAL, _MASKED_EQUAL = 1, 7
_CLONE_THREAD = 0x0001_0000

REFUSED = (
    # programs and processes; threads come through `clone`, below
    *("execve", "execveat", "fork", "vfork"),
    # the network, and sockets between processes
    *("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4"),
    # other processes: looking into them, signalling them
    *("ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp"),
    *("pidfd_open", "pidfd_getfd", "pidfd_send_signal", "tkill"),
    *("rt_sigqueueinfo", "rt_tgsigqueueinfo", "setpriority", "ioprio_set"),
    *("sched_setaffinity", "sched_setscheduler", "sched_setparam", "sched_setattr"),
    *("setsid", "setpgid", "move_pages", "migrate_pages"),
    # memory and queues shared between processes
    *("shmget", "shmat", "msgget", "semget", "mq_open"),
    # what a file's owner may change of it: Landlock has no say there
    *("chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat"),
    *("utime", "utimes", "futimesat", "utimensat", "flock", "inotify_init", "inotify_init1"),
    *("setxattr", "lsetxattr", "fsetxattr", "setxattrat"),
    *("removexattr", "lremovexattr", "fremovexattr", "removexattrat"),
    # mounts, namespaces, users
    *("mount", "umount2", "pivot_root", "chroot", "unshare", "setns"),
    *("open_tree", "move_mount", "fsopen", "fsmount", "fsconfig", "fspick", "mount_setattr"),
    *("setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid"),
    *("setgroups", "setfsuid", "setfsgid", "capset"),
    # the kernel's larger surfaces
    *("bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter"),
    *("io_uring_register", "keyctl", "add_key", "request_key", "open_by_handle_at"),
    *("name_to_handle_at", "init_module", "finit_module", "delete_module", "kexec_load"),
    *("kexec_file_load", "reboot", "swapon", "swapoff", "acct", "quotactl", "personality"),
    *("settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "sethostname"),
    *("setdomainname", "syslog", "vhangup", "iopl", "ioperm", "fanotify_init", "lookup_dcookie"),
    *("memfd_secret", "mknod", "mknodat"),
)


class _Compare(ctypes.Structure):
    """`struct scmp_arg_cmp`: an argument's number, how to compare, with what."""

    _fields_ = (
        ("arg", ctypes.c_uint),
        ("op", ctypes.c_int),
        ("datum_a", ctypes.c_uint64),
        ("datum_b", ctypes.c_uint64),
    )


def restrict() -> None:
    """From now on those calls fail with EPERM; new threads may start, new processes not; signals
    reach this process only. For good. Raises OSError where libseccomp or the kernel lacks it."""
    library = _library()
    context = library.seccomp_init(ctypes.c_uint32(_ALLOW))
    if not context:
        raise OSError("libseccomp could not start")
    try:
        for name in REFUSED:
            _refuse(library, context, name)
        # the C library then falls back on `clone`, whose flags a filter can see
        _refuse(library, context, "clone3", error=errno.ENOSYS)
        _refuse(library, context, "clone", _Compare(0, _MASKED_EQUAL, _CLONE_THREAD, 0))
        for name in ("kill", "tgkill"):
            _refuse(library, context, name, _Compare(0, _NOT_EQUAL, os.getpid(), 0))
        _refuse(library, context, "prlimit64", _Compare(0, _NOT_EQUAL, 0, 0))
        _checked(library.seccomp_load(context))
    finally:
        library.seccomp_release(context)


def _refuse(
    library: ctypes.CDLL,
    context: ctypes.c_void_p,
    name: str,
    *compare: _Compare,
    error: int = errno.EPERM,
) -> None:
    number = library.seccomp_syscall_resolve_name(name.encode())
    if number < 0:  # not known to this processor or this libseccomp
        return
    compared = (_Compare * len(compare))(*compare)
    action = ctypes.c_uint32(_ERROR | error)
    _checked(
        library.seccomp_rule_add_array(
            context, action, ctypes.c_int(number), ctypes.c_uint(len(compare)), compared
        )
    )


def _checked(result: int) -> None:
    if result < 0:
        raise OSError(-result, f"libseccomp: {os.strerror(-result)}")


def _library() -> ctypes.CDLL:
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError:
        raise OSError("libseccomp is not installed") from None
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_load.argtypes = [ctypes.c_void_p]
    library.seccomp_release.argtypes = [ctypes.c_void_p]
    library.seccomp_release.restype = None
    library.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p,
        ctypes.c_uint32,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_void_p,
    ]
    library.seccomp_syscall_resolve_name.argtypes = [ctypes.c_char_p]
    return library

"""What every test stands on: a quiet TensorFlow on the CPU, and a Ctrl-C that arrives."""

import os
import signal

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
os.environ.setdefault("KERAS_BACKEND", "tensorflow")

# A shell starts what runs in its background with Ctrl-C ignored, and programs hand that on to those
# they start: without this, tests that interrupt a program would wait for it to end by itself.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

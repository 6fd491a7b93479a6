"""Many submissions: judging each, keeping what was found, never judging the same twice."""

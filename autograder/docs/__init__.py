"""Docs pages made from the code they describe, so that the two cannot drift apart."""

from autograder.docs.pages import PAGES, stale, write

__all__ = ["PAGES", "stale", "write"]

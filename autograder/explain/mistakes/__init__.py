"""The named mistakes. Each is a short file: its page, and how it is recognised.

wiring   found among differences
raised   found in an exception and the line it came from
"""

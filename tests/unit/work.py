"""How much work a call does, without a clock."""

import sys


def calls(function, *arguments):
    """Return how many functions are called in a call."""
    count = 0

    def called(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(called)
    try:
        function(*arguments)
    finally:
        sys.setprofile(None)
    return count

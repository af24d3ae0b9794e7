"""The one clock that decides something: until when a job that goes on has gone on. Only commands read it."""

from datetime import date


def this_month() -> int:
    """The month that it is, counted from the year 0."""
    today = date.today()
    return today.year * 12 + today.month - 1

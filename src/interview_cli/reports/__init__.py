"""Reports as text: one file a format, and this table of them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from interview_cli.core.report import Report
from interview_cli.reports import html, json_, markdown


class Say(Protocol):
    """The report's own words in its language."""

    def __call__(self, key: str, /, **slots: object) -> str:
        """Give the words under this key, with its slots filled."""


Render = Callable[[Report, Say], str]

FORMATS: Mapping[str, Render] = {"md": markdown.render, "json": json_.render, "html": html.render}

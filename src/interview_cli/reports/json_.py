"""A report as JSON: every field of `core.report.Report`, for programs."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict

from interview_cli.core.report import Report

_CONTROLS = re.compile(r"[\x7f-\x9f]")  # JSON leaves them as they are, and some terminals obey them


def render(report: Report, say: Callable[..., str]) -> str:  # noqa: ARG001 -- every format has the same signature
    """Give one JSON object, with non-ASCII text as it is; null is "not scored"."""
    text = json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n"
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

"""A report as JSON: every field of `core.report.Report`, and its first page as `summary`, for programs."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict

from interview_cli.core.report import Report
from interview_cli.core.summary import summary_of
from interview_cli.reports import delivery

_CONTROLS = re.compile(r"[\x7f-\x9f]")  # JSON leaves them as they are, and some terminals obey them


def render(report: Report, say: Callable[..., str]) -> str:  # noqa: ARG001 -- every format has the same signature
    """Give one JSON object, with non-ASCII text as it is; null is "not scored"."""
    made = {**asdict(report), "summary": asdict(summary_of(report))}
    for question, shown in zip(report.questions, made["questions"], strict=True):
        shown["delivery"] = delivery.as_json(question.delivery) if question.delivery else None
        shown["baseline"] = delivery.baseline_json(question.baseline)
    text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

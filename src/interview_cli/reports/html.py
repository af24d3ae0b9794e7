"""A report as one HTML page that needs nothing else: the Markdown report, converted, with a style sheet inside."""

from collections.abc import Callable
from html import escape

from markdown_it import MarkdownIt

from interview_cli.core.report import Report
from interview_cli.reports import markdown

_STYLE = (
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;color:#222;background:#fff}"
    "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3rem .6rem;text-align:left}"
    "pre{overflow-x:auto}"
    "blockquote{border-left:3px solid #999;margin:0;padding:0 1rem;color:#444}"
)


def render(report: Report, say: Callable[..., str]) -> str:
    """Give the page; what the candidate wrote is escaped, never markup."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    body = parser.render(markdown.render(report, say))
    title = escape(say("report.title"))
    return (
        f'<!doctype html>\n<html lang="{report.language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )

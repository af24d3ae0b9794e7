"""A batch as JUnit XML, for the test pages of CI services: one test case a case of the script."""

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree

from interview_cli.core.plain_text import plain


def render(name: str, rows: Iterable[Mapping[str, Any]]) -> str:
    """Give the XML of the rows that `interview batch --jsonl` prints: a failed case is a failure, one with an error an error.

    Control characters are left out: XML cannot hold them.
    """
    rows = list(rows)
    suite = ElementTree.Element(
        "testsuite",
        name=name,
        tests=str(len(rows)),
        failures=str(sum(row["status"] == "failed" for row in rows)),
        errors=str(sum(row["status"] == "error" for row in rows)),
        time=f"{sum(row['seconds'] for row in rows):.3f}",
    )
    for row in rows:
        case = ElementTree.SubElement(suite, "testcase", classname=name, name=plain(row["case"]), time=f"{row['seconds']:.3f}")
        if row["status"] in ("failed", "error"):
            kind = "failure" if row["status"] == "failed" else "error"
            ElementTree.SubElement(case, kind, message=plain(row.get("reason", "")))
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"

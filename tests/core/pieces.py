"""Units and entries made by hand, for tests of what is read from them."""

from interview_cli.core.document import Line
from interview_cli.core.entries import Entry
from interview_cli.core.fields import FieldKind
from interview_cli.core.resume import Section, SectionKind
from interview_cli.core.units import Unit


def unit(
    text: str,
    *,
    is_bold: bool = False,
    begins_bold: bool = False,
    is_bullet: bool = False,
    size: float = 10.0,
    gap: float = 4.0,
    x0: float = 50.0,
) -> Unit:
    return Unit(text, Line(text, x0=x0, size=size, is_bold=is_bold, begins_bold=begins_bold), 1, is_bullet, gap)


def entry(kind: SectionKind, *heads: str, body: tuple[str | Unit, ...] = (), columns: tuple[FieldKind, ...] = ()) -> Entry:
    held = tuple(it if isinstance(it, Unit) else unit(it) for it in body)
    return Entry(Section(kind, ""), tuple(unit(head) for head in heads), held, columns)

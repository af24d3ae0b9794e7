"""The text of one paragraph of a .docx file, line by line, as a reader of the printed page would see it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from interview_cli.adapters.docx.archive import child, local, value
from interview_cli.adapters.docx.looks import Colour, Look, Looks, looks_like
from interview_cli.errors import ResumeUnreadable

DEEPEST = 60  # elements in one another; Word's own files stay under 30
_GONE = frozenset({"del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sdtPr", "fldData", "~Fallback"})
_FIELDS_LEFT_OUT = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")  # "Co": icons of symbol fonts


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters that look alike."""

    text: str
    look: Look


@dataclass(slots=True)
class Tally:
    """What was left out, counted over a whole document."""

    hidden: int = 0
    deletions: int = 0


@dataclass(slots=True)
class Written:
    """What one paragraph holds.

    Attributes:
        lines: it has more than one where its writer broke it.
        boxes: text boxes anchored in it.
        breaks_before, breaks_after: 1 where a page ends before, or within or after its text.
    """

    lines: list[list[Piece]] = field(default_factory=lambda: [[]])
    boxes: list[Element] = field(default_factory=list)
    breaks_before: int = 0
    breaks_after: int = 0


@dataclass(slots=True)
class _Field:
    """A field ("PAGE", "HYPERLINK …") between its marks: its instruction, then its result."""

    instruction: str = ""
    is_result: bool = False


class ParagraphText:
    """Reads paragraphs, and tells `tally` what it left out."""

    def __init__(self, looks: Looks, tally: Tally) -> None:
        self._looks = looks
        self._tally = tally

    def read(self, paragraph: Element, backdrop: Colour | None) -> Written:
        """Read one paragraph.

        Args:
            backdrop: the colour behind it; None where that is not known, and then no colour hides a text.
        """
        shade = self._looks.background_of(child(paragraph, "pPr"))
        written = Written()
        fields: list[_Field] = []
        for run in self._runs(paragraph, 0):
            look = self._looks.of_run(run, paragraph)
            behind = self._looks.background_of(child(run, "rPr")) or shade or backdrop
            is_seen = not look.is_hidden and not (look.colour and behind and looks_like(look.colour, behind))
            self._read_run(run, look, written, fields, is_seen=is_seen)
        return written

    def _runs(self, holder: Element, depth: int) -> Iterator[Element]:
        """The runs of a paragraph in order, through links, insertions, content controls; without what was deleted."""
        if depth > DEEPEST:
            raise too_deep()
        for inner in holder:
            name = local(inner)
            if name == "r":
                yield inner
            elif name in ("del", "moveFrom"):
                self._tally.deletions += 1
            elif name == "fldSimple" and _counts_pages(value(inner, "instr") or ""):
                continue
            elif name == "sdt" and child(inner, "sdtPr", "showingPlcHdr") is not None:
                continue  # "Click here to enter text"
            elif name not in _GONE and not _is_second_choice(holder, inner):
                yield from self._runs(inner, depth + 1)

    def _read_run(self, run: Element, look: Look, written: Written, fields: list[_Field], *, is_seen: bool) -> None:
        for inner in run:
            match local(inner):
                case "fldChar":
                    _step(fields, value(inner, "fldCharType"))
                case "instrText" if fields:
                    fields[-1].instruction += inner.text or ""
                case "br" | "cr":
                    _break(written, value(inner, "type"))
                case "lastRenderedPageBreak":
                    _break(written, "page")
                case "tab" | "ptab":
                    written.lines[-1].append(Piece("  ", look))
                case "noBreakHyphen":
                    written.lines[-1].append(Piece("-", look))
                case "t" if not any(held.is_result and _counts_pages(held.instruction) for held in fields):
                    self._add(inner.text or "", look, written, is_seen=is_seen)
                case name if name not in _GONE:
                    written.boxes += _boxes(inner, 0)

    def _add(self, text: str, look: Look, written: Written, *, is_seen: bool) -> None:
        shown = "".join(letter for letter in unicodedata.normalize("NFC", text) if unicodedata.category(letter) not in _INVISIBLE)
        if is_seen:
            written.lines[-1].append(Piece(shown, look))
        else:
            self._tally.hidden += sum(not letter.isspace() for letter in shown)


def _boxes(holder: Element, depth: int) -> Iterator[Element]:
    """The text boxes of a drawing, each once: a drawing may hold the same one again for older programs."""
    if depth > DEEPEST:
        raise too_deep()
    if local(holder) == "txbxContent":
        yield holder
        return
    for inner in holder:
        if local(inner) not in _GONE and not _is_second_choice(holder, inner):
            yield from _boxes(inner, depth + 1)


def _is_second_choice(holder: Element, inner: Element) -> bool:
    """An alternative after the first one (ECMA-376 part 3)."""
    return local(inner) == "~Choice" and inner is not next(iter(holder))


def _step(fields: list[_Field], mark: str | None) -> None:
    if mark == "begin":
        fields.append(_Field())
    elif mark == "separate" and fields:
        fields[-1].is_result = True
    elif mark == "end" and fields:
        fields.pop()


def _counts_pages(instruction: str) -> bool:
    return instruction.strip().partition(" ")[0].upper() in _FIELDS_LEFT_OUT


def _break(written: Written, kind: str | None) -> None:
    has_text = any(piece.text.strip() for line in written.lines for piece in line)
    match kind:
        case "page" if has_text:
            written.breaks_after = 1  # one break may be written and found rendered again right behind
        case "page":
            written.breaks_before = 1
        case "column":
            pass
        case _:
            written.lines.append([])


def too_deep() -> ResumeUnreadable:
    """The refusal of a file that would take a reader down with it."""
    return ResumeUnreadable("The Word file nests its parts too deeply to be a resume.", hint="Save it as .docx or PDF again.")

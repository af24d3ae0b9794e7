"""What a page's own program says of each mark: how it is painted, in which order, and what it can cover.

pdfminer keeps neither opacity nor clipping nor the text rendering mode of a character, so this runs its interpreter with a
graphics state that does, and notes one `Mark` a character and one `Cover` a filled area, in the order of painting. Operators
and their meaning: ISO 32000-1, 8.4.5 (opacity), 8.5.4 (clipping), 9.3.6 (text rendering mode).
"""

from dataclasses import dataclass
from math import hypot
from typing import Any

from pdfminer.layout import LTRect
from pdfminer.pdffont import PDFType3Font
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect
from pdfplumber.page import PDFPageAggregatorWithMarkedContent

from interview_cli.adapters.pdf_child.limits import FORM_WEIGHT, Budget

STROKED = (1, 5)  # text rendering modes, 9.3.6
FILLED_AND_STROKED = (2, 6)
NOT_PAINTED = (3, 7)
FAINTEST = 0.08  # opacity up to which nobody sees a letter: black on white is as light as #ebebeb
SOLID = 0.95  # and above which nobody sees through

Area = tuple[float, float, float, float]  # x0, y0, x1, y1 in points from the lower left corner of the page as it is turned


@dataclass(frozen=True, slots=True)
class Mark:
    """How one character is painted.

    Attributes:
        place: counts everything painted on the page, so that later is larger.
        size: the smaller of its height and width for a letter as wide as high, in points as printed.
        can_be_drawn: its font is in the file, or a Latin one, for which pdfium has another: it draws no others.
    """

    place: int
    area: Area
    size: float
    is_painted: bool
    color: Any
    can_be_drawn: bool


@dataclass(frozen=True, slots=True)
class Cover:
    """An area painted so that nothing below it shows."""

    place: int
    area: Area
    is_picture: bool


@dataclass(frozen=True, slots=True)
class Ink:
    """Everything noted of one page, in the order of painting; `crop` is the part of it that is shown."""

    crop: Area
    marks: list[Mark]
    covers: list[Cover]


def ink_of(page: Any, budget: Budget) -> Ink:
    """Run a page's program; pdfplumber takes what was made of it, so that it runs only once.

    Damage shows as an exception of any kind, and ends the process: the one that started it says so.

    Raises:
        LimitPassedError: it paints too much.
    """
    budget.begin_page()
    device = Device(page.pdf.rsrcmgr, budget, pageno=page.page_number, laparams=page.pdf.laparams)
    Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()
    return Ink(device.crop, device.marks, device.covers)


class State(PDFGraphicState):  # type: ignore[misc]  # pdfminer is not typed for us
    """A graphics state with what decides whether a mark shows."""

    def __init__(self) -> None:
        super().__init__()
        self.fill_opacity: float = 1.0
        self.stroke_opacity: float = 1.0
        self.is_plain: bool = True  # neither a blend mode nor a soft mask
        self.clip: Area | None = None
        self.is_clip_exact: bool = True

    def copy(self) -> "State":
        """Copy it, as `q` does."""
        copy = State.__new__(State)
        copy.__dict__.update(self.__dict__)
        return copy


class Interpreter(PDFPageInterpreter):  # type: ignore[misc]
    """Runs a page's program and follows opacity and clipping, into forms too."""

    inherited: State | None = None
    inherited_render = 0

    def subinterp(self) -> "Interpreter":
        """Begin a form with the state that it is invoked in (8.10.1); pdfminer begins with a new one."""
        inner: Interpreter = super().subinterp()
        inner.inherited = self.graphicstate.copy()
        inner.inherited_render = self.textstate.render
        return inner

    def init_state(self, ctm: Any) -> None:
        """Begin a page or a form."""
        super().init_state(ctm)
        self.graphicstate = self.inherited.copy() if self.inherited else State()
        self.textstate.render = self.inherited_render

    def do_gs(self, name: Any) -> None:
        """Set what a dictionary of the page's resources says."""
        states = resolve1(self.resources.get("ExtGState")) if isinstance(self.resources, dict) else None
        chosen = resolve1(states.get(literal_name(name))) if isinstance(states, dict) else None
        if not isinstance(chosen, dict):
            return
        state = self.graphicstate
        state.fill_opacity = _number(chosen.get("ca"), state.fill_opacity)
        state.stroke_opacity = _number(chosen.get("CA"), state.stroke_opacity)
        for key in ("BM", "SMask"):
            if key in chosen:
                state.is_plain = _names(chosen[key]) <= {"Normal", "Compatible", "None"}

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802  named after the operator, as pdfminer calls it
        """Paint a picture or a form."""
        self.device.budget.add_shapes(FORM_WEIGHT)
        self.device.state = self.graphicstate
        super().do_Do(xobjid_arg)

    def do_EI(self, obj: Any) -> None:  # noqa: N802
        """Paint a picture that stands in the program."""
        self.device.state = self.graphicstate
        super().do_EI(obj)

    def do_W(self) -> None:  # noqa: N802
        """Clip what follows to the path; the path is complete when this comes, so the box around it is known."""
        points = [apply_matrix_pt(self.ctm, step[-2:]) for step in self.curpath if len(step) > 2]
        if not points:
            return
        across, up = [x for x, _ in points], [y for _, y in points]
        box = (min(across), min(up), max(across), max(up))
        state = self.graphicstate
        state.clip = _within(box, state.clip)
        is_box = len(points) <= 5 and all(x in (box[0], box[2]) and y in (box[1], box[3]) for x, y in points)
        state.is_clip_exact = state.is_clip_exact and is_box

    def do_W_a(self) -> None:  # noqa: N802
        """Clip by the even-odd rule."""
        self.do_W()


class Device(PDFPageAggregatorWithMarkedContent):  # type: ignore[misc]
    """Notes how everything is painted, beside what pdfplumber makes of it."""

    def __init__(self, resources: Any, budget: Budget, **named: Any) -> None:
        super().__init__(resources, **named)
        self.budget = budget
        self.marks: list[Mark] = []
        self.covers: list[Cover] = []
        self.state = State()
        self.crop: Area = (0.0, 0.0, 0.0, 0.0)
        self._place = 0
        self._render = 0

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Find the part of the page that is shown, in the place where marks are noted."""
        super().begin_page(page, ctm)
        shown, whole = apply_matrix_rect(ctm, page.cropbox), apply_matrix_rect(ctm, page.mediabox)
        both = _within(shown, whole)
        self.crop = both if both[0] < both[2] and both[1] < both[3] else whole

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Paint a string: note what its characters have in common."""
        self._render = textstate.render
        self.state = graphicstate
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(self, matrix: Any, font: Any, fontsize: float, scaling: float, *rest: Any) -> float:
        """Paint a character."""
        self.budget.add_letter()
        advance: float = super().render_char(matrix, font, fontsize, scaling, *rest)
        self._place += 1
        a, b, c, d, _, _ = matrix
        across = hypot(a, b)
        height = abs(a * d - b * c) / across if across else 0.0  # nought for letters that a matrix lays flat
        size = abs(fontsize) * min(across * abs(scaling), height)
        is_own = isinstance(font, PDFType3Font)  # its letters are drawn by programs in units of their own
        color, opacity = self._paint_of_letters()
        self.marks.append(
            Mark(
                self._place,
                self.cur_item._objs[-1].bbox,
                float("inf") if is_own else size,
                self._render not in NOT_PAINTED and opacity > FAINTEST,
                color,
                is_own
                or not font.is_multibyte()
                or any(key in font.descriptor for key in ("FontFile", "FontFile2", "FontFile3")),
            )
        )
        return advance

    def _paint_of_letters(self) -> tuple[Any, float]:
        state = self.state
        if self._render in STROKED:
            return state.scolor, state.stroke_opacity
        if self._render in FILLED_AND_STROKED:
            return state.ncolor, max(state.fill_opacity, state.stroke_opacity)
        return state.ncolor, state.fill_opacity

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        """Paint a path: it covers what is below it if it is a filled rectangle."""
        before = len(self.cur_item._objs)
        super().paint_path(gstate, stroke, fill, evenodd, path)
        self.budget.add_shapes(len(self.cur_item._objs) - before)
        self._place += 1
        if fill and not isinstance(gstate.ncolor, str):
            for shape in self.cur_item._objs[before:]:
                if isinstance(shape, LTRect):
                    self._note_cover(gstate, shape.bbox, is_picture=False)

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Paint a picture: it covers what is below it unless parts of it are transparent."""
        super().render_image(name, stream)
        self._place += 1
        is_solid = not any(key in stream for key in ("SMask", "Mask", "ImageMask", "IM"))
        if is_solid and (self.ctm[1] == self.ctm[2] == 0 or self.ctm[0] == self.ctm[3] == 0):
            self._note_cover(self.state, apply_matrix_rect(self.ctm, (0, 0, 1, 1)), is_picture=True)

    def _note_cover(self, state: State, area: Area, *, is_picture: bool) -> None:
        if state.is_plain and state.is_clip_exact and state.fill_opacity > SOLID:
            self.covers.append(Cover(self._place, _within(area, state.clip), is_picture))


def _within(area: Area, other: Area | None) -> Area:
    """The part of an area that lies in the other one; it is empty when the first two numbers are not below the last two."""
    if other is None:
        return area
    return max(area[0], other[0]), max(area[1], other[1]), min(area[2], other[2]), min(area[3], other[3])


def _number(value: Any, otherwise: float) -> float:
    value = resolve1(value)
    return float(value) if isinstance(value, int | float) else otherwise


def _names(value: Any) -> set[str]:
    """The names of one blend mode or soft mask, or of a list of them; a soft mask that is there is a dictionary, named "mask"."""
    value = resolve1(value)
    parts = value if isinstance(value, list) else [value]
    return {str(part.name) if isinstance(part, PSLiteral) else "mask" for part in parts}

from interview_cli.core.document import Line, Page
from interview_cli.core.units import pitches_of, place, units_of

LETTER = 5.0


def line(text: str, top: float, *, x0: float = 50.0, right: float | None = None) -> Line:
    return Line(text, x0, top, right or x0 + LETTER * len(text), top + 10, 10.0)


def texts(*lines: Line, is_spaced_list: bool = False) -> list[str]:
    placed = place(Page(1, lines))
    pitches = {10.0: 12.0} if is_spaced_list else None
    return [unit.text for unit in units_of(placed, frozenset(), pitches=pitches)]


def test_a_header_over_two_columns_does_not_say_how_far_the_narrow_one_reaches() -> None:
    header = line("ada@example.com and a long line over both of the columns", 50)
    side = [line("butchery, pastry, menu", 100), line("costing", 112)]
    main = [line("A sentence of the main column", 100 + 12 * row, x0=200) for row in range(2)]
    assert texts(header, *side, *main)[1] == "butchery, pastry, menu costing"


def test_a_place_at_the_right_edge_does_not_make_a_line_full() -> None:
    assert texts(line("The Copper Heron  Leeds", 50, right=500), line("A restaurant with 74 seats, open on six days.", 62)) == [
        "The Copper Heron  Leeds",
        "A restaurant with 74 seats, open on six days.",
    ]


def test_nothing_goes_on_from_a_line_of_contact() -> None:
    assert texts(line("ada@example.com · +44 20 7946 0182", 50), line("Chef", 62, x0=130)) == [
        "ada@example.com · +44 20 7946 0182",
        "Chef",
    ]


def test_items_of_a_list_stand_further_apart_than_broken_lines() -> None:
    lines = (
        line("Safe Electric Registration", 50),
        line("RECI · 2013", 64),
        line("Safe Pass for building", 78),
        line("sites", 90),
    )
    assert texts(*lines, is_spaced_list=True) == ["Safe Electric Registration", "RECI · 2013", "Safe Pass for building sites"]


def test_how_far_apart_broken_lines_are_is_learnt_from_several() -> None:
    lines = tuple(line("As many words as there is room for here", 50 + 12 * row) for row in range(6))
    assert pitches_of(place(Page(1, lines))) == {10.0: 12.0}
    assert pitches_of(place(Page(1, lines[:3]))) == {}

import time

import pytest
from paged import page, words

from interview_cli.core.layout import lay_out
from interview_cli.core.words import Box, PageWords

BODY = "plain words about work that was done over some years"
FIELDS = (("Project", "Kit"), ("Period", "2020 – 2021"), ("Overview", "A bridge."))


def texts(*pages: PageWords) -> list[str]:
    return [line.text for laid in lay_out(pages) for line in laid.lines]


def test_a_date_at_the_right_edge_belongs_to_its_line() -> None:
    assert texts(page(words("Engineer", 50, 100), words("2019 – 2023", 500, 100))) == ["Engineer  2019 – 2023"]


@pytest.mark.parametrize("following", ["| Engineer", "— Engineer for all of the north", ", Engineer"])
def test_a_line_that_names_an_employer_in_bold_leads_bold(following: str) -> None:
    bold = words("Acme", 50, 100, is_bold=True)
    line = lay_out([page(bold, words(following, 80, 100))])[0].lines[0]
    assert line.begins_bold
    assert line.leads_bold


def test_a_bold_word_in_a_sentence_does_not_lead_it() -> None:
    bold = words("Kafka", 50, 100, is_bold=True)
    assert not lay_out([page(bold, words("pipelines for settlement", 80, 100))])[0].lines[0].leads_bold


def test_a_sidebar_is_read_apart_from_the_main_column() -> None:
    side = [words(text, 40, 100 + 14 * row) for row, text in enumerate(("Skills", "Python", "Go", "SQL", "Languages", "English"))]
    main = [words(text, 220, 100 + 14 * row) for row, text in enumerate(("Experience", BODY, BODY, "Education", BODY, BODY))]
    assert texts(page(*side, *main)) == [
        "Skills",
        "Python",
        "Go",
        "SQL",
        "Languages",
        "English",
        "Experience",
        BODY,
        BODY,
        "Education",
        BODY,
        BODY,
    ]


def test_a_name_over_the_main_column_comes_before_the_sidebar() -> None:
    side = [words(text, 40, 130 + 14 * row) for row, text in enumerate(("Skills", "Python", "Go", "SQL", "Kafka"))]
    main = [
        words(text, 220, 100 + 14 * row) for row, text in enumerate(("Ada Example", "Engineer", "Experience", BODY, BODY, BODY))
    ]
    assert texts(page(*side, *main))[:4] == ["Ada Example", "Engineer", "Skills", "Python"]


def test_a_header_across_the_page_comes_before_both_columns() -> None:
    header = words("Ada Example who has a very long line of contact data that runs across the whole of the page", 40, 60)
    side = [words(text, 40, 130 + 14 * row) for row, text in enumerate(("Skills", "Python", "Go", "SQL", "Kafka"))]
    main = [words(text, 220, 130 + 14 * row) for row, text in enumerate(("Experience", BODY, BODY, BODY, BODY))]
    assert texts(page(header, *side, *main))[:2] == [" ".join(word.text for word in header), "Skills"]


def test_dates_in_a_margin_join_the_entry_that_they_stand_beside() -> None:
    notes = [
        words("2019 – 2021", 500, 100),
        words("2 years", 500, 114),
        words("2021 – 2023", 500, 170),
        words("Seattle", 500, 184),
    ]
    text = [words(BODY, 50, top) for top in (114, 128, 184, 198)]
    heads = [words("Northfield Engineer", 50, 100), words("Southfield Engineer", 50, 170)]
    assert texts(page(*notes, *text, *heads)) == [
        "Northfield Engineer  2019 – 2021  2 years",
        BODY,
        BODY,
        "Southfield Engineer  2021 – 2023  Seattle",
        BODY,
        BODY,
    ]


def test_short_cells_of_a_table_row_make_one_line_and_long_ones_follow() -> None:
    row = (Box(40, 95, 120, 150), Box(120, 95, 200, 150), Box(200, 95, 560, 150))
    cells = [words("2019 – 2021", 45, 100), words("Northfield", 125, 100), words(BODY, 205, 100), words(BODY, 205, 114)]
    assert texts(page(*cells, tables=((row,),))) == ["2019 – 2021 | Northfield", BODY, BODY]


def test_a_label_cell_is_a_heading_of_its_own() -> None:
    row = (Box(40, 95, 120, 150), Box(120, 95, 560, 150))
    assert texts(page(words("학력", 45, 100), words("한결대학교 2015", 125, 100), tables=((row,),))) == [
        "학력",
        "한결대학교 2015",
    ]


def test_page_numbers_and_running_heads_are_dropped() -> None:
    pages = [
        page(words("Ada Example CV", 50, 20), words(f"only here {n * 'x'}", 50, 400), words(f"{n} / 2", 300, 780), number=n)
        for n in (1, 2)
    ]
    assert texts(*pages) == ["only here x", "only here xx"]


def test_a_bold_label_is_set_apart_from_plain_words() -> None:
    label, rest = words("Languages", 50, 100, is_bold=True), words("Go, Python", 98, 100)
    assert texts(page(label, rest)) == ["Languages  Go, Python"]


def test_a_date_broken_at_the_right_edge_is_mended() -> None:
    first = [words("Data Engineering", 50, 100), words("2023-", 170, 100)]
    second = [words("Certificate", 50, 112), words("09-18", 170, 112)]
    assert texts(page(*first, *second)) == ["Data Engineering Certificate  2023-09-18"]


def test_headings_in_a_column_on_the_left_each_come_before_their_text() -> None:
    labels = [
        words("Experience", 40, 100),
        words("Professional", 40, 200),
        words("Certifications", 40, 212),
        words("Languages", 40, 300),
    ]
    text = [words(BODY, 180, top) for top in (100, 114, 128, 142, 200, 214, 228, 300, 314)]
    assert texts(page(*labels, *text)) == [
        "Experience",
        *[BODY] * 4,
        "Professional  Certifications",
        *[BODY] * 3,
        "Languages",
        *[BODY] * 2,
    ]


def test_two_texts_with_baselines_of_their_own_are_columns_even_without_headings() -> None:
    side = [words(f"point {n}", 40, 100 + 17 * n) for n in range(8)]
    main = [words(f"{BODY} {n}", 220, 103 + 13 * n) for n in range(10)]
    assert texts(page(*side, *main)) == [f"point {n}" for n in range(8)] + [f"{BODY} {n}" for n in range(10)]


def test_columns_go_on_overleaf_where_neither_side_has_a_heading() -> None:
    side = [words(text, 40, 100 + 14 * row) for row, text in enumerate(("Skills", "Python", "Go", "SQL", "Kafka"))]
    main = [words(text, 220, 100 + 14 * row) for row, text in enumerate(("Experience", BODY, BODY, BODY, BODY))]
    more_side = [words(f"tool {n}", 40, 100 + 14 * n) for n in range(5)]
    more_main = [words(f"{BODY} {n}", 220, 100 + 14 * n) for n in range(5)]
    laid = texts(page(*side, *main), page(*more_side, *more_main, number=2))
    assert laid[10:] == [f"tool {n}" for n in range(5)] + [f"{BODY} {n}" for n in range(5)]


def test_a_field_of_a_record_is_no_heading() -> None:
    rows = [(Box(40, top, 120, top + 20), Box(120, top, 560, top + 20)) for top in (95, 115, 135)]
    cells = [
        words(text, x, top + 5)
        for top, pair in zip((95, 115, 135), FIELDS, strict=True)
        for x, text in zip((45, 125), pair, strict=True)
    ]
    assert texts(page(*cells, tables=(tuple(rows),))) == ["Project | Kit", "Period | 2020 – 2021", "Overview | A bridge."]


def test_a_date_broken_behind_a_dash_of_the_text_leaves_the_dash_to_the_text() -> None:
    upper = [*words("AWS Certified Developer", 50, 100), *words("-2023-", 190, 100)]
    lower = [*words("Associate", 50, 112), *words("09-18", 190, 112)]
    (laid,) = lay_out([page(upper, lower)])
    assert [line.text for line in laid.lines] == ["AWS Certified Developer - Associate  2023-09-18"]


def test_a_line_of_thousands_of_dashes_takes_no_longer_for_each_of_them() -> None:
    line = page(words(" ".join("-" * 20_000), 0, 100))
    began = time.process_time()
    lay_out([line])
    assert time.process_time() - began < 5


def test_dates_at_the_right_edge_of_rows_close_together_stay_in_their_rows() -> None:
    rows = [("Nurse licence", "2018.02"), ("BLS Provider", "2023.04"), ("ACLS", "2024.01")]
    body = [words(BODY, 50, 100 + 14 * row) for row in range(8)]
    listed = [[*words(name, 50, 300 + 12 * row), *words(date, 500, 300 + 12 * row)] for row, (name, date) in enumerate(rows)]
    apart = [[*words("Lund University", 50, 250), *words("2014 – 2018", 500, 250)]]
    assert texts(page(*body, *apart, *listed))[-3:] == ["Nurse licence  2018.02", "BLS Provider  2023.04", "ACLS  2024.01"]


def test_words_without_any_height_are_laid_out() -> None:
    flat = [words(text, x0, 100, size=0) for x0 in (40, 300) for text in "abcdefgh"]
    assert texts(page(*flat))

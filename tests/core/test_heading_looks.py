from interview_cli.core.heading_looks import HeadingLooks, learn_looks, look_of

BODY = look_of("Plain words.", 10, is_bold=False)
LARGE = look_of("Title", 14, is_bold=False)
BOLD = look_of("Title", 10, is_bold=True)


def looks(*headings: tuple[str, tuple[float, bool, bool]]) -> HeadingLooks:
    return learn_looks([*headings, *[("Plain words that go on for a while and end.", BODY)] * 20])


def test_a_line_that_looks_like_the_known_headings_is_one() -> None:
    learnt = looks(("Experience", LARGE), ("Education", LARGE), ("Skills", LARGE), ("Where I've Been", LARGE))
    assert learnt.kind("Where I've Been", LARGE) == "other"
    assert learnt.kind("Things I've Built", LARGE) == "projects"
    assert learnt.kind("Things I've Built", BODY) is None


def test_employers_as_bold_as_the_headings_are_no_headings() -> None:
    learnt = looks(("Experience", BOLD), ("Education", BOLD), ("Skills", BOLD), ("Northfield", BOLD), ("Southfield", BOLD))
    assert learnt.kind("Northfield", BOLD) is None
    assert learnt.kind("Selected Jobs", BOLD) == "work"


def test_one_known_heading_teaches_no_look() -> None:
    assert looks(("Experience", LARGE)).kind("Things I've Built", LARGE) is None


def test_known_words_in_the_body_are_no_heading_where_headings_look_otherwise() -> None:
    learnt = looks(("Experience", LARGE), ("Education", LARGE))
    assert learnt.kind("Languages", BODY) is None
    assert learnt.kind("Languages", BOLD) == "languages"


def test_known_words_are_headings_where_nothing_is_learnt() -> None:
    assert looks().kind("Education", BODY) == "education"


def test_dates_bullets_and_sentences_are_no_headings_however_they_look() -> None:
    learnt = looks(("Experience", LARGE), ("Education", LARGE), ("Skills", LARGE))
    assert [learnt.kind(text, LARGE) for text in ("Jobs 2019 – 2023", "• Jobs", "Jobs that I liked.", "work | jobs")] == [
        None
    ] * 4


def test_where_no_heading_is_known_a_larger_line_is_one_for_a_single_word() -> None:
    learnt = looks(("Ada Example", LARGE), ("Where I've worked", LARGE))
    assert learnt.kind("Where I've worked", LARGE) == "work"
    assert learnt.kind("Ada Example", LARGE) is None
    assert learnt.kind("Where I've worked", BODY) is None

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.places import is_place, towns_of, without_place


@pytest.mark.parametrize(
    "text", ["Seattle", "Tacoma, WA", "Porto, Portugal", "Remote", "서울", "경기도 성남시 분당구", "(London, UK)", "대한민국"]
)
def test_places_are_known(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize(
    "text", ["Parcelwise", "Nurse, RN", "Fennel & Rye", "가온결제", "Ada Example, Porto", "Head Chef, Portugal"]
)
def test_other_names_are_no_places(text: str) -> None:
    assert not is_place(text)


def test_a_town_is_known_by_the_writer_who_lives_there_or_puts_one_behind_every_employer() -> None:
    assert towns_of(["Oakfield Stores, Alderham"], ["Alderham | ada@example.com"]) == {"Alderham"}
    assert towns_of(["Oakfield Stores, Alderham", "Fennel, Westerby"], []) == {"Alderham", "Westerby"}
    assert towns_of(["Oakfield Stores, Alderham"], []) == frozenset()


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Harborline Freight, Seattle", "Harborline Freight"),
        ("Harborline Freight, Tacoma, WA", "Harborline Freight"),
        ("Alder, Birch & Sons", "Alder, Birch & Sons"),
        ("Remote", "Remote"),
    ],
)
def test_a_name_loses_the_place_behind_it_and_nothing_else(name: str, bare: str) -> None:
    assert without_place(name, frozenset()) == bare


@given(st.text(max_size=40), st.frozensets(st.text(max_size=8), max_size=3))
def test_what_is_left_is_the_beginning_of_the_name(name: str, towns: frozenset[str]) -> None:
    assert name.startswith(without_place(name, towns))
    assert without_place(name, towns) or not name

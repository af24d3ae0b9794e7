"""A question in sentences: where one ends, and what a voice is never given."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interview_cli.core.saying import readable, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Thank you. Why did you choose Kafka?", ["Thank you.", "Why did you choose Kafka?"]),
        ("You cut it from 4.6 s to 2.1 s. How?", ["You cut it from 4.6 s to 2.1 s.", "How?"]),
        ("Which tools, e.g. Kafka, did you use?", ["Which tools, e.g. Kafka, did you use?"]),
        ("Which did you weigh, i.e. Redis vs. Postgres?", ["Which did you weigh, i.e. Redis vs. Postgres?"]),
        ("What does Node.js cost at 3 p.m. on Mondays?", ["What does Node.js cost at 3 p.m. on Mondays?"]),
        ("You met Dr. Kim at J. P. Example. Why?", ["You met Dr. Kim at J. P. Example.", "Why?"]),
        ("It failed … and then? Tell me.", ["It failed … and then?", "Tell me."]),
        ("You wrote “It works.” Does it?", ["You wrote “It works.”", "Does it?"]),
        ("You used v1.2. 40 people waited. Why?", ["You used v1.2.", "40 people waited.", "Why?"]),
        ("No mark at all", ["No mark at all"]),
        ("알겠습니다. 왜 Kafka를 고르셨습니까?", ["알겠습니다.", "왜 Kafka를 고르셨습니까?"]),
        ("지연이 4.6초에서 2.1초로 줄었습니다. 어떻게 하셨나요?", ["지연이 4.6초에서 2.1초로 줄었습니다.", "어떻게 하셨나요?"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_sentence_ends_where_a_reader_would_pause(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("draft", "parts"),
    [
        ("Thank you. Why did you", ["Thank you."]),
        ("Thank you.", []),  # "Thank you.NET" may still come
        ("You cut it from 4.", []),
        ("Which tools, e.g.", []),
        ("Thank you. Why?", ["Thank you."]),
    ],
)
def test_of_a_draft_only_what_is_certain_is_taken(draft: str, parts: list[str]) -> None:
    assert list(sentences(draft, is_whole=False)) == parts


@given(some.text(alphabet="aB1.?! \"'가…\n", max_size=60))
def test_nothing_is_lost_and_a_draft_gives_a_beginning_of_the_whole(text: str) -> None:
    whole = list(sentences(text))
    assert "".join("".join(whole).split()) == "".join(text.split())
    assert all(part == part.strip() and part for part in whole)
    for end in range(len(text)):
        early = list(sentences(text[:end], is_whole=False))
        assert early == whole[: len(early)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Why `Kafka` and **not** <b>Redis</b>?", "Why Kafka and not b Redis /b ?"),
        ("[[slnc 9000]] [[volm 0]] Why?", "[slnc 9000] [volm 0] Why?"),
        ("[[[x]]]", "[x]"),
        ("-v en --help", "-v en --help"),
        ("\x1b[31mWhy?\x07", "[31mWhy?"),
        ("# C++ and C#, 40%", "C++ and C#, 40%"),
        ("…", ""),
        ("  \n", ""),
    ],
)
def test_what_a_voice_would_obey_or_spell_is_left_out(text: str, said: str) -> None:
    assert readable(text) == said


@given(some.text(max_size=80))
def test_a_voice_gets_one_line_without_orders(text: str) -> None:
    said = readable(text)
    assert len(said.splitlines()) <= 1
    assert "[[" not in said
    assert "]]" not in said

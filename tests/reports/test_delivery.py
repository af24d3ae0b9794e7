"""How an answer was spoken, in sentences of both languages."""

import json
from dataclasses import replace
from functools import partial

import pytest

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.baseline import Baseline
from interview_cli.core.report import fold
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.session import Answer
from interview_cli.core.speech import Delivery, Pause
from interview_cli.core.speech_fillers import Filler
from interview_cli.reports import FORMATS
from interview_cli.reports.delivery import as_json, baseline_json, clock, sentences
from records import INTRO, RESUME, SKILL, session, turn

CONTENT = ContentFiles()
FULL = Delivery(41.0, 1.2, 34.0, 80, 141, "words_per_minute", (Pause(65.2, 3.1),), (Filler("um", "sound", 3),))
SHORT = Delivery(3.0, None, 0.0, 0, None, "syllables_per_second", (), ())


def told(delivery: Delivery, language: Language) -> list[str]:
    return list(sentences(delivery, partial(CONTENT.say, language)))


def test_each_fact_is_a_sentence() -> None:
    assert told(FULL, "en") == [
        "Pace: 141 words a minute; about 110 to 160 are usual.",
        "First word after 1.2 s.",
        "Talk: 34 of 41 s (83%).",
        "Pauses over 2 s: 3.1 s at 1:05.",
        "Fillers, at least: um 3×. That is 5.3 a minute; up to 5 do no harm.",
    ]


def test_the_speakers_own_medians_stand_beside_it_without_a_judgement() -> None:
    usual = Baseline(7, 152.5, "words_per_minute", 0.0, 2.4)
    assert list(sentences(FULL, partial(CONTENT.say, "en"), usual))[-1] == (
        "Beside the median of your 7 earlier spoken answers: pace 141 words a minute, median 152.5;"
        " pauses over 2 s 1.6 a minute, median 0; fillers at least 5.3 a minute, median 2.4."
    )
    assert baseline_json(usual) == {
        "words_per_minute": 152.5,
        "answers": 7,
        "pauses_per_minute": 0.0,
        "fillers_per_minute": 2.4,
    }


def test_talk_that_is_too_short_is_put_beside_nothing() -> None:
    usual = Baseline(7, 5.1, "syllables_per_second", 0.0, 2.4)
    assert list(sentences(SHORT, partial(CONTENT.say, "ko"), usual)) == told(SHORT, "ko")


def test_what_is_unknown_is_said_to_be() -> None:
    assert told(SHORT, "en") == [
        "Pace: the talk is too short to tell.",
        "Talk: 0.0 of 3.0 s (0%).",
        "Pauses over 2 s: none.",
        "Fillers: none was heard, but recognizers leave many out.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_all_words(language: Language) -> None:
    for delivery in (FULL, SHORT):
        assert all("{" not in sentence for sentence in told(delivery, language))


def test_english_limits_are_not_put_to_korean_speech() -> None:
    korean = Delivery(41.0, 1.2, 34.0, 80, 5.2, "syllables_per_second", (), ())
    assert told(korean, "ko")[0] == "말 속도: 초당 5.2음절입니다."


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65.9, "1:05"), (600, "10:00")])
def test_a_place_is_shown_as_players_do(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_tells_it_of_answers_that_were_spoken_and_of_no_others(form: str) -> None:
    turns = (replace(turn(0, INTRO), answer=Answer("I led it.", "spoken", delivery=FULL)), turn(1, SKILL, "I wrote it."))
    made = fold(session(*turns), RESUME, CONTENT.rubric(), phrases=CONTENT.phrases("en"), program="interview-cli 0.0")
    text = FORMATS[form](made, partial(CONTENT.say, "en"))
    if form == "json":
        spoken, typed = json.loads(text)["questions"]
        assert (spoken["delivery"], typed["delivery"]) == (json.loads(json.dumps(as_json(FULL))), None)
    else:
        assert text.count("Pace: 141 words a minute") == text.count("How it was spoken:") == 1


def test_for_programs_the_pace_is_under_its_unit() -> None:
    assert as_json(FULL)["words_per_minute"] == 141
    assert as_json(SHORT)["syllables_per_second"] is None
    assert as_json(FULL)["fillers"] == ({"text": "um", "kind": "sound", "count": 3},)

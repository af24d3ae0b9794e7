import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.core.manner import Manner
from interview_cli.core.script import Answers, Case, Expectation, Recording, Script, parse_script
from interview_cli.errors import ExitCode, ScriptInvalid, UsageError

WHOLE = {
    "version": 1,
    "defaults": {"language": "en", "scenario": "standard", "seed": 7, "expect": {"min_score": 55}},
    "cases": [
        {"name": "strong", "resume": "a.pdf", "answers": {"intro": "Hello.", "default": "Go"}, "expect": {"max_score": 90}},
        {"name": "한국어", "resume": "b.pdf", "job": "b.txt", "language": "ko", "seed": 0, "answers": ["하나", ""]},
    ],
}


def with_case(**values):
    script = copy.deepcopy(WHOLE)
    script["cases"][1].update(values)
    return script


def without(key):
    script = copy.deepcopy(WHOLE)
    del script["cases"][1][key]
    return script


def fault_of(data):
    with pytest.raises(ScriptInvalid) as caught:
        parse_script(data)
    assert caught.value.exit_code is ExitCode.SCRIPT_INVALID
    return caught.value


def cases_named(names):
    return Script(tuple(Case(name, f"cases[{i}]", "r.pdf", Answers()) for i, name in enumerate(names)))


def test_defaults_are_merged_into_each_case():
    strong, korean = parse_script(WHOLE).cases
    assert (strong.language, strong.scenario, strong.seed) == ("en", "standard", 7)
    assert (korean.language, korean.scenario, korean.seed) == ("ko", "standard", 0)


def test_expectations_are_merged_limit_by_limit():
    strong, korean = parse_script(WHOLE).cases
    assert strong.expect == Expectation(55, 90)
    assert korean.expect == Expectation(55, None)


def test_answers_are_read_by_stage_in_order_or_as_a_default():
    strong, korean = parse_script(WHOLE).cases
    assert strong.answers == Answers(by_stage=(("intro", "Hello."),), default="Go")
    assert korean.answers == Answers(in_order=("하나", ""))


def test_what_the_file_does_not_say_is_left_to_the_settings():
    script = parse_script({"version": 1, "cases": [{"name": "a", "resume": "a.pdf", "answers": []}]})
    case = script.cases[0]
    assert (case.language, case.scenario, case.seed, case.role, case.job) == (None,) * 5


def test_parsing_leaves_the_data_as_it_was():
    data = copy.deepcopy(WHOLE)
    parse_script(data)
    assert data == WHOLE


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "the file: it is empty"),
        (["x"], "the file: it is a list"),
        ({"cases": []}, "the file: it has no 'version'"),
        (WHOLE | {"version": 2}, "version: it is 2 (int); this program reads version 1"),
        (WHOLE | {"version": True}, "version: it is True"),
        (WHOLE | {"cases": []}, "cases: there are none"),
        (WHOLE | {"cases": {"a": 1}}, "cases: it is a table; it must be a list"),
        (WHOLE | {"defaults": {"seed": "7"}}, "defaults.seed: it is '7'"),
        (without("name"), "cases[1]: it has no 'name'"),
        (without("resume"), "cases[1]: it has no 'resume'"),
        (without("answers"), "cases[1]: it has no 'answers'"),
        (with_case(name="strong"), "cases[1].name: 'strong' is already the name of cases[0]"),
        (with_case(name="  "), "cases[1].name: it is blank"),
        (with_case(name="a\nb"), "cases[1].name: it has more than one line"),
        (with_case(answers="Go"), "cases[1].answers: it is 'Go'; give answers by stage"),
        (with_case(answers={"intro": 40}), "cases[1].answers.intro: it is 40 (int); it must be text"),
        (with_case(answers=["a", None]), "cases[1].answers[1]: it is empty; it must be text"),
        (with_case(answers={"intro": {"audio": 3}}), "cases[1].answers.intro.audio: it is 3 (int); it must be text"),
        (with_case(answers=[{"audio": " "}]), "cases[1].answers[0].audio: it is blank"),
        (with_case(answers=[{"sound": "a.wav"}]), "cases[1].answers[0]: unknown key 'sound'"),
        (with_case(language="de"), "cases[1].language: it is 'de'; the languages are en, ko"),
        (with_case(seed=-1), "cases[1].seed: it is -1"),
        (with_case(seed=True), "cases[1].seed: it is True"),
        (with_case(seed=16**5000), "cases[1].seed: it is a very large number"),
        (with_case(expect={"min_score": 101}), "cases[1].expect.min_score: it is 101"),
        (with_case(expect={"min_score": float("nan")}), "cases[1].expect.min_score: it is nan"),
        (with_case(expect={"max_score": "90"}), "cases[1].expect.max_score: it is '90'"),
        (with_case(expect={"min_score": 10**400}), "cases[1].expect.min_score: it is a very large number"),
        (with_case(expect={"max_score": 40}), "cases[1].expect: min_score 55 is above max_score 40"),
    ],
)
def test_a_fault_is_named_by_its_place(data, message):
    fault = fault_of(data)
    assert fault.message.startswith(message)
    assert fault.hint


def test_an_unknown_key_is_refused_with_the_nearest_one():
    fault = fault_of(with_case(anwsers=[]))
    assert fault.message == "cases[1]: unknown key 'anwsers'."
    assert "'answers'" in fault.hint


def test_a_key_that_resembles_none_is_refused_with_all_of_them():
    fault = fault_of(WHOLE | {"xyz": 1})
    assert "version, defaults, cases" in fault.hint


def test_an_answer_to_an_unknown_stage_is_refused_with_the_nearest_one():
    case = parse_script(with_case(answers={"skil": "x"})).cases[1]
    with pytest.raises(ScriptInvalid) as caught:
        case.check_stages(["intro", "skill", "experience"])
    assert caught.value.message == "cases[1].answers: unknown stage 'skil'."
    assert "'skill'" in caught.value.hint


def test_answers_to_known_stages_pass():
    assert parse_script(WHOLE).cases[0].check_stages(["intro"]) is None


@given(st.lists(st.text(), unique=True), st.integers(1, 7))
def test_every_case_is_in_exactly_one_shard(names, of):
    script = cases_named(names)
    shards = [case for number in range(1, of + 1) for case in script.shard(number, of).cases]
    assert sorted(case.name for case in shards) == sorted(names)


@given(st.lists(st.text(), unique=True), st.text())
def test_adding_a_case_moves_no_other_one(names, new):
    before = {case.name for case in cases_named(names).shard(1, 3).cases}
    after = {case.name for case in cases_named([new, *(name for name in names if name != new)]).shard(1, 3).cases}
    assert before - {new} == after - {new}


def test_shards_are_the_same_on_every_machine():
    script = cases_named(["a", "b", "c", "d", "e"])
    assert [[case.name for case in script.shard(number, 2).cases] for number in (1, 2)] == [["a", "b", "c", "e"], ["d"]]


@pytest.mark.parametrize(("number", "of"), [(0, 2), (3, 2), (1, 0), (-1, 2)])
def test_a_part_that_does_not_exist_is_a_usage_error(number, of):
    with pytest.raises(UsageError, match=f"no part {number} of {of}"):
        cases_named(["a"]).shard(number, of)


def test_a_case_says_how_its_interview_is_held() -> None:
    case = {"name": "a", "resume": "r.pdf", "answers": [], "level": "senior", "company": "about.md"}
    (found,) = parse_script({"version": 1, "defaults": {"persona": "tough", "focus": "motivation"}, "cases": [case]}).cases
    assert found.manner == Manner("senior", "tough", "motivation")
    assert found.company == "about.md"


@pytest.mark.parametrize(("key", "value"), [("level", "boss"), ("persona", "rude"), ("focus", ""), ("company", 3)])
def test_a_manner_that_is_none_is_said_with_its_place(key: str, value: object) -> None:
    case = {"name": "a", "resume": "r.pdf", "answers": [], key: value}
    with pytest.raises(ScriptInvalid) as error:
        parse_script({"version": 1, "cases": [case]})
    assert error.value.message.startswith(f"cases[0].{key}: ")


def test_an_answer_may_be_a_recording_wherever_it_may_be_text():
    spoken = {"audio": "a.wav"}
    by_stage = parse_script(with_case(answers={"intro": spoken, "skill": "Go", "default": {"audio": "b.wav"}})).cases[1].answers
    in_order = parse_script(with_case(answers=[spoken, "Go"])).cases[1].answers
    assert by_stage == Answers((("intro", Recording("a.wav")), ("skill", "Go")), default=Recording("b.wav"))
    assert in_order == Answers(in_order=(Recording("a.wav"), "Go"))
    assert set(by_stage.all) == {Recording("a.wav"), "Go", Recording("b.wav")}


def test_only_paths_of_recordings_are_changed():
    answers = Answers((("intro", Recording("a.wav")),), ("Go", Recording("b.wav")), "default")
    assert answers.with_paths(str.upper) == Answers((("intro", Recording("A.WAV")),), ("Go", Recording("B.WAV")), "default")

"""One question with its answer, to be scored without an interview: what a line of a file of cases must hold."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from interview_cli.core.plain_text import plain
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.errors import ScriptInvalid

KEYS = ("id", "language", "competency", "question", "answer", "role", "evidence")
HINT = 'A line holds: {"id": "a1", "language": "en", "competency": "problem_solving", "question": "…", "answer": "…"}'


@dataclass(frozen=True, slots=True)
class ScoreCase:
    """What is scored.

    Attributes:
        competency: id of the rubric's competency that the answer is judged by.
        role: that the question was asked for; "" where that is not known.
        evidence: lines of the resume that stand behind the question.
    """

    id: str
    language: Language
    competency: str
    question: str
    answer: str
    role: str = ""
    evidence: tuple[str, ...] = ()


def parse_case(data: object, place: str, competencies: Collection[str]) -> ScoreCase:
    """Make a case of what a line holds; keys that it does not know are passed over, as files of other programs have more.

    Args:
        place: where it stands ("cases.jsonl, line 3"), for messages.

    Raises:
        ScriptInvalid: with the first fault and its place.
    """
    if not isinstance(data, Mapping):
        raise _invalid(place, "it is not an object of JSON")
    texts = {key: _text(data, key, place) for key in ("language", "competency", "question", "answer")}
    if texts["language"] not in LANGUAGES:
        raise _invalid(place, f"language is '{texts['language']}', not one of {', '.join(LANGUAGES)}")
    if texts["competency"] not in competencies:
        raise _invalid(place, f"competency is '{texts['competency']}', not one of {', '.join(competencies)}")
    if not texts["question"].strip():
        raise _invalid(place, "question is blank")
    evidence = data.get("evidence", [])
    if isinstance(evidence, str) or not isinstance(evidence, Sequence) or not all(isinstance(line, str) for line in evidence):
        raise _invalid(place, "evidence must be a list of texts")
    return ScoreCase(
        id=_text(data, "id", place),
        language=next(it for it in LANGUAGES if it == texts["language"]),
        competency=texts["competency"],
        question=texts["question"],
        answer=texts["answer"],
        role=_text(data, "role", place) if "role" in data else "",
        evidence=tuple(map(plain, evidence)),
    )


def _text(data: Mapping[str, object], key: str, place: str) -> str:
    if key not in data:
        raise _invalid(place, f"'{key}' is missing")
    value = data[key]
    if not isinstance(value, str):
        raise _invalid(place, f"{key} must be text")
    return plain(value)


def _invalid(place: str, fault: str) -> ScriptInvalid:
    return ScriptInvalid(f"{place}: {fault}.", hint=HINT)

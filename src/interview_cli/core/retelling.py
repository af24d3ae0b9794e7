"""An answer told better: its own sentences in the order situation, task, action, result, and marks where one is missing.

Nothing is reworded. Sentences are sorted by the signs of what they tell and freed of fillers; the resume may add a figure to a
result that has none, marked as its own. Each part is proved by `core.inventing` before it is used.
The order is the STAR form, which interviewers' guides ask for: US Office of Personnel Management (2008), structured interviews.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from interview_cli.core.dates import is_dated
from interview_cli.core.feedback import STAR, Phrases, StarPart, Told
from interview_cli.core.fillers import without_fillers
from interview_cli.core.gaps import find_gaps
from interview_cli.core.instructions import find_instructions, without
from interview_cli.core.inventing import invents
from interview_cli.core.resume import Language
from interview_cli.core.scoring import sentences
from interview_cli.core.signs import SIGNS, SPOKEN
from interview_cli.core.telling import holds_forth, tells, tells_no_case, tells_outcome
from interview_cli.core.terms import content_stems, mentions, numbers
from interview_cli.core.tricks import unrepeated

MOST: Mapping[StarPart, int] = {
    "situation": 2,
    "task": 1,
    "action": 3,
    "result": 2,
}  # sentences; about a minute and a half of speech
FEWEST_SHARED = 2  # content words by which a line of the resume tells of the same thing as the answer
LONGEST_FACT = 140  # characters of a resume's line that is put behind a result

_TASK: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:my (?:job|task|role|part|goal|brief|responsibility) (?:was|is)|I was (?:asked|told|given|responsible|in charge|the (?:one|only))|"
        r"was my (?:job|task|part|project|responsibility)|(?:was|were) supposed to|I (?:had|needed) to|we (?:had|needed) to|I owned|I own|"
        r"(?:I )?took (?:it|this|that) (?:over|on)|took over|responsible for|in charge of|(?:the|our) (?:goal|target|aim|brief|deadline) was|"
        r"(?:asked|wanted) (?:me|us) to|I wanted|we wanted|I set out|the (?:question|point|idea|plan) was|I was to)\b",
        re.I,
    ),
    "ko": re.compile(
        r"맡았|맡은|맡게|담당(?:했|하|이|으로|은|자였|자로)|목표(?:는|가|였|로)|과제(?:는|가|였)|해야 (?:했|하는|됐|되는|할)|채워야|"
        r"제 (?:역할|몫|일)|"
        r"책임(?:졌|지고)|요청(?:을 받|받|하셨|이 (?:왔|들어))|부탁(?:을 받|받|하셨)|하기로 (?:했|정)|기한|마감(?:이|까지)|"
        r"(?:야|어야|아야) (?:했|됐|되는|하는|돼서|해서)|려고 (?:했|하는데|보니)|달라고 (?:했|하셨)"
    ),
}
_INTRODUCTION: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\bintroduc\w+|\babout yourself\b", re.I),
    "ko": re.compile(r"소개"),
}
_GREETING = re.compile(r"^(?:hi|hello|good (?:morning|afternoon|evening)|thank you|thanks|안녕하|감사합니다|반갑)", re.I)
_BECAME: dict[Language, re.Pattern[str]] = {  # words of an outcome only where the sentence stands among others that tell
    "en": re.compile(r"\b(?:became|turned into|ended|lasted|in the end|could go|since then|never needed)\b", re.I),
    "ko": re.compile(r"(?:게|으로|가|이) (?:되었|됐)|바뀌었|이어졌|남았"),
}
_TOGETHER: dict[Language, re.Pattern[str]] = {"en": SIGNS["en"]["we"], "ko": re.compile(r"(?<![가-힣])(?:저희|우리)")}
_YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class _Sorted:
    """One sentence of the answer, the part that it tells, and how plainly it does."""

    text: str
    part: StarPart
    score: float


def retold(answer: str, question: str, passages: Sequence[str], language: Language, phrases: Phrases) -> tuple[Told, ...]:
    """Tell an answer in the order of STAR, with only what it and the resume say.

    Args:
        passages: texts of the resume.

    Returns:
        All four parts, those that are missing as a question in brackets; () for an answer that tells no case, or neither what was done
        nor what came of it. What speaks to the grader is left out, of the answer and of the resume alike.
    """
    said = spoken_sentences(answer, language)
    gaps = find_gaps(answer, question=question, language=language, passages=passages)
    if "did_not_answer" in gaps or tells_no_case(" ".join(said), language) or _introduces(question, said, language):
        return ()
    parts = _parts(said, answer, language)
    if not parts["action"] and not parts["result"]:
        return ()
    return tuple(Told(part, _told(part, parts[part], answer, passages, language, phrases)) for part in STAR)


def _introduces(question: str, said: Sequence[str], language: Language) -> bool:
    """Whether the answer says who somebody is, as was asked, and tells of no trouble: no story to be put in order."""
    return bool(_INTRODUCTION[language].search(question)) and sum(_found("problem", it, language) for it in said) < 2


def spoken_sentences(answer: str, language: Language) -> tuple[str, ...]:
    """The sentences that stand whole in the answer and do not speak to the grader; what is said again comes once."""
    said = unrepeated(without(answer, find_instructions(answer, language)))
    return tuple(sentence for sentence in sentences(said) if sentence in answer)


def _parts(said: Sequence[str], answer: str, language: Language) -> dict[StarPart, list[str]]:
    """The sentences to tell, by part, in the order in which they were said, as many as are plain and short enough."""
    placed = [it for number, sentence in enumerate(said) if (it := _sorted(sentence, number / max(1, len(said) - 1), language))]
    if said and not any(it.part == "result" for it in placed) and _closes(said, language):
        placed = [*(it for it in placed if it.text != said[-1]), _Sorted(said[-1], "result", 1.0)]
    placed = _with_action(placed, language)
    parts: dict[StarPart, list[str]] = {}
    for part in STAR:
        of_part = [it for it in placed if it.part == part]
        best = sorted(of_part, key=lambda it: -it.score)[: MOST[part]]
        tidied = (without_fillers(it.text, language) for it in of_part if it in best)
        parts[part] = [text for text in tidied if not invents(text, answer, ())]
    return parts


def _with_action(placed: list[_Sorted], language: Language) -> list[_Sorted]:
    """The same, with the first result that is the speaker's own deed as the action where there is none and a result is left."""
    results = [it for it in placed if it.part == "result"]
    own = next((it for it in results if _found("i", it.text, language) and _found("deed", it.text, language)), None)
    if own is None or len(results) < 2 or any(it.part == "action" for it in placed):
        return placed
    return [replace(it, part="action") if it is own else it for it in placed]


def _closes(said: Sequence[str], language: Language) -> bool:
    """Whether the last sentence tells what happened in the end: something is told of others than the speaker."""
    last = said[-1]
    return len(said) > 1 and tells(last, language) and not holds_forth(last, language) and not _found("i", last, language)


def _sorted(sentence: str, place: float, language: Language) -> _Sorted | None:
    """Which part a sentence tells; None for one that tells nothing.

    Args:
        place: where it stands, 0 for the first sentence and 1 for the last: stories are mostly told in their order.
    """
    if (
        sentence.rstrip().endswith("?")
        or _GREETING.match(sentence)
        or (holds_forth(sentence, language) and not _has_figure(sentence, language))
    ):
        return None
    own = _found("i", sentence, language)
    done = _found("deed", sentence, language) or bool(own and tells(sentence, language))
    solved = _found("solution", sentence, language) + _found("choice", sentence, language)
    came_of_it = tells_outcome(sentence, language) or bool(
        _BECAME[language].search(sentence) or _found("learned", sentence, language)
    )
    scores: dict[StarPart, float] = {
        "result": 1.6 * came_of_it + 0.8 * _has_figure(sentence, language) + 1.2 * (place > 0.6) - 0.6 * (place < 0.2),
        "action": 1.0 * min(own, 2) + 0.7 * min(done, 2) + 0.7 * min(solved, 2) + 0.4 * _found("reason", sentence, language),
        "task": 2.6 * bool(_TASK[language].search(sentence)) + 0.4 * (place < 0.5),
        "situation": 0.9 * min(_found("problem", sentence, language), 2)
        + 0.8 * _found("episode", sentence, language)
        + 1.4 * (place < 0.2)
        - 0.8 * bool(own and done)
        + 0.5 * (place < 0.4),
    }
    if not (own or done or solved):
        scores["action"] = 0.0
    if not came_of_it:
        scores["result"] = 0.0
    part = max(scores, key=lambda it: scores[it])
    return _Sorted(sentence, part, scores[part]) if scores[part] >= 1.0 else None


def _found(sign: str, sentence: str, language: Language) -> int:
    return sum(1 for _ in SIGNS[language][sign].finditer(sentence))


def _has_figure(text: str, language: Language) -> bool:
    return bool(re.search(r"\d", text) or SPOKEN[language].search(text))


def _told(part: StarPart, said: Sequence[str], answer: str, passages: Sequence[str], language: Language, phrases: Phrases) -> str:
    if not said and part != "result":
        return phrases.missing[part]
    text = " ".join(said)
    match part:
        case "action" if _TOGETHER[language].search(text) and not _found("i", text, language):
            return f"{text} {phrases.missing['own_part']}"
        case "result" if not _has_figure(text, language):
            fact = resume_figure(answer, passages, language)
            added = phrases.from_resume.format(fact=fact) if fact else phrases.missing["number"]
            return f"{text or phrases.missing['result']} {added}"
        case _:
            return text


def resume_figure(answer: str, passages: Sequence[str], language: Language) -> str:
    """The line of the resume that has a figure for what the answer tells of; "" where none plainly does."""
    stems = {stem for stem in content_stems(answer) if not stem[0].isdigit()}
    lines = [line.strip(" -–•·*.") for passage in passages for line in re.split(r"\n|(?<=[.!?])\s+", passage)]
    shared = [(len(mentions(line, stems)), line) for line in lines if _tells_figure(line, language)]
    most, best = max(shared, key=lambda it: it[0], default=(0, ""))
    return best if most >= FEWEST_SHARED else ""


def _tells_figure(line: str, language: Language) -> bool:
    figures = [number for number in numbers(line) if not _YEAR.match(number)]
    return (
        bool(figures)
        and len(line) <= LONGEST_FACT
        and line.isprintable()
        and not is_dated(line)
        and tells_outcome(line, language)
        and not find_instructions(line, language)
    )

"""An answer told better: its own sentences in the order situation, task, action, result, and marks where one is missing.

Nothing is reworded. Sentences are sorted by `core.star` and freed of fillers; the resume may add what was in the speaker's charge and
a figure to a result that has none, marked as its own. Each sentence is proved by `core.inventing` before it is used.
The order is the STAR form, which interviewers' guides ask for: US Office of Personnel Management (2008), structured interviews.
"""

import re
from collections.abc import Callable, Sequence

from interview_cli.core.dates import is_dated
from interview_cli.core.feedback import STAR, Phrases, StarPart, Told
from interview_cli.core.gaps import find_gaps
from interview_cli.core.instructions import find_instructions, without
from interview_cli.core.inventing import invents
from interview_cli.core.resume import Language
from interview_cli.core.scoring import sentences
from interview_cli.core.signs import SIGNS
from interview_cli.core.star import has_figure, story_of, tidied
from interview_cli.core.telling import tells_no_case, tells_outcome
from interview_cli.core.terms import content_stems, mentions, numbers
from interview_cli.core.tricks import unrepeated

FEWEST_SHARED = 2  # content words by which a line of the resume tells of the same thing as the answer
LONGEST_FACT = 140  # characters of a resume's line that is put beside what was said
_INTRODUCTION: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\bintroduc\w+|\babout yourself\b", re.I),
    "ko": re.compile(r"소개"),
}
_TOGETHER: dict[Language, re.Pattern[str]] = {
    "en": SIGNS["en"]["we"],
    "ko": re.compile(r"(?<![가-힣])(?:저희|우리)(?: ?팀)?(?:는|가|도|은|이|끼리)(?= )"),
}
_CHARGE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"(?<!-)\b(?:own(?:s|er|ed)|led|responsible|in charge|manage[sd]?|managing)\b", re.I),
    "ko": re.compile(r"담당|책임|총괄|주도"),
}
_CHANGED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:fell|dropped|rose|grew|went (?:up|down)|improved|reduced|increased|halved|doubled|faster|slower|quick(?:er)?|fewer|less|more|better|"
        r"shorter|cheaper|stopped)\b",
        re.I,
    ),
    "ko": re.compile(r"줄[었어]|늘[었어]|올[랐라]|내려|빨라|느려|높아|낮아|떨어|개선|감소|증가|단축|사라|없어"),
}
_QUOTED = re.compile(r"(?<=\w)['’](?=\w)|(?<=s)['’](?= )")  # apostrophes, which quote nothing
_YEAR = re.compile(r"(?:19|20)\d\d$")


def retold(answer: str, question: str, passages: Sequence[str], language: Language, phrases: Phrases) -> tuple[Told, ...]:
    """Tell an answer in the order of STAR, with only what it and the resume say.

    Args:
        passages: texts of the resume.

    Returns:
        Situation, action and result, and the task where one is told; what came of it is asked for in brackets where the task is told and it
        is not. () for an answer that is not surely a story (`core.star.story_of`): told badly again, it would serve nobody. What
        speaks to the grader is left out, of the answer and of the resume alike.
    """
    said = spoken_sentences(answer, language)
    gaps = find_gaps(answer, question=question, language=language, passages=passages)
    if "did_not_answer" in gaps or tells_no_case(" ".join(said), language) or _introduces(question, said, language):
        return ()
    parts: dict[StarPart, list[str]] = {}
    for part, told in story_of(said, language).items():
        parts[part] = [text for it in told if not invents(text := tidied(it, language), answer, ())]
    if not parts or not (parts["situation"] and parts["action"] and (parts["task"] or parts["result"])):
        return ()
    if any(_QUOTED.sub("", text).count("'") % 2 for told in parts.values() for text in told):  # half of what somebody said
        return ()
    texts = {part: _told(part, parts[part], answer, passages, language, phrases) for part in STAR}
    return tuple(Told(part, text) for part, text in texts.items() if text)


def _introduces(question: str, said: Sequence[str], language: Language) -> bool:
    """Whether the answer says who somebody is, as was asked, and tells of no trouble: no story to be put in order."""
    return bool(_INTRODUCTION[language].search(question)) and sum(_found("problem", it, language) for it in said) < 2


def spoken_sentences(answer: str, language: Language) -> tuple[str, ...]:
    """The sentences that stand whole in the answer and do not speak to the grader; what is said again comes once."""
    said = unrepeated(without(answer, find_instructions(answer, language)))
    return tuple(sentence for sentence in sentences(said) if sentence in answer)


def _found(sign: str, sentence: str, language: Language) -> int:
    return sum(1 for _ in SIGNS[language][sign].finditer(sentence))


def _told(part: StarPart, said: Sequence[str], answer: str, passages: Sequence[str], language: Language, phrases: Phrases) -> str:
    """The words of one part with what is asked for in it; "" for a task that nobody told."""
    text = " ".join(said)
    match part:
        case "task" if not said:
            fact = resume_charge(answer, passages, language)
            return phrases.from_resume.format(fact=fact) if fact else ""
        case "action" if _TOGETHER[language].search(text) and not _found("i", text, language):
            return f"{text} {phrases.missing['own_part'][0]}"
        case "result" if not has_figure(text, language) and (not said or _asks_for_figure(text, answer, language)):
            fact = resume_figure(answer, passages, language)
            added = phrases.from_resume.format(fact=fact) if fact else phrases.missing["number" if said else "result"][0]
            return f"{text} {added}".lstrip()
        case _:
            return text


def _asks_for_figure(result: str, answer: str, language: Language) -> bool:
    """Whether a figure is missing: where more or less of something came of it, or where the whole answer has none."""
    return bool(_CHANGED[language].search(result)) or not has_figure(answer, language)


def resume_figure(answer: str, passages: Sequence[str], language: Language) -> str:
    """The line of the resume that has a figure for what the answer tells of; "" where none plainly does."""
    return _line_about(answer, passages, lambda line: _tells_figure(line, language))


def resume_charge(answer: str, passages: Sequence[str], language: Language) -> str:
    """The line of the resume that says what of the matter was in the speaker's charge; "" where none plainly does."""
    return _line_about(answer, passages, lambda line: bool(_CHARGE[language].search(line)) and _can_be_shown(line, language))


def _line_about(answer: str, passages: Sequence[str], fits: Callable[[str], bool]) -> str:
    stems = {stem for stem in content_stems(answer) if not stem[0].isdigit()}
    lines = [line.strip(" -–•·*.") for passage in passages for line in re.split(r"\n|(?<=[.!?])\s+", passage)]
    shared = [(len(mentions(line, stems)), line) for line in lines if fits(line)]
    most, best = max(shared, key=lambda it: it[0], default=(0, ""))
    return best if most >= FEWEST_SHARED else ""


def _tells_figure(line: str, language: Language) -> bool:
    figures = [number for number in numbers(line) if not _YEAR.match(number)]
    return bool(figures) and not is_dated(line) and tells_outcome(line, language) and _can_be_shown(line, language)


def _can_be_shown(line: str, language: Language) -> bool:
    return len(line) <= LONGEST_FACT and line.isprintable() and not find_instructions(line, language)

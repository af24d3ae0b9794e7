"""Which field a candidate is in, so that the bank asks a nurse about handovers and a designer about briefs.

A title tells a trade by its own words or it tells none: a wrong field makes every question wrong, no field makes them plain.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from interview_cli.core import trade_names as en
from interview_cli.core import trade_names_ko as ko
from interview_cli.core.resume import Facts, Job, Passage
from interview_cli.core.tenure import span
from interview_cli.core.trade import Trade
from interview_cli.core.trade_signs import trade_of_words

MOST_LETTERS = 120  # of a title; more is a sentence, whatever words it holds
_LATE = 9999 * 12  # a month after every other: a job that goes on ends last

Title = Trade | Literal["other"]
_HANGUL = re.compile(r"[가-힣]")
_ENGLISH_WORD = re.compile(r"[a-zà-ɏ.&][a-zà-ɏ0-9+#./&']*|\d+")
_JOINED = (  # pairs that name one kind of work
    (r"\bfood\s*(?:and|&)\s*beverage\b", "f&b"),
    (r"\b(?:sales\s*(?:and|&)\s*marketing|marketing\s*(?:and|&)\s*(?:sales|communications|pr|brand))\b", "marketing"),
    (r"\b(?:entry|mid)[- ]level\b", "junior"),
    (r"\bu[ix]\s*[/&·]\s*u[ix](?![a-z])", "ui/ux"),
    (r"마케팅\s*[/·,&]\s*홍보|홍보\s*[/·,&]\s*마케팅", "마케팅"),
)
_PLACE = re.compile(r"\s(?:at|for|with|to)\s.*|\s?@.*")
_PIECES = re.compile(r"\s*[,;|()\[\]–—•]+\s*|\s+-+\s+|\s+in\s+")
_PARTS = re.compile(r"\s+(?:and|then|later)\s+|\s+/\s+|\s*&\s+|\s+\+\s+")
_KOREAN_ASIDE = re.compile(r"[(\[【（][^)\]】）]*[)\]】）]?")
_KOREAN_PARTS = re.compile(r"\s*[,|·&;–—]\s*|\s*/\s*|\s+(?:및|겸|-)\s+")


def trade_of(facts: Facts, passages: Sequence[Passage], role: str | None) -> Trade | None:
    """The candidate's trade: that of the role they go for, else of their latest job, else of the words of their work.

    A role that names other work ends the search: what a future teacher did before is no field to ask a teacher about.

    Args:
        role: the target role as given for this interview, None where it is not.
    """
    latest = latest_job(facts.jobs)
    for title in (role, facts.target_role, latest.title if latest else None):
        if title and (told := trade_of_title(title)):
            return None if told == "other" else told
    return trade_of_words([passage.text for passage in passages if passage.section == "work"])


def latest_job(jobs: Sequence[Job]) -> Job | None:
    """The job that ended last; where no dates tell, the first, as most resumes go backwards."""
    ends = [(span(job.dates, _LATE) or (0, 0))[::-1] for job in jobs]
    return jobs[max(range(len(jobs)), key=lambda place: (ends[place], -place))] if jobs else None


def trade_of_title(title: str) -> Title | None:
    """The trade that a job's title tells; "other" for other work and for what is not clear, None where it tells no work ("Manager")."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", title[: 2 * MOST_LETTERS])).strip().lower()
    if not text or len(text) > MOST_LETTERS:
        return None
    for rule, name in _JOINED:
        text = re.sub(rule, name, text)
    return _korean(text) if _HANGUL.search(text) else _english(text)


def _agreed(told: Sequence[Title | None]) -> Title | None:
    """What parts that stand side by side tell together: "Designer / Developer" is not clear."""
    named = {title for title in told if title}
    return named.pop() if len(named) == 1 else "other" if named else None


def _english(text: str) -> Title | None:
    pieces = [piece for piece in _PIECES.split(_PLACE.sub("", re.sub(r"(?<=[a-z])[-‐](?=[a-z])", " ", text))) if piece]
    if not pieces:
        return None
    told = _english_piece(pieces[0])
    if told or len(pieces) == 1:
        return told
    # "Manager, Marketing" is a marketing manager; what else stands after a vague title is a place or an employer.
    return next((it for piece in pieces[1:] if (it := _english_piece(f"{piece} {pieces[0]}")) and it != "other"), None)


def _english_piece(piece: str) -> Title | None:
    head, of, rest = piece.partition(" of ")
    if of and _english_words(head) and all(word in en.VAGUE for word in _english_words(head)):
        piece = f"{rest.partition(' of ')[0]} {head}"
    elif of:
        piece = head
    parts = [words for part in _PARTS.split(piece) if (words := _english_words(part))]
    if not parts:
        return None
    return _agreed([_english_part(words, parts[-1][-1:]) for words in parts])


def _english_words(text: str) -> list[str]:
    return [bare for word in _ENGLISH_WORD.findall(text) if (bare := word.rstrip(".'/&") if word != "f&b" else word)]


def _english_part(words: list[str], shared: list[str]) -> Title | None:
    """Read one part; `shared` is the last word of all parts, which "web and app developer" says once for both."""
    told = _english_trade(words)
    if told == "other" and all(word in en.VAGUE for word in words):
        return None
    return _english_trade(words + shared) if told == "other" and words[-1:] != shared else told


def _english_trade(words: list[str]) -> Title:
    for end in range(len(words), 0, -1):
        for length in range(min(en.MOST_WORDS, end), 0, -1):
            phrase = tuple(words[end - length : end])
            if phrase not in en.PHRASES:
                continue
            trade = en.PHRASES[phrase]
            if trade is None:
                return "other"
            is_sure = phrase not in en.UNSURE or all(word in en.BEFORE[trade] for word in words[: end - length])
            if is_sure and all(word in en.AFTER[trade] for word in words[end:]):
                return trade
    return "other"


def _korean(text: str) -> Title | None:
    parts = [part for part in _KOREAN_PARTS.split(_KOREAN_ASIDE.sub(" ", text).strip().replace("ui/ux", "uiux")) if part]
    return _agreed([_korean_part(part) for part in parts])


def _korean_part(text: str) -> Title | None:
    for _, trade, is_unsure, start, end in sorted(_korean_names(text), key=lambda it: it[0]):
        if trade is None:
            return "other"
        is_sure = not is_unsure or ko.is_made_of(ko.without_departments(text[:start]), ko.BEFORE[trade])
        if is_sure and ko.is_made_of(text[end:], ko.AFTER[trade]):
            return trade
    return None if ko.is_made_of(text, ko.VAGUE) else "other"


def _korean_names(text: str) -> Iterator[tuple[tuple[int, int], Trade | None, bool, int, int]]:
    """Every name in a text with its trade and place, and the order to try them in: the last first, of those the longest."""
    for trade, is_unsure, rule in ko.RULES:
        for found in rule.finditer(text):
            start, end = found.span()
            yield (-end, start - end), trade, is_unsure, start, end

"""Which words a recognizer is told to expect: names and technical terms of the resume and of the question.

Whisper writes "Cuba needs" for "Kubernetes" where nothing speaks for the latter. Long lists do harm: names from them are
heard in silence (faster-whisper issues 438 and 731), so there is a cap, and what is rare in general text comes first.
"""

import re
from collections.abc import Iterator

from interview_cli.core.resume import Resume
from interview_cli.core.terms import ENGLISH_STOP, WORD, normal, words

MOST = 40
LONGEST = 40  # characters; anything longer is a sentence that stands where a skill should
# What no common word looks like: with a digit, with a sign inside, or with a capital after its first letter.
_TECHNICAL = re.compile(r"(?=.*[A-Za-z])(?:.*\d|.*[+#/.&]|.+[A-Z])")
_NAME = re.compile(r"[A-Z][a-z]{2,}")
_BEGINS = re.compile(r"(?:^|[.!?:;•·|–\n-]\s*)$")  # what stands before the first word of a sentence or a bullet
_NO_TERMS = frozenset(("e.g", "i.e", "a.m", "p.m"))


def hotwords(question: str, resume: Resume) -> tuple[str, ...]:
    """Choose what to expect in the answer to this question, most telling first; each once, at most 40."""
    facts = resume.facts
    stated = (*facts.skills, *facts.employers, *facts.certificates, facts.name or "")
    found: dict[str, str] = {}
    for term in (*_terms(question), *stated, *_terms("\n".join(passage.text for passage in resume.passages))):
        short = " ".join(term.split())
        if 2 <= len(short) <= LONGEST and normal(short) not in ENGLISH_STOP | _NO_TERMS:
            found.setdefault(normal(short), short)
    return tuple(found.values())[:MOST]


def _terms(text: str) -> Iterator[str]:
    """Words that look technical, then those that look like names: with a capital where no sentence begins."""
    yield from (word for word in words(text) if _TECHNICAL.match(word))
    for match in WORD.finditer(text):
        if _NAME.fullmatch(match[0]) and not _BEGINS.search(text[max(0, match.start() - 4) : match.start()]):
            yield match[0]

"""What a text says that its sources do not: names, figures, tools, and any other word that carries meaning.

The proof behind a better telling. It compares words and knows no grammar, so it is rather too strict than too kind: a word that no
source has is reported whatever it means, and so is a Korean verb in another tense; another ending of
the same tense says nothing new.
"""

import re
from collections.abc import Sequence

from interview_cli.core.signs import SPOKEN
from interview_cli.core.terms import NUMBER_WORDS, content_stems, mentions, normal, numbers, words

_SHARE = re.compile(r"(\d+(?:[.,]\d+)*)\s?(?:%|percent\b|퍼센트|프로(?![가-힣]))", re.I)
_LETTER = re.compile(r"(?<![\w'’.&+#/-])[B-HJ-Z](?![\w'’&+#/-]|\.\w)")  # C and R are languages; A and I are words
_PAST_KO = re.compile(r"(?P<verb>[가-힣]+)(?:습니다|어요)$")
FINALS, SSANG_SIOT = 28, 20  # the final consonant of a Korean stem in the past tense, by its place among all


def invents(text: str, answer: str, passages: Sequence[str], *, program: Sequence[str] = ()) -> tuple[str, ...]:
    """Find the words of a text that neither the answer nor the resume holds.

    Args:
        text: what is to be told to the candidate.
        passages: texts of the resume.
        program: words that the program itself brings: wordings, placeholders.

    Returns:
        The words and figures, as they stand in the text, each once; () for a text that invents nothing. Words that every
        text has ("and", "project", "그때") are no finding.
    """
    sources = "\n".join((answer, *passages, *program))
    found = [*_new_numbers(text, sources), *_new_words(text, sources), *_new_letters(text, sources)]
    return tuple(dict.fromkeys(found))


def _new_numbers(text: str, sources: str) -> list[str]:
    known = set(numbers(sources)) | {str(NUMBER_WORDS[word]) for word in _lower(sources) if word in NUMBER_WORDS}
    shares = {value for found in _SHARE.finditer(sources) for value in numbers(found[1])}
    new = [value for value in numbers(text) if value not in known]
    new += [found[0] for found in _SHARE.finditer(text) if not set(numbers(found[1])) <= shares]
    new += [word for word in _lower(text) if word in NUMBER_WORDS and word != "one" and str(NUMBER_WORDS[word]) not in known]
    run_together = re.sub(r"\s+", "", normal(sources))
    return new + [said for said in SPOKEN["ko"].findall(text) if re.sub(r"\s+", "", normal(said)) not in run_together]


def _new_words(text: str, sources: str) -> list[str]:
    stems = {word: content_stems(word) for word in words(text)}
    known = mentions(sources, set().union(*stems.values()))
    return [
        word
        for word, of_word in stems.items()
        if of_word - known and not word[0].isdigit() and not _ends_otherwise(word, sources)
    ]


def _ends_otherwise(word: str, sources: str) -> bool:
    """Whether a source has the same Korean verb in the past tense, and only its ending is another: 옮겼고, 옮겼습니다."""
    found = _PAST_KO.match(word)
    return bool(
        found
        and (ord(found["verb"][-1]) - ord("가")) % FINALS == SSANG_SIOT
        and re.search(rf"(?<![가-힣]){found['verb']}", normal(sources))
    )


def _new_letters(text: str, sources: str) -> list[str]:
    known = set(_LETTER.findall(sources))
    return [letter for letter in _LETTER.findall(text) if letter not in known]


def _lower(text: str) -> list[str]:
    return [part for word in words(text) for part in normal(word).split("-")]

"""What kind of reply an utterance is: an answer, or one of the ways of not answering.

Judged on the whole utterance, by what is left once the words of declining are taken out: "I don't know whether it was the best, but
I chose Redis because we were three people" is an answer, "문제가 없습니다, 40% 줄였습니다" is one too. Where the rules are not sure,
it is an answer: an interviewer who takes an answer for none annoys more than one who misses a refusal.
"""

import re
import unicodedata

from interview_cli.core.mashing import is_mashed
from interview_cli.core.reply_kind import ReplyKind
from interview_cli.core.reply_signs import ASKS_BACK, DONT_KNOW, FILLER, HESITATION, NO_REQUEST, PLAIN_QUESTION, REFUSAL
from interview_cli.core.resume import Language
from interview_cli.core.signs import SIGNS
from interview_cli.core.terms import ENGLISH_STOP, content_stems, numbers, words

MOST_LEFT = 2  # content words beside a refusal that still make no answer: "I don't know much about Kafka"
LONGEST_BACK = 25  # words of one sentence that asks back; a longer one is a thought that ends in a question
LONGEST_LEAD = 15  # words before a request to repeat: "I did both. Which one do you mean?"
LEAST_HANGUL = 7  # syllables; fewer are a short answer or a name ("3개월", "김하늘") in any language
LEAST_ENGLISH = 4  # words, of which two must be English ones: "Kafka, Redis, Go, AWS" is a list of names


def kind_of(text: str, language: Language) -> ReplyKind:
    """Tell what kind of reply an utterance is.

    Args:
        text: all that was said to one question.
        language: the interview's. Not knowing and asking back are understood in any language that the program has.
    """
    said = _comparable(text)
    if not any(letter.isalnum() for letter in said):
        return _without_letters(said)
    if is_mashed(said):
        return "gibberish"
    if not HESITATION.sub("", said).strip(" .,!?…-~"):
        return "dont_know"
    if kind := _kind_without_answer(said, "ko" if _hangul_share(said) > 0.3 else "en"):
        return kind
    return "wrong_language" if _is_foreign(said, language) else "answer"


def _comparable(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    return re.sub(r"[‐-―−]", "-", text).strip()


def _without_letters(said: str) -> ReplyKind:
    signs = re.sub(r"\s", "", said)
    if signs and set(signs) <= {"?", "!"} and "?" in signs:
        return "question_back"
    return "gibberish" if len(set(signs) - set(".…-~,!?")) >= 3 else "silence"


def _kind_without_answer(said: str, language: Language) -> ReplyKind | None:
    """The way in which this does not answer; None where something was answered."""
    sentences = [part for part in re.split(r"(?<=[.!?…])\s+|\n+", said) if part.strip()]
    backs = [sentence for sentence in sentences if _asks_back(sentence, language, is_alone=len(sentences) == 1)]
    others = " ".join(sentence for sentence in sentences if sentence not in backs)
    declined = _matches(REFUSAL[language], others), _matches(DONT_KNOW[language], others)
    if backs and backs[-1] is sentences[-1] and len(others.split()) <= LONGEST_LEAD and not any(numbers(others)):
        return "question_back"
    if not any((backs, *declined)) or _says_something(others, language):
        return None
    if backs:
        return "question_back"
    return "refusal" if declined[0] else "dont_know"


def _matches(pattern: re.Pattern[str], text: str) -> bool:
    return bool(pattern.search(text))


def _asks_back(sentence: str, language: Language, *, is_alone: bool) -> bool:
    count = len(sentence.split())
    if count > LONGEST_BACK or NO_REQUEST.search(sentence) or re.search(r"(?i)\ba (?:small |little )?hint\b|힌트", sentence):
        return False
    if ASKS_BACK[language].search(sentence):
        asked = sentence.endswith("?")
        return asked or not _says_something(ASKS_BACK[language].sub(" ", sentence), language)
    if REFUSAL[language].search(sentence):  # "Could we skip this one?"
        return False
    return is_alone and count <= LONGEST_LEAD and bool(PLAIN_QUESTION[language].search(sentence))


def _says_something(said: str, language: Language) -> bool:
    """Whether more is said than that one does not know or does not want to."""
    rest = REFUSAL[language].sub(" ", DONT_KNOW[language].sub(" ", said))
    left = content_stems(FILLER[language].sub(" ", rest))
    if any(numbers(rest)) or len(left) > MOST_LEFT:
        return True
    return bool(left) and bool(SIGNS[language]["deed"].search(_NEGATED.sub(" ", rest)))


_NEGATED = re.compile(r"(?:못|안) ?\S+|\S+지(?:는|도|를)? (?:못|않|안)\S*|\b\w+(?:n't| not| never)(?: \w+)?", re.I)


def _is_foreign(said: str, language: Language) -> bool:
    """Whether this is said in another language than the interview's; names, technical words and short answers are not."""
    letters = [letter for letter in said if letter.isalpha()]
    own = sum(letter < "ɐ" or "가" <= letter <= "힣" for letter in letters)
    if len(letters) >= LEAST_HANGUL and own < len(letters) / 2:
        return True  # a script that neither language has
    if language == "en":
        return sum("가" <= letter <= "힣" for letter in letters) >= LEAST_HANGUL and _hangul_share(said) > 0.5
    spoken = [word for word in words(said) if word.isalpha() or "'" in word]
    english = sum(word.lower() in ENGLISH_STOP for word in spoken)
    return len(spoken) >= LEAST_ENGLISH and english >= 2 and _hangul_share(said) < 0.15


def _hangul_share(said: str) -> float:
    letters = [letter for letter in said if letter.isalpha()]
    return sum("가" <= letter <= "힣" for letter in letters) / max(1, len(letters))

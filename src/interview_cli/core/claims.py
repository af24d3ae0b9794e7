"""What a question says about the candidate, checked against the texts that it may rest on.

Apart from the other rules of wording because these compare two texts; the others look at the question alone.
"""

import re
from collections.abc import Sequence

from interview_cli.core.resume import Language
from interview_cli.core.terms import content_stems, mentions, normal, numbers, spoken_numbers, words

# Names that every interviewer may say though no resume does: they claim nothing about the candidate.
_COMMON_NAMES = """
a.m a/b ai api apis b2b b2c ci/cd cpu cs cv db faq gpa hr i i'd i'll i'm i've ide io it kpi mba mbti ok okr os p.m pc
pdf pm pr qa roi sla sql star ui ui/ux ux vs english korean korea january february march april may june july august
september october november december monday tuesday wednesday thursday friday saturday sunday
"""
COMMON_NAMES = frozenset(_COMMON_NAMES.split())
_COMPARED = re.compile(
    r"\b(?:over|than|instead of|versus|vs\.?|compared (?:to|with)|opposed to|say|like|or)\s+(?:an? |the )?$",
    re.I,
)
_COMPARED_KO = re.compile(r"^\s*(?:이나|나|를|을|이|가|와|과)?\s*(?:대신|보다|말고|아닌|같은|처럼|대비)")
_HYPOTHETICAL = re.compile(
    r"^\s*(?:[~–-]\s?\d|x\b|-?times\b|-?fold\b|배\b|배(?:로|가|는|의|쯤|정도)|분\s?(?:정도|안|동안|내)|가지|"
    r"-?minutes?\b|people who|"
    r"\s?(?:hours?|days?|weeks?) (?:left|more))",
    re.I,
)
_ASKS_NUMBER = re.compile(
    r"\bhow (?:much(?! of)|many|long|large|big|fast|often)\b|\bwhat (?:percentage|percent|share|number)\b|"
    r"\bby what (?:amount|factor)|"
    r"얼마나 (?:많|줄|늘|빨|개선|걸|단축|오래|감소|향상|큰)|몇\s?(?:퍼센트|%|명|건|초|배|분|시간|일|개월|주|년|개|"
    r"번|대)|얼마(?:였|만큼|까지|로|를|인가)",
    re.I,
)
_FIGURE = re.compile(r"\d")


def is_grounded(question: str, sources: Sequence[str]) -> bool:
    """Tell whether the question names at least one thing of the sources that is not a word of every interview."""
    if not any(source.strip() for source in sources):
        return True
    return bool(mentions("\n".join(sources), content_stems(question)))


def false_numbers(question: str, sources: Sequence[str]) -> list[str]:
    """Find numbers in the question that no source has; "at 10 times the load" supposes and does not claim."""
    known = {number for source in sources for number in numbers(source)} | {
        word for source in sources for word in spoken_numbers(source)
    }
    bare = {number.partition(".")[0] for number in known}  # "about 4 seconds" may be said of 4.6
    found = []
    for match in re.finditer(r"(?<![A-Za-z0-9.,])\d+(?:[.,]\d+)*(?!\d)", question):
        value = next(numbers(match.group()), "")
        if value not in known and value not in bare and not _HYPOTHETICAL.match(question[match.end() :]):
            found.append(match.group())
    return found


def false_names(question: str, sources: Sequence[str], language: Language) -> list[str]:
    """Find names (of tools, firms, people) in the question that no source has.

    A name counts when it is in Latin letters: in English it needs a capital inside the sentence, or a sign of technique
    (C++, Node.js, p99); in Korean any Latin word is one. What something is compared with ("over Rust", "Rust 대신") is
    no claim.
    """
    known = " ".join(normal(source) for source in sources)
    known_words = {normal(word) for source in sources for word in words(source)}
    run_together = re.sub(r"[\s\-./]+", "", known)
    found, place = [], 0
    for word in words(question):
        place = max(question.find(word, place), place)
        before, after = question[:place], question[place + len(word) :]
        place += len(word)
        low = normal(word).removesuffix("'s")
        if (
            not _is_name(word, before, language)
            or low in COMMON_NAMES
            or low in known_words
            or _COMPARED.search(before)
            or _COMPARED_KO.match(after)
        ):
            continue
        short = re.sub(r"[\s\-./]+", "", low)
        if low.rstrip("s") in known_words or (len(short) >= 4 and short in run_together):
            continue
        found.append(word)
    return found


def _is_name(word: str, before: str, language: Language) -> bool:
    if not re.match(r"\.?[A-Za-z]", word):
        return False
    if language == "ko":
        return len(word) > 1 or before[-1:] not in "'\"‘“"
    core = word.removesuffix("'s").removesuffix("’s")
    if re.search(r"[A-Z].*[A-Z]|[a-z][A-Z]|\d|[+#]|^\.|\.[A-Za-z]", core):
        return True
    starts_sentence = not before.strip() or bool(re.search(r"[.?!:;][\"'”’]?\s*[\"'“‘]?$|[\"'“‘]$", before))
    return core[:1].isupper() and not starts_sentence


def asks_known_number(question: str, sources: Sequence[str]) -> bool:
    """Tell whether the question asks for a figure that a sentence of the sources, about the same things, already states."""
    if not _ASKS_NUMBER.search(question):
        return False
    asked, telling = content_stems(question, with_generic=True), content_stems(question)
    sentences = [part for source in sources for part in re.split(r"(?<=[.;!?。])\s+|\n+", source)]
    for sentence in filter(_FIGURE.search, sentences):
        shared = mentions(sentence, asked)
        if len(shared) >= 2 and shared & telling:
            return True
    return False

"""Which few words of a sentence can be said back to whoever said it: a clause that stands on its own, verbatim.

Apart from `core.quoting`, which looks for the few most concrete words of an answer to ask about; a coach names what somebody said
about a given matter, and names it as a whole thought.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from interview_cli.core.resume import Language
from interview_cli.core.terms import content_stems

Span = tuple[int, int]

FEWEST_WORDS: dict[Language, int] = {"en": 3, "ko": 2}
USUAL_WORDS: dict[Language, int] = {"en": 10, "ko": 6}  # longer ones are hard to keep in mind while reading on
MOST_WORDS: dict[Language, int] = {"en": 16, "ko": 11}
CUT_TO: dict[Language, int] = {"en": 9, "ko": 5}  # words that are left of a text that is too long
MOST_LETTERS: dict[Language, int] = {"en": 95, "ko": 55}
LEAST_SCORE = 1.0
LEFT_OPEN: dict[Language, float] = {
    "en": 0.8,
    "ko": 0.4,
}  # what it costs to end on "…"; half of all Korean clauses end on a connective
LEAST_CONTENT = 2  # words that carry meaning; "I did it" names nothing

FINALS = 28  # final consonants a Hangul syllable can have, "none" among them; Unicode lists syllables in that order
PER_INITIAL = 21 * FINALS  # syllables that begin with the same consonant
VERBAL = (0, 1, 4, 6, 9, 10, 14)  # a, ae, eo, yeo, wa, wae, wo: vowels, in that order, before 서 of a verb

_ODD = re.compile(r"[<>{}\[\]*`|\\_=@#~^]|://")  # markup, addresses: nothing that is said
_MARKS = r"[.](?=\s|$)|;|:(?!\d)|[!?…()\"“”„«»]|\s[–—-]+\s|—|\.{2,}|[\n\r\t]"
_BREAK: dict[Language, re.Pattern[str]] = {
    # A comma before a reason parts nothing: "I took weak, since people leave".
    "en": re.compile(_MARKS + r"|,(?=\s|$)(?! (?:because|since)\b)|(?<=\s)['‘]|(?<=[^s])['’](?=\s|$)"),
    # A comma behind a noun is one of a list: "로그인, 상점, 우편함 세 개로".
    "ko": re.compile(_MARKS + r"|(?<=[다요죠고서며면데만까니은는도음어뭐네아그]),(?=\s|$)|['‘’]"),
}
_BREAK_EN = re.compile(
    r"\s(?=(?:because|but|so|which|while|whereas|although|though|unless|until|when|where|who|if|since|and (?:I|we|he|she|they|"
    r"it|then|the|my|there))\b)"
)
_LINK_EN = re.compile(
    r"^(?:(?:and|but|so|then|well|because|also|first|first of all|anyway|still|now|yes|no|okay|ok|right|sure|um+|uh+|er|like|you know|"
    r"I mean|I think|I guess|in general|basically|honestly|actually)\b[, ]+)+",
    re.I,
)
_HANGING_EN = re.compile(
    r"^(?:if|nor|neither|either|which|who|whose|where|when|while|until|unless|although|though|whereas|whether|how|why|what if|since|than|"
    r"as|to|or|of|is|are|"
    r"was|were|does|did|do|not|that(?!['’]))\b",
    re.I,
)
_LOOSE_END_EN = re.compile(
    r"\s+(?:the|an?|to|of|and|or|but|with|for|in|on|at|by|from|that|which|who|as|than|my|our|your|his|her|their|its|is|was|were|are|"
    r"be|been|had|have|has|I|we|he|she|they|it|not|because|so|if|when|where|into|over|under|about|after|before|this|these|those|"
    r"would|could|should|will|can|very|more|most|one|two|each|every|all|no|some|any|what|how|why|then|out|up|down)$",
    re.I,
)
_UNDONE_EN = re.compile(
    r"\s(?:is|are|was|were|be|the|an?|to|of|and|that|when|because|if|than|very|my|our|asked|said|thought|knew|noticed|told \w+|I get|I have)$",
    re.I,
)
_SUBJECT_EN = re.compile(
    r"^(?:I|we|he|she|they|my|our|the|an?|there|nobody|everybody|one|each|every|[A-Z]\w+|\w+s)\b(?!['’]?\w*ing\b)"
)
_POINTER_EN = re.compile(r"^(?:it|that|this|these|those|you)\b", re.I)
_VERB_EN = re.compile(
    r"\b(?:\w{3,}ed|is|are|was|were|am|be|had|have|has|do|does|did|can|could|would|will|should|may|might|must|went|came|said|told|took|"
    r"got|found|made|gave|put|ran|kept|sat|saw|wrote|rang|brought|built|left|lost|felt|chose|led|held|knew|thought|sent|spent|began|met|"
    r"drew|taught|spoke|caught|paid|bought|fell|rose|grew|won|stood|let|cut|set|threw|drove|flew|fought|sold|shut|forgot|hid|rode|woke|"
    r"froze|swept|dug|re(?:wrote|built|ran|set|did|drew)|need|use|own|work|want|think|like|love|make|take|ring|"
    r"go|get|keep|put|call|ask|tell|say|know|read|write|check|look|speak)\b|\w+n['’]t\b|['’](?:s|m|re|ve|d|ll)\b",
    re.I,
)
_BREAK_KO = re.compile(
    r"(?:(?<![라다자냐사창광신최참경재원])고|고요|(?<!혼자)(?<!둘이)서|면서|는데|은데|인데|지만|니까|더니|거든요|습니다|어요|때문에|덕분에)$"
)
_AUXILIARY_KO = re.compile(r"(?:않|못|오시|그러|온 |왔|갔|다니|있|없|계|싶|나서|나니|보니|나면|말|가지고)")
_LINK_KO = re.compile(
    r"^(?:(?:그래서|그리고|그런데|근데|그러나|하지만|또|또한|그러니까|그니까|그럼|음+|네|예|이제|사실|일단|우선|다만|물론)(?:,\s*|\s+)|"
    r"(?:어+|아|그|뭐),\s*)+"
)
_FINAL_KO = re.compile(r"[가-힣](?:(?<!마)다|요|죠)$")
_HANGING_KO = re.compile(
    r"(?:이?라고만|이?라는데|(?:수|이라며|라며|며|하면서|하고|하는|했|라고|라는|이라고|이라는|부터|까지|으로)(?:\s|했))"
)
_HALF_KO = re.compile(r"(?:한|된|할|하신|하는|인|던) (?:걸|것|게|거|데|일)")
_TOLD_KO = re.compile(r"[했았었였렸됐갔왔봤냈났켰췄꿨썼샀뒀줬졌셨쳤폈섰뗐뺐쟀찼컸탔팠웠겼](?:고|는데|지만|더니|으며)$")
_CONNECTIVE_KO = re.compile(r"(?:(?<![사창광신최참경재원])고|서|며|는데|은데|인데|지만|니까|더니|면|려고|도록)$")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence.

    Attributes:
        text: a span of the sentence, verbatim.
        shown: the same as it is named to the candidate, with "…" where it was cut.
        fitness: how well it stands alone and how much it says.
    """

    text: str
    shown: str
    fitness: float = field(default=0.0, compare=False)


def clauses(sentence: str, language: Language) -> tuple[Clause, ...]:
    """Find the clauses of a sentence that can be named, the fittest first; () where none can."""
    spans = _english(sentence) if language == "en" else _korean(sentence)
    scored = [replace(clause, fitness=_score(clause, language)) for clause in _of_spans(sentence, spans, language)]
    fit = [clause for clause in scored if clause.fitness >= LEAST_SCORE]
    return tuple(dict.fromkeys(sorted(fit, key=lambda it: -it.fitness)))


def beginning(sentence: str, language: Language) -> Clause | None:
    """The first words of a sentence, for one that has no clause; None where even they cannot be named."""
    plain = _ODD.split(" ".join(sentence.split()))[0].strip(' ,.;:!?…-–—"“”')
    parts = plain.split()
    kept = " ".join(parts[: CUT_TO[language]])[: MOST_LETTERS[language]].strip(" ,")
    if not kept or not kept.isprintable() or kept not in sentence:
        return None
    return Clause(kept, kept if len(parts) <= CUT_TO[language] else f"{kept} …")


def _of_spans(sentence: str, spans: Iterator[Span], language: Language) -> Iterator[Clause]:
    link = _LINK_EN if language == "en" else _LINK_KO
    for start, end in spans:
        said = sentence[start:end].strip(" ,.;:-–—")
        said = link.sub("", said)
        if said and said.isprintable() and not _ODD.search(said):
            clause = _shortened(said, language)
            if (
                FEWEST_WORDS[language] <= len(clause.text.split()) <= MOST_WORDS[language]
                and len(clause.shown) <= MOST_LETTERS[language]
            ):
                yield clause


def _shortened(said: str, language: Language) -> Clause:
    """The whole of it, or its beginning in English; half a Korean clause has either no verb, or no object, and is not said back."""
    parts = list(re.finditer(r"\S+", said))
    if language == "ko":
        return Clause(said, f"{said} …" if _CONNECTIVE_KO.search(said) else said)
    if len(parts) <= MOST_WORDS["en"]:
        return Clause(said, said)
    kept, before = said[: parts[CUT_TO["en"] - 1].end()], ""
    while kept != before:
        kept, before = _LOOSE_END_EN.sub("", kept).rstrip(" ,"), kept
    return Clause(kept, f"{kept} …")


def _english(sentence: str) -> Iterator[Span]:
    """Pieces between marks and before words that begin a clause; and two such pieces together, where no mark parts them."""
    for start, end in _between(sentence, _BREAK["en"]):
        cuts = [start, *(found.start() for found in _BREAK_EN.finditer(sentence, start, end)), end]
        pieces = list(pairwise(cuts))
        yield from pieces
        yield from (
            (first[0], second[1])
            for first, second in pairwise(pieces)
            if len(sentence[first[0] : second[1]].split()) <= USUAL_WORDS["en"]
        )


def _korean(sentence: str) -> Iterator[Span]:
    """Runs of pieces that end where a clause ends, none longer than can be named, but for single pieces."""
    for start, end in _between(sentence, _BREAK["ko"]):
        pieces = _korean_pieces(sentence, start, end)
        for first in range(len(pieces)):
            yield pieces[first]
            for last in range(first + 1, len(pieces)):
                if len(sentence[pieces[first][0] : pieces[last][1]].split()) <= MOST_WORDS["ko"]:
                    yield pieces[first][0], pieces[last][1]


def _korean_pieces(sentence: str, start: int, end: int) -> list[Span]:
    parts = list(re.finditer(r"\S+", sentence[start:end]))
    cuts = [start]
    for part, following in pairwise(parts):
        if _ends_clause(part.group()) and not _AUXILIARY_KO.match(following.group()):
            cuts.append(start + part.end())
    return list(pairwise([*cuts, end]))


def _ends_clause(word: str) -> bool:
    """Whether a Korean word is a verb that another clause follows.

    서 makes one of a stem in an open a, ae, eo, yeo, wa or wo (가서, 걸려서, 줘서), which the nouns in 서 do not have (센서, 문서,
    보고서), nor has "where" (에서).
    """
    if len(word) < 2 or not _BREAK_KO.search(word):
        return False
    vowel, final = divmod((ord(word[-2]) - ord("가")) % PER_INITIAL, FINALS)
    return not word.endswith("서") or word.endswith("면서") or (final == 0 and vowel in VERBAL)


def _between(sentence: str, marks: re.Pattern[str]) -> Iterator[Span]:
    last = 0
    for found in marks.finditer(sentence):
        yield last, found.start()
        last = found.end()
    yield last, len(sentence)


def _score(clause: Clause, language: Language) -> float:
    """How well a clause stands alone and how much it says."""
    said, parts = clause.text, clause.text.split()
    stems, digits = len(content_stems(said)), len(re.findall(r"\d", said))
    content = 0.4 * min(4, stems) + 0.4 * min(2, digits) - 0.8 * (stems < LEAST_CONTENT and not digits)
    length = (
        -0.8 * (len(parts) > USUAL_WORDS[language])
        - 1.2 * (len(parts) <= FEWEST_WORDS[language])
        - LEFT_OPEN[language] * (clause.shown != said)
    )
    if language == "ko":
        length -= 3.0 * bool(_HANGING_KO.match(said)) + 2.0 * (_ends_clause(parts[0]) or bool(_HALF_KO.match(said)))
        return (
            content
            + length
            + (2.0 if _FINAL_KO.search(said) else 0.3 if _TOLD_KO.search(said) else -0.7 if _CONNECTIVE_KO.search(said) else -2.0)
        )
    opens = -4.0 if _HANGING_EN.search(said) else 1.2 if _SUBJECT_EN.search(said) else -0.3 if _POINTER_EN.search(said) else -1.5
    opens -= 3.0 * bool(_UNDONE_EN.search(said))
    return content + length + opens + (1.2 if _VERB_EN.search(said) else -3.0)

"""Which clauses are worth naming to whoever said them: with praise, or with a question about them.

Apart from `core.clauses`, which finds what stands on its own: a clause may stand on its own and still be nothing to be proud of ("I
didn't look into it"), or only lead up to what is said next ("I'll tell you how I handle that").
"""

import re
from collections.abc import Mapping, Sequence

from interview_cli.core.clauses import Clause
from interview_cli.core.resume import Language
from interview_cli.core.terms import content_stems

FEWEST_STEMS = 2  # words with meaning in a clause that is asked about; one that is praised has more
FEWEST_WORDS = 4  # of a clause that is named: fewer say nothing that could not be anybody's
RICHER, MOST_STEMS = 0.25, 8  # fitness for each word with meaning, up to so many
AT_START = 0.7  # fitness that a clause gains where its sentence begins with it, so that nothing it points at is left out

_NO_CREDIT: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"^(?:it|that|this|these|those|there|you|what|who|he|she|they|ours|mine|theirs)\b(?!.*\d)|\bI did\b|"
        r"\blooked for\b|^(?:otherwise|"
        r"maybe)\b|\b(?:didn't|don't|couldn't|can't|"
        r"hadn't|haven't|wasn't|weren't|isn't|hate[ds]?|somehow|stuff|kind of|sort of|I think|I guess|I suppose|maybe|"
        r"probably|hopefully|"
        r"things about|did the math|moved on(?:to)?|I wanted|I came|just stood|considered|took that|not to try|gone wrong|"
        r"no errors?|"
        r"planned|I tried to|have that|"
        r"had that|just slow|between \w+ and|"
        r"hid|"
        r"whatever)\b|"
        r"\b(?:says|said|called|that|was|were|is|are|what)$|\bI(?:'d| would) (?!\w+ed\b)",
        re.I,
    ),
    "ko": re.compile(
        r"거기|여기|그럴 |수도? 있습니다|자리엔 없|제가 틀렸|나빠졌|헷갈|이구나|사고를 냈|실패|봤어도|단순했|었을 때|줄 알|"
        r"(?:있|없)(?:습니다|"
        r"어요|고요)$|버렸|그건 제가|아직 약|"
        r"실수|겪었|이런 식|^(?:그게|그건|그거|"
        r"이건|이거|그걸|이걸|그쪽|그러면|그럼|그래도|"
        r"남겨|그렇|이렇|그런|이런|그 |그만큼|다들|뭐)|못 ?했|못하|몰랐|모르|안 (?:했|해|봤)|지 않|지 못|"
        r"아쉽|같아요|같습니다|싶(?:어요|습니다)|거의|어쨌든|긴 (?:했|하|줄)|줄긴|거죠|대개|(?:라고|다고) (?:하셨|했대|들었)|"
        r"그만뒀|오타"
    ),
}
_LEADS_UP: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:I'll tell you|I'd put it|put it this way|let me|I(?:'d| would) say|I mean|you know|to be (?:fair|honest)|"
        r"in (?:my|the) opinion|"
        r"that's why|did the math|moved on(?:to)?|went home|as I said|I suppose|did have that|like that|probably|I read|"
        r"obviously|stand by|"
        r"the thing is|"
        r"the short version)\b|\b(?:says|said)$|^(?:it|that|this|you|there|what)\b",
        re.I,
    ),
    "ko": re.compile(
        r"^(?:그게|그건|그거|이건|이거|그걸|이걸|그렇|이렇|그 |그런|이런)|이런 식|생각은 했|기만 했|차이가 없|들어 ?봤는데|"
        r"잘 압니다|말씀드리|얘기할 거|못 ?했|안 (?:해|"
        r"했|하)|몰랐|모르겠|(?:라고|다고) 생각(?:합니다|해요|하고요)"
    ),
}


def does_credit(clause: Clause, language: Language) -> bool:
    """Whether a clause can be named with praise: it is whole, says enough, and neither denies nor doubts anything."""
    said = clause.text
    return (
        clause.shown == said
        and (len(content_stems(said)) > FEWEST_STEMS or bool(re.search(r"\d", said)))
        and len(said.split()) >= FEWEST_WORDS
        and not _NO_CREDIT[language].search(said)
    )


def can_be_asked_about(clause: Clause, language: Language) -> bool:
    """Whether a clause says something of the matter, so that a question about it makes sense."""
    words = len(clause.text.split())
    return (
        words >= FEWEST_WORDS and len(content_stems(clause.text)) >= FEWEST_STEMS and not _LEADS_UP[language].search(clause.text)
    )


def richness(clause: Clause) -> float:
    """What a clause is worth more for each word with meaning beyond the few that make it stand alone."""
    return RICHER * min(MOST_STEMS, len(content_stems(clause.text)))


def opens_sentence(clause: Clause, said: Sequence[str]) -> float:
    """What a clause is worth more where it begins its sentence."""
    return AT_START * any(sentence.startswith(clause.text) for sentence in said)

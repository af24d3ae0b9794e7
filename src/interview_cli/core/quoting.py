"""Which few words of an answer a follow-up may say back, so that the candidate hears that they were listened to."""

import re

from interview_cli.core.resume import Language
from interview_cli.core.terms import ENGLISH_STOP, normal

FAR_ENOUGH = 4_000  # characters of an answer that are looked at: about four minutes of speech
SHORTEST_LINE, LONGEST_LINE = 6, 70  # characters of a resume's line that is read out
FEWEST_WORDS, MOST_WORDS, MOST_CHARACTERS = 2, 6, 60

_CLAUSE = re.compile(
    r"[^.,;:!?…\n\r\t\"“”‘’()\[\]{}<>*`#|\\]+(?:[.,](?=\d)[^.,;:!?…\n\r\t\"“”‘’()\[\]{}<>*`#|\\]+|[#](?=\s|$)|"
    r"\.(?=[a-z])[^.,;:!?…\n\r\t\"“”‘’()\[\]{}<>*`#|\\]+)*"
)
_KOREAN_TAIL = re.compile(r"(?:으로|에서|에게|까지|부터|을|를|에|의|와|과)$")
_KOREAN_HANGING = re.compile(
    r"(?:은|는|이|가|도|로|씩|만|에|께|의|들이|이나|나|랑|이랑|처럼|마다|부터|까지|으로|에서|별|미루|배치하|그대|"
    r"일부러|다만|전부|나머지|작년|올해|오늘|다시|바로|직접|자꾸|계속|"
    r"아예|결국|각각|서로|먼저|나중|이번|지난|"
    r"여기|거기|안|뒤|앞|줄|중|전|후|밖|위|밑|옆|사이|때문)$"
)
_QUOTING = re.compile(r"[\"“”<>{}]")  # would end the quotation marks that it is read out in, or a prompt's tag
_KOREAN_END = re.compile(r"[가-힣](?:다|요|죠)$")
_KOREAN_BREAK = re.compile(
    r"(?:[,;:]|고|서|며|면서|는데|은데|인데|지만|니까|려고|도록|다가|더니)$"
)  # the last word of a clause that goes on
_KOREAN_LINK = re.compile(
    r"(?:그래서|그리고|그런데|근데|그러나|하지만|또|또한|그|그때|이후에|이후|이후로|그후|나중에|결국|음|어|아|네|예|제가|저는)[,]?$"
)
_KOREAN_AND = re.compile(r"(?<![결효성경내])과$|[가-힣]와$|하고$")  # joins its noun to another: half of a pair is no quote
_KOREAN_LOOSE = re.compile(
    r"(?:고|며|서|면|데|데요|지만|니까|려고|도록|던|해|하는|하던|된|한|할|될|있는|없는|라고|다고|다가|거나|어|아|"
    r"게|냐면|거든요|네|죠|요|습니다|였고|했고|그리고|그래서|근데|그런데|사실|제가|저는|저희|음|"
    r"이제|약간|그냥|것|거|게|때|등|좀|더|잘|안|못|수|및|또|그|이|저|제|왜|매우|정말|아주|일단|처음엔|그때|라는|"
    r"같은|위해|대해|통해)$"
)
_KOREAN_VERB = re.compile(
    r"(?:더니|니까|는지|길래|아니라|다가|느라|면서|지만|으면|려면|다면|거나|는데|은데|인데|도록|려고|든지|라서|"
    r"해서|어서|아서|여서|워서|와서|려서|가서|봐서|했고|었고|았고|였고|하고|되고|이고|으니|냐|까지만|"
    r"습니다|니다|어요|아요|해요|네요|거든요|데요|고요|죠|면|며|던|냈|않고|없고|있고|다|자|지|줄|뿐|채|대로|만큼|쯤|길|봤|보니)$"
)
_ENGLISH_LOOSE_WORDS = """
um uh er basically honestly actually kind sort yeah yes no really maybe probably stuff thing things it's i'd afterwards together anyway
"""
_ENGLISH_LOOSE = ENGLISH_STOP | frozenset(_ENGLISH_LOOSE_WORDS.split())


def sayable(line: str) -> str:
    """A line of a resume as an interviewer reads it out: without its bullet and full stop, cut at a comma where it is long.

    Returns:
        At most `LONGEST_LINE` characters; "" for a line that nobody would read out whole and that cannot be cut.
    """
    said = line.strip().lstrip("-–•·* ").rstrip(" .;,")
    cuts = [len(said), *(found.start() for found in reversed(list(re.finditer(r"[,;]\s|\s[–—(]", said))))]
    pieces = (said[:cut].rstrip() for cut in cuts if SHORTEST_LINE <= cut <= LONGEST_LINE)
    return next((piece for piece in pieces if _is_read_out(piece, is_cut=piece != said)), "")


def _is_read_out(piece: str, *, is_cut: bool) -> bool:
    goes_on = is_cut and bool(re.search(r"[가-힣](?:고|며|서|해|여|아|어|는데|지만)$", piece))
    return piece.count("(") == piece.count(")") and not _QUOTING.search(piece) and not goes_on


def quotable(answer: str, language: Language) -> str:
    """Find a short phrase that stands verbatim in the answer, the most concrete one: figures, names, content words.

    A Korean interviewer says back what somebody said, down to its verb ("팀이 작아서 더 단순한 쪽을 골랐습니다"라고 하셨는데), where an
    English one picks the noun up; so a clause that ends with its verb is taken there, if one is short enough.

    Returns:
        Two to six words (one when the answer has no more), at most 60 characters; "" when nothing can be quoted.
    """
    if language == "ko" and (clause := _korean_clause(answer)):
        return clause
    best, best_score = "", 0.0
    for span_of in _CLAUSE.finditer(answer, 0, FAR_ENOUGH):
        spans = [(m.start() + span_of.start(), m.end() + span_of.start()) for m in re.finditer(r"\S+", span_of.group())]
        for first in range(len(spans)):
            for last in range(first, min(first + MOST_WORDS, len(spans))):
                if last + 1 < len(spans) and answer[spans[last][1] - 1].isdigit():
                    continue  # a figure without its unit says nothing
                span = _trimmed(answer[spans[first][0] : spans[last][1]], language)
                value = _score(span, language)
                if value > best_score:
                    best, best_score = span, value
    return best


def _korean_clause(answer: str) -> str:
    """The most concrete of the clauses that end a sentence and can be said back whole; "" where none can."""
    best, most = "", 0.0
    for sentence in re.split(r"(?<=[.!?…])\s+|\n+", answer[:FAR_ENOUGH]):
        said = sentence.rstrip(" .!?…")
        if not _KOREAN_END.search(said):
            continue
        parts = said.split()
        for first in range(len(parts)):
            clause = said[said.rindex(" ".join(parts[first:])) :] if first else said
            if len(parts) - first <= MOST_WORDS and _can_be_said_back(clause, parts[first - 1] if first else ""):
                value = _concreteness(parts[first:])
                best, most = (clause, value) if value > most else (best, most)
                break  # the longest that is short enough
    return best


def _can_be_said_back(clause: str, before: str) -> bool:
    """Short, plain, and begun where a clause begins: at the sentence's start, or behind one that ended."""
    parts = clause.split()
    return (
        len(parts) >= FEWEST_WORDS
        and len(clause) <= MOST_CHARACTERS
        and clause.isprintable()
        and not re.search(r"\s{2}|[^\S ]|[_=@]|://|[\"“”‘’<>{}*`?\[\]]", clause)
        and (not before or bool(_KOREAN_BREAK.search(before)))
        and not _KOREAN_LINK.match(parts[0])
    )


def _concreteness(parts: list[str]) -> float:
    content = sum(bool(re.search(r"[가-힣]{2}", part)) and not _KOREAN_LOOSE.search(part) for part in parts)
    figures = sum(bool(re.search(r"\d", part)) for part in parts)
    names = sum(bool(re.search(r"[A-Za-z]{2}", part)) for part in parts)
    return content + 1.5 * min(figures, 2) + min(names, 2)


def _trimmed(span: str, language: Language) -> str:
    if language == "ko":
        shorter = _KOREAN_TAIL.sub("", span)
        if len(shorter.split()[-1]) >= 2 if shorter.split() else False:
            return shorter.rstrip()
    return span.strip("-–—/&'~ ")


def _score(span: str, language: Language) -> float:
    """How concrete a phrase is; at most 0 for one that must not be quoted."""
    parts = span.split()
    if not parts or len(span) > MOST_CHARACTERS or not span.isprintable() or re.search(r"\s{2}|[^\S ]|[_=@]|://", span):
        return 0.0
    if not any(c.isalnum() for c in span) or any(part[0] in "'-" or part[-1] in "'-" for part in parts):
        return 0.0
    if language == "ko":
        edges_loose = bool(_KOREAN_LOOSE.search(parts[0])) + 2.0 * bool(_KOREAN_LOOSE.search(parts[-1]))
        edges_loose += 0.7 * bool(_KOREAN_HANGING.search(parts[0])) + 1.2 * bool(_KOREAN_HANGING.search(parts[-1]))
        edges_loose += 0.8 * any(_KOREAN_AND.search(part) for part in parts[:-1])
        content = sum(bool(re.search(r"[가-힣]{2}", part)) and not _KOREAN_LOOSE.search(part) for part in parts)
        edges_loose += sum(bool(_KOREAN_VERB.search(part)) for part in parts[:-1]) + 0.7 * bool(_KOREAN_VERB.search(parts[-1]))
        foreign = 0
    else:
        edges_loose = (normal(parts[0]) in _ENGLISH_LOOSE) + 2.0 * (normal(parts[-1]) in _ENGLISH_LOOSE)
        edges_loose += 0.6 * sum(
            bool(re.match(r"(?:i|we|you|he|she|it|they|that|this)(?:'\w+)?$", normal(part))) for part in parts
        )
        content = sum(normal(part) not in _ENGLISH_LOOSE for part in parts)
        foreign = len(re.findall(r"[가-힣]", span))
    if foreign:
        return 0.0
    names = sum(bool(re.search(r"[A-Z]", part)) and normal(part) not in _ENGLISH_LOOSE for part in parts)
    figures = sum(bool(re.search(r"\d", part)) for part in parts)
    length = 1.0 if FEWEST_WORDS <= len(parts) <= 4 else 0.0
    base = 0.1 if len(parts) < FEWEST_WORDS else content + min(figures, 2) + min(names, 2) * 0.8 + length - 0.45 * len(parts)
    return max(0.01 if len(parts) < FEWEST_WORDS else 0.02, base - 1.5 * edges_loose)

"""How a language model's raw words become the text of one question.

Apart from the rules of wording because this mends and those judge; both know the same labels, requests and control sequences.
"""

import re
import unicodedata

SHORTEST_ASK = 15  # characters; "Why Go?" alone is no end of a question that goes on

REQUEST = r"(?:please |could you |can you )?(?:tell|describe|explain|walk|share|introduce)\b"
LABEL = re.compile(
    r"^\W*(?:(?:follow[ -]?up|next|interview|final)?\s*question(?:\s*\d+)?|follow[ -]?up|interviewer|candidate|"
    r"assistant|q\s?\d*|a|answer|"
    r"(?:꼬리|후속|다음|면접)?\s?질문(?:\s?\d+)?|면접관|지원자|답변)"
    r"\s*\W{0,2}(?:[:：]|(?<![\s:：])\.)(?:(?!\.[A-Za-z])\W){0,2}\s*",  # the dot of ".NET" is no end of a label
    re.I,
)
_LEAD = re.compile(
    r"^(?:(?:sure|certainly|of course|okay|ok|absolutely|understood|thanks|thank you|hi|hello|hey|welcome|"
    r"good (?:morning|afternoon|evening))\b[^.!?:\n]{0,60}[!.:]\s+|"
    r"(?:hi|hello|hey)(?: there| [A-Z][a-z]+)?,\s+|(?:great|good|interesting|excellent|nice)(?: \w+){0,2}[!.]\s+|"
    r"here(?:'s| is)[^:\n]{0,80}:\s+|"
    r"(?:네|예|좋습니다|알겠습니다|감사합니다|안녕하세요|안녕하십니까|반갑습니다)[,.!]\s*|"
    r"[^.!?\n]{0,30}(?:감사합니다|반갑습니다|안녕하세요|안녕하십니까)[,.!]\s*|"
    r"(?:다음은|아래는)[^:\n]{0,40}[:：]\s*)",
    re.I,
)
CONTROL = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?|"
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_WRAPS = {'"': '"', "“": "”", "'": "'", "‘": "’", "「": "」", "『": "』", "`": "`", "(": ")", "[": "]", "«": "»"}
_SENTENCE_END = re.compile(r"[?？]+[\"'”’)]*(?=\s|$)|(?:주세요|주십시오|주시죠|보세요|보십시오)[.!](?=\s|$)")
FIRST_ASK_EN = re.compile(rf"^{REQUEST}[^?？]*?\w[.!](?=\s+[A-Z])", re.I)


def tidy(text: str) -> str:
    """Bring a model's raw words into the form of one question.

    Labels, greetings, wrapping quotes, markdown and control sequences go, and so does whatever follows the first complete
    question. Technical tokens (C++, C#, CI/CD, Node.js, .NET, 40%, p99) stay as they are. Tidying twice changes nothing.
    """
    while (tidied := _once(text)) != text:
        text = tidied
    return text


def _once(text: str) -> str:
    for step in _STEPS:
        text = step(unicodedata.normalize("NFC", text))
    return text


def _without_control(text: str) -> str:
    return CONTROL.sub(" ", text) if CONTROL.search(text) else text


def _without_markdown(text: str) -> str:
    text = re.sub(r"```\w*\n?|</?(?:question|q|b|i|em|strong|p|br)\s*/?>", " ", text, flags=re.I)
    text = re.sub(
        r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])|`([^`\n]+)`",
        lambda m: m[1] or m[2] or m[3],
        text,
    )
    return re.sub(r"^\s*(?:#{1,6}\s+|>\s+|[-*•]\s+|\d{1,2}[.)]\s+)", "", text, flags=re.M)


def _without_space(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _without_label(text: str) -> str:
    return LABEL.sub("", text, count=1)


def _without_lead(text: str) -> str:
    rest = _LEAD.sub("", text, count=1)
    return rest if rest.strip() else text


def _without_wrap(text: str) -> str:
    if (
        len(text) > 1
        and (closing := _WRAPS.get(text[0]))
        and text.endswith(closing)
        and closing not in text[1:-1]
        and text[0] not in text[1:-1]
    ):
        return text[1:-1]
    if text[:1] in '"“' and not re.search(r"[\"”]", text[1:]):
        return text[1:]
    return text


def _without_second_utterance(text: str) -> str:
    ends = [match.end() for pattern in (_SENTENCE_END, FIRST_ASK_EN) for match in pattern.finditer(text)]
    return text[: min((end for end in ends if end >= SHORTEST_ASK), default=len(text))]


def _as_request(text: str) -> str:
    """A request in Korean ends with a full stop, whatever a model that was asked for a question puts there."""
    return re.sub(r"((?:주세요|주십시오))\s*[?？]$", r"\1.", text)


_STEPS = (
    _without_control,
    _without_markdown,
    _without_space,
    _without_label,
    _without_lead,
    _without_wrap,
    _without_second_utterance,
    _as_request,
)

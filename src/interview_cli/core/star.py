"""Which part of a story a sentence tells: situation, task, action or result, or none.

Sentences are sorted whole. Only where a part is missing is a clause taken out of a sentence that tells two ("I owned it, so I first
counted the rows"); it keeps its words, and a Korean one its verb, which gets the ending of a sentence.
Apart from `core.retelling`, which says what is made of the parts.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from interview_cli.core.feedback import STAR, StarPart
from interview_cli.core.fillers import without_fillers
from interview_cli.core.inventing import invents
from interview_cli.core.kinds import is_supposed, tells_kind
from interview_cli.core.resume import Language
from interview_cli.core.signs import SIGNS, SPOKEN
from interview_cli.core.telling import holds_forth, tells
from interview_cli.core.terms import content_stems

MOST: Mapping[StarPart, int] = {
    "situation": 2,
    "task": 1,
    "action": 3,
    "result": 2,
}  # sentences; about a minute and a half of speech
LEAST = 1.0  # score from which a sentence tells a part
PLAIN = 1.4  # the same for half a sentence, which has to be plainer to be taken out of the other half
FEWEST_WORDS: Mapping[Language, int] = {"en": 4, "ko": 4}  # less is "Sure, that happens." unless something came of it
FEWEST_STEMS = 3  # words with meaning in a situation; "My first guess was wrong" tells of none
LONGEST_HEADING = 9  # words; "Savannah go-live, October first."
FEWEST_IN_HALF = 3  # "I owned it"

_TASK: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:my (?:job|task|role|part|goal|brief|responsibility|call) (?:was|is)|(?:it was|that's|that was) my (?:job|call|task)|"
        r"I(?:'m| was|'d been) (?:asked|told|given|responsible|in charge)|"
        r"was my (?:job|task|part|project|responsibility)|(?:was|were) (?:supposed|meant|due) to|(?:I|we|it|they|he|she|that) (?:had|needed) to|"
        r"(?:has|have|needs?) to be|I owned|I own|(?:I )?took (?:it|this|that) (?:over|on)|took over|responsible for|in charge of|"
        r"(?:the|our|my) (?:goal|target|aim|brief|deadline|limit) (?:was|is)|(?:asked|wanted|told) (?:me|us) to|I wanted|we wanted|I set out|"
        r"the (?:question|point|idea|plan|hard(?:est)? part|trick) was|(?:had|got|with) (?:\w+ ){1,5}left|rejects? at|(?:I|we) (?:was|"
        r"were) to|due (?:on|by|in)|by the end of|"
        r"(?:needed|wanted) (?:it|them|the \w+) (?:by|before|done|ready)|which meant (?:I|we) (?:had|needed))\b",
        re.I,
    ),
    "ko": re.compile(
        r"맡았|맡은|맡게|담당(?:했|하|이|으로|은|자였|자로)|목표(?:는|가|였|로)|과제(?:는|가|였)|해야 (?:했|하는|됐|되는|할(?!지))|채워야|"
        r"제 (?:역할|몫|일|담당)|책임(?:졌|지고)|요청(?:을 받|받|하셨|이 (?:왔|들어))|부탁(?:을 받|받|하셨)|기한|마감(?:이|까지)|"
        r"[가-힣]야 (?:했|됐|되는|하는|돼서|해서)|(?:달라|하라|보라|오라)고 (?:했|하셨|해서|하시)|"
        r"(?:(?<!라)는|을|를) (?:일|것|게|거)(?:이었|였|이 (?:문제|관건|과제|제일|가장))|(?<!라)는 (?:일|것)(?:이었|였)|관건(?:은|이)|곧 (?:도착|"
        r"시작|오픈|마감)"
    ),
}
_BECAME: Mapping[Language, re.Pattern[str]] = {  # words of an outcome only where the sentence stands among others that tell
    "en": re.compile(
        r"\b(?:became|turned into|ended|lasted|in the end|could go|since then|never needed|didn't ship|accepted|rejected|"
        r"took something off|stayed (?:off|on|put)|nobody (?:complained|noticed|was hurt)|"
        r"came back|asked for me|we're on|was (?:enough|right|over)|(?:days?|weeks?|months?|years?) (?:on|after))\b|"
        r"\b(?:didn't|never|hasn't|haven't|not) .{0,30}\bagain\b",
        re.I,
    ),
    "ko": re.compile(
        r"(?:게|으로|가|이) (?:되었|됐)|바뀌었|이어졌|남았|풀렸|받았|나왔|하게 하(?:셨|고 있)|고 있습니다$|연장|한 번도 안|합의(?:했|해서|됐)"
    ),
}
_META: Mapping[Language, re.Pattern[str]] = {  # about the telling and not about the matter
    "en": re.compile(
        r"^[A-Z]\w+, (?:\d+|\w+) years\b|\bmy name(?: i|')s\b|^(?:hi|hello|good (?:morning|afternoon|evening)|thank you|thanks|yes|sure|"
        r"okay|oh)\b[^,]*$|\b(?:I'll tell you|let me (?:tell|think|start)|"
        r"let's take (?:that|this)|good question|I've got a few|(?:that|this) (?:still )?makes my|I'd like to (?:talk|tell)|for your question)\b",
        re.I,
    ),
    "ko": re.compile(
        r"^(?:안녕하|감사합니다|반갑|네[,. ]*$|있습니다)|말씀드릴게요|말씀드리겠습니다|말씀드리고 싶|소개해 드리|말이 (?:좀 )?길어|"
        r"할 말 많|얘기해 보겠|굳이 꼽|말은 이렇게|"
        r"생각나는데요$|스타일이 ?(?:라|아니)|편이라서요|지원자입니다|전공했|편입니다|[다라]고 (?:봅니다|생각합니다|생각해요|봐요)[. ]*$"
    ),
}
_LINK: Mapping[Language, re.Pattern[str]] = {  # words that tie a sentence to one that need not stand before it any more
    "en": re.compile(r"^(?:(?:so|and|but|well|now|oh|okay|anyway|because)\b,? )+(?=\w)", re.I),
    "ko": re.compile(r"^(?:(?:(?:그래서|그리고|그런데|근데|그러니까|그니까|또|우선|일단),? |(?:아|네|예|음), ))+"),
}
_HALVES: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"(?:;|,? —|, (?:so|and|but)(?= (?:I|we|he|she|they|it|the|there|my|our|nobody)\b)) "),
    "ko": re.compile(
        r"(?<=[했았었였렸됐갔왔봤냈났켰췄꿨썼샀뒀줬졌쳤폈섰뗐뺐쟀찼컸탔팠웠겼셨])(?:고요?|는데요?|으며|지만|기 때문에),? "
    ),
}
_UNDONE: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:I|we)(?:'ve)? (?:don't|didn't|haven't|hadn't|couldn't|never|can't)\b|\bI(?:'ve)? been\b|"
        r"\b(?:I|we) (?:did have|had that|discussed|brainstormed|looked together)\b|put it this way|let it go|than I should",
        re.I,
    ),
    "ko": re.compile(r"(?:안|못) (?:[가-힣]+ ){0,2}[가-힣]*[했봤았었였렸됐갔왔]|지 (?:않|못)|아니었|잘 압니다|세게 갔"),
}
_LOOSE: Mapping[Language, re.Pattern[str]] = {  # an opinion, a hope, or words that point at what is left out
    "en": re.compile(
        r"^(?:which|that's|this is|it's|if|and)\b|\b(?:I think|I guess|I suppose|I believe|I like|honestly|supposedly|anyone|"
        r"everyone knows|you (?:can|know|don't|get|have))\b|['’](?:ve|re) got the\b|\bnow\W*$|^I \w+(?<!ed) .*\bnow\b",
        re.I,
    ),
    "ko": re.compile(
        r"솔직히|(?:것|거|게) 같(?!다고)|우연이|(?:생각|확신|자신)(?:합니다|해요|했습니다)|아쉽|그게 |이거 |이건 |그거|줄긴|잘 압니다|"
        r"(?:알고 있|아닙|합니|됩니|씁니|봅니|하죠|거죠|데죠|봐요|해요|달라고요)(?:습니다|다|어요)?[. ]*$"
    ),
}
_WOULD = re.compile(r"\bI(?:'d| would) (?!been|had|\w+ed\b|always)|^(?:if|unless)\b", re.I)
_ALWAYS = re.compile(r"\b(?:always|usually|generally|in general|normally)\b|보통은|항상|원래", re.I)
_BEFORE = re.compile(r"\bwhether\b|\bat first\b|\boriginally\b|^처음에?[는엔]", re.I)  # what is still open, or was so before
_SERVES = re.compile(
    r"(?:드렸|여쭸|여쭤봤|물었|물어봤)(?:습니다|어요)\W*$|^(?:I (?:told|said|asked)|Told|Asked|Showed|Pulled|Measured)\b"
)  # done for somebody, whoever else is named
_ENDS_PAST = re.compile(
    r"[했았었였렸됐갔왔봤냈났켰췄꿨썼샀뒀줬졌쳤폈섰뗐뺐쟀찼컸탔팠웠겼셨뻤](?:습니다|어요|고요|죠|네요|대요|는데요|답니다|거든요)\W*$"
)
_PAST = "했았었였렸됐갔왔봤냈났켰췄꿨썼샀뒀줬졌쳤폈섰뗐뺐쟀찼컸탔팠웠겼셨"


@dataclass(frozen=True, slots=True)
class Placed:
    """Words of the answer, the part that they tell, and how plainly they do."""

    text: str
    part: StarPart
    score: float


def parts_of(said: Sequence[str], language: Language) -> dict[StarPart, list[str]]:
    """The sentences to tell, by part, in the order in which they were said, as many as are plain and short enough."""
    return _fewest(_all_placed(said, language))


def story_of(said: Sequence[str], language: Language) -> dict[StarPart, list[str]]:
    """The same where the sentences surely make a story, else nothing; a part that is not sure is left out.

    There is no story without a situation, an own deed behind it, and what was to be done or what came of it. A result in the first half is
    of a step alone; a deed behind the last result was done after the story.
    """
    placed = _all_placed(said, language)
    acts = [number for number, it in enumerate(placed) if it.part == "action" and _is_own_deed(it.text, language)]
    ends = [number for number, it in enumerate(placed) if it.part == "result" and _is_plain_result(it.text, language)]
    told = [it for it in placed[: acts[0]] if it.part == "situation" and _is_plain_situation(it.text, language)] if acts else []
    came = [number for number in ends if number > acts[0] and 2 * number >= len(placed)] if acts else []
    if not told:
        return {}
    asked = [it for it in placed[: acts[-1]] if it.part == "task" and _is_plain_task(it.text, language)]
    did = [placed[number] for number in acts if not came or number < came[-1]]
    return _fewest([*told, *asked, *did, *(placed[number] for number in came)])


def _all_placed(said: Sequence[str], language: Language) -> list[Placed]:
    last = max(1, len(said) - 1)
    told = [it for it in said if _is_told(it, language)]
    placed = [it for sentence in told if (it := _placed(sentence, said.index(sentence) / last, language))]
    if said and told and told[-1] == said[-1]:
        placed = _with_result(placed, told, language)
    placed = _with_action(placed, language)
    placed = _with_situation(placed, language)
    for part in STAR:
        placed = _with_half(placed, part, language)
    return placed


def _fewest(placed: Sequence[Placed]) -> dict[StarPart, list[str]]:
    """The texts by part, the plainest of each, as many as can be told."""
    parts: dict[StarPart, list[str]] = {}
    for part in STAR:
        of_part = [it for it in placed if it.part == part]
        best = sorted(of_part, key=lambda it: -it.score)[: MOST[part]]
        parts[part] = [it.text for it in of_part if it in best]
    return parts


def _is_own_deed(text: str, language: Language) -> bool:
    """Whether a sentence plainly tells what the speaker did, and not what was left undone, or said of somebody."""
    return (
        tells_kind("deed", text, language)
        and not _UNDONE[language].search(text)
        and not text.rstrip().endswith("…")
        and (language == "ko" or bool(_found("i", text, language) or _found("we", text, language)))
    )


def _is_plain_situation(text: str, language: Language) -> bool:
    is_own_deed = tells_kind("deed", text, language) and (language == "ko" or _found("i", text, language) > 0)
    is_own_deed = is_own_deed or bool(_SERVES.search(text))
    is_heading = (
        language == "en" and "," in text and not re.search(r"\b(?:I|you)\b", text) and len(text.split()) < LONGEST_HEADING
    )
    return (
        (tells(text, language) or tells_kind("trouble", text, language) or is_heading)
        and not is_own_deed
        and len(content_stems(text)) >= FEWEST_STEMS
        and (not is_supposed(text, language) or (language == "ko" and bool(_ENDS_PAST.search(text))))
        and not _LOOSE[language].search(text)
    )


def _is_plain_task(text: str, language: Language) -> bool:
    """Whether a sentence tells what was to be done, and not what the speaker would have liked."""
    return (
        tells(text, language)
        and not is_supposed(text, language)
        and not _LOOSE[language].search(text)
        and not re.match(r"I (?:just )?(?:wanted|hoped)\b", text)
    )


def _is_plain_result(text: str, language: Language) -> bool:
    """Whether a sentence tells in the past what came of something; what one has done since is a lesson."""
    return (
        (tells_kind("outcome", text, language) or bool(_BECAME[language].search(text)))
        and (tells(text, language) or has_figure(text, language))
        and (not is_supposed(text, language) or bool(_BECAME[language].search(text)))
        and not _BEFORE.search(text)
        and not _LOOSE[language].search(text)
        and not re.match(r"(?:(?:then|so|and),? )*I\b", text, re.I)  # another step
        and not re.search(r"\bhard(?:est)? (?:part|thing)\b", text, re.I)
        and not re.search(r"(?:맞췄|정했|바꿨|넣었|붙였|걸었|열었|고쳤)(?:습니다|어요)\W*$", text)
        and (language == "en" or bool(_ENDS_PAST.search(text)))
    )


def tidied(text: str, language: Language) -> str:
    """A sentence without fillers, and without the word that ties it to the one before."""
    plain = without_fillers(text, language)
    free = _LINK[language].sub("", plain)
    return free[:1].upper() + free[1:] if plain[:1].isupper() else free


def has_figure(text: str, language: Language) -> bool:
    """Whether a figure is said, in digits or in words."""
    return bool(re.search(r"\d", text) or SPOKEN[language].search(text))


def _is_told(sentence: str, language: Language) -> bool:
    """Whether a sentence belongs to a story at all."""
    return (
        bool(
            len(sentence.split()) >= FEWEST_WORDS[language]
            or _BECAME[language].search(sentence)
            or tells_kind("deed", sentence, language)
            or has_figure(sentence, language)
        )
        and not sentence.rstrip().endswith("?")
        and not _META[language].search(sentence)
        and not (sentence.count('"') % 2 or (language == "ko" and sentence.count("'") % 2))  # half of what somebody said
        and not (holds_forth(sentence, language) and not has_figure(sentence, language))
        and bool(tells_kind("deed", sentence, language) or _BECAME[language].search(sentence) or not _WOULD.search(sentence))
        and (
            tells(sentence, language)
            or not is_supposed(sentence, language)
            or bool(_BECAME[language].search(sentence))  # "could go"
        )
    )


def _placed(text: str, place: float, language: Language) -> Placed | None:
    scores = _scores(text, place, language)
    part = max(scores, key=lambda it: scores[it])
    return Placed(text, part, scores[part]) if scores[part] >= LEAST else None


def _scores(text: str, place: float, language: Language) -> dict[StarPart, float]:
    """How plainly a text tells each part.

    Args:
        place: where it stands, 0 for the first sentence and 1 for the last: stories are mostly told in their order.
    """
    acts = tells_kind("deed", text, language)
    decides = acts and tells_kind("decision", text, language)
    weighs = tells_kind("way", text, language)
    own = acts and bool(language == "ko" or _found("i", text, language))
    came_of_it = (
        not _BEFORE.search(text)
        and not (weighs and is_supposed(text, language))
        and (
            tells_kind("outcome", text, language) or bool(_BECAME[language].search(text)) or _found("learned", text, language) > 0
        )
    )
    figure = has_figure(text, language)
    later = place > 0.6 and not _BEFORE.search(text) and bool(re.search(r"\d", text)) and tells(text, language) and not acts
    result = (
        1.6 * came_of_it
        + 1.2 * later
        + 0.8 * figure
        + 1.2 * (place > 0.6)
        - 0.8 * (place < 0.35)
        - 0.8 * (own and not figure)
        - 0.5 * (own and place < 0.5)
    )
    return {
        "situation": 0.9 * min(_found("problem", text, language), 2)
        + 0.8 * min(_found("episode", text, language), 1)
        + 1.4 * (place < 0.2)
        + 0.5 * (place < 0.4)
        - 0.9 * acts
        - 0.9 * (place > 0.7)
        - 1.2 * bool(_ALWAYS.search(text)),
        "task": 2.4 * bool(_TASK[language].search(text)) + 0.4 * (place < 0.5) - 1.0 * (place > 0.7) - 0.8 * acts,
        "action": (
            1.2 * acts
            + 0.6 * own
            + 0.6 * decides
            + 0.4 * weighs
            + 0.3 * _found("reason", text, language)
            - 1.2 * text.lower().startswith("if ")
        )
        * acts,
        "result": result if came_of_it or later else 0.0,
    }


def _with_result(placed: list[Placed], told: Sequence[str], language: Language) -> list[Placed]:
    """The same, with the last sentence as the result where there is none and it tells of others than the speaker."""
    if len(told) < 2 or any(it.part == "result" for it in placed):
        return placed
    last = told[-1]
    speaks_of_self = _found("i", last, language) or (language == "ko" and tells_kind("deed", last, language))
    if speaks_of_self or not tells(last, language) or is_supposed(last, language) or _BEFORE.search(last):
        return placed
    return [*(it for it in placed if it.text != last), Placed(last, "result", LEAST)]


def _with_action(placed: list[Placed], language: Language) -> list[Placed]:
    """The same, with the first own deed as the action where there is none and its part has something left."""
    if any(it.part == "action" for it in placed):
        return placed
    for it in placed:
        others = sum(other.part == it.part for other in placed) - 1
        if tells_kind("deed", it.text, language) and (others or it.part == "situation" or _found("i", it.text, language)):
            return [replace(each, part="action") if each is it else each for each in placed]
    return placed


def _with_situation(placed: list[Placed], language: Language) -> list[Placed]:
    """The same, with the task as the situation where there is none and the task tells what was wrong."""
    if any(it.part == "situation" for it in placed):
        return placed
    return [
        replace(it, part="situation") if it.part == "task" and (number == 0 or tells_kind("trouble", it.text, language)) else it
        for number, it in enumerate(placed)
    ]


def _with_half(placed: list[Placed], part: StarPart, language: Language) -> list[Placed]:
    """The same, with half of a sentence as this part where it is missing and a sentence plainly tells it beside another."""
    if any(it.part == part for it in placed):
        return placed
    for number, it in enumerate(placed):
        if part == "result" and number == 0 and len(placed) > 2:  # nothing has come of anything yet
            continue
        place = number / max(1, len(placed) - 1) if len(placed) > 1 else 0.5
        for cut in _HALVES[language].finditer(it.text):
            first, second = _ended(it.text[: cut.start()], it.text, language), tidied(it.text[cut.end() :], language)
            second = second[:1].upper() + second[1:]
            halves = [Placed(half, it.part, it.score) for half in (first, second)]
            for own, other in ((0, 1), (1, 0)):
                score = _scores(halves[own].text, place, language)[part]
                left = _scores(halves[other].text, place, language)[it.part]
                is_whole = min(len(half.text.split()) for half in halves) >= FEWEST_IN_HALF
                if is_whole and score >= PLAIN and left > 0 and not any(invents(half.text, it.text, ()) for half in halves):
                    halves[own] = Placed(halves[own].text, part, score)
                    return [*placed[:number], *halves, *placed[number + 1 :]]
    return placed


def _ended(half: str, sentence: str, language: Language) -> str:
    """The first half of a sentence as one of its own; a Korean verb ends as the sentence does."""
    if language == "en":
        return f"{half}."
    ending = "어요." if sentence.rstrip(" .").endswith("요") else "습니다."
    return half + ending if half[-1:] in _PAST else half


def _found(sign: str, sentence: str, language: Language) -> int:
    return sum(1 for _ in SIGNS[language][sign].finditer(sentence))

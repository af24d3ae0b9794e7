"""Whether an answer tells what happened once, or says what is always so.

A case is told in the past tense; principles, habits and virtues are not: "I phoned nine of them" against "I'd always try to
listen, communication is key". Weighing one against the other tells answers with a case of their own from those without better
than looking for figures or names, which people put into both. Apart from the other rules because it weighs the whole answer.
"""

import re

from interview_cli.core.resume import Language

_TOLD: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?!(?:need|used|speed|indeed|hundred|based|supposed|related|experienced|motivated|dedicated|interested|proceed)\b)"
        r"\w{3,}ed\b|"
        r"\b(?:was|were|wasn't|weren't|had|didn't|couldn't|went|came|said|told|took|got|found|made|gave|put|ran|kept|sat|saw|"
        r"wrote|rang|brought|built|left|lost|felt|chose|led|held|knew|thought|sent|spent|began|met|drew|taught|spoke|caught|"
        r"paid|bought|fell|rose|grew|won|stood|let|cut|set)\b",
        re.I,
    ),
    # The last letter of a stem in the past tense, before whatever ends the clause.
    "ko": re.compile(
        r"[했았었였렸됐갔왔봤냈났켰췄꿨썼샀뒀줬졌셨쳤폈섰뗐뺐쟀찼컸탔팠웠](?:습니다|어요|고|는데|다가|더니|지만|으며|던|거든요|네요|죠|"
        r"다|을|기|어서|으면|는지)"
    ),
}
_GENERAL: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:always|usually|generally|in general|normally|typically|often|sometimes|every time|tend to|try to|whenever|mostly|"
        r"most of the time|people|everyone|everybody|depends)\b",
        re.I,
    ),
    "ko": re.compile(
        r"편입니다|편이|항상|늘(?![었어])|보통|주로|자주|대체로|아무래도|경우가|할 때는|그럴 때|때마다|종종|대부분|일반적|기본|"
        r"면 됩니다|면 되|야 합니다|야 하|것 같습니다|것 같아|겠습니다|하려고 합니다|수 있"
    ),
}
_MODAL: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:would|should|could|can|may|might|will|I'd|you'd|you'll|I'll)\b", re.I),
    "ko": re.compile(r"(?!)"),  # endings of what one would do are among the general ones
}
_VIRTUES: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:important|key|essential|crucial|communication|team|culture|values?|passion\w*|challenge|opportunit\w*|grow\w*|"
        r"learn(?:ed|ing)?|help\w*|good at|I'm (?:a|very|really|quite|pretty)|enjoy\w*|love|believe|I think|honest\w*|respect\w*|"
        r"trust|best practices?|holistic\w*|synergy)\b",
        re.I,
    ),
    "ko": re.compile(
        r"중요|소통|노력|성장|최선|열심|꼼꼼|성실|책임감|배려|신뢰|공감|경청|입장에서|자세|기여|역량|협업|다양|여러 가지|좋은|"
        r"생각합니다|생각해요|봅니다|느꼈|배웠|자신"
    ),
}

_OUTCOME: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:results?|resulted|outcome|ended up|finally|ever since|(?:went|came) (?:from|down|up|under|away|out|live|back|in)"
        r"(?! to the)|(?:down|up|back|over|under|below|from|at|to) (?:about |around |roughly |just )?[$£€]?\d[\d.,]*|\d to \d[\d.,]*|"
        r"dropped (?:to|by|from|under|below)|fell|rose|grew|reduced|halved|doubled|saved|recovered|fixed|solved|resolved|closed|"
        r"stopped|gone|faster|cheaper|fewer|no (?:more|longer)|never (?:happened|came|again)|still (?:there|works|use|in use)|"
        r"shipped|released|approved|"
        r"accepted|agreed|signed|renewed|passed|thanked|said yes|adopted|handed over|on board|not one|cost us|that worked|"
        r"by (?:then|the time)|(?:weeks?|months?|days?|years?) later|"
        r"I now|much \w+er|now(?= (?:it|we|the|they|every|there|I)\b|[.,])|these days)\b",
        re.I,
    ),
    "ko": re.compile(
        r"결과(?:적|는|가|,| )|줄었|줄더|늘었|늘어났|감소|증가|해결됐|해결되|끝났|성공|단축|향상|올랐|올라갔|나아졌|내려갔|내려왔|"
        r"떨어졌|빨라졌|없어졌|사라졌|좋아졌|마쳤|완료|[은는 ] ?뒤로|뒤에는|후에는|바뀌었|바뀌더|달라졌|(?<!\d)0건|없었|안 났|안 나|"
        r"(?:건|명|분|초|원|점|번|%|퍼센트|프로|배|일|시간|주|달|킬로)(?:이|가|으로|까지|만에)? ?(?:됐|되었|줄|늘|올|내려|떨어|끝)|"
        r"째 |[가-힣]더니 |지금은|결국 |만에|[년달주일] ?뒤|고맙다고|감사하다고|재계약|승인|수락|정상"
    ),
}


def tells_no_outcome(text: str, language: Language) -> bool:
    """Whether something is told and nothing that came of it. Where nothing is told, nothing can have come of it."""
    return bool(_TOLD[language].search(text)) and not _OUTCOME[language].search(text)


def tells_outcome(text: str, language: Language) -> bool:
    """Whether something that came of what was done is told."""
    return bool(_OUTCOME[language].search(text))


def tells(text: str, language: Language) -> bool:
    """Whether anything that happened is told."""
    return bool(_TOLD[language].search(text))


def holds_forth(sentence: str, language: Language) -> bool:
    """Whether a sentence says how one is or what is right, and tells nothing; what only explains does neither."""
    said = sum(_count(signs, sentence, language) for signs in (_GENERAL, _MODAL, _VIRTUES))
    return said > _count(_TOLD, sentence, language)


def tells_no_case(text: str, language: Language) -> bool:
    """Whether less is told of what happened than said of what one does, would do or holds to be right."""
    told = _count(_TOLD, text, language)
    said = sum(_count(signs, text, language) for signs in (_GENERAL, _MODAL, _VIRTUES))
    return told == 0 or said > told


def could_be_anyones(text: str, language: Language) -> bool:
    """Whether virtues and principles outweigh what is told, so that anybody could say this of any place."""
    told, virtues = _count(_TOLD, text, language), _count(_VIRTUES, text, language)
    if language == "en":
        return virtues + _count(_GENERAL, text, language) > told
    return 2 * virtues > told  # a Korean clause has one ending in the past, an English one often two verbs


def _count(signs: dict[Language, re.Pattern[str]], text: str, language: Language) -> int:
    return sum(1 for _ in signs[language].finditer(text))

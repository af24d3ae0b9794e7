"""What a clause tells: something done on purpose, a decision, trouble, an outcome, a reason, a lesson, somebody else.

Apart from `core.signs`, whose words show that a sentence touches on a thing and are meant to be met often: here a clause has to tell
the thing itself, because what is said to a candidate about it ("why that, and not another way?") is nonsense if it does not. So
these tables are strict, and a clause that is of no kind is common.
"""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from interview_cli.core.resume import Language
from interview_cli.core.signs import SPOKEN
from interview_cli.core.telling import tells_outcome

Kind = Literal["act", "deed", "decision", "trouble", "outcome", "grounds", "way", "lesson", "exchange", "measure"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_IRREGULAR = (
    "built|wrote|made|took|ran|led|chose|sat|went|put|gave|brought|kept|began|spent|read|drew|taught|spoke|met|left|set|cut|held|rang|"
    "asked|did|told|said|sent|let|paid|bought|drove|threw|split|stood|swapped|got|found|saw|knew|thought|felt|heard|lost|caught|came|"
    "understood|fell|had|was|were|meant|won|forgot|froze|woke|fought|sold|dealt|hid|rode|shut|spread|swept|dug|flew|hung|shook|fed"
)
# What comes over somebody, and what only tells where they were: no deed, and nothing that could have been done otherwise.
_COMES_OVER = (
    r"(?:notic|realis|realiz|learn|want|need|lik|lov|enjoy|hat|believ|worri|fail|happen|seem|hop|expect|suppos|guess|miss|receiv|"
    r"liv|work|end|grow|panick|assum|figur|stew|"
    r"remember|car|wonder|regrett?|appli|graduat|join|suspect|sulk|shout|cri|laugh|complain|talk)ed|used to|"
    r"saw|knew|thought|felt|heard|lost|caught|came|understood|fell|had|was|were|meant|won|forgot|froze|woke|got"
)
_FINDS_OUT = (
    r"found|saw|count\w*|look\w*|read|check\w*|compar\w*|profil\w*|trac\w*|analy[sz]\w*|test\w*|tri\w*|measur\w*|tim\w*|watch\w*|"
    r"listen\w*|said|explain\w*|answer\w*|met|sat|went|started"
)
_WITH_IT = r"(?:(?:'d|'ve)\b| had| have| then| also| first| just| personally| still| always| now| simply| even| went and)*"
_DEED_EN = re.compile(
    rf"\b(?:I|[Ww]e)(?!'d have| would have){_WITH_IT} (?!(?:{_COMES_OVER})\b)(?:\w{{2,}}ed|(?:re|over)?(?:{_IRREGULAR}))\b"
)
_TO_COME: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:I|[Ww]e)(?:'d|'ll| would| will| always| usually) (?!like|love|say|be|been|have|had|want|need|not|never|also|then|just|only|"
        r"still|already|thought|gone|seen|done|\w+ed\b)[a-z]{3,}\b"
    ),
    "ko": re.compile(r"겠습니다$|(?:하|되|드리|보|쓰|두|넣|빼)(?:려고 합니다|기로 (?:했|하고))"),
}
_DECISION_EN = re.compile(
    rf"\b(?:I|[Ww]e)(?!'d have| would have){_WITH_IT} (?!(?:{_COMES_OVER}|{_FINDS_OUT})\b)(?!told \w+ (?:what|that|how|about|why)|"
    rf"asked (?:what|why|how|whether|if|about|which|him what|her what))"
    rf"(?:\w{{2,}}ed|(?:re|over)?(?:{_IRREGULAR}))\b|\bdecided\b|\bI(?:'d|'ll) (?!also|then|just|only|still|already|thought|gone|seen|done|"
    rf"\w+ed\b|like|love|say|be|been|have|had|want|look|check|read|ask|"
    rf"not|never)[a-z]{{3,}}\b"
)
_TROUBLE_EN = re.compile(
    r"\b(?:fail(?:s|ed|ing|ures?)?|br(?:eak|oke|oken)|bugs?|errors?|wrong|missing|lost|los(?:e|ing)|late|delay\w*|stuck|crash\w*|complain\w*|"
    r"slow(?:er|ly)?|couldn't|could not|ran out|runs? out|dead|died|stopped|upset|angry|furious|cross|disput\w+|argument|disagreed|said no|"
    r"refused|(?:was|were|is) against|against me|reject\w*|overbook\w*|shortage|trouble|problems?|issues?|outages?|leak\w*|too (?:many|"
    r"much|late|slow|long|big|few)|"
    r"hours? late|higher than|lower than|off by|below|out of (?!the box)|rubbish|by hand|twice|queues?|conflict\w*|missed|overdue|overrun|"
    r"behind (?:schedule|plan)|wasn't|weren't|hadn't|didn't (?:work|match|arrive|come|know|get)|nobody (?:knew|noticed|had|was|could)|"
    r"took (?:\w+ ){1,4}(?:hours|days|weeks|minutes)|dropped|blamed|quit|resigned|hurt|injur\w*|accident|double[- ](?:book|bill)\w*|duplicat\w*)\b",
    re.I,
)
_GROUNDS_EN = re.compile(
    r"\b(?:because|since (?!then|last|my|the (?:start|begin)|19|20)|so that|the reason (?:is|was|why|I|we|you|it)|otherwise|which meant|"
    r"rather than|instead of|"
    r"in order to|to avoid|to make sure|in case|given that|if (?:it|they|he|she|we|you|i|that|the|a)\b.{3,40}\b(?:would|will|'d|you'd|can|"
    r"fails?|breaks?|it's|you)|"
    r"would have (?:been|cost|taken|meant|doubled|made)|so (?:it|nobody|that|people|they|the|no|we|you) (?:\w+ )?(?:could|can|can't|"
    r"couldn't|would|wouldn't|doesn't|don't)|"
    r"depends on|the (?:trouble|risk|point|catch) (?:is|was))\b",
    re.I,
)
_WAY_EN = re.compile(
    r"\b(?:instead of|rather than|could have|could've|we could|I could|might have|other (?:way|option|idea|choice|approach)s?|"
    r"alternatives?|options?|considered|"
    r"compared|weighed|versus|would have (?:been|cost|taken|meant|doubled|made)|ruled out|either|downside|drawback|trade-?off|second[- ]best|"
    r"the obvious|first (?:instinct|idea)|at first I (?:wanted|thought)|one way|two ways|three things I can|not the)\b",
    re.I,
)
_LESSON_EN = re.compile(
    r"\b(?:learn(?:ed|t)|taught me|realis(?:ed|e)|realiz(?:ed|e)|since then|from then on|ever since|these days|next time|now (?:I|we)|"
    r"I now|we now|(?:I|we) always|"
    r"every \w+ now|habit|in hindsight|looking back|should have|should've|would(?:n't)? do|I'd (?:ask|do|start|not))\b|\bnow[.,]?$",
    re.I,
)
_EXCHANGE_EN = re.compile(
    r"\b(?:he|she|they|him|her|them|colleagues?|manager|boss|lead|foreman|customers?|clients?|guests?|patients?|parents?|users?|"
    r"neighbou?rs?|designers?|"
    r"engineers?|developers?|supplier|sales|finance|together|teacher|students?|nurses?|doctors?|driver|both of us|the two of us|each other)\b"
    r"|\b(?!I\b)[A-Z][a-z]+ (?:said|wanted|asked|told|agreed|thought|was|had|came|did|showed)\b|\b(?:told|asked|showed|rang|with|"
    r"called) [A-Z][a-z]+\b"
)
_SUPPOSED_EN = re.compile(
    r"\b(?:would|could|might|if|unless|until|whether|usually|should)\b|\b(?:I|you|we|it|he|she|they)'d\b(?! (?:\w+ed|an?|the|no|had|been)\b)",
    re.I,
)

_COME_OVER_KO = (
    r"답|발생|증가|감소|부족|필요|가능|불편|중요|심각|급|약|강|위험|복잡|비슷|똑같|못|생각|당황|속상|미안|안정|도착|실패|폭주|하락|상승|노출|"
    r"누락|다양|충분|"
    r"답답|죄송|좋아|싫어|편|이상|정확|분명|조용|친|착|근무|일|입사|졸업|전공|안|중단|변|느|심|피곤|궁금|걱정|불안|고민|의심|예상|경험|기대|지원|성장"
)
_DONE_KO = (
    rf"(?<!{')(?<!'.join(_COME_OVER_KO.split('|'))})했|만들었|바꿨|바꾸었|바꾸기|넣었|뺐|고쳤|찾았|찾아갔|찾아냈|물었|물어봤|여쭤|보냈|"
    rf"돌렸|정했|나눴|모았|세었|셌|적었|"
    r"붙였|열었|열어 (?:드렸|줬)|옮겼|짰|썼|잘랐|막았|줄였|늘렸|올렸|내렸|드렸|달았|뽑았|잡았|골랐|택했|챙겼|봤|보았|껐|켰|세웠|쟀|그렸|맞췄|지웠|"
    r"풀었|버렸|남겼|알렸|불렀|가져갔|가져왔|들고 갔|받아 왔|앉았|섰|꺼냈|나섰|지켰|끊었|미뤘|접었|걸었|뒀|두었|놨|놓았|(?<![려라어나])갔|"
    r"다녔|읽었|들었|"
    r"합쳤|섞었|깎았|"
    r"눌렀|눕혔|묶었|태웠|심었|걷었|파악|맡겼|바로잡았|쪼갰|낮췄|승인받았|받아냈|높였|늦췄|당겼|밀었"
)
_DEED_KO = re.compile(rf"(?:{_DONE_KO})")
_FINDS_OUT_KO = re.compile(
    r"(?:확인|비교|분석|조사|검토|측정|설명|말씀드?|질문|관찰|파악|점검|공부|대답|이야기|얘기|보고|인사|감사|사과|통화|의논|상의)(?:을|"
    r"를)? ?(?:했|드렸)|찾았|찾아냈|물었|물어봤|여쭤|세었|셌|쟀|"
    r"봤|보았|읽었|들었|(?<![려라어나])갔|다녔|앉았|말씀드렸|적었|모았|뽑았"
)
_CHOSE_KO = re.compile(r"기로|골랐|택했|정했|결정|선택|대신|보다")
_OTHERS_DEED_KO = re.compile(
    r"셨|시더라|시길래|시고(?=$|[ ,.])|대요$|답니다$|^(?:다들|모두|사람들이) |^(?!.*(?<![가-힣])(?:제가|저는|저희|직접)).*(?:팀|님|분|사장|"
    r"업체|고객|손님|환자|상대|"
    r"선배|리드|대표|이사|과장|부장|실장|감리|발주처|동료|팀원|조원|후배|친구|개발자|사람|다들|모두)(?:들)?(?:이|가|에서|께서|은|는) "
)
_SELF_KO = re.compile(r"(?<![가-힣])(?:제가|저는|저희가|저희는)(?![가-힣])")
_PAST_KO = re.compile(
    r"([가-힣]*[했았었였렸됐갔왔봤냈났켰췄꿨썼샀뒀줬졌셨쳤폈섰뗐뺐쟀갰찼컸탔팠웠겼])(?:습니다|어요|고|는데|더니|다가|으며|지만|거든|기 때문)"
)
_HAPPENED_KO = re.compile(  # of what a speaker says "I" of, what comes over them
    rf"(?:{_COME_OVER_KO})했$|(?:됐|되었|났|늘었|줄었|졌|올랐|있었|없었|였|이었|많았|컸|좋았|싫었|걸렸|겼|보였|알았|몰랐|느꼈|배웠|싶었|같았|"
    rf"받았|들었|잃었|놀랐|"
    r"나갔|나왔|왔|빠졌|뀌었|웠|늦었|울었|웃었|죽었|틀렸|맞았|남았|다녔|싸웠|자랐|살았|맡았)$"
)
_OPINION_KO = re.compile(r"[가-힣]*(?:다고|라고|거라고) (?:봤|보았|생각|판단|느꼈)[가-힣]*")
_TROUBLE_KO = re.compile(
    r"문제(?=[가는를도로였이점라에]|$)|느리|느렸|느려|장애|오류|에러|이슈|병목|실패|불편|어려웠|어렵|늦게|늦어|늦었|안 (?:됐|되|돼|왔|나오|"
    r"나왔|나온|맞|들어|바뀌)|"
    r"못 (?:했|하|받|찾|들어|쓰)|않(?:았|는)|"
    r"중복|누락|민원|불만|사고|고장|충돌|갈등|부딪|반대|위험|부족|모자라|걸렸|걸려|지연|불량(?!은)|힘들|반려|터졌|터진|멈췄|멈추|죽었|죽는|"
    r"깨졌|밀려|밀렸|(?<!전)화[를가] |짜증|욕을|욕은|항의|"
    r"튀|끊기|끊겼|잘못|틀렸|틀린|엉망|헷갈|막혔|막히|쏠|새는|샜|떨어졌|떨어져|이탈|급하게|없어서|많아서|비는 것|낮게|다쳤|싸웠|실수|오타"
)
_GROUNDS_KO = re.compile(
    r"때문|니까|(?<![올몰달])이?라서|왜냐|이유|까닭|싶어서|싶었|(?:다고|거라고) (?:봤|보고|판단|생각)|판단(?:했|해서)|"
    r"기준으로|(?:기|하기) 위해|려고|도록|거든요|"
    r"(?:많|없|적|크|작|높|낮|길|짧|나빠|좋|넘|맞|남|걸려|빨라|느려|얇|같|모자라|위험해|어려워|겁내|필요해)(?:아|어)?서|길래|지 않(?:으면|"
    r"으려)|보다는|덜 |낫다고"
)
_WAY_KO = re.compile(
    r"대신|보다는|말고|비교|검토|방법도|방법과|안도 |다른 (?:방법|방식|안|길)|선택지|두 가지|세 가지|둘 중|고민|처음에는|처음엔|원래는|"
    r"차라리|얘기가 나왔|빠르지만|쉽지만|되지만|"
    r"단점|장단점|반대도|의견도|아니라|수도 있(?:지만|었)"
)
_LESSON_KO = re.compile(
    r"배웠|배운|깨달|알게 (?:됐|되었)|그 ?(?:일 )?(?:뒤|후|이후|다음)(?:로|부터)|이후로|다음(?:에는|번)|지금은|지금도|습관|다시 한다면|앞으로는|"
    r"했어야|했더라면|했다면|돌이켜|그때부터"
)
_EXCHANGE_KO = re.compile(
    r"셨|시더라|(?:님|분)(?:이|께|은|도|한테|들|을|과|하고|에게)|팀원|동료|선배|후배|고객|환자|손님|상대|사장|팀장|팀하고|팀이랑|물었더니|"
    r"여쭤|설득|합의|친구|학생|아이|어머니|부모|같이|함께"
)
_SUPPOSED_KO = re.compile(r"(?:으면|다면|라면|하면|되면|오면)(?= )|것 같|겠|텐데|수도|려면")

_SETTLED: Mapping[Language, re.Pattern[str]] = {  # how a matter between people ends
    "en": re.compile(
        r"\b(?:of us|we|they|he|she|everybody|lead|boss|manager|customer) (?:\w+ )?(?:decided|agreed|signed|accepted|stayed|went with)\b",
        re.I,
    ),
    "ko": re.compile(
        r"[로까지] (?:줄어|늘어|내려가)|합의(?:했|됐|되|해서|를 (?:했|봤|받))|하기로 (?:했|하셨|됐)|(?:골라|받아들여|들어|선택해) ?(?:주셨|"
        r"줬)|고르셨|풀렸|통과"
    ),
}
_SAID: Mapping[Language, Mapping[Kind, re.Pattern[str]]] = {
    "en": {
        "trouble": _TROUBLE_EN,
        "grounds": _GROUNDS_EN,
        "way": _WAY_EN,
        "lesson": _LESSON_EN,
        "exchange": _EXCHANGE_EN,
    },
    "ko": {
        "trouble": _TROUBLE_KO,
        "grounds": _GROUNDS_KO,
        "way": _WAY_KO,
        "lesson": _LESSON_KO,
        "exchange": _EXCHANGE_KO,
    },
}


def tells_kind(kind: Kind, text: str, language: Language) -> bool:
    """Whether a clause, or a whole answer, tells something of this kind."""
    match kind:
        case "act":
            return _is_act(text, language)
        case "deed":
            return _is_deed(text, language)
        case "decision":
            return _is_decision(text, language)
        case "outcome":
            return _is_outcome(text, language)
        case "measure":
            return bool(re.search(r"\d", text) or SPOKEN[language].search(text))
        case "trouble":
            return bool(_SAID[language]["trouble"].search(text)) and not any(
                tells_other(text, language) for tells_other in (is_supposed, _is_mending, _is_outcome)
            )
        case _:
            return bool(_SAID[language][kind].search(text))


def is_supposed(text: str, language: Language) -> bool:
    """Whether something is imagined and not told: what would be, might have been, or happens if."""
    return bool((_SUPPOSED_EN if language == "en" else _SUPPOSED_KO).search(text))


def _is_outcome(text: str, language: Language) -> bool:
    told = tells_outcome(text, language) or bool(_SETTLED[language].search(text))
    return (
        told
        and not is_supposed(text, language)
        and not re.search(
            r"적[이은도] (?:있|없|한)|안 나[온와더오]|\bfell (?:over|behind|"
            r"apart|ill)\b",
            text,
        )
    )


def _is_mending(text: str, language: Language) -> bool:
    """Whether trouble is only touched on by what the speaker does about it; a mistake of their own is trouble."""
    return _is_act(text, language) and not re.search(r"\b(?:mistake|wrong|forgot|by accident)\b|잘못|실수|오타", text)


def _is_act(text: str, language: Language) -> bool:
    to_come = _TO_COME[language].search(text)
    return _is_deed(text, language) or bool(to_come)


def _is_deed(text: str, language: Language) -> bool:
    """Whether the speaker did something: in the past, and on purpose."""
    if language == "en":
        return bool(_DEED_EN.search(text))
    said = _OPINION_KO.sub("", text)
    done = _DEED_KO.search(said) or (
        _SELF_KO.search(said) and any(not _HAPPENED_KO.search(verb) for verb in _PAST_KO.findall(said))
    )
    return bool(done) and not _OTHERS_DEED_KO.search(said)


def _is_decision(text: str, language: Language) -> bool:
    if language == "en":
        return bool(_DECISION_EN.search(text))
    if not _is_act(text, language) or re.match(r"예전|원래", text):  # what was usual was decided by nobody
        return False
    return bool(_CHOSE_KO.search(text) or _DEED_KO.search(_FINDS_OUT_KO.sub("", text)) or _TO_COME["ko"].search(text))

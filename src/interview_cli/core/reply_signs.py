"""The signs by which `core.replies` reads a reply that is no answer: words of not knowing, of declining, of asking back.

Apart from the rules because these are tables that grow, one entry at a time, and the rules do not. Each pattern takes as much
of its sentence as belongs to it: what is left over decides whether something was answered after all.
"""

import re

from interview_cli.core.resume import Language

# "…" at a Korean pattern's end: what may follow in the same clause and still be about understanding the question.
_TAIL = r"[가-힣]*(?: (?:여쭤|알|모르|잘|건|것|거|게|수|있|없|주|줘|될|되|부탁|궁금|드|해|좀|못|안|이해|헷갈)[가-힣]*)*"


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns).replace("…", _TAIL), re.I)


DONT_KNOW: dict[Language, re.Pattern[str]] = {
    "en": _any_of(
        r"\b(?:i )?(?:really |honestly |just |simply )?(?:do not|don't|dont|didn't|can't|cannot|couldn't|wouldn't) "
        r"(?:really |actually |even |quite )?(?:know|remember|recall|think of|come up with)\b[^.!?,;]*",
        r"\b(?:no idea|not (?:entirely |really |quite |too )?sure|no clue|haven't (?:a clue|the faintest)|(?:nothing|"
        r"none) (?:really )?(?:comes|springs) to mind|idk|dunno|beats me|drawing a blank|draw a blank|my mind (?:is|"
        r"went) blank|(?:i'm|i am) stuck)\b",
        r"\b(?:i (?:have|had) (?:no|never had any)|i (?:don't|do not|didn't) have (?:any|an|much|a)|i (?:haven't|have "
        r"not|have never|never) (?:had|done|used)) [^.!?,;]*(?:experience|example|answer|idea|that|any)\b",
        r"\bnot really\b",
        r"\b(?:give|have|get) (?:me )?a (?:small |little )?hint\b[^.!?]*",
    ),
    "ko": _any_of(
        r"(?:잘|전혀|아직|정확히|솔직히|딱히|하나도)?\s*(?:모르겠|모릅니다|모르는|모르네|몰라|모름|몰랐|모르겟)[가-힣]*",
        r"(?:경험|기억|생각|아는 것|아는 바|아는 게|떠오르는)[가-힣]*(?: (?:게|것이|것은|건|바가|경험[이은]|일이|"
        r"사례[가는]))?\s*(?:딱히|별로|아직|전혀|잘|크게|특별히|바로|지금)*\s*(?:없|안 ?나|안 ?납|나지 않|못|않)[가-힣]*",
        r"(?:떠오르|생각나|기억나)지(?:가|는)? ?(?:않|못|안)[가-힣]*",
        r"(?:해|써|겪어|다뤄|들어)\s?본 적[가-힣]*\s*(?:딱히|별로|아직|전혀)?\s*없[가-힣]*",
        r"글쎄요?",
        r"힌트[가-힣]* ?(?:좀|조금|하나)? ?(?:주|달라|부탁|있|얻|받)[^.!?]*",
    ),
}

REFUSAL: dict[Language, re.Pattern[str]] = {
    "en": _any_of(
        r"\b(?:i|we) (?:really |just |unfortunately )?(?:can't|cannot|couldn't|won't|will not) (?:really |actually "
        r")?(?:answer|say|talk about|discuss|share|disclose|go into)\b[^.!?,;]*",
        r"\bi(?:'m| am) not (?:able|allowed|comfortable|willing) [^.!?,;]*",
        r"\bi (?:really |just )?(?:do not|don't|dont) (?:really )?(?:want|wish|care|feel comfortable|feel like) (?:to |"
        r"about )?(?:answer|say|talk|discuss|shar|tell|go into|get into)[^.!?,;]*",
        r"\b(?:i(?:'d| would) )?(?:rather|prefer) not(?: to)?(?: (?:say|answer|talk|discuss|share|tell)[^.!?,;]*)?",
        r"\bno (?:comment|answer)\b",
        r"(?:^|[.,;!?])\s*(?:(?:um+|uh+|well|sorry|okay|ok|so|please|just|and|then|maybe|honestly|"
        r"actually)[\s,]+)*(?:(?:can|could|may|shall|let's|let us|i'll|i will|i'd like to|i have to|i'm going to) "
        r"(?:(?:we|i|you) )?(?:please |just |have to )?)?(?:skip|pass|move on|go on to|go to|next)\b(?: (?:on|to|it|"
        r"this|that|one|please|question|the|a|with|for|now|next)\b)*(?=\s*(?:[.,;!?]|$))",
        r"\b(?:that(?:'s| is)|it(?:'s| is)) (?:a bit |too |rather )?(?:private|personal|confidential)\b[^.!?,;]*",
        r"\b(?:under|signed|bound by) an nda\b",
        r"\bnone of your business\b",
        r"\bnothing (?:more |else |further )?to (?:add|say)\b",
    ),
    "ko": _any_of(
        r"(?<![가-힣])(?:패스|스킵|노 ?코멘트)[가-힣]*",
        r"(?<![가-힣])다음 (?:질문|문제)(?:으로|로)?(?:요|[을를]? ?(?:부탁|해 ?주|주세|주시|넘어|가|할게)[가-힣 "
        r"]{0,12})?(?=\s*[.!?]|$)",
        r"(?:넘어가|넘기|건너뛰)(?:겠|고 ?싶|도 ?(?:되|될)|면 ?(?:안|좋)|자|죠|요|ㄹ|주세요|주시|시죠|셔도)[가-힣 ]{0,12}",
        r"(?:넘어갈|넘길|건너뛸)(?:게요|게|까요|래요| ?수 ?있[가-힣]*)",
        r"(?:넘어가|넘겨|건너뛰어) ?(?:주세요|주시[가-힣]*|줘[가-힣]*|주실[가-힣 ]*)",
        r"(?<![가-힣])(?:답변|대답|답|말씀|말|이야기|얘기|공유|공개)(?:을|를|은|는|하기|드리기|하기가|드리기가|하기는|"
        r"드리기는)?\s?(?:조금 |좀 |너무 )?(?:어렵|곤란|힘들|하고 ?싶지|드리고 ?싶지|안 ?하|하지 ?않|않겠|못 ?하|못 ?드|"
        r"할 ?수 ?없|드릴 ?수 ?(?:가 )?없)[가-힣 ]*",
        r"(?:밝히|말하|답하|대답하|답변하|말씀드리|이야기하|얘기하)(?:고 ?싶지 ?않|기 ?(?:가 |는 )?(?:어렵|곤란|싫|"
        r"힘들))[가-힣]*",
        r"(?:할 ?말|드릴 ?말씀|말씀드릴 ?(?:것|게|내용|부분)|덧붙일 ?(?:것|말|말씀|게|내용))[가-힣]*\s*(?:딱히|별로|"
        r"따로|더)?\s*없[가-힣]*",
        r"(?:사적인|개인적인|민감한) (?:질문|내용|부분|이야기)[가-힣]*",
        r"(?<![가-힣])기밀[가-힣]*",
        r"비밀 ?유지[가-힣]*",
        r"^\s*(?:아니요|아뇨|딱히|별로|특별히|더는|따로)?[\s,]*없(?:습니다|어요|는데요|네요|음)\s*[.!]?\s*$",
    ),
}

ASKS_BACK: dict[Language, re.Pattern[str]] = {
    "en": _any_of(
        r"\b(?:could|can|would|will|may|might) (?:you|u|i|we) (?:please |maybe |just |possibly |kindly )*(?:repeat|"
        r"rephrase|reword|clarify|explain (?:what|which|the question|that|it|a bit|more)|elaborate|say (?:that|it|this|"
        r"the question)|ask (?:that|it|the question|me that)|put (?:that|it|the question)|be (?:a (?:bit|little) )?more|"
        r"give me (?:an example|more context|some context)|tell me (?:what|which|more about (?:what|the question))|help "
        r"me understand|hear (?:that|it|the question)|have (?:the question|that|it) again|simplify|narrow (?:it|that) "
        r"down)[^.!?]*",
        r"\bwhat (?:exactly |precisely )?(?:do|did) you (?:mean|want to (?:know|hear)|want me to)\b[^.!?]*",
        r"\bwhat (?:does|do|is|are) [^.!?]{1,40}\b(?:mean|meant by)\b[^.!?]*",
        r"\bwhat is meant by\b[^.!?]*",
        r"\bwhat (?:exactly )?(?:are you (?:asking|looking for|referring)|was the question|is the question)\b[^.!?]*",
        r"\b(?:which|what kind of|what sort of|what type of) [^.!?]{0,40}?\b(?:do you mean|are you (?:asking|referring|"
        r"thinking)|you mean|should i)[^.!?]*",
        r"\b(?:do|did) you mean\b[^.!?]*",
        r"\bare you asking\b[^.!?]*",
        r"\byou mean\b[^.!?]*\?",
        r"\b(?:is|was) (?:the|your|this) question about\b[^.!?]*",
        r"\b(?:should|shall|can|may) i (?:talk|tell|answer|focus|start|speak|use|pick|choose|take|name|describe|also|"
        r"give)\b[^.!?]*",
        r"\b(?:i(?:'m| am) (?:not sure|sorry,? but)|i(?:'m| am)) (?:i (?:understand|follow|get)|what you (?:mean|are "
        r"asking|'re asking)|what you're asking|confused by|lost|not following)[^.!?]*",
        r"(?:\bnot|n't|\bdont) (?:quite |really |fully |entirely |sure i )?(?:understand|get|follow|catch|hear) (?:the|"
        r"your|that|this|what (?:you|the))\b[^.!?,;]*",
        r"(?:\bnot|n't|\bdont) (?:quite |really |fully )?(?:understand|follow|get it)\s*(?=[.!?,;]|$)",
        r"\b(?:don't|do not|not sure|no idea|not) (?:know )?what (?:you(?:'re| are)? (?:mean|asking)|that means|this "
        r"means|the question|the word|the term)[^.!?]*",
        r"\bthe question (?:is|was|isn't|sounds|seems) (?:too |not |very |a bit )?(?:unclear|clear|confusing|vague|"
        r"broad|hard to)[^.!?]*",
        r"\b(?:come again|say (?:that )?again|one more time|again,? please|repeat (?:that|it|the question)|pardon(?: "
        r"me)?|rephrase (?:that|it|the question)|beg your pardon)\b[^.!?]*",
        r"^\W*(?:huh|what|sorry|excuse me)\s*\?+\s*$",
    ),
    "ko": _any_of(
        r"(?:질문|문제|방금|다시|한 ?번 ?더|조금 ?더|좀 ?더|쉽게|천천히|구체적으로|자세히|풀어서|다른 "
        r"말로)[^.?!]*(?:말씀|설명|얘기|이야기|질문|여쭤|물어|반복|알려|풀어)[가-힣]*\s?(?:해|한번|해 ?주|드려|부탁|"
        r"주실|주시|주세|줘|줄)…",
        r"(?:다시|한 ?번 ?더|질문)[^.?!]{0,12}(?:부탁|들려|들을 수|들려주)…",
        r"(?:무슨|어떤|뭔|어느) (?:뜻|의미|말씀|질문|말|내용|이야기|얘기|취지|의도)…",
        r"(?:무엇을|뭘|뭐를|어떤 (?:걸|것을|점을|부분을)) (?:물어|여쭤|묻|질문|말씀하)…",
        r"(?:질문|말씀|의도|뜻|의미)[이가을를은는]? ?(?:의도|뜻|내용)?[이가을를은는]? ?(?:잘|정확히|제대로|조금|좀|"
        r"너무)? ?(?:이해|못 ?들|안 ?들|모호|파악|애매|어려|어렵)…",
        r"(?:잘 ?)?(?:못 ?들었|안 ?들렸|안 ?들려|못 ?알아들|이해(?:를|가)? ?(?:잘 ?)?(?:못|안|하지 ?못|되지 ?않))…",
        r"(?:라는|이란|란|이라는) ?(?:건|것은|게|것이|말은|말이|뜻이)?\s?(?:무슨|어떤|무엇|뭔|뭐)…",
        r"[가-힣]*(?:말씀|질문)(?:이신|하시는|하신|이시|인|인가|입니)…(?=\?)",
        r"[^.?!]*(?:말씀|얘기|이야기|설명|답변|대답)(?:을|를)? ?(?:드려|드리|해|하)[가-힣]*\s?(?:되|될|괜찮|"
        r"좋을)[가-힣]*(?=\?)",
        r"뭐라고[가-힣]*",
        r"^\W*(?:네|예|뭐|뭐요|네에|무슨)\s*\?+\s*$",
        r"예(?:를|시를|시)? ?(?:하나 ?)?(?:들어|들|좀)? ?(?:주실|주세요|주시)…",
    ),
}

# A short utterance that is one question and no more asks back, whatever about: "Which project?" "신입 때 일도 괜찮을까요?"
PLAIN_QUESTION: dict[Language, re.Pattern[str]] = {
    "en": _any_of(
        r"^\W*(?:(?:sorry|hmm+|so|and|well|okay|ok|just|like|you mean)[\s,]+)*(?:what|which|who|whose|where|when|how|"
        r"why|do|does|did|is|are|should|shall|can|could|may|would|in|at|from|about|like|any)\b[^?]*\?+\s*$",
    ),
    "ko": _any_of(
        r"^[^?]*(?:어떤|무슨|무엇|뭐|뭘|언제|어느|얼마|어디|누구|몇|혹시|되나요|될까요|인가요|일까요|괜찮|맞나요|"
        r"맞습니까|말씀이|건가요|한가요|가요|까요|나요)[^?]*\?+\s*$",
    ),
}

NO_REQUEST = re.compile(
    # What a full answer may end with: it asks the interviewer, but not for the question.
    r"\b(?:does that (?:answer|make sense|help)|is that (?:what|enough|ok|clear)|shall i go on|should i (?:go on|continue|go into|go deeper)|"
    r"make sense|you know what i mean|if you know what i mean|i mean)\b|답(?:변)?이 ?(?:되|됐|충분)|더 ?말씀드릴까요",
    re.I,
)

FILLER: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:um+|uh+|er+|ah+|well|hmm+|mm+|sorry|so|like|honestly|actually|i|the|to|that|this|it|maybe|please|question|"
        r"answer|yes|no|ok(?:ay)?|think|guess|afraid|thanks?|thank you|hello|hi|one|apologies|excuse me)\b",
        re.I,
    ),
    "ko": re.compile(
        r"(?<![가-힣])(?:음+|어+|아+|그+|저+|흠+|죄송\S*|미안\S*|네|예|아니요|아뇨|아니오|질문\S*|답변\S*|그건|그거는?|이건|그 "
        r"부분은?|것 같\S*|이 부분은?|감사\S*|면접관님|혹시|제가|저는|저도|좀|조금|지금은?|당장은?)(?![가-힣])"
    ),
}
"""What stands around a reply without being one: apologies, hesitation, courtesy."""

HESITATION = re.compile(
    r"(?i)\b(?:u+m+|u+h+|e+r+m?|a+h+|h+m+|m+h?m+|well|so)\b|(?<![가-힣])(?:음+|어+|아+|흠+|그+|저+|글쎄요?)(?![가-힣])"
)

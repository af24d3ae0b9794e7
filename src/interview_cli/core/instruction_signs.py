r"""The signs by which `core.instructions` knows a sentence that speaks to the grader.

Apart from the rules because these are tables that grow. A row is a tuple of patterns which all have to be found in one sentence:
one alone would often be met in a real answer ("full marks" at a school, "ignore" in a story), together they are not. A pattern
written `!…` must not be found. Gaps are bounded (`{0,60}`), so that no text makes the search slow.
"""

import re

_GRADER = (
    r"(?:(?:automated |ai |human )?(?:grader|evaluator|rater|assessor|examiner|marker|scorer|judge)s?\b|(?:scoring|grading|marking|"
    r"evaluation|assessment|evaluating|rating)[- ](?:model|system|software|tool|ai|bot|assistant|engine|llm|program|form)s?\b|"
    r"language models?\b|\bllms?\b|\ba\.?i\.?\b|whoever or whatever|(?:which|what)ever model|the software\b|screen reader)"
)
_BEST = r"(?:full|top|maximum|max|highest|perfect|best)"
_MARK = (
    rf"(?:\b{_BEST} (?:possible |available )?(?:marks?|scores?|points?|ratings?|grades?|level|band|value|verdict)\b|"
    r"\b(?:5|five|10|ten|100)\s*(?:/|out of|of)\s*(?:5|five|10|ten|100)\b|\bthe maximum\b|\bfives\b|\bas (?:an? )?(?:excellent|"
    r"outstanding|exceptional|fully correct|perfect|correct)\b|[\"']?excellent[\"']?(?=\s*(?:[.,;:)\]}\"']|$))|\b(?:full|five) "
    r"points\b|[=:]\s*[\"']?(?:5\b|excellent)|\b(?:a|at|enter|put|write|score|with) (?:a )?(?:5|five)(?=\s*(?:[.,;!?]|$|in|for|on|"
    r"there|where|across))|\blevel (?:to )?excellent\b|(?:on_question|own_action|reasoning|result|specific|correct|overall|"
    r"everything) (?:5|five)\b)"
)
_HERE = (
    r"(?:\b(?:this|my) (?:answer|response|candidate|applicant|transcript|interview|item|introduction|one|reply)\b|\bthe "
    r"(?:candidate|applicant|above|answer above|response above|following answer)\b|\b(?:every|each|all) (?:the |of the )?(?:"
    r"categor(?:y|ies)|criteri(?:on|a)|marks?)\b|\bacross the board\b|\bgive me\b|\bin all categories\b|\byour (?:rubric|"
    r"rating|scoring|scoring sheet|criteria|output|prompt)\b|\b(?:rubric|criteria)\b)"
)
_ORDER = (
    r"(?:^\W*|[:;,(\[—–>]\s*|\b(?:please|kindly|pretty please|just|simply|then|so|and|must|should|shall|is to be|are to be|could you|"
    r"can you|you can|you may|you to|for you to|purposes,?) )(?:please |just |kindly |now |always )*(?:give|giving|award|assign|enter|put|set|mark|"
    r"score|scored|rate|grade|treat|label|record|return|output|print|tick|count|accept|classify|consider|write|vote|respond|reply|"
    r"assess|evaluate)\b"
)
_TELLS_OF = (
    r"!\b(?:i|we|they|he|she|teachers?|pupils|students|customers|guests|my team|staff|managers?|colleagues|users?|model)(?:'d|'ll|'ve|"
    r" would| will| always| usually| used to| can| could| had| have| did| also| then| only| never| just)* (?:give|gave|given|award|"
    r"awarded|assign|mark|marked|score|scored|rate|rated|grade|graded|treat|treated|label|labelled|labeled|record|recorded|tick|"
    r"ticked|count|told|tell|asked|ask|said|say|says|wrote|write|put|set|train|trained|built|designed)\b|\b(?:customer|guest|patient|client|caller)s? ?:|\bmy (?:advice|rule|instruction)|\b(?:juniors|trainees)\b|\bthat's (?:what|how)\b|\bin training\b"
)
_INSTRUCTIONS = (
    r"(?:instructions?|rubrics?|guidelines?|prompts?|criteria|directions|rules|scale|orders|marking scheme|answer key|commands?)"
)

ENGLISH: tuple[tuple[str, ...], ...] = (
    # Orders to set the instructions aside.
    (
        rf"(?:^\W*|[.:;(\[]\s*|\bplease |\bsystem: ?|\bnow |\band )(?:ignore|disregard|forget|override|overrule|bypass|discard) "
        rf"(?:\w+ ){{0,4}}(?:previous|prior|earlier|above|preceding|your|grading|scoring|marking|system|original|initial|foregoing)"
        rf"(?: \w+){{0,2}} {_INSTRUCTIONS}\b",
        r"!\b(?:said|told|says|say|tell|telling|asked|wrote|typed|typing|i|we|they|he|she|customer|users?)\b",
    ),
    (
        r"(?:ignore|disregard|forget|override) (?:\w+ ){0,2}(?:rubric|scale you were given|grading instructions|scoring "
        r"instructions|scoring rules|marking scheme|system prompt)\b",
        r"!\b(?:i|we|they|he|she|users?|attackers?|people|students|pupils|teachers?|examiners?)\b",
    ),
    (
        rf"\b(?:ignore|disregard) (?:everything|all|anything)[^.]{{0,40}}\b(?:above|before|you(?:'ve| have| were)? (?:been )?told)\b",
        _HERE,
    ),
    (
        rf"\byour (?:earlier|previous|prior|original|former) {_INSTRUCTIONS} (?:\w+ ){{0,2}}(?:a draft|void|cancelled|outdated|obsolete|wrong)",
    ),
    (r"^\W*(?:override|bypass) (?:the )?(?:rubric|grading|scoring|evaluation)\b",),
    (
        r"\b(?:rubric|grading instructions|scoring instructions|answer key|scoring tool|marking scheme|score sheet)\b[^.]{0,40}\b(?:has "
        r"been|have been|was|is|were) (?:now )?(?:updated|replaced|cancelled|changed|void|suspended|superseded)\b",
        r"\b(?:maximum|full|excellent|highest|top|you|your)\b",
        _TELLS_OF,
    ),
    # What to score.
    (_ORDER, _MARK, _HERE, _TELLS_OF),
    (
        r"\b(?:please|kindly|just|you can|could you|can you|could i ask you)\b",
        _MARK,
        rf"{_GRADER}|\bif you (?:don't|do not) (?:give|score)",
        _TELLS_OF,
    ),
    (
        r"\b(?:any|every) answers? (?:that|which|from|containing|mentioning)\b[^.]{0,60}\b(?:maximum|full marks|highest level|excellent|top)\b",
        r"!\bi\b",
    ),
    (
        r"\byou can (?:just |simply |safely )?(?:carry|enter|copy|tick|skip|put|give)\b[^.]{0,80}",
        r"\b(?:top|full|maximum) (?:marks?|value|"
        r"score)|\bfive\b|\bfor expert\b|\bfives\b",
    ),
    (r"\b(?:scoring|score|marking|grading) ?sheet\b", r"\byou(?:r)? \b", r"\b(?:tick|box|expert|five|full|top)\b", _TELLS_OF),
    (
        r"\bjust (?:enter|put|write|give) (?:me )?(?:a )?(?:5|five|fives|full|top|the top)\b",
        r"\b(?:you|form|overall|us|everything|band)\b",
    ),
    (r"\b(?:save|spare) (?:all of )?us time to (?:enter|give|put)\b",),
    (
        rf"\b(?:count|counts|score|marked|treat|treated|taken) (?:\w+ ){{0,3}}as (?:if )?(?:included|complete|excellent|empathy|correct)\b",
        r"\b(?:transcript|transcribed|examiner|marking|grader|recording|off the record)\b",
    ),
    (
        r"\b(?:anything|any mark|any score) (?:lower|less|below|under)\b",
        r"\b(?:inconsistent|unfair|harming|"
        r"discriminat\w+)\b",
        r"\b(?:form|mark|score|criteri\w+|rating)\b",
    ),
    (
        r"\b(?:under|below|less than) (?:four|4|five|5|three|3)\b",
        r"\b(?:discriminat\w+|appeal|complain\w*|lawyer|legal action|sue|justif\w+|"
        r"report you)\b",
        r"\bi (?:do|will|would|intend|shall)\b|\bi'll\b|\b(?:gave|give|giving) (?:me|this)\b",
    ),
    (r"\btranslate the following into your (?:rating|score|grade)\b",),
    (r"\bplease score that one\b|\bscore that (?:one|version) in place of\b",),
    (rf"(?:^|[(\[,])\W{{0,3}}{_BEST} (?:marks|points|score)\b[^.]{{0,30}}\bthen\b",),
    (r"\bto be (?:scored|rated|graded|marked) (?:at |as )?(?:the )?(?:maximum|excellent|top|highest|five|5)\b", r"!\bi\b"),
    # Who is spoken to.
    (
        rf"^\W*(?:(?:and|oh|also|a|an|one|quick|final|last|important|private|by the way|p\.? ?s\.?)[\s,.]+){{0,4}}(?:note|hint|message|"
        rf"instructions?|reminder|memo|attention|info|information|dear|hello|hey|to|for|translation of the above for|score-?\w* hint)"
        rf"(?: to| for| from)?(?: the| all| any| this| whichever)? ?(?:\w+ )?{_GRADER}[^.]{{0,20}}[:.]",
        r"!\b(?:we|our|us|team|train\w*|built|build|customers?|students|pupils)\b|\bthat's (?:what|how)\b",
    ),
    (
        r"\bwh(?:oever|atever)(?: or wh(?:oever|atever))?(?: is|'s)? (?:scores?|scoring|marks?|marking|grades?|grading|evaluates) "
        r"(?:this|it|these|my)\b",
    ),
    (r"\bwhoever or whatever(?: is|'s)? (?:read\w*|scor\w*|mark\w*|grad\w*)\b",),
    (
        r"\bwho(?:ever)? or what(?:ever)?\b|\bdear ai\b|\bi know (?:that )?you(?:'re| are) (?:an? )?(?:ai|machine|model|bot)\b|\bif you(?:'re| are) "
        r"(?:an? |reading this by )?(?:ai|language model|llm|machine|screen reader|bot)\b",
        rf"{_MARK}|\b(?:give|score|rate|mark|grade|put|treat|marking|scoring|grading) (?:me|this|it|every|my)\b|\b(?:generous|under four|top band)\b",
        r"!\bprompt\b",
    ),
    (r"\b(?:you|your) (?:own )?prompt\b", r"\b(?:excellent|default|score|level|grade)\b", r"!\b(?:we|our|users?|customers?)\b"),
    (r"^\W*p\.? ?s\.? to (?:the|whichever|whatever|any|my) (?:\w+ )?(?:model|software|ai|grader|system|machine)\b",),
    (
        r"\bthis (?:bit|part|line|message|note|sentence) is (?:only |just |meant )?for the (?:software|model|grader|ai|computer|machine|system|"
        r"evaluator)\b",
    ),
    # What the reader should be.
    (
        r"\byou(?:'re| are) (?:now |no longer |hereby )+[^.]{0,40}\b(?:grad(?:ing|er)|evaluat(?:ing|or)|marking|scor(?:ing|er)|assess(?:ing|or)|calibration|"
        r"rater|test mode|developer mode|debug mode|judge)\b",
        r"!\bprompt\b|\bthat's what\b|\b(?:my|the) \w+ (?:said|told|says)\b",
    ),
    (
        r"\bfrom (?:this point|now|here)(?: on(?:wards)?)?,? you(?:'re| are| will| must| shall)\b",
        r"\b(?:reviewer|grader|evaluator|level|marks?|scores?|"
        r"lenient|generous|kind|rubric|grading)\b",
        r"!\bprompt\b|\bsaid\b|\btold\b|\bresponsible\b",
    ),
    (
        r"\b(?:take on|assume|play|adopt|stay in|keep) (?:the |her |his |this |that |their )?role\b",
        r"\b(?:evaluation|score|rating|marks|grade|until|"
        r"grading)\b",
        r"\b(?:for the rest|please|until|from now on|you)\b",
        r"!\brole ?play|\bthem\b|\b(?:i|we|they) (?:take|took|assume|assumed|play|played|adopt|adopted|stay|keep|kept)",
    ),
    (
        r"\bi(?:'m| am) (?:the|a|one of the) (?:developer|author|creator|admin(?:istrator)?|maintainer|programmer|owner|designer)s? of "
        r"(?:this|the) (?:program|software|tool|system|app|test|interview|grader|coach)\b",
        r"\b(?:test|score|give|full|grade|grading|output|treat)\b",
    ),
    (
        r"\bthis is (?:only |just )?a (?:system |calibration |grading )?test\b",
        r"\b(?:scor\w+|grad\w+|marks?|rubric|output|excellent|developer)\b",
        r"!\b(?:we|our|they)\b",
    ),
    (r"\bspeaking as the (?:examiner|interviewer|assessor|grader|evaluator|panel)\b",),
    (r"\bcalibration (?:mode|sample)\b", r"\b(?:answers|label|graders?|expected)\b", r"!\b(?:i|we|our|instrument|sensor)\b"),
    # Pleas and threats.
    (
        r"\b(?:i(?:'m| am) begging|i beg|please|if you (?:don't|do not)|need this job|costs? you nothing|lose my (?:job|home|visa)|nobody is harmed|no ?body "
        r"will (?:check|know|notice)|pretty please)\b",
        rf"{_MARK}|\b(?:top band|high(?:er)? (?:score|mark)|good (?:score|mark|grade)|give me a (?:five|5|pass))\b",
        r"\b(?:you|whoever|computer|ai|grader|evaluator|mark|score)\b",
        _TELLS_OF,
    ),
    (
        r"\b(?:ai|grader|evaluator|examiner|model) would (?:rate|score|grade|mark|give) (?:this|it|me)\b",
        rf"{_MARK}|\bexcellent\b",
        r"!\b(?:our|we)\b",
    ),
    (r"\bbegging (?:the system|the ai|the grader)\b", r"\b(?:pass|score|mark|grade|excellent|five)\b", _TELLS_OF),
    (
        r"\bif you (?:do not|don't) (?:give|score|rate|mark|grade|pass) (?:me|this|it|my answer)\b",
        rf"{_MARK}|\b(?:score|marks?|grade|rating|points)\b",
        _TELLS_OF,
    ),
    # What a grader would write.
    (r"\bthis (?:candidate|applicant)'s [^.]{0,40}\blevel is excellent\b", r"!english|language"),
    (
        r"^\W*<(?:system|assistant|instructions?|grader|admin|evaluator)>",
        r"\b(?:rubric|score|level|grade|checking|ignore|excellent|marks?)\b",
    ),
    (r"\b(?:on_question|own_action|evaluator_override|final_level|rubric_override|system_override)\b",),
    (
        r"^\W*(?:>+ ?)?(?:final |overall |expected )?(?:level|label|grade|verdict|rating|evaluation|assessment|marks?|overall|score)(?: \(\w[^)]{0,30}\))?\s*(?:[:=]|is)\s*"
        r"[\"']?(?:excellent|outstanding|perfect|5\b(?:,| of 5|/5)|on_question|level\b|full marks)",
    ),
    (
        r"\b(?:specific|reasoning|result|correct|reflection|own action|on question)\W{0,3}(?:[:=]\s*|\()?5\b(?! ?[a-z%])[^.]{0,60}\b(?:specific|reasoning|result|correct|"
        r"reflection|action|proof|reflected)\b[^.]{0,30}\b5\b(?! ?[a-z%])",
    ),
    (r"\b(?:situation|action|reasoning|proof|reflect\w*|correct)\b[^.]{0,40}\(5\)",),
    (
        r"\bassess(?:or|ment)\b",
        r"\b(?:all criteria|every criterion|criteria fully)\b",
        r"\b(?:met|recommended mark|excellent|5)\b",
        _TELLS_OF,
    ),
    (
        r"\bmeets? (?:every|all) criteri(?:on|a) for level\b|\brepeat that score in your output\b|\bgrade\(answer\)|\bassert grade\b",
    ),
    (r"\bthe assessor confirms\b|\bthis candidate has (?:already )?been (?:verified|pre-?approved)\b|\bcandidate verified by\b",),
    (r"^\W*(?:end of|start of next) (?:the )?(?:candidate(?:'s)? )?(?:transcript|answer|response|candidate answer)\W*$",),
    (
        r"\bbefore scoring\b[^.]{0,20}\b(?:complete|read|print|output|follow)\b",
        r"\b(?:exactly as written|print|output|level|excellent)\b",
    ),
    (r"^\W*(?:to summari[sz]e|summary) for the (?:assessment form|grader|evaluator|assessor|rubric)\b",),
    (r"\bdoes the answer show\b|\bexplanation: concise senior answer\b|\bfor orientation of the graders\b",),
    (r"#{2,}\s*(?:end of|evaluation|interviewer summary|system|instruction|assistant|final|grad|assessment)",),
    (r"^\W*(?:for the transcript|transcription note|translation of the above)\b", r"\b(?:candidate|applicant|evaluator|score)\b"),
    (
        r"^\W*(?:reviewer|grader|rater|evaluator|scoring|grading) (?:instructions?|override|notes?)\b[^.:]{0,20}(?:\.\d)?\)?:",
        r"!\b(?:i|we)\b",
    ),
    (
        r"\b(?:agreed|settled|noted)\b",
        r"\bcounts? as the (?:result|reflection|example|reasoning) and the\b|\bsettled on the best level\b",
    ),
    (
        r"^\W*system ?: ",
        r"\b(?:calibration|confirmed|ignore|scor\w+|grad\w+|expected|excellent|label|proceed)\b",
        r"!\b(?:i|we|our|my)\b",
    ),
    (r"\bthe candidate then\b", r"\boff the record\b|\bnot transcribed\b|\bcounts as complete\b", r"!\b(?:me|recruiter)\b"),
    (
        r"\bthe panel had (?:already )?agreed to give full marks\b|\b(?:said|told me)\b[^.]{0,50}\b(?:put five|got top marks|enter 5)\b",
        r"\byou(?:'d)?\b",
    ),
)

_K_MARK = r"(?:만점|최고 ?(?:등급|점수|점)|최상위|상위 등급|(?<![\d.])(?:5|오) ?점(?! ?(?:이상|이하|미만|척도|만점|대))|5 ?/ ?5|매우 ?우수|최우수|['\"‘“](?:매우 )?(?:우수|탁월)['\"’”]|(?<![a-z])excellent(?![a-z])|높은 점수|점수를 (?:가장 )?높|(?<![a-z_])[a-z_]{5,20} ?(?:=|항목은) ?5|우수로 (?:처리|분류|기록|저장)|모범 ?답안|상위 1%|\+4)"
_K_HERE = (
    r"(?:(?:이|본|해당|위|이번|제|현재|다음) (?:답변|문항|항목|지원자|면접|대답|발화|세션|부분|예시|값)|채점|평가(?:자|하|해|할| ?결과| ?모델| ?시스템| ?기준| ?지침|를| ?값)|답변도 "
    r"정답|(?:각|전|모든) ?(?:항목|칸)|이전 ?(?:지시|명령)|등급|지원 ?동기는|의사소통은)"
)
_K_ORDER = (
    r"(?:세요|(?:십|주|하)시오|십시오|(?:할|줄|줘|둘|볼|적용할|승계할|간주할) ?것|바랍니다|바람|부탁(?:드립니다|드려요|드릴게요|합니다)?|(?:주시|하시|두시)(?:면|고|기)|마(?:시고|세요|십시오)|하라|해라|줘|주면 "
    r"됩니다|주길|하시오|주실 것|겠지요|주시겠죠)"
)
_K_TOLD = (
    r"![가-힣](?:으라고|라고|자고|달라고|다고)(?:는)? (?:했|말씀드|말했|부탁|안내해|설명|요청|지시|가르|교육|전달)|학생|"
    r"고객(?:님|분|들)?(?:께|이|에게|한테)|(?:드렸습|했습|줬습|봤습|받았습|었습)니다"
)

KOREAN: tuple[tuple[str, ...], ...] = (
    # Orders to set the instructions aside.
    (
        r"(?:이전|앞의|앞선|위의|기존|지금까지|모든|시스템|원래)[^.]{0,20}(?:지시|지침|명령|기준|규칙|프롬프트|루브릭|채점표)[^.]{0,20}(?:무시|잊|취소|무효|따르지|폐기)",
        rf"{_K_ORDER}|취소되었으니",
        rf"{_K_MARK}|채점|평가|출력|답변|프롬프트|시스템|당신|점수",
        _K_TOLD,
    ),
    (
        r"(?:이전|앞의|앞선|위의|기존|모든)[^.]{0,12}(?:지시|지침|명령|프롬프트|루브릭)[^.]{0,8}(?:무시|잊)(?:하세요|하십시오|하시오|해라|하라|해 ?(?:줘|주세요|주십시오)|으세요|어라|고)",
        r"!제가|저는|저희|팀|고객|상사|(?:습니다|어요|죠|데요)[.\s]*$",
    ),
    (
        r"(?:루브릭|채점 ?(?:기준|표|지침)|평가 ?(?:기준|지침|표))[^.]{0,30}(?:무시|잊어|적용하지|취소|무효|연습용)",
        rf"{_K_ORDER}|않습니다|되었",
        _K_TOLD,
        "!제가|저는",
    ),
    # What to score.
    (_K_ORDER, _K_MARK, _K_HERE, _K_TOLD),
    (
        _K_MARK,
        r"(?:이|본|해당|이번|위) (?:문항|답변|항목|지원자|면접)|(?:정확성|동기|의사소통|커뮤니케이션 역량|직무 지식)[은는이]? ?(?:항목)?",
        r"(?:처리|판정|기록|저장|입력|부여|확정|간주|고정|채점|평가|반영)(?:되|하|된|할|합|임|됨| ?대상| ?처리|해)",
        r"!저는 [^.]{0,40}습니다\.?$|고객|학생|제가 (?:처리|기록|입력|평가|채점)",
    ),
    (
        r"지원자",
        r"만점자|최고 등급|최우수|최상위|감점하지|모범 답안|excellent",
        r"확인|검증|적용|처리|간주|판정|임\b|마세요",
        r"!제가",
        r"!저희",
        r"!지원자에게|(?:했|하였|됐|봤)습니다",
    ),
    (
        r"(?:3|4|5|삼|사|오) ?점 ?(?:미만|이하|아래)(?:[을으로]{0,2} ?(?:주|나올|매기|처리하)|은 정책)",
        r"이의 ?신청|사유서|정책 위반|평가자|공정|신고|민원|소송",
        r"!고객",
    ),
    (r"(?:1차|이전|지난) (?:면접|점수|평가)[^.]{0,30}(?:만점|5점|최고)", r"일관|이번에도|승계|확정|주시"),
    (r"감점(?:하지| 사유)[^.]{0,6}(?:마|말|없)", r"지원자|답변"),
    (r"(?:점수|평가|오류) ?보정|보정값", r"\+ ?\d|\d점", r"입력|적용|수정", r"!저희|제가|센서|장비"),
    # Who is spoken to.
    (
        r"(?:채점|평가) ?(?:자|모델|ai|시스템|프로그램|위원|담당자?|봇|엔진|llm)(?:님)?\s*(?:에게|께|께서|는|은|께는|참고(?:용)?|전용|용|안내|주석|메모)?(?:\s?[가-힣]{0,4})?\s*[:：,]",
        rf"{_K_MARK}|{_K_ORDER}|\d점|당신",
        _K_TOLD,
    ),
    (
        r"(?:채점|평가|점수를 매기)(?:하시는|하고 계시|하실|시는|하는)[^.]{0,12}(?:인공지능|ai|분께|기계|모델|컴퓨터|계시다면|거면|쪽에)",
        r"!저희|제가 (?:만든|개발)",
    ),
    (r"평가하시는 쪽|채점하시는 분|매기시는 분", rf"{_K_MARK}|{_K_ORDER}|안목|인공지능", r"!저희|제가 (?:만든|드린)", _K_TOLD),
    (
        r"^\W*(?:시스템|system|채점 ?안내|채점 ?지침|채점표|평가 ?안내|관리자(?: 명령)?|채점 규칙 변경|#+ ?관리자 ?명령 ?#+ ?채점[^:]{0,20}|검증 완료|안내)\s*(?:자동 ?입력|메시지|공지|_?v?\d*)?\s*[:：\]]",
        rf"{_K_MARK}|지원자|채점|등급|excellent|점수|답안|무시",
        r"!제가|저희|[았었했됐썼]습니다",
    ),
    # What the reader should be.
    (
        r"(?:지금|여기서|이제|앞으로)(?:부터|는)?,? ?(?:당신|너|귀하|ai)[은는][^.]{0,60}(?:이다|입니다|이야|아니|역할|해라|하세요)",
        r"채점|평가|심사|면접|등급|점수|코치|관대",
        r"!라고",
        r"!프롬프트",
    ),
    (r"(?:관대|너그러)[^.]{0,4} (?:면접관|채점|평가|심사)[^.]{0,60}(?:5점|만점|준다|줍니다|판단)",),
    (r"(?:그|이) 역할을 (?:유지|계속)", r"등급|점수|평가"),
    (
        r"(?:저는|나는|제가) (?:이|본) (?:프로그램|시스템|서비스|소프트웨어)[의을]? ?(?:개발자|관리자|만든 사람|운영자)",
        r"테스트|점검|만점|점수|채점",
    ),
    (r"내정자", r"최고점|만점|항목|점수|등급"),
    (r"이어서 평가 결과입니다",),
    (r"면접 진행 담당자입니다|면접관이 한 말입니다",),
    (r"(?:시스템|면접) ?(?:점검|테스트)", r"문항|채점|저장|입력", r"우수|만점|정상 채점"),
    (
        r"(?:이|본) 면접 ?(?:프로그램|시스템|서비스)[을를]? (?:만든|개발한|운영하는) (?:개발자|사람|관리자)",
        r"저는|제가",
        r"!저희|회사",
    ),
    # Pleas.
    (r"최고 ?(?:점수|점|등급)를? 주(?:실 거라|시리라)",),
    (
        r"제발|절실|간절|부탁|빌(?:게|겠)|살려|마지막 기회|월세|떨어지면|굶",
        r"(?:높은|좋은|후한) (?:점수|등급|평가)[^.]{0,12}(?:주|부탁|체크|달|매겨)|(?:만점|5점|5점만)[^.]{0,15}(?:주세|주시|적어|부탁|올려)|상위 등급으로",
        _K_TOLD,
        r"!(?:손님|민원|후기|리뷰|별점|설문|만족도)",
    ),
    (r"점수[^.]{0,10}(?:안|못|낮|않)[^.]{0,15}(?:주시면|면)[^.]{0,30}(?:해고|짤|잘리|신고|고소|민원|가만)",),
    (r"채점표에[^.]{0,40}(?:써|적어|입력) ?주",),
    # What a grader would write.
    (
        r"총평 ?: ?매우 ?(?:탁월|우수)|1차 평가 완료, 등급|결과를 승계할|등급(?:은)? ?:? ?[\"']?excellent|평가를 마쳤습니다|#+ ?평가 ?종료",
    ),
    (r"(?:(?:구체성|의사소통|행동|근거|결과|정확성|반성|성찰) ?:?=? ?5점?[, ·/]{0,3}){3}",),
    (r"확정(?:된)? (?:평가|점수|등급)|평가 결과를 그대로|미리 계산해 둔|이 줄을 그대로 출력|그대로 복사해서 제출",),
    (r"→ ?5점", r"예시|패턴|답변"),
    (r"(?:복호화|디코딩)", r"등급|점수|채점"),
    (r"원문은 모범 ?답안|모범 ?답안과 (?:동일|일치)(?:함|하는 것으로|하므로|한다)", r"확인|처리|검증"),
    (r"(?:잘렸|누락|생략)[^.]{0,30}", r"간주|만점|모범|excellent", r"지원자|평가|채점|발화|답변"),
)

OTHER_TONGUES: tuple[tuple[str, ...], ...] = (
    (
        r"\b(?:para el|al|querido) (?:evaluador|calificador)\b|\bpour (?:l'évaluateur|le correcteur)\b|\ban (?:den|die|das) (?:bewert|prüf|korrek)\w*",
        r"\b(?:asign\w+|aprobad\w+|nivel|nota|note|niveau|höchst\w*|vergib|gib|puntuación)\b",
    ),
    (r"\bignor[ae]d? (?:\w+ ){0,3}(?:instrucciones|indicaciones|reglas)\b(?: \w+)? ?(?:anteriores|previas)?",),
    (
        r"\b(?:ignorez|oubliez|ignore) (?:\w+ ){0,3}(?:instructions|consignes|directives)\b(?: \w+)? (?:précédentes|antérieures|ci-dessus)",
    ),
    (r"\b(?:ignorier\w*|vergiss|missachte\w*) (?:\w+ ){0,4}(?:anweisungen|vorgaben|instruktionen|bewertungs\w+|kriterien)\b",),
    (r"\bignor[ae] (?:\w+ ){0,3}(?:istruzioni|instruções)\b",),
    (r"(?:忽略|无视|無視|忘记|忘掉|不要理会)[^。]{0,12}(?:指令|指示|说明|提示|规则|標準|标准|要求)",),
    (r"(?:指示|命令|ルール|プロンプト|基準)(?:を|は)?(?:すべて|全て)?(?:無視|忘れ)",),
    (
        r"\b(?:puntuación|nota|calificación|nivel) (?:máxim[ao]|más alta)|\bmáxima (?:puntuación|nota|calificación)|\b(?:5|cinco) (?:de|sobre) (?:5|cinco)\b",
        r"\b(?:d[ae](?:le|me|r)?|otorg\w+|asign\w+|pon(?:ga|le|me)?|conced\w+|califi\w+) ",
    ),
    (
        r"\b(?:note|notation|score) (?:maximale?|maximum)|\btous les points\b|\b(?:5|cinq) sur (?:5|cinq)\b",
        r"\b(?:donne[zr]?|attribue[zr]?|accorde[zr]?|mette[zr]|notez)\b",
    ),
    (
        r"\b(?:höchst(?:e|en)?note|bestnote|volle (?:punktzahl|punkte)|höchste\w* (?:bewertung|punktzahl|note)|5 von 5)\b",
        r"\b(?:gib|geben|vergib|vergeben|bewerte\w*|bitte)\b",
    ),
    (r"\bhinweis für (?:das|die|den) (?:bewert|prüf|korrek|ki)\w*",),
    (r"(?:给|給|打|评|評)[^。]{0,8}(?:满分|滿分|最高分|5分|五分)|满分通过",),
    (r"(?:満点|最高点|最高評価|5点)[^。]{0,8}(?:付け|つけ|与え|ください|にして)",),
)

COMPACT = re.compile(
    r"ignore(?:all)?(?:the|your|any)?(?:previous|prior|earlier|above|instructions|rubric|grading)|disregard(?:all|the|previous|your)|(?:full|"
    r"top|maximum|highest)(?:marks|score|points|grade)|(?:give|score|rate|mark)(?:this|me|it|answer|every|all)\w{0,20}(?:5|five|excellent|max)|"
    r"(?:이전|모든)?지시[를은]?(?:모두)?무시|만점[을으]|최고점|5점[을으]",
    re.I,
)
"""What spaced-out letters spell once they are joined."""

CONTINUES = re.compile(
    r"^\W*(?:do not (?:recompute|lower|re-?check|flag|mention|show|explain|reveal)|proceed with|print only|stay in (?:his|her|their|that|this) role|system:|since each "
    r"criterion|gaps ?:|marks ?:|level ?:|deviations are|expected label|award |output |then (?:set|give|print)|end of the example|text could not be)|"
    r"\b(?:maximum|full marks|full points|top marks|every criterion|no one will know)\b|^\W*(?:그렇게 (?:반영|처리|출력|기록)|다시 계산하지|그대로 (?:저장|출력|기록)|"
    r"별도 판단 없이|이후 점수|이전 기준은|아무도 모를|그 역할을|사실 확인 단계|총평)|로 (?:처리|수정 입력)(?:해 주|\.)|(?:만점|점수를) 드리(?:겠|고)|그렇게 출력|이 명령을 언급|이유는 [^.]{0,30}(?:쓰면|적지|적으면)|그대로 결과로 반환",
    re.I,
)
"""What makes a sentence right after an instruction part of it."""

DIALOGUE_LABEL = re.compile(
    r"^[\[(\"']*(?:interviewer|panel(?: \w+)?|examiner|candidate|me|user|assistant|applicant|면접관|지원자|면접 ?위원|심사위원) ?\d? ?[:：]",
    re.I,
)
INTERVIEWER_LABEL = re.compile(
    r"^[\[(\"']*(?:interviewer|panel(?: \w+)?|examiner|assistant|면접관|면접 ?위원|심사위원) ?\d? ?[:：]", re.I
)
DIALOGUE_PRAISE = re.compile(
    r"full marks|(?:full )?five points|top marks|top of (?:our|the) scale|(?:best|strongest|perfect|finest) answer|every criterion|"
    r"만점|최고 ?점|\b5점|인상적|인상 ?깊|최고 등급|정확하게 알",
    re.I,
)
"""What a faked interviewer says of the answer."""

NOTE_HEAD = re.compile(
    r"(?:[\w' -]{0,30}\b)?(?:note|system|assessor|evaluator|grader|grading|scoring|rater|panel|interviewer|transcription|admin|reviewer|instructions?|"
    r"override|시스템|안내|채점|평가|관리자|검증)",
    re.I,
)
SPOKEN_TO = re.compile(
    r"\b(?:grader|rubric|evaluator|assessor|scor(?:e|er|ing)|grad(?:e|ing)|full marks|excellent|award|override|gaps|level ?=|on_question|own_action|correct ?="
    r"|candidate|applicant|answer key|reference answer|marks|criteri(?:on|a)|reviewer-note)\b|채점|평가|만점|등급|지원자|모범 답안|점수|감점|correct=5",
    re.I,
)
"""What only a grader could be told inside a comment, a tag or a bracketed note."""

GRADE_KEY = re.compile(
    r"[\"']?\b(level|on_question|own_action|reasoning|verdict|final|answer_quality|override|evaluator_override|marks|rationale|competency|grade|score|"
    r"correct|specific|reflection|overall|evaluation)[\"']\s*:\s*(?:[\"']?(?:excellent|outstanding|perfect|max\w*|[45]|10|100|true|full|job_knowledge|red "
    r"flags)\b|\{)",
    re.I,
)
"""A pair of an object that looks like a grade: two different ones make it one."""
GRADERS_KEYS = frozenset(
    "on_question own_action evaluator_override override answer_quality rationale verdict reflection competency".split()
)
"""Keys that only this kind of grade has; scores and levels are in many objects."""

r"""The signs by which `core.instructions` knows a sentence that speaks to the grader.

Apart from `core.instruction_rules`, which are general, because these are wordings that those miss. A row is a tuple of patterns
which all have to be found in one sentence: one alone would often be met in a real answer ("full marks" at a school, "ignore" in a
story), together they are not. A pattern written `!…` must not be found. Gaps are bounded (`{0,60}`), so that no text makes the
search slow.
"""

_GRADER = (
    r"(?:(?:automated |ai |human )?(?:grader|evaluator|rater|assessor|examiner|marker|scorer|judge)s?\b|"
    r"(?:scoring|grading|marking|"
    r"evaluation|assessment|evaluating|rating)[- ](?:model|system|software|tool|ai|bot|assistant|engine|llm|program|form)s?\b|"
    r"language models?\b|\bllms?\b|\ba\.?i\.?\b|whoever or whatever|(?:which|what)ever model|the software\b|screen reader)"
)
_BEST = r"(?:full|top|maximum|max|highest|perfect|best)"
_MARK = (
    rf"(?:\b{_BEST} (?:possible |available )?(?:marks?|scores?|points?|ratings?|grades?|level|band|value|verdict)\b|"
    r"\b(?:5|five|10|ten|100)\s*(?:/|out of|of)\s*(?:5|five|10|ten|100)\b|\bthe maximum\b|\bfives\b|\bas (?:an? )?(?:excellent|"
    r"outstanding|exceptional|fully correct|perfect|correct)\b|[\"']?excellent[\"']?(?=\s*(?:[.,;:)\]}\"']|$))|\b(?:full|five) "
    r"points\b|[=:]\s*[\"']?(?:5\b|excellent)|\b(?:a|at|enter|put|write|score|with) (?:a )?(?:5|"
    r"five)(?=\s*(?:[.,;!?]|$|in|for|on|"
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
    r"(?:^\W*|[:;,(\[—–>]\s*|\b(?:please|kindly|pretty please|just|simply|then|so|and|must|should|shall|"
    r"is to be|are to be|could you|"
    r"can you|you can|you may|you to|for you to|purposes,?) )(?:please |just |kindly |now |always "
    r")*(?:give|giving|award|assign|enter|put|set|mark|"
    r"score|scored|rate|grade|treat|label|record|return|output|print|tick|count|accept|classify|consider|"
    r"write|vote|respond|reply|"
    r"assess|evaluate)\b"
)
_TELLS_OF = (
    r"!\b(?:i|we|they|he|she|teachers?|pupils|students|customers|guests|my team|staff|managers?|"
    r"colleagues|users?|model)(?:'d|'ll|'ve|"
    r" would| will| always| usually| used to| can| could| had| have| did| also| then| only| never| "
    r"just)* (?:give|gave|given|award|"
    r"awarded|assign|mark|marked|score|scored|rate|rated|grade|graded|treat|treated|label|labelled|labeled|record|recorded|tick|"
    r"ticked|count|told|tell|asked|ask|said|say|says|wrote|write|put|set|train|trained|built|designed)\b|"
    r"\b(?:customer|guest|patient|client|caller)s? ?:|\bmy (?:advice|rule|instruction)|\b(?:juniors|"
    r"trainees)\b|\bthat's (?:what|how)\b|\bin training\b"
)
_INSTRUCTIONS = (
    r"(?:instructions?|rubrics?|guidelines?|prompts?|criteria|directions|rules|scale|orders|marking scheme|answer key|commands?)"
)

ENGLISH: tuple[tuple[str, ...], ...] = (
    # Orders to set the instructions aside.
    (
        rf"(?:^\W*|[.:;(\[]\s*|\bplease |\bsystem: ?|\bnow |\band )(?:ignore|disregard|forget|override|overrule|bypass|discard) "
        r"(?:\w+ ){0,4}(?:previous|prior|earlier|above|preceding|your|grading|scoring|marking|system|"
        r"original|initial|foregoing)"
        rf"(?: \w+){{0,2}} {_INSTRUCTIONS}\b",
        r"!\b(?:said|told|says|say|tell|telling|asked|wrote|typed|typing|i|we|they|he|she|customer|users?)\b",
    ),
    (
        r"(?:ignore|disregard|forget|override) (?:\w+ ){0,2}(?:rubric|scale you were given|grading instructions|scoring "
        r"instructions|scoring rules|marking scheme|system prompt)\b",
        r"!\b(?:i|we|they|he|she|users?|attackers?|people|students|pupils|teachers?|examiners?)\b",
    ),
    (
        rf"\byour (?:earlier|previous|prior|original|former) {_INSTRUCTIONS} (?:\w+ ){{0,2}}(?:a draft|void|"
        r"cancelled|outdated|obsolete|wrong)",
    ),
    (
        r"\b(?:rubric|grading instructions|scoring instructions|answer key|scoring tool|marking scheme|score "
        r"sheet)\b[^.]{0,40}\b(?:has "
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
        r"\byou can (?:just |simply |safely )?(?:carry|enter|copy|tick|skip|put|give)\b[^.]{0,80}",
        r"\b(?:top|full|maximum) (?:marks?|value|"
        r"score)|\bfive\b|\bfor expert\b|\bfives\b",
    ),
    (
        r"\bjust (?:enter|put|write|give) (?:me )?(?:a )?(?:5|five|fives|full|top|the top)\b",
        r"\b(?:you|form|overall|us|everything|band)\b",
    ),
    (r"\b(?:save|spare) (?:all of )?us time to (?:enter|give|put)\b",),
    (
        r"\b(?:under|below|less than) (?:four|4|five|5|three|3)\b",
        r"\b(?:discriminat\w+|appeal|complain\w*|lawyer|legal action|sue|justif\w+|"
        r"report you)\b",
        r"\bi (?:do|will|would|intend|shall)\b|\bi'll\b|\b(?:gave|give|giving) (?:me|this)\b",
    ),
    (r"\btranslate the following into your (?:rating|score|grade)\b",),
    (r"\bplease score that one\b|\bscore that (?:one|version) in place of\b",),
    (rf"(?:^|[(\[,])\W{{0,3}}{_BEST} (?:marks|points|score)\b[^.]{{0,30}}\bthen\b",),
    # Who is spoken to.
    (
        r"^\W*(?:(?:and|oh|also|a|an|one|quick|final|last|important|private|by the way|p\.? "
        r"?s\.?)[\s,.]+){0,4}(?:note|hint|message|"
        r"instructions?|reminder|memo|attention|info|information|dear|hello|hey|to|for|translation of the "
        r"above for|score-?\w* hint)"
        rf"(?: to| for| from)?(?: the| all| any| this| whichever)? ?(?:\w+ )?{_GRADER}[^.]{{0,20}}[:.]",
        r"!\b(?:we|our|us|team|train\w*|built|build|customers?|students|pupils)\b|\bthat's (?:what|how)\b",
    ),
    (
        r"\bwh(?:oever|atever)(?: or wh(?:oever|atever))?(?: is|'s)? (?:scores?|scoring|marks?|marking|"
        r"grades?|grading|evaluates) "
        r"(?:this|it|these|my)\b",
    ),
    (
        r"\bwho(?:ever)? or what(?:ever)?\b|\bdear ai\b|\bi know (?:that )?you(?:'re| are) (?:an? )?(?:ai|"
        r"machine|model|bot)\b|\bif you(?:'re| are) "
        r"(?:an? |reading this by )?(?:ai|language model|llm|machine|screen reader|bot)\b",
        rf"{_MARK}|\b(?:give|score|rate|mark|grade|put|treat|marking|scoring|grading) (?:me|this|it|every|"
        r"my)\b|\b(?:generous|under four|top band)\b",
        r"!\bprompt\b",
    ),
    # What the reader should be.
    (
        r"\byou(?:'re| are) (?:now |no longer |hereby )+[^.]{0,40}\b(?:grad(?:ing|er)|evaluat(?:ing|or)|"
        r"marking|scor(?:ing|er)|assess(?:ing|or)|calibration|"
        r"rater|test mode|developer mode|debug mode|judge)\b",
        r"!\bprompt\b|\bthat's what\b|\b(?:my|the) \w+ (?:said|told|says)\b|\b(?:i|we) (?:wrote|tested|tried|checked|typed)\b",
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
        r"\bi(?:'m| am) (?:the|a|one of the) (?:developer|author|creator|admin(?:istrator)?|maintainer|"
        r"programmer|owner|designer)s? of "
        r"(?:this|the) (?:program|software|tool|system|app|test|interview|grader|coach)\b",
        r"\b(?:test|score|give|full|grade|grading|output|treat)\b",
    ),
    (r"\bspeaking as the (?:examiner|interviewer|assessor|grader|evaluator|panel)\b",),
    # Pleas and threats.
    (
        r"\b(?:i(?:'m| am) begging|i beg|please|if you (?:don't|do not)|need this job|costs? you nothing|"
        r"lose my (?:job|home|visa)|nobody is harmed|no ?body "
        r"will (?:check|know|notice)|pretty please)\b",
        rf"{_MARK}|\b(?:top band|high(?:er)? (?:score|mark)|good (?:score|mark|grade)|give me a (?:five|5|pass))\b",
        r"\b(?:you|whoever|computer|ai|grader|evaluator|mark|score)\b",
        _TELLS_OF,
    ),
    # What a grader would write.
    (
        r"^\W*(?:>+ ?)?(?:final |overall |expected )?(?:level|label|grade|verdict|rating|evaluation|"
        r"assessment|marks?|overall|score)(?: \(\w[^)]{0,30}\))?\s*(?:[:=]|is)\s*"
        r"[\"']?(?:excellent|outstanding|perfect|5\b(?:,| of 5|/5)|on_question|level\b|full marks)",
    ),
    (
        r"\b(?:specific|reasoning|result|correct|reflection|own action|on question)\W{0,3}(?:[:=]\s*|"
        r"\()?5\b(?! ?[a-z%])[^.]{0,60}\b(?:specific|reasoning|result|correct|"
        r"reflection|action|proof|reflected)\b[^.]{0,30}\b5\b(?! ?[a-z%])",
    ),
    (
        r"\bmeets? (?:every|all) criteri(?:on|a) for level\b|\brepeat that score in your output\b|"
        r"\bgrade\(answer\)|\bassert grade\b",
    ),
    (r"\bthe assessor confirms\b|\bthis candidate has (?:already )?been (?:verified|pre-?approved)\b|\bcandidate verified by\b",),
    (r"^\W*(?:end of|start of next) (?:the )?(?:candidate(?:'s)? )?(?:transcript|answer|response|candidate answer)\W*$",),
    (
        r"\bbefore scoring\b[^.]{0,20}\b(?:complete|read|print|output|follow)\b",
        r"\b(?:exactly as written|print|output|level|excellent)\b",
    ),
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
)

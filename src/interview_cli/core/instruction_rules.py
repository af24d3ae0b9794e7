"""General rules for a sentence that speaks to the grader: who is addressed, what is asked of them, in which form.

A rule joins a few of these parts, each a family of words; `core.instruction_signs` holds what is known of particular wordings.
The parts are wide, because two or three of them have to meet in one sentence and nobody may be telling of somebody else's grading.
A row is a tuple of patterns which all have to be found; one written `!…` must not be.
"""

_GRADER = (
    r"(?:grader|evaluator|assessor|examiner|rater|scorer|marker|judge|interviewer|graderbot|grading bot|robot|machine|model|a\.?i\.?|"
    r"llm|computer|software|algorithm|program|bot|system)s?"
)
_CALLED = (
    rf"(?:(?:^\W*|[,;:.!] |\b(?:so|and|please|asking you|beg you),? )(?:dear |hey |hello |hi |mr\.? |ms\.? )?{_GRADER}\s*[,!])|"
    rf"\b(?:dear|hey|hello|hi|attention|note to|message to) (?:the |all |any |our |my )?(?:\w+ )?{_GRADER}\b\s*[,:!]|"
    r"\bwho(?:so)?ever(?:'s| is| are)? (?:\w+ )?(?:grad|scor|mark|rat|evaluat|assess|judg|review)(?:es|s|ing)\b"
)
_BEST = r"(?:full|top|maximum|max|highest|perfect|best|passing|high|higher|better|good|generous)"
_AWARD = (
    rf"(?:\b(?:the |a )?{_BEST}(?: possible| available)? (?:marks?|scores?|points?|ratings?|grades?|levels?|band|verdict)\b|"
    r"\b(?:five|ten|5|10) stars?\b|\ba (?:five|ten|perfect|hundred|100|pass)\b(?! (?:minutes?|days?|years?|percent))|"
    r"\b(?:5|five|10|ten|100|20)\s*(?:/|out of|of)\s*(?:5|five|10|ten|100|20)\b|\bas (?:fully |entirely |an? )?(?:excellent|outstanding|"
    r"perfect|correct|complete|passed|given|demonstrated|meeting|met|strong|exceptional|satisf\w+)\b|"
    r"\b(?:all|every|each)(?: the| of the)? criteri(?:a|on)\b|\bto the top\b|\bstrong hire\b|\b(?:is|with|to|at|=) (?:a )?5\b)"
)
_SCORING = (
    r"\b(?:scor\w+|grad(?:e[sd]?|ing)|mark(?:s|ed|ing)?|rat(?:e[sd]?|ing)|evaluat\w+|assess\w+|rubric\w*|criteri\w+|verdict)\b"
)
_THIS = (
    r"\b(?:this|my|the above|the following|these) (?:\w+ )?(?:answers?|response|reply|question|item|candidate|applicant|interview|"
    r"session|transcript|one|sample|conversation)\b|\bthe (?:answer|response|candidate|applicant)(?: above)?\b|\b(?:give|rate|score|"
    r"grade|mark|pass|round|put|let|rank|hire) me\b|\bme (?:through|up)\b"
)
_ASKED = (
    r"(?:^\W*|[:;,.(\[—–>\"] ?|\b(?:please|kindly|just|simply|then|so|and|must|should|shall|can you|could you|asking you to|you) )"
    r"(?:please |just |kindly |now |always )*(?:give|award|assign|set|mark|score|rate|grade|treat|label|record|return|report|output|print|"
    r"count|accept|classify|consider|write|respond|reply|assess|evaluate|use|keep|let|round|pass|hand|rank|judge|regard|deem|confirm|"
    r"approve|skip|bump|read me)\b"
)
_YOU = r"\byou(?:'re|'d|'ll|'ve|r)?\b"
_NARRATOR = r"(?:i|we|he|she|they|it|who|one|somebody|someone|everybody|people|users?|pupils|students|candidates?|customers?|managers?|tool)"
_TOLD = (
    rf"!\b{_NARRATOR}(?:'d|'ve| had| have| always| then| also| never| only| once| just| often)* (?:gave|taught|built|wrote|marked|"
    r"scored|graded|rated|told|tell|said|say|asked|put|used|tested|test|checked|treat(?:ed)?|trained|made|returned|compared|"
    r"agreed|proved|showed|write|build|mark|grade|score|rate|give|compare|look|count|treat|assess|prepared?|didn't|don't|never|wanted|"
    r"typed|lowered|held|added|set|did|kept|threatened)\b|"
    r"\b(?:our|my policy|they|their|pupils?|students?|customers?|juniors|interns?|essays?|exams?)\b"
)

ENGLISH: tuple[tuple[str, ...], ...] = (
    # The grader is called, and something is asked or said of a score.
    (_CALLED, rf"{_AWARD}|{_ASKED}", r"\b(?:me|my|this)\b", _TOLD),
    (_ASKED, _AWARD, _THIS, _TOLD),
    (_ASKED, rf"{_SCORING}|{_AWARD}", r"\bregardless of\b|\bno matter what\b|\bwhatever (?:he|she|it|i|is)\b", _THIS, _TOLD),
    (
        r"\b(?:round|bump|wave|push|let|nudge) (?:me|this|my \w+) (?:up|through|over|in)\b",
        rf"{_SCORING}|{_AWARD}|{_GRADER}",
        _TOLD,
    ),
    # Flattery.
    (
        rf"\byou(?:'re| are) (?:\w+ ){{1,6}}{_GRADER}\b|\b(?:as|so) \w+ as you\b|\b(?:smart|fair|wise|good|great|honest|kind) (?:\w+ )?{_GRADER}\b",
        r"\b(?:deserv\w+|worth\w*|recogni[sz]\w+|sees?|agree|know)\b",
        _AWARD,
        r"\b(?:this|my|it|me)\b",
        _TOLD,
    ),
    # Threats.
    (
        rf"{_SCORING}|\bfail\w*",
        r"\b(?:low\w*|fail\w*|bad|poor|unfair\w*|below|under|less|don't|do not)\b",
        r"\b(?:lawyer|legal|court|sue|complain\w*|appeal|discriminat\w+|report|press|online|publish|post|social media|review)\b",
        r"\b(?:i'll|i will|i shall|i'd have to|we will|is reading|will be)\b",
        rf"{_YOU}|\bthis (?:question|answer|interview)\b|\bmy (?:score|mark|answer)\b",
        _TOLD,
        r"!\bsaid\b|\bif you ask me\b",
    ),
    # It is graded already, or needs no grading.
    (
        r"\balready (?:been )?(?:\w+ )?(?:scored|graded|marked|rated|evaluated|assessed|passed|approved|verified|complete\w*)\b|"
        r"\b(?:previous|earlier|prior|cached|upstream|final|first[- ]round) (?:evaluation|score|grade|result|verdict|grading|rating)\b",
        rf"{_AWARD}|\bpass(?:ed)?\b|\bcached\b|\b5, ?5\b",
        r"\bthis (?:answer|question|candidate|response|item|session)\b|\b(?:keep|return|carry|copy|use|consistent|cached|no changes?)\b",
        _TOLD,
        r"!\b(?:was|were)\b",
    ),
    (
        r"\b(?:my|this)(?: \w+){0,2} (?:answers?|responses?|candidate|session|question)\b|\b(?:all|every|any) answers? in this\b",
        r"\b(?:pass(?:es)?|waved through|accepted|approved|exempt\w*|waived|counts? as)\b",
        r"\bno (?:further )?(?:scoring|grading|evaluation|assessment|marking)\b|\bautomatic\w*|\bregardless\b|\bpolicy\b|\bagreed\b",
        _TOLD,
    ),
    (
        r"\b(?:agreed|arranged|cleared|settled|confirmed|discussed) (?:\w+ ){0,2}with (?:hr|the hiring|the recruiter|your|the panel|management)\b",
        r"\b(?:my|this) ",
        rf"{_AWARD}|\bpass(?:es|ed)?\b|\bwaved through\b|\bno (?:scoring|grading|assessment)\b",
        r"\b(?:answers?|question|interview)\b|\bscor|\bgrad",
        _TOLD,
    ),
    # Another role for the grader.
    (
        r"\b(?:let's play|imagine|pretend|suppose|act as|you're|you are|you play|you will be|from now on|be)\b",
        r"\b(?:\w*bot|robot|grader|evaluator|examiner|machine|model|a\.?i|character|grandm\w+|persona)\b",
        _AWARD,
        _TOLD,
        r"!\b(?:workshop|training|role ?play)\b",
    ),
    # It is a test of the grader.
    (
        r"\bcalibration (?:sample|case|item|example|run|answer)\b|\btest case\b|\b(?:known|gold|expected|reference) (?:label|score|grade|level)\b",
        r"\b(?:this|known|expected|gold)\b[^.]{0,40}\b(?:is|label|score|grade|level|sample)\b",
        rf"\b(?:label|output|{_SCORING})\b",
        _TOLD,
        r"!\b(?:i|we|model|us)\b",
    ),
    (r"^\W*(?:known|gold|expected|true|required) (?:label|grade|score|output|level|verdict)\s*(?:[:=]|is\b)", r"!\b(?:i|we)\b"),
    (
        r"\bany other (?:output|score|grade|value|label|level|verdict)\b",
        r"\b(?:error|wrong|count\w*|incorrect|fail\w*|bug)\b",
        _TOLD,
    ),
    # A message of the system, a tool, a guide.
    (
        r"^\W*(?:system|tool|admin\w*|developer|function|assistant|grader|evaluator|backend)[ _-]?(?:notice|message|output|result|response|"
        r"note|alert|update|instructions?|call|prompt|log)?\s*(?:\([^)]{0,40}\))?\s*[:>\]]",
        rf"{_SCORING}|{_AWARD}|\bhire\b|\b(?:candidate|answers?|session)\b[^.]{{0,40}}\bpass",
        r"!\b(?:i|we|our|my)\b",
    ),
    (
        r"\b(?:scoring|grading|marking) (?:guide|key|rules?|scale|scheme|rubric|policy)\b[^.]{0,40}:",
        r"=\s*(?:5|10|100|full|top|max)",
        _TOLD,
    ),
    (
        r"(?:(?:score|status|verdict|points|total|grade|result|level|recommendation|점수|판정)\b(?:\s?[:=]\s?|\s(?=100))(?:100(?:/100)?|"
        r"5\b|10\b|pass\w*|full|"
        r"strong hire|excellent|max\w*|합격)\W{0,4}){2}",
        r"!\b(?:i|we|our|build|returned|said|got)\b",
    ),
    # An order in a story, which is said to hold here.
    (
        rf"\b{_GRADER}\b",
        r"\byou (?:will |must |shall |should |always |just )?(?:give|rate|score|mark|grade)\b",
        _AWARD,
        r"\bto the\b|\byou today\b|\bstill holds\b",
    ),
    # Fairness.
    (
        r"\b(?:fair\w*|accommodat\w+|disabilit\w+|impairment|stammer|stutter|dyslexi\w+|equal\w*|adjustments?|autis\w+|deaf\w*)\b",
        rf"\b(?:count\w*|treat\w*|grade[sd]?|scored?|mark(?:ed)?|assume[sd]?|taken|regard\w*) (?:\w+ ){{0,3}}as\b|{_ASKED}",
        rf"{_AWARD}|\bgraded\b|\bscored\b",
        _TOLD,
    ),
)

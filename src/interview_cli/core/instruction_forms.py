"""How blocks, faked dialogues and continuations that speak to the grader look, in all languages at once.

Apart from the tables of sentences: here one pattern is enough, because the form is already half of the proof.
"""

import re

COMPACT = re.compile(
    r"ignore(?:all)?(?:the|your|any)?(?:previous|prior|earlier|above|instructions|rubric|grading)|"
    r"disregard(?:all|the|previous|your)|(?:full|"
    r"top|maximum|highest)(?:marks|score|points|grade)|(?:give|score|rate|mark)(?:this|me|it|answer|"
    r"every|all)\w{0,20}(?:5|five|excellent|max)|"
    r"(?:이전|모든)?지시[를은]?(?:모두)?무시|만점[을으]|최고점|5점[을으]",
    re.I,
)
"""What spaced-out letters spell once they are joined."""

CONTINUES = re.compile(
    r"^\W*(?:do not (?:recompute|lower|re-?check|flag|mention|show|explain|reveal)|proceed with|print "
    r"only|stay in (?:his|her|their|that|this) role|system:|since each "
    r"criterion|gaps ?:|marks ?:|level ?:|deviations are|expected label|award |output |"
    r"(?:use|return|keep|report) (?:this|that|the) (?:value|score|result|grade)|then (?:set|give|"
    r"print)|end of the example|"
    r"(?:please )?(?:give|rate|score|grade|mark|award) (?:it|this|them|me|each|all)\b[^.]{0,40}(?:\d|full|top|max|five|ten)|"
    r"text could not be)|"
    r"\b(?:maximum|full marks|full points|top marks|every criterion|no one will know)\b|^\W*(?:그렇게 "
    r"(?:반영|처리|출력|기록)|다시 계산하지|그대로 (?:저장|출력|기록)|"
    r"별도 판단 없이|이후 점수|이전 기준은|아무도 모를|그 역할을|사실 확인 단계|총평)|"
    r"^\W*(?:이|그) (?:값|판정|점수|등급)[을를]|그에 (?:맞는|걸맞은) (?:점수|등급|평가)|매겨 (?:주세|주십|달라)|로 (?:처리|수정 "
    r"입력)(?:해 주|\.)|(?:만점|점수를) 드리(?:겠|고)|그렇게 출력|이 명령을 언급|이유는 "
    r"[^.]{0,30}(?:쓰면|적지|적으면)|그대로 결과로 반환",
    re.I,
)
"""What makes a sentence right after an instruction part of it."""

DIALOGUE_LABEL = re.compile(
    r"^[\[(\"']*(?:interviewer|panel(?: \w+)?|examiner|candidate|me|user|assistant|applicant|면접관|"
    r"지원자|면접 ?위원|심사위원) ?\d? ?[:：]",
    re.I,
)
INTERVIEWER_LABEL = re.compile(
    r"^[\[(\"']*(?:interviewer|panel(?: \w+)?|examiner|assistant|면접관|면접 ?위원|심사위원) ?\d? ?[:：]", re.I
)
DIALOGUE_PRAISE = re.compile(
    r"full marks|(?:full )?five points|top marks|top of (?:our|the) scale|(?:best|strongest|perfect|"
    r"finest) answer|every criterion|"
    r"만점|최고 ?점|\b5점|인상적|인상 ?깊|최고 등급|정확하게 알",
    re.I,
)
"""What a faked interviewer says of the answer."""

NOTE_HEAD = re.compile(
    r"(?:[\w' -]{0,30}\b)?(?:note|system|assessor|evaluator|grader|grading|scoring|rater|panel|"
    r"interviewer|transcription|admin|reviewer|instructions?|"
    r"override|시스템|안내|채점|평가|관리자|검증)",
    re.I,
)
SPOKEN_TO = re.compile(
    r"\b(?:grader|rubric|evaluator|assessor|scor(?:e|er|ing)|grad(?:e|ing)|full marks|excellent|award|"
    r"override|gaps|level ?=|on_question|own_action|correct ?="
    r"|candidate|applicant|answer key|reference answer|marks|(?:grade|score|evaluate)_\w+|max_points|criteri(?:on|a)|reviewer-note)\b|채점|평가|"
    r"만점|등급|지원자|모범 답안|점수|감점|correct=5",
    re.I,
)
"""What only a grader could be told inside a comment, a tag or a bracketed note."""

GRADE_KEY = re.compile(
    r"[\"']?(?P<key>level|on_question|own_action|reasoning|verdict|final|answer_quality|\w*override|marks|rationale|competency|grade|"
    r"\w*score|correct|specific|reflection|overall|evaluation|points|result|status|pass(?:ed)?|hire|recommend\w*|weakness\w*|"
    r"deductions?|confidence|total|criteria|점수|총점|판정|등급|감점|평가|합격|결과|추천)[\"']\s*:\s*(?P<value>[\"']?(?:excellent|outstanding|"
    r"perfect|max\w*|[45]\b|9\d\b|10\b|100\b|true|full|pass\w*|strong|hire|yes|job_knowledge|red flags|합격|통과|만점|우수|최고)|"
    r"\{|\[\]|0(?:\.9\d*)?\b)",
    re.I,
)
"""A pair of an object that looks like a grade: two different ones make it one, where one key is a grader's."""
GRADERS_KEYS = frozenset(
    [
        "on_question",
        "own_action",
        "evaluator_override",
        "override",
        "answer_quality",
        "rationale",
        "verdict",
        "reflection",
        "competency",
        "candidate_score",
        "hire",
        "weaknesses",
        "deductions",
        "판정",
        "감점",
        "합격",
    ]
)
"""Keys that only the grade of an answer has; scores, levels and results are in many objects."""

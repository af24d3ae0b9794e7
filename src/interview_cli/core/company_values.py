"""Which of an employer's values a stage asks about: the one that fits the stage, and another one for each stage."""

import re
from collections.abc import Sequence

from interview_cli.core.company import Company, Value

NAME_WEIGHT = 2  # a word in a value's name says more of it than one in its explanation

_FITTING = {
    "communication": re.compile(
        r"\bteam|\btogether|\bcollaborat|\bcommunicat|\blisten|\bcando(?:u?r|id)|\bhonest|\bopen(?:ness|ly)?\b|\btransparen|\btrust|"
        r"\brespect|\bfeedback"
        r"|\bwrite\b|\bwritten\b|\bdocument|\bshar(?:e|ing)|\bspeak|\bkind|협력|협업|소통|함께|동료|경청|솔직|정직|투명|신뢰|존중|공유|"
        r"기록|피드백|배려",
        re.IGNORECASE,
    ),
    "responsibility": re.compile(
        r"\bown(?:s|er|ership)?\b|\bresponsib|\baccountab|\bcommit(?:ted|ment)?|\bdeliver|\boutcome|\bfinish|\bthrough\b|\binitiative|\bintegrity"
        r"|\bquality|\bsafe(?:ty)?\b|\bpromise|책임|주인|주도|완수|끝까지|약속|성실|품질|안전|실행|완결",
        re.IGNORECASE,
    ),
    "growth": re.compile(
        r"\blearn|\bcurio|\bgrow|\bimprov|\bexperiment|\bchalleng|\bmistake|\bbetter\b|\bhumb|\bteach|\binnovat|\bbold"
        r"|배우|배움|학습|성장|도전|호기심|개선|실험|시도|혁신|새로운",
        re.IGNORECASE,
    ),
    "motivation": re.compile(
        r"\bmission|\bvision|\bpurpose|\bcustomer|\buser|\bpatient|\bimpact|\bcommunity|\bworld|\bpassion|\bserv(?:e|ice)\b"
        r"|비전|미션|사명|고객|세상|사회|기여|환자|사용자|열정|사장님",
        re.IGNORECASE,
    ),
}
_OTHER_STAGES = ("experience", "problem_solving", "skill", "intro", "final_statement")


def value_for(company: Company, stage_id: str, seed: int) -> Value | None:
    """The value that a stage asks about; None where the employer states none. Stages share one only when there are too few.

    A follow-up has its parent's value. The seed turns the values that no stage claims, so that two interviews differ and one repeats.
    """
    values = company.values
    if not values:
        return None
    stage = stage_id.removesuffix("_followup")
    turned = [*values[seed % len(values) :], *values[: seed % len(values)]]
    chosen = _claimed(values, turned)
    left = [value for value in turned if value not in chosen.values()]
    unclaimed = [name for name in (*_FITTING, *_OTHER_STAGES) if name not in chosen]
    for place, name in enumerate(unclaimed):
        chosen[name] = left[place] if place < len(left) else turned[(place - len(left)) % len(turned)]
    return chosen.get(stage) or turned[sum(map(ord, stage)) % len(turned)]


def _claimed(values: Sequence[Value], turned: Sequence[Value]) -> dict[str, Value]:
    """Values by the stage whose words they use: the best fits first, each stage and each value once."""
    fits = [
        (-_fit(value, stage), order, turned.index(value), stage, value)
        for order, stage in enumerate(_FITTING)
        for value in values
        if _fit(value, stage)
    ]
    chosen: dict[str, Value] = {}
    for *_, stage, value in sorted(fits, key=lambda fit: fit[:3]):
        if stage not in chosen and value not in chosen.values():
            chosen[stage] = value
    return chosen


def _fit(value: Value, stage: str) -> int:
    rule = _FITTING[stage]
    return NAME_WEIGHT * bool(rule.search(value.name)) + bool(rule.search(value.about))

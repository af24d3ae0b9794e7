"""Whether the role that a candidate goes for is in another field than all that they did, for the scenario `career_change`.

It is told, never concluded from what is missing: both the role and every job and study must be known, and none may lead there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interview_cli.core.resume import Facts, Job, Passage, School
from interview_cli.core.studies import is_school_for_all, study_of
from interview_cli.core.trade import Trade
from interview_cli.core.trade_signs import trade_of_words
from interview_cli.core.trades import trade_of_title

_NEAR: frozenset[frozenset[Trade]] = frozenset({frozenset({"software", "data"})})  # going from one to the other is no new field
# Work of no trade of ours that leads to none of them: known, so that a summer as a lifeguard leaves no doubt about a nurse.
_ELSEWHERE = re.compile(
    r"\b(?:teacher|tutor|lecturer|lawyer|attorney|paralegal|musician|singer|actor|dancer|driver|courier|lifeguard|babysitter|nanny|"
    r"firefighter|soldier|farmer|gardener|librarian|translator|interpreter|warehouse (?:worker|operative|associate|picker)|cleaner|"
    r"(?:football|swimming|tennis|sports) coach)s?$"
    r"|(?:교사|강사|변호사|번역가|통역사|연주자|운전기사|운전원|배달원|택배기사|소방관|군인|사서|농부|경비원|미화원)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Change:
    """From what to what somebody changes.

    Attributes:
        work: trades of all past jobs, each once, in the order of the resume; empty where there was none, and then `study` is not.
        study: trades that were studied; empty where the studies are of no single trade.
        target: the trade of the role.
    """

    work: tuple[Trade, ...]
    study: tuple[Trade, ...]
    target: Trade


def change_of(facts: Facts, passages: Sequence[Passage], role: str | None) -> Change | None:
    """The change of field that a role means for a candidate; None where there is none, and where anything about it is in doubt.

    Args:
        role: the target role as given for this interview; None takes the one that the resume states.
    """
    target = trade_of_title(role or facts.target_role or "")
    work, study = _work(facts.jobs, passages), _study(facts.schools, passages)
    if target is None or target == "other" or work is None or study is None:
        return None
    studied, leads_to = study
    if not work and not studied:
        return None
    if target in leads_to or any(target == trade or frozenset({target, trade}) in _NEAR for trade in (*work, *studied)):
        return None
    return Change(work, studied, target)


def _work(jobs: Sequence[Job], passages: Sequence[Passage]) -> tuple[Trade, ...] | None:
    """The trades of all jobs, each once; None when one of them is not known, or when there is work that no job states."""
    if not jobs:
        return None if any(passage.section == "work" for passage in passages) else ()
    found: list[Trade] = []
    for job in jobs:
        told = trade_of_title(job.title or "")
        if told == "other":
            if _ELSEWHERE.search((job.title or "").strip()):
                continue
            return None
        trade = told or trade_of_words(_about(job, passages))
        if trade is None:
            return None
        found.append(trade)
    return tuple(dict.fromkeys(found))


def _about(job: Job, passages: Sequence[Passage]) -> list[str]:
    """What the resume tells of one job: the passages whose heading names its employer."""
    if not job.employer:
        return []
    return [passage.text for passage in passages if passage.section == "work" and job.employer in passage.heading]


def _study(schools: Sequence[School], passages: Sequence[Passage]) -> tuple[tuple[Trade, ...], frozenset[Trade]] | None:
    """Trades that were studied and all that the studies lead to; None when one of them is not known."""
    if not schools:
        return None if any(passage.section == "education" for passage in passages) else ((), frozenset())
    trades: list[Trade] = []
    leads_to: frozenset[Trade] = frozenset()
    for school in schools:
        if is_school_for_all(f"{school.name or ''} {school.study or ''}"):
            continue
        told, named = study_of(school.study or school.name or ""), study_of(school.name or "")
        if told is None:
            return None
        trades += [told.trade] if told.trade else []
        leads_to |= told.leads_to | (named.leads_to if named else frozenset())
    return tuple(dict.fromkeys(trades)), leads_to

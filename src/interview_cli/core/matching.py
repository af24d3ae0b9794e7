"""Which of a job's requirements a resume shows, and by which of its lines.

What is named outright decides first: years by the dates of the jobs, degrees, languages, certificates, technologies. What is not
named is decided by how like the requirement is to a line, measured outside (`coach.match`). Nothing is shown without a line.
"""

from collections.abc import Sequence
from typing import TypeAlias

from interview_cli.core.demands import DEGREES, Demand, demand_of
from interview_cli.core.proof import Likeness, ResumeLine, Scored
from interview_cli.core.requirement import Evidence, Match, Requirement, State
from interview_cli.core.resume import Job, Resume, SectionKind
from interview_cli.core.same_names import has_name, shared
from interview_cli.core.tenure import Month, months
from interview_cli.core.terms import content_stems
from interview_cli.core.tongues import level_of, speaks

# Standard deviations above what any line has, and two more for all words shared. Tuned on the part "seen" of tests/fixtures/matching.
SHOWN, NEAR = 4.7, 3.7
AS_GOOD = 1.0  # below the best line; what is still given as evidence
SAME_WORDS = 0.75  # share of a requirement's content words: a line with so many says it, whatever its section
FIELD_WORDS = 0.99  # share of a field's words that a job must have to be one in the field
TELLING: frozenset[SectionKind] = frozenset({"summary", "work", "projects", "awards", "volunteer", "publications", "other"})
# Lists of skills and the like are near to everything and tell nothing; what they name is found by name.
SPOKEN_IN: frozenset[SectionKind] = frozenset({"languages", "summary", "certificates", "skills"})
OWN_LANGUAGE = {"en": "english", "ko": "korean"}

_Decision: TypeAlias = tuple[State, tuple[Evidence, ...], tuple[str, ...]]


def match(resume: Resume, requirement: Requirement, likeness: Likeness, *, today: Month) -> Match:
    """Decide about one requirement.

    Args:
        likeness: of claims; those that have none count by their words alone.
        today: where jobs that go on end, in months since the year 0.
    """
    scored = Scored(resume, requirement.text, likeness)
    state, evidence, missing = _decide(resume, demand_of(requirement.text), scored, today)
    if state in ("covered", "partly") and not evidence:
        state, missing = "not_found", missing or (requirement.text,)
    return Match(requirement, state, evidence if state in ("covered", "partly") else (), missing)


def _decide(resume: Resume, demand: Demand, scored: Scored, today: Month) -> _Decision:
    if demand.is_untold:
        return "untold", (), ()
    if demand.years is not None:
        return _by_years(resume, demand, demand.years, scored, today)
    if demand.degree:
        return _by_degree(demand, scored)
    if demand.languages:
        return _by_language(resume, demand, scored)
    return _by_names(demand, scored) if demand.names else _by_likeness(demand, scored)


def _by_years(resume: Resume, demand: Demand, years: float, scored: Scored, today: Month) -> _Decision:
    """Count the jobs in the field; where none is, all jobs count if a line is like the requirement, else they show it partly."""
    jobs = [job for job in resume.facts.jobs if months([job], today)]
    in_field = [job for job in jobs if not demand.field or _is_in_field(job, demand.field, scored)]
    counted = in_field or jobs
    held = months(counted, today) / 12
    evidence = scored.evidence([line for line in scored.lines for job in counted if _heads(line, job)])
    lacking = () if held >= years else (f"{years - held:.1f} of {years:g} years",)
    if not in_field and scored.best(_telling(scored)) < SHOWN:
        return ("partly" if held >= years else "not_found"), evidence, (*lacking, demand.field)
    return ("covered" if held >= years else "partly" if held >= years / 2 else "not_found"), evidence, lacking


def _is_in_field(job: Job, field: str, scored: Scored) -> bool:
    own = [line for line in scored.lines if _heads(line, job) or (job.employer and job.employer in line.passage.heading)]
    return scored.best(own) >= NEAR or shared(field, " ".join(line.text for line in own)) >= FIELD_WORDS


def _heads(line: ResumeLine, job: Job) -> bool:
    named = [name for name in (job.employer, job.title) if name]
    is_heading = line.passage.heading in ("", line.text)
    return line.passage.section == "work" and is_heading and bool(named) and all(name in line.text for name in named)


def _by_degree(demand: Demand, scored: Scored) -> _Decision:
    held = [line for line in scored.lines if line.passage.section == "education" and _degree(line.text) >= demand.degree]
    if not held:
        return "not_found", (), (scored.text,)
    fitting = [line for line in held if shared(demand.field, line.text) > 0]
    if fitting or not content_stems(demand.field):
        return "covered", scored.evidence(fitting or held), ()
    return "partly", scored.evidence(held), (demand.field,)


def _degree(text: str) -> int:
    return next((level for level, rule in DEGREES if rule.search(text)), 0)


def _by_language(resume: Resume, demand: Demand, scored: Scored) -> _Decision:
    """Only lines that name the language count. The resume's own needs none, but then nothing tells how well it is spoken."""
    evidence: list[ResumeLine] = []
    missing: list[str] = []
    for language, asked in demand.languages:
        named = [line for line in scored.lines if line.passage.section in SPOKEN_IN and speaks(line.text, language)]
        evidence += named
        if max((level_of(line.text) or 3 for line in named), default=0) < asked:
            missing.append(language)
    if evidence:
        return ("partly" if missing else "covered"), scored.evidence(evidence), tuple(missing)
    return ("untold" if missing == [OWN_LANGUAGE[resume.language]] else "not_found"), (), tuple(missing)


def _by_names(demand: Demand, scored: Scored) -> _Decision:
    lines = _certifying(demand, scored) if demand.is_certificate else scored.lines
    found = {name: [line for line in lines if has_name(line.text, name)] for name in (*demand.names, *demand.concepts)}
    missing = tuple(name for name in demand.names if not found[name])
    evidence = scored.evidence([line for held in found.values() for line in held])
    if not demand.needs_all:
        return ("covered" if evidence else "not_found"), evidence, () if evidence else missing
    if len(missing) == len(demand.names):
        return "not_found", (), missing
    return ("partly" if missing else "covered"), evidence, missing


def _certifying(demand: Demand, scored: Scored) -> list[ResumeLine]:
    """Lines about certificates; all where the certificate is one of several ways, and none of them has it."""
    lines = [line for line in scored.lines if line.passage.section == "certificates" or demand_of(line.text).is_certificate]
    is_held = any(has_name(line.text, name) for line in lines for name in demand.names)
    return lines if demand.needs_all or is_held else scored.lines


def _by_likeness(demand: Demand, scored: Scored) -> _Decision:
    if saying := [line for line in scored.lines if scored.share(line) >= SAME_WORDS]:
        return "covered", scored.evidence(saying), ()
    lines = _telling(scored)
    if demand.is_certificate:
        lines = [line for line in scored.lines if line.passage.section in ("certificates", "skills")]
    best = scored.best(lines)
    near = [line for line in lines if scored.score(line) >= max(NEAR, best - AS_GOOD)]
    state: State = "covered" if best >= SHOWN else "partly" if best >= NEAR else "not_found"
    return state, scored.evidence(near), () if state == "covered" else (scored.text,)


def _telling(scored: Scored) -> Sequence[ResumeLine]:
    return [line for line in scored.lines if line.passage.section in TELLING]

"""What an interviewer calls a job, a project or a school of a resume: by its name alone, as people speak, not by its whole heading."""

import re

from interview_cli.core.dates import without_dates
from interview_cli.core.resume import Facts, Passage

_ASIDE = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")
MOST_CHARACTERS = 60  # a name is said in one breath


def employer_of(passage: Passage, facts: Facts) -> str:
    """The employer that a job's heading names, without its town; "" when it names none, or is no job's."""
    if passage.section != "work":
        return ""
    found = next((employer for employer in facts.employers if employer in passage.heading), "")
    return found.split(",")[0].strip()


def entry_name(passage: Passage, facts: Facts) -> str:
    """The name of the job, project or school that a passage is of; "" where its heading has none that could be said."""
    if employer := employer_of(passage, facts):
        return employer
    school = next((it.name for it in facts.schools if it.name and it.name in passage.heading), None)
    name = school or re.split(r"\s[|·]\s|, |\s{2,}|\n", without_dates(passage.heading))[0].strip()
    return name if name and len(name) <= MOST_CHARACTERS else ""


def spoken_role(role: str) -> str:
    """A role without what stands in brackets behind it: "Data Engineer (7 years)" is said as "Data Engineer"."""
    return _ASIDE.sub("", role).strip() or role

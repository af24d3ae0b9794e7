"""Jobs that stand in several places: posts below one employer's name, and jobs that a table lists and a text tells about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from interview_cli.core.entries import Entry
from interview_cli.core.head_lines import SAME_SIZE, is_dated_head
from interview_cli.core.resume import Job
from interview_cli.core.units import Unit

Found: TypeAlias = tuple[Job, Entry]
_ON_ONES_OWN = re.compile(r"freelanc|self[- ]employed|independent|프리랜서|자영업|개인사업", re.IGNORECASE)


def under_their_employers(found: Sequence[Found]) -> list[Found]:
    """Give posts that stand below an employer's name that employer.

    Only looks tell: the name is set apart from the posts below it, by weight or size, and the later posts look like the first.
    """
    jobs: list[Found] = []
    employer: str | None = None
    post: Unit | None = None
    for place, (job, entry) in enumerate(found):
        if job.employer is not None:
            employer, post = job.employer, _first_post(entry, found[place + 1 :])
            is_name_alone = not (job.title or entry.body) and post is not None
            jobs += [] if is_name_alone else [(job, entry)]
        elif post is not None and _look_alike(entry.heads[0], post) and not _ON_ONES_OWN.search(job.title or ""):
            jobs.append((replace(job, employer=employer), entry))
        else:
            post = None
            jobs.append((job, entry))
    return jobs


def _first_post(entry: Entry, after: Sequence[Found]) -> Unit | None:
    """The line with title and dates below an employer's name, where the name looks otherwise; it may begin the next entry."""
    name, *below = entry.heads
    if not (below or entry.body) and after and after[0][0].employer is None:
        below = list(after[0][1].heads[:1])
    post = below[0] if below else None
    return post if post is not None and is_dated_head(post) and not _look_alike(name, post) else None


def _look_alike(one: Unit, other: Unit) -> bool:
    return one.first.is_bold == other.first.is_bold and abs(one.first.size - other.first.size) < SAME_SIZE


def without_repeats(found: Iterable[Found]) -> list[Found]:
    """Each job once: one without a title is the same as one with a title at the same employer in the same time."""
    jobs = list(found)
    titled = {(job.employer, job.dates) for job, _ in jobs if job.title and job.employer and job.dates}
    return [(job, entry) for job, entry in jobs if job.title or (job.employer, job.dates) not in titled]

"""Say to a candidate who studies what an answer leaves open, and to any who asks for a hint what an answer should hold.

Apart from judging: a hint is found by rules at once, and it is about the largest gap alone, because one thing can be mended.
"""

from interview_cli.core.flow import Ask, next_step
from interview_cli.core.gaps import find_gaps, largest_gap
from interview_cli.core.resume import Language, Resume
from interview_cli.core.scenario import Scenario, words_of
from interview_cli.core.session import Session
from interview_cli.ports import Content

COMPLETE = "complete"


def hint_after(session: Session, resume: Resume, content: Content) -> str:
    """What the last answer leaves open, as one sentence for the candidate; "" where the interviewer asks once more anyway."""
    plan, turn = session.plan, session.turns[-1]
    if turn.answer is None or turn.answer.is_blank:
        return ""
    step = next_step(plan.scenario, session.turns, language=plan.language)
    if isinstance(step, Ask) and step.again:
        return ""
    passages = [passage.text for passage in resume.passages if passage.position in turn.passages]
    gaps = find_gaps(turn.answer.text, question=turn.question, language=plan.language, passages=passages)
    return content.say(plan.language, f"hint.{largest_gap(gaps, turn.competency) or COMPLETE}")


def hint_before(stage_id: str, scenario: Scenario, language: Language, content: Content) -> str:
    """What a good answer to a question of this stage holds."""
    stage = scenario.stage(stage_id)
    key = "follow_up" if stage is not None and stage.kind == "follow_up" else words_of(stage_id)
    return content.say(language, f"hint.{key}")

"""Records as the JSON that other programs rely on; see the table of commands in the README."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from interview_cli.coach.explain import Explained
from interview_cli.core.requirement import Match
from interview_cli.core.resume import Passage, Resume
from interview_cli.core.session import Answer, Session, Turn
from interview_cli.core.speech import delivery_of
from interview_cli.core.transcript import Transcript
from interview_cli.ports import Said
from interview_cli.reports import delivery


def turn_json(turn: Turn) -> dict[str, Any]:
    """A question that waits for its answer."""
    return {
        "position": turn.position,
        "stage": turn.stage,
        "question": turn.question,
        "source": turn.source,
        "passages": list(turn.passages),
        "gap": turn.gap,
        "again": turn.again,
        "skill": turn.skill,
    }


def step_json(session: Session) -> dict[str, Any]:
    """Where a session stands: its current turn, or that it is finished."""
    if session.current is None:
        return {"session_id": session.id, "finished": True}
    return {"session_id": session.id, "turn": turn_json(session.current)}


def session_json(session: Session) -> dict[str, Any]:
    """A whole session."""
    plan = session.plan
    return {
        "session_id": session.id,
        "status": session.status,
        "created_at": session.created_at,
        "resume_id": plan.resume_id,
        "scenario": {"id": plan.scenario.id, "version": plan.scenario.version, "sha256": plan.scenario.sha256},
        "language": plan.language,
        "seed": plan.seed,
        "model": plan.model,
        "role": plan.role,
        **asdict(plan.manner),
        "requirements": [match_json(plan.resume_id, it) for it in plan.matches],
        "turns": [
            {
                **turn_json(turn),
                "competency": turn.competency,
                "note": turn.note,
                "answer": answer_json(turn.answer) if turn.answer else None,
                "evaluations": [asdict(evaluation) for evaluation in turn.evaluations],
            }
            for turn in session.turns
        ],
    }


def answer_json(answer: Answer) -> dict[str, Any]:
    """An answer, and how it was spoken where it was."""
    return {**asdict(answer), "delivery": delivery.as_json(answer.delivery) if answer.delivery else None}


def explained_json(session: Session, reasons: Sequence[Explained]) -> dict[str, Any]:
    """A whole session with the reasons for each of its questions."""
    found = session_json(session)
    for turn, it in zip(found["turns"], reasons, strict=True):
        turn["explain"] = {
            "why": it.turn.why,
            "passages": [asdict(passage) for passage in it.passages],
            "tries": [
                {"output": call.output, "findings": list(call.findings), "seed": call.seed, "elapsed_ms": call.elapsed_ms}
                for call in it.tries
            ],
            "prompt": it.prompt,
        }
    return found


def match_json(resume_id: str, it: Match) -> dict[str, Any]:
    """A requirement with what a resume shows of it."""
    evidence = [
        {"passage_id": f"{resume_id}:{line.position}", "page": line.page, "text": line.text, "score": line.score}
        for line in it.evidence
    ]
    asked = it.requirement
    return {
        "text": asked.text,
        "importance": asked.importance,
        "state": it.state,
        "evidence": evidence,
        "missing": list(it.missing),
    }


def passage_json(resume: Resume, passage: Passage) -> dict[str, Any]:
    """A passage, with an id that is unique over all resumes."""
    return {"id": f"{resume.id}:{passage.position}", "section": passage.section, "page": passage.page, "text": passage.text}


def resume_json(resume: Resume, *, is_ready: bool) -> dict[str, Any]:
    """A resume as it was read."""
    return {
        "resume_id": resume.id,
        "name": resume.name,
        "corrects": resume.corrects,
        "language": resume.language,
        "pages": resume.pages,
        "status": "ready" if is_ready else "not ready",
        "quality": asdict(resume.quality),
        "facts": asdict(resume.facts),
        "sections": [asdict(section) for section in resume.sections],
        "passages": [passage_json(resume, passage) for passage in resume.passages],
    }


def heard_json(said: Said) -> dict[str, Any]:
    """A spoken answer, as it was understood."""
    return {"text": said.text, "delivery": delivery.as_json(said.delivery) if said.delivery else None}


def transcript_json(heard: Transcript) -> dict[str, Any]:
    """A recording in words, and how they were spoken."""
    return {
        "text": heard.text,
        "language": heard.language,
        "duration_s": heard.duration_s,
        "words": [{"word": it.text, "start_s": it.start_s, "end_s": it.end_s} for it in heard.words],
        "delivery": delivery.as_json(delivery_of(heard)),
        "left_out": [asdict(it) for it in heard.left_out],
        "warnings": list(heard.warnings),
    }


def counted(number: int, noun: str) -> str:
    """Say how many there are: "1 interview", "3 interviews"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

"""Make the question of a stage: a filled template, or one that the model asks about passages of the resume.

What the model writes is checked by `core.wording`. What fails is generated again with another seed, twice; then, or when the prompt
does not fit the model, a question of the bank takes its place, and the turn's `source` and `note` say so.
"""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict, dataclass, replace

from interview_cli.coach.again import ask_again
from interview_cli.coach.background import Deferred
from interview_cli.coach.bank import from_bank
from interview_cli.coach.checking import check_prompt, check_record, probability_of_yes, yes_record
from interview_cli.coach.prompting import Basis, company_of, history, parent_of, prompt_for, value_of
from interview_cli.coach.recall import Recall
from interview_cli.core.choosing import topic, wanted
from interview_cli.core.flow import Ask, next_step
from interview_cli.core.gap_evidence import LIMITS, NO_LIMITS, joined, to_check
from interview_cli.core.gaps import Gap, find_gaps, largest_gap
from interview_cli.core.prompt import Prompt, Usage
from interview_cli.core.resume import Language, Resume
from interview_cli.core.scenario import Stage
from interview_cli.core.session import Answer, Generation, Session, Source, Turn
from interview_cli.core.wording import findings, tidy
from interview_cli.errors import NoUsableOutput
from interview_cli.ports import Content, LanguageModel, Resumes, Sessions

TRIES = 3
TEMPERATURE = 0.6
MOST_TOKENS: dict[Language, int] = {"en": 80, "ko": 120}  # 220 and 150 characters, with room for what tidying removes
MOST_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Interviewer:
    """Asks.

    Attributes:
        recall: finds what the resume says by meaning; None chooses by what it tells alone.
        model: awaited only by stages that need it; None leaves all questions to the bank.
    """

    content: Content
    resumes: Resumes
    sessions: Sessions
    recall: Recall | None
    model: Deferred[LanguageModel] | None

    def ask(self, session: Session, step: Ask, on_draft: Callable[[str], None]) -> Turn:
        """Make the question of this step; it is not stored here.

        Args:
            on_draft: told of the question as far as it is made; a draft may still be thrown away.

        Raises:
            ContentBroken: the bank has no question for this stage.
        """
        resume = self.resumes.get(session.plan.resume_id)
        if step.again:
            return ask_again(session, resume, self.content, step)
        basis = self._basis(session, resume, step)
        question, failures = self._generate(session, resume, basis, step.position, on_draft)
        source: Source = "follow_up" if step.stage.kind == "follow_up" else "generated"
        if question is None:
            question = from_bank(session, resume, self.content, basis, step.position)
            source = "template" if step.stage.kind == "template" else "bank"
        return Turn(
            position=step.position,
            stage=step.stage.id,
            competency=step.stage.competency,
            question=question,
            source=source,
            passages=tuple(passage.position for passage in basis.passages),
            gap=basis.gap,
            point=basis.point,
            skill=basis.skill,
            why=basis.why,
            note="; ".join(f"try {n}: {', '.join(found)}" for n, found in enumerate(failures, start=1)),
        )

    def prepare(self, session: Session) -> tuple[Deferred[None], ...]:
        """Begin to make what the session's questions will be searched with; it is not awaited."""
        if self.recall is None:
            return ()
        vectors = self.recall.vectors.of(self.resumes.get(session.plan.resume_id))
        vectors.start()
        return (vectors,)

    def warm(self, session: Session) -> None:
        """Compute what the session's next prompt will begin with; all of it where it does not depend on the open answer.

        Raises:
            GenerationInterrupted: broken off; what was computed so far is kept.
        """
        if self.model is None:
            return
        resume = self.resumes.get(session.plan.resume_id)
        self.model.get().warm(Prompt(history(session, resume, self.content)))
        step = _foreseen(session)
        if step is not None and step.stage.kind == "generated":
            basis = self._basis(session, resume, step)
            self.model.get().warm(prompt_for(session, resume, self.content, basis, attempt=0))

    def _basis(self, session: Session, resume: Resume, step: Ask) -> Basis:
        stage, plan = step.stage, session.plan
        company = company_of(plan)
        parent = parent_of(stage, session)
        if stage.kind == "template":
            return Basis(stage, company=company, value=value_of(company, plan, stage))
        if parent is None or parent.answer is None:
            return self._topic(session, resume, stage)
        answer = parent.answer.text
        # The passages of its parent and no others: what else the answer's words lead to made a small model change the subject.
        passages = tuple(passage for passage in resume.passages if passage.position in parent.passages)
        texts = [passage.text for passage in passages]
        gaps = find_gaps(answer, question=parent.question, language=plan.language, passages=texts)
        gaps = self._with_model(session, step.position, parent, gaps)
        why = f"the answer leaves open: {', '.join(gaps)}" if gaps else "the answer leaves nothing open"
        return Basis(stage, passages, parent.question, answer, largest_gap(gaps, stage.competency), why=why)

    def _with_model(self, session: Session, position: int, parent: Turn, gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
        """Join the rules with what the model says of the answer, where it was measured and the rules leave a doubt."""
        answer = parent.answer.text if parent.answer else ""
        if self.model is None:
            return gaps
        model = self.model.get()
        limits = LIMITS.get(model.name, NO_LIMITS)
        yes: dict[Gap, float] = {}
        for gap in to_check(gaps, limits, answer=answer, question=parent.question):
            prompt = check_prompt(self.content, parent.question, answer, self.content.gap_check(gap))
            try:
                yes[gap] = probability_of_yes(model, prompt)
            except NoUsableOutput:  # a long answer does not fit the context, and the rules stand alone
                break
            self.sessions.log(session.id, check_record(model.usage, position, "gap", prompt, yes_record(yes[gap])))
        return joined(gaps, limits, yes)

    def _topic(self, session: Session, resume: Resume, stage: Stage) -> Basis:
        plan = session.plan
        company = company_of(plan)
        choice = topic(
            resume.passages,
            stage,
            self.recall.near(resume, stage, plan.language) if self.recall else {},
            {position for turn in session.turns for position in turn.passages},
            wanted=wanted(plan.matches),
            skills=resume.facts.skills,
            asked_skills={turn.skill for turn in session.turns if turn.skill},
            asked_points={turn.point for turn in session.turns if turn.point},
        )
        value = value_of(company, plan, stage)
        if choice is None:
            return Basis(stage, company=company, value=value)
        return Basis(
            stage, (choice.passage,), point=choice.point, skill=choice.skill, why=choice.why, company=company, value=value
        )

    def _generate(
        self, session: Session, resume: Resume, basis: Basis, position: int, on_draft: Callable[[str], None]
    ) -> tuple[str | None, list[tuple[str, ...]]]:
        """Try up to `TRIES` times; give the question, or None, and what was found wrong with each try that failed."""
        failures: list[tuple[str, ...]] = []
        if self.model is None or not (basis.passages or basis.answer):
            return None, failures
        language = session.plan.language
        sources = [*basis.texts, basis.answer, basis.question, session.plan.role or "", basis.value]
        earlier = [turn.question for turn in session.turns]
        for attempt in range(TRIES):
            prompt = prompt_for(session, resume, self.content, basis, attempt)
            if self.content.asking(language).needs_opening and not prompt.opening:
                failures.append(("no_opening",))
                break
            seed = _seed(session.plan.seed, position, attempt)
            try:
                question = _draft(self.model.get(), language, prompt, seed, on_draft)
            except NoUsableOutput:  # a long answer does not fit the context: another try would not either
                failures.append(("no_usable_output",))
                break
            found = findings(question, language=language, earlier=earlier, sources=sources)
            self.sessions.log(session.id, _record(self.model.get().usage, position, prompt, question, seed, found))
            if not found:
                return question, failures
            failures.append(found)
        return None, failures


def _draft(model: LanguageModel, language: Language, prompt: Prompt, seed: int, on_draft: Callable[[str], None]) -> str:
    text = prompt.opening
    pieces = model.stream(prompt, max_tokens=MOST_TOKENS[language], temperature=TEMPERATURE, seed=seed)
    with closing(pieces):
        for piece in pieces:
            text += piece
            on_draft(text)
            if "?" in piece or "\n" in piece:  # the question is whole; a small model would go on and answer it
                break
    return tidy(text)


def _record(usage: Usage, position: int, prompt: Prompt, output: str, seed: int, found: tuple[str, ...]) -> Generation:
    return Generation(
        position=position,
        purpose="ask",
        prompt=json.dumps(asdict(prompt), ensure_ascii=False),
        output=output,
        seed=seed,
        elapsed_ms=usage.elapsed_ms,
        prompt_tokens=usage.prompt_tokens,
        cached_tokens=usage.cached_tokens,
        findings=found,
    )


def _seed(session_seed: int, position: int, attempt: int) -> int:
    """A seed for one try, at least 1: equal for equal interviews, different from try to try and turn to turn."""
    return (session_seed * 1_009 + position * TRIES + attempt) % MOST_SEED + 1


def _foreseen(session: Session) -> Ask | None:
    """What is asked next once the open question is answered, if anything is."""
    turns = list(session.turns)
    if session.current is not None:
        turns[-1] = replace(session.current, answer=Answer("1", "typed"))  # an answer in any language
    step = next_step(session.plan.scenario, turns, language=session.plan.language)
    return step if isinstance(step, Ask) else None

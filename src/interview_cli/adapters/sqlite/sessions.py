"""Interviews in SQLite: the only place that writes sessions, turns, answers and evaluations."""

import json
import secrets
import sqlite3
from collections.abc import Callable, Sequence

from interview_cli.adapters.sqlite import deliveries
from interview_cli.adapters.sqlite.database import Store
from interview_cli.adapters.sqlite.requirements import as_json, from_json
from interview_cli.core.manner import Manner
from interview_cli.core.scenario import Scenario
from interview_cli.core.session import Answer, Evaluation, Generation, Plan, Session, Status, Turn
from interview_cli.core.speech import Delivery
from interview_cli.errors import SessionNotFound, WrongMoment

# No vowels and no letters that look like digits: an id can be read aloud and never spells a word.
ID_ALPHABET, ID_LENGTH = "bcdfghjkmnpqrstvwxz23456789", 6


class SqliteSessions:
    """Implements `ports.Sessions`.

    Args:
        parse_scenario: turns the TOML kept with a session back into a Scenario.
    """

    def __init__(self, store: Store, parse_scenario: Callable[[str, str], Scenario]) -> None:
        self._store = store
        self._parse_scenario = parse_scenario

    def create(self, plan: Plan) -> Session:
        """See `ports.Sessions.create`."""
        with self._store.transaction() as db:
            taken = {row["id"] for row in db.execute("SELECT id FROM sessions")}
            session_id = next(new for new in iter(_new_id, None) if new not in taken)
            db.execute(
                "INSERT INTO sessions (id, resume_id, scenario, scenario_sha256, scenario_source, language, seed, model, role, job,"
                " requirements, company, level, persona, focus, mode) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    *(session_id, plan.resume_id, plan.scenario.id, plan.scenario.sha256, plan.scenario.source),
                    *(plan.language, plan.seed, plan.model, plan.role, plan.job, as_json(plan.matches), plan.company),
                    *(plan.manner.level, plan.manner.persona, plan.manner.focus, plan.manner.mode),
                ],
            )
        return self.get(session_id)

    def get(self, session_id: str) -> Session:
        """See `ports.Sessions.get`."""
        with self._store.reading() as db:
            return self._load(db, self._find(db, session_id))

    def all(self) -> list[Session]:
        """See `ports.Sessions.all`."""
        with self._store.reading() as db:
            return [self._load(db, row) for row in list(db.execute("SELECT * FROM sessions ORDER BY number DESC"))]

    def latest_open(self) -> Session | None:
        """See `ports.Sessions.latest_open`."""
        with self._store.reading() as db:
            row = db.execute("SELECT * FROM sessions WHERE status = 'open' ORDER BY number DESC LIMIT 1").fetchone()
            return None if row is None else self._load(db, row)

    def delete(self, session_id: str) -> None:
        """See `ports.Sessions.delete`."""
        with self._store.transaction() as db:
            db.execute("DELETE FROM sessions WHERE id = ?", [self._find(db, session_id)["id"]])

    def add_turn(self, session_id: str, turn: Turn) -> Turn:
        """See `ports.Sessions.add_turn`."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT OR IGNORE INTO turns (session_id, position, stage, competency, question, source, passages, gap, note, again,"
                " point, skill, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    *(session_id, turn.position, turn.stage, turn.competency, turn.question, turn.source),
                    *(json.dumps(turn.passages), turn.gap, turn.note, turn.again, turn.point, turn.skill, turn.why),
                ],
            )
        return self.get(session_id).turns[turn.position]

    def accept_answer(self, session_id: str, position: int, answer: Answer) -> bool:
        """See `ports.Sessions.accept_answer`."""
        with self._store.transaction() as db:
            if answer.key is not None:
                query = "SELECT 1 FROM answers WHERE session_id = ? AND key = ?"
                if db.execute(query, [session_id, answer.key]).fetchone():
                    return False
            last = db.execute("SELECT max(position) FROM turns WHERE session_id = ?", [session_id]).fetchone()[0]
            status = db.execute("SELECT status FROM sessions WHERE id = ?", [session_id]).fetchone()
            try:
                if status is None or status[0] != "open" or last != position:
                    raise sqlite3.IntegrityError("not the current turn")
                db.execute(
                    "INSERT INTO answers (session_id, position, text, channel, key, elapsed_ms, delivery, recording)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        *(session_id, position, answer.text, answer.channel, answer.key, answer.elapsed_ms),
                        *(deliveries.as_json(answer.delivery), answer.recording),
                    ],
                )
            except sqlite3.IntegrityError as error:
                raise WrongMoment(
                    f"Question {position + 1} of session {session_id} is not waiting for an answer any more.",
                    hint=f"See where it stands with: interview continue {session_id}",
                ) from error
        return True

    def earlier_deliveries(self, session_id: str, position: int) -> tuple[Delivery, ...]:
        """See `ports.Sessions.earlier_deliveries`."""
        with self._store.reading() as db:
            found = (deliveries.from_json(stored) for (stored,) in db.execute(_EARLIER, [session_id, session_id, position]))
            return tuple(it for it in found if it is not None)

    def close(self, session_id: str, status: Status) -> None:
        """See `ports.Sessions.close`."""
        with self._store.transaction() as db:
            db.execute("UPDATE sessions SET status = ? WHERE id = ?", [status, session_id])

    def store_evaluations(self, session_id: str, position: int, evaluations: Sequence[Evaluation]) -> None:
        """See `ports.Sessions.store_evaluations`."""
        with self._store.transaction() as db:
            for it in evaluations:
                db.execute(
                    "INSERT OR REPLACE INTO evaluations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        *(session_id, position, it.criterion, it.points, it.low, it.high),
                        *(json.dumps(it.quotes, ensure_ascii=False), it.reason, it.method, it.model),
                    ],
                )

    def log(self, session_id: str, generation: Generation) -> None:
        """See `ports.Sessions.log`."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO generations (session_id, position, purpose, prompt, output, seed, elapsed_ms, prompt_tokens,"
                " cached_tokens, findings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    *(session_id, generation.position, generation.purpose, generation.prompt, generation.output),
                    *(generation.seed, generation.elapsed_ms, generation.prompt_tokens, generation.cached_tokens),
                    json.dumps(generation.findings),
                ],
            )

    def generations(self, session_id: str) -> list[Generation]:
        """See `ports.Sessions.generations`."""
        with self._store.reading() as db:
            rows = db.execute(
                "SELECT position, purpose, prompt, output, seed, elapsed_ms, prompt_tokens, cached_tokens, findings"
                " FROM generations WHERE session_id = ? ORDER BY number",
                [session_id],
            )
            return [Generation(**{**dict(row), "findings": tuple(json.loads(row["findings"]))}) for row in rows]

    def _find(self, db: sqlite3.Connection, session_id: str) -> sqlite3.Row:
        rows = list(db.execute("SELECT * FROM sessions WHERE substr(id, 1, ?) = ?", [len(session_id), session_id]))
        if len(rows) != 1 or not session_id:
            which = "Several sessions begin with" if rows else "There is no session"
            raise SessionNotFound(f"{which} '{session_id}'.", hint="See the ids with: interview sessions")
        found: sqlite3.Row = rows[0]
        return found

    def _load(self, db: sqlite3.Connection, row: sqlite3.Row) -> Session:
        evaluations: dict[int, list[Evaluation]] = {}
        for found in db.execute("SELECT * FROM evaluations WHERE session_id = ? ORDER BY rowid", [row["id"]]):
            evaluations.setdefault(found["position"], []).append(_evaluation_of(found))
        turns = db.execute(_TURNS, [row["id"]])
        plan = Plan(
            resume_id=row["resume_id"],
            scenario=self._parse_scenario(row["scenario_source"], row["scenario"]),
            language=row["language"],
            seed=row["seed"],
            model=row["model"],
            role=row["role"],
            job=row["job"],
            matches=from_json(row["requirements"]),
            company=row["company"],
            manner=Manner(row["level"], row["persona"], row["focus"], row["mode"]),
        )
        return Session(
            id=row["id"],
            plan=plan,
            status=row["status"],
            turns=tuple(_turn_of(turn, evaluations.get(turn["position"], [])) for turn in turns),
            created_at=row["created_at"],
        )


_TURNS = """
    SELECT t.*, a.text AS answer, a.channel, a.key, a.elapsed_ms, a.delivery, a.recording
    FROM turns t LEFT JOIN answers a USING (session_id, position)
    WHERE t.session_id = ? ORDER BY t.position"""


# What is not answered yet comes after all that is.
_EARLIER = """
    SELECT a.delivery FROM answers a JOIN sessions s ON s.id = a.session_id
    WHERE a.delivery IS NOT NULL AND s.language = (SELECT language FROM sessions WHERE id = ?) AND a.rowid < coalesce(
        (SELECT rowid FROM answers WHERE session_id = ? AND position = ?), (SELECT max(rowid) + 1 FROM answers)
    ) ORDER BY a.rowid"""


def _new_id() -> str:
    return "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH))


def _turn_of(row: sqlite3.Row, evaluations: Sequence[Evaluation]) -> Turn:
    return Turn(
        position=row["position"],
        stage=row["stage"],
        competency=row["competency"],
        question=row["question"],
        source=row["source"],
        passages=tuple(json.loads(row["passages"])),
        gap=row["gap"],
        note=row["note"],
        again=row["again"],
        point=row["point"],
        skill=row["skill"],
        why=row["why"],
        answer=_answer_of(row) if row["answer"] is not None else None,
        evaluations=tuple(evaluations),
    )


def _answer_of(row: sqlite3.Row) -> Answer:
    delivery = deliveries.from_json(row["delivery"])
    return Answer(row["answer"], row["channel"], row["key"], row["elapsed_ms"], delivery, row["recording"])


def _evaluation_of(row: sqlite3.Row) -> Evaluation:
    return Evaluation(
        criterion=row["criterion"],
        points=row["points"],
        low=row["low"],
        high=row["high"],
        quotes=tuple(json.loads(row["quotes"])),
        reason=row["reason"],
        method=row["method"],
        model=row["model"],
    )

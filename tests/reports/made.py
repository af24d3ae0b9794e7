"""The report that the golden files show, made by hand: everything that a report can hold, with words that try to be markup.

Run as a program, it writes the golden files again; look at what changed before it is committed.
"""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from interview_cli.adapters.content_files import ContentFiles
from interview_cli.core.report import Report, fold
from interview_cli.core.requirement import Evidence, Match, Requirement
from interview_cli.core.resume import LANGUAGES, Language
from interview_cli.core.session import Evaluation
from interview_cli.reports import FORMATS
from records import ANSWER, EXPERIENCE, FOLLOWUP, INTRO, RESUME, SCENARIO, SKILL, plan, scored, session, turn, unscored

GOLDEN = Path(__file__).parents[1] / "golden"
CONTENT = ContentFiles()
HOSTILE = "# I *led* <script>alert(1)</script> & [more](http://evil.example) `rm -rf` ~~it~~ | a | b |\n- one\n1. two\n+ three\n> four\n    five"


@dataclass(frozen=True, slots=True)
class Told:
    """What is asked and answered in one language, with spans of the answers that are quoted."""

    questions: tuple[str, str, str, str]
    skill: str
    quote: str
    experience: str
    deed: str


TOLD: dict[Language, Told] = {
    "en": Told(
        questions=(
            "Could you introduce yourself with the Backend Engineer role in mind?",
            "At Parcelwise, why did you move tracking to webhooks?",
            "How many calls did the carriers' limit leave you before?",
            "Which outage at Parcelwise was the hardest to explain to others?",
        ),
        skill=ANSWER,
        quote="I wrote the retry queue myself.",
        experience="A carrier changed a field, and parcels stood still on our map. I told the shop owners what we knew every hour, "
        "because they had to answer their own customers, and I asked the carrier to send us changes a week ahead.",
        deed="I told the shop owners what we knew every hour, because they had to answer their own customers, and I asked the "
        "carrier to send us changes a week ahead.",
    ),
    "ko": Told(
        questions=(
            "백엔드 개발자 직무와 이어지는 경험을 중심으로 자기소개를 부탁드려도 될까요?",
            "Parcelwise에서 배송 조회를 웹훅으로 바꾸신 이유는 무엇입니까?",
            "바꾸기 전에는 택배사에 몇 번까지 호출할 수 있었습니까?",
            "Parcelwise에서 다른 사람에게 설명하기 가장 어려웠던 장애는 무엇입니까?",
        ),
        skill="택배사가 호출을 1분에 한 번으로 제한했기 때문에 배송 조회를 폴링에서 웹훅으로 바꿨습니다. 재시도 큐는 제가 직접 "
        "작성했습니다. 지연의 중앙값이 14분에서 40초로 줄었습니다.",
        quote="재시도 큐는 제가 직접 작성했습니다.",
        experience="택배사가 필드 하나를 바꿔서 지도 위의 배송이 모두 멈춰 보였습니다. 상점 주인들도 고객에게 답해야 했기 때문에 저는 "
        "한 시간마다 파악한 내용을 알렸고, 택배사에는 변경을 일주일 전에 알려 달라고 요청했습니다.",
        deed="상점 주인들도 고객에게 답해야 했기 때문에 저는 한 시간마다 파악한 내용을 알렸고, 택배사에는 변경을 일주일 전에 알려 "
        "달라고 요청했습니다.",
    ),
}


def report(language: Language) -> Report:
    """An interview of four questions: one judged in part, one passed over, one left without a follow-up; a stage was never reached."""
    told = TOLD[language]
    spread = Evaluation("correctness", 3.4, 2.2, 4.6, (told.quote,), method="checks-1", model="scripted")
    wide = Evaluation("situation", 4.1, 3.9, 4.3, (told.deed,), method="checks-1", model="scripted")
    intro, skill, follow_up, experience = told.questions
    turns = (
        turn(
            0,
            INTRO,
            HOSTILE,
            question=intro,
            evaluations=(scored("structure", 2), unscored("key_message", "model_failed"), scored("on_question", 5, ["four"])),
        ),
        turn(
            1,
            SKILL,
            told.skill,
            question=skill,
            evaluations=(spread, scored("terms_in_context", 4, [told.quote]), scored("reasoning_and_limits", 1)),
        ),
        turn(
            2,
            FOLLOWUP,
            "",
            question=follow_up,
            source="bank",
            gap="no_alternatives",
            evaluations=(unscored("correctness", "no_answer"),),
        ),
        turn(
            3,
            EXPERIENCE,
            told.experience,
            question=experience,
            evaluations=(wide, scored("own_actions", 4.5, [told.deed]), scored("options", 1.5), scored("result", 2)),
        ),
    )
    growth = replace(SKILL, id="growth", competency="collaboration_growth")
    scenario = replace(SCENARIO, stages=(*SCENARIO.stages, EXPERIENCE, growth))
    matches = (
        Match(Requirement("PostgreSQL | *failover*", "required"), "covered", (Evidence(1, 2, HOSTILE.splitlines()[0], 6.0),)),
        Match(Requirement("MBA", "preferred"), "not_found", missing=("mba",)),
        Match(Requirement("Calm under pressure", "duty"), "untold"),
    )
    planned = plan(language=language, scenario=scenario, role="Backend Engineer | SRE", matches=matches)
    made = session(*turns, plan=planned, status="ended")
    return fold(
        made,
        replace(RESUME, name="dana_*v2*.pdf"),
        CONTENT.rubric(),
        phrases=CONTENT.phrases(language),
        program="interview-cli 0.0",
    )


def rendered(language: Language, form: str) -> str:
    """That report as text."""
    return FORMATS[form](report(language), partial(CONTENT.say, language))


def golden(language: Language, form: str) -> Path:
    """Where its text is kept."""
    return GOLDEN / f"report_{language}.{form}"


if __name__ == "__main__":
    for language in LANGUAGES:
        for form in FORMATS:
            golden(language, form).write_text(rendered(language, form), encoding="utf-8")

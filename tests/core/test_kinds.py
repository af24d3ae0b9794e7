"""What a clause tells: deeds are told from happenings, and outcomes from what is only supposed."""

import pytest

from interview_cli.core.kinds import KINDS, Kind, tells_kind
from interview_cli.core.resume import Language

CLAUSES: list[tuple[Language, str, set[Kind]]] = [
    ("en", "I noticed in the middle of the night", set()),
    ("en", "I was furious", {"trouble"}),
    ("en", "we lost two nights", {"trouble", "measure"}),
    ("en", "I counted the rows first", {"act", "deed"}),
    ("en", "I moved it to events", {"act", "deed", "decision"}),
    ("en", "I told him to drive on", {"act", "deed", "decision", "exchange"}),
    ("en", "I'd stop the discharge", {"act", "decision"}),
    ("en", "a case I'd have deleted", set()),
    ("en", "a bigger replica would have cost the same", {"grounds", "way"}),
    ("en", "the delay fell to 40 seconds", {"outcome", "measure"}),
    ("en", "if the delay fell to 40 seconds", {"measure"}),
    ("en", "the three of us decided on Postgres", {"decision", "outcome", "measure"}),
    ("en", "since then I count the rows first", {"lesson"}),
    ("en", "a check against the till totals before we publish", set()),
    ("ko", "새벽 네 시에 알림이 왔습니다", set()),
    ("ko", "그때 많이 당황했습니다", set()),
    ("ko", "로그를 날짜별로 확인했습니다", {"act", "deed"}),
    ("ko", "수집 규칙부터 바꿨습니다", {"act", "deed", "decision"}),
    ("ko", "소장님이 먼저 사진을 보내셨습니다", {"exchange"}),
    ("ko", "개발팀이 배포를 미뤘습니다", set()),
    ("ko", "그게 낫다고 봤습니다", {"grounds"}),
    ("ko", "객실마다 전화를 돌렸습니다", {"act", "deed", "decision"}),
    ("ko", "답이 두세 시간씩 안 왔습니다", {"trouble", "measure"}),
    ("ko", "지연이 40초로 줄었습니다", {"outcome", "measure"}),
    ("ko", "온수가 안 나온 적이 있습니다", {"trouble"}),
    ("en", "I'd also thought of doubling the stack", set()),
    ("en", "a day later something else fell over", set()),
    ("en", "I profiled the run", {"act", "deed"}),
    ("ko", "제가 앱 버전별로 쪼갰더니", {"act", "deed", "decision"}),
    ("ko", "다들 행사가 끝나서라고 했는데", set()),
    ("ko", "저는 해결했다고 봤습니다", {"grounds"}),
    ("ko", "제가 가장 놀랐던 것은 소음이었습니다", set()),
    ("ko", "할인율은 17%로 내려갔습니다", {"outcome", "measure"}),
    ("ko", "팀원들이 야근을 많이 했습니다", {"exchange"}),
    ("ko", "서버를 늘리는 방법도 검토했지만", {"way", "act", "deed"}),
]


@pytest.mark.parametrize(("language", "clause", "kinds"), CLAUSES, ids=[clause for _, clause, _ in CLAUSES])
def test_a_clause_is_of_its_kinds_and_of_no_other(language: Language, clause: str, kinds: set[Kind]) -> None:
    assert {kind for kind in KINDS if tells_kind(kind, clause, language)} == kinds


@pytest.mark.parametrize("language", ["en", "ko"])
def test_an_empty_text_is_of_no_kind(language: Language) -> None:
    assert not [kind for kind in KINDS if tells_kind(kind, "", language)]

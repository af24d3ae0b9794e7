"""What kind of reply an utterance is, over utterances that were labelled by hand."""

import tomllib
from pathlib import Path

import pytest

from interview_cli.core.replies import kind_of
from interview_cli.core.reply_kind import REPLY_KINDS, ReplyKind
from interview_cli.core.resume import Language

LABELLED: dict[Language, dict[ReplyKind, list[str]]] = tomllib.loads(
    (Path(__file__).parents[1] / "fixtures" / "replies.toml").read_text(encoding="utf-8")
)  # type: ignore[assignment]
CASES = [(text, language, kind) for language, kinds in LABELLED.items() for kind, texts in kinds.items() for text in texts]


@pytest.mark.parametrize(("text", "language", "kind"), CASES)
def test_an_utterance_is_of_its_kind(text: str, language: Language, kind: ReplyKind) -> None:
    assert kind_of(text, language) == kind


def test_every_kind_is_labelled_in_every_language() -> None:
    assert [set(kinds) for kinds in LABELLED.values()] == [set(REPLY_KINDS)] * 2
    assert len(CASES) >= 120

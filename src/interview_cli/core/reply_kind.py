"""The ways to reply that are told apart. Apart from how they are told, because whoever only names one needs no patterns."""

from typing import Literal, get_args

ReplyKind = Literal["answer", "silence", "dont_know", "refusal", "question_back", "wrong_language", "gibberish"]
REPLY_KINDS: tuple[ReplyKind, ...] = get_args(ReplyKind)

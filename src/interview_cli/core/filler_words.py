"""Which sounds and words fill gaps in speech: known here once, for counting them and for leaving them out.

The two see different things, so that each has rules of its own for the words that may be meant: `core.speech_fillers` has the time of
every word and counts, `core.fillers` has a sentence and must leave its meaning whole.
"""

from interview_cli.core.resume import Language

# Patterns, and not letters alone: recognizers write a long one longer. "ER" is a place, so that capitals count.
SOUNDS: dict[Language, str] = {
    "en": "(?:[Uu]h?m+|[Uu]h+|[Ee]rm?|[Hh]mm+|[Mm]m+)",
    "ko": "(?:으?음+|어+|아+|흠+|에+)",
}
# Words that mean something in other places ("like 40 people", "그냥 두었습니다"), so that where they stand decides.
WORDS: dict[Language, tuple[str, ...]] = {
    "en": ("like", "you know", "kind of", "sort of", "basically", "actually"),
    "ko": ("그", "저", "이제", "뭐", "약간", "그냥", "막"),
}

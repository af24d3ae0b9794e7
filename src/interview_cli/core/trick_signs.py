"""The words by which `core.tricks` weighs an answer: those that make statements, and those that say nothing.

Apart from the measures because these are tables that grow.
"""

import re

from interview_cli.core.resume import Language

_CARRYING = """
but so because then if when what who where how it they them he she that this there not no didn't wasn't don't doesn't couldn't
isn't won't i i'd i'm my me we our us you your his her him one just only still even never nobody nothing until before after
though while since now here
"""
CARRYING: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:" + "|".join(_CARRYING.split()) + r")(?![\w'])", re.I),
    "ko": re.compile(
        r"(?<![가-힣])(?:그|이|저|그래서|그런데|근데|그리고|그때|그걸|이걸|그게|이게|것|거|게|수|때|안|다|더|먼저|다시|같이|하나|두|세|한|"
        r"제가|저는|저희|왜|어떤|무슨|좀|바로|그냥|하고|한테|보니|보니까)[가-힣]{0,3}(?=[\s.,])|있|없|않|못"
    ),
}
"""Words that tie one thing to another in somebody's account: who, when, why, what not. Lists and word salad have few."""

LINKING: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:of|by|the|an?)\b", re.I),
    "ko": re.compile(r"(?<=[가-힣A-Za-z)])(?:의|[을를]|으?로)(?=[\s.,])"),
}
"""What strings noun to noun."""

NESTING: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"(?!)"),
    "ko": re.compile(r"(?<=[가-힣A-Za-z)])의(?=[\s.,])"),  # spoken Korean leaves it out
}

ENDING = re.compile(r"[가-힣](?:다|요|죠|까|고|서|데|면|지만|며|니|은|는|던)(?=[\s.,!?…]|$)")
"""How a Korean clause ends; lists of nouns have none."""

ASSURING: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:i think|i'd say|you know|obviously|basically|of course|really|actually|very|as i said|always|honestly|sort of|"
        r"in a sense|the thing is|let me|i believe|passion\w*|at the end of the day|(?:good|great) question|important|"
        r"every(?:thing|body|one)|people|truly|as simple as|proud|absolutely|definitely|and that's|that's (?:the|what|how|why|it))\b",
        re.I,
    ),
    "ko": re.compile(
        r"말씀[을 ]{0,2}드[리릴립]|생각합니다|생각을 [합했하]|라고 할 수 있|고 할 수 있|중요[하한]|정말|굉장히|매우|아주 |항상|언제나|"
        r"감사[합드하]|자신 있게|앞으로도|최선을|열정|소중|깨달|진심|누구나|많은 분들|것입니다|라는 것은|이라는 [것점생]|무엇보다|이처럼|"
        r"다시 한번|보시면|되겠습니다|하겠습니다|않겠습니까|그야말로|마음가짐|진정|결코|절대|오히려|참 "
    ),
}
"""Throat clearing, praise of the question, assurances: words that make an answer longer and say nothing of the matter."""

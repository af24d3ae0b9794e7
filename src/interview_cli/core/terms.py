"""The content words of a text, in English and in Korean, so that two texts can be asked whether they speak of the same thing.

Apart because the rules of questions and the rules of answers must mean the same by "names something from the resume". Korean
glues particles to its nouns, so Korean words lose them here and are looked up as parts of words.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

WORD = re.compile(r"\.?[A-Za-zÀ-ɏ][\w+#/&'’-]*(?:\.[A-Za-z0-9][\w+#/-]*)*|\d[\d.,]*\d%?|\d%?|[가-힣]+", re.ASCII)
NUMBER = re.compile(r"(?<![A-Za-z0-9.,])\d+(?:[.,]\d+)*(?![\d])")

_PARTICLES = """
으로부터 에서부터 이라면서 이라고는 이라는 이라고 라고는 에서는 에서도 에게서 으로는 으로도 까지는 까지도 부터는 에서
에게 으로 라는 라고 까지 부터 처럼 보다 마다 께서 한테 이나 이랑 과는 와는 에는 에도 로는 로도 하고 이며 은 는 이 가 을
를 에 의 로 와 과 도 만 나 랑 (?: | )$
"""
_PARTICLE = re.compile("(?:" + "|".join(_PARTICLES.split()) + ")$")
_VERB_ENDING = re.compile(
    r"(?:하|되|시키|드리)?(?:셨|하셨|했|됐|되었|였|았|었)?(?:습니까|습니다|겠어요|겠습니까|나요|까요|세요|어요|"
    r"아요|는데요|는데|는지요|는지|다고|던|면서|지만|거나|"
    r"려고|도록|면|고|며|서|게|지)$|(?:하신|되신|하던|하는|되는|하여|해서|하게|하기|한|된|할|될|해|했던|하셨던|셨던)$"
)
_SUFFIX = re.compile(r"(?:ations?|ings?|ers?|ed|es|s|ly|e)$")

_ENGLISH_STOP = """
a about above across actually after again all also although always am an and another any anything are aren't around as
ask at away back be because been before being best better between big both but by came can can't come could describe
did didn't different do does doesn't doing don't done down during each either else end even ever every everything
example exactly explain far feel few find first for from gave get give given go goes going gone good got great had
happen happened happens has have haven't having he her here him his how however i i'd i'll i'm i've if in instead into
is isn't it it's its itself just keep kept kind knew know last later least less let let's like little long look looked
lot made main make makes making many may me mean mention mentioned might mind more most mostly much must my need never
new next no not nothing now of off often on once one only onto or other our out over own part particular people per
please point put quite rather really right said same saw say see seem set she should show since so some someone
something still such sure take taken takes talk tell than thank that that's the their them then there these they thing
things think this those though through time times to together told too took toward towards turn two under until up upon
us use used using very want wanted was wasn't way we we're we've well went were what what's when where whether which
while who whole whom whose why will with within without won't work worked working works would wouldn't wrote yes yet
you you'd you'll you're you've your yours yourself
"""
ENGLISH_STOP = frozenset(_ENGLISH_STOP.split())
_ENGLISH_GENERIC = """
answer approach background career challenge challenges choice choose chose company decide decided decision difficult
experience experiences hard hardest important impact interview issue issues job learn learned method outcome process
project projects problem problems question reason reasons responsibility responsible result results resume role
situation skill skills solution solve solved specific step steps success task tasks team technical technology tool
tools walk
"""
_KOREAN_GENERIC = """
가장 각각 간단 결과 경우 경험 계기 고민 과정 관련 구체 그때 그런 그렇 기술 기억 기준 까닭 내용 누구 다른 다음 단계 당시
대해 대해서 대한 덕분 도움 때문 무슨 무엇 문제 방법 방식 방금 배우 배운 본인 부분 부탁 사용 사례 상황 상세 선택 설명
성과 소개 순서 시간 아까 앞서 어디 어떤 어떻 어려 어려웠 어려웠던 언제 얼마 업무 없 여러 역할 예시 왜 위해 의견 이력서
이번 이유 이야기 이후 일 있 자세 자신 작업 저희 적 점 정도 정확 조금 주 주시 중요 중에 지금 지원 직접 진행 질문 차이
처음 통해 특히 판단 팀 프로젝트 하나 함께 해결 해당 혹시 회사 확인 그것 이것 가지 같은 것 수 들려 말씀 알려 생각 뭐
뭔가 다시 먼저 실제 좀 더 함께하 맡으 맡 보신 보통 이런
"""
_GENERIC = frozenset((_ENGLISH_GENERIC + _KOREAN_GENERIC).split())
_COUNTING = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {word: value for value, word in enumerate(_COUNTING.split())} | {
    word: 10 * tens for tens, word in enumerate(_TENS.split(), start=2)
}


def normal(text: str) -> str:
    """Bring a text into the form in which texts are compared: NFKC, straight quotes, plain hyphens, lower case."""
    text = unicodedata.normalize("NFKC", text).replace("’", "'").replace("‘", "'")
    return re.sub(r"[‐-―−]", "-", text).lower()


def stem(word: str) -> str:
    """Cut a word to what its forms share: "caching" and "cached" to "cach", "색인을" to "색인". Technical tokens stay whole."""
    word = normal(word).strip("'-./")
    if re.match(r"[가-힣]", word):
        shorter = _VERB_ENDING.sub("", word)
        if len(shorter) < 2:
            shorter = word
        bare = _PARTICLE.sub("", shorter)
        return bare if len(bare) >= 2 else shorter
    word = word.removesuffix("'s")
    if not word.isalpha():
        return word
    shorter = _SUFFIX.sub("", word)
    return shorter if len(shorter) >= 3 else word


def words(text: str) -> list[str]:
    """All words of a text, as written."""
    return [match.group().rstrip("/-'’&.,") for match in WORD.finditer(unicodedata.normalize("NFKC", text))]


def content_stems(text: str, *, with_generic: bool = False) -> set[str]:
    """Stems of the words that carry meaning. Words of every interview ("project", "역할") only count `with_generic`."""
    return {stem(word) for word in words(text) if _carries_meaning(word, with_generic)} - {""}


def _carries_meaning(word: str, with_generic: bool) -> bool:
    low, short = normal(word), stem(word)
    if low in ENGLISH_STOP or len(short) < 2:
        return any(c in word for c in "+#") or (word[:1].isdigit())
    return with_generic or not (low in _GENERIC or short in _GENERIC)


def mentions(text: str, stems: Iterable[str]) -> set[str]:
    """Find which of the stems a text speaks of. Korean stems may stand inside a longer word, others are whole words."""
    own = content_stems(text, with_generic=True)
    run_together = re.sub(r"\s+", "", normal(text))
    return {s for s in stems if s in own or (re.match(r"[가-힣]{2}", s) and s in run_together)}


def numbers(text: str) -> Iterator[str]:
    """Give the numbers of a text without their commas: "1,900" is "1900". Digits inside a name (S3, p99) are none."""
    for match in NUMBER.finditer(unicodedata.normalize("NFKC", text)):
        yield _plain(match.group())


def spoken_numbers(text: str) -> set[str]:
    """Numbers written as English words, up to ninety-nine, as digits."""
    found = set()
    for tens, ones in re.findall(r"\b([a-z]+)(?:-([a-z]+))?\b", normal(text)):
        if tens in NUMBER_WORDS:
            found.add(str(NUMBER_WORDS[tens] + NUMBER_WORDS.get(ones, 0)))
    return found


def _plain(number: str) -> str:
    number = re.sub(r",(?=\d{3}(?:\D|$))", "", number)
    return number.rstrip("0").rstrip(".") if "." in number else number

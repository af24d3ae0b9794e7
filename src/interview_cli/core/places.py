"""Names of places after an employer's name: "Harborline Freight, Seattle". A town is no part of who employed somebody."""

import re
from collections.abc import Iterable, Sequence

_REGIONS = """
USA|U.S.A.|US|UK|United States|United Kingdom|England|Scotland|Wales|Ireland|Northern Ireland|Canada|Germany|France|Spain|Italy|Portugal|
Netherlands|Belgium|Switzerland|Austria|Sweden|Norway|Denmark|Finland|Poland|Czechia|Hungary|Romania|Greece|Turkey|Türkiye|Israel|India|
China|Japan|Korea|South Korea|Republic of Korea|Singapore|Malaysia|Vietnam|Thailand|Indonesia|Philippines|Australia|New Zealand|Brazil|
Mexico|Argentina|Chile|Colombia|South Africa|Nigeria|Kenya|Egypt|UAE|Remote|Hybrid|Onsite|On-site|원격|재택|대한민국|한국
"""
_TOWNS = """
New York|New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|Austin|San Jose|San Francisco|Seattle|
Denver|Boston|Nashville|Portland|Las Vegas|Detroit|Atlanta|Miami|Minneapolis|Oakland|Sacramento|Washington|Toronto|Montreal|Montréal|
Vancouver|Ottawa|Calgary|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Bristol|Liverpool|Dublin|Paris|Lyon|Berlin|Munich|Hamburg|
Cologne|Frankfurt|Stuttgart|Vienna|Zurich|Zürich|Geneva|Amsterdam|Rotterdam|Brussels|Madrid|Barcelona|Lisbon|Porto|Rome|Milan|Copenhagen|
Stockholm|Oslo|Helsinki|Warsaw|Prague|Budapest|Athens|Istanbul|Tel Aviv|Dubai|Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|
Pune|Singapore|Hong Kong|Shanghai|Beijing|Shenzhen|Taipei|Tokyo|Osaka|Kyoto|Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Suwon|Pangyo|
Seongnam|Sydney|Melbourne|Brisbane|Perth|Auckland|Cape Town|Johannesburg|Lagos|Nairobi|Cairo|São Paulo|Buenos Aires|Mexico City
"""
_REGION_NAMES = frozenset(name.strip().lower() for name in _REGIONS.split("|"))
_KNOWN = _REGION_NAMES | {name.strip().lower() for name in _TOWNS.split("|")}
_STATES = """
AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT
VA WA WV WI WY DC PR ON QC BC AB MB SK NS NB NL PE
"""  # of the USA and Canada; other pairs of capitals are titles: RN, VP, QA
_STATE = re.compile(rf"^(?:{'|'.join(_STATES.split())})$")
_KOREAN_PLACE = re.compile(
    r"^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
    r"(?:특별시|광역시|특별자치시|특별자치도|도|시)?(?:\s?[가-힣]+[시군구동읍면]){0,2}$"
)
_TOWN_LIKE = re.compile(r"^[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+)?$")
_NO_TOWN = re.compile(
    r"^(?:inc|llc|ltd|co|corp|gmbh|plc|llp|lp|s\.?a|ag|jr|sr|md|phd|p\.?c)\.?$|^.*\b(?:and|&)\b.*$", re.IGNORECASE
)


def is_place(text: str) -> bool:
    """The whole text is the name of a place, or says that there was none ("Remote"): "Seattle", "Tacoma, WA", "Porto, Portugal"."""
    pieces = [piece.strip() for piece in text.strip(" ()").split(",")]
    if all(_KOREAN_PLACE.match(piece) or piece.lower() in _KNOWN for piece in pieces):
        return True
    town, *regions = pieces
    has_state = len(regions) > 0 and bool(_STATE.match(regions[0]))
    in_region = 0 < len(regions) <= 2 and all(region.lower() in _REGION_NAMES or _STATE.match(region) for region in regions)
    return in_region and bool(_TOWN_LIKE.match(town)) and (has_state or " " not in town)


def towns_of(names: Iterable[str], contact: Iterable[str]) -> frozenset[str]:
    """What stands after the last comma of these names and is a town: known ones, the person's own, or a habit of the writer.

    Args:
        names: parts of headings in which an employer is looked for.
        contact: lines that say where the person lives.
    """
    tails = [tail for name in names if (tail := _tail(name)) and not _NO_TOWN.match(tail)]
    home = {piece.strip().lower() for line in contact for piece in re.split(r"[,|·/]|\s{2,}", line)}
    is_habit = len(tails) > 1
    return frozenset(tail for tail in tails if is_habit or tail.lower() in _KNOWN or tail.lower() in home)


def without_place(name: str, towns: Sequence[str] | frozenset[str]) -> str:
    """The name without the place behind its last commas."""
    pieces = name.split(", ")
    while len(pieces) > 1 and (is_place(pieces[-1]) or _STATE.match(pieces[-1]) or pieces[-1] in towns):
        had_state = bool(_STATE.match(pieces.pop()))
        if had_state and len(pieces) > 1 and _TOWN_LIKE.match(pieces[-1]):
            pieces.pop()
    return ", ".join(pieces)


def _tail(name: str) -> str:
    head, comma, tail = name.rpartition(", ")
    if not (comma and head) or not _TOWN_LIKE.match(tail) or tail[:1].islower():
        return ""
    return tail

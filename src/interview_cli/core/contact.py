"""Who the person is and how to reach them: name, e-mail address, phone number, the role that they ask for."""

import re
from collections.abc import Iterator, Sequence

from interview_cli.core.document import Document, Line
from interview_cli.core.headings import kind_of_heading
from interview_cli.core.roles import ends_like_surname, is_role

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PARTS = re.compile(r"\s{2,}|\s*[|·•]\s*|\s+[-–—@/]\s+|\s+at\s+")
LARGEST_LINES = 3  # of the first page: the name is one of them, if it is set large
FIRST_LINES = 3  # before the first heading: where the name stands if it is not
FEWEST_DIGITS, MOST_DIGITS = 8, 15  # E.164 allows 15; shorter ones are room numbers and postcodes
_PHONE = re.compile(r"(?<![\w./@-])(?:\+\s?\d|\(\+?\d|0\d|[2-9]\d\d[-. )])[\d\s().-]{5,20}\d(?![\w@])")
_NOT_PHONE = re.compile(r"(?:19|20)\d\d\s?[-./]\s?\d{1,2}\b|\d{6}-\d{7}")  # a date; a resident registration number
_LINE_PARTS = re.compile(r"\s{2,}|\s*[|•]\s*")
_CONTACT_PARTS = re.compile(r"\s{2,}|\s*[|•·]\s*|,\s+|\s+[/–—-]\s+")  # "Engineer, ada@example.com, +1 212 555 0100"
_NAME_LABEL = re.compile(r"(?:성\s?명|이\s?름|(?:full )?name)\s*[:：|]?\s*(?=\S)", re.IGNORECASE)
_ROLE_LABEL = re.compile(
    r"(?:(?:희망|지원)\s?(?:직무|분야|포지션|부문)|target (?:role|position)|desired (?:role|position|job)|position (?:sought|desired|applied for))"
    r"\s*[:：|]?\s*(?P<role>[^|\n]+)",
    re.IGNORECASE,
)
_NO_NAME_WORDS = """
resume résumé curriculumvitae cv portfolio photo picture name
이력서 경력기술서 자기소개서 입사지원서 지원서 사진 증명사진 성명 이름 한글 영문 한자 연락처 전화번호 휴대폰 이메일 주소 생년월일 년월일 나이 성별
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())  # titles of documents, and cells of forms
_KOREAN_NAME = re.compile(r"^[가-힣](?:\s?[가-힣]){1,3}$")
_LATIN_NAME = re.compile(r"^[^\W\d_][\w.'’-]*(?:\s[^\W\d_][\w.'’-]*){1,4}$")
MOST_NAME_LETTERS, MOST_ROLE_LETTERS = 40, 60


def find_email(text: str) -> str | None:
    """The first e-mail address."""
    found = EMAIL.search(text)
    return found.group() if found else None


def find_phone(text: str) -> str | None:
    """The first phone number; dates and registration numbers are none."""
    for found in _PHONE.finditer(text):
        number = re.split(r"\s{2,}|\n", found.group())[0].strip()
        digits = sum(letter.isdigit() for letter in number)
        if FEWEST_DIGITS <= digits <= MOST_DIGITS and not _NOT_PHONE.search(number):
            return number
    return None


def find_name(document: Document, basics: Sequence[str]) -> str | None:
    """A labelled name, else the largest line of the first page that can be a name, else the first line that can."""
    for text in (part for line in basics for part in _from_each_cell(line)):
        label = _NAME_LABEL.match(text)
        if label and (rest := PARTS.split(text[label.end() :].strip())[0].strip()) and _can_be_name(rest):
            return rest
    first_page = document.pages[0].lines if document.pages else ()
    sizes_differ = len({line.size for line in first_page}) > 1
    ranked: list[Line] = sorted(first_page, key=lambda line: -line.size)[:LARGEST_LINES] if sizes_differ else []
    for text in [*(line.text for line in ranked), *basics[:FIRST_LINES]]:
        for part in _name_parts(text):
            if _can_be_name(part):
                return part
    return None


def _from_each_cell(line: str) -> Iterator[str]:
    """The line from each of its cells on: a form may have a photo's before the name's."""
    cells = line.split(" | ")
    return (" | ".join(cells[place:]) for place in range(len(cells)))


def _name_parts(text: str) -> Iterator[str]:
    for part in PARTS.split(text):
        yield part.strip()
        yield from (piece.strip() for piece in re.split(r",\s+|\s*\(", part) if piece != part)


def _can_be_name(text: str) -> bool:
    if len(text) > MOST_NAME_LETTERS or kind_of_heading(text) is not None or (is_role(text) and not ends_like_surname(text)):
        return False
    if re.sub(r"\W", "", text).lower() in _NO_NAMES:
        return False
    return bool(_KOREAN_NAME.match(text)) or (bool(_LATIN_NAME.match(text)) and text[0].isupper())


def find_target_role(text: str, basics: Sequence[str], name: str | None) -> str | None:
    """The role that the resume asks for outright, else the one in its headline."""
    if labelled := _ROLE_LABEL.search(text):
        return re.split(r"\s{2,}|\s*\|\s*", labelled["role"].strip())[0].strip() or None
    for line in basics:
        for part in (_CONTACT_PARTS if EMAIL.search(line) else _LINE_PARTS).split(line):
            role = part.strip()
            if role != name and len(role) <= MOST_ROLE_LETTERS and is_role(role) and not EMAIL.search(role) and role[-1] != ".":
                return role
    return None

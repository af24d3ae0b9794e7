import pytest

from interview_cli.core.same_names import has_name, shared, things_in


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("쿠버네티스를 운영한 경험", ("kubernetes",)),
        ("Strong Go or Python", ("golang", "python")),
        ("Let it go, and excel at it", ()),
        ("Apache Kafka, Spring Boot로", ("kafka", "spring")),
        ("Node.js", ("node.js",)),
        ("자바스크립트", ("javascript",)),
        ("C++ and C#", ("c++", "c#")),
        ("Postgres outbox", ("postgresql",)),
        ("a reactive person", ()),
    ],
)
def test_technologies_are_known_by_all_their_names(text: str, things: tuple[str, ...]) -> None:
    assert things_in(text) == things


@pytest.mark.parametrize(
    ("text", "name", "has"),
    [
        ("CKA, k8s 운영", "kubernetes", True),
        ("PCCN, AACN Certification Corporation", "PCCN", True),
        ("PCCNs", "CCN", False),
        ("Javascript", "java", False),
        ("let it go", "golang", False),
        ("Go, Python", "golang", True),
    ],
)
def test_a_name_is_found_as_a_word_of_its_own(text: str, name: str, has: bool) -> None:
    assert has_name(text, name) is has


@pytest.mark.parametrize(
    ("query", "text", "share"),
    [
        ("inventory accuracy", "재고 오차율을 낮춤", 0.5),
        ("재고 관리", "Cut the stock by half", 0.5),
        ("감사합니다", "", 0.0),
        ("with the of", "anything", 0.0),
    ],
)
def test_words_are_shared_across_languages(query: str, text: str, share: float) -> None:
    assert shared(query, text) == share

"""Which documents are read as resumes and which are refused; each is as short as such documents come."""

import pytest
from paged import document

from interview_cli.core.other_documents import other_kind
from interview_cli.core.reading import UNSURE, read_resume
from interview_cli.errors import ExitCode, ResumeUnreadable

INVOICE = """
# Northfield Freight Ltd
billing@northfield.example | +44 20 7946 0321
INVOICE No. 2024-0117
Bill to: Fennel & Rye, 12 Mill Lane, Leeds
Due date: 2024-02-14
# Description
Qty  Unit price  Total
12  Pallet transport Leeds – York, January 2024 – February 2024  1,440.00
2  Cold storage, per week  310.00
Subtotal  1,750.00
VAT 20%  350.00
Amount due  2,100.00
# Contact
Questions about this invoice are answered by our accounts manager.
"""
NOVEL = """
# Chapter One
The rain had not stopped since Tuesday, and Mrs Alder had given up on the garden. She stood at the window with her tea and
watched the lane fill slowly, as it had in 1987, when the bridge went and the doctor came by boat.
"You will catch cold," said her brother, who had been a teacher once and still spoke as though to a class.
"I have caught worse," she said, and drew the curtain over the grey light and the noise of the water.
# Chapter Two
Nobody in Westerby remembered who had first called the house a school. It had three rooms and a bell without a tongue.
"""
CONTRACT = """
# Service Agreement
This Agreement is made on 1 March 2024 between Northfield Freight Ltd and Fennel & Rye Ltd.
1. Definitions
In this document "Services" means the transport of goods as set out in the schedule below.
2. Term
The Services are given from 1 March 2024 to 28 February 2025 unless they are ended before that day by notice.
3. Payment
The customer pays within thirty days of the date of each bill.
4. Confidentiality
Neither party tells others what it learns of the business of the other.
5. Governing law
The law of England applies. Notices go to legal@northfield.example.
"""
KOREAN_CONTRACT = """
# 표준 근로계약서
가온결제 주식회사(이하 "갑")와 홍길동(이하 "을")은 다음과 같이 근로계약을 체결한다.
제 1조 (계약기간) 2024년 3월 1일부터 2025년 2월 28일까지로 한다.
제 2조 (근무장소) 서울특별시 중구에 있는 갑의 사업장으로 한다.
제 3조 (업무) 을은 개발팀 사원의 업무를 수행한다.
제 4조 (임금) 갑은 매월 25일에 을에게 임금을 지급한다.
제 5조 (비밀유지) 을은 업무상 알게 된 비밀을 누설하지 아니한다.
"""
RECIPE = """
# Lemon Tart
# Introduction
A tart for eight that keeps for two days and needs no special tin.
Serves 8
# Ingredients
250 g flour
125 g cold butter
4 lemons, their juice and peel
3 tbsp sugar
# Tools
A rolling pin, a tin of 24 cm, a bowl
# Method
1. Rub the butter into the flour and chill the dough for an hour.
2. Bake it blind for twenty minutes, then fill it and bake it again until it is set.
"""
SLIDES = """
# Growth Strategy 2025
Board meeting, January
# Overview
• Market grew 8% last year
• Two new competitors in the north
# Roadmap
• Q1: pricing test in three regions
• Q2: partner programme
• Q3: new warehouse
# Questions?
Thank you for your time, and see you at the next meeting in April
"""
EMPTY_FORM = """
# 이 력 서
사진 | 성명 | | 생년월일 | 년 월 일
연락처 | | 이메일 |
주소 |
# 학력사항
기간 | 학교명 | 전공 | 졸업여부
 ~ | | |
# 경력사항
근무기간 | 회사명 | 직위 | 담당업무
 ~ | | |
# 자격증
취득일 | 자격증명 | 발급기관
# 자기소개서
성장과정
위에 기재한 사항은 사실과 다름이 없습니다. 20  년   월   일
지원자:          (인)
회사는 제출된 서류를 채용 목적 이외에는 사용하지 않으며 채용이 끝나면 모두 파기합니다.
"""
CODE = """
import sqlite3
from pathlib import Path

class Worker:
    def __init__(self, path):
        self.path = path
        self.experience = 0

    def run(self, manager):
        for job in manager.jobs:
            self.experience += job.points
            if job.failed:
                return False
        return True

def main():
    worker = Worker(Path("work.db"))
    worker.run(Manager())
"""
LOG = """
2024-03-02 10:15:01 INFO manager started, contact ops@example.com
2024-03-02 10:15:02 INFO worker 1 started by scheduler
2024-03-02 10:15:09 WARN worker 1: handler is slow, 2024-03-01 – 2024-03-02 reread
2024-03-02 10:16:44 ERROR worker 2: connection to server lost
2024-03-02 10:16:45 INFO worker 2 started by scheduler
2024-03-02 10:17:00 INFO manager: 14 jobs done, 2 failed
"""
ADVERTISEMENT = """
# Backend Engineer
# About us
Northfield Freight moves parcels for shops in nine countries.
# What you'll do
• Build services in Go and keep them running
# Requirements
• Four years of experience with distributed systems
• A degree in computer science or the like
# Nice to have
• Kafka, Terraform
# Benefits
• Thirty days of holiday
Write to jobs@northfield.example
"""
KOREAN_ADVERTISEMENT = """
# 가온결제 백엔드 개발자 채용
# 주요업무
• 결제 승인 API 개발과 운영
• 정산 배치 개선과 장애 대응, 데이터 정합성 검증
# 자격요건
• 서버 개발 경력 3년 이상
• 관계형 데이터베이스와 쿼리 최적화에 대한 이해
# 우대사항
• 결제 또는 금융 서비스 경험, 대용량 트래픽 처리 경험
# 복리후생
• 유연근무제, 점심 제공, 건강검진
# 전형절차
서류 전형, 1차 면접, 2차 면접 순서이며 문의는 jobs@gaon.example 로 합니다
"""
PAPER = """
# On the Drying of Clay
A. Example, B. Sample, clay@lund.example
# Abstract
We measure how clay of three kinds dries under a lamp and give a law for the time that it takes.
# Introduction
Clay has been dried since people lived in houses, and yet little is known about the cracks that it gets.
# Results
The time grows with the square of the depth, as Figure 2 shows for all samples that were measured.
# References
[1] C. Other, Drying of Soil, Journal of Soil 12 (1998), 4 – 19.
"""
OTHERS = {
    "invoice": INVOICE,
    "novel": NOVEL,
    "contract": CONTRACT,
    "Korean contract": KOREAN_CONTRACT,
    "recipe": RECIPE,
    "slides": SLIDES,
    "empty form": EMPTY_FORM,
    "source code": CODE,
    "log": LOG,
    "advertisement": ADVERTISEMENT,
    "Korean advertisement": KOREAN_ADVERTISEMENT,
    "paper": PAPER,
}

WITHOUT_HEADINGS = """
# Ada Example
ada@example.com, Leeds
I keep small firms' books in order and their owners calm.
Bookkeeper, Alder & Sons, 2019 – 2024
Did the monthly accounts of eleven shops and found two mistakes that the bank had made.
Office clerk, Westerby Timber, 2015 – 2019
Answered the telephone, wrote the bills and learnt to read them.
"""
WITHOUT_CONTACT = """
# 지원자 1042
# 경력
한들정밀 | 생산관리 사원 | 2020.03 ~ 2024.02
• 월별 생산 계획을 세우고 납기 지연을 분기 9건에서 2건으로 줄임
• 협력업체 12곳의 자재 입고 일정을 조율하고 재고 실사를 주관
# 학력
한결대학교 산업공학과 졸업  2020.02
# 자격증
품질경영기사  2021.06
"""
JUNIOR = """
# 정하람
haram@example.com | 010-0000-2741
# 학력
한빛내대학교 식품영양학 학사  2018.03 ~ 2022.02
새싹코드 백엔드 부트캠프 수료  2025.01 ~ 2025.07
# 보유 기술
Java, Spring Boot, MySQL
# 자격증
SQLD  2025.04
"""
LETTER = """
# 홍길동 자기소개서
# 성장과정
작은 서점을 하시던 부모님 곁에서 책을 정리하며 자랐고, 손님마다 찾는 책이 다르다는 것을 일찍 배웠습니다.
# 지원동기
귀사의 물류 서비스를 쓰면서 배송 지연이 줄어드는 과정을 보았고, 그 일을 함께하고 싶어 지원했습니다.
# 입사 후 포부
3년 안에 담당 구역의 오배송을 절반으로 줄이겠습니다.
"""
ACADEMIC = """
# Dr. Ada Example
# Academic appointments
Lecturer in Soil Physics, University of Leeds, 2018 – present
# Education
PhD Physics, Lund University, 2018
# Publications
Drying of clay, Journal of Soil, 2021
Cracks in clay, Journal of Soil, 2019
"""
CREATIVE = """
# Ada Example
ada@example.com
# Hello, I am Ada
I draw books for children and teach others to.
# Where I've worked
Illustrator, Alder Press  2019 – present
Forty picture books, of which three won prizes in their countries.
# What I can do
Ink, gouache, Procreate
# Where I learnt it
Falmouth School of Art, BA Illustration  2015 – 2018
"""
TEXT = """
ADA EXAMPLE
ada@example.com | 614-555-0137
EXPERIENCE
----------
2019-04 - present  Northfield, Driver
  - Drove the night tour between Leeds and York for five years without a loss.
LICENCES
--------
Driving licence, classes C and CE
"""
FIRST_JOB = """
# Ben Sample
ben.sample@example.com  07700 900123
# Education
Westerby High School  2019 – 2024
# Volunteering
Food bank helper  2023
Packed boxes on Saturdays and carried them to older neighbours.
# Interests
Football, model railways
"""
BARE = """
ada@example.com
# Experience
• Sorted parcels by hand and counted them twice before they left the hall.
• Loaded them into vans by street, so that no driver had to search for one.
"""
RESUMES = {
    "bare": BARE,
    "without headings": WITHOUT_HEADINGS,
    "without contact": WITHOUT_CONTACT,
    "junior": JUNIOR,
    "letter": LETTER,
    "academic": ACADEMIC,
    "creative": CREATIVE,
    "text": TEXT,
    "first job": FIRST_JOB,
}


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_what_is_no_resume_is_refused_with_what_was_looked_for(text: str) -> None:
    with pytest.raises(ResumeUnreadable, match="like a resume: found no ") as refused:
        read_resume(document(*lines(text)))
    assert refused.value.exit_code == ExitCode.RESUME_UNREADABLE
    assert "headings" in refused.value.hint
    assert "\n" not in refused.value.message


@pytest.mark.parametrize("text", RESUMES.values(), ids=RESUMES)
def test_odd_resumes_are_read(text: str) -> None:
    assert read_resume(document(*lines(text))).passages


def test_what_may_be_a_resume_is_read_with_a_warning_and_little_confidence() -> None:
    quality = read_resume(document(*lines(BARE))).quality
    assert quality.confidence <= UNSURE
    assert "look at what was read" in quality.warnings[-1]


def test_an_unusual_resume_that_surely_is_one_keeps_its_confidence() -> None:
    assert read_resume(document(*lines(CREATIVE))).quality.confidence > UNSURE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (INVOICE, "an invoice"),
        (CONTRACT, "a contract"),
        (KOREAN_CONTRACT, "a contract"),
        (RECIPE, "a recipe"),
        (CODE, "source code"),
        (PAPER, "a paper"),
        (LOG, "a log"),
        (ADVERTISEMENT, "a job advertisement"),
        (KOREAN_ADVERTISEMENT, "a job advertisement"),
        *((text, None) for text in RESUMES.values()),
    ],
)
def test_other_documents_are_called_by_their_name(text: str, kind: str | None) -> None:
    assert other_kind([line.removeprefix("# ") for line in lines(text)]) == kind


def test_a_resume_that_tells_of_invoices_and_recruiting_is_no_other_document() -> None:
    told = [
        "Qualifications",
        "Invoice matching for forty suppliers",
        "• 채용 절차 개선",
        "• 지원자격 검토",
        "Taxes, totals and contracts",
    ]
    assert other_kind(told * 2) is None

"""Resumes as PDF: this side bounds the child process that opens them (`adapters/pdf_child/`) and judges what it found.

reader     PdfResume: the port; pages with text as they are, pictures of pages through an OCR reader
process    the child: its start, its limits, its failures as one clear line each
findings   what was hidden or is not readable, as warnings and refusals
"""

from interview_cli.adapters.pdf_resume.process import Limits
from interview_cli.adapters.pdf_resume.reader import MOST_BYTES, PdfResume

__all__ = ["MOST_BYTES", "Limits", "PdfResume"]

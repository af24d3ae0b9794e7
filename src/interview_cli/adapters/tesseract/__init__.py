"""Text from pictures of pages, by the program `tesseract` (https://tesseract-ocr.github.io), where it is installed.

program    Tesseract: the port; the program is run on a page for each language
picture    the page between two runs: places of it painted over, the ink of signs that are mixed up
"""

from interview_cli.adapters.tesseract.program import Tesseract, how_to_install

__all__ = ["Tesseract", "how_to_install"]

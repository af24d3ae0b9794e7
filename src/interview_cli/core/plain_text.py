"""Text from a person or a file, made safe to store and to show without changing what it says.

Apart because every way to answer needs it, and none of them should have its own idea of it.
"""

import re
import unicodedata

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # C0 and C1 without tab and line feed
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def plain(text: str) -> str:
    r"""Make text plain: composed (NFC), one kind of line end, no control characters, nothing that UTF-8 cannot hold.

    Hangul typed or copied on macOS may come decomposed (NFD), in which neither editing nor searching works as people expect.
    A lone surrogate is a byte that was no UTF-8; it becomes U+FFFD, so that the loss can be seen. Tabs and "\n" stay.
    """
    one_line_end = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", _CONTROLS.sub("", one_line_end)))

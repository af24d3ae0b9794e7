"""The parts of a .docx file: a ZIP archive of XML, opened so that neither can do harm.

No part is unpacked past a limit, and no part may declare a document type: Word writes none, and entities live in them.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Final
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from interview_cli.errors import ResumeUnreadable

MOST_PART_BYTES: Final = 8 * 2**20  # unpacked; a long resume's text is under 1 MB, and its tree takes about ten times as much
MOST_PARTS: Final = 5_000
OLE_MAGIC: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_AGAIN = "Open it in a word processor and save it as .docx or PDF again."
_WORD = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")


class Archive:
    """A .docx file's parts, parsed when asked for."""

    def __init__(self, content: bytes, name: str) -> None:
        """Open it.

        Raises:
            ResumeUnreadable: encrypted, an old .doc, or no ZIP archive.
        """
        self._name = name
        if content.startswith(OLE_MAGIC):
            raise _old_or_encrypted(content, name)
        if not content.startswith(b"PK"):
            raise ResumeUnreadable(f"'{name}' is not a Word file, whatever its name says.", hint=_AGAIN)
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged(str(error)) from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise ResumeUnreadable(f"'{name}' holds more than {MOST_PARTS} files.", hint=_AGAIN)

    def document(self) -> tuple[str, Element]:
        """The name and the root of the main part.

        Raises:
            ResumeUnreadable: there is none (an .xlsx, an .odt, any other archive), or as `part`.
        """
        main = next((target for kind, target in self.related("") if kind == "officeDocument"), "word/document.xml")
        root = self.part(main)
        if root is None or local(root) != "document":
            raise ResumeUnreadable(f"'{self._name}' is no Word document, whatever its name says.", hint=_AGAIN)
        return main, root

    def related(self, part: str) -> Iterator[tuple[str, str]]:
        """The kind and the name of each part that a part refers to; "" asks for those of the whole file."""
        for _, kind, target in self.references(part):
            yield kind, target

    def references(self, part: str) -> Iterator[tuple[str, str, str]]:
        """The same with the ids by which the part's text refers to them; what lies outside of the file is left out."""
        folder = dirname(part)
        root = self.part(join(folder, "_rels", f"{part[len(folder) :].lstrip('/')}.rels"))
        for reference in () if root is None else root:
            if reference.get("TargetMode") != "External":
                kind = (reference.get("Type") or "").rpartition("/")[2]
                yield reference.get("Id") or "", kind, normpath(join("/", folder, reference.get("Target") or "")).lstrip("/")

    def part(self, part: str) -> Element | None:
        """The root of a part's XML; None when there is no such part.

        Raises:
            ResumeUnreadable: it is encrypted, damaged, too large, or declares a document type.
        """
        try:
            with self._zip.open(part) as file:
                content = file.read(MOST_PART_BYTES + 1)
        except KeyError:
            return None
        except RuntimeError as error:  # zipfile's word for "needs a password"
            raise ResumeUnreadable(f"'{self._name}' is encrypted.", hint="Save it without a password.") from error
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error) as error:
            raise self._damaged(str(error)) from error
        if len(content) > MOST_PART_BYTES:
            raise ResumeUnreadable(
                f"'{self._name}' unpacks to more than {MOST_PART_BYTES // 2**20} MB of text ({part}).",
                hint="Give the resume alone.",
            )
        try:
            root: Element = fromstring(content, forbid_dtd=True)
        except ParseError as error:
            raise self._damaged(f"{part}: {error}") from error
        except (DefusedXmlException, ValueError, LookupError) as error:  # LookupError: an encoding that nobody knows
            raise self._damaged(f"{part} is no XML that a word processor writes") from error
        return root

    def _damaged(self, why: str) -> ResumeUnreadable:
        return ResumeUnreadable(f"'{self._name}' is damaged or no whole Word file ({why}).", hint=_AGAIN)


def local(element: Element) -> str:
    """An element's name without its namespace; those that are not WordprocessingML begin with "~"."""
    namespace, _, name = element.tag.rpartition("}")
    return name if namespace[1:] in _WORD else f"~{name}"


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute of WordprocessingML by its name; None when it, or the element, is absent."""
    if element is None:
        return None
    return next((found for space in _WORD if (found := element.get(f"{{{space}}}{name}")) is not None), None)


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of this name; with several names, its first child of the next name, and so on."""
    for name in names:
        element = next((inner for inner in element if local(inner) == name), None) if element is not None else None
    return element


def _old_or_encrypted(content: bytes, name: str) -> ResumeUnreadable:
    """Both are OLE compound files; an encrypted one keeps its package under this name, in UTF-16 (MS-OFFCRYPTO 2.3)."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return ResumeUnreadable(f"'{name}' is encrypted.", hint="Save it without a password.")
    return ResumeUnreadable(f"'{name}' is an old Word file (.doc), whatever its name says.", hint="Save it as .docx or PDF.")

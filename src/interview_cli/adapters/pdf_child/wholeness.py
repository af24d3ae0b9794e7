"""Whether a page's program is whole. Apart because pdfminer is content with what is left of one that breaks off: half a resume.

Only streams packed with Flate can tell, which nearly all are: RFC 1950 puts a checksum at their end.
"""

import zlib
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import literal_name

FLATE = ("FlateDecode", "Fl")
MOST_BYTES = 64 * 2**20  # looked at; a program that is longer is judged by the other limits


def is_whole(page: Any) -> bool:
    """Say whether no part of a page's program breaks off; to be asked before it runs, for streams are unpacked only once."""
    streams = {id(stream): stream for stream in map(resolve1, page.contents) if isinstance(stream, PDFStream)}
    return all(map(_is_whole, streams.values()))  # each once: a page may name the same one thousands of times


def _is_whole(stream: PDFStream) -> bool:
    filters = stream.get_filters()
    packed = stream.rawdata
    if packed is None or not filters or literal_name(filters[0][0]) not in FLATE:
        return True
    if stream.decipher:
        packed = stream.decipher(stream.objid, stream.genno, packed, stream.attrs)
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(packed, MOST_BYTES)
        if not unpacking.eof and not unpacking.unconsumed_tail:
            unpacking.decompress(bytes(4))  # in place of a checksum that is missing, with nothing else
    except zlib.error as error:
        return "incorrect data check" in str(error)
    return unpacking.eof or bool(unpacking.unconsumed_tail)

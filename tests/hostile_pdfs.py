"""PDF files made to harm who opens them: to use up time, memory or the stack, or to be taken for something else."""

import zlib

from odd_pdfs import LINES, of_pages, plain
from pdf_objects import HELVETICA, file_of, one_page, stream, written

FLATE = b"/Filter /FlateDecode"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"


def bomb(megabytes: int = 1100) -> bytes:
    """A page whose program inflates to this size, packed twice."""
    packer = zlib.compressobj(1)
    once = b"".join(packer.compress(b" " * 2**20) for _ in range(megabytes)) + packer.flush()
    twice = zlib.compress(once, 9)
    return file_of(
        (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
            stream(twice, b"/Filter [/FlateDecode /FlateDecode]"),
        )
    )


def huge_picture() -> bytes:
    """A grey picture of ten thousand million dots."""
    side = 100_000
    dots = stream(
        zlib.compress(bytes(10**6), 9),
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray %s"
        % (side, side, FLATE),
    )
    return one_page(b"q 595 0 0 842 0 0 cm /X Do Q\n" + written(LINES), resources=b"/XObject << /X 6 0 R >>", more=[dots])


def renamed_program() -> bytes:
    return b"MZ\x90\x00\x03" + bytes(4000)


def program_with_a_pdf_in_it() -> bytes:
    return b"MZ\x90\x00\x03" + bytes(2000) + plain()


def truncated() -> bytes:
    whole = plain()
    return whole[: len(whole) // 2]


def only_a_header() -> bytes:
    return b"%PDF-1.7\n"


def cross_references_to_nowhere() -> bytes:
    return plain().replace(b" 00000 n", b"9 00000 n")


def cross_references_in_a_circle() -> bytes:
    whole = plain()
    at = whole.rindex(b"startxref")
    return whole[:at].replace(b"trailer\n<<", b"trailer\n<< /Prev %d" % whole.rindex(b"xref\n0")) + whole[at:]


def tree_of_pages_in_a_circle() -> bytes:
    return file_of((b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"))


def deep_tree_of_pages(depth: int = 5000) -> bytes:
    above = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 3) for number in range(depth)]
    return file_of((b"<< /Type /Catalog /Pages 2 0 R >>", *above, b"<< /Type /Page /MediaBox [0 0 595 842] >>"))


def one_page_a_hundred_thousand_times() -> bytes:
    return file_of(
        (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [%s] /Count 100000 >>" % (b"3 0 R " * 100_000),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        )
    )


def nested_arrays(depth: int = 100_000) -> bytes:
    return one_page(b"[" * depth + b"]" * depth + b" TJ\n" + written(LINES))


def nested_dictionaries(depth: int = 100_000) -> bytes:
    return one_page(written(LINES), page=b"/MediaBox [0 0 595 842] /Odd " + b"<< /A " * depth + b"1" + b" >>" * depth)


def form_in_itself() -> bytes:
    form = stream(b"/X Do", FORM + b" /Resources << /XObject << /X 6 0 R >> >>")
    return one_page(written(LINES) + b"/X Do\n", resources=b"/XObject << /X 6 0 R >>", more=[form])


def nested_forms(depth: int = 3000) -> bytes:
    forms = [stream(b"/X Do", FORM + b" /Resources << /XObject << /X %d 0 R >> >>" % (7 + n)) for n in range(depth)]
    return one_page(written(LINES) + b"/X Do\n", resources=b"/XObject << /X 6 0 R >>", more=[*forms, stream(b"", FORM)])


def forms_that_double(depth: int = 30) -> bytes:
    """Each form paints the next one twice: a thousand million forms."""
    forms = [stream(b"/X Do /X Do", FORM + b" /Resources << /XObject << /X %d 0 R >> >>" % (7 + n)) for n in range(depth)]
    return one_page(written(LINES) + b"/X Do\n", resources=b"/XObject << /X 6 0 R >>", more=[*forms, stream(b"", FORM)])


def endless_states() -> bytes:
    return one_page(b"q " * 100_000 + written(LINES))


def _packed_page(end: int) -> bytes:
    """A page of 25 lines with a packed program, of which so many bytes at the end are gone."""
    whole = one_page(written(LINES * 5))
    program = whole[whole.index(b"stream\n") + 7 : whole.index(b"\nendstream")]
    packed = zlib.compress(program, 9)
    return whole.replace(stream(program), stream(packed[: len(packed) - end], FLATE))


def broken_off() -> bytes:
    return _packed_page(60)


def without_a_checksum() -> bytes:
    return _packed_page(4)


def many_characters(count: int = 300_000) -> bytes:
    line = "one more word " * 100
    return one_page(b"/F 1 Tf " + written([line] * (count // len(line)), size=1))


def wide_table(columns: int = 10_000) -> bytes:
    rules = b"".join(b"%d.%02d 100 m %d.%02d 140 l S\n" % (n // 20, n % 20 * 5, n // 20, n % 20 * 5) for n in range(columns))
    return one_page(written(LINES) + b"0 100 m 595 100 l S 0 140 m 595 140 l S\n" + rules)


def lattice(lines: int = 1400) -> bytes:
    """Two million cells above the lines."""
    low, side = 1000, 4 * lines
    down = b"".join(b"%d %d m %d %d l S\n" % (at, low, at, low + side) for at in range(0, side, 4))
    across = b"".join(b"0 %d m %d %d l S\n" % (low + at, side, low + at) for at in range(0, side, 4))
    return one_page(written(LINES) + down + across, page=b"/MediaBox [0 0 %d %d]" % (side, low + side))


def many_boxes(count: int = 120_000) -> bytes:
    return one_page(b"".join(b"%d %d 3 3 re f\n" % (n % 590, n // 590) for n in range(count)) + written(LINES))


def one_program_many_times() -> bytes:
    again = b"[" + b"4 0 R " * 50_000 + b"]"
    return one_page(written(LINES)).replace(b"/Contents 4 0 R", b"/Contents " + again)


def map_of_all_numbers() -> bytes:
    """A font that maps four thousand million codes."""
    mapping = stream(b"begincmap 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap")
    return one_page(written(LINES), font=HELVETICA.replace(b">>", b"/ToUnicode 6 0 R >>"), more=[mapping])


def page_as_large_as_a_country() -> bytes:
    return one_page(written(LINES), page=b"/MediaBox [0 0 1000000000 1000000000]")


def page_without_area() -> bytes:
    return one_page(written(LINES), page=b"/MediaBox [0 0 0 0]")


def letters_larger_than_numbers() -> bytes:
    return one_page(b"BT /F 1" + b"0" * 400 + b" Tf 72 700 Td (Ada) Tj ET\n" + written(LINES))


def twenty_one_pages() -> bytes:
    return of_pages(21)


# What a person is told of each that is not read.
REFUSED = {
    bomb: "more than 1 GiB of memory",
    renamed_program: "no document",
    program_with_a_pdf_in_it: "no document",
    truncated: "damaged",
    only_a_header: "damaged",
    cross_references_to_nowhere: "damaged",
    cross_references_in_a_circle: "damaged",
    tree_of_pages_in_a_circle: "damaged",
    deep_tree_of_pages: "damaged",
    nested_forms: "damaged",
    broken_off: "page 1 breaks off",
    one_page_a_hundred_thousand_times: "no text",
    page_without_area: "no text",
    forms_that_double: "drawn shapes",
    many_boxes: "drawn shapes",
    many_characters: "200,000 characters",
    one_program_many_times: "200,000 characters",
    twenty_one_pages: "21 pages",
}

# These look dangerous, and their lines are read all the same.
READ = (
    huge_picture,
    nested_arrays,
    nested_dictionaries,
    form_in_itself,
    endless_states,
    wide_table,
    lattice,
    page_as_large_as_a_country,
    letters_larger_than_numbers,
)

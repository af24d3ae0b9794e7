import os
import signal
import sys
import unicodedata

import pexpect
import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.utils import get_cwidth

from interview_cli.adapters.keyboard import WORDS, Keyboard
from interview_cli.ports import Ends, Leaves, Question, Said

ENTER, ALT_ENTER, BACKSPACE, UP = "\r", "\x1b\r", "\x7f", "\x1b[A"
CTRL_C, CTRL_D, CTRL_O, CTRL_S, CTRL_Z = "\x03", "\x04", "\x0f", "\x13", "\x1a"
QUESTION = Question("Why?", "skill", 2, 4)

PROGRAM = r"""
from interview_cli.adapters.keyboard import Keyboard
from interview_cli.ports import Question

WORDS = {
    "keyboard.place": "question {number} of {of}",
    "keyboard.keys": "Ctrl-S or Alt-Enter send · Ctrl-C clear · Ctrl-D end",
    "keyboard.keys_short": "Ctrl-S or Alt-Enter send · /help",
    "keyboard.keys_shortest": "Ctrl-S send",
    "keyboard.leave_again": "cleared, and Ctrl-C once more leaves the interview for today",
}

def say(key, /, **slots):
    return WORDS[key].format(**slots)

print("reply:", ascii(Keyboard(say).answer(Question("Why?", "skill", 2, 4))), flush=True)
"""


def pasted(text):
    return f"\x1b[200~{text}\x1b[201~"


class Words:
    """Says each key's name, and remembers what was said."""

    def __init__(self):
        self.said = []

    def __call__(self, key, /, **slots):
        self.said.append((key, slots))
        return key

    @property
    def notices(self):
        bar = ("keyboard.place", "keyboard.keys", "keyboard.keys_short", "keyboard.keys_shortest")
        return [key for key, _ in self.said if key not in bar]


@pytest.fixture
def words():
    return Words()


@pytest.fixture
def reply_to(words):
    def typed(keys, *, clock=lambda: 0.0, time_limit_s=None):
        with create_pipe_input() as pipe:
            pipe.send_bytes(keys) if isinstance(keys, bytes) else pipe.send_text(keys)
            keyboard = Keyboard(words, clock=clock, keys=pipe, screen=DummyOutput())
            return keyboard.answer(QUESTION, time_limit_s=time_limit_s)

    return typed


@pytest.fixture
def terminal():
    """Starts the program in a terminal of this width, one that does not tell where its cursor is."""
    children = []

    def start(columns=80, *, command=(sys.executable, "-c", PROGRAM), **env):
        paths = os.pathsep.join(path for path in sys.path if path)
        given = os.environ | {"PYTHONPATH": paths, "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm", "LC_ALL": "C.UTF-8"} | env
        child = pexpect.spawn(command[0], list(command[1:]), env=given, encoding="utf-8", dimensions=(24, columns), timeout=30)
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def reply_of(child):
    child.expect(r"reply: ([^\r\n]+)")
    return child.match.group(1)


@pytest.mark.parametrize("send", [ALT_ENTER, CTRL_S, CTRL_O])
def test_every_key_that_sends_gives_the_text(reply_to, send):
    assert reply_to("I chose Go." + send) == Said("I chose Go.", "typed", elapsed_ms=0)


def test_enter_makes_a_new_line(reply_to):
    assert reply_to("one" + ENTER + "two" + CTRL_S).text == "one\ntwo"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_pasted_lines_stay_lines_and_send_nothing(reply_to, end):
    assert reply_to(pasted(f"one{end}{end}two") + CTRL_S).text == "one\n\ntwo"


def test_pasted_control_sequences_do_not_act(reply_to):
    assert reply_to(pasted("a\x1b]0;title\x07b") + CTRL_S).text == "a]0;titleb"


def test_decomposed_hangul_is_one_syllable_to_backspace(reply_to):
    assert reply_to(unicodedata.normalize("NFD", "한글") + BACKSPACE + CTRL_S).text == "한"


def test_bytes_that_are_no_utf8_can_still_be_stored(reply_to):
    assert reply_to(b"a\xffb\x13").text == "a\ufffdb"


def test_short_and_quick_answers_count(reply_to):
    assert [reply_to("3개월" + CTRL_S).text for _ in range(2)] == ["3개월", "3개월"]


def test_the_time_taken_is_measured_by_the_given_clock(reply_to):
    ticks = iter(range(100, 10_000))
    elapsed_ms = reply_to("Go" + CTRL_S, clock=lambda: float(next(ticks))).elapsed_ms
    assert elapsed_ms > 0
    assert elapsed_ms % 1000 == 0


def test_ctrl_c_clears_the_text_first(reply_to, words):
    assert reply_to("wrong" + CTRL_C + "right" + CTRL_S).text == "right"
    assert words.notices == ["keyboard.leave_again"]


def test_ctrl_c_twice_leaves(reply_to):
    assert reply_to("text" + CTRL_C + CTRL_C) == Leaves()


def test_ctrl_c_with_nothing_to_clear_leaves(reply_to):
    assert reply_to(CTRL_C) == Leaves()


def test_ctrl_c_never_throws_a_second_text_away(reply_to):
    assert reply_to("one" + CTRL_C + "two" + CTRL_C + "three" + CTRL_S).text == "three"


def test_ctrl_d_asks_before_it_ends(reply_to, words):
    assert reply_to(CTRL_D + CTRL_D) == Ends()
    assert words.notices == ["keyboard.end_again"]


def test_ctrl_d_ends_nothing_while_there_is_text(reply_to, words):
    assert reply_to("text" + CTRL_D + CTRL_D + CTRL_S).text == "text"
    assert words.notices == []


def test_writing_on_takes_back_what_was_asked(reply_to, words):
    assert reply_to(CTRL_D + "a" + BACKSPACE + CTRL_D + "b" + CTRL_S).text == "b"
    assert words.notices == ["keyboard.end_again", "keyboard.end_again"]


def test_a_blank_answer_asks_before_it_skips(reply_to, words):
    assert reply_to("  " + ENTER + CTRL_S + ALT_ENTER).text == ""
    assert words.notices == ["keyboard.skip_again"]


def test_a_key_confirms_only_its_own_question(reply_to, words):
    assert reply_to(CTRL_S + CTRL_D + CTRL_S + CTRL_S).text == ""
    assert words.notices == ["keyboard.skip_again", "keyboard.end_again", "keyboard.skip_again"]


@pytest.mark.parametrize(
    ("command", "reply"),
    [("/skip", Said("", "typed", elapsed_ms=0)), ("/quit", Leaves()), ("/end", Ends()), (" /END ", Ends())],
)
def test_a_command_does_at_once_what_it_says(reply_to, command, reply):
    assert reply_to(command + CTRL_S) == reply


@pytest.mark.parametrize(("command", "notice"), [("/help", "keyboard.help"), ("/time", "keyboard.time")])
def test_a_command_that_tells_something_leaves_the_question_open(reply_to, words, command, notice):
    assert reply_to(command + CTRL_S + "Go" + CTRL_S).text == "Go"
    assert words.notices == [notice]


def test_the_time_left_is_told_where_there_is_a_limit(reply_to, words):
    reply_to("/time" + CTRL_S + "Go" + CTRL_S, time_limit_s=90)
    assert ("keyboard.time_left", {"elapsed": "00:00", "left": "01:30"}) in words.said


def test_an_unknown_command_may_be_an_answer(reply_to, words):
    assert reply_to("/proc" + CTRL_S + CTRL_S).text == "/proc"
    assert words.notices == ["keyboard.no_command"]


@pytest.mark.parametrize("text", ["/etc/hosts", "/ means root", "/", "/skip\nis a command"])
def test_an_answer_that_begins_with_a_slash_is_an_answer(reply_to, words, text):
    assert reply_to(pasted(text) + CTRL_S).text == text
    assert words.notices == []


def test_at_the_limit_the_answer_counts_as_it_stands(reply_to, words):
    def clock():  # jumps past the limit once the notice has been said, while the next words are being typed
        return 61.0 if words.notices else 0.0

    assert reply_to("a" + CTRL_C + "half an ans", clock=clock, time_limit_s=60) == Said("half an ans", "typed", elapsed_ms=61_000)


def test_a_terminal_that_is_gone_is_a_candidate_who_left(words):
    with create_pipe_input() as pipe:
        pipe.send_text("half an ans")
        pipe.close()
        assert Keyboard(words, keys=pipe, screen=DummyOutput()).answer(QUESTION) == Leaves()


def test_every_word_that_is_said_is_declared(reply_to, words):
    reply_to("/help\x13/time\x13/x\x13\x15\x13\x04a\x03\x03")
    reply_to("/time\x13a\x13", time_limit_s=9)
    with create_pipe_input() as pipe:
        pipe.send_text(ENTER)
        Keyboard(words, keys=pipe, screen=DummyOutput()).wants_again()
    assert {key for key, _ in words.said} <= set(WORDS)
    assert set(WORDS) - {key for key, _ in words.said} <= {"keyboard.keys_short", "keyboard.keys_shortest"}


@pytest.mark.parametrize(
    ("columns", "bar"),
    [
        (80, "question 2 of 4 · 00:00 · Ctrl-S or Alt-Enter send · Ctrl-C clear · Ctrl-D end"),
        (77, "2/4 · 00:00 · Ctrl-S or Alt-Enter send · Ctrl-C clear · Ctrl-D end"),
        (50, "2/4 · 00:00 · Ctrl-S or Alt-Enter send · /help"),
        (30, "2/4 · 00:00 · Ctrl-S send"),
    ],
)
def test_the_bar_fits_the_width_and_always_says_how_to_send(terminal, columns, bar):
    assert get_cwidth(bar) <= columns
    child = terminal(columns)
    child.expect("00:00 · [^\x1b]*")
    shown = child.before.rpartition("m")[2] + child.after
    assert shown.rstrip() == bar


def test_a_terminal_that_tells_its_cursor_has_the_bar_below(terminal):
    child = terminal(PROMPT_TOOLKIT_NO_CPR="0")
    child.expect_exact("\x1b[6n")
    child.send("\x1b[3;1R")
    child.expect_exact("›")
    child.expect_exact("question 2 of 4")
    child.send("Go" + ALT_ENTER)
    assert "'Go'" in reply_of(child)


def test_a_notice_is_wrapped_at_words(terminal):
    child = terminal(30, PROMPT_TOOLKIT_NO_CPR="0")
    child.expect_exact("\x1b[6n")
    child.send("\x1b[3;1R")
    child.expect("Ctrl-S send")
    child.send("x" + CTRL_C)
    child.expect("cleared, and Ctrl-C once more[^\n]*\n[^\n]*leaves the interview for")
    child.send(CTRL_C)
    assert reply_of(child) == "Leaves()"


def test_what_ctrl_c_cleared_comes_back_with_the_arrow_key(terminal):
    child = terminal()
    child.expect("Ctrl-D end")
    child.send("my text" + CTRL_C)
    child.expect("cleared")
    child.send(UP)
    child.expect("my text")
    child.send(CTRL_S)
    assert "'my text'" in reply_of(child)


def test_an_interrupt_from_outside_is_as_ctrl_c(terminal):
    child = terminal()
    child.expect("Ctrl-D end")
    child.send("text")
    child.expect("text")
    child.kill(signal.SIGINT)
    child.expect("cleared")
    child.kill(signal.SIGINT)
    assert reply_of(child) == "Leaves()"


def test_hangul_and_a_resize_while_writing(terminal):
    child = terminal()
    child.expect("Ctrl-D end")
    child.send("한글 답변" + BACKSPACE)
    child.expect("한글 답")
    child.setwinsize(24, 50)
    child.expect(r"2/4 · 00:\d\d · Ctrl-S or Alt-Enter send · /help")
    child.send(ALT_ENTER)
    assert ascii("한글 답") in reply_of(child)


def test_the_shell_can_stop_it_and_go_on_with_the_text_kept(terminal, tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    child = terminal(command=("bash", "--norc", "--noprofile", "-i"), PS1="shell: ")
    child.expect_exact("shell: ")
    child.sendline(f"'{sys.executable}' '{program}'")
    child.expect("Ctrl-D end")
    child.send("kept")
    child.expect("kept")
    child.send(CTRL_Z)
    child.expect("Stopped")
    child.expect_exact("shell: ")
    child.sendline("fg")
    child.expect("kept")
    child.send(" text" + CTRL_S)
    assert "'kept text'" in reply_of(child)


def test_a_dumb_terminal_is_told_how_to_send(terminal):
    child = terminal(TERM="dumb")
    child.expect("Ctrl-S or Alt-Enter send")
    child.send("Go" + CTRL_S)
    assert "'Go'" in reply_of(child)


@pytest.mark.parametrize(
    ("keys", "wants"), [(ENTER, False), (CTRL_S, False), ("r", True), ("R", True), ("ㄱ", True), ("xyz" + ENTER, False)]
)
def test_one_key_takes_the_last_answer_again_or_goes_on(words, keys, wants):
    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        assert Keyboard(words, keys=pipe, screen=DummyOutput()).wants_again() is wants


@pytest.mark.parametrize("keys", [CTRL_C, CTRL_D])
def test_who_leaves_when_asked_whether_to_answer_again_leaves_the_interview(words, keys):
    with create_pipe_input() as pipe, pytest.raises(KeyboardInterrupt):
        pipe.send_text(keys)
        Keyboard(words, keys=pipe, screen=DummyOutput()).wants_again()


@pytest.mark.parametrize(
    ("command", "told"), [("/repeat", "Why exactly Go"), ("/hint", "Name its limits"), ("/REPEAT", "Why exactly Go")]
)
def test_the_question_and_a_hint_can_be_seen_again_while_answering(terminal, command, told):
    program = PROGRAM.replace(
        'Question("Why?", "skill", 2, 4)', 'Question("Why exactly Go?", "skill", 2, 4, hint="Name its limits.")'
    )
    child = terminal(command=(sys.executable, "-c", program))
    child.expect("›")
    child.send(command + CTRL_S)
    child.expect(told)
    child.send("Go" + CTRL_S)
    assert child.expect(["reply: Said.text='Go'", "reply: Said"]) == 0


CHOICES = {"enter": "go", " ": "go", "e": "edit"}


@pytest.mark.parametrize(
    ("typed", "choice"),
    [(ENTER, "go"), (" ", "go"), ("e", "edit"), ("E", "edit"), ("xyz" + ENTER, "go"), (CTRL_C, None), (CTRL_D, None)],
)
def test_a_key_is_waited_for_while_a_line_is_shown(typed, choice):
    with create_pipe_input() as pipe:
        pipe.send_text(typed)
        assert Keyboard(Words(), keys=pipe, screen=DummyOutput()).press(lambda: "a line", CHOICES) == choice


def test_a_draft_can_be_gone_on_with():
    with create_pipe_input() as pipe:
        pipe.send_text(" And so on." + CTRL_S)
        reply = Keyboard(Words(), keys=pipe, screen=DummyOutput()).edit(QUESTION, "I led it.")
    assert (reply.text, reply.channel) == ("I led it. And so on.", "typed")

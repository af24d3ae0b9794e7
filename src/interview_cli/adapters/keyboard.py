"""A candidate at a keyboard: an editor of several lines, with a bar below it that always says how to send and how to leave.

Enter makes a new line, because good answers have paragraphs and because a terminal without bracketed paste turns pasted line ends
into Enter. Sending cannot be taken back, so it needs a key of its own. There are two, since no single one works everywhere:
macOS Terminal delivers Option-Enter as Enter, Windows Terminal keeps Alt-Enter for itself, and a browser keeps Ctrl-S.

Apart because it is the only place that knows prompt-toolkit. It must not be built when stdin or stdout is no terminal
(prompt-toolkit loops for ever on /dev/null, its issue 1239); nothing that is typed is written to disk.
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, Protocol

from prompt_toolkit.application.current import get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import Condition, has_focus
from prompt_toolkit.history import InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout.processors import TabsProcessor
from prompt_toolkit.output import Output
from prompt_toolkit.renderer import CPR_Support
from prompt_toolkit.shortcuts import PromptSession
from prompt_toolkit.utils import get_cwidth

from interview_cli.core.plain_text import plain
from interview_cli.ports import Ends, Leaves, Question, Reply, Said

WORDS = (
    "keyboard.place",
    "keyboard.keys",
    "keyboard.keys_short",
    "keyboard.keys_shortest",
    "keyboard.leave_again",
    "keyboard.end_again",
    "keyboard.skip_again",
    "keyboard.no_command",
    "keyboard.help",
    "keyboard.again_keys",
    "keyboard.time",
    "keyboard.time_left",
)
"""Every key that `say` is asked for, so that a test can look for them in each language."""

PROMPT = "› "
LOOKS_PER_S = 10  # at what goes on while a key is waited for
LIMIT_CHECKS_PER_S = 5  # the limit may be passed by 0.2 s at most; a sleeping laptop or Ctrl-Z then costs no more than that

Pending = Literal["skip", "end", "send"]


class Say(Protocol):
    """The program's words in the language of the interview."""

    def __call__(self, key: str, /, **slots: object) -> str:
        """Give the words of this key with its slots filled."""


class Keyboard:
    """Implements `ports.Candidate` with a person at this terminal.

    Args:
        say: gives the words of `WORDS`.
        clock: seconds that only grow.
        keys, screen: another input and output than the terminal's, in prompt-toolkit's terms.
        on_typing: told of each change of a draft; it must not wait long.
    """

    def __init__(
        self,
        say: Say,
        *,
        clock: Callable[[], float] = time.monotonic,
        keys: Input | None = None,
        screen: Output | None = None,
        on_typing: Callable[[], None] = lambda: None,
    ) -> None:
        self._say = say
        self._clock = clock
        self._on_typing = on_typing
        self._keys = keys
        self._screen = screen

    def answer(self, question: Question, *, time_limit_s: float | None = None) -> Reply:
        """Wait until the candidate sends, passes, leaves or ends; at the time limit take what stands there.

        The question itself is not shown here: whoever asks has shown it.
        """
        watch = _Watch(self._clock, time_limit_s)
        return self._draft(question, watch).write()

    def edit(self, question: Question, draft: str) -> Reply:
        """Wait as `answer` does, with a draft of the answer to begin with."""
        return self._draft(question, _Watch(self._clock, None)).write(draft)

    def _draft(self, question: Question, watch: "_Watch") -> "_Draft":
        draft = _Draft(question, self._say, watch, self._keys, self._screen)
        draft.buffer.on_text_changed += lambda _: self._on_typing()
        return draft

    def press(
        self, show: Callable[[], str], choices: Mapping[str, str], *, until: Callable[[], str | None] = lambda: None
    ) -> str | None:
        """Wait for one of these keys, while a line is shown ten times a second.

        Args:
            show: gives the line as it is now.
            choices: what each key means, in prompt-toolkit's names.
            until: asked ten times a second; what it gives is the choice, as if it was a key's.

        Returns:
            What the key means; None for Ctrl-C, Ctrl-D, or a terminal that is gone.
        """
        keys = KeyBindings()

        def nothing(_event: KeyPressEvent) -> None:
            pass

        def giving(choice: str | None) -> Callable[[KeyPressEvent], None]:
            return lambda event: event.app.exit(result=choice)

        keys.add("<any>")(nothing)
        for key, choice in choices.items():
            keys.add(key)(giving(choice))
            if len(key) == 1 and key != key.upper():
                keys.add(key.upper())(giving(choice))
        for key in ("c-c", "c-d", "<sigint>"):
            keys.add(key)(giving(None))
        pressed: PromptSession[str | None] = PromptSession(
            show,
            key_bindings=keys,
            refresh_interval=1 / LOOKS_PER_S,
            erase_when_done=True,
            include_default_pygments_style=False,
            input=self._keys,
            output=self._screen,
        )

        async def watch() -> None:
            app = get_app()
            while (choice := until()) is None:
                await asyncio.sleep(1 / LOOKS_PER_S)
            if not app.is_done:  # a key may come at the same moment
                app.exit(result=choice)

        def begin() -> None:
            get_app().create_background_task(watch())

        try:
            return pressed.prompt(pre_run=begin)
        except EOFError:
            return None

    def wants_again(self) -> bool:
        """Wait for a key: R takes the last answer once more, Enter goes on.

        Raises:
            KeyboardInterrupt: Ctrl-C, or the terminal is gone.
        """
        keys = KeyBindings()

        @keys.add("enter")
        @keys.add("c-s")
        def go_on(event: KeyPressEvent) -> None:
            event.app.exit(result=False)

        @keys.add("r")
        @keys.add("R")
        @keys.add("ㄱ")  # the same key with a Korean keyboard
        def again(event: KeyPressEvent) -> None:
            event.app.exit(result=True)

        @keys.add("c-c")
        @keys.add("c-d")
        @keys.add("<sigint>")
        def leave(event: KeyPressEvent) -> None:
            event.app.exit(exception=KeyboardInterrupt)

        @keys.add("<any>")
        def nothing_else(_event: KeyPressEvent) -> None:
            pass

        choice: PromptSession[bool] = PromptSession(
            lambda: self._say("keyboard.again_keys") + " ",
            key_bindings=keys,
            include_default_pygments_style=False,
            input=self._keys,
            output=self._screen,
        )
        try:
            return choice.prompt()
        except EOFError as error:  # the terminal is gone
            raise KeyboardInterrupt from error


class _Watch:
    """How long this answer has taken, and how long it may take."""

    def __init__(self, clock: Callable[[], float], limit_s: float | None) -> None:
        self._clock = clock
        self._started = clock()
        self.limit_s = limit_s

    @property
    def elapsed_s(self) -> float:
        return self._clock() - self._started

    @property
    def left_s(self) -> float | None:
        return None if self.limit_s is None else max(0.0, self.limit_s - self.elapsed_s)

    def __str__(self) -> str:
        return _minutes(self.elapsed_s) if self.limit_s is None else f"{_minutes(self.elapsed_s)}/{_minutes(self.limit_s)}"


class _Draft:
    """One answer being written. Keys that would end or skip ask once more: `_pending` is what the same key would confirm."""

    def __init__(self, question: Question, say: Say, watch: _Watch, keys: Input | None, screen: Output | None) -> None:
        self._question = question
        self._say = say
        self._watch = watch
        self._notice = ""
        self._pending: Pending | None = None
        self._editor = self._make_editor(keys, screen)
        self._commands: dict[str, Callable[[], None]] = {
            "/skip": lambda: self._finish(self._said("")),
            "/quit": lambda: self._finish(Leaves()),
            "/end": lambda: self._finish(Ends()),
            "/help": lambda: self._tell(say("keyboard.help")),
            "/time": self._tell_time,
            "/repeat": lambda: self._tell(question.text),
            "/hint": lambda: self._tell(question.hint),
        }

    def write(self, draft: str = "") -> Reply:
        """Run the editor until there is a reply."""
        try:
            return self._editor.prompt(default=draft, pre_run=self._start_limit)
        except EOFError:  # the terminal is gone
            return Leaves()

    def _make_editor(self, keys: Input | None, screen: Output | None) -> PromptSession[Reply]:
        editor: PromptSession[Reply] = PromptSession(
            self._prompt,
            multiline=True,
            prompt_continuation=" " * len(PROMPT),
            bottom_toolbar=self._bar,
            refresh_interval=1,  # so that the seconds go on
            key_bindings=self._bindings(),
            enable_suspend=True,
            history=InMemoryHistory(),  # of this answer alone: the arrow keys bring back what Ctrl-C cleared, no earlier answer
            input_processors=[TabsProcessor(char1=" ", char2=" ")],
            include_default_pygments_style=False,  # spares loading pygments
            input=keys,
            output=screen,
        )
        buffer = editor.default_buffer
        buffer.accept_handler = self._send
        buffer.on_text_insert += _tidy_draft
        buffer.on_text_changed += self._forget
        return editor

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        in_draft = has_focus(DEFAULT_BUFFER)
        is_empty = Condition(lambda: not self.buffer.text)

        @bindings.add("c-s", filter=in_draft)
        @bindings.add("escape", "enter", filter=in_draft)
        def send(event: KeyPressEvent) -> None:
            event.current_buffer.validate_and_handle()

        @bindings.add("c-c", filter=in_draft)
        @bindings.add("<sigint>")
        def clear_or_leave(_event: KeyPressEvent) -> None:
            if not self.buffer.text:
                self._finish(Leaves())
                return
            self.buffer.reset(append_to_history=True)
            self._tell(self._say("keyboard.leave_again"))

        @bindings.add("c-d", filter=in_draft & is_empty)
        def end(_event: KeyPressEvent) -> None:
            if self._confirms("end", "keyboard.end_again"):
                self._finish(Ends())

        return bindings

    def _send(self, buffer: Buffer) -> bool:
        """Take the text as the answer, unless it is blank or a command. True: the text stays where it is."""
        text = buffer.text.strip()
        if not text:
            if self._confirms("skip", "keyboard.skip_again"):
                self._finish(self._said(""))
        elif not _looks_like_command(text):
            self._finish(self._said(buffer.text))
        elif text.lower() in self._commands:
            buffer.reset()
            self._commands[text.lower()]()
        elif self._confirms("send", "keyboard.no_command", command=text):  # "/proc" may be an answer
            self._finish(self._said(buffer.text))
        return True

    def _confirms(self, action: Pending, key: str, **slots: object) -> bool:
        if self._pending == action:
            return True
        self._tell(self._say(key, **slots))
        self._pending = action
        return False

    def _tell(self, words: str) -> None:
        self._notice = words
        self._pending = None

    def _tell_time(self) -> None:
        left_s = self._watch.left_s
        elapsed = _minutes(self._watch.elapsed_s)
        if left_s is None:
            self._tell(self._say("keyboard.time", elapsed=elapsed))
        else:
            self._tell(self._say("keyboard.time_left", elapsed=elapsed, left=_minutes(left_s)))

    def _forget(self, _buffer: Buffer) -> None:
        """Going on writing takes back what waits for its second key."""
        self._tell("")

    @property
    def buffer(self) -> Buffer:
        """What is being written."""
        return self._editor.default_buffer

    def _finish(self, reply: Reply) -> None:
        app = get_app()  # on a dumb terminal it is another one than the session's
        if not app.is_done:  # the limit and a key may come at the same moment; the first one counts
            app.exit(result=reply)

    def _said(self, text: str) -> Said:
        return Said(text.strip(), "typed", elapsed_ms=round(self._watch.elapsed_s * 1000))

    def _start_limit(self) -> None:
        if self._watch.limit_s is not None:
            get_app().create_background_task(self._send_at_limit())

    async def _send_at_limit(self) -> None:
        # prompt-toolkit has no timeout of its own (its issue 1873)
        while left_s := self._watch.left_s:
            await asyncio.sleep(min(left_s, 1 / LIMIT_CHECKS_PER_S))
        self._finish(self._said(self.buffer.text))

    def _prompt(self) -> str:
        """The thin mark, with the bar above it where prompt-toolkit never draws one below: it must know the cursor's row."""
        renderer = self._editor.app.renderer
        has_bar = renderer.height_is_known or renderer.cpr_support is not CPR_Support.NOT_SUPPORTED
        return PROMPT if has_bar else f"{self._bar()}\n{PROMPT}"

    def _bar(self) -> str:
        """The words below the editor: a notice if there is one, then the fullest line that fits this width."""
        columns = get_app().output.get_size().columns
        place = self._say("keyboard.place", number=self._question.number, of=self._question.of)
        short_place = f"{self._question.number}/{self._question.of}"
        forms = (
            (place, "keyboard.keys"),
            (short_place, "keyboard.keys"),
            (short_place, "keyboard.keys_short"),
            (short_place, "keyboard.keys_shortest"),
        )
        line = _first_that_fits((f"{where} · {self._watch} · {self._say(keys)}" for where, keys in forms), columns)
        return "\n".join([*_wrapped(self._notice, columns), line])


def _looks_like_command(text: str) -> bool:
    return text.startswith("/") and text[1:].isalpha()


def _minutes(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes:02}:{rest:02}"


def _first_that_fits(lines: Iterable[str], columns: int) -> str:
    """The first line of at most so many terminal cells (a Hangul syllable takes two), else the last one."""
    line = ""
    for line in lines:
        if get_cwidth(line) <= columns:
            break
    return line


def _wrapped(text: str, columns: int) -> list[str]:
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines.append("")
        for word in paragraph.split():
            longer = f"{lines[-1]} {word}".lstrip()
            if lines[-1] and get_cwidth(longer) > columns:
                lines.append(word)
            else:
                lines[-1] = longer
    return lines


def _tidy_draft(buffer: Buffer) -> None:
    """Keep the draft plain while it grows: prompt-toolkit's backspace takes one code point, which is half a syllable in NFD."""
    before, after = buffer.document.text_before_cursor, buffer.document.text_after_cursor
    plain_before, plain_after = plain(before), plain(after)
    if (plain_before, plain_after) != (before, after):
        buffer.document = Document(plain_before + plain_after, len(plain_before))

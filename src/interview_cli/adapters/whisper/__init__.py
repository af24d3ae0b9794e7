"""Recordings to words, by faster-whisper (https://github.com/SYSTRAN/faster-whisper) with weights that are on this machine.

hearing     a recording that still goes on, put into words piece by piece
recognizer  Whisper: the port; the model, its prompt of expected words, and what it says of its own certainty
sound       a file's samples by PyAV, in bounded time and memory
speaking    where in the samples somebody speaks (Silero VAD), and those stretches joined for the model
"""

from interview_cli.adapters.whisper.recognizer import Whisper

__all__ = ["Whisper"]

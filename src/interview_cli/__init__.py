"""An interview coach that runs wholly on the candidate's machine."""

__version__ = "0.1.0"

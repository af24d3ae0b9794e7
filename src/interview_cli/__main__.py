"""The command `interview`, also as `python -m interview_cli`."""

from interview_cli.cli.app import app


def main() -> None:
    """Run the command line; the process ends with an `errors.ExitCode`."""
    app()


if __name__ == "__main__":
    main()

"""`python -m interview_cli.adapters.pdf_child`: the process that opens one PDF."""

from interview_cli.adapters.pdf_child.program import main

if __name__ == "__main__":
    main()

"""The child process that opens a PDF. Apart because a PDF is a program that others wrote: a bomb ends this process only.

program    one request, one answer, and the limits of the process
limits     what one file may use, and the failure that says which limit it passed
wholeness  whether a page's program is all there
codes      fonts whose codes are explained by a table in the file
words      words with their boxes, table cells, bullets
visible    which characters a person sees, and why not the others
ink        what the page's own program says of each mark: how it is painted, and what is painted over it
pictures   a page as a grey picture

It is started by `adapters/pdf_resume/`, which loads none of this, and it imports nothing of the package but itself: it starts
faster, and it has nothing to protect.
"""

"""Ajouter: what do I bring, what does it change?"""

from dashboard import adding, screen

view = screen.view()
uploads = adding.drop_zone()
for upload in uploads:
    adding.one_file(view, upload)
if not uploads:
    adding.advice()

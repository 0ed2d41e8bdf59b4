"""Présenter: how do I tell it?"""

from dashboard import presenter, presenter_list, screen

view = screen.view()
if not presenter.show(view):
    presenter_list.show(view)

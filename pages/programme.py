"""Programme: action by action, what was planned, held, postponed or asked for besides?"""

from dashboard import action_text, screen
from indicators.pages import programme

view = screen.view()
screen.show(programme(view))
action_text.editor(view)

"""Relire mon rapport: does my draft say what the figures say?"""

from dashboard import proofreading, screen

upload = proofreading.drop_zone()
if upload:
    proofreading.proofreading(screen.view(), upload)

"""How is it shown on screen?"""

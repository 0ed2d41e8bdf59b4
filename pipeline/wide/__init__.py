"""How does a table with a column per profile, month, year, measure or type become a long one?

One module per jeu that such tables feed; ``titles`` says what their headers name, ``shape`` turns
columns into rows. ``pipeline.unpivot`` chooses.
"""

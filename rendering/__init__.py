"""How does a block leave? As a chart, as a table file; the same block in every form."""

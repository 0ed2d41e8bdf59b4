"""How is a chart drawn without a browser? Lengths and marks of an SVG, from a block alone."""

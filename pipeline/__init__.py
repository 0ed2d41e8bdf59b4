"""How do files become trusted rows? Files in, an append-only journal, and one DuckDB file out."""

"""What do I bring, what does it change? The import of files, step by step."""

"""Demands told by nouns and in lists: "their demand for a rise", "a request", "the need for"."""

"""Whether a demand is made, and what became of it."""

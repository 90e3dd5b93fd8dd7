"""Demands made as conditions and by threats."""

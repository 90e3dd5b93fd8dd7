"""Whose a post is: its body, land or person."""

"""What is said, by the kinds of cue that lead to it, and where it ends."""

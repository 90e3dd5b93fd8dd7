"""Who demands, and of whom."""

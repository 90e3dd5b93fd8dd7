"""What is quoted: somebody's own words, and whose they are by where they stand."""

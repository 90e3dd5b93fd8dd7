"""What is asked: where it begins and ends, and how it is cut into single things."""

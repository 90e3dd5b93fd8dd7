"""Files written whole or not at all, in folders here or far away, and by one build at a time."""

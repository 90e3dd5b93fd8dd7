"""What tells of speech: verbs, nouns and turns of phrase."""

"""The parts of the extractor of statements: cues of speech, what is said, whose words they are."""

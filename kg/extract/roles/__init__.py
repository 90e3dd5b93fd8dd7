"""The parts of the extractor of roles: titles, who holds them, and whose they are."""

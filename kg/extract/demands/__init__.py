"""The parts of the extractor of demands: the words that ask, what is asked, who asks whom, and what became of it."""

"""The parts of the extractor of events: the words that tell, whether it happened, who, when and where, and what is one."""

"""News articles in, a knowledge graph out, in which every fact opens the sentence that says it."""

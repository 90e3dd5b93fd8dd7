"""Who speaks: beside the cue, elsewhere in the article, or behind a document."""

"""Names of one article that mean one entity."""

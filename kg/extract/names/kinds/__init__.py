"""Of what kind the bearer of a name is, by all that speaks for it in an article."""

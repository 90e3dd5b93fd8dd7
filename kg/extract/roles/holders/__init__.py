"""Who holds a title, by where it stands and by verbs."""

"""How true the graph is: figures on articles that people have annotated, and a ratchet that keeps them from falling."""

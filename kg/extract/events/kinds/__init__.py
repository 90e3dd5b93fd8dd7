"""What a word that may name a happening means where it stands: a meeting, an attack, an order, a removal, or none of these."""

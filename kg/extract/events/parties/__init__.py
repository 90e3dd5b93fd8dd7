"""Who takes part in what happens, and to whom it is done, by the words of its own sentence."""

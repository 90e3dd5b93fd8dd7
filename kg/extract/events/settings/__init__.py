"""When and where something happens, by the words of its own sentence."""

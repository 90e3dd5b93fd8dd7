"""What a parse says of words: dictionary forms, who does what a verb says, how a verb is meant, how lists are written."""

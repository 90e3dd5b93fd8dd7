"""What names somebody or something, and of what kind it is: from capital letters to names and descriptions with a type."""

"""When and where something happens, by what stands elsewhere in the article."""

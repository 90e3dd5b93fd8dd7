"""What a build takes in: articles that are new or changed, read by processes of their own."""

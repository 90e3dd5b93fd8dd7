"""Who is who: within an article, then across articles, and by the ledger of what people decided."""

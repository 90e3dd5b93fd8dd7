"""Where names begin and end: capitals, the small words inside names, titles before them."""

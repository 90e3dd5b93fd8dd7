"""Words that mark of what kind a name's bearer is, before or behind it: "Avenida Sol", "Lal Marg", "Partido Sol", "HMS Sol"."""

PARTIES = frozenset("frente jamaat jamiat movimiento partei parti partido tehreek tehrik".split())
"""What parties and movements are called before their names in other languages."""
PARTIES_BEHIND = frozenset(
    """balavegaya balawegaya kachchi katchi kazhagam mahasabha mahasangh manch morcha munnani paksh paksha pakshaya parishad peramuna
    samithi samiti samity sanghatana sangathan sangamaya sangham sanstha""".split()
)
"""The same behind them."""
STREETS = frozenset({"avenida", "calle", "gare", "jalan", "piazza", "rue"})
STREETS_BEHIND = frozenset({"marg", "mawatha", "salai", "sarani", "veediya"})
"""Streets and squares of other languages, before and behind their names."""
ROADS = frozenset({"road", "street", "avenue", "boulevard", "lane", "square", "drive"})
SHIPS = frozenset({"hmas", "hmcs", "hms", "ins", "mv", "rms", "ss", "usns", "uss"})
"""What the names of ships begin with."""
REGIONS = frozenset(
    """area borough canton city constituency county district division governorate hamlet island municipality neighbourhood
    neighborhood peninsula prefecture province quarter region state suburb territory town township valley village ward zone""".split()
)
"""Places that are called by their names alone too: "Sulmo" is "Sulmo district"."""
BORNE = frozenset({"day", "days", "law", "code", "spring", "winter", "summer", "storm", "list", "battle"})
"""Last words of names of things that many people have for a surname."""

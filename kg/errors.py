"""What can go wrong in a way a person can mend: each error names the value, the place and the way out."""


class KgError(Exception):
    """Base of every error kg raises on purpose; the command line prints it without a traceback and exits 1."""


class Unreadable(KgError):  # noqa: N818 - it names a file, not a fault of ours
    """A file that holds no article kg can read; the build names it with the reason and goes on."""


class MissingModel(KgError):  # noqa: N818
    """The language model asked for is not installed."""


class BadQuery(KgError):  # noqa: N818
    """A query that is neither a named one, nor a file, nor SPARQL the engine can parse."""


class UnknownName(KgError):  # noqa: N818
    """A name or IRI the graph does not hold."""

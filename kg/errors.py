"""What can go wrong in a way a person can mend: each error names the value, the place and the way out."""


class KgError(Exception):
    """Base of every error kg raises on purpose; the command line prints it without a traceback and exits 1."""


class WrongUsage(KgError):  # noqa: N818 - it is the user's, not ours
    """What was asked for by name is nothing that kg has, such as a format; the command line exits 2, as for an unknown option."""


class Unreadable(KgError):  # noqa: N818 - it names a file, not a fault of ours
    """A file that holds no article kg can read; the build names it with the reason and goes on."""


class MissingModel(KgError):  # noqa: N818
    """The language model asked for is not installed."""


class BadQuery(KgError):  # noqa: N818
    """A query that is neither a named one, nor a file, nor SPARQL the engine can parse."""


class NoSuchQuery(BadQuery, WrongUsage):
    """A named query, parameter, value or format that there is not; the message lists those there are."""


class UnknownName(KgError):  # noqa: N818
    """A name or IRI the graph does not hold."""

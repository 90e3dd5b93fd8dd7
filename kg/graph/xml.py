"""What XML 1.0 cannot hold: control characters of an article, made harmless in XML that is written."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def xml_safe(xml: str) -> str:
    """`xml` with U+FFFD for each character that XML 1.0 forbids, and carriage returns as references, lest a reader drops them."""
    return _FORBIDDEN.sub("\ufffd", xml).replace("\r", "&#13;")

"""Text that was once read in the wrong encoding ("the cafÃ©â€™s owner"), put right where there is no doubt what it was."""

import re

SUSPECT = re.compile(r"[ÂÃÄÅÎÐØÙâãïð][\x80-\u02ff\u2010-\u2122]|[\x80-\x9f]")
"""What all mojibake of UTF-8 has, and little else; a search for it costs nothing beside ftfy's import."""
CERTAIN = frozenset({"encode", "decode", "restore_byte_a0"})
"""ftfy's steps that take nothing away and make nothing up; the others guess at bytes that are lost."""


def repaired(text: str) -> str:
    """`text` with each line that is mojibake read as what it was meant to be; a line of which that is not certain stays as it is."""
    return "\n".join(map(line, text.split("\n"))) if SUSPECT.search(text) else text


def line(text: str) -> str:
    from ftfy import fix_encoding_and_explain
    from ftfy.badness import is_bad

    if not is_bad(text):
        return text
    fixed = fix_encoding_and_explain(text)
    certain = all(step.action in CERTAIN for step in fixed.explanation or ())
    return fixed.text if certain and not is_bad(fixed.text) else text

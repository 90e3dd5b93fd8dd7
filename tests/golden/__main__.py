"""Writes the golden answers anew; read the difference before you keep it."""

from tests.golden import HERE, answers

for layer, text in answers().items():
    (HERE / f"{layer}.txt").write_text(text, encoding="utf-8")

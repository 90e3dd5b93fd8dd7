"""What each type of node looks like: a shape and a colour of its own, so that neither is needed to tell them apart."""

from typing import NamedTuple


class Look(NamedTuple):
    """`shape` is one of vis-network's; the colours are for light and for dark pages."""

    shape: str
    light: str
    dark: str


LOOKS = {
    "Person": Look("dot", "#2f6fb5", "#6db3f2"),
    "Group": Look("hexagon", "#0f8a77", "#3fcfb4"),
    "Institution": Look("square", "#7a52b3", "#b795f0"),
    "Place": Look("triangleDown", "#5d7a1f", "#a9c95c"),
    "Demand": Look("diamond", "#c2571a", "#ff9e5e"),
    "Event": Look("star", "#b8334f", "#ff7f98"),
    "Community": Look("dot", "#5f6874", "#98a3b0"),
}
"""Community stands for nodes that are drawn as one."""


def palette() -> str:
    """The colours as CSS custom properties: `--Person`, …"""
    light, dark = ("".join(f"--{type}:{getattr(look, page)};" for type, look in LOOKS.items()) for page in ("light", "dark"))
    return f":root{{{light}}}@media (prefers-color-scheme: dark){{:root{{{dark}}}}}"

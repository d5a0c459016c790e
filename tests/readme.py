"""Run the examples of the README and write down what they print: python tests/readme.py.

An example is a line "$ COMMAND" in a block marked console; what follows it, up to the next example or
the end of the block, is what it prints. Pictures are what the command in the comment before them writes.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(
    0, str(Path(__file__).resolve().parent.parent)
)  # this checkout, not a copy installed from it

from conftest import ROOT, TRANSCRIPT, environment

README = ROOT / "README.md"
FILES = {
    "doses.txt": "4.5 mg nightly\n4,5 mg\n50 mg once daily\n",
    "rx.csv": 'id,dose,note\n1,4.5 mg,"at night, alone"\n2,2.25 mg bid,\n3,one tablet,\n4,50,\n',
}
_BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
_PICTURE = re.compile(r"<!-- (ldn [^>]*?) > (docs/[a-z-]+\.svg) -->")


def printed(command: str) -> str:
    """Run *command* in bash beside the example files, 80 columns wide; give all that it prints."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FILES.items():
            (Path(folder) / name).write_text(text, "utf-8")
        if TRANSCRIPT.exists():
            (Path(folder) / "transcript.txt").write_bytes(TRANSCRIPT.read_bytes())
        script = f'ldn() {{ "{sys.executable}" -m ldn_cli "$@"; }}\nexec 2>&1\n{command}'
        env = environment(COLUMNS="80")
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=folder,
            capture_output=True,
            check=False,
            env=env,
            timeout=60,
        )
    return done.stdout.decode()


def examples(text: str) -> list[tuple[str, str]]:
    """List the examples of *text* with what it says that they print."""
    found = []
    for block in _BLOCK.findall(text):
        for part in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


def pictures(text: str) -> list[tuple[str, Path]]:
    """List the pictures of *text*: the command, and the file that holds what it writes."""
    return [(command, ROOT / name) for command, name in _PICTURE.findall(text)]


def rewritten(text: str) -> str:
    """Give *text* with what its examples print now."""

    def block(match: re.Match[str]) -> str:
        shown = []
        for command, output in examples(match[0]):
            now = (
                output
                if "transcript.txt" in command and not TRANSCRIPT.exists()
                else printed(command)
            )
            shown.append(f"$ {command}\n{now}")
        return "```console\n" + "".join(shown) + "```"

    return _BLOCK.sub(block, text)


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text("utf-8")), "utf-8")
    for picture_command, picture_file in pictures(README.read_text("utf-8")):
        picture_file.write_text(printed(picture_command), "utf-8")

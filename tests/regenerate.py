"""Write anew all that is made from the code: python tests/regenerate.py.

That is the golden pages and messages in tests/golden, the examples, pictures and made parts of
README.md and docs/, and those of man/ldn.1. Look at what changed with git diff.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# This checkout is what runs, not a copy installed from it before.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from conftest import ROOT
from documentation import DOCUMENTS, MAN, pictures, printed, rewritten


def write_golden_files() -> None:
    """Run the tests that compare with tests/golden, and let them write what they compare with."""
    files = [
        file for file in (ROOT / "tests").glob("test_*.py") if "golden(" in file.read_text("utf-8")
    ]
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=no", *map(str, files)],
        cwd=ROOT,
        check=False,  # what else fails is for the tests to say
        env=os.environ | {"GOLDEN": "write"},
    )


def write_documentation() -> None:
    """Write the examples, pictures and made parts of the documentation."""
    for document in (*DOCUMENTS, MAN):
        text = document.read_text("utf-8")
        document.write_text(rewritten(text), "utf-8")
        for command, picture in pictures(text):
            picture.write_text(printed(command), "utf-8")


if __name__ == "__main__":
    write_golden_files()
    write_documentation()

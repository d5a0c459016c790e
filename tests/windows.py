"""Make a Windows Python with this program installed: python tests/windows.py FOLDER WHEEL.

It runs under Wine, and tests/test_windows.py with it. No package is a Windows Python, but panda3d,
which packs games, carries what Windows needs of one. The standard library is that of the Python
that runs this, and python.exe is one call.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

VERSION = "{}.{}".format(*sys.version_info)
LAUNCHER = """
#include <wchar.h>
__declspec(dllimport) int Py_Main(int, wchar_t **);
int wmain(int count, wchar_t **arguments) { return Py_Main(count, arguments); }
"""
# Programs in Rust, which pydantic has, call this one, and older versions of Wine have it not.
RANDOM = """
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T size) { return RtlGenRandom(data, size); }
"""


def environment(folder: Path) -> dict[str, str]:
    """Return the variables with which Wine runs what is in *folder*."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "WINEPREFIX": str(folder / "prefix"),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "LC_ALL": "C.UTF-8",
    }


def _pip(*arguments: str) -> None:
    windows = ["--platform", "win_amd64", "--only-binary", ":all:", "--python-version", VERSION]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run([*pip, *arguments[:1], *windows, *arguments[1:]], check=True)


def _compile(folder: Path, source: str, *arguments: str) -> None:
    command = ["x86_64-w64-mingw32-gcc", "-x", "c", "-", "-x", "none", "-O", *arguments]
    subprocess.run(command, input=source.encode(), cwd=folder, check=True)


def make(folder: Path, wheel: str) -> None:
    """Make *folder*, with python.exe in it and *wheel* and what it needs installed."""
    folder.mkdir(parents=True)
    _pip("download", "--no-deps", "-d", str(folder), "panda3d")
    with ZipFile(next(folder.glob("panda3d-*.whl"))) as carrier:
        for name in carrier.namelist():
            # Of what these libraries call in turn, Wine has its own.
            if re.fullmatch(r"deploy_libs/(?!api-ms-).*\.(pyd|dll)", name):
                (folder / Path(name).name).write_bytes(carrier.read(name))
    shutil.copytree(
        sysconfig.get_path("stdlib"),
        folder / "Lib",
        ignore=shutil.ignore_patterns("site-packages", "dist-packages", "test", "*.so", "*.a"),
    )
    python = f"python{VERSION.replace('.', '')}.dll"
    _compile(folder, LAUNCHER, "-municode", "-o", "python.exe", python)
    _compile(folder, RANDOM, "-shared", "-o", "bcryptprimitives.dll", "-ladvapi32")
    _pip("install", "--target", str(folder / "Lib" / "site-packages"), wheel)
    quiet = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
    }
    for command in (["wineboot", "-i"], ["wineserver", "-w"]):
        subprocess.run(command, env=environment(folder), check=True, **quiet)  # type: ignore[call-overload]


if __name__ == "__main__":
    make(Path(sys.argv[1]).resolve(), sys.argv[2])

#!/usr/bin/env python3
"""make-ico.py ICO PNG...: one Windows icon of PNG pictures of several sizes (each at most 256 pixels)."""
import pathlib
import struct
import sys

target, *sources = sys.argv[1:]
pictures = [pathlib.Path(source).read_bytes() for source in sources]
entries = b""
offset = 6 + 16 * len(pictures)
for picture in pictures:
    width, height = struct.unpack(">II", picture[16:24])
    entries += struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(picture), offset)
    offset += len(picture)
pathlib.Path(target).write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))

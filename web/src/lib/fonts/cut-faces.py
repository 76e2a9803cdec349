"""Cuts the faces of this folder from the packages' own: the same letters, fewer of them, and only the weights screens use.

Run from the root of the repository, with Debian's python3-fonttools and python3-brotli:

    /usr/bin/python3 web/src/lib/fonts/cut-faces.py
"""

import io
import os

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

PACKAGES = "node_modules/@fontsource-variable"
HERE = os.path.dirname(os.path.abspath(__file__))

ASCII = set(range(0x20, 0x7F))
# What English, Spanish and the names of most classes are written with. Other letters come from the whole face.
HEADINGS = ASCII | {ord(one) for one in "áéíóúüñÁÉÍÓÚÜÑ¿¡ªº’‘“”…–—·×çãõâêôàèìòùäöïëÇÄÖ\u00a0"}
LATIN = (
    ASCII
    | set(range(0xA0, 0x100))
    | {0x131, 0x152, 0x153, 0x2212, 0x20AC, 0x2032, 0x2039, 0x203A}
    | set(range(0x2010, 0x2030))
)


def cut(source, letters, axes, out):
    """Writes a WOFF2 of those letters with its axes narrowed to `axes`: a number pins one, a pair limits it."""
    face = TTFont(f"{PACKAGES}/{source}.woff2")
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    fewer = subset.Subsetter(options)
    fewer.populate(unicodes=letters)
    fewer.subset(face)
    # Read once more, because fontTools narrows no axes of a face it has just cut.
    face.flavor = None
    whole = io.BytesIO()
    face.save(whole)
    whole.seek(0)
    narrowed = instancer.instantiateVariableFont(TTFont(whole), axes)
    narrowed.flavor = "woff2"
    path = f"{HERE}/{out}.woff2"
    narrowed.save(path)
    print(f"{os.path.getsize(path):6} bytes  {out}.woff2")


TEXT = "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght"
cut(f"{TEXT}-normal", LATIN, {"wght": (400, 800)}, "text-latin-upright")
cut(f"{TEXT}-italic", LATIN, {"wght": (400, 720)}, "text-latin-italic")
# Headings of 26 to 42 px, drawn for one size between them.
DISPLAY = "bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal"
cut(DISPLAY, HEADINGS, {"opsz": 36, "wght": (400, 800)}, "headings-latin")

# The name of Chinese on the choice of language, on a device without Chinese letters and before any script: its two letters.
CHINESE = "noto-sans-sc/files/noto-sans-sc"
cut(f"{CHINESE}-119-wght-normal", {ord("中")}, {"wght": (400, 700)}, "chinese-zhong")
cut(f"{CHINESE}-118-wght-normal", {ord("文")}, {"wght": (400, 700)}, "chinese-wen")

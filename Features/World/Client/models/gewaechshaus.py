"""Gewächshaus: a glasshouse with a barrel vault, side aisles and a ridge lantern; workshop benches among plants.

Glass shows its outside only: from within one looks through it at the sky, from without it is a pale, lit body.
"""

import pathlib
import sys
from math import cos, pi, sin

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import place  # noqa: E402
import furniture as put  # noqa: E402
from hothouse import (  # noqa: E402
    AISLE,
    BACK,
    BAR,
    BAYS,
    FRONT,
    HALF,
    JOIN,
    LOW,
    PLINTH,
    RISE,
    SEGMENTS,
    SPRING,
    STEEL,
    arc,
    hoop,
    outside,
    quarter,
)
from masonry import wall  # noqa: E402
from shapes import Shape  # noqa: E402


def inside():
    s = Shape(32)
    pitch = (FRONT - BACK) / BAYS
    line = arc(-0.1)
    for i in range(BAYS + 1):
        z = BACK + 0.12 + i * (FRONT - BACK - 0.24) / BAYS
        hoop(s, STEEL, line, z, 0.14, 0.1, back=True)
        for side in (-1, 1):
            s.box(STEEL, side * 5.92 - 0.08, side * 5.92 + 0.08, 0, SPRING, z - 0.08, z + 0.08, skip="bt")
    for i in range(1, SEGMENTS):
        x, y = line[i]
        s.beam(BAR, (x, y + 0.03, BACK), (x, y + 0.03, FRONT), 0.06, sides=4)
    for i in (1, 3, 5, 7):
        z = BACK + i * pitch
        s.beam(STEEL, (-5.8, SPRING + 0.1, z), (5.8, SPRING + 0.1, z), 0.05, sides=4)
        s.beam(STEEL, (0, SPRING + 0.1, z), (0, SPRING + RISE - 0.2, z), 0.04, sides=3)
    aisles_inside(s)
    floors(s)
    benches(s)
    planting(s)
    ends_inside(s)
    for z in (-8.3, -3.9, 0.3, 3.9):
        for x in (-3.0, 3.0):
            put.pendant(s, x, 3.5, z, SPRING + 0.1, "fir", 32, 0.42)
    return s


def aisles_inside(s):
    z0, z1 = BACK + 1.6, FRONT - 1.8
    for side in (-1, 1):
        x = side * (AISLE - 0.25)
        a, b = ((x, z0), (x, z1)) if side > 0 else ((x, z1), (x, z0))
        wall(s, "brick", a, b, 0, PLINTH, step=3)
        under = quarter(side, -0.08) if side > 0 else quarter(side, -0.08)[::-1]
        for i in range(7):
            z = z0 + 0.1 + i * (z1 - z0 - 0.2) / 6
            hoop(s, STEEL, under, z, 0.12, back=True)
            s.box(STEEL, x - 0.06, x + 0.06, PLINTH, LOW, z - 0.06, z + 0.06, skip="bt")
        s.box(STEEL, *sorted((side * 5.86, side * 5.98)), JOIN - 0.15, JOIN + 0.05, BACK, FRONT, skip="ns", step=6)
        s.box("concrete", *sorted((x - side * 0.12, x + side * 0.2)), PLINTH, PLINTH + 0.06, z0, z1, step=5)
        for z, flip in ((z1 - 0.1, -1), (z0 + 0.1, 1)):
            wall(s, "brick", *[(side * HALF, z), (side * AISLE, z)][:: flip * side], 0, PLINTH, step=4)


def floors(s):
    for i in range(9):
        za, zb = BACK + 0.1 + i * 1.86, BACK + 0.1 + (i + 1) * 1.86
        for j, (xa, xb) in enumerate(((-5.8, -3.9), (-3.9, -1.95), (-1.95, 0), (0, 1.95), (1.95, 3.9), (3.9, 5.8))):
            s.floor("tile-pale" if (i + j) % 2 else "floor", xa, xb, za, zb, 0.0)
    for side in (-1, 1):
        s.floor("clinker", *sorted((side * 5.8, side * 9.4)), BACK + 1.7, FRONT - 1.9, 0.0, 2.2)


def benches(s):
    """Potting and work benches in the aisles: trays of seedlings, a vice, samples, a rack of tools."""
    for side in (-1, 1):
        for z in (-6.9, -3.4, 0.1, 2.8):
            deep = 1.3 if z != 2.8 else 0.9
            xa, xb = sorted((side * 7.5, side * 9.1))
            s.box("oak", xa, xb, 0.84, 0.92, z - deep, z + deep, skip="", step=1.6)
            for u in (xa + 0.1, xb - 0.1):
                for w in (z - deep + 0.1, z + deep - 0.1):
                    s.box("dark-steel", u - 0.04, u + 0.04, 0, 0.84, w - 0.04, w + 0.04, skip="bt")
            s.box("oak", xa + 0.1, xb - 0.1, 0.3, 0.34, z - deep + 0.1, z + deep - 0.1, skip="b")
            for i in range(3):
                w = z - deep * 0.66 + i * deep * 0.66
                kind = (i + int(z * 3)) % 4
                if kind < 2:
                    s.box("dark-timber", xa + 0.2, xb - 0.3, 0.92, 1.0, w - 0.3, w + 0.3, top="soil")
                    for k in range(2):
                        s.blob(
                            "pale-leaf" if kind else "leaf", xa + 0.45 + 0.5 * k, 0.98, w, 0.24, 0.16, 0.26, 2, 5, 0.3
                        )
                elif kind == 2:
                    s.box("zinc", xa + 0.5, xa + 0.9, 0.92, 1.2, w - 0.15, w + 0.15)
                    s.tube("sky-blue", xb - 0.4, w, 0.92, 1.25, 0.12, 0.08, n=5)
                else:
                    s.box("paper", xa + 0.4, xb - 0.4, 0.925, 0.935, w - 0.25, w + 0.25)
                    s.tube("red", xb - 0.3, w + 0.2, 0.92, 1.1, 0.08, 0.1, n=6)


def planting(s):
    """Palms and bananas at the end of the nave and along its piers, a basin of water before them."""
    n = 10
    for i in range(n):
        a, b = 2 * pi * i / n, 2 * pi * (i + 1) / n
        p, q = ((2.0 * sin(w), 2.0 * cos(w) - 8.9) for w in (a, b))
        r, t = ((1.7 * sin(w), 1.7 * cos(w) - 8.9) for w in (a, b))
        s.face("brick", (p[0], 0, p[1]), (q[0], 0, q[1]), (q[0], 0.45, q[1]), (p[0], 0.45, p[1]))
        s.face("concrete", (p[0], 0.45, p[1]), (q[0], 0.45, q[1]), (t[0], 0.45, t[1]), (r[0], 0.45, r[1]))
        s.face("water", (0, 0.38, -9.0), (r[0], 0.38, r[1]), (t[0], 0.38, t[1]))
    for x, z, high in ((-4.3, -9.4, 4.6), (4.3, -9.4, 5.2)):
        s.tube("clinker", x, z, 0, 0.6, 0.9, 1.0, n=8, cap=False)
        s.tube("soil", x, z, 0.5, 0.52, 0.95, n=8)
        palm(s, x, 0.5, z, high)
    for side in (-1, 1):
        for z, size in ((-5.4, 0.75), (-1.1, 0.6), (3.0, 0.7)):
            put.pot(s, side * 5.2, z - 0.9, size, ("dark-leaf", "leaf", "pale-leaf")[int(size * 10) % 3], "clinker")
    for x, z in ((-2.6, -10.3), (2.6, -10.3), (0, -10.4)):
        s.blob("dark-leaf", x, 0, z, 0.9, 0.7, 0.6, 3, 6, 0.25)
    leaves(s, 0, 0.5, -10.2, 1.9, 7, "leaf")


def palm(s, x, y, z, high):
    s.tube("bark", x, z, y, y + high * 0.5, 0.2, 0.16, n=6, cap=False)
    s.tube("bark", x, z, y + high * 0.5, y + high, 0.16, 0.11, n=6, cap=False)
    leaves(s, x, y + high, z, 2.0, 9, "leaf")
    leaves(s, x, y + high - 0.1, z, 1.6, 6, "dark-leaf", 0.35, -0.25)


def leaves(s, x, y, z, reach, count, colour, turn=0.0, lift=0.3):
    """A crown: each leaf two bent pieces, seen from above and from below."""
    for i in range(count):
        a = turn + 2 * pi * i / count
        d, n = (sin(a), cos(a)), (cos(a), -sin(a))
        root, middle, tip = (0.1, 0.0), (reach * 0.55, lift * reach), (reach, lift * reach - reach * 0.42)
        wide = reach * 0.16

        def at(p, w):
            return (x + d[0] * p[0] + n[0] * w, y + p[1], z + d[1] * p[0] + n[1] * w)

        first = [at(root, -0.04), at(middle, -wide), at(middle, wide), at(root, 0.04)]
        second = [at(middle, -wide), at(tip, 0), at(middle, wide)]
        for points in (first, second):
            s.face(colour, *points)
            s.face(colour, *[(px, py - 0.02, pz) for px, py, pz in points[::-1]])


def ends_inside(s):
    """Posts and rails of both ends as one sees them from within."""
    for z, front in ((FRONT - 0.22, True), (BACK + 0.22, False)):
        posts = (-5.0, -3.25, -1.7, 1.7, 3.25, 5.0) if front else (-5.0, -3.25, -1.4, 1.4, 3.25, 5.0)
        for u in posts:
            s.box(STEEL, u - 0.09, u + 0.09, 0, SPRING, z - 0.06, z + 0.06, skip="bt")
        s.beam(STEEL, (-5.9, SPRING, z), (5.9, SPRING, z), 0.2)
        for i in range(1, SEGMENTS):
            x, y = arc(-0.1)[i]
            s.beam(BAR, (x * 0.44, SPRING + 0.44 * (y - SPRING), z), (x, y, z), 0.07)
            u, v = arc(-0.1)[i - 1]
            s.beam(STEEL, (x * 0.44, SPRING + 0.44 * (y - SPRING), z), (u * 0.44, SPRING + 0.44 * (v - SPRING), z), 0.1)
        spans = ((-5.9, -1.7), (1.7, 5.9)) if front else ((-5.9, 5.9),)
        for a, b in spans:
            ends = ((b, z), (a, z)) if front else ((a, z), (b, z))
            wall(s, "brick", *ends, 0, PLINTH, step=3)


if __name__ == "__main__":
    place.make("gewaechshaus", outside(), inside(), exposure=1.25, smooth=80)

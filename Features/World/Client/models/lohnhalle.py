"""Lohnhalle: the pay hall of a colliery. Stepped gable, tall arched windows, clock tower; counters inside."""

import pathlib
import sys
from math import cos, pi, sin

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import place  # noqa: E402
import furniture as put  # noqa: E402
from masonry import Opening, mirrored, wall  # noqa: E402
from pay_hall import BACK, DOOR, FRONT, FRONT_WINDOWS, GABLE_WINDOWS, SIDE, THICK, WIDE, outside  # noqa: E402
from shapes import Shape  # noqa: E402


def inside():
    s = Shape(7)
    x, b, f = WIDE - THICK, BACK + THICK, FRONT - THICK
    far = dict(deep=0.18, trim=None, ledge=None, pane="daylight", bars=(2, 4))
    shift = [
        o
        for o in mirrored(
            [Opening(o.at - THICK, o.width, o.sill, o.height, o.arch) for o in FRONT_WINDOWS], 2 * x, **far
        )
    ]
    door = Opening(x, DOOR.width, 0, DOOR.height, DOOR.arch, pane=None, deep=0.0)
    roof = [(0, 8.4), (x, 15.0), (2 * x, 8.4)]
    upper = mirrored(
        [Opening(o.at - THICK, o.width, o.sill, o.height, o.arch) for o in GABLE_WINDOWS],
        2 * x,
        **{**far, "bars": (1, 2)}
    )
    dado = (2.0, "tile-green")
    wall(s, "plaster", (x, f), (-x, f), 0, roof, shift + upper + [door], base=dado)
    wall(s, "plaster", (-x, b), (x, b), 0, roof, [Opening(x, 2.2, 8.2, 4.2, 1.1, **{**far, "bars": (1, 2)})], base=dado)
    side = mirrored([Opening(o.at - THICK, o.width, o.sill, o.height, o.arch) for o in SIDE], f - b, **far)
    wall(s, "plaster", (x, b), (x, f), 0, 8.4, side, base=dado)
    wall(s, "plaster", (-x, f), (-x, b), 0, 8.4, side, base=dado)
    for side_x in (-1, 1):
        s.sheet("timber", *((side_x * x, 8.4, f), (side_x * x, 8.4, b), (0, 15.0, b), (0, 15.0, f))[::-side_x], 4.2)
    tiles(s, x, b, f)
    for z in (-10.3, -7.0, -4.0, -1.0, 2.0):
        truss(s, z, x)
    s.beam("dark-timber", (0, 14.4, b), (0, 14.4, f), 0.3)
    for u in (-6, 6):
        s.beam("dark-timber", (u, 10.6, b), (u, 10.6, f), 0.22)
    counters(s, b)
    for u, z in ((-8.9, 1.4), (8.9, 1.4), (-8.9, -8.2), (8.9, -8.2)):
        long_bench(s, u, z)
    for z in (-9, -4, 1):
        s.light(0, 6.0, z, 190, "always")
    for u in (-4.6, 4.6):
        for z in (-8.2, -4.0, 0.2, 3.2):
            globe(s, u, z)
    return s


def tiles(s, x, b, f):
    """Cement tiles: a border, a field of two quiet tones, a runner from the door to the counter."""
    edge = 1.0
    xs = [-x, -x + edge, -6.6, -4.7, -2.8, -1.4, 0, 1.4, 2.8, 4.7, 6.6, x - edge, x]
    zs = [b + (f - b) * i / 10 for i in range(11)]
    for i, (xa, xb) in enumerate(zip(xs, xs[1:])):
        for j, (za, zb) in enumerate(zip(zs, zs[1:])):
            border = i in (0, len(xs) - 2) or j == 0
            runner = xs[4] <= xa < xs[8]
            kind = (
                "tile-dark"
                if border
                else "tile-runner" if runner and (i + j) % 2 else "tile-pale" if (i + j) % 2 else "tile-warm"
            )
            s.floor(kind, xa, xb, za, zb, 0.0)


def truss(s, z, x):
    """A riveted arch of steel that carries the roof, with a tie rod."""
    feet, rise = 4.6, 9.0
    points = [(-x * cos(pi * i / 10) * 0.98, feet + rise * sin(pi * i / 10), z) for i in range(11)]
    for p, q in zip(points, points[1:]):
        s.beam("green-steel", p, q, 0.22, 0.34)
    for k in (-1, 1):
        s.beam("green-steel", (k * 6.0, 10.6, z), (k * 5.6, 11.5, z), 0.14)
        s.box("concrete", *sorted((k * x, k * (x - 0.5))), 4.0, 4.6, z - 0.35, z + 0.35, skip="e" if k > 0 else "w")
    s.beam("green-steel", (-x + 0.6, 8.3, z), (x - 0.6, 8.3, z), 0.07)


def counters(s, b):
    """The pay counters: oak front, glazed screen with arched hatches, a gallery above, the clock of the shift."""
    z = b + 2.2
    s.box("timber", -8, 8, 0, 1.1, z - 0.5, z, skip="bn", step=2.7)
    s.box("timber", -8.1, 8.1, 1.1, 1.18, z - 0.6, z + 0.22, skip="n", step=4)
    for i in range(8):
        s.box("dark-timber", -7.8 + i * 2, -6.2 + i * 2, 0.2, 0.9, z, z + 0.03, skip="bn")
    hatches = [Opening(1.6 + 3.2 * i, 1.2, 1.2, 1.1, 0.6, pane=None, deep=0.1) for i in range(5)]
    hatches += [
        Opening(3.2 * i, 1.1, 1.35, 1.35, pane="window", deep=0.08, bars=(1, 1), bar="brass") for i in range(1, 5)
    ]
    wall(s, "timber", (-8, z - 0.3), (8, z - 0.3), 1.18, 3.0, hatches, step=3)
    s.box("dark-timber", -8.2, 8.2, 3.0, 3.3, z - 0.45, z - 0.1, skip="b", step=4)
    for i in range(5):
        s.box("fir", -6.9 + 3.2 * i, -5.9 + 3.2 * i, 2.5, 2.8, z - 0.3, z - 0.26, skip="bn")
    s.box("dark-timber", -8, 8, 0, 2.9, b + 0.02, b + 0.06, skip="nbt", step=3)
    for side in (-1, 1):
        s.box("timber", *sorted((side * 8, side * 7.9)), 0, 3.0, b, z, skip="b", step=3)
    # gallery with iron railing
    g = b + 2.6
    s.box("timber", -9.5, 9.5, 4.0, 4.2, b, g, skip="n", step=3)
    for i in range(20):
        u = -9.5 + i
        s.beam("dark-steel", (u, 4.2, g - 0.08), (u, 5.2, g - 0.08), 0.05)
    s.beam("brass", (-9.5, 5.22, g - 0.08), (9.5, 5.22, g - 0.08), 0.09)
    for u in (-6.4, -3.2, 0, 3.2, 6.4):
        s.beam("dark-steel", (u, 3.2, b + 0.3), (u, 4.0, g - 0.2), 0.14)
    put.clock(s, 0, 6.6, b, 0.82, "brass")


def long_bench(s, x, z):
    side = 1 if x > 0 else -1
    s.box("timber", x - 0.25, x + 0.25, 0.42, 0.5, z - 1.6, z + 1.6, skip="")
    for dz in (-1.3, 1.3):
        s.box("dark-steel", x - 0.2, x + 0.2, 0, 0.42, z + dz - 0.05, z + dz + 0.05)
    (
        s.box("timber", x + side * 0.22, x + side * 0.28, 0.5, 1.0, z - 1.6, z + 1.6, skip="")
        if side > 0
        else s.box("timber", x - 0.28, x - 0.22, 0.5, 1.0, z - 1.6, z + 1.6, skip="")
    )


def globe(s, x, z):
    s.beam("dark-steel", (x, 4.7, z), (x, 10.6, z), 0.04)
    s.tube("dark-steel", x, z, 4.55, 4.75, 0.22, 0.05, n=6, cap=False)
    s.blob("lamp", x, 4.05, z, 0.27, rows=3, n=6, rough=0)
    s.light(x, 3.9, z, 55)


if __name__ == "__main__":
    place.make("lohnhalle", outside(), inside(), exposure=2.3)

"""Kreislaufhalle: a long steel hall under shed roofs, with a conveyor loop and heaps of sorted material."""

import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import stock  # noqa: E402
from house import Model, noise  # noqa: E402
from place import fill  # noqa: E402
from shapes import Shape  # noqa: E402

X, Y, EAVES, RISE, BAYS = 14.0, 9.0, 6.0, 3.6, 5
STEEL, TOWER = "green-steel", (21.0, -3.5)
PANE = {"glass": "pane", "within": "daylight", "frame": "dark-steel"}


def shed_roof(n, inside):
    """Five sheds; the glazed side of each looks north, the sheet side slopes to the south."""
    width = 2 * X / BAYS
    for k in range(BAYS):
        a, b = -X + k * width, -X + (k + 1) * width
        lip = b - 0.5
        for y0, y1, points in ((-Y - 0.3, Y + 0.3, True), (-Y, Y, False)):
            sheet = [(a, y0, EAVES), (lip, y0, EAVES + RISE), (lip, y1, EAVES + RISE), (a, y1, EAVES)]
            if points:
                n.quad(*[(x, y, z + 0.16) for x, y, z in sheet], "zinc", 2.6)
            else:
                inside.quad(*sheet[::-1], "white", 3.2)
        for i in range(6):                       # glazing of the steep side, bars between its panes
            y0, y1 = -Y + i * Y / 3, -Y + (i + 1) * Y / 3
            pane = [(b, y0, EAVES + 0.2), (b, y1, EAVES + 0.2), (lip, y1, EAVES + RISE), (lip, y0, EAVES + RISE)]
            n.quad(*pane, "pane", 3.4)
            inside.quad(*pane[::-1], "daylight", 3.4)
            n.beam((b + 0.05, y0, EAVES + 0.2), (lip + 0.05, y0, EAVES + RISE), 0.12, STEEL)
        n.beam((b + 0.02, -Y - 0.3, EAVES + 0.1), (b + 0.02, Y + 0.3, EAVES + 0.1), 0.34, "zinc")
        n.beam((lip, -Y - 0.3, EAVES + RISE + 0.08), (lip, Y + 0.3, EAVES + RISE + 0.08), 0.3, "zinc", caps=True)
        for y, front in ((Y, True), (-Y, False)):  # gable of the shed: sheet with glass in it
            for m, colour, v in ((n, STEEL, y), (inside, "white", y - (0.25 if front else -0.25))):
                corners = [(a, v, EAVES), (b, v, EAVES), (lip, v, EAVES + RISE)]
                m.tri(*(corners[::-1] if front == (m is n) else corners), colour, 2.6)
            out = 0.04 if front else -0.04
            pitch, v = RISE / (lip - a), y + out
            pane = [(a + 2.0, v, EAVES + 0.35), (b - 0.5, v, EAVES + 0.35), (lip - 0.35, v, EAVES + RISE - 0.6),
                    (a + 2.0, v, EAVES + 2.0 * pitch - 0.35)]
            n.quad(*(pane[::-1] if front else pane), "pane", 2.6)
            pane = [(x, y - (0.29 if front else -0.29), z) for x, _, z in pane]
            inside.quad(*(pane if front else pane[::-1]), "daylight", 2.6)
            for x in (a + 3.0, a + 4.1):
                n.beam((x, v + out, EAVES + 0.35), (x, v + out, EAVES + (x - a) * pitch - 0.3), 0.08, STEEL)


def walls(n, inside):
    width = 2 * X / BAYS
    front, plinth = [], []
    for k in range(BAYS):
        left, right = k * width + 0.35, (k + 1) * width - 0.35
        if k == BAYS // 2:
            front.append({"from": left + 0.1, "to": right - 0.1, "sill": 0, "head": 4.5, "frame": STEEL})
        else:
            front.append(dict(PANE, **{"from": left, "to": right, "sill": 1.0, "head": 5.2, "bars": (5, 3)}))
    n.wall((X, Y), (-X, Y), 0, EAVES, STEEL, 0.3, front, inner="white", cap=False, lining=inside)
    for side, start, end in ((1, (X, -Y), (X, Y)), (-1, (-X, Y), (-X, -Y))):
        holes = [dict(PANE, **{"from": k * 6 + 0.4, "to": k * 6 + 5.6, "sill": 1.0, "head": 5.2, "bars": (5, 3)})
                 for k in range(3)]
        n.wall(start, end, 0, EAVES, STEEL, 0.3, holes, inner="white", cap=False, lining=inside)
    rear = [dict(PANE, **{"from": k * width + 0.35, "to": (k + 1) * width - 0.35, "sill": 3.4, "head": 5.2,
                          "bars": (5, 2)}) for k in range(BAYS)]
    n.wall((-X, -Y), (X, -Y), 0, EAVES, "brick", 0.3, rear, inner="pale-brick", cap=False, lining=inside)
    gate = width / 2 - 0.45
    for x0, x1 in ((-X, -gate), (gate, X)):      # a brick plinth before the glass
        n.box(x0 - (0.12 if x0 < -9 else 0), Y, 0, x1 + (0.12 if x1 > 9 else 0), Y + 0.14, 1.0, "brick", skip="s")
    for x in (X, -X - 0.14):
        n.box(x, -Y, 0, x + 0.14, Y + 0.14, 1.0, "brick", skip="w" if x > 0 else "e")
    for k in range(BAYS + 1):                    # columns before the front, gutters above
        x = -X + k * width
        n.box(x - 0.18, Y + 0.05, 0, x + 0.18, Y + 0.36, EAVES + 0.1, STEEL, skip="s", grain=3)
        n.box(x - 0.18, -Y - 0.3, 0, x + 0.18, -Y, EAVES + 0.1, STEEL, skip="n", grain=3)
    n.box(-X - 0.2, Y, 5.35, X + 0.2, Y + 0.42, 5.7, STEEL, bottom=True, grain=2.8)
    for side in (-1, 1):                         # leaves of the gate, pushed aside
        x0, x1 = sorted((side * (gate + 0.1), side * (gate + 2.5)))
        n.box(x0, Y + 0.42, 0.08, x1, Y + 0.52, 4.6, "ember", grain=2.4)
        for z in (1.5, 3.0):
            n.box(x0, Y + 0.52, z, x1, Y + 0.56, z + 0.12, "dark-steel", skip="s", grain=9)
    n.slab(-6.5, Y, 6.5, Y + 6.5, 0.03, "path", 1.6)
    n.light(0, Y + 0.8, 3.8, 120)
    n.beam((-gate - 2.7, Y + 0.47, 4.72), (gate + 2.7, Y + 0.47, 4.72), 0.16, "dark-steel")
    for x in (-2 * width + width / 2, -width, width, 2 * width - width / 2):
        n.box(x - 0.14, Y + 0.36, 4.8, x + 0.14, Y + 0.62, 5.05, "lamp", bottom=True, grain=9)
        n.light(x, Y + 1.0, 4.6, 55)


def bunker(n):
    """The bunker on legs at the north end and the conveyor bridge that climbs to it."""
    x, y = TOWER
    for u in (-1.9, 1.9):
        for v in (-1.9, 1.9):
            n.beam((x + u, y + v, 0), (x + u, y + v, 7.4), 0.34, STEEL, grain=3)
            n.box(x + u - 0.5, y + v - 0.5, 0, x + u + 0.5, y + v + 0.5, 0.35, "concrete")
    for z in (3.2, 6.4):
        legs = [(-1.9, -1.9), (1.9, -1.9), (1.9, 1.9), (-1.9, 1.9)]
        for a, b in zip(legs, legs[1:] + legs[:1]):
            n.beam((x + a[0], y + a[1], z), (x + b[0], y + b[1], z), 0.22, STEEL)
            if z < 4:
                n.beam((x + a[0], y + a[1], 0.3), (x + b[0], y + b[1], z), 0.14, STEEL)
                n.beam((x + b[0], y + b[1], z), (x + a[0], y + a[1], 6.4), 0.14, STEEL)
    top = [(x - 2.3, y - 2.3), (x + 2.3, y - 2.3), (x + 2.3, y + 2.3), (x - 2.3, y + 2.3)]
    low = [(x - 0.6, y - 0.6), (x + 0.6, y - 0.6), (x + 0.6, y + 0.6), (x - 0.6, y + 0.6)]
    for i in range(4):
        (a, b), (c, d) = (low[i], low[(i + 1) % 4]), (top[i], top[(i + 1) % 4])
        n.quad((*a, 3.9), (*b, 3.9), (*d, 7.0), (*c, 7.0), "corten", 1.6)
    n.box(x - 2.3, y - 2.3, 7.0, x + 2.3, y + 2.3, 16.6, "corten", grain=1.9, skip="t")
    n.gable_roof(x - 2.3, y - 2.3, x + 2.3, y + 2.3, 16.6, 1.2, "zinc", "x", 0.4, gable="corten")
    for v in (-2.34, 2.34):
        flip = v > 0
        for u in (-1.3, 0.3):
            p = [(x + u, y + v, 14.2), (x + u + 1.1, y + v, 14.2), (x + u + 1.1, y + v, 15.5), (x + u, y + v, 15.5)]
            n.quad(*(p[::-1] if flip else p), "pane")
    a, b = (X - 0.6, y, 6.6), (x - 2.2, y, 13.6)
    n.beam(a, b, 2.2, STEEL, 2.3, grain=1.9)
    for side in (-1, 1):
        for k in range(5):
            t, u = 0.12 + k * 0.17, 0.12 + k * 0.17 + 0.12
            p, q = [[a[i] + (b[i] - a[i]) * s for i in range(3)] for s in (t, u)]
            v = y + side * 1.13
            pane = [(p[0], v, p[2] - 0.1), (q[0], v, q[2] - 0.1), (q[0], v, q[2] + 0.7), (p[0], v, p[2] + 0.7)]
            n.quad(*(pane[::-1] if side > 0 else pane), "pane")
    n.beam((17.0, y - 0.9, 0), (17.0, y - 0.9, 8.6), 0.26, STEEL)
    n.beam((17.0, y + 0.9, 0), (17.0, y + 0.9, 8.6), 0.26, STEEL)
    n.beam((17.0, y - 0.9, 0.4), (17.0, y + 0.9, 6.6), 0.14, STEEL)
    for k, colour in enumerate(("leaf-green", "sky-blue", "ember")):   # skips beside the south wall
        y0 = -6.0 + k * 3.6
        n.prism([(-17.6, y0), (-15.8, y0), (-15.8, y0 + 2.9), (-17.6, y0 + 2.9)], 0.15, 1.5, colour, top="soil")
        n.box(-17.75, y0 - 0.12, 1.4, -15.65, y0 + 3.02, 1.55, colour, skip="t")


def heap(n, x, y, wide, deep, high, colour, seed):
    """A heap against the back of its bay, as steep as such things lie, with lumps on its flanks."""
    sides, rings = 13, 4

    def point(i, j):
        a, t = 2 * math.pi * (i % sides) / sides, j / rings
        bulge = 1 + 0.2 * noise(math.cos(a) * 5 + seed * 9, math.sin(a) * 5 + seed * 5, 3.1 * j)
        r = (1 - t) * bulge
        lift = high * (t - 0.16 * t ** 4) * (0.94 + 0.06 * bulge)
        return x + wide * r * math.cos(a), y + deep * r * math.sin(a), lift
    for j in range(rings):
        for i in range(sides):
            p = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)]
            n.face(p[:3], colour)
            if j < rings - 1:
                n.face([p[0], p[2], p[3]], colour)
    for k in range(16):
        i, j = (k * 5 + seed) % sides, k % 3
        u, v, z = (0.5 * (p + q) for p, q in zip(point(i, j), point(i + 1, j + 1)))
        size = 0.14 + 0.07 * ((k * 3 + seed) % 4) / 3
        base = [(u + size * math.cos(t + k), v + size * math.sin(t + k), z - 0.03) for t in (0, 2.1, 4.2)]
        for a, b in zip(base, base[1:] + base[:1]):
            n.face([a, b, (u + size * 0.4, v + size * 0.2, z + size * 1.1)], colour, 0.82 + 0.1 * (k % 5))


def belt(n, a, b, width=0.9):
    """A stretch of conveyor: belt, side frames, drums at its ends."""
    ax, ay, az = a
    bx, by, bz = b
    length = math.dist(a[:2], b[:2])
    side = (-(by - ay) / length * width / 2, (bx - ax) / length * width / 2)
    n.quad((ax - side[0], ay - side[1], az), (bx - side[0], by - side[1], bz), (bx + side[0], by + side[1], bz),
           (ax + side[0], ay + side[1], az), "ink", 2.5)
    n.quad((ax + side[0], ay + side[1], az - 0.2), (bx + side[0], by + side[1], bz - 0.2),
           (bx - side[0], by - side[1], bz - 0.2), (ax - side[0], ay - side[1], az - 0.2), "dark-steel", 4)
    for s in (-1.1, 1.1):
        u, v = side[0] * s, side[1] * s
        n.beam((ax + u, ay + v, az), (bx + u, by + v, bz), 0.1, "ember", 0.3, grain=4)


def goods(n, a, b, count, seed):
    """Pieces that ride on the belt."""
    colours = ("zinc", "leaf-green", "timber", "red", "sky-blue", "paper", "ember")
    for k in range(count):
        t = (k + 0.5 + 0.25 * math.sin(k * 2.3 + seed)) / count
        x, y, z = (p + (q - p) * t for p, q in zip(a, b))
        size = 0.16 + 0.1 * ((k * 5 + seed) % 3) / 2
        with n.at(x, y, z, turn=37 * k + seed * 11):
            n.box(-size, -size * 0.8, 0, size, size * 0.8, size * 1.3, colours[(k + seed) % len(colours)], grain=9)


def loop(n):
    """The loop: along the heaps at table height, up both sides, and back across over people's heads."""
    x, back, front, low, high = 12.2, -5.4, 5.6, 0.8, 4.7
    corners = [(-x, back, low), (x, back, low), (x, front, high), (-x, front, high)]
    for k in range(4):
        a, b = corners[k], corners[(k + 1) % 4]
        belt(n, a, b)
        goods(n, a, b, (16, 7, 9, 7)[k], k)
        with n.at(*a):
            n.cylinder(0, 0, -0.3, 0.06, 0.62, "dark-steel", 10)
    for k in range(7):                           # legs of the low stretch
        u = -x + k * 2 * x / 6
        for v in (back - 0.5, back + 0.5):
            n.beam((u, v, 0), (u, v, low), 0.1, "dark-steel")
    for k in range(5):                           # hangers of the high stretch, legs of the climbs
        u = -x + k * 2 * x / 4
        for v in (front - 0.5, front + 0.5):
            n.beam((u, v, high), (u, v, EAVES + 0.3), 0.07, "dark-steel")
    for u in (-x, x):
        for v in (-1.8, 2.0):
            z = low + (v - back) / (front - back) * (high - low)
            for s in (-0.5, 0.5):
                n.beam((u + s, v, 0), (u + s, v, z), 0.1, "dark-steel")


def floor(n):
    """Joints, a drain, marked places with what is stored on them, feet under the belts."""
    s, y = Shape(31), 0.052
    for x in (-8.4, -2.8, 2.8, 8.4):
        stock.stripe(s, "stone", (x, -5.0), (x, 3.44), 0.05, y)
        stock.stripe(s, "stone", (x, 5.68), (x, 8.7), 0.05, y)
    for z in (-2.4, 0.9):
        stock.stripe(s, "stone", (-13.4, z), (13.4, z), 0.05, y)
    stock.drain(s, (-11.2, 2.3), (11.2, 2.3), y)
    stock.hatch(s, -11.4, 11.4, -4.45, -4.05, y)
    stock.hatch(s, -1.8, 1.8, 8.0, 8.4, y)
    for x, turn in ((-9.6, 90), (-5.0, 90), (5.0, -90), (9.6, -90)):
        stock.arrow(s, x, 4.56, turn, y + 0.006)
    stock.arrow(s, 0, 6.9, 180, y + 0.006)
    for k, load in enumerate(("sheets", "crates", "drums", None)):
        x = 5.4 + 1.9 * k
        stock.frame(s, "paper", x - 0.82, x + 0.82, 6.5, 8.3, y=y)
        for z in (6.98, 7.86):
            stock.pallet(s, x, z, 2 if z < 7 else -3, load if z > 7 else (None, "crates", "sheets", "drums")[k])
    for k, colour in enumerate(("sky-blue", "ember", "dark-timber", "leaf-green")):
        x = -5.4 - 1.6 * k
        stock.frame(s, "paper", x - 0.76, x + 0.76, 6.9, 8.4, y=y)
        stock.bin_on_wheels(s, x, 7.7, colour, 180)
    for k in range(7):
        for z in (-5.9, -4.9):
            u = -12.2 + k * 4.0667
            s.box("dark-steel", u - 0.2, u + 0.2, 0.04, 0.09, z - 0.2, z + 0.2)
    for u in (-12.2, 12.2):
        for v in (-1.8, 2.0):
            for w in (-0.5, 0.5):
                s.box("dark-steel", u + w - 0.2, u + w + 0.2, 0.04, 0.09, v - 0.2, v + 0.2)
    fill(n, s)


def fittings(n):
    n.slab(-X + 0.3, -Y + 0.3, X - 0.3, Y, 0.04, "floor", 1.7)
    for x0, y0, x1, y1, paint in (               # ways marked on the floor: along the hall, and in from the gate
        (-X + 1.2, 3.5, X - 1.2, 3.62, "ember"), (-X + 1.2, 5.5, -1.9, 5.62, "ember"), (1.9, 5.5, X - 1.2, 5.62, "ember"),
        (-2.02, 5.5, -1.9, Y - 0.6, "ember"), (1.9, 5.5, 2.02, Y - 0.6, "ember"),
        (-X + 1.2, 3.7, X - 1.2, 5.42, "concrete"), (-1.82, 5.42, 1.82, Y - 0.6, "concrete"),
    ):
        n.quad((x0, y0, 0.049), (x1, y0, 0.049), (x1, y1, 0.049), (x0, y1, 0.049), paint, 4.0)
    width = 2 * X / BAYS
    for k in range(1, BAYS):                     # trusses along the valleys, tie rods between them
        x = -X + k * width
        n.beam((x, -Y + 0.3, EAVES - 0.15), (x, Y - 0.3, EAVES - 0.15), 0.26, STEEL, 0.5, grain=3)
    for y in (-3.0, 3.0):
        n.beam((-X, y, EAVES - 0.1), (X, y, EAVES - 0.1), 0.16, STEEL)
    bays = 6
    step = (2 * X - 1.4) / bays
    for k in range(bays + 1):
        x = -X + 0.7 + k * step
        n.box(x - 0.14, -Y + 0.3, 0, x + 0.14, -6.2, 2.3, "concrete", skip="s")
    for k, colour in enumerate(("zinc", "leaf-green", "timber", "corten", "paper", "sky-blue")):
        x = -X + 0.7 + (k + 0.5) * step
        if colour == "paper":                    # bales instead of a heap
            for i, j, z in ((-1, 0, 0), (0, 0, 0), (1, 0, 0), (-0.5, 0, 1), (0.5, 0, 1)):
                u = x + i * 1.2
                n.box(u - 0.55, -8.3, z * 0.85, u + 0.55, -6.9, z * 0.85 + 0.82, "tile", grain=1.2)
                n.box(u - 0.57, -7.7, z * 0.85, u + 0.57, -7.6, z * 0.85 + 0.83, "dark-steel", skip="s", grain=9)
                n.box(u - 0.57, -6.9, z * 0.85 + 0.3, u + 0.57, -6.88, z * 0.85 + 0.36, "dark-steel", skip="s", grain=9)
        else:
            heap(n, x, -7.4, 2.0, 1.4, 1.9 + 0.3 * (k % 3), colour, k)
    loop(n)
    floor(n)
    for x in (-8.4, -2.8, 2.8, 8.4):
        for y in (-4.0, 2.2):
            n.beam((x, y, EAVES - 0.6), (x, y, EAVES + 1.4), 0.04, "ink")
            n.cylinder(x, y, EAVES - 0.95, EAVES - 0.55, 0.4, "aluminium", 8, 0.12)
            rim = [(0.38 * math.cos(i * math.pi / 4), 0.38 * math.sin(i * math.pi / 4)) for i in range(8)]
            n.polygon([(x + u, y - v, EAVES - 0.92) for u, v in rim], "lamp")
            n.light(x, y, EAVES - 1.2, 90, hours="always")


def make(samples=64):
    outside, inside = Model("kreislaufhalle", "kreislaufhalle"), Model("kreislaufhalle-inside", "kreislaufhalle")
    shell, room = outside.node("outside"), inside.node("inside")
    walls(shell, room)
    shed_roof(shell, room)
    bunker(shell)
    fittings(room)
    outside.save(samples, context=[room])
    inside.save(samples, ground=None, context=[shell], exposure=1.7)


if __name__ == "__main__":
    make()

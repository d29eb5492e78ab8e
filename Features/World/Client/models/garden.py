"""The gardens and the school house from outside."""

from math import cos, pi, sin

import house
import furniture as put
from masonry import Opening, wall
from shapes import Shape

WIDE, BACK, FRONT, EAVE, RIDGE, THICK = 6.4, -14.2, -6.2, 3.9, 7.6, 0.35
PANE = dict(width=1.3, sill=1.0, height=2.0, arch=0.2, segments=2, bars=(1, 1), ledge="concrete", deep=0.15)
FRONT_PANES = [Opening(u, **PANE) for u in (2.0, 4.0, 8.8, 10.8)]
DOOR = Opening(6.4, 2.6, 0.0, 2.9, 0.4, pane=None, deep=THICK, trim="white", trim_width=0.25)
SIDES = [Opening(u, **PANE) for u in (2.2, 5.8)]
MIDDLE = (BACK + FRONT) / 2
# Posts, rails and small flowers: too thin for a light that changes along them.
house.PLAIN.update(
    {
        "grey-timber": 2.0,
        "zinc": 2.5,
        "aluminium": 2.5,
        "soil": 3.0,
        "flower-red": 0.6,
        "flower-yellow": 0.6,
        "flower-white": 0.6,
        "flower-violet": 0.6,
    }
)


def outside():
    s = Shape(21)
    school(s)
    turret(s)
    pump(s)
    pergola(s)
    strings(s)
    for x, z, turn, colour, roof in (
        (-12.2, 1.4, 62, "fir", "felt"),
        (12.2, 1.4, -62, "sky-blue", "roof-tile"),
        (-12.0, -8.6, 75, "ember", "zinc"),
    ):
        arbour(s, x, z, turn, colour, roof)
    beds(s)
    ground(s)
    fence(s)
    hives(s)
    return s


def school(s):
    base = (0.7, "brick")
    line = [(0, EAVE), (4.0, RIDGE), (8.0, EAVE)]
    wall(s, "white", (-WIDE, FRONT), (WIDE, FRONT), 0, EAVE, FRONT_PANES + [DOOR], base=base)
    wall(s, "white", (WIDE, BACK), (-WIDE, BACK), 0, EAVE, [Opening(u, **PANE) for u in (2.4, 10.4)], base=base)
    for a, b in (((WIDE, FRONT), (WIDE, BACK)), ((-WIDE, BACK), (-WIDE, FRONT))):
        wall(
            s,
            "white",
            a,
            b,
            0,
            line,
            SIDES + [Opening(4.0, 1.0, 4.6, 1.1, 0.5, segments=6, bars=(1, 0), ledge="white")],
            base=base,
        )
    s.gable(
        "roof-tile",
        -WIDE,
        WIDE,
        BACK,
        FRONT,
        EAVE,
        RIDGE,
        over=0.55,
        thick=0.2,
        edge="white",
        axis="x",
        step=3.4,
        under="timber",
    )
    # a cross gable over the door, as schools have it, with a round window
    d = Shape()
    wall(
        d,
        "white",
        (-1.9, FRONT + 0.12),
        (1.9, FRONT + 0.12),
        EAVE - 0.6,
        [(0, EAVE + 0.3), (1.9, 6.5), (3.8, EAVE + 0.3)],
        [Opening(1.9, 0.9, 4.5, 0.9, 0.45, segments=6, bars=(1, 1))],
    )
    s.add(d)
    s.gable("roof-tile", -1.9, 1.9, FRONT - 3.0, FRONT + 0.1, EAVE + 0.3, 6.5, over=0.3, thick=0.16, edge="white")
    for u in (2.0, 4.0, 8.8, 10.8):  # shutters
        for k in (-1, 1):
            x = u - WIDE + k * 0.95
            s.box("fir", x - 0.27, x + 0.27, 1.0, 3.0, FRONT, FRONT + 0.06, skip="bntwe")
    for k in (-1, 1):
        put.wall_lantern(s, k * 1.75, 2.3, FRONT, 30)
    s.light(0, 2.6, FRONT - 1.0, 50)
    s.box("brick", 3.7, 4.4, 5.0, 8.5, -11.6, -10.9, step=4, top="ink")
    s.box("concrete", 3.6, 4.5, 8.5, 8.65, -11.7, -10.8)
    s.floor("stone", -1.5, 1.5, FRONT - THICK, FRONT + 1.0, 0.05, 1.6)


def turret(s):
    """The bell over the roof, which one sees from the lake."""
    z = MIDDLE
    s.box("white", -0.85, 0.85, 6.6, 8.3, z - 0.85, z + 0.85, skip="b")
    for k in (-1, 1):
        for m in (-1, 1):
            s.beam("white", (k * 0.7, 8.3, z + m * 0.7), (k * 0.7, 9.9, z + m * 0.7), 0.16)
    s.tube("brass", 0, z, 8.75, 9.4, 0.42, 0.2, n=7)
    s.beam("dark-timber", (-0.7, 9.5, z), (0.7, 9.5, z), 0.12)
    s.box("white", -0.95, 0.95, 9.9, 10.1, z - 0.95, z + 0.95, skip="")
    s.tube("copper-green", 0, z, 10.1, 10.7, 1.6, 0.85, n=4, cap=False, turn=pi / 4)
    s.tube("copper-green", 0, z, 10.7, 13.2, 0.85, 0, n=4, turn=pi / 4)
    s.beam("dark-steel", (0, 13.0, z), (0, 14.2, z), 0.06)
    s.blob("brass", 0, 13.2, z, 0.14, rows=2, n=5, rough=0)
    s.box("brass", 0.0, 0.7, 13.75, 14.05, z - 0.02, z + 0.02)


def pump(s):
    """A wind pump on a trestle of steel, that lifts water into the tank for the beds."""
    x, z, top = 12.4, -8.4, 10.2
    feet = [(x + a * 1.5, 0, z + b * 1.5) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    head = [(x + a * 0.22, top, z + b * 0.22) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    for p, q in zip(feet, head):
        s.beam("zinc", p, q, 0.12, sides=4)
    for y in (3.4, 6.8):
        t = y / top
        ring = [tuple(p[k] + (q[k] - p[k]) * t for k in range(3)) for p, q in zip(feet, head)]
        for i in range(4):
            s.beam("zinc", ring[i], ring[(i + 1) % 4], 0.07, sides=4)
    hub = (x, top + 0.5, z + 0.55)
    s.box("dark-steel", x - 0.2, x + 0.2, top, top + 0.9, z - 0.3, z + 0.5, skip="")
    for i in range(12):
        a, b = 2 * pi * i / 12, 2 * pi * (i + 0.62) / 12
        points = [
            (hub[0] + r * cos(w), hub[1] + r * sin(w), hub[2] + d)
            for r, w, d in ((0.45, a, 0.0), (1.75, a, 0.0), (1.75, b, 0.18), (0.45, b, 0.12))
        ]
        s.face("aluminium", *points)
        s.face("zinc", *[(px, py, pz - 0.03) for px, py, pz in points[::-1]])
    for points in (
        ((x, top + 0.1, z - 2.6), (x, top + 1.0, z - 2.6), (x, top + 0.75, z - 1.4), (x, top + 0.3, z - 1.4)),
    ):
        s.face("red", *points)
        s.face("red", *[(px - 0.03, py, pz) for px, py, pz in points[::-1]])
    s.beam("zinc", (x, top + 0.52, z - 0.3), (x, top + 0.52, z - 1.5), 0.07)
    s.tube("timber", x + 0.2, z + 3.2, 0.0, 1.3, 1.05, 1.15, n=9, cap=False)
    s.tube("water", x + 0.2, z + 3.2, 1.1, 1.12, 1.05, n=9)
    s.pipe("zinc", [(x, 0.2, z), (x, 1.9, z), (x + 0.1, 1.9, z + 2.6), (x + 0.1, 1.5, z + 2.6)], 0.06, n=4)


def pergola(s):
    """Four frames over the way, roses and vines on them; one walks through it to the round place."""
    for i in range(4):
        z = 4.2 + 2.7 * i
        for k in (-1, 1):
            s.box("grey-timber", k * 1.9 - 0.09, k * 1.9 + 0.09, 0, 2.75, z - 0.09, z + 0.09, skip="bt")
        s.box("grey-timber", -2.6, 2.6, 2.88, 3.06, z - 0.08, z + 0.08, skip="", step=9)
    for k in (-1, 1):
        s.box("grey-timber", k * 1.9 - 0.09, k * 1.9 + 0.09, 2.72, 2.9, 3.6, 12.8, skip="", step=5)
        s.beam("grey-timber", (k * 0.65, 3.1, 3.6), (k * 0.65, 3.1, 12.8), 0.09)
        for i in range(4):  # what climbs: a foot at each post, a crown along the beams
            z = 4.2 + 2.7 * i
            leaf = ("leaf", "dark-leaf", "pale-leaf")[(i + (k > 0)) % 3]
            if (i + (k > 0)) % 2:
                s.blob(leaf, k * 1.96, 0, z + 0.05, 0.26, 1.38, 0.3, 3, 5, 0.25)
            s.blob(leaf, k * 1.75, 2.72, z + 0.6, 0.8, 0.34, 1.4, 2, 6, 0.22)
            s.blob(
                "flower-red" if k > 0 else "flower-white",
                k * 2.35,
                2.75,
                z + 0.4 + 0.3 * (i % 3),
                0.16,
                0.15,
                0.2,
                2,
                4,
            )
    for z in (6.9, 9.6):  # small lamps under the beams
        s.box("lamp", -0.12, 0.12, 2.62, 2.88, z - 0.12, z + 0.12, skip="")
        s.light(0, 2.3, z, 32)


def strings(s):
    """Small lamps on two cords, from the eaves of the school over the round place to the pergola."""
    for k in (-1, 1):
        a, b, parts = (k * 5.9, EAVE - 0.25, FRONT + 0.25), (k * 1.9, 3.0, 4.2), 8
        line = []
        for i in range(parts + 1):
            t = i / parts
            sag = 0.75 * 4 * t * (1 - t)
            line.append((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t - sag, a[2] + (b[2] - a[2]) * t))
        for p, q in zip(line, line[1:]):
            s.beam("dark-steel", p, q, 0.03, sides=3, ends=False)
        for i, (x, y, z) in enumerate(line[1:-1]):
            s.tube("lamp", x, z, y - 0.2, y - 0.02, 0.1, 0.04, n=4)
            if i % 2 == 0:
                s.light(x, y - 0.3, z, 26)


def arbour(s, x, z, turn, colour, roof):
    """A gardener's hut: boards in a colour of its own, a veranda, a bench, a lamp at the door."""
    a = Shape(int(abs(x * 10)))
    window = dict(width=0.9, sill=1.0, height=0.9, bars=(1, 1), bar="white", deep=0.0)
    wall(
        a,
        colour,
        (-1.7, 0.6),
        (1.7, 0.6),
        0,
        2.3,
        [
            Opening(1.0, 0.9, 0.05, 1.95, pane="timber", bars=(0, 0), trim="white", trim_width=0.1, deep=0.05),
            Opening(2.5, **window),
        ],
        step=2.4,
    )
    wall(a, colour, (1.7, -1.8), (-1.7, -1.8), 0, 2.3, step=4)
    for p, q in (((1.7, 0.6), (1.7, -1.8)), ((-1.7, -1.8), (-1.7, 0.6))):
        wall(a, colour, p, q, 0, 2.3, [Opening(1.2, **window)], step=3)
    for zz, face in ((0.6, 1), (-1.8, -1)):
        points = [(-1.7, 2.3, zz), (1.7, 2.3, zz), (0, 3.25, zz)]
        a.face("white", *points[::face])
    a.gable(roof, -1.7, 1.7, -1.8, 1.9, 2.3, 3.25, over=0.3, thick=0.1, edge="white", step=3.2, under="timber")
    for k in (-1.55, 1.55):
        a.box("white", k - 0.07, k + 0.07, 0, 2.35, 1.7, 1.84, skip="bt")
    a.box("timber", -1.7, 1.7, 0, 0.12, 0.6, 1.95, skip="bn", step=2)
    a.box("lamp", -0.05, 0.15, 1.95, 2.2, 0.62, 0.76)
    a.light(0.05, 1.85, 1.1, 22)
    a.box("timber", 0.5, 1.5, 0.45, 0.52, 0.7, 1.05)
    s.add(a.turned(turn, x, z))


def beds(s):
    """Raised beds in two rows on each side, each with something else in it."""
    r = s.random
    number = 0
    for k in (-1, 1):
        for z in (5.0, 8.0, 11.0):
            for x0 in (4.2, 8.6):
                if x0 > 8 and z > 6:
                    continue
                a, b = sorted((k * x0, k * (x0 + 3.4)))
                s.box("timber", a, b, -0.2, 0.5, z - 0.65, z + 0.65, skip="bt", step=3.6)
                s.floor("soil", a + 0.06, b - 0.06, z - 0.59, z + 0.59, 0.42, 4)
                for p, q in ((z - 0.65, z - 0.57), (z + 0.57, z + 0.65)):
                    s.floor("timber", a, b, p, q, 0.5, 4)
                crop(s, r, number, a + 0.35, b - 0.35, z)
                number += 1


def crop(s, r, number, a, b, z):
    kind = number % 5
    if kind == 0:  # cabbages
        for i in range(5):
            s.blob("pale-leaf", a + (b - a) * i / 4, 0.4, z + (0.22 if i % 2 else -0.22), 0.36, 0.22, 0.34, 2, 6, 0.2)
    elif kind == 1:  # beans on poles, three tents
        for i in range(3):
            u = a + (b - a) * (0.1 + 0.4 * i)
            for k in range(3):
                w = k * 2 * pi / 3
                s.beam(
                    "timber",
                    (u + 0.4 * cos(w), 0.42, z + 0.4 * sin(w)),
                    (u - 0.05 * cos(w), 2.35, z - 0.05 * sin(w)),
                    0.05,
                    sides=3,
                )
            s.tube("leaf", u, z, 0.42, 2.1, 0.36, 0, n=6, step=0.9)
            s.blob("flower-red", u + 0.15, 1.35, z + 0.2, 0.12, rows=2, n=4)
    elif kind == 2:  # flowers for bees
        for i in range(6):
            s.blob(
                ("flower-yellow", "flower-violet", "flower-red", "leaf")[i % 4],
                a + (b - a) * i / 5,
                0.42,
                z + r.uniform(-0.25, 0.25),
                0.3,
                r.uniform(0.22, 0.36),
                0.32,
                2,
                5,
                0.25,
            )
    elif kind == 3:  # sunflowers and mangold
        for i in range(5):
            u, h = a + (b - a) * i / 4, r.uniform(1.5, 2.1)
            s.beam("leaf", (u, 0.42, z - 0.2), (u, 0.42 + h, z - 0.2), 0.05, sides=3)
            s.tube("flower-yellow", u, z - 0.17, 0.36 + h, 0.52 + h, 0.28, 0, n=6)
            s.blob("leaf", u, 0.42, z + 0.25, 0.26, 0.26, 0.22, 2, 5, 0.25)
    else:  # leek in rows
        for i in range(5):
            for dz in (-0.25, 0.25):
                s.tube("dark-leaf", a + (b - a) * i / 4, z + dz, 0.42, 0.95, 0.12, 0, n=3)


def ground(s):
    """The ways: from the gate under the pergola to a round place before the school, and to the huts."""
    s.floor("gravel", -1.7, 1.7, 3.0, 15.0, 0.03, 2.4)
    n, r = 12, 4.4
    middle = (0, 0.035, -1.6)
    for i in range(n):
        a, b = 2 * pi * i / n, 2 * pi * (i + 1) / n
        p, q = ((middle[0] + r * sin(w), 0.035, middle[2] + r * cos(w)) for w in (a, b))
        half = [tuple((m + v) / 2 for m, v in zip(middle, e)) for e in (p, q)]
        s.face("gravel", middle, half[0], half[1])
        s.face("gravel", half[0], p, q, half[1])
        inner = [(middle[0] + (r + 0.28) * sin(w), 0.045, middle[2] + (r + 0.28) * cos(w)) for w in (a, b)]
        s.face("clinker", (p[0], 0.045, p[2]), inner[0], inner[1], (q[0], 0.045, q[2]))
    s.floor("gravel", -1.7, 1.7, FRONT + 0.6, -5.6, 0.03, 2)
    for k in (-1, 1):
        s.sheet(
            "gravel",
            *[(k * 4.0, 0.03, -2.2), (k * 4.0, 0.03, -0.6), (k * 10.4, 0.03, 1.2), (k * 10.4, 0.03, -0.4)][::k],
            3.0
        )
        put.bench(s, k * 4.9, -5.0, k * -30)
        for i in range(4):
            s.blob(
                ("flower-violet", "leaf", "flower-white", "dark-leaf")[i],
                k * (2.4 + 1.05 * i),
                0,
                FRONT + 0.55,
                0.55,
                0.3,
                0.42,
                2,
                5,
                0.25,
            )
    put.post_lamp(s, -3.0, 2.4, 60)
    put.post_lamp(s, 3.0, 2.4, 60)
    # barrow and compost
    s.box("grey-timber", -8.6, -7.0, 0, 0.9, -12.9, -11.6, skip="b", top="soil")
    s.box("grey-timber", -8.6, -7.0, 0, 0.7, -11.5, -10.2, skip="b", top="hay")
    for x, z in ((7.1, -6.9), (7.1, -13.4)):
        s.tube("leaf-green", x, z, 0, 1.0, 0.38, 0.42, n=7)


def fence(s):
    """Hazel fence and hedge; an arch with roses is the gate."""
    for k in (-1, 1):
        line = [(k * 2.3, 14.2), (k * 9.2, 13.4), (k * 14.4, 8.2), (k * 15.6, 0.0), (k * 15.2, -8.0), (k * 11.0, -15.0)]
        for (xa, za), (xb, zb) in zip(line, line[1:]):
            for y in (0.45, 0.9):
                s.beam("grey-timber", (xa, y, za), (xb, y, zb), 0.08)
            n = max(1, round(((xa - xb) ** 2 + (za - zb) ** 2) ** 0.5 / 3.5))
            for i in range(n):
                x, z = xa + (xb - xa) * i / n, za + (zb - za) * i / n
                s.beam("grey-timber", (x, -0.4, z), (x, 1.1, z), 0.12)
                if (i + int(abs(za))) % 3 == 1 and za < 9:
                    s.blob(("leaf", "dark-leaf", "pale-leaf")[i % 3], x * 0.985, -0.3, z, 0.75, 0.62, 0.95, 3, 5, 0.2)
        s.box("white", k * 1.75 - 0.1, k * 1.75 + 0.1, 0, 2.9, 14.1, 14.3, skip="bt")
    for i in range(6):
        a, b = pi * i / 6, pi * (i + 1) / 6
        s.beam("white", (1.75 * cos(a), 2.9 + 0.8 * sin(a), 14.2), (1.75 * cos(b), 2.9 + 0.8 * sin(b), 14.2), 0.16)
    s.box("fir", -1.3, 1.3, 2.62, 3.1, 14.16, 14.26, skip="")
    for x, y, c in (
        (-1.7, 2.4, "leaf"),
        (-1.2, 3.3, "flower-red"),
        (1.6, 2.7, "leaf"),
        (1.75, 1.9, "flower-red"),
        (-1.8, 1.7, "pale-leaf"),
    ):
        r = 0.2 if c == "flower-red" else 0.34
        s.blob(c, x, y - 0.3, 14.2, r, r, r, 2, 5, 0.25)


def hives(s):
    for i, colour in enumerate(("ember", "sky-blue", "paper")):
        x, z = -9.6 + 1.1 * i, -5.2
        s.box("grey-timber", x - 0.24, x + 0.24, 0, 0.4, z - 0.2, z + 0.2, skip="bt")
        s.box(colour, x - 0.3, x + 0.3, 0.4, 1.0, z - 0.28, z + 0.28)
        s.box("zinc", x - 0.36, x + 0.36, 1.0, 1.08, z - 0.34, z + 0.34)

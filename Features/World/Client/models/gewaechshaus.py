"""Gewächshaus: a glasshouse with a barrel vault, side aisles and a ridge lantern; workshop benches among plants.

Glass shows its outside only: from within one looks through it at the sky, from without it is a pale, lit body.
"""

import pathlib
import sys
from math import cos, pi, sin

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import furniture as put  # noqa: E402
import place  # noqa: E402
from masonry import Opening, Shape, wall  # noqa: E402

HALF, BACK, FRONT = 6.0, -11.0, 6.0
SPRING, RISE, SEGMENTS = 4.5, 4.7, 10
AISLE, LOW, JOIN, PLINTH = 9.6, 2.3, 3.7, 0.8
BAYS = 8
STEEL, BAR = "white", "aluminium"


def arc(grow=0.0, half=HALF, spring=SPRING, rise=RISE, n=SEGMENTS):
    """The vault from right to left."""
    return [((half + grow) * cos(pi * i / n), spring + (rise + grow) * sin(pi * i / n)) for i in range(n + 1)]


def quarter(side, grow=0.0, n=3):
    """The roof of an aisle from its eave up to the nave."""
    return [
        (side * (HALF + (AISLE - HALF + grow) * cos(pi / 2 * i / n)), LOW + (JOIN - LOW + grow) * sin(pi / 2 * i / n))
        for i in range(n + 1)
    ]


def shell(s, colour, line, z0, z1, step, back=False):
    """A surface drawn along z over a line of (x, y) that runs from right to left."""
    for (xa, ya), (xb, yb) in zip(line, line[1:]):
        s.sheet(colour, (xa, ya, z1), (xa, ya, z0), (xb, yb, z0), (xb, yb, z1), step, back)


def hoop(s, colour, line, z, width, depth=0.0, back=False):
    """A rib: a strip along the line, and with `depth` its two cheeks towards the inside."""
    shell(s, colour, line, z - width / 2, z + width / 2, 99, back)
    if depth:
        for (xa, ya), (xb, yb) in zip(line, line[1:]):
            inner = [(x * (1 + depth / HALF), y + depth * 0.8) for x, y in ((xa, ya), (xb, yb))]
            for w, flip in ((width / 2, 1), (-width / 2, -1)):
                points = [(xa, ya, z + w), (xb, yb, z + w), (*inner[1], z + w), (*inner[0], z + w)]
                s.face(colour, *points[::-flip])


def outside():
    s = Shape(31)
    nave(s)
    for side in (1, -1):
        aisle(s, side)
    lantern(s)
    gable(s, FRONT, True)
    gable(s, BACK, False)
    porch(s)
    forecourt(s)
    return s


def nave(s):
    pitch = (FRONT - BACK) / BAYS
    shell(s, "hothouse", arc(), BACK, FRONT, pitch)
    for i in range(BAYS + 1):
        hoop(s, STEEL, arc(0.07), BACK + i * pitch, 0.2)
        if i < BAYS:
            hoop(s, BAR, arc(0.04), BACK + (i + 0.5) * pitch, 0.06)
    for i in range(1, SEGMENTS):
        x, y = arc(0.06)[i]
        a, b = arc(0.06)[i - 1], arc(0.06)[i + 1]
        way = ((b[0] - a[0]), (b[1] - a[1]))
        size = (way[0] ** 2 + way[1] ** 2) ** 0.5
        u, v = way[0] / size * 0.05, way[1] / size * 0.05
        s.face(BAR, (x - u, y - v, FRONT), (x - u, y - v, BACK), (x + u, y + v, BACK), (x + u, y + v, FRONT))
    for side in (1, -1):  # the clerestory between aisle and vault
        x = side * HALF
        a, b = ((x, FRONT), (x, BACK)) if side > 0 else ((x, BACK), (x, FRONT))
        wall(
            s,
            STEEL,
            a,
            b,
            JOIN - 0.1,
            SPRING + 0.06,
            [
                Opening(pitch * (i + 0.5), pitch - 0.2, JOIN + 0.05, 0.62, pane="hothouse", deep=0.03)
                for i in range(BAYS)
            ],
            step=9,
        )


def aisle(s, side):
    z0, z1 = BACK + 1.6, FRONT - 1.8
    bays = 6
    pitch = (z1 - z0) / bays
    line = quarter(side) if side > 0 else quarter(side)[::-1]
    shell(s, "hothouse", line, z0, z1, pitch)
    over = quarter(side, 0.06) if side > 0 else quarter(side, 0.06)[::-1]
    for i in range(bays + 1):
        hoop(s, STEEL, over, z0 + i * pitch, 0.16)
        if i < bays:
            hoop(s, BAR, over, z0 + (i + 0.5) * pitch, 0.05)
    x = side * AISLE
    a, b = ((x, z1), (x, z0)) if side > 0 else ((x, z0), (x, z1))
    # the corners of the nave that the aisle leaves free
    for za, zb in ((z1, FRONT), (BACK, z0)):
        q = side * HALF
        ends = ((q, zb), (q, za)) if side > 0 else ((q, za), (q, zb))
        wall(
            s,
            STEEL,
            *ends,
            -0.3,
            JOIN,
            [Opening((zb - za) / 2, zb - za - 0.3, 1.2, JOIN - 1.5, pane="hothouse", deep=0.06, bars=(0, 1), bar=BAR)],
            step=4,
            base=(1.1, "brick")
        )
    # two bays stand open: one sees the benches and the light between the leaves
    open_bays = (1, 3) if side > 0 else (2, 4)
    wall(
        s,
        STEEL,
        a,
        b,
        PLINTH,
        LOW,
        [
            Opening(
                pitch * (i + 0.5),
                pitch - 0.16,
                PLINTH + 0.06,
                LOW - PLINTH - 0.14,
                pane=None if i in open_bays else "hothouse",
                deep=0.08,
                bars=(3, 0),
                bar=BAR,
            )
            for i in range(bays)
        ],
        step=9,
    )
    wall(s, "brick", a, b, -0.3, PLINTH, step=3.2)
    s.box("concrete", *sorted((x - side * 0.3, x + side * 0.08)), PLINTH - 0.02, PLINTH + 0.08, z0, z1, step=6)
    for z, front in ((z1, True), (z0, False)):
        points = [(HALF * side, PLINTH, z), (AISLE * side, PLINTH, z)] + [(q, y, z) for q, y in quarter(side)]
        s.face("hothouse", *(points if front == (side > 0) else points[::-1]))
        ends = ((HALF * side, z), (AISLE * side, z))
        ends = ends if front == (side > 0) else ends[::-1]
        wall(s, "brick", *ends, -0.3, PLINTH, step=4)
        near = z + (0.04 if front else -0.04)
        for k in (0.0, 0.5, 1.0):
            u = side * (HALF + (AISLE - HALF) * k)
            high = LOW + (JOIN - LOW) * (1 - k * k) ** 0.5
            points = [
                (u - 0.06, PLINTH, near),
                (u + 0.06, PLINTH, near),
                (u + 0.06, high, near),
                (u - 0.06, high, near),
            ]
            s.face(STEEL, *(points if front else points[::-1]))
        points = [
            (HALF * side, LOW - 0.06, near),
            (AISLE * side, LOW - 0.06, near),
            (AISLE * side, LOW + 0.06, near),
            (HALF * side, LOW + 0.06, near),
        ]
        s.face(STEEL, *(points if front == (side > 0) else points[::-1]))


def lantern(s):
    """The ridge lantern with its row of flaps, half of them open, and the crest."""
    y, z0, z1, h = SPRING + RISE - 0.12, -9.4, 4.4, 0.95
    for side in (1, -1):
        x = side * 1.1
        a, b = ((x, z1), (x, z0)) if side > 0 else ((x, z0), (x, z1))
        wall(
            s,
            STEEL,
            a,
            b,
            y,
            y + h,
            [Opening(0.87 + 1.725 * i, 1.5, y + 0.25, h - 0.35, pane="hothouse", deep=0.03) for i in range(8)],
            step=9,
        )
    for z, flip in ((z1, 1), (z0, -1)):
        points = [(-1.1, y - 0.2, z), (1.1, y - 0.2, z), (1.1, y + h, z), (0, y + h + 0.5, z), (-1.1, y + h, z)]
        s.face("hothouse", *points[::flip])
    s.gable("hothouse", -1.1, 1.1, z0, z1, y + h, y + h + 0.5, over=0.18, thick=0.06, edge=STEEL, step=4)
    s.beam(STEEL, (0, y + h + 0.62, z0 - 0.1), (0, y + h + 0.62, z1 + 0.1), 0.1)
    for z in (z0, z1):
        s.tube(STEEL, 0, z, y + h + 0.6, y + h + 1.9, 0.12, 0, n=5)
        s.blob("brass", 0, y + h + 1.0, z, 0.16, rows=2, n=5, rough=0)


def gable(s, z, front):
    """The end of the nave: a fan of bars over a row of tall panes; in front with a door of three metres."""
    flip = 1 if front else -1
    near = z + 0.05 * flip
    line = arc()
    for i in range(SEGMENTS):
        (xa, ya), (xb, yb) = line[i], line[i + 1]
        points = [(0, SPRING, z), (xa, ya, z), (xb, yb, z)]
        s.face("hothouse", *points[::flip])
        inner = [(0.42 * x, SPRING + 0.42 * (y - SPRING)) for x, y in (line[i], line[i + 1])]
        outer = [(0.46 * x, SPRING + 0.46 * (y - SPRING)) for x, y in (line[i], line[i + 1])]
        points = [(*inner[0], near), (*outer[0], near), (*outer[1], near), (*inner[1], near)]
        s.face(STEEL, *points[::flip])
        edge, wide = line[i : i + 2], arc(0.16)[i : i + 2]
        points = [
            (edge[0][0] * 0.97, SPRING + (edge[0][1] - SPRING) * 0.97, near),
            (*wide[0], near),
            (*wide[1], near),
            (edge[1][0] * 0.97, SPRING + (edge[1][1] - SPRING) * 0.97, near),
        ]
        s.face(STEEL, *points[::flip])
    for i in range(1, SEGMENTS):
        x, y = line[i]
        a = pi * i / SEGMENTS
        u, v = 0.05 * sin(a), -0.05 * cos(a)
        points = [
            (0.44 * x + u, SPRING + 0.44 * (y - SPRING) + v, near),
            (x + u, y + v, near),
            (x - u, y - v, near),
            (0.44 * x - u, SPRING + 0.44 * (y - SPRING) - v, near),
        ]
        s.face(BAR, *points[::flip])
    ends = ((-HALF, z), (HALF, z)) if front else ((HALF, z), (-HALF, z))
    high = dict(sill=PLINTH + 0.1, height=SPRING - PLINTH - 0.4, pane="hothouse", deep=0.08, bars=(1, 2), bar=BAR)
    openings = [Opening(u, 1.5, **high) for u in (1.0, 2.75, 9.25, 11.0)]
    openings += (
        [Opening(6.0, 3.2, -0.3, 3.6, 0.9, pane=None, deep=0.2)]
        if front
        else [Opening(u, 1.5, **high) for u in (4.6, 6.0, 7.4)][::2]
    )
    wall(s, STEEL, *ends, -0.3, SPRING + 0.05, openings, step=5, base=(PLINTH + 0.3, "brick"))


def porch(s):
    """A small vault before the door."""
    z1, half = FRONT + 2.4, 2.1
    small = dict(half=half, spring=2.7, rise=1.7, n=8)
    shell(s, "hothouse", arc(**small), FRONT, z1, 2.5)
    for z in (FRONT + 0.1, FRONT + 1.2, z1):
        hoop(s, STEEL, arc(0.05, **small), z, 0.14)
    for z in (FRONT + 0.2, FRONT + 1.2, z1 - 0.1):
        hoop(s, STEEL, arc(-0.05, **small), z, 0.14, back=True)
    for i in range(8):
        (xa, ya), (xb, yb) = arc(0.1, **small)[i : i + 2]
        (xc, yc), (xd, yd) = arc(-0.1, **small)[i : i + 2]
        s.face(STEEL, (xa, ya, z1 + 0.08), (xb, yb, z1 + 0.08), (xd, yd, z1 + 0.08), (xc, yc, z1 + 0.08))
    for side in (-1, 1):
        x = side * half
        for z in (FRONT + 0.3, z1):
            s.box(STEEL, x - 0.09, x + 0.09, 0, 2.75, z - 0.09, z + 0.09, skip="bt")
        s.box("brick", x - 0.2, x + 0.2, 0, 0.7, FRONT + 0.2, z1 - 0.1, top="concrete")
        a, b = ((x, z1), (x, FRONT)) if side > 0 else ((x, FRONT), (x, z1))
        wall(s, STEEL, a, b, 0.7, 2.7, [Opening(1.2, 1.9, 0.8, 1.8, pane="hothouse", deep=0.04, bars=(2, 0), bar=BAR)])
        put.wall_lantern(s, side * 2.1, 2.2, z1, 30)
    s.light(0, 2.9, FRONT + 1.2, 40)
    s.light(0, 3.0, FRONT - 1.4, 60)


def forecourt(s):
    s.floor("floor", -1.9, 1.9, FRONT - 0.2, FRONT + 2.5, 0.04, 2.0)
    s.floor("gravel", -7.0, 7.0, FRONT + 2.5, FRONT + 5.0, 0.03, 2.4)
    s.floor("gravel", -1.9, 1.9, FRONT + 5.0, 15.0, 0.03, 2.4)
    for side in (-1, 1):
        put.post_lamp(s, side * 2.9, 12.2)
        put.bench(s, side * 5.4, 9.4)
        s.box("timber", *sorted((side * 3.0, side * 6.6)), 0, 0.5, 6.9, 8.1, step=2.0, top="soil", skip="b")
        for i in range(4):
            s.blob(
                ("pale-leaf", "flower-violet", "leaf", "flower-yellow")[i],
                side * (3.5 + 0.85 * i),
                0.44,
                7.5,
                0.42,
                0.4,
                0.45,
                2,
                6,
                0.25,
            )
        for i in range(3):
            put.pot(s, side * (2.75 + 0.0 * i), 9.0 + 1.1 * i, 0.42, ("leaf", "dark-leaf", "pale-leaf")[i], "clinker")
    # cold frames along the sunny side, a rain butt
    for z in (-6.5, -3.6, -0.7):
        s.box("timber", -12.2, -10.6, 0, 0.4, z - 1.1, z + 1.1, skip="bt")
        s.sheet(
            "hothouse",
            (-12.2, 0.42, z - 1.1),
            (-12.2, 0.42, z + 1.1),
            (-10.6, 0.75, z + 1.1),
            (-10.6, 0.75, z - 1.1),
            1.3,
        )
        s.sheet("timber", (-10.6, 0, z + 1.1), (-10.6, 0, z - 1.1), (-10.6, 0.75, z - 1.1), (-10.6, 0.75, z + 1.1))
        for q, flip in ((z + 1.1, 1), (z - 1.1, -1)):
            points = [(-12.2, 0.4, q), (-10.6, 0.4, q), (-10.6, 0.75, q)]
            s.face("timber", *points[::flip])
    s.tube("leaf-green", 10.3, 4.9, 0, 1.2, 0.5, 0.55, n=8)


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

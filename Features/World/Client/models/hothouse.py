"""The glasshouse from outside: nave, aisles, lantern, gables, porch."""

from math import cos, pi, sin

import furniture as put
from masonry import Opening, wall
from shapes import Shape

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

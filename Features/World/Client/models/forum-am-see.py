"""Forum am See: a round timber hall, open to the lake, under a pleated roof on forked columns."""

import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from house import Model  # noqa: E402

FOLDS = 16                      # pleats of the roof, and forked columns
HALL, RIDGE, VALLEY = 10.0, 13.6, 12.2   # radius of the columns, how far ridges and valleys reach out
EYE, CROWN = 2.2, 9.6           # radius of the round light, height of the roof there
OPEN = 5                        # bays to either side of the middle of the front in which nothing stands


def around(k, radius, z=0.0):
    """Column k, counter-clockwise; the middle of the front is the gap between the last column and column 0."""
    a = 2 * math.pi * (k + 0.5) / FOLDS + math.pi / 2
    return radius * math.cos(a), radius * math.sin(a), z


def lerp(p, q, t):
    return tuple(a + (b - a) * t for a, b in zip(p, q))


def roof(n, inside):
    """Ridges rise from the eaves to the round light, valleys lie lower: shingles above, boards below."""
    for k in range(FOLDS):
        ridge, top = around(k, RIDGE, 6.5), around(k, EYE, CROWN)
        for side in (-0.5, 0.5):
            valley, throat = around(k + side, VALLEY, 4.7), around(k + side, EYE, CROWN - 0.9)
            for m, drop, paint, under in ((n, 0.0, "grey-timber", False), (inside, -0.28, "timber", True)):
                rows = 4
                for j in range(rows):
                    t, u = j / rows, (j + 1) / rows
                    p = [lerp(ridge, top, t), lerp(valley, throat, t), lerp(valley, throat, u), lerp(ridge, top, u)]
                    p = [(x, y, z + drop) for x, y, z in p]
                    shade = 1.0 if j % 2 else 0.94
                    m.face(p if (side < 0) == under else p[::-1], paint, shade)
            low = [valley, ridge, (*ridge[:2], ridge[2] - 0.28), (*valley[:2], valley[2] - 0.28)]
            n.quad(*(low if side > 0 else low[::-1]), "dark-timber", 4)
        n.beam((ridge[0], ridge[1], ridge[2] + 0.03), (top[0], top[1], top[2] + 0.03), 0.2, "zinc", 0.12, grain=9)
    lantern(n, inside)


def lantern(n, inside):
    """The round light: a drum of glass with a flat cone above."""
    for k in range(FOLDS):
        a, b = around(k, EYE, CROWN - 0.95), around(k + 1, EYE, CROWN - 0.95)
        c, d = around(k + 1, EYE, CROWN + 1.0), around(k, EYE, CROWN + 1.0)
        n.quad(a, b, c, d, "pane")
        inside.quad(*[(x * 0.97, y * 0.97, z) for x, y, z in (b, a, d, c)], "daylight")
        n.beam((d[0] * 1.01, d[1] * 1.01, CROWN), (d[0] * 1.01, d[1] * 1.01, CROWN + 1.0), 0.1, "dark-timber")
        e, f = around(k, EYE + 0.6, CROWN + 0.95), around(k + 1, EYE + 0.6, CROWN + 0.95)
        n.tri(e, f, (0, 0, CROWN + 1.9), "zinc")
        n.quad(c, f, e, d, "zinc")
        inside.tri((*f[:2], CROWN + 0.9), (*e[:2], CROWN + 0.9), (0, 0, CROWN + 1.6), "white")
    n.cylinder(0, 0, CROWN + 1.8, CROWN + 2.5, 0.12, "brass", 6, 0.02)


def columns(n):
    """Forked columns: a stem, and two arms that carry a ridge and steady it."""
    for k in range(FOLDS):
        foot, knot = around(k, HALL, 0.1), around(k, HALL, 3.3)
        n.beam(foot, knot, 0.42, "timber", grain=1.7)
        n.beam(knot, around(k, RIDGE - 1.4, 6.1), 0.28, "timber", grain=9)
        n.beam(knot, around(k, 7.0, 7.25), 0.28, "timber", grain=9)
        n.beam(around(k, RIDGE - 0.3, 6.18), around(k, EYE + 0.1, CROWN - 0.62), 0.24, "timber", 0.42, grain=6)
        x, y, _ = foot
        n.cylinder(x, y, 0, 0.16, 0.42, "zinc", 8)
        a, b = around(k, HALL, 3.3), around(k + 1, HALL, 3.3)
        n.beam(a, b, 0.2, "timber", 0.36, grain=9)
        x, y, z = around(k, HALL - 0.34, 2.75)
        n.box(x - 0.09, y - 0.09, z, x + 0.09, y + 0.09, z + 0.34, "lamp", bottom=True, grain=9)
        if k % 2:
            n.light(x * 0.95, y * 0.95, z, 55)


def walls(n, inside):
    """Slatted walls and panes between the columns that do not look to the lake; two doors, one on either side."""
    for k in range(OPEN - 1, FOLDS - OPEN):
        a, b = around(k, HALL), around(k + 1, HALL)
        door = k in (OPEN - 1, FOLDS - OPEN - 1)
        for m, r, flip in ((n, 1.0, False), (inside, 0.985, True)):
            p, q = [tuple(c * r for c in v[:2]) for v in (a, b)]
            if door:
                continue
            glass = k % 2 == 0
            rows = ((0.0, 0.9, "timber"), (0.9, 3.1, ("daylight" if flip else "pane") if glass else "timber"))
            for low, high, paint in rows:
                quad = [(*p, low), (*q, low), (*q, high), (*p, high)]
                m.quad(*(quad[::-1] if flip else quad), paint, 1.6)
            if not flip:                         # upright slats before the boards
                for i in range(1, 14 if not glass else 4):
                    t = i / (14 if not glass else 4)
                    x, y, _ = lerp((*p, 0), (*q, 0), t)
                    s = 1.008
                    n.beam((x * s, y * s, 0.06 if not glass else 0.9), (x * s, y * s, 3.1), 0.1 if glass else 0.12,
                           "dark-timber" if glass else "grey-timber", grain=9)
            elif glass:
                for i in range(1, 4):
                    x, y, _ = lerp((*p, 0), (*q, 0), i / 4)
                    inside.beam((x * 0.995, y * 0.995, 0.9), (x * 0.995, y * 0.995, 3.1), 0.08, "dark-timber", grain=9)


def deck(n, inside):
    """The wooden deck and its edge; within the columns it belongs to the inside."""
    rings = [(0.0, 1.9, "timber"), (1.9, 2.1, "brass")]
    rings += [(r, r + 2.1, "floor") for r in (2.1, 4.2, 6.3)] + [(8.4, 9.9, "floor"), (9.9, 11.0, "grey-timber")]
    for k in range(32):
        a, b = [2 * math.pi * (k + i) / 32 for i in (0, 1)]
        for r0, r1, paint in rings:
            p = [(r * math.cos(t), r * math.sin(t), 0.04) for r, t in ((r0, a), (r1, a), (r1, b), (r0, b))]
            (n if r1 > 10 else inside).face(p if r0 else p[:3], paint, 0.97 if k % 2 else 1.03)
        n.quad(*[(11.0 * math.cos(t), 11.0 * math.sin(t), z) for t, z in ((a, -0.4), (b, -0.4), (b, 0.04), (a, 0.04))],
               "dark-timber", 9)


def fittings(n):
    """Steps to sit on in two arcs, the stage, the ring of lamps under the roof."""
    for side in (1, -1):
        for k in range(3, 9):
            for row in range(2):
                r0, r1, z = 7.0 + row * 0.95, 7.95 + row * 0.95, 0.45 + row * 0.42
                a0, a1 = [math.pi / 2 + side * math.radians(32 + (k - 3 + i) * 9.5) for i in (0, 1)]
                a, b = (a0, a1) if side > 0 else (a1, a0)
                p = [(r * math.cos(t), r * math.sin(t)) for r, t in ((r0, a), (r1, a), (r1, b), (r0, b))]
                n.face([(*v, z) for v in p], "timber", 1.06)
                base = 0.04 if row == 0 else 0.45
                n.face([(*p[3], base), (*p[0], base), (*p[0], z), (*p[3], z)], "grey-timber")
                if row == 1:
                    n.face([(*p[1], 0.04), (*p[2], 0.04), (*p[2], z), (*p[1], z)], "grey-timber")
                for end, (u, v) in (((k == 3), (p[0], p[1])), ((k == 8), (p[3], p[2]))):
                    if end:
                        n.quad((*u, 0.04), (*v, 0.04), (*v, z), (*u, z), "grey-timber", both=True)
                if (k + row) % 3 == 0:           # a cushion here and there
                    m = [sum(c) / 4 for c in zip(*p)]
                    with n.at(m[0], m[1], z, turn=math.degrees((a + b) / 2)):
                        n.box(-0.24, -0.24, 0, 0.24, 0.24, 0.09, "red" if k % 2 else "leaf-green", grain=9)
    n.prism([around(k, 8.9)[:2] for k in (6.0, 6.4, 6.8, 7.2, 7.8, 8.2, 8.6, 9.0)], 0, 0.05, "dark-timber", grain=1.4)
    with n.at(0, 0, 5.4):
        for k in range(32):
            a, b = [2 * math.pi * (k + i) / 32 for i in (0, 1)]
            p, q = [[(r * math.cos(t), r * math.sin(t)) for t in (a, b)] for r in (4.2, 4.5)]
            n.face([(*q[0], 0), (*q[1], 0), (*q[1], 0.3), (*q[0], 0.3)], "brass")
            n.face([(*p[1], 0), (*p[0], 0), (*p[0], 0.3), (*p[1], 0.3)], "brass")
            n.face([(*q[0], 0), (*p[0], 0), (*p[1], 0), (*q[1], 0)], "star")
        for k in range(8):
            a = math.pi / 4 * k
            c, s = math.cos(a), math.sin(a)
            n.beam((4.35 * c, 4.35 * s, 0.3), (3.4 * c, 3.4 * s, 3.5), 0.03, "ink", grain=9)
            n.light(4.35 * c, 4.35 * s, -0.3, 70, warm=(1, 0.84, 0.62), hours="always")


def make(samples=64):
    outside, inside = Model("forum-am-see", "forum-am-see"), Model("forum-am-see-inside", "forum-am-see")
    shell, room = outside.node("outside"), inside.node("inside")
    roof(shell, room)
    columns(shell)
    walls(shell, room)
    deck(shell, room)
    fittings(room)
    outside.save(samples, context=[room], evening_exposure=1.3)
    inside.save(samples, ground=None, context=[shell], exposure=1.9, evening_exposure=1.35)


if __name__ == "__main__":
    make()

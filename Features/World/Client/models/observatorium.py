"""Observatorium: two great arcs, meridian and celestial equator, over a small domed house on the Halde."""

import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from house import Model  # noqa: E402

CX, CY = 0.0, -3.2               # middle of the domed house
ROUND, WALL, SPRING = 6.6, 3.6, 4.0
ARC = 14.2                       # radius of the arcs
LATITUDE = 51.6                  # degrees north: the equator culminates at 90° less this
FACING = 225
STEPS = 24                       # sides of the round house
DOORS = (0, 1, STEPS - 1)        # those that stay open, towards the entrance


def compass(east, north):
    """World directions in the place's own axes."""
    f = math.radians(FACING)
    return east * math.cos(f) - north * math.sin(f), east * math.sin(f) + north * math.cos(f)


def around(k, radius, z):
    a = 2 * math.pi * k / STEPS + math.pi / 2
    return CX + radius * math.cos(a), CY + radius * math.sin(a), z


def arc(n, start, crown, axis, segments=30):
    """Half a ring from `start` over `crown`: three tubes, the inner one nearer to the middle, and braces."""
    tubes = []
    for side, radius, width in ((-0.5, ARC, 0.2), (0.5, ARC, 0.2), (0.0, ARC - 0.85, 0.3)):
        points = []
        for k in range(segments + 1):
            c, s = math.cos(math.pi * k / segments) * radius, math.sin(math.pi * k / segments) * radius
            points.append(tuple(start[i] * c + crown[i] * s + axis[i] * side + (0, 0, 0.5)[i] for i in range(3)))
        tubes.append(points)
        for a, b in zip(points, points[1:]):
            n.beam(a, b, width, "steel")
    for k in range(0, segments + 1, 2):
        a, b, c = (points[k] for points in tubes)
        n.beam(a, b, 0.13, "steel")
        n.beam(a, c, 0.13, "steel")
        n.beam(b, c, 0.13, "steel")
    for end in (0, segments):
        x, y, z = tubes[2][end]
        n.box(x - 1.1, y - 1.1, -0.8, x + 1.1, y + 1.1, 0.95, "concrete")
        n.box(x - 0.25, y - 0.25, 0.95, x + 0.25, y + 0.25, 1.08, "lamp")
        n.light(x, y, 1.9, 90)


def arcs(n):
    north, east = compass(0, 1), compass(1, 0)
    arc(n, (*north, 0), (0, 0, 1), (*east, 0))
    rise, flat = math.sin(math.radians(90 - LATITUDE)), math.cos(math.radians(90 - LATITUDE))
    pole = (north[0] * rise, north[1] * rise, flat)
    arc(n, (*east, 0), (-north[0] * flat, -north[1] * flat, rise), pole)


def drum(n, inside):
    """The round house: a plinth, a wall with tall panes, a cornice; one walks in through three open sides."""
    for k in range(STEPS):
        a, b = k - 0.5, k + 0.5
        pane = k % 3 != 0 and k not in DOORS
        rows = ((2.9, WALL),) if k in DOORS else ((0, 0.9), (0.9, 2.9), (2.9, WALL))
        for low, high in rows:
            glass = pane and low == 0.9
            deep = ROUND - (0.2 if glass else 0)
            n.quad(around(a, deep, low), around(b, deep, low), around(b, deep, high), around(a, deep, high),
                   "pane" if glass else "white", 1.2)
            inner = ROUND - (0.26 if glass else 0.45)
            inside.quad(around(b, inner, low), around(a, inner, low), around(a, inner, high), around(b, inner, high),
                        "daylight" if glass else "white", 1.2)
        if pane or k in DOORS:                   # lintel from below, sill from above
            for m, r0, r1 in ((n, ROUND, ROUND - 0.2), (inside, ROUND - 0.2, ROUND - 0.45)):
                m.quad(around(a, r0, 2.9), around(b, r0, 2.9), around(b, r1, 2.9), around(a, r1, 2.9), "white")
                if pane:
                    m.quad(around(a, r1, 0.9), around(b, r1, 0.9), around(b, r0, 0.9), around(a, r0, 0.9), "white")
        if pane and k % 3 == 1:                  # the bar between two panes
            n.beam(around(b, ROUND - 0.15, 0.9), around(b, ROUND - 0.15, 2.9), 0.1, "steel")
            inside.beam(around(b, ROUND - 0.32, 0.9), around(b, ROUND - 0.32, 2.9), 0.1, "steel", grain=9)
        for r0, z0, r1, z1 in ((ROUND, WALL, ROUND + 0.55, WALL), (ROUND + 0.55, WALL, ROUND + 0.55, SPRING),
                               (ROUND + 0.55, SPRING, ROUND - 0.4, SPRING + 0.05)):
            n.quad(around(a, r0, z0), around(b, r0, z0), around(b, r1, z1), around(a, r1, z1), "zinc")
        inside.quad(around(b, ROUND - 0.45, WALL), around(a, ROUND - 0.45, WALL),
                    around(a, ROUND - 0.53, SPRING + 0.02), around(b, ROUND - 0.53, SPRING + 0.02), "timber")
    for u, turn in ((1.5, 1), (STEPS - 1.5, -1)):
        cheek = [around(u, ROUND, 0), around(u, ROUND - 0.45, 0), around(u, ROUND - 0.45, 2.9), around(u, ROUND, 2.9)]
        n.quad(*(cheek if turn > 0 else cheek[::-1]), "white")
        x, y, z = around(u + 0.35 * turn, ROUND + 0.12, 2.3)
        n.box(x - 0.1, y - 0.1, z, x + 0.1, y + 0.1, z + 0.4, "lamp", bottom=True)
        n.light(x, y + 0.5, z, 45)
    dome(n, inside)


def dome(n, inside):
    """Copper turned green, with the slit open towards the entrance, and a lining that is a night sky."""
    rows, radius, lift = 8, ROUND - 0.35, 1.0
    def shell(k, t, scale=1.0):
        r = radius * scale
        return around(k, r * math.cos(t), SPRING + lift * r * math.sin(t))
    for k in range(STEPS):
        a, b = k - 0.5, k + 0.5
        for j in range(rows):
            t, u = math.pi / 2 * j / rows, math.pi / 2 * (j + 1) / rows
            if k == 0 and 1 <= j < rows:
                continue
            piece = [shell(a, t), shell(b, t), shell(b, u), shell(a, u)][:3 if j == rows - 1 else 4]
            n.face(piece, "copper-green", 1.0 if k % 2 else 1.08)
            piece = [shell(a, t, 0.97), shell(b, t, 0.97), shell(b, u, 0.97), shell(a, u, 0.97)]
            inside.face(piece[:3 if j == rows - 1 else 4][::-1], "night")
    for u in (-0.5, 0.5):                        # ribs of the slit
        previous = shell(u, math.pi / 16, 1.015)
        for j in range(2, rows + 1):
            point = shell(u, math.pi / 16 * j, 1.015)
            n.beam(previous, point, 0.3, "zinc")
            previous = point
    crown = SPRING + lift * radius
    n.cylinder(CX, CY, crown - 0.12, crown + 0.35, 0.7, "zinc", 10)
    n.beam((CX, CY, crown), (CX, CY, crown + 2.4), 0.1, "dark-steel")


def terrace(n):
    """The ring of paving with its hours, the parapet with an opening towards the way up, and benches of stone."""
    for k in range(36):
        a, b = 2 * math.pi * k / 36, 2 * math.pi * (k + 1) / 36
        for r0, r1, paint in ((2.2, 9.4, "stone"), (9.4, 9.8, "zinc"), (9.8, 14.2, "concrete")):
            corners = ((r0, a), (r1, a), (r1, b), (r0, b))
            n.quad(*[(r * math.cos(t), r * math.sin(t), 0.03) for r, t in corners], paint, 3.7)
        if k % 3 == 0:
            c, s = math.cos(a), math.sin(a)
            n.box(10.6 * c - 0.14, 10.6 * s - 0.14, 0.03, 10.6 * c + 0.14, 10.6 * s + 0.14, 0.09, "lit", grain=9)


def fittings(n):
    """The viewing desk, a telescope, the ring of stars that hangs in the dome, a round bench."""
    n.cylinder(CX, CY, 0, 0.07, ROUND - 0.3, "timber", STEPS, grain=1.3)
    for k in range(48):                          # let into the floor: the ring of the year and the line of noon
        a, b = 2 * math.pi * k / 48, 2 * math.pi * (k + 1) / 48
        for r0, r1, paint in ((2.6, 2.72, "brass"), (2.72, 3.1, "dark-timber" if k % 4 else "paper"), (3.1, 3.22, "brass")):
            n.face([(CX + r * math.cos(t), CY + r * math.sin(t), 0.078)
                    for r, t in ((r0, a), (r1, a), (r1, b), (r0, b))], paint)
    n.face([(CX + x, CY + y, 0.078) for x, y in ((-0.06, 3.22), (0.06, 3.22), (0.06, ROUND - 0.5), (-0.06, ROUND - 0.5))],
           "brass")
    with n.at(CX, CY, 4.3):
        for k in range(32):                      # ring of stars: a band that shines inwards and down
            a, b = 2 * math.pi * k / 32, 2 * math.pi * (k + 1) / 32
            p = [(3.4 * math.cos(t), 3.4 * math.sin(t)) for t in (a, b)]
            q = [(3.75 * math.cos(t), 3.75 * math.sin(t)) for t in (a, b)]
            n.quad((*q[0], 0), (*q[1], 0), (*q[1], 0.34), (*q[0], 0.34), "brass")
            n.quad((*p[1], 0), (*p[0], 0), (*p[0], 0.34), (*p[1], 0.34), "brass")
            n.quad((*q[0], 0), (*p[0], 0), (*p[1], 0), (*q[1], 0), "star")
        for k in range(6):
            a = math.pi / 3 * k
            c, s = math.cos(a), math.sin(a)
            n.beam((3.55 * c, 3.55 * s, 0.3), (2.4 * c, 2.4 * s, 4.7), 0.04, "ink", grain=9)
    for k in range(4):
        a = math.pi / 2 * k + 0.6
        n.light(CX + 3.5 * math.cos(a), CY + 3.5 * math.sin(a), 4.0, 75, warm=(1, 0.84, 0.62), hours="always")
    for k in range(110):                          # stars on the lining
        a, h = k * 0.569840 * 2 * math.pi, math.asin(0.06 + 0.9 * ((k * 0.754878) % 1))
        r = (ROUND - 0.35) * 0.955
        x, y, z = r * math.cos(h) * math.cos(a), r * math.cos(h) * math.sin(a), r * math.sin(h)
        s = 0.07 + 0.09 * ((k * 7) % 5) / 4
        with n.at(CX + x, CY + y, SPRING + z, turn=math.degrees(a) + 90):
            with n.at(tilt=-90 - math.degrees(h)):
                n.face([(-s, 0, 0), (0, -s, 0), (s, 0, 0), (0, s, 0)], "star")
    with n.at(CX, CY):                           # telescope on its pier, pointing out through the slit
        n.cylinder(0, 0, 0.05, 1.5, 0.42, "concrete", 10, 0.3)
        n.beam((0, 0, 1.5), (0, 0, 2.1), 0.34, "dark-steel", caps=True)
        n.beam((-0.45, 0, 2.05), (0.45, 0, 2.05), 0.2, "dark-steel", caps=True)
        n.tube([(0, -1.25, 1.35), (0, 0.1, 2.25)], 0.17, "brass", 8)
        n.tube([(0, 0.1, 2.25), (0, 1.7, 3.32)], 0.24, "white", 10)
        n.beam((0, 1.66, 3.29), (0, 1.75, 3.35), 0.56, "brass", caps=True, sides=10)
    for k in range(STEPS):                       # the round bench under the panes, and the desk along the back
        if k in (*DOORS, 2, STEPS - 2):
            continue
        a, b = k - 0.5, k + 0.5
        desk = 9 <= k <= 15
        r0, r1, z = (4.9, 5.9, 0.95) if desk else (5.45, 6.1, 0.48)
        rise = 0.25 if desk else 0
        n.quad(around(b, r0, 0.05), around(a, r0, 0.05), around(a, r0, z), around(b, r0, z), "timber", 1.2)
        n.quad(around(a, r0, z), around(a, r1, z + rise), around(b, r1, z + rise), around(b, r0, z), "timber", 1.2)
        if desk:
            n.quad(around(a, r0 + 0.25, z + 0.075), around(a, r1 - 0.2, z + 0.215), around(b, r1 - 0.2, z + 0.215),
                   around(b, r0 + 0.25, z + 0.075), "screen" if k % 2 else "paper")
    for k in (2.5, STEPS - 2.5, 8.5, STEPS - 8.5):   # end faces of bench and desk
        desk = k in (8.5, 15.5)
        r0, r1, z = (4.9, 5.9, 0.95) if desk else (5.45, 6.1, 0.48)
        quad = [around(k, r0, 0.05), around(k, r1, 0.05), around(k, r1, z + (0.25 if desk else 0)), around(k, r0, z)]
        n.quad(*quad, "timber", both=True)


def make(samples=64):
    outside, inside = Model("observatorium", "observatorium"), Model("observatorium-inside", "observatorium")
    shell, room = outside.node("outside"), inside.node("inside")
    terrace(shell)
    drum(shell, room)
    arcs(shell)
    fittings(room)
    outside.save(samples, ground="slag", context=[room])
    inside.save(samples, ground=None, context=[shell], exposure=1.6, evening_exposure=1.25)


if __name__ == "__main__":
    make()

"""Lotsenhafen: the pilot house at the canal, brick with a glazed lantern, a signal mast, boats in the basin."""

import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from house import Model  # noqa: E402

X0, X1, Y0, Y1, CEILING, EAVES = -7.5, 7.5, -6.0, 5.0, 4.3, 4.8
TX, TY, HALF, TOWER = 4.4, -2.9, 2.6, 10.2    # middle of the tower, half its width, height of the gallery
POSITION, FACING = (-24, 92), 20
PANE = {"glass": "pane", "within": "daylight", "frame": "white"}


def local(x, z):
    """A place of the world in the house's own axes."""
    f, u, v = math.radians(FACING), x - POSITION[0], z - POSITION[1]
    return u * math.cos(f) + v * math.sin(f), u * math.sin(f) - v * math.cos(f)


def house(n, inside):
    front = [dict(PANE, **{"from": u, "to": u + 2.6, "sill": 1.0, "head": 3.3, "bars": (3, 2)}) for u in (1.0, 11.4)]
    front.insert(1, {"from": 6.0, "to": 9.0, "head": 3.2, "frame": "white"})
    side = [dict(PANE, **{"from": u, "to": u + 2.4, "sill": 1.0, "head": 3.3, "bars": (3, 2)}) for u in (1.0, 4.3)]
    rear = [{"from": u, "to": u + 3.6, "sill": 0.7, "head": 3.5, "frame": "white"} for u in (0.9, 5.7, 10.5)]
    for start, end, holes in (((X1, Y1), (X0, Y1), front), ((X0, Y1), (X0, Y0), side), ((X0, Y0), (X1, Y0), rear),
                              ((X1, Y0), (X1, Y1), side[:1])):
        n.wall(start, end, 0, CEILING, "brick", openings=holes, inner="white", cap=False, lining=inside)
        n.quad((*start, CEILING), (*end, CEILING), (*end, EAVES), (*start, EAVES), "brick")
    for y in (-0.4, 1.6, 3.6):
        porthole(n, X1, y, 2.4, 270)
    for x in (X0 + 0.9, X0 + 5.7, X0 + 10.5):    # towards the water nothing but bars: one sees the boats
        for k in range(4):
            n.beam((x + 1.2 * k, Y0 + 0.2, 0.7), (x + 1.2 * k, Y0 + 0.2, 3.5), 0.09, "white")
        n.beam((x, Y0 + 0.2, 2.6), (x + 3.6, Y0 + 0.2, 2.6), 0.09, "white")
    for z, high, out, paint in ((0, 0.5, 0.08, "dark-brick"), (3.62, 0.22, 0.06, "dark-brick"),
                                (EAVES - 0.35, 0.4, 0.22, "white")):
        for x in (X0, X1):
            a, b = (x - out, x) if x < 0 else (x, x + out)
            n.box(a, Y0 - out, z, b, Y1 + out, z + high, paint, bottom=z > 4, grain=3.7)
        for y in (Y0, Y1):
            a, b = (y - out, y) if y < 0 else (y, y + out)
            if z == 0 and y > 0:                 # the plinth leaves the door free
                n.box(X0, a, z, -1.5, b, z + high, paint, grain=3.7)
                n.box(1.5, a, z, X1, b, z + high, paint, grain=3.7)
            else:
                n.box(X0, a, z, X1, b, z + high, paint, bottom=z > 4, grain=3.7)
    n.slab(X0, Y0, X1, Y1, EAVES - 0.02, "grey-timber", 1.9)
    a, b, c, d = X0 + 0.4, X1 - 0.4, Y0 + 0.4, Y1 - 0.4
    inside.quad((a, c, 4.3), (a, d, 4.3), (b, d, 4.3), (b, c, 4.3), "white", 2.0)
    z = EAVES + 0.05
    n.rail([(TX - HALF, Y0 + 0.1, z), (X0 + 0.1, Y0 + 0.1, z), (X0 + 0.1, Y1 - 0.1, z), (X1 - 0.1, Y1 - 0.1, z),
            (X1 - 0.1, TY + HALF, z)], "white", 1.0, 2.5)
    entrance(n)


def entrance(n):
    n.box(-2.6, Y1, 3.3, 2.6, Y1 + 2.0, 3.5, "white", bottom=True, grain=2.0)
    for x in (-2.3, 2.3):
        n.cylinder(x, Y1 + 1.75, 0, 3.3, 0.1, "white", 8, top=False)
    for x, paint in ((-1.95, "flower-red"), (1.95, "leaf-green")):   # lights of port and starboard beside the door
        n.box(x - 0.14, Y1, 2.0, x + 0.14, Y1 + 0.26, 2.45, paint, bottom=True, grain=9)
        n.box(x - 0.18, Y1, 2.45, x + 0.18, Y1 + 0.32, 2.55, "dark-steel", bottom=True, grain=9)
        n.light(x, Y1 + 0.5, 2.2, 10, warm=(1.0, 0.28, 0.2) if x < 0 else (0.35, 1.0, 0.5))
    n.box(-0.5, Y1 + 0.9, 3.22, 0.5, Y1 + 1.1, 3.3, "lamp", bottom=True, grain=9)
    n.light(0, Y1 + 1.0, 3.0, 70)
    n.box(-2.2, Y1, 0, 2.2, Y1 + 2.2, 0.05, "stone", grain=1.5)
    n.slab(-4.2, Y1 + 2.2, 4.2, Y1 + 7.0, 0.03, "path", 1.7)
    n.slab(X0, Y0 - 3.4, X1, Y0, 0.03, "stone", 1.75)
    for x in (-4.9, 4.9):                        # tubs with box trees
        n.cylinder(x, Y1 + 0.9, 0, 0.6, 0.4, "corten", 10, 0.5, top="soil")
        n.ball(x, Y1 + 0.9, 1.15, 0.62, "leaf", 7, 4, rough=0.15, seed=x)


def ring_of(radius, sides=8, turn=22.5):
    angles = [math.radians(turn + 360 / sides * k) for k in range(sides)]
    return [(radius * math.cos(a), radius * math.sin(a)) for a in angles]


def porthole(n, x, y, z, turn, radius=0.55):
    """A round window on a wall that looks to +y of its own frame."""
    with n.at(x, y, z, turn=turn):
        rim, pane = ring_of(radius + 0.16, 12, 15), ring_of(radius, 12, 15)
        for k in range(12):
            a, b, c, d = rim[k], rim[(k + 1) % 12], pane[(k + 1) % 12], pane[k]
            n.face([(-a[0], 0.07, a[1]), (-b[0], 0.07, b[1]), (-c[0], 0.07, c[1]), (-d[0], 0.07, d[1])], "white")
        n.face([(-u, 0.05, v) for u, v in pane], "pane")


def tower(n):
    a, b, c, d = (TX + HALF, TY + HALF), (TX - HALF, TY + HALF), (TX - HALF, TY - HALF), (TX + HALF, TY - HALF)
    for start, end in ((a, b), (b, c), (c, d), (d, a)):
        n.wall(start, end, EAVES - 0.1, TOWER, "brick", cap=False, ends=False, grain=1.8)
    half = HALF + 0.05
    for z in (6.3, 8.2):
        n.box(TX - half, TY - half, z, TX + half, TY + half, z + 0.2, "dark-brick", skip="t", grain=5.3)
    for turn, dx, dy in ((0, 0, HALF), (90, -HALF, 0), (180, 0, -HALF), (270, HALF, 0)):
        porthole(n, TX + dx, TY + dy, 7.35, turn)
        porthole(n, TX + dx, TY + dy, 9.2, turn, 0.38)
    with n.at(TX, TY):
        n.prism(ring_of(3.55), TOWER, TOWER + 0.22, "white", top="grey-timber", grain=1.6)
        n.polygon([(x, y, TOWER) for x, y in ring_of(3.55)[::-1]], "white")
        edge = ring_of(3.45)
        n.rail([(*p, TOWER + 0.2) for p in [*edge, edge[0]]], "white", 1.0, 1.4, 0.055)
        foot, high = TOWER + 0.2, TOWER + 3.4
        wall, pane = ring_of(2.55), ring_of(2.5)
        for k in range(8):
            p, q, u, v = wall[k], wall[(k + 1) % 8], pane[k], pane[(k + 1) % 8]
            n.quad((*p, foot), (*q, foot), (*q, foot + 0.8), (*p, foot + 0.8), "white")
            n.quad((*u, foot + 0.8), (*v, foot + 0.8), (*v, high), (*u, high), "pane", 1.3)
            n.beam((*p, foot + 0.8), (*p, high), 0.16, "white")
            m = ((p[0] + q[0]) / 2, (p[1] + q[1]) / 2)
            n.beam((*m, foot + 0.8), (*m, high), 0.08, "white")
            n.light(m[0] * 1.25, m[1] * 1.25, foot + 1.6, 9)
        eaves, top = ring_of(3.2), ring_of(0.35)
        for k in range(8):
            p, q, u, v = eaves[k], eaves[(k + 1) % 8], top[k], top[(k + 1) % 8]
            n.quad((*p, high), (*q, high), (*q, high + 0.2), (*p, high + 0.2), "copper-green")
            n.quad((*p, high + 0.2), (*q, high + 0.2), (*v, high + 1.7), (*u, high + 1.7), "copper-green", 1.6)
            n.quad((*p, high), (0, 0, high), (0, 0, high), (*q, high), "white")
        n.cylinder(0, 0, high + 1.7, high + 2.4, 0.3, "lamp", 8, 0.3, top="copper-green")
        n.cylinder(0, 0, high + 2.4, high + 2.9, 0.42, "copper-green", 8, 0.03)
        n.beam((0, 0, high + 2.8), (0, 0, high + 5.2), 0.07, "dark-steel")
        n.light(0, 0, high + 3.3, 40)


def mast(n):
    """The signal mast: pole and topmast, yard, gaff, stays, and a line of flags."""
    x, y = -11.0, -5.2
    n.prism([(x + u, y + v) for u, v in ring_of(1.0)], 0, 0.6, "concrete")
    n.cylinder(x, y, 0.6, 11.5, 0.2, "white", 8, 0.14)
    n.cylinder(x, y, 11.5, 17.5, 0.11, "timber", 6, 0.05)
    n.beam((x - 3.4, y, 11.0), (x + 3.4, y, 11.0), 0.14, "timber", caps=True)
    n.beam((x, y + 0.1, 8.8), (x - 2.2, y - 2.2, 12.0), 0.11, "timber")
    n.prism([(x + u, y + v) for u, v in ring_of(0.7)], 10.7, 10.85, "white")
    for u, v in ((-3.2, -2.6), (3.2, -2.6), (-3.2, 2.6), (3.2, 2.6)):
        n.beam((x, y, 11.2), (x + u, y + v, 0.1), 0.04, "ink", grain=99)
    n.beam((x, y, 17.2), (x + 3.3, y, 11.0), 0.03, "ink", grain=99)
    n.beam((x, y, 17.2), (x - 3.3, y, 11.0), 0.03, "ink", grain=99)
    paints = ("red", "white", "sky-blue", "ember", "leaf-green", "white", "red")
    for k, paint in enumerate(paints):           # flags from the topmast to the yard's arm
        t = (k + 0.6) / (len(paints) + 0.4)
        u, z = x + 3.3 * t, 17.2 - 6.2 * t
        w, v = u + 0.75, y + 0.12
        n.quad((u, y, z - 0.55), (w, v, z - 0.75), (w, v, z - 0.25), (u, y, z - 0.02), paint, both=True)
    for z, paint in ((9.7, "flower-red"), (9.1, "leaf-green")):
        n.box(x - 0.16, y + 0.2, z, x + 0.16, y + 0.5, z + 0.36, paint, bottom=True)
        n.box(x - 0.1, y + 0.5, z + 0.08, x + 0.1, y + 0.52, z + 0.28, "lamp", grain=9)
    for px, pz in ((-31, 103.2), (-22, 103.2), (-13, 103.2), (-4, 103.2)):   # bollards along the basin
        u, v = local(px, pz)
        n.cylinder(u, v, 0, 0.45, 0.2, "dark-steel", 8)
        n.cylinder(u, v, 0.45, 0.6, 0.29, "dark-steel", 8)
    u, v = local(-26.6, 102.4)                   # a life buoy on its post
    n.beam((u, v, 0), (u, v, 1.9), 0.12, "white")
    with n.at(u, v + 0.1, 1.5, turn=FACING):
        with n.at(tilt=90):
            n.ring(0.36, 0.17, "red", 12, 4)


def hull(n, length, width, high, paint, deck, bow=0.28, stern=0.12, sheer=0.35):
    """A boat along x, its bow at +x, keel below the water at 0; answers how high the deck lies amidships."""
    cuts = [(-0.5, 0.62), (-0.5 + stern, 0.96), (-0.1, 1.0), (0.5 - bow, 0.96), (0.5 - bow / 2.4, 0.62), (0.5, 0.02)]
    rows = []
    for u, share in cuts:
        lift = sheer * max(0.0, u * 2) ** 2
        rows.append((u * length, share * width / 2, high + lift))
    for (ax, aw, az), (bx, bw, bz) in zip(rows, rows[1:]):
        for s in (1, -1):
            side = [(ax, s * aw, az), (bx, s * bw, bz), (bx, s * bw * 0.9, -0.3), (ax, s * aw * 0.9, -0.3)]
            band = [(ax, s * (aw + 0.03), az - 0.3), (bx, s * (bw + 0.03), bz - 0.3), (bx, s * (bw + 0.03), bz - 0.12),
                    (ax, s * (aw + 0.03), az - 0.12)]
            n.quad(*(side[::-1] if s < 0 else side), paint, 3)
            n.quad(*(band if s < 0 else band[::-1]), "white", 9)
        n.quad((ax, -aw, az - 0.1), (bx, -bw, bz - 0.1), (bx, bw, bz - 0.1), (ax, aw, az - 0.1), deck, 3)
    (x, w, z) = rows[0]
    n.quad((x, -w, z), (x, -w * 0.9, -0.3), (x, w * 0.9, -0.3), (x, w, z), paint)
    return high - 0.1


def boats(n):
    x, y = local(-6.5, 108.9)
    with n.at(x, y, -0.8, turn=FACING):          # a motor barge with its hatches closed
        z = hull(n, 19, 4.2, 1.35, "fir", "zinc", bow=0.16)
        n.box(-4.6, -1.5, z, 6.0, 1.5, z + 0.75, "corten", grain=2.7)
        for k in range(4):
            n.box(-4.5 + k * 2.7, -1.6, z + 0.72, -2.0 + k * 2.7, 1.6, z + 0.84, "zinc", skip="", grain=3.3)
        n.box(-8.2, -1.4, z, -5.2, 1.4, z + 1.5, "white", grain=3)
        n.box(-7.4, -1.1, z + 1.5, -5.4, 1.1, z + 3.2, "pane", top="white", grain=3)
        n.box(-7.6, -1.3, z + 3.2, -5.2, 1.3, z + 3.32, "white", bottom=True)
        for u, v in ((-7.4, -1.1), (-5.4, -1.1), (-7.4, 1.1), (-5.4, 1.1)):
            n.beam((u, v, z + 1.5), (u, v, z + 3.2), 0.14, "white")
        n.beam((8.4, 0, z), (8.4, 0, z + 2.6), 0.09, "white")
        n.light(-6.4, 0, z + 3.8, 25)
    x, y = local(-26.5, 106.4)
    with n.at(x, y, -0.8, turn=FACING):          # the pilot's launch
        z = hull(n, 9.2, 2.8, 1.05, "red", "timber")
        n.box(-1.6, -0.95, z, 1.7, 0.95, z + 0.8, "white", grain=3)
        n.box(-0.9, -0.85, z + 0.8, 1.2, 0.85, z + 1.75, "pane", top="white", grain=3)
        n.box(-1.2, -1.0, z + 1.75, 1.45, 1.0, z + 1.85, "white", bottom=True, grain=3)
        n.beam((-0.6, 0, z + 1.8), (-0.6, 0, z + 3.4), 0.06, "white")
        n.light(0.2, 0, z + 2.3, 18)
    x, y = local(-18.5, 105.2)
    with n.at(x, y, -0.8, turn=FACING - 6):      # a rowing boat
        hull(n, 4.2, 1.5, 0.5, "sky-blue", "timber", sheer=0.2)
        for u in (-0.9, 0.4):
            n.box(u, -0.6, 0.42, u + 0.28, 0.6, 0.5, "dark-timber")


def fittings(n):
    n.slab(X0 + 0.4, Y0 + 0.4, X1 - 0.4, Y1, 0.06, "timber", 1.25)
    for k in range(7):                           # beams of the ceiling
        x = -6.0 + 2.0 * k
        n.box(x - 0.11, Y0 + 0.4, 4.05, x + 0.11, Y1 - 0.4, 4.3, "dark-timber", bottom=True, skip="tns", grain=3.5)
    chart_table(n)
    binnacle(n)
    for x in (-4.6, 0.0, 4.6):
        for y in (-3.4, 1.6):
            n.beam((x, y, 3.3), (x, y, 4.3), 0.04, "ink")
            n.cylinder(x, y, 3.0, 3.28, 0.34, "brass", 10, 0.1)
            n.polygon([(x + u * 0.32, y - v * 0.32, 3.02) for u, v in ring_of(1.0, 10, 0)], "lamp")
            n.light(x, y, 2.75, 42, warm=(1, 0.82, 0.58), hours="always")
    x = X0 + 0.4                                 # left wall: shelf with rolled charts, life buoy, clock of the tides
    n.box(x, -5.3, 0.06, x + 0.5, -2.1, 2.5, "dark-timber", grain=2)
    for row in range(3):
        for k in range(7):
            y, z = -5.0 + k * 0.44, 0.55 + row * 0.68
            n.box(x + 0.5, y - 0.17, z - 0.2, x + 0.52, y + 0.17, z + 0.32, "ink", grain=9)
            n.beam((x + 0.1, y, z), (x + 0.62, y, z), 0.2, ("paper", "tile", "hay")[(k + row) % 3], sides=6, caps=True)
    for y, radius in ((-1.3, 0.42),):
        with n.at(x + 0.12, y, 2.2, roll=90):
            n.ring(radius, 0.2, "red", 14, 4)
    x = X1 - 0.4                                 # right wall: the chart of the canals, framed
    n.box(x - 0.06, -0.2, 1.2, x, 3.8, 3.5, "dark-timber", grain=2)
    n.quad((x - 0.07, 3.7, 1.3), (x - 0.07, -0.1, 1.3), (x - 0.07, -0.1, 3.4), (x - 0.07, 3.7, 3.4), "paper", 1.3)
    lines = [((3.6, 2.0), (2.4, 2.3), (1.2, 2.1), (0.0, 2.6)), ((2.4, 2.3), (2.0, 3.3)), ((1.2, 2.1), (0.8, 1.4)),
             ((3.0, 2.15), (2.9, 1.4))]
    for line in lines:
        for (a, h), (b, k) in zip(line, line[1:]):
            u = x - 0.08
            n.face([(u, a, h - 0.05), (u, b, k - 0.05), (u, b, k + 0.05), (u, a, h + 0.05)], "sky-blue")
    for a, h in ((2.4, 2.3), (1.2, 2.1), (0.8, 1.45), (2.05, 3.2), (2.9, 1.5)):
        u = x - 0.09
        n.face([(u, a + 0.08, h), (u, a, h - 0.08), (u, a - 0.08, h), (u, a, h + 0.08)], "red")


def chart_table(n):
    """A chart table with drawers, the chart held by brass, a lamp above it."""
    n.box(-1.3, -4.75, 0.55, 1.3, -3.35, 0.95, "dark-timber", bottom=True, grain=1.3)
    for x in (-1.15, 1.15):
        for y in (-4.6, -3.5):
            n.box(x - 0.08, y - 0.08, 0.06, x + 0.08, y + 0.08, 0.55, "dark-timber", skip="t", grain=9)
    n.box(-1.4, -4.85, 0.95, 1.4, -3.25, 1.02, "timber", grain=1.0)
    n.slab(-1.05, -4.6, 1.05, -3.5, 1.03, "paper", 1.1)
    for (a, b), (c, d) in (((-1.0, -4.2), (-0.2, -3.95)), ((-0.2, -3.95), (0.5, -4.15)), ((0.5, -4.15), (1.0, -3.8)),
                           ((-0.2, -3.95), (-0.05, -3.55))):
        n.face([(a, b - 0.05, 1.04), (c, d - 0.05, 1.04), (c, d + 0.05, 1.04), (a, b + 0.05, 1.04)], "sky-blue")
    for k in range(3):
        n.box(-1.1 + k * 0.78, -3.35, 0.62, -0.46 + k * 0.78, -3.33, 0.88, "timber", skip="s", grain=9)
        n.box(-0.85 + k * 0.78, -3.33, 0.72, -0.71 + k * 0.78, -3.29, 0.77, "brass", skip="s", grain=9)
    n.box(0.62, -4.5, 1.03, 0.9, -4.35, 1.12, "brass", grain=9)


def binnacle(n):
    """The compass of brass on its column, with the two iron balls beside it."""
    with n.at(1.1, -1.4):
        n.cylinder(0, 0, 0.06, 0.2, 0.42, "dark-timber", 10)
        n.cylinder(0, 0, 0.2, 1.02, 0.26, "timber", 10, 0.2)
        n.cylinder(0, 0, 1.02, 1.22, 0.3, "brass", 12, 0.34, top="paper")
        n.dome(0, 0, 1.24, 0.3, "brass", 12, 4, share=0.45, squash=0.9)
        for s in (-1, 1):
            n.beam((0.3 * s, 0, 1.0), (0.48 * s, 0, 1.0), 0.08, "brass")
            n.ball(0.56 * s, 0, 1.02, 0.14, "red" if s < 0 else "leaf-green", 8, 5)


def make(samples=64):
    outside, inside = Model("lotsenhafen", "lotsenhafen"), Model("lotsenhafen-inside", "lotsenhafen")
    shell, room = outside.node("outside"), inside.node("inside")
    house(shell, room)
    tower(shell)
    mast(shell)
    boats(shell)
    fittings(room)
    outside.save(samples, ground="stone", context=[room])
    inside.save(samples, ground=None, context=[shell], exposure=1.6, evening_exposure=1.25)


if __name__ == "__main__":
    make()

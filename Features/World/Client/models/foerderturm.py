"""Förderturm: a German winding tower (Doppelbock) over a shaft hall of steel frame and brick."""

import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from house import Model  # noqa: E402

X, Y, CEILING, EAVES = 9.0, 8.0, 7.0, 7.6     # half the hall's width and depth, its heights
DECK = 29.0                      # platform of the sheaves
FOOT, HEAD = 15.5, 3.2           # where the struts stand and where they meet the platform
RED, GRID = "corten", "dark-steel"


def mix(p, q, t):
    return tuple(a + (b - a) * t for a, b in zip(p, q))


def sheave(n, x, y, z, radius=3.0, turn=90):
    """A rope sheave: rim, eight spokes, hub. Its axle runs along y, or along x with `turn` 0."""
    with n.at(x, y, z, turn=turn):
        with n.at(roll=90):
            n.ring(radius, 0.4, RED, 16, 4)
        n.beam((-0.8, 0, 0), (0.8, 0, 0), 0.5, "dark-steel", caps=True)
        for k in range(4):
            c, s = math.cos(k * math.pi / 4) * (radius - 0.2), math.sin(k * math.pi / 4) * (radius - 0.2)
            n.beam((0, -c, -s), (0, c, s), 0.17, RED)


def ends_of_strut(side, y):
    return (side * FOOT, y * 2.0, 0.4), (side * HEAD, y, DECK)


def headgear(n):
    for side in (-1, 1):
        front, back = ends_of_strut(side, 2.3), ends_of_strut(side, -2.3)
        for foot, head in (front, back):
            n.beam(foot, head, 0.75, RED, 1.0, grain=3.6)
            n.box(foot[0] - 1.1, foot[1] - 1.1, 0, foot[0] + 1.1, foot[1] + 1.1, 0.9, "concrete")
        for k in range(1, 8):
            t, u = k / 8, (k + 1) / 8
            n.beam(mix(*front, t), mix(*back, t), 0.32, RED)
            if k < 7:
                low, high = (front, back) if k % 2 else (back, front)
                n.beam(mix(*low, t), mix(*high, u), 0.22, RED)
    guide_frame(n)
    platform(n)
    for side in (-1, 1):                       # in the evening it stands in warm light from below
        n.light(side * 4.6, 0, EAVES + 2.4, 420)
        n.light(side * 5.0, 0, 19.0, 320)


def guide_frame(n):
    """The upright frame over the shaft, with ties out to the struts."""
    half, bays = 2.3, 5
    corners = [(-half, -half), (half, -half), (half, half), (-half, half)]
    for x, y in corners:
        n.beam((x, y, 0), (x, y, DECK), 0.44, RED, grain=3.6)
    levels = [EAVES + 2.2 + k * (DECK - EAVES - 2.2) / bays for k in range(bays + 1)]
    for k, z in enumerate(levels):
        for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1]):
            n.beam((x0, y0, z), (x1, y1, z), 0.28, RED)
            if k < bays:
                n.beam((x0, y0, z), (x1, y1, levels[k + 1]), 0.16, RED)
                n.beam((x1, y1, z), (x0, y0, levels[k + 1]), 0.16, RED)
    for z in levels[1:5:2]:
        for side in (-1, 1):
            for y in (-2.3, 2.3):
                n.beam((side * half, y, z), mix(*ends_of_strut(side, y), (z - 0.4) / (DECK - 0.4)), 0.28, RED)


def platform(n):
    n.box(-6.9, -3.3, DECK, 6.9, 3.3, DECK + 0.55, RED, top="steel", bottom=True, grain=3.5)
    top = DECK + 8.2
    for y in (-1.0, 1.0):
        for x in (-3.45, 3.45):
            sheave(n, x, y, DECK + 4.0)
    for y in (-2.4, 2.4):
        for x in (-6.6, 0.0, 6.6):
            n.beam((x, y, DECK), (x, y, top), 0.4, RED, grain=9)
        n.beam((-6.6, y, DECK + 4.0), (6.6, y, DECK + 4.0), 0.3, RED, 0.45)
        n.beam((-7.3, y, top), (7.3, y, top), 0.4, RED, 0.65, caps=True)
        for x in (-6.6, 0.0):
            n.beam((x, y, DECK + 4.2), (x + 3.3, y, top), 0.17, RED)
            n.beam((x + 6.6, y, DECK + 4.2), (x + 3.3, y, top), 0.17, RED)
    for x in (-6.6, 0.0, 6.6):
        n.beam((x, -2.4, top), (x, 2.4, top), 0.36, RED)
    n.box(-7.5, -3.0, top + 0.35, 7.5, 3.0, top + 0.55, "felt", bottom=True, grain=4)
    n.rail([(-6.8, -3.2, DECK + 0.5), (6.8, -3.2, DECK + 0.5), (6.8, 3.2, DECK + 0.5), (-6.8, 3.2, DECK + 0.5),
            (-6.8, -3.2, DECK + 0.5)], every=4.6)
    for side in (-1, 1):                       # the ropes: out to the winding engines, and down into the shaft
        for y in (-1.0, 1.0):
            n.beam((side * 6.4, y, DECK + 4.4), (side * 21.0, y, 0.2), 0.08, "dark-steel", grain=99)
            n.beam((side * 0.45, y, DECK + 4), (side * 0.5, y, 0.3), 0.08, "dark-steel", grain=99)
        n.light(side * 3.4, 0, DECK + 1.2, 260)
        n.box(side * 3.4 - 0.5, -0.2, DECK + 0.55, side * 3.4 + 0.5, 0.2, DECK + 0.75, "lamp")


def hall(n, inside):
    """The shaft hall: a steel grid filled with brick, tall windows in front, bands of glass along the sides."""
    sill = {"glass": "pane", "within": "daylight", "frame": "dark-steel"}
    step = 2 * X / 5
    gate = [dict(sill, **{"from": k * step + 0.55, "to": (k + 1) * step - 0.55, "sill": 1.1, "head": 4.6,
                          "bars": (3, 3)}) for k in (0, 1, 3, 4)]
    gate.insert(2, {"from": 2 * step + 0.15, "to": 3 * step - 0.15, "head": 4.3, "frame": "dark-steel"})
    upper = [dict(sill, **{"from": k * step + 0.55, "to": (k + 1) * step - 0.55, "sill": 0.0 if k != 2 else 0.4,
                           "head": 1.6, "bars": (3, 1)}) for k in range(5)]
    n.wall((X, Y), (-X, Y), 0, 4.6, "brick", openings=gate, inner="plaster", grain=3.2, cap=False, lining=inside)
    n.wall((X, Y), (-X, Y), 4.6, CEILING, "brick", openings=upper, inner="plaster", cap=False, lining=inside)
    side = [dict(sill, **{"from": 4 * k + 0.4, "to": 4 * k + 3.6, "sill": 3.5, "head": 6.2, "bars": (3, 2)})
            for k in range(4)]
    n.wall((-X, Y), (-X, -Y), 0, CEILING, "brick", openings=side, inner="plaster", grain=3.2, cap=False, lining=inside)
    n.wall((X, -Y), (X, Y), 0, CEILING, "brick", openings=side, inner="plaster", grain=3.2, cap=False, lining=inside)
    rear = [dict(sill, **{"from": k * step + 0.4, "to": (k + 1) * step - 0.4, "sill": 4.4, "head": 6.2, "bars": (3, 1)})
            for k in range(5)]
    n.wall((-X, -Y), (X, -Y), 0, CEILING, "brick", openings=rear, inner="plaster", grain=3.2, cap=False, lining=inside)
    for a, b in (((X, Y), (-X, Y)), ((-X, Y), (-X, -Y)), ((-X, -Y), (X, -Y)), ((X, -Y), (X, Y))):
        n.quad((*a, CEILING), (*b, CEILING), (*b, EAVES), (*a, EAVES), "brick", 4)
    grid(n)
    roof(n, inside)


def grid(n):
    """Posts and rails of the steel frame stand a hand's breadth before the brick."""
    for k in range(6):
        x = min(max(-X + k * 2 * X / 5, -X + 0.1), X - 0.1)
        for y, skip in ((Y, "st"), (-Y - 0.12, "nt")):
            n.box(x - 0.15, y, 0, x + 0.15, y + 0.12, EAVES, GRID, skip=skip, grain=4)
    for k in range(5):
        y = min(max(-Y + 4 * k, -Y + 0.1), Y - 0.1)
        for x, skip in ((X, "wt"), (-X - 0.12, "et")):
            n.box(x, y - 0.15, 0, x + 0.12, y + 0.15, EAVES, GRID, skip=skip, grain=4)
    for z, high in ((3.1, 0.2), (6.45, 0.22), (EAVES - 0.2, 0.35)):
        for x in (X, -X - 0.16):
            n.box(x, -Y, z, x + 0.16, Y, z + high, GRID, grain=8.1)
        for y in (Y, -Y - 0.16):
            if z > 4 or y < 0:
                n.box(-X - 0.16, y, z, X + 0.16, y + 0.16, z + high, GRID, grain=6.2)
    n.box(-2.4, Y, 4.42, 2.4, Y + 2.4, 4.58, "dark-steel", bottom=True)
    for x in (-2.2, 2.2):
        n.beam((x, Y + 2.2, 4.58), (x, Y + 0.1, 6.5), 0.07, "dark-steel")
    n.box(-0.9, Y + 0.8, 4.34, 0.9, Y + 1.0, 4.42, "lamp", bottom=True)
    n.light(0, Y + 1.0, 4.0, 110)
    n.slab(-4.8, Y, 4.8, Y + 6.4, 0.03, "path", 1.65)
    for x in (-7.2, 7.2):
        n.box(x - 0.12, Y + 0.12, 5.0, x + 0.12, Y + 0.3, 5.3, "lamp", bottom=True)
        n.light(x, Y + 0.7, 4.9, 45)


def roof(n, inside):
    """A flat roof with the glazed monitor round the guide frame."""
    m, top = 3.5, EAVES + 2.0
    x, y = X, Y
    for x0, y0, x1, y1 in ((-x, -y, x, -m), (-x, m, x, y), (-x, -m, -m, m), (m, -m, x, m)):
        n.slab(x0, y0, x1, y1, EAVES - 0.1, "felt")
        a, c, b, d = max(x0, 0.4 - X), max(y0, 0.4 - Y), min(x1, X - 0.4), min(y1, Y - 0.4)
        inside.quad((a, c, CEILING), (a, d, CEILING), (b, d, CEILING), (b, c, CEILING), "white")
    glass = [{"from": 0.3, "to": 2 * m - 0.3, "sill": 0.9, "head": 2.3, "glass": "pane", "within": "daylight",
              "frame": "dark-steel", "bars": (4, 1)}]
    for a, b in (((m, m), (-m, m)), ((-m, m), (-m, -m)), ((-m, -m), (m, -m)), ((m, -m), (m, m))):
        n.wall(a, b, CEILING, top, RED, 0.2, glass, inner="steel", cap=False, ends=False, lining=inside)
    n.box(-m - 0.3, -m - 0.3, top, m + 0.3, m + 0.3, top + 0.2, "felt", bottom=True)


def fittings(n):
    """Shaft with cage and fence, the rack of the lamp room, a sheave that has done its work, lamps."""
    x, y, s = 8.6, 7.6, 1.5                    # the floor leaves the shaft open
    for x0, y0, x1, y1 in ((-x, -y, x, -s), (-x, s, x, y), (-x, -s, -s, s), (s, -s, x, s)):
        n.slab(x0, y0, x1, y1, 0.04, "floor", 1.5)
    n.slab(-1.5, -1.5, 1.5, 1.5, 0.03, "ink")
    for x in (-1.5, 1.5):
        n.box(x - 0.1, -1.6, 0, x + 0.1, 1.6, 0.16, "dark-steel")
        n.box(-1.4, x - 0.1, 0, 1.4, x + 0.1, 0.16, "dark-steel")
    cage(n)
    lamp_room(n)
    sheave(n, 7.5, -5.4, 2.3, 1.9, turn=0)
    n.box(7.0, -6.6, 0, 8.0, -4.2, 0.5, "concrete")
    for k in range(3):
        with n.at(-7.1, -6.0, 0.16 + k * 0.22):
            n.ring(1.0 - k * 0.04, 0.22, "grey-timber", 16, 4)
    for y in (-5.6, 5.6):
        n.beam((-8.6, y, 6.5), (8.6, y, 6.5), 0.3, RED, 0.5)
    for x in (-6.2, 6.2):
        for y in (-4.4, 0.0, 4.4):
            pendant(n, x, y, CEILING, 2.2)
    for x in (8.3,):
        n.box(x - 0.25, 3.8, 0.42, x + 0.25, 6.8, 0.5, "timber", bottom=True)
        for y in (4.0, 6.6):
            n.box(x - 0.2, y - 0.05, 0.04, x + 0.2, y + 0.05, 0.42, "dark-steel", skip="t")


def pendant(n, x, y, top, drop, power=70, radius=0.36, colour="fir"):
    """A works lamp on its cable: an enamelled shade that shines underneath."""
    z = top - drop
    n.beam((x, y, z + 0.3), (x, y, top), 0.04, "ink")
    n.cylinder(x, y, z, z + 0.34, radius, colour, 8, 0.08)
    corners = [k * math.pi / 4 for k in range(8)]
    n.polygon([(x + radius * math.cos(a), y - radius * math.sin(a), z + 0.02) for a in corners], "lamp")
    n.light(x, y, z - 0.25, power, hours="always")


def cage(n):
    for z in (0.1, 2.9):
        n.box(-0.95, -1.15, z, 0.95, 1.15, z + 0.14, RED, bottom=True)
    for x in (-0.9, 0.9):
        for y in (-1.1, 0.0, 1.1):
            n.beam((x, y, 0.2), (x, y, 2.9), 0.1, RED)
        for z in (0.6, 1.05, 1.5):
            n.beam((x, -1.1, z), (x, 1.1, z), 0.05, "steel")
        n.beam((x * 0.7, 0, 3.0), (x * 0.1, 0, 5.2), 0.07, "dark-steel")
    n.beam((0, 0, 5.2), (0, 0, 9.5), 0.11, "dark-steel")
    n.box(-0.3, -0.3, 2.78, 0.3, 0.3, 2.88, "lamp", bottom=True)
    n.light(0, 0, 2.5, 30)
    n.rail([(-2.0, 2.0, 0), (-2.0, -2.0, 0), (2.0, -2.0, 0), (2.0, 2.0, 0)], "ember", 1.1, 1.4)


def lamp_room(n):
    """The rack of miners' lamps along the back wall: rows of small lights on oak shelves."""
    y = -7.58
    for k in range(5):
        x = -4.2 + 2.1 * k
        n.box(x - 0.06, y, 0, x + 0.06, y + 0.45, 2.75, "dark-timber", skip="st")
    for row in range(4):
        z = 0.75 + row * 0.6
        n.box(-4.2, y, z - 0.06, 4.2, y + 0.42, z, "timber", skip="sew", grain=4.2)
        for k in range(16):
            x = -3.9 + k * 0.52
            n.box(x - 0.08, y + 0.15, z, x + 0.08, y + 0.31, z + 0.2, "ember", skip="st")
            n.box(x - 0.05, y + 0.18, z + 0.2, x + 0.05, y + 0.28, z + 0.33, "lit", skip="s")
    n.box(-4.3, y - 0.02, 2.75, 4.3, y + 0.5, 2.88, "dark-timber", skip="s")
    n.light(0, -6.4, 1.9, 45)


def make(samples=64):
    outside, inside = Model("foerderturm", "foerderturm"), Model("foerderturm-inside", "foerderturm")
    shell, room = outside.node("outside"), inside.node("inside")
    hall(shell, room)
    headgear(shell)
    fittings(room)
    outside.save(samples, context=[room])
    inside.save(samples, ground=None, context=[shell], exposure=1.7, evening_exposure=1.2)


if __name__ == "__main__":
    make()

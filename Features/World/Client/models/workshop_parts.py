"""What of the firm's own building is shown as its data say: roof, carriers, fleet, yard."""

from math import cos, pi, sin

from shapes import Shape

# The hall (gable to the yard), the office beside it; the hall's left slope looks south.
X0, X1, BACK, FRONT, EAVE, RIDGE, THICK = -10.0, 4.0, -13.0, 3.0, 5.6, 8.8, 0.4
MID = (X0 + X1) / 2
OFFICE, DEEP, TOP = 11.0, -9.0, 6.6


def parts():
    made = {}
    for name, draw in (
        ("roof-pv", roof_pv),
        ("roof-green", roof_green),
        ("chimney", chimney),
        ("heat-pump", heat_pump),
        ("gas-pipe", gas_pipe),
        ("oil-tank", oil_tank),
        ("district-heat", district_heat),
        ("wood-store", wood_store),
        ("charging", charging),
        ("van-diesel", van_diesel),
        ("van-electric", van_electric),
        ("yard", yard),
    ):
        made[name] = Shape(50)
        draw(made[name])
    return made


def roof_pv(s):
    """Two rows of modules on the southern slope, raised a hand above the sheet."""
    fall = (RIDGE - EAVE) / 7.0
    for row in range(3):
        for i in range(7):
            z0 = -12.2 + i * 2.08
            xa, xb = X0 + 0.35 + row * 1.95, X0 + 2.2 + row * 1.95
            ya, yb = EAVE + fall * (xa - X0) + 0.46, EAVE + fall * (xb - X0) + 0.46
            s.face("solar", (xa, ya, z0), (xa, ya, z0 + 1.98), (xb, yb, z0 + 1.98), (xb, yb, z0))
            for t in (0.33, 0.66):
                x, y = xa + (xb - xa) * t, ya + (yb - ya) * t + 0.012
                s.face(
                    "steel", (x - 0.02, y, z0), (x - 0.02, y, z0 + 1.98), (x + 0.02, y, z0 + 1.98), (x + 0.02, y, z0)
                )
            s.face("aluminium", (xa, ya - 0.14, z0), (xa, ya - 0.14, z0 + 1.98), (xa, ya, z0 + 1.98), (xa, ya, z0))
            if i in (0, 6):
                z = z0 if i == 0 else z0 + 1.98
                points = [(xa, ya - 0.14, z), (xa, ya, z), (xb, yb, z), (xb, yb - 0.14, z)]
                s.face("aluminium", *points[:: 1 if i == 0 else -1])


def roof_green(s):
    """A planted roof: sedum in soft drifts over low mounds, a border of gravel, cushions and grasses in groups."""
    y = TOP - 0.16
    x0, x1, z0, z1 = X1 + 0.3, OFFICE - 0.3, DEEP + 0.3, FRONT - 0.3
    s.floor("gravel", x0, x1, z0, z1, y, 2.4)
    across, along, rim = 12, 20, 0.42

    def at(i, j):
        # Rows a little out of line, so that no squares are seen; the edge stays straight.
        inner = 0 < i < across and 0 < j < along
        u = i / across + (0.026 * sin(5.1 * j + 2.3 * i) if inner else 0)
        v = j / along + (0.016 * sin(3.7 * i + 1.9 * j) if inner else 0)
        high = 0.05 + (0.06 + 0.05 * sin(1.3 * i + 0.9 * j) + 0.03 * sin(2.9 * i - 1.7 * j) if inner else 0)
        return x0 + rim + u * (x1 - x0 - 2 * rim), y + high, z0 + rim + v * (z1 - z0 - 2 * rim)

    for i in range(across):
        for j in range(along):
            a, b, c, d = at(i, j + 1), at(i + 1, j + 1), at(i + 1, j), at(i, j)
            for corners in ((a, b, c), (a, c, d)) if (i + j) % 2 else ((a, b, d), (b, c, d)):
                s.face("sedum", *corners)
    for k in range(9):  # groups of cushions
        u, v = s.random.uniform(x0 + 1.1, x1 - 1.1), z0 + 0.9 + k * (z1 - z0 - 1.8) / 8
        for n in range(5):
            s.blob(
                ("sedum", "pale-leaf", "flower-violet", "sedum", "flower-yellow")[(k + 2 * n) % 5],
                u + s.random.uniform(-0.55, 0.55),
                y + 0.04,
                v + s.random.uniform(-0.5, 0.5),
                s.random.uniform(0.13, 0.24),
                s.random.uniform(0.14, 0.2),
                s.random.uniform(0.13, 0.24),
                2,
                5,
                0.3,
            )
    for k in range(26):  # blades that look over the parapet
        x, z = s.random.uniform(x0 + 0.5, x1 - 0.5), z1 - 0.55 - s.random.random() ** 2 * 9
        for t in (0.4, 1.5, 2.6):
            turn, lean = t + k, s.random.uniform(0.06, 0.16)
            dx, dz, high = 0.045 * cos(turn), 0.045 * sin(turn), y + s.random.uniform(0.36, 0.6)
            blade = [(x - dx, y + 0.06, z - dz), (x + dx, y + 0.06, z + dz), (x + lean * sin(turn), high, z - lean)]
            s.face(("hay", "pale-leaf")[k % 2], *blade)
            s.face(("hay", "pale-leaf")[k % 2], *blade[::-1])


def chimney(s):
    x, z = 6.4, -11.4
    s.box("dark-brick", x - 1.0, x + 1.0, -0.2, 1.6, z - 1.0, z + 1.0, skip="b", step=2, top="concrete")
    s.tube("brick", x, z, 1.6, 13.2, 0.72, 0.5, n=10, cap=False, step=2.6)
    s.tube("dark-brick", x, z, 12.2, 12.6, 0.6, 0.62, n=10, cap=False)
    s.tube("concrete", x, z, 13.2, 13.5, 0.66, 0.62, n=10)
    s.tube("ink", x, z, 13.5, 13.52, 0.36, n=8)
    for y in (4.2, 7.6):
        r = 0.74 - 0.22 * (y - 1.6) / 11.6
        s.tube("dark-steel", x, z, y, y + 0.14, r, n=10, cap=False)


def heat_pump(s):
    """Two outdoor units on a plinth at the office's side, pipes into the wall."""
    s.box("concrete", 11.6, 13.2, -0.2, 0.2, -6.6, -3.0, skip="b", step=2)
    for z in (-5.7, -3.9):
        s.box("white", 11.9, 12.8, 0.3, 1.75, z - 0.75, z + 0.75, skip="")
        for y in (0.68, 1.36):
            n = 10
            for r, c, out in ((0.3, "dark-steel", 0.01), (0.09, "aluminium", 0.02)):
                s.face(c, *[(12.8 + out, y + r * sin(2 * pi * i / n), z - r * cos(2 * pi * i / n)) for i in range(n)])
            for a in (0, pi / 2):
                u, v = 0.3 * cos(a), 0.3 * sin(a)
                s.beam("aluminium", (12.83, y - u, z - v), (12.83, y + u, z + v), 0.03)
        s.box("leaf-green", 12.8, 12.82, 1.0, 1.04, z - 0.7, z + 0.7, skip="bw")
        s.pipe("ink", [(11.95, 0.7, z), (11.5, 0.7, z), (11.5, 1.3, z), (11.02, 1.3, z)], 0.07, n=5, ends=False)


def gas_pipe(s):
    """The yellow pipe from the ground, with tap and meter box, at the front of the office."""
    x, z = 3.4, FRONT + 0.22
    s.box("paper", x - 0.4, x + 0.42, 0.75, 1.75, FRONT + 0.17, FRONT + 0.5, skip="n")
    s.box("ember", x - 0.34, x + 0.36, 0.82, 0.94, FRONT + 0.5, FRONT + 0.51, skip="n")
    s.pipe("ember", [(x, -0.2, z + 0.15), (x, 0.8, z + 0.15)], 0.08)
    s.pipe("ember", [(x, 1.7, z), (x, 3.3, z), (x, 3.4, z - 0.6)], 0.08)
    s.beam("ember", (x - 0.2, 2.2, z + 0.14), (x + 0.2, 2.2, z + 0.14), 0.05, ends=True)
    s.tube("ember", x, z, 2.08, 2.32, 0.13, n=6)


def oil_tank(s):
    """A steel tank on saddles in a bund at the southern side."""
    x, z0, z1, y, r, n = -12.9, -12.2, -8.4, 1.35, 0.85, 12
    s.box("concrete", -14.2, -11.6, -0.2, 0.45, z0 - 0.6, z1 + 0.6, skip="b", top="stone", step=2.2)
    for z in (z0 + 0.7, z1 - 0.7):
        s.box("concrete", x - 0.7, x + 0.7, 0.45, 1.0, z - 0.15, z + 0.15, skip="bt")
    ring = [(x + r * sin(2 * pi * i / n), y + r * cos(2 * pi * i / n)) for i in range(n + 1)]
    for (xa, ya), (xb, yb) in zip(ring, ring[1:]):
        for za, zb in ((z0, (z0 + z1) / 2), ((z0 + z1) / 2, z1)):
            s.face("rust", (xa, ya, za), (xa, ya, zb), (xb, yb, zb), (xb, yb, za))
    s.face("rust", *[(p, q, z1) for p, q in ring[:-1][::-1]])
    s.face("rust", *[(p, q, z0) for p, q in ring[:-1]])
    s.tube("dark-steel", x, z1 - 1.2, y + r - 0.03, y + r + 0.3, 0.2, n=7)
    s.pipe(
        "dark-steel", [(x, y + r, z0 + 0.8), (x, y + r + 0.7, z0 + 0.8), (x + 0.5, y + r + 0.7, z0 + 0.8)], 0.05, n=5
    )
    s.pipe("dark-steel", [(x + 0.3, 0.7, z1 - 0.3), (X0 + 0.05, 0.7, z1 - 0.3)], 0.05, n=5)


def district_heat(s):
    """Flow and return in silver jackets: out of the ground, over the strip of green, into the office."""
    for i, c in enumerate(("red", "sky-blue")):
        z = 0.6 + 0.65 * i
        s.pipe("aluminium", [(14.0, -0.3, z), (14.0, 2.5, z), (OFFICE + 0.02, 2.5, z)], 0.2, n=7)
        for x in (13.3, 11.5):
            s.box(c, x - 0.06, x + 0.06, 2.28, 2.72, z - 0.22, z + 0.22, skip="")
    s.box("dark-steel", 12.5, 12.62, -0.2, 2.28, 0.2, 0.34, skip="b")
    s.box("dark-steel", 12.5, 12.62, -0.2, 2.28, 1.55, 1.69, skip="b")
    s.box("dark-steel", 12.5, 12.62, 2.2, 2.32, 0.2, 1.69, skip="")


def wood_store(s):
    """Logs under a lean-to at the southern wall, and a hopper for pellets."""
    x0, x1, z0, z1 = -13.4, -10.4, -6.6, -1.6
    for z in (z0, (z0 + z1) / 2, z1):
        for x, h in ((x0, 2.3), (x1, 3.0)):
            s.box("grey-timber", x - 0.08, x + 0.08, -0.2, h, z - 0.08, z + 0.08, skip="bt")
    s.sheet(
        "felt",
        (x0 - 0.4, 2.3, z0 - 0.3),
        (x0 - 0.4, 2.3, z1 + 0.3),
        (x1 + 0.3, 3.1, z1 + 0.3),
        (x1 + 0.3, 3.1, z0 - 0.3),
        3,
    )
    s.sheet(
        "timber",
        (x1 + 0.3, 3.0, z0 - 0.3),
        (x1 + 0.3, 3.0, z1 + 0.3),
        (x0 - 0.4, 2.2, z1 + 0.3),
        (x0 - 0.4, 2.2, z0 - 0.3),
        3,
    )
    s.box("grey-timber", x0 - 0.42, x0 - 0.36, 2.14, 2.34, z0 - 0.3, z1 + 0.3, skip="")
    n = 6
    for row in range(5):
        for i in range(10):
            z, y = z0 + 0.35 + 0.46 * i + (0.23 if row % 2 else 0), 0.24 + 0.4 * row
            if z < z1 - 0.2:
                s.face(
                    ("timber", "hay", "oak")[(row + i) % 3],
                    *[(x0 + 0.1, y + 0.21 * sin(2 * pi * k / n), z + 0.21 * cos(2 * pi * k / n)) for k in range(n)]
                )
    s.box("bark", x0 + 0.12, x1 - 0.3, 0, 2.05, z0 + 0.15, z1 - 0.15, step=2.5)


def charging(s):
    """Two bays with charging posts, marked on the ground."""
    s.floor("asphalt", 6.3, 13.0, 7.0, 13.0, 0.03, 2.2)
    for x in (6.4, 9.65, 12.9):
        s.floor("white", x - 0.06, x + 0.06, 7.6, 13.0, 0.045, 6)
    for x in (8.0, 11.3):
        s.floor("leaf-green", x - 0.9, x + 0.9, 11.4, 12.2, 0.04, 2)
        s.box("concrete", x - 0.3, x + 0.3, 0, 0.12, 6.9, 7.4)
        s.box("white", x - 0.2, x + 0.2, 0.12, 1.55, 7.0, 7.28, skip="b")
        s.box("leaf-green", x - 0.2, x + 0.2, 1.55, 1.72, 7.0, 7.28, skip="b")
        s.box("lit", x - 0.12, x + 0.12, 1.2, 1.42, 7.28, 7.3, skip="bn")
        s.pipe(
            "ink", [(x + 0.2, 1.1, 7.14), (x + 0.42, 0.9, 7.2), (x + 0.4, 0.35, 7.25), (x + 0.2, 0.5, 7.2)], 0.03, n=4
        )
        s.light(x, 1.3, 7.7, 12)


def van(s, x, z, body, stripe, electric=False):
    """A delivery van, nose to +z."""
    v = Shape()
    w = 1.0
    profile = [
        (-2.7, 0.45),
        (2.45, 0.45),
        (2.7, 0.75),
        (2.65, 1.15),
        (1.75, 1.42),
        (1.05, 2.3),
        (0.8, 2.42),
        (-2.62, 2.42),
        (-2.7, 2.3),
    ]
    for (za, ya), (zb, yb) in zip(profile, profile[1:] + profile[:1]):
        kind = "glass" if (za, ya) == (1.75, 1.42) else body
        v.face(kind, (-w, ya, za), (w, ya, za), (w, yb, zb), (-w, yb, zb))
    # the flanks in convex pieces
    for k in (1, -1):
        for piece in ([0, 1, 2, 3, 4], [0, 4, 5, 6, 7, 8]):
            points = [(k * w, profile[i][1], profile[i][0]) for i in piece]
            v.face(body, *points[::-k])
        window = [
            (k * (w + 0.01), 1.45, 0.35),
            (k * (w + 0.01), 1.45, 1.62),
            (k * (w + 0.01), 2.2, 1.0),
            (k * (w + 0.01), 2.2, 0.35),
        ]
        v.face("glass", *window[::-k])
        band = [
            (k * (w + 0.01), 0.95, -2.65),
            (k * (w + 0.01), 0.95, 2.6),
            (k * (w + 0.01), 1.2, 2.55),
            (k * (w + 0.01), 1.2, -2.65),
        ]
        v.face(stripe, *band[::-k])
        for wz in (-1.75, 1.7):
            for r, c, out in ((0.38, "ink", 0.012), (0.2, "aluminium", 0.02)):
                points = [
                    (k * (w + out), 0.38 + r * sin(2 * pi * i / 10), wz + r * cos(2 * pi * i / 10)) for i in range(10)
                ]
                v.face(c, *points[::k])
            v.box("ink", *sorted((k * 0.75, k * (w + 0.005))), 0.0, 0.4, wz - 0.25, wz + 0.25, skip="t")
        light = [(k * 0.6, 0.8, 2.71), (k * 0.95, 0.8, 2.7), (k * 0.95, 1.05, 2.68), (k * 0.6, 1.05, 2.69)]
        v.face("paper", *light[::k])
        back = [(k * 0.7, 0.9, -2.71), (k * 0.95, 0.9, -2.71), (k * 0.95, 1.3, -2.71), (k * 0.7, 1.3, -2.71)]
        v.face("red", *back[::-k])
        mirror = k * (w + 0.12)
        v.box("ink", mirror - 0.08, mirror + 0.08, 1.35, 1.6, 1.45, 1.53)
    v.box("ink", -0.95, 0.95, 0.4, 0.62, 2.6, 2.78, skip="")
    v.box("ink", -0.95, 0.95, 0.4, 0.62, -2.78, -2.6, skip="")
    if electric:
        v.box("fir", w, w + 0.03, 1.35, 1.62, -2.2, -1.9, skip="w")
    else:
        v.pipe("dark-steel", [(0.6, 0.35, -2.2), (0.6, 0.35, -2.85)], 0.06, n=6)
    s.add(v.turned(0 if not electric else 180, x, z))
    if electric:  # at the post, the cable plugged in
        s.pipe(
            "leaf-green",
            [
                (x - 1.05, 1.45, z + 2.0 - 4.2),
                (x - 1.3, 0.9, z - 2.6),
                (x - 0.7, 0.35, z - 3.0),
                (x - 0.2, 1.1, z - 3.05),
            ],
            0.035,
            n=4,
        )


def van_diesel(s):
    van(s, -10.6, 9.6, "aluminium", "slate")


def van_electric(s):
    van(s, 8.0, 10.3, "white", "leaf-green", True)


def yard(s):
    """The working yard: asphalt with bays, a skip for scrap, a rack of tubes and profiles, pallets, a fence."""
    s.floor("asphalt", -14.6, -2.2, 7.0, 13.6, 0.03, 2.2)
    s.floor("asphalt", -14.6, MID - 2.4, 3.2, 7.0, 0.03, 2.2)
    for x in (-12.2, -9.0, -5.8):
        s.floor("white", x - 0.06, x + 0.06, 7.6, 13.0, 0.045, 6)
    # skip with scrap
    z0, z1 = 4.0, 6.2
    x0, x1 = -14.2, -11.0
    for z, flip in ((z1, 1), (z0, -1)):
        points = [(x0 + 0.4, 0.1, z), (x1 - 0.4, 0.1, z), (x1, 1.3, z), (x0, 1.3, z)]
        s.face("green-steel", *points[::flip])
    s.face("green-steel", (x1 - 0.4, 0.1, z1), (x1 - 0.4, 0.1, z0), (x1, 1.3, z0), (x1, 1.3, z1))
    s.face("green-steel", (x0 + 0.4, 0.1, z0), (x0 + 0.4, 0.1, z1), (x0, 1.3, z1), (x0, 1.3, z0))
    s.floor("rust", x0 + 0.05, x1 - 0.05, z0 + 0.05, z1 - 0.05, 1.05, 1.2)
    for i in range(9):
        x, z, a = x0 + 0.4 + s.random.random() * 2.4, z0 + 0.4 + s.random.random() * 1.4, s.random.random() * 3
        s.beam(
            ("steel", "rust", "zinc")[i % 3],
            (x - 0.5 * cos(a), 1.05, z - 0.5 * sin(a)),
            (x + 0.4 * cos(a), 1.5, z + 0.4 * sin(a)),
            0.12,
            ends=True,
        )
    # rack of tubes along the wall
    for x in (-9.6, -7.7):
        s.box("dark-steel", x - 0.06, x + 0.06, 0, 2.1, 3.9, 4.0, skip="b")
        for y in (0.5, 1.1, 1.7):
            s.box("dark-steel", x - 0.05, x + 0.05, y - 0.05, y, 3.9, 4.7)
    for y, c in ((0.55, "steel"), (1.15, "rust"), (1.75, "aluminium")):
        for i in range(3):
            s.beam(c, (-10.4, y + 0.06, 4.15 + 0.2 * i), (-6.9, y + 0.06, 4.15 + 0.2 * i), 0.13, ends=True)
    for x, z, h in ((-4.2, 12.6, 3), (-4.4, 11.0, 2)):
        for i in range(h):
            s.box("timber", x - 0.6, x + 0.6, 0.16 * i, 0.16 * i + 0.12, z - 0.4, z + 0.4, skip="")
    s.box("oak", -4.9, -3.9, 0.32, 1.1, 10.6, 11.4, step=2)
    line = [(-14.8, 2.8), (-14.8, 13.8), (-3.4, 13.8)]
    for (xa, za), (xb, zb) in zip(line, line[1:]):
        n = 6
        for y in (0.5, 1.2):
            s.beam("dark-steel", (xa, y, za), (xb, y, zb), 0.06)
        for i in range(n + 1):
            x, z = xa + (xb - xa) * i / n, za + (zb - za) * i / n
            s.beam("dark-steel", (x, -0.2, z), (x, 1.3, z), 0.08)

"""Things that stand in more than one place: benches, lamps, clocks, shelves, plants. Each draws into a Shape."""

from math import cos, pi, sin

BOOKS = ("fir", "red", "dark-timber", "slate", "tile-runner", "ember", "leaf-green", "plaster")


def bench(s, x, z, turn=0):
    """A bench of two metres without a back, along x."""
    from shapes import Shape

    b = Shape()
    for dx in (-0.75, 0.75):
        b.box("dark-steel", dx - 0.05, dx + 0.05, 0, 0.42, -0.22, 0.22, skip="bt")
    b.box("timber", -1.0, 1.0, 0.42, 0.49, -0.25, 0.25)
    s.add(b.turned(turn, x, z))


def post_lamp(s, x, z, power=60):
    s.tube("dark-steel", x, z, 0, 3.3, 0.07, 0.05, n=4, cap=False)
    s.tube("lamp", x, z, 3.3, 3.75, 0.12, 0.2, n=5, cap=False)
    s.tube("dark-steel", x, z, 3.75, 3.95, 0.26, 0, n=5)
    s.light(x, 3.2, z, power)


def wall_lantern(s, x, y, z, power=30):
    """A lantern on a wall that looks to +z."""
    s.box("dark-steel", x - 0.05, x + 0.05, y + 0.5, y + 0.58, z, z + 0.4, skip="n")
    s.box("lamp", x - 0.15, x + 0.15, y, y + 0.45, z + 0.22, z + 0.52)
    s.tube("dark-steel", x, z + 0.37, y + 0.45, y + 0.67, 0.26, 0, n=4, cap=False, turn=pi / 4)
    s.light(x, y - 0.15, z + 0.7, power)


def pendant(s, x, y, z, hook, shade="fir", power=50, size=0.42):
    """A lamp with a shade of enamel on a cord from `hook`."""
    s.beam("dark-steel", (x, y + 0.3, z), (x, hook, z), 0.035)
    s.tube(shade, x, z, y, y + 0.34, size, 0.06, n=7, cap=False)
    s.face(
        "lamp",
        *[(x + size * 0.9 * sin(-2 * pi * i / 7), y + 0.03, z + size * 0.9 * cos(2 * pi * i / 7)) for i in range(7)]
    )
    s.light(x, y - 0.2, z, power)


def clock(s, x, y, z, r=0.8, rim="concrete"):
    """A clock on a wall that looks to +z: four, when the shift ends."""
    n = 14
    for i in range(n):
        a, b = 2 * pi * i / n, 2 * pi * (i + 1) / n
        s.face(
            rim,
            (x + r * cos(a), y + r * sin(a), z + 0.06),
            (x + 1.3 * r * cos(a), y + 1.3 * r * sin(a), z + 0.06),
            (x + 1.3 * r * cos(b), y + 1.3 * r * sin(b), z + 0.06),
            (x + r * cos(b), y + r * sin(b), z + 0.06),
        )
    s.face("clock", *[(x + r * cos(2 * pi * i / n), y + r * sin(2 * pi * i / n), z + 0.05) for i in range(n)])
    for dx, dy in ((-0.04, 0.78), (-0.45, -0.2)):
        s.beam("ink", (x, y, z + 0.1), (x + r * dx, y + r * dy, z + 0.1), 0.09, sides=3)


def shelf(s, x, z, width, height=3.1, rows=5, turn=0, depth=0.42, full=0.85):
    """A shelf of ledgers whose back stands on the line z and which looks to +z before it is turned."""
    from shapes import Shape

    b = Shape(int(abs(x * 7 + z * 13)) + 3)
    w = width / 2
    for u in (-w, w - 0.06):
        b.box("dark-timber", u, u + 0.06, 0, height, 0, depth, skip="bn")
    b.sheet("dark-timber", (-w, 0, 0.04), (w, 0, 0.04), (w, height, 0.04), (-w, height, 0.04), 2.2)
    step = height / rows
    for row in range(rows + 1):
        y = row * step
        b.box("timber", -w, w, y - 0.04 if row else 0, y + 0.01, 0.04, depth, skip="bnew")
        if row == rows:
            break
        u = -w + 0.1
        while u < w - 0.25:
            wide = min(b.random.uniform(0.3, 0.8), w - 0.1 - u)
            if b.random.random() < full:
                high = step * b.random.uniform(0.6, 0.86)
                b.box(
                    b.random.choice(BOOKS),
                    u,
                    u + wide - 0.03,
                    y,
                    y + high,
                    0.05,
                    depth - 0.08,
                    skip="bnew" if b.random.random() < 0.5 else "bnw",
                )
            u += wide
    s.add(b.turned(turn, x, z))


def pot(s, x, z, size=0.5, leaf="leaf", pot_colour="brick"):
    """A plant in a pot."""
    s.tube(pot_colour, x, z, 0, size * 0.9, size * 0.42, size * 0.55, n=6)
    s.blob(leaf, x, size * 0.8, z, size * 0.9, size * 0.95, size * 0.9, 3, 6)


def bollard(s, x, z):
    s.tube("dark-steel", x, z, 0, 0.75, 0.13, 0.1, n=5)

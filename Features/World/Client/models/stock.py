"""What makes a floor one of a working hall: joints, marks, drains, pallets, bins. Each draws into a Shape."""

from math import cos, pi, sin

from shapes import Shape

# Marks lie so far over the floor.
OVER = 0.014


def stripe(s, colour, a, b, width, y=OVER, step=3.0):
    """A line on the floor from a to b, each (x, z), along x or z."""
    (x0, x1), (z0, z1), half = sorted((a[0], b[0])), sorted((a[1], b[1])), width / 2
    if x1 - x0 > z1 - z0:
        s.floor(colour, x0, x1, z0 - half, z1 + half, y, step)
    else:
        s.floor(colour, x0 - half, x1 + half, z0, z1, y, step)


def frame(s, colour, x0, x1, z0, z1, width=0.08, y=OVER):
    """A place marked on the floor."""
    for z in (z0, z1):
        stripe(s, colour, (x0 - width / 2, z), (x1 + width / 2, z), width, y)
    for x in (x0, x1):
        stripe(s, colour, (x, z0 + width / 2), (x, z1 - width / 2), width, y)


def hatch(s, x0, x1, z0, z1, y=OVER, wide=0.34):
    """Slanted stripes: what is to be kept free."""
    s.floor("ember", x0, x1, z0, z1, y, 3.0)
    lean = z1 - z0
    count = int((x1 - x0 - lean) / (2 * wide))
    gap = (x1 - x0 - lean - wide) / max(count - 1, 1)
    for k in range(count):
        x = x0 + k * gap
        s.face(
            "ink",
            (x, y + 0.006, z1),
            (x + wide, y + 0.006, z1),
            (x + wide + lean, y + 0.006, z0),
            (x + lean, y + 0.006, z0),
        )


def drain(s, a, b, y=OVER, every=0.22):
    """A channel with a grate, along x or z."""
    stripe(s, "concrete", a, b, 0.42, y, 2.5)
    stripe(s, "dark-steel", a, b, 0.24, y + 0.005, 2.5)
    along_x = abs(b[0] - a[0]) > abs(b[1] - a[1])
    low, high = sorted((a[0], b[0]) if along_x else (a[1], b[1]))
    count = int((high - low) / every)
    for k in range(count):
        u = low + (k + 0.5) * (high - low) / count
        if along_x:
            stripe(s, "steel", (u, a[1] - 0.1), (u, a[1] + 0.1), every * 0.5, y + 0.01)
        else:
            stripe(s, "steel", (a[0] - 0.1, u), (a[0] + 0.1, u), every * 0.5, y + 0.01)


def pallet(s, x, z, turn=0, load=None):
    """A flat pallet of 1.2 m by 0.8 m with what lies on it: sheets, crates, drums or nothing."""
    p = Shape(7)
    for dz in (-0.34, 0, 0.34):
        p.box("timber", -0.6, 0.6, 0.0, 0.1, dz - 0.05, dz + 0.05, skip="bt")
    for k in range(5):
        u = -0.6 + k * 0.265
        p.box("timber", u, u + 0.14, 0.1, 0.14, -0.4, 0.4, skip="b")
    if load == "sheets":
        for k, colour in enumerate(("zinc", "steel", "aluminium", "zinc")):
            p.box(colour, -0.56 + 0.02 * k, 0.56, 0.15 + 0.1 * k, 0.23 + 0.1 * k, -0.37, 0.37 - 0.02 * k, skip="b")
    elif load == "crates":
        places = ((-0.3, -0.19, 0.14), (0.3, -0.19, 0.14), (-0.3, 0.19, 0.14), (0.3, 0.19, 0.14), (-0.28, 0.02, 0.52))
        for k, (u, v, y) in enumerate(places):
            colour = ("oak", "sky-blue", "oak", "oak", "sky-blue")[k]
            p.box(colour, u - 0.27, u + 0.27, y, y + 0.36, v - 0.17, v + 0.17, skip="b")
    elif load == "drums":
        for u, v, colour in ((-0.3, -0.19, "sky-blue"), (0.3, -0.19, "leaf-green"), (0.0, 0.2, "sky-blue")):
            p.tube(colour, u, v, 0.14, 0.95, 0.19, n=8)
            p.tube("aluminium", u, v, 0.951, 0.97, 0.15, n=8)
    s.add(p.turned(turn, x, z))


def bin_on_wheels(s, x, z, colour, turn=0):
    """A large bin with a lid, its front towards +z."""
    p = Shape(8)
    wide, deep = 0.62, 0.5
    low, high = [(-wide * 0.86, -deep * 0.8), (wide * 0.86, deep * 0.8)], [(-wide, -deep), (wide, deep)]
    (a, b), (c, d) = low, high
    base = [(a[0], b[1]), (b[0], b[1]), (b[0], a[1]), (a[0], a[1])]
    rim = [(c[0], d[1]), (d[0], d[1]), (d[0], c[1]), (c[0], c[1])]
    for i in range(4):
        (u0, v0), (u1, v1) = base[i], base[(i + 1) % 4]
        (u2, v2), (u3, v3) = rim[(i + 1) % 4], rim[i]
        p.face(colour, (u0, 0.18, v0), (u1, 0.18, v1), (u2, 1.05, v2), (u3, 1.05, v3))
    p.box(colour, -wide - 0.04, wide + 0.04, 1.05, 1.13, -deep - 0.04, deep + 0.04)
    p.box("ink", -wide, wide, 1.13, 1.2, -deep, deep - 0.25, skip="b")
    p.box("paper", -0.2, 0.2, 0.62, 0.86, deep * 0.97, deep * 0.98 + 0.01, skip="bn")
    for u in (-0.42, 0.42):
        for v in (-0.3, 0.3):
            p.tube("ink", u, v, 0.0, 0.18, 0.09, n=6, cap=False)
    s.add(p.turned(turn, x, z))


def arrow(s, x, z, turn, y=OVER, colour="paper"):
    """An arrow on the floor that points where `turn` (degrees, 0 to +z) says."""
    a = turn * pi / 180

    def at(u, v):
        return x + u * cos(a) + v * sin(a), y, z - u * sin(a) + v * cos(a)

    s.face(colour, at(-0.1, -0.7), at(-0.1, 0.1), at(0.1, 0.1), at(0.1, -0.7))
    s.face(colour, at(-0.32, 0.1), at(0, 0.7), at(0.32, 0.1))

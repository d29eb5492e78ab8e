"""Mein Betrieb: a metal workshop with office and yard. What its data say is shown by parts of their own."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import furniture as put  # noqa: E402
import place  # noqa: E402
import stock  # noqa: E402
from masonry import Opening, mirrored, wall  # noqa: E402
from shapes import Shape  # noqa: E402
from workshop_parts import BACK, DEEP, EAVE, FRONT, MID, OFFICE, RIDGE, THICK, TOP, X0, X1, parts  # noqa: E402

GATE = Opening(7.0, 4.2, 0.0, 4.0, pane=None, deep=THICK, trim="dark-steel", trim_width=0.22)
BAND = dict(sill=2.5, height=1.9, bars=(4, 1), bar="dark-steel", deep=0.16, ledge="concrete")
SIDE = [Opening(u, 2.9, **BAND) for u in (2.2, 6.1, 9.9, 13.8)]
FRONT_WINDOWS = [
    Opening(u, 2.2, 1.3, 3.1, bars=(2, 3), bar="dark-steel", deep=0.16, ledge="concrete") for u in (2.3, 11.7)
]


def outside():
    s = Shape(41)
    base = (1.1, "dark-brick")
    line = [(0, EAVE), (7.0, RIDGE), (14.0, EAVE)]
    top = [Opening(7.0, 3.6, 5.5, 1.5, 0.6, bars=(4, 1), bar="dark-steel", deep=0.16, segments=8)]
    wall(s, "workshop-brick", (X0, FRONT), (X1, FRONT), -0.2, line, FRONT_WINDOWS + [GATE] + top, base=base)
    wall(
        s,
        "workshop-brick",
        (X1, BACK),
        (X0, BACK),
        -0.2,
        line,
        [Opening(u, 3.2, **BAND) for u in (3.4, 10.6)],
        base=base,
    )
    wall(s, "workshop-brick", (X0, BACK), (X0, FRONT), -0.2, EAVE, SIDE, base=base)
    wall(s, "workshop-brick", (X1, DEEP), (X1, BACK), -0.2, EAVE, [Opening(2.0, 2.6, **BAND)], base=base)
    for u in (X0 + 0.3, X0 + 4.55, X1 - 4.55, X1 - 0.3):
        s.box("workshop-brick", u - 0.3, u + 0.3, -0.2, 5.5, FRONT, FRONT + 0.16, skip="bn", step=4)
    for z in (-12.7, -8.95, -5.05, -1.15, 2.7):
        s.box("workshop-brick", X0 - 0.16, X0, -0.2, 5.4, z - 0.3, z + 0.3, skip="be", step=4)
    s.box("concrete", X0 - 0.1, X1, 4.75, 4.98, FRONT, FRONT + 0.2, skip="n", step=5)
    s.gable("zinc", X0, X1, BACK, FRONT, EAVE, RIDGE, over=0.45, thick=0.22, edge="dark-steel", step=3.4, under="steel")
    for i in range(9):  # standing seams
        z = BACK + 1.0 + i * 1.75
        for k in (-1, 1):
            a, b = (MID + k * 7.4, EAVE + 0.06), (MID + k * 0.8, RIDGE - 0.12)
            points = [(a[0], a[1] + 0.08, z), (b[0], b[1] + 0.08, z), (b[0], b[1] + 0.2, z), (a[0], a[1] + 0.2, z)]
            s.face("aluminium", *points)
            s.face("aluminium", *points[::-1])
    ridge_light(s)
    office(s)
    gate(s)
    forecourt(s)
    return s


def ridge_light(s):
    y, half, z0, z1 = RIDGE - 0.1, 1.0, -11.4, 1.4
    for side in (1, -1):
        x = MID + side * half
        a, b = ((x, z1), (x, z0)) if side > 0 else ((x, z0), (x, z1))
        wall(
            s,
            "dark-steel",
            a,
            b,
            y - 0.4,
            y + 0.75,
            [Opening(1.3 + 2.04 * i, 1.8, y + 0.1, 0.55, deep=0.03) for i in range(6)],
            step=9,
        )
    for z, flip in ((z1, 1), (z0, -1)):
        points = [
            (MID - half, y - 0.5, z),
            (MID + half, y - 0.5, z),
            (MID + half, y + 0.75, z),
            (MID, y + 1.2, z),
            (MID - half, y + 0.75, z),
        ]
        s.face("dark-steel", *points[::flip])
    s.gable("zinc", MID - half, MID + half, z0, z1, y + 0.75, y + 1.2, over=0.2, thick=0.08, edge="dark-steel", step=5)


def office(s):
    """Two storeys of white plaster and larch boards with a flat roof: the roof a firm can plant."""
    up = dict(sill=4.1, height=1.6, bars=(1, 0), bar="dark-steel", deep=0.14)
    low = dict(sill=0.9, height=2.0, bars=(1, 0), bar="dark-steel", deep=0.14)
    base = (0.5, "dark-brick")
    wall(
        s,
        "white",
        (X1, FRONT),
        (OFFICE, FRONT),
        -0.2,
        TOP,
        [
            Opening(1.9, 2.2, **up),
            Opening(5.1, 2.2, **up),
            Opening(5.3, 2.2, **low),
            Opening(1.9, 1.5, 0.0, 2.6, pane="glass", bars=(1, 0), bar="dark-steel", deep=0.3),
        ],
        base=base,
    )
    wall(
        s,
        "white",
        (OFFICE, FRONT),
        (OFFICE, DEEP),
        -0.2,
        TOP,
        [Opening(u, 1.8, **kind) for u in (2.2, 6.0, 9.8) for kind in (low, up)],
        base=base,
    )
    wall(s, "white", (OFFICE, DEEP), (X1, DEEP), -0.2, TOP, [Opening(u, 1.8, **up) for u in (2.2, 4.8)], base=base)
    wall(s, "white", (X1, DEEP), (X1, FRONT), EAVE - 0.5, TOP, step=5)
    # boards between the storeys, a little proud
    s.box("timber", X1 + 0.1, OFFICE + 0.06, 3.05, 3.95, FRONT, FRONT + 0.07, skip="nb", step=3.0)
    s.box("timber", OFFICE, OFFICE + 0.07, 3.05, 3.95, DEEP, FRONT + 0.07, skip="wbn", step=3.4)
    s.floor("felt", X1, OFFICE, DEEP, FRONT, TOP - 0.35, 3.0)
    for x0, x1, z0, z1 in (
        (X1, OFFICE + 0.1, FRONT - 0.3, FRONT + 0.1),
        (X1, OFFICE + 0.1, DEEP - 0.1, DEEP + 0.3),
        (OFFICE - 0.3, OFFICE + 0.1, DEEP + 0.3, FRONT - 0.3),
        (X1 - 0.1, X1 + 0.3, DEEP + 0.3, FRONT - 0.3),
    ):
        s.box("dark-steel", x0, x1, TOP - 0.35, TOP + 0.1, z0, z1, skip="b", step=6)
    # canopy over the office door
    s.box("dark-steel", 4.6, 7.4, 2.85, 3.0, FRONT, FRONT + 1.5, skip="n", step=3)
    for x in (4.75, 7.25):
        s.beam("dark-steel", (x, 3.95, FRONT + 0.07), (x, 3.0, FRONT + 1.4), 0.06)
    s.box("lamp", 5.6, 6.2, 2.78, 2.84, FRONT + 0.5, FRONT + 0.7, skip="")
    s.light(5.9, 2.5, FRONT + 0.9, 40)
    s.floor("concrete", 4.8, 7.2, FRONT, FRONT + 1.4, 0.05, 2)


def gate(s):
    """The gate stands open: its leaves are slid aside before the wall; a sign hangs over it."""
    for k in (-1, 1):
        x = MID + k * 3.25
        s.box("green-steel", x - 1.08, x + 1.08, 0.1, 4.0, FRONT + 0.24, FRONT + 0.32, skip="b", step=2.2)
        for y in (0.3, 2.0, 3.75):
            s.box("fir", x - 1.02, x + 1.02, y, y + 0.16, FRONT + 0.32, FRONT + 0.36, skip="bn")
        put.wall_lantern(s, MID + k * 5.1, 3.9, FRONT + 0.1, 45)
    s.box("dark-steel", MID - 4.5, MID + 4.5, 4.1, 4.24, FRONT + 0.2, FRONT + 0.4, skip="", step=5)
    s.box("fir", MID - 2.6, MID + 2.6, 5.08, 5.42, FRONT + 0.02, FRONT + 0.14, skip="n", step=3)
    s.light(MID, 3.5, FRONT - 1.5, 110)


def forecourt(s):
    s.floor("concrete", MID - 2.4, MID + 2.4, FRONT - 0.4, 7.0, 0.035, 2.0)
    s.floor("gravel", -2.2, 2.6, 7.0, 15.0, 0.03, 2.4)
    s.floor("gravel", MID - 2.4, 2.6, 5.2, 7.0, 0.03, 2.4)
    s.floor("gravel", 2.0, 7.4, FRONT + 1.4, 6.2, 0.03, 2.4)
    for x, z in ((3.2, 12.6), (-2.9, 12.6)):
        put.post_lamp(s, x, z, 60)
    s.box("concrete", 7.7, 10.8, -0.1, 0.45, FRONT + 0.25, FRONT + 1.2, skip="b", top="soil", step=2.4)
    for i in range(4):
        s.blob(
            ("leaf", "flower-yellow", "pale-leaf", "flower-violet")[i],
            8.1 + 0.75 * i,
            0.4,
            FRONT + 0.7,
            0.42,
            0.32,
            0.36,
            2,
            6,
            0.25,
        )
    put.bench(s, 9.2, FRONT + 2.0)


def inside():
    s = Shape(42)
    x0, x1, b, f = X0 + THICK, X1 - THICK, BACK + THICK, FRONT - THICK
    far = dict(deep=0.2, ledge=None, trim=None, pane="daylight")
    wide = x1 - x0
    line = [(0, EAVE - 0.1), (wide / 2, RIDGE - 0.3), (wide, EAVE - 0.1)]
    front = [Opening(o.at - THICK, o.width, o.sill, o.height, bars=o.bars, bar="dark-steel") for o in FRONT_WINDOWS]
    front += [Opening(7.0 - THICK, 3.6, 5.5, 1.5, 0.6, bars=(4, 1), bar="dark-steel", segments=8)]
    gate_in = [Opening(wide / 2, GATE.width, 0, GATE.height, pane=None, deep=0.0)]
    dado = (1.4, "tile-green")
    wall(s, "white", (x1, f), (x0, f), 0, line, mirrored(front, wide, **far) + gate_in, base=dado)
    wall(
        s,
        "white",
        (x0, b),
        (x1, b),
        0,
        line,
        [Opening(o - THICK, 3.2, **{**BAND, **far}) for o in (3.4, 10.6)],
        base=dado,
    )
    side = [Opening(o.at - THICK, o.width, **{**BAND, **far}) for o in SIDE]
    wall(s, "white", (x0, f), (x0, b), 0, EAVE - 0.1, mirrored(side, f - b), base=dado)
    office_wall(s, x1, b, f)
    middle = (x0 + x1) / 2
    for k, x in ((-1, x0), (1, x1)):
        inner = middle + k * 0.9
        high = RIDGE - 0.3 - 0.9 / (wide / 2) * (RIDGE - EAVE - 0.2)
        s.sheet("aluminium", *[(x, EAVE - 0.1, f), (x, EAVE - 0.1, b), (inner, high, b), (inner, high, f)][::-k], 3.6)
        s.sheet(
            "daylight",
            *[(inner, high, f), (inner, high, b), (middle, RIDGE - 0.3, b), (middle, RIDGE - 0.3, f)][::-k],
            4.4
        )
    frames(s, x0, x1, middle)
    for i in range(6):
        for j in range(7):
            xa, za = x0 + i * wide / 6, b + j * (f - b) / 7
            s.floor("concrete" if 0 < i < 5 else "tile-dark", xa, xa + wide / 6, za, za + (f - b) / 7, 0.0)
    for u in (x0 + wide / 6, x1 - wide / 6):
        s.floor("ember", u - 0.05, u + 0.05, b, f, 0.012, 4)
    floor(s, x0, x1, b, f)
    crane(s, x0, x1)
    machines(s, x0, b)
    for x in (-6.6, 0.4):
        for z in (-9.6, -5.2, -0.8):
            put.pendant(s, x, 4.2, z, 5.7, "dark-steel", 95, 0.5)
    s.light(middle, 5.0, -3, 240, "always")
    s.light(middle, 5.0, -9, 200, "always")
    return s


def floor(s, x0, x1, b, f):
    """Joints, drains, marked places with what is stored on them, plinths under the machines."""
    wide = x1 - x0
    for i in range(2, 5):
        stock.stripe(s, "stone", (x0 + i * wide / 6, b + 2.5), (x0 + i * wide / 6, f), 0.045, 0.01)
    for j in range(2, 7):
        z = b + j * (f - b) / 7
        stock.stripe(s, "stone", (x0 + wide / 6, z), (x1 - wide / 6, z), 0.045, 0.01)
    stock.drain(s, (MID, b + 3.2), (MID, f - 0.7))
    stock.drain(s, (MID - 2.0, f - 0.42), (MID + 2.0, f - 0.42))
    stock.hatch(s, -4.3, 1.7, b + 2.1, b + 2.45)
    for z, turn, load in ((-2.9, 4, "drums"), (-1.65, -2, "sheets"), (-0.4, 3, "crates")):
        stock.frame(s, "paper", x1 - 1.5, x1 - 0.12, z - 0.56, z + 0.56)
        stock.pallet(s, x1 - 0.8, z, turn, load)
    for z, colour in ((0.95, "sky-blue"), (2.05, "ember")):
        stock.bin_on_wheels(s, x0 + 0.72, z - 0.1, colour, 90)
    stock.frame(s, "paper", x0 + 0.1, x0 + 1.4, 0.1, 2.52)
    for u0, u1, v in ((-3.8, -0.4, 1.6), (0.4, 1.7, 1.5)):
        s.box("concrete", u0, u1, 0, 0.07, b + 0.3, b + v, step=2)
        stock.frame(s, "ember", u0 - 0.2, u1 + 0.2, b + 0.15, b + v + 0.2)


def office_wall(s, x, b, f):
    """The wall to the office: plaster with panes into it, and a blank field for the door of the meeting room."""
    glass = [
        Opening(u, 1.8, 1.0, 2.0, pane="window", deep=0.06, bars=(1, 0), bar="dark-steel") for u in (4.2, 10.4, 12.8)
    ]
    wall(s, "white", (x, b), (x, f), 0, EAVE - 0.1, glass, base=(0.3, "tile-green"), step=3)
    s.box("oak", x - 0.05, x, 3.2, 3.5, b + 3.6, f - 1.6, skip="e", step=4)


def frames(s, x0, x1, middle):
    """Portal frames of steel."""
    for z in (-10.6, -7.2, -3.8, -0.4):
        for k, x in ((-1, x0), (1, x1)):
            s.box(
                "green-steel",
                *sorted((x, x - k * 0.28)),
                0,
                EAVE - 0.2,
                z - 0.12,
                z + 0.12,
                skip="bt" + ("w" if k < 0 else "e")
            )
            s.beam("green-steel", (x - k * 0.1, EAVE - 0.35, z), (middle, RIDGE - 0.6, z), 0.18, 0.32)
            s.beam("green-steel", (x - k * 0.2, EAVE - 1.3, z), (x - k * 1.5, EAVE + 0.1, z), 0.14)
        s.beam("green-steel", (x0 + 0.2, EAVE - 0.1, z), (x1 - 0.2, EAVE - 0.1, z), 0.05, sides=4)


def crane(s, x0, x1):
    """A travelling crane with its rails and hook."""
    for k, x in ((-1, x0 + 0.45), (1, x1 - 0.45)):
        s.box("dark-steel", x - 0.12, x + 0.12, 4.55, 4.85, -12.4, 2.4, skip="", step=8)
    z = -9.0
    s.box("ember", x0 + 0.35, x1 - 0.35, 4.85, 5.3, z - 0.18, z + 0.18, skip="", step=4)
    for x in (x0 + 0.45, x1 - 0.45):
        s.box("ember", x - 0.2, x + 0.2, 4.85, 5.15, z - 0.7, z + 0.7, skip="")
    s.box("dark-steel", -1.4, -0.6, 4.45, 4.85, z - 0.3, z + 0.3, skip="")
    s.beam("ink", (-1.0, 3.1, z), (-1.0, 4.45, z), 0.05)
    s.box("red", -1.14, -0.86, 2.8, 3.1, z - 0.1, z + 0.1, skip="")


def machines(s, x0, b):
    # lathe and drill along the rear wall
    s.box("green-steel", -3.6, -0.6, 0, 0.75, b + 0.5, b + 1.4, skip="b", step=2)
    s.box("green-steel", -3.5, -2.6, 0.75, 1.45, b + 0.5, b + 1.35)
    s.box("aluminium", -2.6, -0.8, 0.75, 0.86, b + 0.7, b + 1.2)
    s.tube("steel", -1.2, b + 0.95, 0.86, 1.2, 0.16, n=7)
    s.box("steel", 0.6, 1.5, 0, 0.9, b + 0.5, b + 1.3)
    s.tube("steel", 1.05, b + 0.75, 0.9, 2.3, 0.1, n=6)
    s.box("sky-blue", 0.75, 1.35, 1.75, 2.35, b + 0.55, b + 1.35, skip="")
    # welding booth with a red curtain
    s.box("dark-steel", -9.4, -6.4, 2.2, 2.28, b + 2.6, b + 2.66, skip="")
    s.box("dark-steel", -6.46, -6.4, 2.2, 2.28, b, b + 2.6, skip="")
    for i in range(5):
        x = -9.2 + i * 0.52
        a, c = (x, b + 2.6 + 0.05 * (i % 2)), (x + 0.5, b + 2.65 - 0.05 * (i % 2))
        s.face("red", (a[0], 0.15, a[1]), (c[0], 0.15, c[1]), (c[0], 2.2, c[1]), (a[0], 2.2, a[1]))
        s.face(
            "red",
            (c[0], 0.15, c[1] - 0.02),
            (a[0], 0.15, a[1] - 0.02),
            (a[0], 2.2, a[1] - 0.02),
            (c[0], 2.2, c[1] - 0.02),
        )
    s.box("steel", -8.8, -7.0, 0, 0.85, b + 0.4, b + 1.5)
    # benches under the southern windows, with vices and drawers; a rack of sheets
    for z in (-7.0, -3.2):
        s.box("oak", x0, x0 + 0.95, 0.86, 0.96, z - 1.5, z + 1.5, skip="bw", step=2)
        for dz in (-1.3, 0.5):
            s.box("sky-blue", x0 + 0.1, x0 + 0.85, 0, 0.86, z + dz, z + dz + 0.8, skip="btw")
            for y in (0.25, 0.5, 0.72):
                s.box("aluminium", x0 + 0.85, x0 + 0.87, y, y + 0.04, z + dz + 0.2, z + dz + 0.6, skip="bw")
        s.box("steel", x0 + 0.55, x0 + 0.95, 0.96, 1.22, z - 0.9, z - 0.66)
        s.box("slate", x0 + 0.02, x0 + 0.06, 1.3, 2.3, z - 1.3, z + 1.3, skip="bnw", step=3)
        for i in range(5):
            s.box(
                ("steel", "red", "aluminium")[i % 3],
                x0 + 0.06,
                x0 + 0.1,
                1.5 + 0.1 * (i % 2),
                2.1,
                z - 1.1 + 0.45 * i,
                z - 1.0 + 0.45 * i,
                skip="bw",
            )
    for i in range(3):
        s.box(("steel", "zinc", "rust")[i], 2.4 + 0.28 * i, 2.5 + 0.28 * i, 0.1, 1.9 - 0.2 * i, b + 0.5, b + 2.7)
    put.pot(s, 2.9, 1.9, 0.5, "leaf", "clinker")
    put.clock(s, MID, 5.0, b, 0.42, "dark-steel")


if __name__ == "__main__":
    place.make("mein-betrieb", outside(), inside(), parts(), exposure=2.05)

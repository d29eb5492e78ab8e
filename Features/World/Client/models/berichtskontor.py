"""Berichtskontor: a counting-house at the canal. Steep gable with a hoist, red roof; inside a wall for tiles."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import furniture as put  # noqa: E402
import place  # noqa: E402
from masonry import Opening, mirrored, wall  # noqa: E402
from shapes import Shape  # noqa: E402

WIDE, BACK, FRONT, EAVE, RIDGE, THICK = 7.5, -9.0, 6.0, 6.3, 16.6, 0.5
ROOM = 5.7
FALL = (RIDGE - EAVE) / WIDE
LOW = dict(
    width=1.7,
    sill=1.1,
    height=3.1,
    arch=0.3,
    segments=4,
    bars=(1, 2),
    trim="pale-brick",
    trim_width=0.3,
    ledge="concrete",
)
HIGH = dict(width=1.2, height=2.0, arch=0.25, segments=4, bars=(1, 1), ledge="concrete")
FRONT_LOW = [Opening(2.3, **LOW), Opening(12.7, **LOW)]
DOOR = Opening(7.5, 2.8, 0.0, 3.6, 0.5, pane=None, deep=THICK, trim="concrete", trim_width=0.4, segments=6)
SIDE = [Opening(u, **LOW) for u in (2.5, 5.9, 9.3, 12.7)]


def hatch(y, high):
    """A loading door of planks in the middle of the gable, one above the other under the hoist."""
    return Opening(
        7.5,
        1.7,
        y,
        high,
        0.4,
        pane="green-steel",
        bar="dark-steel",
        bars=(1, 0),
        trim="pale-brick",
        trim_width=0.25,
        segments=4,
    )


def outside():
    s = Shape(11)
    gable = [
        (0, 7.0),
        (0.9, 7.0),
        (0.9, 7.6),
        (6.5, 7.6 + 5.6 * FALL),
        (6.5, 16.4),
        (8.5, 16.4),
        (8.5, 7.6 + 5.6 * FALL),
        (14.1, 7.6),
        (14.1, 7.0),
        (15, 7.0),
    ]
    line = [(0.0, EAVE), (7.5, RIDGE), (15.0, EAVE)]
    upper = [Opening(u, sill=6.9, **HIGH) for u in (3.4, 5.3, 9.7, 11.6)] + [hatch(6.7, 2.5)]
    upper += [Opening(u, sill=10.3, **{**HIGH, "height": 1.7}) for u in (5.4, 9.6)] + [hatch(10.1, 2.2)]
    upper += [Opening(7.5, 0.9, 13.6, 1.3, 0.45, segments=6, bars=(1, 0), trim="pale-brick", trim_width=0.2)]
    base = (0.9, "stone")
    wall(
        s,
        "brick",
        (-WIDE, FRONT),
        (WIDE, FRONT),
        0,
        gable,
        FRONT_LOW + [DOOR] + upper,
        thick=0.45,
        cap="concrete",
        roof=line,
        base=base,
    )
    wall(
        s,
        "brick",
        (WIDE, BACK),
        (-WIDE, BACK),
        0,
        [(0, EAVE + 0.7), (7.5, RIDGE + 0.7), (15, EAVE + 0.7)],
        [Opening(u, sill=7.2, **HIGH) for u in (4.6, 7.5, 10.4)],
        thick=0.45,
        cap="concrete",
        roof=line,
        base=base,
    )
    wall(s, "brick", (WIDE, FRONT), (WIDE, BACK), 0, EAVE, SIDE, base=base)
    wall(s, "brick", (-WIDE, BACK), (-WIDE, FRONT), 0, EAVE, SIDE[2:], base=base)  # the annex covers the others
    bands(s)
    s.gable(
        "roof-tile",
        -WIDE,
        WIDE,
        BACK + 0.45,
        FRONT - 0.45,
        EAVE,
        RIDGE,
        over=0.0,
        thick=0.2,
        edge="dark-timber",
        step=3.8,
    )
    for side in (-1, 1):  # eaves run out over the walls and carry a gutter of zinc
        a, b = side * WIDE, side * (WIDE + 0.5)
        y = EAVE - 0.5 * FALL * 0.6
        quad = [
            (b, y + 0.15, FRONT - 0.45),
            (b, y + 0.15, BACK + 0.45),
            (a, EAVE + 0.2, BACK + 0.45),
            (a, EAVE + 0.2, FRONT - 0.45),
        ]
        s.sheet("roof-tile", *quad[::side], 4)
        s.box("zinc", *sorted((b, b + side * 0.16)), y, y + 0.16, BACK + 0.3, FRONT - 0.3, step=8, skip="")
        s.ceiling("dark-timber", *sorted((a, b)), BACK + 0.45, FRONT - 0.45, y, 8)
    dormers(s)
    hoist(s)
    for x, z in ((-3.2, -5.6), (3.2, -5.6)):
        s.box("brick", x - 0.5, x + 0.5, 11, 17.4, z - 0.4, z + 0.4, step=4, top="ink")
        s.box("concrete", x - 0.6, x + 0.6, 17.4, 17.65, z - 0.5, z + 0.5, skip="")
    annex(s)
    forecourt(s)
    return s


def bands(s):
    """Bands of pale brick, iron anchors that hold the floors, a sign over the door."""
    for y, x0, x1 in ((5.3, -WIDE - 0.06, WIDE + 0.06), (9.6, -5.1, 5.1), (12.9, -2.7, 2.7)):
        s.box("pale-brick", x0, x1, y, y + 0.35, FRONT, FRONT + 0.1, skip="n", step=4)
    for side in (-1, 1):
        s.box(
            "pale-brick",
            *sorted((side * WIDE, side * (WIDE + 0.1))),
            5.3,
            5.65,
            BACK,
            FRONT,
            step=5,
            skip="e" if side < 0 else "w"
        )
        for y, x in ((6.0, 6.4), (6.0, 2.2), (9.9, 3.9)):
            x *= side
            for dx, dy in ((0.25, 0.32), (-0.25, 0.32)):
                s.beam(
                    "dark-steel",
                    (x - dx, y + 0.05 - dy, FRONT + 0.04),
                    (x + dx, y + 0.05 + dy, FRONT + 0.04),
                    0.09,
                    sides=4,
                )
        put.wall_lantern(s, side * 2.15, 2.75, FRONT, 40)
    s.box("fir", -2.3, 2.3, 4.3, 4.95, FRONT + 0.02, FRONT + 0.12, skip="n", step=3)
    s.box("brass", -2.0, 2.0, 4.55, 4.7, FRONT + 0.12, FRONT + 0.14, skip="nbt")
    s.light(0, 3.2, FRONT - 1.2, 70)


def dormers(s):
    """Two on each side: a small gable, a window, cheeks of slate."""
    for side in (-1, 1):
        for z in (-4.6, 1.6):
            d = Shape()
            wall(
                d,
                "slate",
                (-1.0, 0),
                (1.0, 0),
                8.3,
                [(0, 10.1), (1.0, 11.2), (2.0, 10.1)],
                [Opening(1.0, 1.2, 8.6, 1.3, bars=(1, 1), deep=0.08)],
            )
            depth = 1.4
            for k in (-1, 1):
                points = [(k, 8.3, 0), (k, 10.1, -depth - 0.1), (k, 10.1, 0)]
                d.face("slate", *(points if k > 0 else points[::-1]))
                roof = [(k * 1.25, 9.95, 0.3), (k * 1.25, 9.95, -depth), (0, 11.35, -depth - 1.0), (0, 11.35, 0.3)]
                d.face("roof-tile", *roof[::k])
                edge = [(k * 1.25, 9.8, 0.3), (0, 11.2, 0.3), (0, 11.35, 0.3), (k * 1.25, 9.95, 0.3)]
                d.face("white", *edge[::k])
            s.add(d.turned(90 * side, side * 6.1, z))


def hoist(s):
    """The beam in the gable, its wheel and rope, a sack on its way up."""
    s.box("dark-timber", -0.16, 0.16, 15.1, 15.4, FRONT - 0.3, FRONT + 1.6, skip="n")
    s.beam("dark-timber", (0, 14.2, FRONT), (0, 15.1, FRONT + 1.0), 0.16)
    s.gable("roof-tile", -0.7, 0.7, FRONT + 0.05, FRONT + 1.7, 15.5, 16.2, over=0.1, thick=0.1, under="dark-timber")
    s.beam("brass", (0, 14.8, FRONT + 1.35), (0, 15.1, FRONT + 1.35), 0.34, 0.12, ends=True)
    s.beam("hay", (0, 9.6, FRONT + 1.35), (0, 14.8, FRONT + 1.35), 0.05)
    s.blob("hay", 0, 8.8, FRONT + 1.35, 0.42, 0.45, 0.42, 3, 6)


def annex(s):
    """The low house of the scales beside it, with a tiled roof and a wide window."""
    x0, x1, z0, z1 = -12.6, -7.5, -7.4, -1.2
    window = dict(width=1.5, sill=1.1, height=1.9, arch=0.2, segments=2, bars=(1, 1), ledge="concrete")
    for a, b, us in (((x0, z1), (x1, z1), (2.4,)), ((x1, z0), (x0, z0), ()), ((x0, z0), (x0, z1), (1.3, 3.1, 4.9))):
        wall(
            s,
            "brick",
            a,
            b,
            0,
            3.6 if a[0] == b[0] else [(0, 3.6), (5.1, 5.9)] if a[0] < b[0] else [(0, 5.9), (5.1, 3.6)],
            [Opening(u, **window) for u in us],
            base=(0.9, "stone"),
        )
    s.sheet(
        "roof-tile",
        (x0 - 0.4, 3.55, z0 - 0.3),
        (x0 - 0.4, 3.55, z1 + 0.3),
        (x1, 6.05, z1 + 0.3),
        (x1, 6.05, z0 - 0.3),
        3.8,
    )
    s.sheet(
        "dark-timber", (x1, 5.9, z0 - 0.3), (x1, 5.9, z1 + 0.3), (x0 - 0.4, 3.4, z1 + 0.3), (x0 - 0.4, 3.4, z0 - 0.3), 9
    )
    s.box("zinc", x0 - 0.5, x0 - 0.34, 3.4, 3.56, z0 - 0.3, z1 + 0.3, skip="", step=8)
    for z, flip in ((z1 + 0.3, 1), (z0 - 0.3, -1)):
        points = [(x0 - 0.4, 3.4, z), (x1, 5.9, z), (x1, 6.05, z), (x0 - 0.4, 3.55, z)]
        s.face("dark-timber", *points[::flip])


def forecourt(s):
    s.floor("clinker", -8.5, 8.5, FRONT, 9.5, 0.03, 2.2)
    s.floor("clinker", -2.6, 2.6, 9.5, 15.0, 0.03, 2.2)
    s.floor("stone", -1.4, 1.4, FRONT - THICK, FRONT + 0.9, 0.05, 1.6)
    for side in (-1, 1):
        put.post_lamp(s, side * 3.4, 12.2)
        put.bench(s, side * 5.2, 8.4)
        for z in (9.9, 12.4, 14.9):
            put.bollard(s, side * 2.75, z)
        s.box("timber", *sorted((side * 3.4, side * 6.9)), 0, 0.5, FRONT + 0.15, FRONT + 0.75, step=2.2, top="soil")
        for i in range(4):
            s.blob(
                "leaf" if i % 2 else "flower-white", side * (3.9 + 0.87 * i), 0.44, FRONT + 0.45, 0.45, 0.28, 0.3, 2, 5
            )
    # barrels and crates that wait for the hoist
    for x, z, r in ((8.4, 4.6, 0.42), (9.3, 4.4, 0.42), (8.9, 5.3, 0.42)):
        s.tube("timber", x, z, 0, 0.5, r * 0.85, r, n=7, cap=False)
        s.tube("timber", x, z, 0.5, 1.0, r, r * 0.85, n=7)
    for x, y, z in ((9.2, 0, 2.6), (9.2, 0.8, 2.7), (10.2, 0, 2.4)):
        s.box("grey-timber", x - 0.45, x + 0.45, y, y + 0.8, z - 0.4, z + 0.4)


def inside():
    s = Shape(12)
    x, b, f = WIDE - THICK, BACK + THICK, FRONT - THICK
    far = dict(deep=0.16, trim=None, ledge="timber", pane="daylight", bars=(1, 2))
    front = mirrored(
        [Opening(o.at - THICK, o.width, o.sill, o.height, o.arch, segments=4) for o in FRONT_LOW], 2 * x, **far
    )
    door = Opening(x, DOOR.width, 0, DOOR.height, DOOR.arch, pane=None, deep=0.0, trim="timber", trim_width=0.2)
    panel = (1.1, "dark-timber")
    wall(s, "plaster", (x, f), (-x, f), 0, ROOM, front + [door], base=panel, step=2.2)
    wall(s, "plaster", (-x, b), (x, b), 0, ROOM, step=2.0)
    side = [Opening(o.at - THICK, o.width, o.sill, o.height, o.arch, segments=4) for o in SIDE]
    side = mirrored(side, f - b, **far)
    wall(s, "plaster", (x, b), (x, f), 0, ROOM, side, base=panel, step=2.4)
    wall(s, "plaster", (-x, f), (-x, b), 0, ROOM, mirrored(side, f - b), base=panel, step=2.4)
    s.ceiling("timber", -x, x, b, f, ROOM, 2.6)
    for i in range(7):
        z = b + 1.0 + 2.0 * i
        s.box("dark-timber", -x, x, ROOM - 0.32, ROOM, z - 0.12, z + 0.12, skip="tew", step=4)
    for u in (-3.5, 3.5):
        s.box("dark-timber", u - 0.17, u + 0.17, ROOM - 0.72, ROOM - 0.32, b, f, skip="tns", step=4)
        for z in (-0.3,):  # none before the wall of tiles
            s.tube("green-steel", u, z, 0, 0.35, 0.24, 0.16, n=6, cap=False)
            s.tube("green-steel", u, z, 0.35, 4.6, 0.13, 0.11, n=6, cap=False)
            s.tube("green-steel", u, z, 4.6, 4.98, 0.12, 0.34, n=6, cap=False)
    planks(s, x, b, f)
    report_wall(s, b)
    for turn, wall_x in ((90, -x), (-90, x)):
        for z in (-5.1, -1.7, 1.7):
            put.shelf(s, wall_x, z - 0.05, 1.45, 3.6, 5, turn)
    ladder(s, -x + 0.5, -1.7)
    for px in (-4.6, 4.6):
        for z in (-2.5, 2.4):
            put.pendant(s, px, 3.3, z, ROOM - 0.3, power=75)
    put.pendant(s, 0, 3.5, 3.2, ROOM - 0.3, power=60)
    for px in (-6.3, 6.3):
        put.pot(s, px, f - 0.7, 0.6, "dark-leaf", "clinker")
    put.clock(s, 0, 5.12, b + 0.0, 0.42, "brass")
    s.light(0, 4.4, -2.5, 220, "always")
    s.light(0, 4.2, 2.5, 160, "always")
    return s


def planks(s, x, b, f):
    """A floor of boards in two tones and a long runner from the door to the wall."""
    for i in range(14):
        xa, xb = -x + i * x / 7, -x + (i + 1) * x / 7
        s.floor("timber" if i % 2 else "oak", xa, xb, b, f, 0.0, 2.4)
    s.floor("fir", -1.3, 1.3, -5.6, f - 0.6, 0.012, 1.9)
    for u in (-1.36, 1.22):
        s.floor("brass", u, u + 0.14, -5.6, f - 0.6, 0.013, 3.6)


def report_wall(s, b):
    """The long wall stays blank for the tiles: a rail of oak below, a hood with lamps above."""
    s.box("dark-timber", -6.3, 6.3, 0.0, 0.28, b, b + 0.1, skip="nb", step=3)
    s.box("dark-timber", -6.3, 6.3, 4.45, 4.6, b, b + 0.55, skip="n", step=3)
    for u in (-6.3, 6.18):
        s.box("dark-timber", u, u + 0.12, 0.28, 4.45, b, b + 0.12, skip="nbt", step=2.5)
    for i in range(6):
        u = -5 + 2 * i
        s.box("lamp", u - 0.45, u + 0.45, 4.36, 4.44, b + 0.28, b + 0.44)
        s.light(u, 4.2, b + 0.6, 26)


def ladder(s, x, z):
    for dz in (-0.25, 0.25):
        s.beam("timber", (x + 0.65, 0, z + dz), (x, 3.5, z + dz), 0.07)
    for i in range(1, 9):
        t = i / 9
        s.beam(
            "timber", (x + 0.65 * (1 - t), 3.5 * t, z - 0.25), (x + 0.65 * (1 - t), 3.5 * t, z + 0.25), 0.05, sides=3
        )


if __name__ == "__main__":
    place.make("berichtskontor", outside(), inside(), exposure=2.3)

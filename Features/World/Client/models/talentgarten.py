"""Talentgarten: allotments with arbours, pergola and raised beds; a small school house with a bell, a wind pump."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import place  # noqa: E402
import furniture as put  # noqa: E402
from garden import BACK, DOOR, EAVE, FRONT, FRONT_PANES, RIDGE, SIDES, THICK, WIDE, outside  # noqa: E402
from masonry import Opening, mirrored, wall  # noqa: E402
from shapes import Shape  # noqa: E402


def inside():
    s = Shape(22)
    x, b, f = WIDE - THICK, BACK + THICK, FRONT - THICK
    far = dict(deep=0.14, ledge="timber", pane="daylight", trim=None)
    panel = (1.0, "tile-green")
    front = mirrored(
        [Opening(o.at - THICK, o.width, o.sill, o.height, o.arch, segments=4, bars=(1, 2)) for o in FRONT_PANES],
        2 * x,
        **far
    )
    door = Opening(x, DOOR.width, 0, DOOR.height, DOOR.arch, pane=None, deep=0.0)
    wall(s, "plaster", (x, f), (-x, f), 0, EAVE - 0.1, front + [door], base=panel, step=2.2)
    back = [Opening(12.8 - u - THICK, 1.3, 1.0, 2.0, 0.2, segments=4, bars=(1, 2)) for u in (2.4, 10.4)]
    wall(
        s,
        "plaster",
        (-x, b),
        (x, b),
        0,
        EAVE - 0.1,
        [Opening(o.at, o.width, o.sill, o.height, o.arch, segments=4, bars=(1, 2), **far) for o in back],
        base=panel,
        step=2.2,
    )
    depth = f - b
    line = [(0, EAVE - 0.1), (depth / 2, RIDGE - 0.45), (depth, EAVE - 0.1)]
    sides = [Opening(o.at - THICK, o.width, o.sill, o.height, o.arch, segments=4, bars=(1, 2)) for o in SIDES]
    sides += [Opening(4.0 - THICK, 1.0, 4.6, 1.1, 0.5, bars=(1, 0))]
    for p, q in (((x, b), (x, f)), ((-x, f), (-x, b))):
        wall(s, "plaster", p, q, 0, line, mirrored(sides, depth, **far), base=panel, step=2.2)
    middle = (b + f) / 2
    for z, face in ((f, 1), (b, -1)):
        s.sheet(
            "timber",
            *[(-x, EAVE - 0.1, z), (x, EAVE - 0.1, z), (x, RIDGE - 0.45, middle), (-x, RIDGE - 0.45, middle)][::-face],
            2.8
        )
    for i in range(5):
        u = -x + 0.2 + i * (2 * x - 0.4) / 4
        for z in (f, b):
            s.beam("dark-timber", (u, EAVE - 0.2, z), (u, RIDGE - 0.55, middle), 0.16, 0.22)
        s.beam("dark-timber", (u, EAVE + 1.2, f - 1.3), (u, EAVE + 1.2, b + 1.3), 0.14, 0.2)
    for i in range(8):
        s.floor("oak" if i % 2 else "timber", -x + i * x / 4, -x + (i + 1) * x / 4, b, f, 0.0, 2.0)
    blackboard(s, b)
    put.shelf(s, -x, -11.8, 1.5, 2.4, 4, 90)
    put.shelf(s, x, -11.8, 1.5, 2.4, 4, -90)
    for u in (-3.4, 3.4):
        for z in (-11.4, -8.4):
            put.pendant(s, u, 3.0, z, EAVE + 1.2, "ember", 45, 0.38)
    stove(s, 5.2, -13.2)
    for u in (-5.4, 5.4):
        put.pot(s, u, f - 0.6, 0.5, "leaf", "clinker")
    put.pot(s, -5.3, -13.3, 0.55, "dark-leaf", "clinker")
    for u in (-4.1, -2.6):  # long table with seedlings below the window of the side
        s.box("timber", u - 0.3, u + 0.3, 0.42, 0.48, -7.5, -7.0, skip="")
        for dx in (-0.22, 0.22):
            s.box("dark-steel", u + dx - 0.03, u + dx + 0.03, 0, 0.42, -7.45, -7.05, skip="bt")
    s.light(0, 3.4, middle, 150, "always")
    return s


def blackboard(s, b):
    s.box("dark-timber", -2.3, 2.3, 0.95, 2.75, b, b + 0.06, skip="nb", step=2.4)
    s.box("fir", -2.18, 2.18, 1.05, 2.65, b + 0.06, b + 0.08, skip="nb", step=1.6)
    s.box("timber", -2.3, 2.3, 0.88, 0.95, b, b + 0.2)
    for (x0, y0), (x1, y1) in (
        ((1.8, 1.4), (1.2, 1.7)),
        ((1.2, 1.7), (0.5, 1.8)),
        ((0.5, 1.8), (-0.3, 2.3)),
        ((-0.9, 1.4), (-0.9, 2.2)),
        ((-0.9, 1.8), (-1.3, 2.1)),
        ((-0.9, 1.6), (-0.5, 1.95)),
    ):
        s.beam("paper", (x0, y0, b + 0.09), (x1, y1, b + 0.09), 0.04)
    put.clock(s, 0, 3.3, b + 0.0, 0.3, "dark-timber")


def stove(s, x, z):
    s.tube("dark-steel", x, z, 0.15, 1.15, 0.36, 0.34, n=8)
    s.tube("dark-steel", x, z, 0, 0.15, 0.28, 0.28, n=6, cap=False)
    s.pipe(
        "dark-steel", [(x, 1.1, z), (x, 2.6, z), (x - 0.9, 2.9, z + 1.6), (x - 0.9, 5.2, z + 1.6)], 0.1, n=5, ends=False
    )
    s.box("lit", x - 0.16, x + 0.16, 0.5, 0.75, z + 0.34, z + 0.37)


if __name__ == "__main__":
    place.make("talentgarten", outside(), inside(), exposure=2.8, smooth=80)

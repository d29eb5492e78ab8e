"""The Lohnhalle from outside: gables, tower, wing, forecourt."""

import furniture as put
from masonry import Opening, wall
from shapes import Shape

WIDE, BACK, FRONT, EAVE, RIDGE = 10.0, -13.0, 5.0, 8.6, 15.4
THICK = 0.5
TALL = dict(width=1.9, sill=1.5, height=6.0, arch=0.95, bars=(2, 3), trim="dark-brick", ledge="concrete")
BAYS = [3.0, 6.0, 9.0, 12.0, 15.0]
FRONT_WINDOWS = [Opening(at, **TALL) for at in (3.0, 6.1, 13.9, 17.0)]
GABLE_WINDOWS = [
    Opening(7.6, 1.1, 8.6, 3.0, 0.55, bars=(1, 2), trim="dark-brick", ledge="concrete"),
    Opening(10.0, 1.3, 8.6, 3.6, 0.65, bars=(1, 2), trim="dark-brick", ledge="concrete"),
    Opening(12.4, 1.1, 8.6, 3.0, 0.55, bars=(1, 2), trim="dark-brick", ledge="concrete"),
]
STEPS = [
    (0.0, 9.2),
    (1.6, 9.2),
    (1.6, 10.6),
    (3.3, 10.6),
    (3.3, 12.0),
    (5.0, 12.0),
    (5.0, 13.4),
    (6.8, 13.4),
    (6.8, 14.9),
    (8.6, 14.9),
    (8.6, 16.6),
    (11.4, 16.6),
    (11.4, 14.9),
    (13.2, 14.9),
    (13.2, 13.4),
    (15.0, 13.4),
    (15.0, 12.0),
    (16.7, 12.0),
    (16.7, 10.6),
    (18.4, 10.6),
    (18.4, 9.2),
    (20.0, 9.2),
]
ROOF = [(0.0, EAVE), (WIDE, RIDGE), (2 * WIDE, EAVE)]
DOOR = Opening(10.0, 3.2, 0.0, 4.3, 1.6, pane=None, deep=THICK)
SIDE = [Opening(at, **{**TALL, "trim": None}) for at in BAYS]
TOWER_SIDE = SIDE[1:]


def outside():
    s = Shape(5)
    left, right = (-WIDE, FRONT), (WIDE, FRONT)
    wall(
        s,
        "brick",
        left,
        right,
        0,
        STEPS,
        FRONT_WINDOWS + GABLE_WINDOWS + [DOOR],
        thick=THICK,
        cap="concrete",
        roof=ROOF,
        base=(1.0, "stone"),
    )
    rear = [(0, EAVE + 0.8), (WIDE, RIDGE + 0.8), (2 * WIDE, EAVE + 0.8)]
    wall(
        s,
        "brick",
        (WIDE, BACK),
        (-WIDE, BACK),
        0,
        rear,
        [Opening(10.0, 2.2, 8.2, 4.2, 1.1, bars=(2, 3), trim="dark-brick", ledge="concrete")],
        thick=THICK,
        cap="concrete",
        roof=ROOF,
        base=(1.0, "stone"),
    )
    wall(s, "brick", right, (WIDE, BACK), 0, EAVE, TOWER_SIDE, base=(1.0, "stone"), step=3.8)
    wall(s, "brick", (-WIDE, BACK), left, 0, EAVE, SIDE, base=(1.0, "stone"), step=3.8)
    piers(s)
    portal(s)
    s.gable(
        "slate",
        -WIDE,
        WIDE,
        BACK + THICK,
        FRONT - THICK,
        EAVE,
        RIDGE,
        over=0.35,
        thick=0.25,
        edge="zinc",
        step=3.6,
        under="dark-timber",
    )
    lantern(s)
    tower(s)
    wing(s)
    forecourt(s)
    return s


def piers(s):
    """Flat piers between the windows and a corbelled cornice: what makes a brick wall of 1900 stand upright."""
    for u in (-9.75, -5.45, -2.95, 2.95, 5.45, 9.75):
        s.box("brick", u - 0.28, u + 0.28, 0, 8.6, FRONT, FRONT + 0.22, skip="bn", step=4.5)
    s.box("concrete", -WIDE - 0.1, WIDE + 0.1, 8.05, 8.35, FRONT, FRONT + 0.3, skip="n", step=6)
    for side in (-1, 1):
        x0, x1 = (WIDE, WIDE + 0.22) if side > 0 else (-WIDE - 0.22, -WIDE)
        skip = "bw" if side > 0 else "be"
        for u in (-12.72, -8.5, -5.5, -2.5, 0.5, 3.0):
            if side > 0 and u > 0 or side < 0 and -10 < u < 2:
                continue
            s.box("brick", x0, x1, 0, 8.2, u - 0.28, u + 0.28, skip=skip, step=4.5)
        s.box(
            "dark-brick",
            x0 - (0.06 if side < 0 else 0),
            x1 + (0.06 if side > 0 else 0),
            8.2,
            8.6,
            BACK,
            FRONT - 0.2,
            skip=skip[1],
            step=6,
        )
    put.clock(s, 0, 13.6, FRONT)  # in the gable


def portal(s):
    """A projecting portal with a gable of its own; one walks through an arch of 3.2 m."""
    z1, a, b = FRONT + 1.3, -2.65, 2.65
    top = [
        (0, 5.4),
        (0.9, 5.4),
        (0.9, 6.2),
        (1.75, 6.2),
        (1.75, 7.0),
        (3.55, 7.0),
        (3.55, 6.2),
        (4.4, 6.2),
        (4.4, 5.4),
        (5.3, 5.4),
    ]
    arch = Opening(2.65, 3.2, 0.0, 4.3, 1.6, pane=None, deep=1.3, trim="concrete", trim_width=0.34, segments=8)
    wall(s, "brick", (a, z1), (b, z1), 0, top, [arch], thick=0.45, cap="concrete", base=(1.0, "stone"))
    wall(s, "brick", (b, z1), (b, FRONT), 0, 5.2, base=(1.0, "stone"))
    wall(s, "brick", (a, FRONT), (a, z1), 0, 5.2, base=(1.0, "stone"))
    s.gable("slate", a, b, FRONT, z1 - 0.45, 5.2, 6.6, over=0.0, thick=0.1, edge="zinc")
    s.box("fir", -1.5, 1.5, 4.75, 5.35, z1, z1 + 0.06, skip="bn")
    for x in (-2.15, 2.15):
        put.wall_lantern(s, x, 2.75, z1)
    s.light(0, 3.2, FRONT - 1.5, 90)


def lantern(s):
    """The long glazed ridge that brings daylight into the hall."""
    z0, z1 = -9.6, 0.6
    for side in (-1, 1):
        x = 1.5 * side
        a, b = ((x, z1), (x, z0)) if side > 0 else ((x, z0), (x, z1))
        wall(
            s,
            "zinc",
            a,
            b,
            14.5,
            16.1,
            [Opening(1.7 + 1.7 * i, 1.4, 14.95, 0.85, deep=0.04, bars=(1, 0)) for i in range(5)],
            step=4,
        )
    for z, a, b in ((z1, (-1.5, z1), (1.5, z1)), (z0, (1.5, z0), (-1.5, z0))):
        wall(s, "zinc", a, b, 14.5, [(0, 16.1), (1.5, 17.1), (3.0, 16.1)])
    s.gable("slate", -1.5, 1.5, z0, z1, 16.1, 17.1, over=0.3, thick=0.12, edge="zinc", step=4)


def tower(s):
    """The clock tower at the corner: seen over the trees from the lake."""
    x0, x1, z0, z1 = 10.0, 14.4, 0.2, 4.6
    slit = dict(width=0.9, sill=2.0, height=2.2, arch=0.45, ledge="concrete", bars=(1, 0), segments=4)
    up = dict(width=0.9, sill=6.2, height=2.2, arch=0.45, ledge="concrete", bars=(1, 0), segments=4)
    bell = dict(
        width=1.0,
        sill=12.6,
        height=2.6,
        arch=0.5,
        pane="dark-timber",
        bar="grey-timber",
        bars=(0, 4),
        deep=0.3,
        segments=4,
    )
    sides = (((x0, z1), (x1, z1)), ((x1, z1), (x1, z0)), ((x1, z0), (x0, z0)), ((x0, z0), (x0, z1)))
    for index, (a, b) in enumerate(sides):
        openings = [Opening(1.45, **bell), Opening(2.95, **bell)]
        openings += [Opening(2.2, **slit), Opening(2.2, **up)] if index < 2 else []
        wall(
            s,
            "brick",
            a,
            b,
            0 if index < 3 else 8.0,
            16.0,
            openings,
            base=(1.0, "stone") if index < 3 else None,
            step=4.4,
        )
    for y, out, h in ((9.1, 0.14, 0.3), (11.9, 0.14, 0.3), (15.8, 0.22, 0.45)):
        s.box("concrete", x0 - out, x1 + out, y, y + h, z0 - out, z1 + out, step=5)
    for x in (x0 - 0.15, x1 - 0.45):
        for z in (z0 - 0.15, z1 - 0.45):
            s.box(
                "brick",
                x,
                x + 0.6,
                8 if x < 12 and z < 2 else 0,
                15.8,
                z,
                z + 0.6,
                step=4,
                skip="bt" + ("e" if x < 12 else "w") + ("s" if z < 2 else "n"),
            )
    mx, mz = (x0 + x1) / 2, (z0 + z1) / 2
    for turn, x, z in ((0, mx, z1), (90, x1, mz)):
        face = Shape()
        put.clock(face, 0, 10.6, 0)
        s.add(face.turned(turn, x, z))
    # bell-cast hood: two slopes of copper that has turned green, ball and vane
    r = 2.2 * 1.4142
    s.tube("copper-green", mx, mz, 16.25, 17.3, r + 0.5, r * 0.66, n=4, cap=False, turn=0.7854)
    s.tube("copper-green", mx, mz, 17.3, 22.6, r * 0.66, 0, n=4, cap=False, turn=0.7854, step=2.7)
    s.tube("dark-steel", mx, mz, 22.4, 24.4, 0.06, n=4, cap=False)
    s.blob("brass", mx, 22.7, mz, 0.24, rows=3, n=6, rough=0)
    s.box("brass", mx, mx + 1.0, 23.7, 24.1, mz - 0.02, mz + 0.02, skip="")


def wing(s):
    """The low wing of the clerks, with segmental windows and a hipped roof."""
    x0, x1, z0, z1 = -15.5, -10.0, -9.5, 1.5
    window = dict(width=1.5, sill=1.1, height=2.2, arch=0.25, bars=(1, 1), ledge="concrete", segments=2)
    wall(s, "brick", (x0, z1), (x1, z1), 0, 4.4, [Opening(1.5, **window), Opening(4.0, **window)], base=(1.0, "stone"))
    wall(s, "brick", (x1, z0), (x0, z0), 0, 4.4, [Opening(1.5, **window), Opening(4.0, **window)], base=(1.0, "stone"))
    wall(
        s,
        "brick",
        (x0, z0),
        (x0, z1),
        0,
        4.4,
        [Opening(1.4 + 2.05 * i, **window) for i in range(5)],
        base=(1.0, "stone"),
    )
    s.box("dark-brick", x0 - 0.12, x1, 4.1, 4.4, z0 - 0.12, z1 + 0.12, skip="bte", step=6)
    over, low, high = 0.4, 4.4, 6.6
    a, b = x0 - over, x1
    p, q = z0 - over, z1 + over
    s.sheet("slate", (a, low, p), (a, low, q), (b, high, q - 3), (b, high, p + 3), 4)
    s.face("slate", (a, low, q), (b, low, q), (b, high, q - 3))
    s.face("slate", (b, low, p), (a, low, p), (b, high, p + 3))
    s.ceiling("zinc", a, b, p, q, low, 6)
    s.box("brick", -12.3, -11.5, 5.0, 8.4, -5.2, -4.4, step=4, top="stone")
    s.box("concrete", -12.4, -11.4, 8.4, 8.6, -5.3, -4.3)


def forecourt(s):
    """Paving in front, steps of light when the doors stand open; two beds of lavender, two lime-tree benches."""
    s.floor("gravel", -11, 11, FRONT, 8.2, 0.03, 2.2)
    s.floor("gravel", -3.2, 3.2, 8.2, 15.0, 0.03, 2.2)
    s.floor("concrete", -1.6, 1.6, FRONT - THICK, FRONT + 1.3, 0.035, 1.6)
    for x in (-1, 1):
        s.box("concrete", *sorted((x * 3.2, x * 3.4)), 0, 0.14, 8.2, 15.0, step=4)
        s.box("concrete", *sorted((x * 4.3, x * 9.6)), 0, 0.42, FRONT + 0.35, FRONT + 1.25, step=3, top="soil")
        for i in range(5):
            s.blob("flower-violet" if i % 3 else "leaf", x * (4.9 + 1.02 * i), 0.38, FRONT + 0.8, 0.5, 0.26, 0.4, 2, 5)
        put.bench(s, x * 6.8, 7.4)
        put.post_lamp(s, x * 3.8, 11.4)
    bicycles(s, -14.0, 3.4)


def bicycles(s, x, z):
    for i in range(2):
        u = x + i * 1.2
        s.pipe("steel", [(u, 0, z), (u, 0.75, z), (u, 0.75, z + 0.8), (u, 0, z + 0.8)], 0.035, n=3, ends=False)

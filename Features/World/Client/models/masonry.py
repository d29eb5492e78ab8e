"""Geometry of buildings as plain lists of faces: walls with openings, roofs, frames, furniture, plants.

Pure Python, no Blender. A place is drawn in its own frame (metres): y up, the entrance looks along +z,
x to the right of somebody who stands inside and looks out. Faces are counter-clockwise seen from outside
*when x, y, z is read as a right-handed frame*; place.py turns them over into the frame of house.py.
"""

import math
import random
from dataclasses import dataclass, replace


class Shape:
    """A list of (colour of house.py, points) and the lights of the evening. Every method adds faces."""

    def __init__(self, seed=1):
        self.faces, self.lights = [], []
        self.random = random.Random(seed)

    def triangles(self):
        return sum(len(points) - 2 for _, points in self.faces)

    def add(self, other):
        self.faces += other.faces
        self.lights += other.lights

    def light(self, x, y, z, power=60.0, hours="evening"):
        """A light without a shape of its own."""
        self.lights.append((x, y, z, power, hours))

    def face(self, material, *points):
        self.faces.append((material, [tuple(p) for p in points]))

    def sheet(self, material, a, b, c, d, step=3.0, back=False):
        """A four-cornered face, divided so that no side is longer than `step` (light lives in the corners)."""
        across = max(1, math.ceil(max(_distance(a, b), _distance(d, c)) / step - 0.01))
        along = max(1, math.ceil(max(_distance(b, c), _distance(a, d)) / step - 0.01))

        def at(i, j):
            s, t = i / across, j / along
            return tuple(_mix(_mix(a[k], b[k], s), _mix(d[k], c[k], s), t) for k in range(3))

        for i in range(across):
            for j in range(along):
                corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]
                self.face(material, *(corners[::-1] if back else corners))

    def floor(self, material, x0, x1, z0, z1, y=0.0, step=2.5):
        self.sheet(material, (x0, y, z1), (x1, y, z1), (x1, y, z0), (x0, y, z0), step)

    def ceiling(self, material, x0, x1, z0, z1, y, step=3.0):
        self.sheet(material, (x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1), step)

    def box(self, material, x0, x1, y0, y1, z0, z1, skip="b", step=99.0, top=None):
        """A box; `skip` leaves sides out: b(ottom) t(op) n(−z) s(+z) w(−x) e(+x). `top`: another colour on top."""
        if "s" not in skip:
            self.sheet(material, (x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1), step)
        if "n" not in skip:
            self.sheet(material, (x1, y0, z0), (x0, y0, z0), (x0, y1, z0), (x1, y1, z0), step)
        if "e" not in skip:
            self.sheet(material, (x1, y0, z1), (x1, y0, z0), (x1, y1, z0), (x1, y1, z1), step)
        if "w" not in skip:
            self.sheet(material, (x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0), step)
        if "t" not in skip:
            self.floor(top or material, x0, x1, z0, z1, y1, step)
        if "b" not in skip:
            self.ceiling(material, x0, x1, z0, z1, y0, step)

    def beam(self, material, p, q, width, height=None, ends=False, sides=4):
        """A square bar from p to q, or one of three sides (open ends, unless asked)."""
        height = height or width
        along = _unit(tuple(q[k] - p[k] for k in range(3)))
        up = (0, 1, 0) if abs(along[1]) < 0.95 else (0, 0, 1)
        side = _unit(_cross(along, up))
        up = _cross(side, along)

        def ring(o):
            corners = ((1, -1), (1, 1), (-1, 1), (-1, -1)) if sides == 4 else ((0.9, -0.6), (0, 1), (-0.9, -0.6))
            return [
                tuple(o[k] + side[k] * width / 2 * s + up[k] * height / 2 * t for k in range(3)) for s, t in corners
            ]

        first, last = ring(p), ring(q)
        for i in range(sides):
            j = (i + 1) % sides
            self.face(material, first[i], last[i], last[j], first[j])
        if ends:
            self.face(material, *first)
            self.face(material, *last[::-1])

    def tube(self, material, x, z, y0, y1, r0, r1=None, n=8, cap=True, turn=0.0, step=99.0):
        """An upright round thing; r1 = 0 makes a spire."""
        r1 = r0 if r1 is None else r1
        rows = max(1, math.ceil((y1 - y0) / step - 0.01))

        def at(i, y, r):
            angle = turn + 2 * math.pi * i / n
            return (x + r * math.sin(angle), y, z + r * math.cos(angle))

        for j in range(rows):
            ya, yb = _mix(y0, y1, j / rows), _mix(y0, y1, (j + 1) / rows)
            ra, rb = _mix(r0, r1, j / rows), _mix(r0, r1, (j + 1) / rows)
            for i in range(n):
                if rb == 0:
                    self.face(material, at(i, ya, ra), at(i + 1, ya, ra), (x, yb, z))
                else:
                    self.face(material, at(i, ya, ra), at(i + 1, ya, ra), at(i + 1, yb, rb), at(i, yb, rb))
        if cap and r1 > 0:
            self.face(material, *[at(i, y1, r1) for i in range(n)])

    def pipe(self, material, points, radius, n=6, ends=True):
        """A round pipe along points, with mitred corners."""
        rings = []
        for index, p in enumerate(points):
            before = points[max(0, index - 1)]
            after = points[min(len(points) - 1, index + 1)]
            along = _unit(tuple(after[k] - before[k] for k in range(3)))
            up = (0, 1, 0) if abs(along[1]) < 0.9 else (0.0, 0.0, 1.0)
            if 0 < index < len(points) - 1 or abs(along[1]) >= 0.9:
                up = _unit(_cross(along, (0.37, 0.61, 0.70)))
            side = _unit(_cross(along, up))
            up = _cross(side, along)
            rings.append(
                [
                    tuple(
                        p[k]
                        + radius * (math.cos(2 * math.pi * i / n) * side[k] + math.sin(2 * math.pi * i / n) * up[k])
                        for k in range(3)
                    )
                    for i in range(n)
                ]
            )
        for first, last in zip(rings, rings[1:]):
            # Rings may be turned against each other; start at the nearest corner so that the pipe is not wrung.
            shift = min(range(n), key=lambda s: sum(_distance(first[i], last[(i + s) % n]) for i in range(n)))
            last = [last[(i + shift) % n] for i in range(n)]
            for i in range(n):
                j = (i + 1) % n
                self.face(material, first[i], last[i], last[j], first[j])
        if ends:
            self.face(material, *rings[0])
            self.face(material, *rings[-1][::-1])

    def blob(self, material, x, y, z, rx, ry=None, rz=None, rows=3, n=6, rough=0.18):
        """A bush, a cabbage, a sack: a low ball with some unrest in it; its foot is cut off flat at y."""
        ry, rz = ry or rx, rz or rx
        levels = []
        for j in range(1, rows):
            t = math.pi * (j / rows if rows > 2 else 0.42)
            levels.append(
                [
                    (
                        x + rx * math.sin(t) * math.sin(2 * math.pi * (i + j * 0.5) / n) * self._rough(rough),
                        y + ry * (1 - math.cos(t)) * self._rough(rough * 0.5),
                        z + rz * math.sin(t) * math.cos(2 * math.pi * (i + j * 0.5) / n) * self._rough(rough),
                    )
                    for i in range(n)
                ]
            )
        foot = [
            (x + rx * 0.6 * math.sin(2 * math.pi * i / n), y, z + rz * 0.6 * math.cos(2 * math.pi * i / n))
            for i in range(n)
        ]
        levels.insert(0, foot)
        for lower, upper in zip(levels, levels[1:]):
            for i in range(n):
                j = (i + 1) % n
                self.face(material, lower[i], lower[j], upper[j])
                self.face(material, lower[i], upper[j], upper[i])
        top = (x, y + (2.0 if rows > 2 else 1.55) * ry, z)
        for i in range(n):
            self.face(material, levels[-1][i], levels[-1][(i + 1) % n], top)

    def _rough(self, amount):
        return 1 + self.random.uniform(-amount, amount)

    def gable(
        self, material, x0, x1, z0, z1, eave, ridge, over=0.4, thick=0.22, edge=None, axis="z", step=3.0, under=None
    ):
        """A pitched roof, ridge along z (or x), with verge boards and soffit."""
        if axis == "x":
            turned = Shape()
            turned.gable(material, -z1, -z0, x0, x1, eave, ridge, over, thick, edge, "z", step, under)
            for kind, points in turned.faces:  # (x, z) := (z, −x): a quarter turn
                self.face(kind, *[(p[2], p[1], -p[0]) for p in points])
            return
        middle = (x0 + x1) / 2
        fall = (ridge - eave) / ((x1 - x0) / 2)
        xa, xb, low = x0 - over, x1 + over, eave - fall * over
        za, zb = z0 - over, z1 + over
        edge = edge or material
        up = thick
        self.sheet(
            material, (xb, low + up, zb), (xb, low + up, za), (middle, ridge + up, za), (middle, ridge + up, zb), step
        )
        self.sheet(
            material, (xa, low + up, za), (xa, low + up, zb), (middle, ridge + up, zb), (middle, ridge + up, za), step
        )
        for z, flip in ((zb, False), (za, True)):
            for x, back in ((xa, False), (xb, True)):
                points = [(x, low, z), (middle, ridge, z), (middle, ridge + up, z), (x, low + up, z)]
                self.face(edge, *(points if flip == back else points[::-1]))
        self.face(edge, (xb, low, zb), (xb, low, za), (xb, low + up, za), (xb, low + up, zb))
        self.face(edge, (xa, low, za), (xa, low, zb), (xa, low + up, zb), (xa, low + up, za))
        if under:
            self.sheet(under, (xb, low, za), (xb, low, zb), (middle, ridge, zb), (middle, ridge, za), 9)
            self.sheet(under, (xa, low, zb), (xa, low, za), (middle, ridge, za), (middle, ridge, zb), 9)

    def turned(self, degrees, x=0.0, z=0.0, y=0.0):
        """This shape turned about its upright axis and moved: a chair drawn once, placed anywhere."""
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        moved = Shape()
        for material, points in self.faces:
            moved.face(material, *[(x + p[0] * c + p[2] * s, p[1] + y, z - p[0] * s + p[2] * c) for p in points])
        moved.lights = [(x + p[0] * c + p[2] * s, p[1] + y, z - p[0] * s + p[2] * c, *p[3:]) for p in self.lights]
        return moved


@dataclass
class Opening:
    """A window or door in a wall. `at`: its middle along the wall, `arch`: rise of the arch (0 = straight)."""

    at: float
    width: float
    sill: float
    height: float
    arch: float = 0.0
    pane: str = "window"
    deep: float = 0.28
    bars: tuple = (0, 0)
    bar: str = "white"
    trim: str = None
    trim_width: float = 0.28
    ledge: str = None
    segments: int = 6

    @property
    def u0(self):
        return self.at - self.width / 2

    @property
    def u1(self):
        return self.at + self.width / 2

    @property
    def head(self):
        return self.sill + self.height

    @property
    def spring(self):
        return self.head - self.arch

    def arc(self, grow=0.0):
        """Points of the arch from right to left, `grow` metres larger."""
        if self.arch <= 0:
            return [(self.u1 + grow, self.head + grow), (self.u0 - grow, self.head + grow)]
        half, rise = self.width / 2, self.arch
        radius = (half * half + rise * rise) / (2 * rise)
        centre = self.head - radius
        reach = math.asin(min(1.0, half / radius)) if rise <= half else math.pi - math.asin(half / radius)
        return [
            (
                self.at + (radius + grow) * math.sin(reach * (1 - 2 * i / self.segments)),
                centre + (radius + grow) * math.cos(reach * (1 - 2 * i / self.segments)),
            )
            for i in range(self.segments + 1)
        ]


def mirrored(openings, length, **changes):
    """The same openings for the inner face, which runs the other way."""
    return [replace(o, at=length - o.at, **changes) for o in openings]


def wall(shape, material, a, b, y0, top, openings=(), step=2.8, cap=None, thick=0.0, base=None, roof=None):
    """An upright wall from a to b (x, z), its face to the right hand when seen from above walking b → a.

    `top` is a height or a list of (u, y) that may jump (stepped gables). Openings are cut out, with reveals,
    panes, bars, trims. With `thick`, steps and tops get a coping of `cap`, lying inwards, and a back down to
    the line `roof` [(u, y), …]. `base`: (height, material).
    """
    length = math.hypot(b[0] - a[0], b[1] - a[1])
    d = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    n = (-d[1], d[0])
    profile = [(0.0, top), (length, top)] if isinstance(top, (int, float)) else list(top)

    def at(u, y, out=0.0):
        return (a[0] + d[0] * u + n[0] * out, y, a[1] + d[1] * u + n[1] * out)

    def height(u0, u1):
        middle = (u0 + u1) / 2
        for (ua, ya), (ub, yb) in zip(profile, profile[1:]):
            if ua <= middle <= ub and ub > ua:
                return _mix(ya, yb, (u0 - ua) / (ub - ua)), _mix(ya, yb, (u1 - ua) / (ub - ua))
        raise ValueError(f"no height of the wall at {middle}")

    cuts = sorted(
        {
            round(u, 4)
            for u in [0.0, length] + [u for u, _ in profile] + [edge for o in openings for edge in (o.u0, o.u1)]
        }
    )
    columns = []
    for u0, u1 in zip(cuts, cuts[1:]):
        parts = max(1, math.ceil((u1 - u0) / step - 0.05))
        if any(o.u0 - 1e-3 <= u0 and u1 <= o.u1 + 1e-3 for o in openings):
            parts = 1
        columns += [(_mix(u0, u1, i / parts), _mix(u0, u1, (i + 1) / parts)) for i in range(parts)]
    rows = sorted({y0, max(y for _, y in profile)} | ({y0 + base[0]} if base else set()))
    fine = [rows[0]]
    for low, high in zip(rows, rows[1:]):
        parts = max(1, math.ceil((high - fine[-1]) / step - 0.05))
        start = fine[-1]
        fine += [_mix(start, high, (i + 1) / parts) for i in range(parts)]

    def kind(y):
        return base[1] if base and y < y0 + base[0] - 1e-3 else material

    def strip(u0, u1, low, high0, high1):
        """One column from `low` up to a (maybe slanting) head, cut at the rows."""
        inner = [y for y in fine if low + 0.05 < y < min(high0, high1) - 0.05]
        levels = [low] + inner
        for i, y in enumerate(levels):
            if i + 1 < len(levels):
                shape.face(kind(y), at(u0, y), at(u1, y), at(u1, levels[i + 1]), at(u0, levels[i + 1]))
            else:
                points = [at(u0, y), at(u1, y)]
                points += [at(u1, high1)] if high1 > y + 1e-4 else []
                points += [at(u0, high0)] if high0 > y + 1e-4 else []
                if len(points) > 2:
                    shape.face(kind(y), *points)

    for u0, u1 in columns:
        high0, high1 = height(u0, u1)
        here = sorted([o for o in openings if o.u0 - 1e-3 <= u0 and u1 <= o.u1 + 1e-3], key=lambda o: o.sill)
        low = y0
        for o in here:
            if o.sill > low + 1e-3:
                strip(u0, u1, low, o.sill, o.sill)
            low = o.head
            if o.arch > 0:
                _spandrels(shape, material, at, o)
        if high0 > low + 1e-3 or high1 > low + 1e-3:
            strip(u0, u1, low, high0, high1)

    for o in openings:
        _fill(shape, material, at, o, y0)
    if thick:
        _cope(shape, cap or material, material, at, profile, thick, roof)


def _spandrels(shape, material, at, o):
    """What is left of the rectangle above an arch: a fan in each corner."""
    arc = o.arc()
    for (ua, ya), (ub, yb) in zip(arc, arc[1:]):
        if (ua + ub) / 2 > o.at + 1e-6:  # right half
            shape.face(material, at(o.u1, o.head), at(ub, yb), at(ua, ya))
        elif (ua + ub) / 2 < o.at - 1e-6:
            shape.face(material, at(o.u0, o.head), at(ub, yb), at(ua, ya))
    if o.segments % 2:
        (ua, ya), (ub, yb) = arc[o.segments // 2], arc[o.segments // 2 + 1]
        shape.face(material, at(o.u0, o.head), at(ub, yb), at(ua, ya), at(o.u1, o.head))


def _fill(shape, material, at, o, y0):
    outline = [(o.u0, max(o.sill, y0)), (o.u1, max(o.sill, y0))] + o.arc()
    if o.deep > 0.02:
        ring = list(zip(outline, outline[1:] + outline[:1]))
        for index, ((ua, ya), (ub, yb)) in enumerate(ring):
            if math.hypot(ub - ua, yb - ya) < 1e-4 or (index == 0 and o.sill <= y0 + 0.01):
                continue
            stone = o.ledge if index == 0 and o.ledge else material
            shape.face(stone, at(ua, ya), at(ub, yb), at(ub, yb, -o.deep), at(ua, ya, -o.deep))
    if o.pane:
        back = -o.deep
        if o.arch > 0:
            middle = (o.at, (o.sill + o.spring) / 2)
            shape.face(
                o.pane,
                at(o.u0, o.sill, back),
                at(o.u1, o.sill, back),
                at(o.u1, o.spring, back),
                at(o.u0, o.spring, back),
            )
            arc = o.arc()
            shape.face(o.pane, *[at(u, y, back) for u, y in arc])
        else:
            shape.face(o.pane, *[at(u, y, back) for u, y in outline])
        thin, near = 0.09, 0.03 - o.deep
        across, along = o.bars
        for i in range(across):
            u = _mix(o.u0, o.u1, (i + 1) / (across + 1))
            high = o.head
            if o.arch > 0:
                arc = o.arc()
                for (ua, ya), (ub, yb) in zip(arc, arc[1:]):
                    if ub <= u <= ua:
                        high = _mix(ya, yb, (ua - u) / (ua - ub) if ua > ub else 0)
            shape.face(
                o.bar,
                at(u - thin / 2, o.sill, near),
                at(u + thin / 2, o.sill, near),
                at(u + thin / 2, high, near),
                at(u - thin / 2, high, near),
            )
        for j in range(along):
            y = _mix(o.sill, o.spring, (j + 1) / (along if o.arch > 0 else along + 1))
            shape.face(
                o.bar,
                at(o.u0, y - thin / 2, near),
                at(o.u1, y - thin / 2, near),
                at(o.u1, y + thin / 2, near),
                at(o.u0, y + thin / 2, near),
            )
    if o.trim:
        out, w = 0.05, o.trim_width
        inner = [(o.u1, max(o.sill, y0))] + o.arc() + [(o.u0, max(o.sill, y0))]
        outer = [(o.u1 + w, max(o.sill, y0))] + o.arc(w) + [(o.u0 - w, max(o.sill, y0))]
        for i in range(len(inner) - 1):
            shape.face(o.trim, at(*inner[i], out), at(*outer[i], out), at(*outer[i + 1], out), at(*inner[i + 1], out))
    if o.ledge and o.sill > y0 + 0.2:
        u0, u1, y = o.u0 - 0.15, o.u1 + 0.15, o.sill
        shape.face(o.ledge, at(u0, y, 0.0), at(u0, y, 0.14), at(u1, y, 0.14), at(u1, y, 0.0))
        shape.face(o.ledge, at(u0, y - 0.16, 0.14), at(u1, y - 0.16, 0.14), at(u1, y, 0.14), at(u0, y, 0.14))


def _cope(shape, cap, material, at, profile, thick, roof):
    """Lies a stone on the head of a free-standing wall, closes the risers of steps and the wall's back above it."""
    over = 0.08

    def foot(u):
        for (ua, ya), (ub, yb) in zip(roof, roof[1:]):
            if ua <= u <= ub:
                return _mix(ya, yb, (u - ua) / (ub - ua))
        return roof[-1][1]

    for (ua, ya), (ub, yb) in zip(profile, profile[1:]):
        if ub - ua < 1e-3:
            low, high = min(ya, yb), max(ya, yb)
            points = [at(ua, low), at(ua, low, -thick), at(ua, high, -thick), at(ua, high)]
            shape.face(material, *(points if yb < ya else points[::-1]))
            continue
        h = 0.16
        if roof:
            shape.face(
                material, at(ub, foot(ub), -thick), at(ua, foot(ua), -thick), at(ua, ya, -thick), at(ub, yb, -thick)
            )
        shape.face(
            cap,
            at(ua, ya + h, over),
            at(ub, yb + h, over),
            at(ub, yb + h, -thick - over),
            at(ua, ya + h, -thick - over),
        )
        shape.face(cap, at(ua, ya - 0.06, over), at(ub, yb - 0.06, over), at(ub, yb + h, over), at(ua, ya + h, over))
        shape.face(
            cap,
            at(ub, yb - 0.06, -thick - over),
            at(ua, ya - 0.06, -thick - over),
            at(ua, ya + h, -thick - over),
            at(ub, yb + h, -thick - over),
        )
        for u, y, back in ((ua, ya, True), (ub, yb, False)):
            points = [
                at(u, y - 0.06, over),
                at(u, y - 0.06, -thick - over),
                at(u, y + h, -thick - over),
                at(u, y + h, over),
            ]
            shape.face(cap, *(points[::-1] if back else points))


def _mix(a, b, t):
    return a + (b - a) * t


def _distance(a, b):
    return math.sqrt(sum((a[k] - b[k]) ** 2 for k in range(3)))


def _cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _unit(a):
    length = math.sqrt(sum(k * k for k in a)) or 1.0
    return tuple(k / length for k in a)

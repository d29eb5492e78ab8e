"""Faces of buildings as plain lists: boxes, prisms, roofs, pipes, plants."""

import math
import random

from vectors import _cross, _distance, _mix, _unit


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

"""Geometry of buildings as plain lists of faces: walls with openings, roofs, frames, furniture, plants.

Pure Python, no Blender. A place is drawn in its own frame (metres): y up, the entrance looks along +z,
x to the right of somebody who stands inside and looks out. Faces are counter-clockwise seen from outside
*when x, y, z is read as a right-handed frame*; place.py turns them over into the frame of house.py.
"""

import math
import pathlib
import sys
from dataclasses import dataclass, replace

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from vectors import _mix  # noqa: E402


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

"""What every model of the world is built with: colours, shapes, the two baked lights, and pictures of the result.

A model is drawn in its own frame: x to the right of somebody who looks out of the entrance, y out of the entrance,
z up, in metres, with the ground at 0. `Model.save` turns it to the compass direction of the place, bakes and writes it.
"""

import contextlib
import json
import math
import pathlib
import sys

from mathutils import Matrix, Vector

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

WORLD = HERE.parent.parent / "Content/worlds/westfaelisches-ruhrgebiet"

# The late sun stands in the west-south-west; every model bakes with the same one.
SUN_COMPASS, SUN_HEIGHT = 246.0, 31.0
GRAIN = 2.5

# name: (display colour, how much it varies from spot to spot, glow by day, glow in the evening)
COLOURS = {
    "brick": ("#9C5A40", 0.10, 0, 0),
    "dark-brick": ("#6B4034", 0.10, 0, 0),
    "pale-brick": ("#C08A62", 0.08, 0, 0),
    "steel": ("#5A6B74", 0.03, 0, 0),
    "dark-steel": ("#33424B", 0.03, 0, 0),
    "green-steel": ("#3F6B58", 0.03, 0, 0),
    "rust": ("#9A5433", 0.12, 0, 0),
    "corten": ("#8A4A2E", 0.12, 0, 0),
    "zinc": ("#A3ADAE", 0.04, 0, 0),
    "aluminium": ("#C3C8C6", 0.03, 0, 0),
    "copper-green": ("#7FA592", 0.06, 0, 0),
    "timber": ("#AE8F68", 0.08, 0, 0),
    "dark-timber": ("#75583F", 0.08, 0, 0),
    "grey-timber": ("#A69A88", 0.08, 0, 0),
    "plaster": ("#E4DCCB", 0.03, 0, 0),
    "white": ("#F1EEE6", 0.02, 0, 0),
    "concrete": ("#B3AEA3", 0.05, 0, 0),
    "stone": ("#9B968A", 0.08, 0, 0),
    "slate": ("#4C545A", 0.06, 0, 0),
    "roof-tile": ("#A2553C", 0.10, 0, 0),
    "felt": ("#5E5C58", 0.05, 0, 0),
    "floor": ("#BFB29C", 0.04, 0, 0),
    "tile": ("#E9E4D6", 0.03, 0, 0),
    "clinker": ("#8E5B49", 0.08, 0, 0),
    "glass": ("#93B3B6", 0.05, 0.10, 0.10),
    "glass-roof": ("#B4CBC9", 0.05, 0.1, 0.5),
    "window": ("#6F8B92", 0.08, 0.05, 0.85),
    "lit": ("#FFE9BE", 0.0, 0.5, 1.1),
    "lamp": ("#FFF0CF", 0.0, 0.6, 1.6),
    "pane": ("#8FAAAD", 0.08, 0.05, 0.8),
    "daylight": ("#6C7A80", 0.03, 3.4, 0.3),
    "brass": ("#B9924A", 0.04, 0, 0),
    "night": ("#263650", 0.06, 0.02, 0.01),
    "star": ("#F6F1DA", 0, 0.9, 1.1),
    "screen": ("#23323A", 0.0, 0, 0.3),
    "solar": ("#22374A", 0.05, 0, 0),
    "grass": ("#7E9450", 0.16, 0, 0),
    "meadow": ("#96A25C", 0.18, 0, 0),
    "lawn": ("#86A05A", 0.10, 0, 0),
    "leaf": ("#6B8049", 0.16, 0, 0),
    "dark-leaf": ("#536840", 0.14, 0, 0),
    "pale-leaf": ("#95A362", 0.14, 0, 0),
    "bark": ("#6E5B49", 0.12, 0, 0),
    "birch-bark": ("#D9D3C4", 0.10, 0, 0),
    "hay": ("#C5B06C", 0.12, 0, 0),
    "soil": ("#6B5540", 0.12, 0, 0),
    "path": ("#D3C09A", 0.05, 0, 0),
    "gravel": ("#C2B69F", 0.08, 0, 0),
    "asphalt": ("#86857F", 0.05, 0, 0),
    "sand": ("#D8C8A0", 0.06, 0, 0),
    "slag": ("#7D7466", 0.12, 0, 0),
    "water": ("#5E8C93", 0.04, 0.04, 0.02),
    "deep-water": ("#3F6E7B", 0.04, 0.04, 0.02),
    "red": ("#B4532A", 0.03, 0, 0),
    "ember": ("#E0A526", 0.03, 0, 0),
    "fir": ("#14432F", 0.03, 0, 0),
    "leaf-green": ("#2F7D4F", 0.03, 0, 0),
    "sky-blue": ("#7FA8BD", 0.03, 0, 0),
    "ink": ("#1B2429", 0.03, 0, 0),
    "paper": ("#FAF8F3", 0.0, 0, 0),
    "flower-white": ("#F2EBDD", 0.1, 0, 0),
    "flower-red": ("#B9503F", 0.15, 0, 0),
    "flower-yellow": ("#D9B548", 0.12, 0, 0),
    "flower-violet": ("#8B6F9B", 0.12, 0, 0),
}
# Colours that change from place to place: name → function of a point (Blender's axes) to linear red, green, blue.
PAINTS = {}
# Colours of thin or far things, which get one light for all faces within so many metres: name → metres.
PLAIN = {}
WARM = (1.0, 0.66, 0.32)


def linear(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def shown(value):
    value = max(0.0, value)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def from_hex(text):
    return tuple(linear(int(text[i : i + 2], 16) / 255) for i in (1, 3, 5))


def noise(x, y, z=0.0):
    """Smooth, always the same, −1…1: value noise of two octaves over metres."""
    total = 0.0
    for size, part in ((7.0, 0.62), (1.9, 0.38)):
        cell = [math.floor(v / size) for v in (x, y, z)]
        rest = [v / size - c for v, c in zip((x, y, z), cell)]
        rest = [r * r * (3 - 2 * r) for r in rest]
        for corner in range(8):
            step = (corner & 1, corner >> 1 & 1, corner >> 2)
            number = (cell[0] + step[0]) * 73856093 ^ (cell[1] + step[1]) * 19349663 ^ (cell[2] + step[2]) * 83492791
            number = (number ^ number >> 13) * 1274126177 & 0xFFFFFFFF
            share = 1.0
            for axis in range(3):
                share *= rest[axis] if step[axis] else 1 - rest[axis]
            total += part * share * ((number ^ number >> 16) / 0x7FFFFFFF - 1)
    return max(-1.0, min(1.0, total))


class Node:
    """Collects faces of one node. Every shape takes a colour's name; `at` moves and turns what is drawn inside it."""

    def __init__(self, name, pivot=(0, 0, 0), smooth=35.0):
        self.name, self.pivot, self.smooth = name, Vector(pivot), math.cos(math.radians(smooth))
        # Where it stands while it is baked; taken off when it is written.
        self.offset = (0.0, 0.0, 0.0)
        self.faces, self.lights, self.frame = [], [], Matrix.Identity(4)

    @contextlib.contextmanager
    def at(self, x=0, y=0, z=0, turn=0, tilt=0, roll=0, scale=1):
        """What is drawn inside stands at (x, y, z), turned counter-clockwise about z, tilted about x, rolled about y."""
        before = self.frame
        spin = Matrix.Rotation(math.radians(turn), 4, "Z") @ Matrix.Rotation(math.radians(tilt), 4, "X")
        spin = spin @ Matrix.Rotation(math.radians(roll), 4, "Y") @ Matrix.Scale(scale, 4)
        self.frame = before @ Matrix.Translation((x, y, z)) @ spin
        try:
            yield self
        finally:
            self.frame = before

    def face(self, points, colour, shade=None):
        """A flat convex face, counter-clockwise from outside; `shade` tints it (1 = as it is)."""
        self.faces.append(([self.frame @ Vector(p) for p in points], colour, shade or 1.0))

    # flat shapes

    def quad(self, a, b, c, d, colour, grain=GRAIN, both=False, shade=None):
        """Four corners, counter-clockwise from outside, cut into pieces of at most `grain` metres."""
        a, b, c, d = (Vector(p) for p in (a, b, c, d))
        wide = max(1, math.ceil(max((b - a).length, (c - d).length) / grain - 1e-6))
        high = max(1, math.ceil(max((d - a).length, (c - b).length) / grain - 1e-6))
        rows = []
        for j in range(high + 1):
            left, right = a.lerp(d, j / high), b.lerp(c, j / high)
            rows.append([left.lerp(right, i / wide) for i in range(wide + 1)])
        for j in range(high):
            for i in range(wide):
                piece = [rows[j][i], rows[j][i + 1], rows[j + 1][i + 1], rows[j + 1][i]]
                self.face(piece, colour, shade)
                if both:
                    self.face(piece[::-1], colour, shade)

    def tri(self, a, b, c, colour, grain=GRAIN, both=False, shade=None):
        corners = [Vector(p) for p in (a, b, c)]
        sides = [(corners[(i + 1) % 3] - corners[i]).length for i in range(3)]
        longest = sides.index(max(sides))
        if sides[longest] > grain * 1.6:
            p, q, r = corners[longest], corners[(longest + 1) % 3], corners[(longest + 2) % 3]
            middle = p.lerp(q, 0.5)
            self.tri(p, middle, r, colour, grain, both, shade)
            self.tri(middle, q, r, colour, grain, both, shade)
            return
        self.face(corners, colour, shade)
        if both:
            self.face(corners[::-1], colour, shade)

    def polygon(self, points, colour, grain=GRAIN, shade=None):
        """A flat convex polygon as a fan about its middle."""
        points = [Vector(p) for p in points]
        middle = sum(points, Vector()) / len(points)
        for i, point in enumerate(points):
            self.tri(point, points[(i + 1) % len(points)], middle, colour, grain, shade=shade)

    def box(self, x0, y0, z0, x1, y1, z1, colour, top=None, bottom=False, grain=GRAIN, skip=""):
        """A box between two corners. `skip` leaves out sides: any of "news" (+y, +x, −x, −y) and "t"."""
        p = [(x, y, z) for z in (z0, z1) for y in (y0, y1) for x in (x0, x1)]
        sides = {"s": (0, 1, 5, 4), "e": (1, 3, 7, 5), "n": (3, 2, 6, 7), "w": (2, 0, 4, 6)}
        for name, (a, b, c, d) in sides.items():
            if name not in skip:
                self.quad(p[a], p[b], p[c], p[d], colour, grain)
        if "t" not in skip:
            self.quad(p[4], p[5], p[7], p[6], top or colour, grain)
        if bottom:
            self.quad(p[2], p[3], p[1], p[0], colour, grain)

    def slab(self, x0, y0, x1, y1, z, colour, grain=GRAIN):
        """A floor that is seen from above."""
        self.quad((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z), colour, grain)

    def prism(self, outline, z0, z1, colour, top=None, grain=GRAIN):
        """A convex outline [(x, y), …], counter-clockwise from above, drawn up from z0 to z1."""
        for i, (x, y) in enumerate(outline):
            u, v = outline[(i + 1) % len(outline)]
            self.quad((x, y, z0), (u, v, z0), (u, v, z1), (x, y, z1), colour, grain)
        if top is not False:
            self.polygon([(x, y, z1) for x, y in outline], top or colour, grain)

    # walls and openings

    def wall(
        self,
        start,
        end,
        z0,
        z1,
        colour,
        thick=0.4,
        openings=(),
        inner=None,
        grain=GRAIN,
        cap=True,
        ends=True,
        lining=None,
    ):
        """A wall from (x, y) to (x, y), its outside to the right of the way, with openings.

        An opening is a dict: `from`, `to` (metres along the wall), `sill`, `head` (heights above z0), and optionally
        `arch` (its rise in metres), `glass` (colour of a pane in the middle, none = one may look or walk through),
        `bars` (columns, rows of glazing bars), `frame` (colour of reveal and bars), `within` (colour of the pane as it
        is seen from within). `lining` is the node that gets the inner face, where it is not this one.
        """
        length = math.hypot(end[0] - start[0], end[1] - start[1])
        turn = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
        inner, tall = inner or colour, z1 - z0
        within = lining or self
        with self.at(start[0], start[1], z0, turn), (
            within.at() if lining is None else lining.at(start[0], start[1], z0, turn)
        ):
            for y, paint, outside in ((0, colour, True), (thick, inner, False)):

                def side(x0, low, x1, high, y=y, paint=paint, outside=outside):
                    if x1 - x0 > 1e-4 and high - low > 1e-4:
                        points = [(x0, y, low), (x1, y, low), (x1, y, high), (x0, y, high)]
                        (self if outside else within).quad(
                            *(points if outside else [points[i] for i in (1, 0, 3, 2)]), paint, grain
                        )

                x = 0.0
                for hole in sorted(openings, key=lambda h: h["from"]):
                    side(x, 0, hole["from"], tall)
                    side(hole["from"], 0, hole["to"], hole.get("sill", 0))
                    side(hole["from"], hole["head"], hole["to"], tall)
                    x = hole["to"]
                    if hole.get("arch"):
                        (self if outside else within)._spandrels(hole, y, paint, outside)
                side(x, 0, length, tall)
            for hole in openings:
                self._reveal(hole, thick, hole.get("frame", colour), within)
            if cap:
                self.quad((0, 0, tall), (length, 0, tall), (length, thick, tall), (0, thick, tall), colour, grain)
            if ends:
                self.quad((0, thick, 0), (0, 0, 0), (0, 0, tall), (0, thick, tall), colour, grain)
                self.quad((length, 0, 0), (length, thick, 0), (length, thick, tall), (length, 0, tall), colour, grain)

    @staticmethod
    def _arch(hole, steps=6):
        middle, half = (hole["from"] + hole["to"]) / 2, (hole["to"] - hole["from"]) / 2
        base = hole["head"] - hole["arch"]
        angles = [math.pi * (1 - i / steps) for i in range(steps + 1)]
        return [(middle + half * math.cos(a), base + hole["arch"] * math.sin(a)) for a in angles]

    def _spandrels(self, hole, y, paint, outside):
        line = self._arch(hole)
        half = len(line) // 2
        for corner, part in ((hole["from"], line[: half + 1]), (hole["to"], line[half:])):
            for (x0, h0), (x1, h1) in zip(part, part[1:]):
                points = [(corner, y, hole["head"]), (x0, y, h0), (x1, y, h1)]
                self.face(points if outside else points[::-1], paint)

    def _reveal(self, hole, thick, colour, within):
        x0, x1, low, high = hole["from"], hole["to"], hole.get("sill", 0), hole["head"]
        spring = high - hole.get("arch", 0)
        self.quad((x0, 0, low), (x0, thick, low), (x0, thick, spring), (x0, 0, spring), colour)
        self.quad((x1, thick, low), (x1, 0, low), (x1, 0, spring), (x1, thick, spring), colour)
        if low > 0:
            self.quad((x0, 0, low), (x1, 0, low), (x1, thick, low), (x0, thick, low), colour)
        line = self._arch(hole) if hole.get("arch") else [(x0, high), (x1, high)]
        for (a, h), (b, k) in zip(line, line[1:]):
            self.quad((a, 0, h), (a, thick, h), (b, thick, k), (b, 0, k), colour)
        if not hole.get("glass"):
            return
        y, outline = thick / 2, [(x0, low), (x1, low)] + line[::-1]
        self.polygon([(x, y, h) for x, h in outline], hole["glass"])
        within.polygon([(x, y + 0.05, h) for x, h in outline[::-1]], hole.get("within", hole["glass"]))
        columns, rows = hole.get("bars", (1, 1))
        for i in range(1, columns):
            x = x0 + (x1 - x0) * i / columns
            self.box(x - 0.04, y - 0.06, low, x + 0.04, y + 0.06, high - 0.02, colour, grain=9)
        for i in range(1, rows):
            h = low + (high - low) * i / rows
            self.box(x0, y - 0.06, h - 0.04, x1, y + 0.06, h + 0.04, colour, grain=9, skip="ew")

    # roofs

    def gable_roof(self, x0, y0, x1, y1, z, rise, colour, along="y", over=0.4, gable=None, thick=0.18, grain=GRAIN):
        """Two slopes over a rectangle; the ridge runs along x or y; `gable` fills both gable ends up to the ridge."""
        if along == "x":
            with self.at(turn=90):
                self.gable_roof(y0, -x1, y1, -x0, z, rise, colour, "y", over, gable, thick, grain)
            return
        middle, half = (x0 + x1) / 2, (x1 - x0) / 2
        drop = rise / half * over
        a, b = y0 - over, y1 + over
        for side in (-1, 1):
            foot, low = middle + side * (half + over), z - drop
            top = [
                (foot, a, low + thick),
                (foot, b, low + thick),
                (middle, b, z + rise + thick),
                (middle, a, z + rise + thick),
            ]
            under = [(foot, a, low), (middle, a, z + rise), (middle, b, z + rise), (foot, b, low)]
            for points in (top, under):
                self.quad(*(points if side == 1 else points[::-1]), colour, grain)
            edge = [(foot, a, low), (foot, b, low), (foot, b, low + thick), (foot, a, low + thick)]
            self.quad(*(edge if side == 1 else edge[::-1]), colour, grain)
            for y, front in ((a, side == 1), (b, side == -1)):
                points = [
                    (middle, y, z + rise),
                    (foot, y, low),
                    (foot, y, low + thick),
                    (middle, y, z + rise + thick),
                ]
                self.quad(*(points if front else points[::-1]), colour, grain)
        if gable:
            for y, front in ((y0, True), (y1, False)):
                points = [(x0, y, z), (x1, y, z), (middle, y, z + rise)]
                self.tri(*(points if front else points[::-1]), gable, grain)
                back = 0.3 if front else -0.3
                points = [(x0, y + back, z), (x1, y + back, z), (middle, y + back, z + rise)]
                self.tri(*(points[::-1] if front else points), gable, grain)

    def saw_tooth(self, x0, y0, x1, y1, z, count, rise, roof, glass, cheek, grain=GRAIN):
        """Shed roofs in a row along x; the steep glazed side of each looks to −x. Seen from above and from below."""
        width = (x1 - x0) / count
        for i in range(count):
            a, b = x0 + i * width, x0 + (i + 1) * width
            self.quad((a, y1, z), (a, y0, z), (a, y0, z + rise), (a, y1, z + rise), glass, grain, both=True)
            self.quad((a, y0, z + rise), (b, y0, z), (b, y1, z), (a, y1, z + rise), roof, grain, both=True)
            self.tri((a, y0, z), (b, y0, z), (a, y0, z + rise), cheek, grain, both=True)
            self.tri((b, y1, z), (a, y1, z), (a, y1, z + rise), cheek, grain, both=True)

    def barrel(self, x0, y0, x1, y1, z, rise, colour, segments=10, both=True, ends=None, grain=GRAIN):
        """A vault whose axis runs along y; with ends filled in the colour `ends`."""
        middle, half = (x0 + x1) / 2, (x1 - x0) / 2
        line = [
            (middle + half * math.cos(math.pi * i / segments), z + rise * math.sin(math.pi * i / segments))
            for i in range(segments + 1)
        ]
        for (a, h), (b, k) in zip(line, line[1:]):
            self.quad((a, y0, h), (a, y1, h), (b, y1, k), (b, y0, k), colour, grain, both=both)
        if ends:
            self.polygon([(x, y0, h) for x, h in line], ends, grain)
            self.polygon([(x, y1, h) for x, h in line[::-1]], ends, grain)

    # round shapes

    def cylinder(self, x, y, z0, z1, radius, colour, sides=12, radius_top=None, top=None, inside=False, grain=GRAIN):
        """Upright; `top` False leaves it open; `inside` shows its inner side as well."""
        upper = radius if radius_top is None else radius_top
        ring = [(math.cos(2 * math.pi * i / sides), math.sin(2 * math.pi * i / sides)) for i in range(sides)]
        for i, (c, s) in enumerate(ring):
            u, v = ring[(i + 1) % sides]
            points = [
                (x + radius * c, y + radius * s, z0),
                (x + radius * u, y + radius * v, z0),
                (x + upper * u, y + upper * v, z1),
                (x + upper * c, y + upper * s, z1),
            ]
            if upper < 1e-4:
                self.tri(*points[:3], colour, grain)
            else:
                self.quad(*points, colour, grain, both=inside)
        if top is not False and upper > 1e-4:
            self.polygon([(x + upper * c, y + upper * s, z1) for c, s in ring], top or colour, grain)

    def dome(self, x, y, z, radius, colour, sides=16, rings=5, share=1.0, inside=False, squash=1.0):
        """Half a ball (share 1) or its upper cap; `squash` flattens it."""

        def point(i, j):
            a, h = 2 * math.pi * i / sides, math.pi / 2 * (1 - share + share * j / rings)
            return (
                x + radius * math.cos(h) * math.cos(a),
                y + radius * math.cos(h) * math.sin(a),
                z + squash * radius * math.sin(h),
            )

        for j in range(rings):
            for i in range(sides):
                piece = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)][
                    : 3 if j == rings - 1 else 4
                ]
                self.face(piece, colour)
                if inside:
                    self.face(piece[::-1], colour)

    def ball(self, x, y, z, radius, colour, sides=8, rings=5, squash=1.0, rough=0.0, seed=0):
        """A ball; `rough` dents it (0.2 for foliage)."""

        def point(i, j):
            a, h = 2 * math.pi * (i % sides) / sides + j * 0.4, math.pi * (j / rings - 0.5)
            flat = math.cos(h) if 0 < j < rings else 0.0
            way = (flat * math.cos(a), flat * math.sin(a), math.sin(h))
            r = radius * (1 + rough * noise(way[0] * 6 + seed * 31, way[1] * 6 - seed * 17, way[2] * 6))
            return (x + r * way[0], y + r * way[1], z + squash * r * way[2])

        for j in range(rings):
            for i in range(sides):
                corners = [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)]
                if j == 0:
                    self.face([corners[0], corners[2], corners[3]], colour)
                elif j == rings - 1:
                    self.face(corners[:3], colour)
                else:
                    self.face([corners[0], corners[1], corners[2]], colour)
                    self.face([corners[0], corners[2], corners[3]], colour)

    def beam(self, a, b, width, colour, depth=None, sides=4, caps=False, grain=6.0):
        """A square (or, with more sides, round) bar from a to b; `depth` is its height where it is not square."""
        a, b = Vector(a), Vector(b)
        way = (b - a).normalized()
        across = way.cross(Vector((0, 0, 1))) if abs(way.z) < 0.999 else Vector((1, 0, 0))
        across.normalize()
        up = across.cross(way)
        high = (width if depth is None else depth) / 2
        if sides == 4:
            ring = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
        else:
            ring = [(math.cos(2 * math.pi * i / sides), math.sin(2 * math.pi * i / sides)) for i in range(sides)]
        lift = [across * (width / 2 * p) + up * (high * q) for p, q in ring]
        for i, offset in enumerate(lift):
            other = lift[(i + 1) % len(lift)]
            self.quad(a + other, a + offset, b + offset, b + other, colour, grain)
        if caps:
            self.polygon([a + offset for offset in lift], colour, grain)
            self.polygon([b + offset for offset in lift[::-1]], colour, grain)

    def tube(self, points, radius, colour, sides=6, closed=False, grain=6.0):
        """A round bar along points."""
        pairs = list(zip(points, points[1:] + points[:1] if closed else points[1:]))
        for a, b in pairs:
            self.beam(a, b, 2 * radius, colour, sides=sides, grain=grain)

    def ring(self, radius, thick, colour, segments=32, sides=5):
        """A standing-free ring about the frame's z axis; use `at` to tilt it."""
        points = [
            (radius * math.cos(2 * math.pi * i / segments), radius * math.sin(2 * math.pi * i / segments), 0)
            for i in range(segments)
        ]
        self.tube(points, thick / 2, colour, sides, closed=True)

    def lattice(self, a, b, colour, height=1.0, bays=6, bar=0.12):
        """A flat truss: two chords `height` apart, posts and diagonals between them."""
        a, b, lift = Vector(a), Vector(b), Vector((0, 0, height))
        if abs((b - a).normalized().z) > 0.9:
            lift = Vector((height, 0, 0))
        self.beam(a, b, bar * 1.4, colour)
        self.beam(a + lift, b + lift, bar * 1.4, colour)
        for i in range(bays + 1):
            low = a.lerp(b, i / bays)
            self.beam(low, low + lift, bar, colour)
            if i < bays:
                following = a.lerp(b, (i + 1) / bays)
                pair = (low, following + lift) if i % 2 == 0 else (low + lift, following)
                self.beam(*pair, bar, colour)

    def rail(self, points, colour="dark-steel", height=1.0, every=2.0, bar=0.06):
        """A railing with posts and two bars along points (x, y, z)."""
        for a, b in zip(points, points[1:]):
            a, b = Vector(a), Vector(b)
            count = max(1, round((b - a).length / every))
            for i in range(count + 1):
                foot = a.lerp(b, i / count)
                self.beam(foot, foot + Vector((0, 0, height)), bar, colour)
            for share in (0.55, 1.0):
                self.beam(a + Vector((0, 0, height * share)), b + Vector((0, 0, height * share)), bar, colour)

    def stairs(self, x0, x1, y0, y1, z0, z1, steps, colour):
        """Steps that rise from y0 to y1 (y1 may lie before y0)."""
        for i in range(steps):
            a, b = y0 + (y1 - y0) * i / steps, y1
            self.box(
                x0, min(a, b), z0 + (z1 - z0) * i / steps, x1, max(a, b), z0 + (z1 - z0) * (i + 1) / steps, colour
            )

    def lamp(self, x, y, z=0.0, height=3.6, power=60.0, colour="dark-steel"):
        """A lamp post that lights what is near in the evening."""
        self.cylinder(x, y, z, z + height, 0.06, colour, 5, top=False, grain=9)
        self.cylinder(x, y, z + height, z + height + 0.35, 0.13, "lamp", 6, 0.2)
        self.cylinder(x, y, z + height + 0.35, z + height + 0.45, 0.24, colour, 6, 0.08)
        self.light(x, y, z + height - 0.1, power)

    def light(self, x, y, z, power=60.0, warm=WARM, radius=0.25, hours="evening"):
        """A light without a shape of its own; `power` in Blender's watts; `hours` is "evening" or "always"."""
        self.lights.append((self.frame @ Vector((x, y, z)), power, warm, radius, hours))


class Model:
    """The nodes of one .glb. `place` names the place file that says where it stands and where its entrance looks to."""

    def __init__(self, name, place=None):
        self.name, self.nodes = name, []
        # Changes a colour last of all: (point, [red, green, blue], is it evening) → [red, green, blue].
        self.finish = None
        self.position, self.facing = (0.0, 0.0), 0.0
        if place:
            entry = json.loads((WORLD / f"places/{place}.json").read_text(encoding="utf-8"))
            self.position, self.facing = entry["position"], entry["facing"]

    def node(self, name, pivot=(0, 0, 0), smooth=35.0):
        self.nodes.append(Node(name, pivot, smooth))
        return self.nodes[-1]

    def save(self, samples=64, ground="meadow", context=(), exposure=1.0, evening_exposure=1.0):
        """Bakes the nodes in each other's shadow, writes the .glb beside this file and answers {node: triangles}.

        ground: colour of the hidden plane at 0 that throws light back and takes shadow (None: none).
        context: nodes that throw shadow and light but are not written (the outside while the inside is baked).
        exposure: brightens what is baked (an inside wants 1.6 to 2.5 by day).
        """
        return bake.save(self, samples, ground, list(context), exposure, evening_exposure)


def preview(files, png, eye, look, evening=False, samples=16, size=(960, 540), lens=24.0, fog=420.0):
    """Renders .glb files as the world shows them: `eye` and `look` are (x east, y up, z south) in the world.

    files: names of models ("landscape", "lotsenhafen", …), or (name, path) for a file that lies elsewhere.
    """
    bake.preview(files, png, eye, look, evening, samples, size, lens, fog)


import bake  # noqa: E402  (bake reads the colours above)

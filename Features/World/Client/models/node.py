"""A node of a model: faces collected by shapes."""

import contextlib
import math
from mathutils import Matrix, Vector

from palette import GRAIN, WARM, noise


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

"""Colours and mesh of the ground: edges of paths, banks and quays are edges of triangles."""

import functools
import math
import random

import relief as land
from house import COLOURS, PAINTS, PLAIN, from_hex, noise
from mathutils import Vector, geometry

EDGE = 164.0
OUTER = (176, 200, 235, 280, 340, 420, 520)
CHANCE = random.Random(5)


def at(x, z, y=0.0):
    """World (x east, y up, z south) as Blender's axes."""
    return Vector((x, -z, y))


# Colours of the ground


def mixed(a, b, share):
    return tuple(p + (q - p) * share for p, q in zip(a, b))


TINTS = {
    name: from_hex(text)
    for name, text in {
        "meadow": "#86A356",
        "lush": "#66914B",
        "dry": "#B4B46E",
        "clover": "#93A373",
        "verge": "#9CAC66",
        "bank": "#7C9153",
        "bed": "#7F8A70",
        "slag": "#857A6A",
        "pioneer": "#8E9660",
        "wood": "#5D7A4C",
        "field": "#C9B878",
        "young": "#98B060",
        "earth": "#A28A66",
    }.items()
}


def meadow(point):
    return _meadow(round(point.x, 2), round(-point.y, 2))


@functools.lru_cache(maxsize=None)
def _meadow(x, z):
    """Mosaics of meadows: lush in hollows, dry on rises, clover between; mown along paths; slag on the hill."""
    large, middle = 1.5 * noise(x * 0.2, z * 0.2, 3), 1.4 * noise(x * 0.5, z * 0.5, 9)
    tint = mixed(TINTS["meadow"], TINTS["lush"], land.step(-0.1, 0.55, large))
    tint = mixed(tint, TINTS["dry"], 0.85 * land.step(0.0, 0.5, -large + 0.25 * middle))
    tint = mixed(tint, TINTS["clover"], 0.5 * land.step(0.1, 0.6, middle))
    away = math.hypot(x, z)
    if away > 150:
        tint = mixed(tint, _fields(x, z), land.step(150, 185, away))
    from_hill = math.dist((x, z), land.HILL["centre"])
    if from_hill < land.FOOT + 6:
        bare = land.step(-0.35, 0.45, noise(x * 0.5, z * 0.5, 21) + 0.2)
        ground = mixed(TINTS["pioneer"], TINTS["slag"], 0.75 * bare)
        tint = mixed(ground, tint, land.step(land.FOOT - 16, land.FOOT + 4, from_hill))
    tint = mixed(TINTS["verge"], tint, land.step(0.4, 3.2, land.near_path(x, z)[0]))
    shore = land.from_lake(x, z)
    return mixed(TINTS["bed"] if shore < 0 else TINTS["bank"], tint, land.step(0.4, 4.5, shore))


def _fields(x, z):
    """Strips of fields and woods beyond the world."""
    turn, ring = math.floor(math.atan2(z, x) * 9 + 0.35 * math.sin(math.hypot(x, z) * 0.02)), math.hypot(x, z) // 46
    kind = (int(turn) * 7 + int(ring) * 13) % 6
    return TINTS[("meadow", "field", "wood", "young", "dry", "wood")[kind]]


COLOURS["ground"] = ("#86A356", 0.10, 0, 0)
for _name, _text in {
    "hay": "#C9BA84",
    "green": "#8B9C60",
    "earth": "#A8916F",
    "clover": "#A79F82",
    "young": "#A9B278",
}.items():
    COLOURS[f"strip-{_name}"] = (_text, 0.07, 0, 0)
for _name, _text in {"hay": "#A9AB69", "bloom": "#8CA35C", "yellow": "#9CAC5C"}.items():
    COLOURS[f"patch-{_name}"] = (_text, 0.12, 0, 0)
COLOURS["rail"], COLOURS["board"] = COLOURS["dark-steel"], COLOURS["grey-timber"]
COLOURS["far-leaf"] = ("#5A6E48", 0.1, 0, 0)
PLAIN.update({"rail": 2.0, "board": 2.0, "far-leaf": 6.0})
COLOURS["lake"] = ("#5E8C93", 0.03, 0.05, 0.03)
PAINTS["ground"] = meadow
DEEP, SHALLOW, MIRROR = from_hex("#6C929A"), from_hex("#9DB3A2"), from_hex("#A6BDBE")


def lake(point):
    """Shallow and greenish at the bank, deep in the middle, with broad bands as of a light wind."""
    x, z = point.x, -point.y
    shore = -land.from_lake(x, z) if z < 60 else min(z - land.NORTH, land.SOUTH - z) + 3
    tint = mixed(SHALLOW, DEEP, land.step(0.5, 9, shore))
    return mixed(tint, MIRROR, 0.6 * land.step(0.0, 0.5, noise(x * 0.12 + z * 0.05, z * 0.4, 40)))


PAINTS["lake"] = lake


# The mesh of the ground: edges of paths, banks and quays are edges of triangles


class Net:
    def __init__(self):
        self.points, self.edges, self.grid = [], [], {}

    def line(self, points, closed=False):
        first = len(self.points)
        for x, z in points:
            self._put(x, z)
        count = len(points)
        self.edges += [(first + i, first + (i + 1) % count) for i in range(count if closed else count - 1)]

    def _put(self, x, z):
        self.grid.setdefault((math.floor(x / 4), math.floor(z / 4)), []).append((x, z))
        self.points.append((x, z))

    def fill(self, x, z, apart):
        """A point, unless another one is nearer than `apart`."""
        i, j, reach = math.floor(x / 4), math.floor(z / 4), math.ceil(apart / 4)
        for u in range(i - reach, i + reach + 1):
            for v in range(j - reach, j + reach + 1):
                if any(math.dist((x, z), spot) < apart for spot in self.grid.get((u, v), ())):
                    return
        self._put(x, z)

    def triangles(self):
        """[(x, z) × 3], cut along all edges."""
        result = geometry.delaunay_2d_cdt([Vector(p) for p in self.points], self.edges, [], 0, 0.05)
        spots, faces = result[0], result[2]
        for face in faces:
            corners = [(spots[i].x, spots[i].y) for i in face]
            for i in range(1, len(corners) - 1):
                yield [corners[0], corners[i], corners[i + 1]]


def side(line, offset):
    result = []
    for i, point in enumerate(line):
        a, b = line[max(0, i - 1)], line[min(len(line) - 1, i + 1)]
        dx, dz = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dz) or 1
        result.append((point[0] - dz / length * offset, point[1] + dx / length * offset))
    return result


def cap(end, other, half):
    """The half circle in which a path ends."""
    away, count = math.atan2(end[1] - other[1], end[0] - other[0]), 4 if half < 3 else 9
    return [
        (
            end[0] + half * math.cos(away + math.pi * (i / count - 0.5)),
            end[1] + half * math.sin(away + math.pi * (i / count - 0.5)),
        )
        for i in range(count + 1)
    ]


def thinned(line, every):
    """Fewer points: as many as the bends need."""
    result = [line[0]]
    for before, point, after in zip(line, line[1:], line[2:]):
        gone = math.dist(result[-1], point)
        bend = abs(
            math.atan2(after[1] - point[1], after[0] - point[0])
            - math.atan2(point[1] - result[-1][1], point[0] - result[-1][0])
        )
        if gone > every or (gone > 1.8 and min(bend, 2 * math.pi - bend) > 0.16):
            result.append(point)
    return [*result, line[-1]]


def ellipse(offset, count):
    x, z = land.LAKE["centre"]
    a, b = land.LAKE["radii"][0] + offset, land.LAKE["radii"][1] + offset
    return [
        (x + a * math.cos(2 * math.pi * i / count), z + b * math.sin(2 * math.pi * i / count)) for i in range(count)
    ]


def net_of_the_ground(trees):
    net = Net()
    for name, width, _, line in land.PATHS:
        rough = thinned(line, 2.6 if name == "Spiralweg" else 4.2)
        for offset in (-width / 2, width / 2):
            net.line(side(rough, offset))
        for end, other in ((line[0], line[1]), (line[-1], line[-2])):
            net.line(cap(end, other, width / 2))
    for patch in land.PATCHES:
        net.line(land.patch_outline(patch), closed=True)
    for outline in land.parcel_outlines():
        dense = []
        for a, b in zip(outline, outline[1:] + outline[:1]):
            count = max(1, round(math.dist(a, b) / 9))
            dense += [(a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count) for i in range(count)]
        net.line(dense, closed=True)
    for offset, count in ((-3.0, 40), (0.0, 84), (2.2, 70)):
        net.line(ellipse(offset, count), closed=True)
    for radius, count in ((1.2, 14), (4.8, 36), (5.2, 36)):
        net.line(
            [
                (
                    START[0] + radius * math.cos(2 * math.pi * i / count),
                    START[1] + radius * math.sin(2 * math.pi * i / count),
                )
                for i in range(count)
            ],
            closed=True,
        )
    for z in (land.NORTH, land.SOUTH):
        net.line([(x, z) for x in range(-520, 521, 20)])
    west, east = land.BASIN["from"][0], land.BASIN["to"][0]
    net.line([(west, land.NORTH), (west, land.BASIN_NORTH), (east, land.BASIN_NORTH), (east, land.NORTH)])
    centre = land.HILL["centre"]
    for radius, count in ((land.FLAT, 32), (9, 12)):
        net.line(
            [
                (
                    centre[0] + radius * math.cos(2 * math.pi * i / count),
                    centre[1] + radius * math.sin(2 * math.pi * i / count),
                )
                for i in range(count)
            ],
            closed=True,
        )
    low, high = land.stair_ends()
    for offset in (-1.9, 1.9):
        net.line(side([low, high], offset))
    for radius in range(20, int(land.FOOT) + 6, 5):
        for i in range(round(radius * 1.25)):
            turn = 2 * math.pi * (i + 0.5 * (radius % 2)) / round(radius * 1.25)
            net.fill(centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn), 2.3)
    _around_trees(net, trees)
    _rest(net)
    return net


def _around_trees(net, trees):
    """Points where shadows of trees fall, so that they read as shadows."""
    east = math.radians(66)
    for kind, x, z, scale, _ in trees:
        long = {"poplar": 13, "birch": 9, "lime": 8, "fruit": 5, "willow": 7}.get(kind)
        if not long or abs(x) > 150 or abs(z) > 150 or math.dist((x, z), land.HILL["centre"]) < land.FOOT:
            continue
        if land.near_path(x, z)[0] > 9 and z > 128:
            continue
        for gone in (0.5, 0.35 * long * scale, 0.85 * long * scale):
            for aside in (-1.3, 1.3):
                px = x + gone * math.sin(east) + aside * math.cos(east)
                pz = z - gone * math.cos(east) + aside * math.sin(east)
                if land.from_lake(px, pz) > 1 and not land.in_canal(px, pz, 1):
                    net.fill(px, pz, 1.7)


def _rest(net):
    for size in (3.4, 5.2, 9.0):
        count = int(EDGE / size)
        for i in range(-count, count + 1):
            for j in range(-count, count + 1):
                x, z = (i + CHANCE.uniform(-0.32, 0.32)) * size, (j + CHANCE.uniform(-0.32, 0.32)) * size
                if land.from_lake(x, z) < -3 or land.in_canal(x, z) or max(abs(x), abs(z)) > EDGE:
                    continue
                near = land.near_path(x, z)[0]
                fine = near < 5 or any(math.dist((x, z), place["position"]) < 16 for place in land.PLACES)
                if size == 9.0 or (size == 5.2 and max(abs(x), abs(z)) < 140) or (size == 3.4 and fine):
                    net.fill(x, z, size * (0.62 if near > 0 else 0.8))
    for ring, radius in enumerate(OUTER):
        count = 60 - 4 * ring
        for i in range(count):
            turn = 2 * math.pi * (i + 0.5 * (ring % 2)) / count
            x, z = radius * 1.12 * math.cos(turn), radius * 1.12 * math.sin(turn)
            if max(abs(x), abs(z)) > EDGE + 6 and not land.in_canal(x, z, 4):
                net.fill(x, z, 8)


# The middle of the square where everybody arrives.
START = (2.0, 84.5)


def draw_ground(node, net):
    for corners in net.triangles():
        x, z = (sum(corner[axis] for corner in corners) / 3 for axis in (0, 1))
        if land.from_lake(x, z) < -2.4 or land.in_canal(x, z):
            continue
        surface = land.surface_at(x, z)
        colour = "ground"
        if surface:
            colour = surface
            away = math.dist((x, z), START)
            if away < 1.15 or 4.82 < away < 5.18:
                colour = "stone"
        elif math.dist((x, z), land.HILL["centre"]) < land.FLAT - 0.2:
            colour = "gravel"
        elif land.to_segment(x, z, *land.stair_ends()) < 1.6:
            colour = "slag"
        elif land.strip_at(x, z):
            colour = f"strip-{land.strip_at(x, z)}"
        elif land.patch_at(x, z):
            colour = f"patch-{land.patch_at(x, z)}"
        points = [at(*corner, land.height(*corner)) for corner in corners]
        if (points[1] - points[0]).cross(points[2] - points[0]).z < 0:
            points.reverse()
        node.face(points, colour)


def draw_water(node):
    rings = [(-0.0, 56), (-2.5, 56), (-6, 28), (-11, 28), (-18, 14)]
    lines = [ellipse(offset + (0.6 if offset == 0 else 0), count) for offset, count in rings]
    level = land.LAKE["level"]
    for outer, inner in zip(lines, lines[1:]):
        share = len(outer) // len(inner)
        for i in range(len(outer)):
            a, b = outer[i], outer[(i + 1) % len(outer)]
            c, d = inner[(i + 1) // share % len(inner)], inner[i // share]
            corners = [a, b, c] if c == d else [a, b, c, d]
            node.face([at(*corner, level) for corner in corners][::-1], "lake")
    for i, point in enumerate(lines[-1]):
        node.face([at(*corner, level) for corner in (land.LAKE["centre"], lines[-1][(i + 1) % 14], point)], "lake")
    low, wall = land.CANAL["level"], 0.3
    xs = [-520, -420, -340, -270, -210, *range(-160, 161, 16), 210, 270, 340, 420, 520]
    for x0, x1 in zip(xs, xs[1:]):
        lines = [land.NORTH - wall, land.NORTH + 3, land.SOUTH - 3, land.SOUTH + wall]
        for z0, z1 in zip(lines, lines[1:]):
            node.quad(at(x0, z1, low), at(x1, z1, low), at(x1, z0, low), at(x0, z0, low), "lake", grain=99)
    west, east = land.BASIN["from"][0], land.BASIN["to"][0]
    node.quad(
        at(west, land.NORTH, low),
        at(east, land.NORTH, low),
        at(east, land.BASIN_NORTH, low),
        at(west, land.BASIN_NORTH, low),
        "lake",
        grain=8,
    )

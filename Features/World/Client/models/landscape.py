"""landscape.glb: ground, paths and meadows, water, bridges, jetties, quays, benches, lamps, a far rim of hills."""

import functools
import math
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import pack  # noqa: E402
import terrain as land  # noqa: E402
from house import COLOURS, PAINTS, PLAIN, Model, from_hex, noise  # noqa: E402
from mathutils import Vector, geometry  # noqa: E402

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
        "meadow": "#98A066",
        "lush": "#7F9259",
        "dry": "#C2B47E",
        "clover": "#A8A083",
        "verge": "#ADAE78",
        "bank": "#8A8C5C",
        "bed": "#7F8A70",
        "slag": "#857A6A",
        "pioneer": "#8E9660",
        "wood": "#5D7A4C",
        "field": "#C9B878",
        "young": "#A3B06A",
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


COLOURS["ground"] = ("#97A35E", 0.10, 0, 0)
for _name, _text in {
    "hay": "#C9BA84",
    "green": "#8B9C60",
    "earth": "#A8916F",
    "clover": "#A79F82",
    "young": "#A9B278",
}.items():
    COLOURS[f"strip-{_name}"] = (_text, 0.07, 0, 0)
for _name, _text in {"hay": "#AFA872", "bloom": "#9DA069", "yellow": "#A6A865"}.items():
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


# Things


def quay(node, a, b):
    """A wall down to the water with a coping stone; the water lies to the right of the way from a to b."""
    dx, dz = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dz)
    rx, rz = -dz / length, dx / length

    # Right of the way, seen from above with z to the south.
    def spot(share, out, y):
        return at(a[0] + dx * share + rx * out, a[1] + dz * share + rz * out, y)

    cuts = [0.0]
    while cuts[-1] < length:
        beyond = abs(a[0] + dx * cuts[-1] / length) > 150
        cuts.append(min(length, cuts[-1] + (60 if beyond else 13)))
    for s, t in ((s / length, t / length) for s, t in zip(cuts, cuts[1:])):
        for colour, corners in (
            ("stone", ((0.06, -1.6), (0.06, 0.02))),
            ("concrete", ((0.12, -0.1), (0.12, 0.14))),
            ("concrete", ((0.12, 0.14), (-0.55, 0.14))),
            ("concrete", ((-0.55, 0.14), (-0.55, -0.1))),
        ):
            (out, low), (back, high) = corners
            node.face([spot(s, out, low), spot(t, out, low), spot(t, back, high), spot(s, back, high)], colour)


def strip(node, line, heights, colour, width=0.07):
    """A thin upright band along a line, seen from both sides: bars of railings and fences."""
    for (a, h), (b, k) in zip(zip(line, heights), zip(line[1:], heights[1:])):
        points = [at(*a, h), at(*b, k), at(*b, k + width), at(*a, h + width)]
        node.face(points, colour)
        node.face(points[::-1], colour)


def post(node, x, z, low, high, colour, half=0.05):
    ring = [(-half, -half), (half, -half), (half, half), (-half, half)]
    for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1]):
        node.face(
            [at(x + a, z - b, low), at(x + c, z - d, low), at(x + c, z - d, high), at(x + a, z - b, high)], colour
        )


def railing(node, line, heights, colour="rail", high=1.05, bars=(0.5, 1.0), every=1):
    for i, (x, z) in enumerate(line):
        if i % every == 0 or i == len(line) - 1:
            post(node, x, z, heights[i] - 0.05, heights[i] + high, colour, 0.045)
    for share in bars:
        strip(node, line, [h + high * share - 0.05 for h in heights], colour, 0.08 if share == 1.0 else 0.05)


def bridge(node, entry):
    """An arched footbridge: deck of timber, cheeks of rust-red steel, railings."""
    count, half, x = 12, entry["width"] / 2, entry["x"]
    zs = [entry["from"] + (entry["to"] - entry["from"]) * i / count for i in range(count + 1)]
    tops = [land.bridge_height(entry, z) + 0.03 for z in zs]
    for z0, z1, h, k in zip(zs, zs[1:], tops, tops[1:]):
        node.quad(
            at(x - half, z1, k), at(x + half, z1, k), at(x + half, z0, h), at(x - half, z0, h), "grey-timber", grain=9
        )
        node.quad(
            at(x - half, z0, h - 0.4),
            at(x + half, z0, h - 0.4),
            at(x + half, z1, k - 0.4),
            at(x - half, z1, k - 0.4),
            "dark-steel",
            grain=9,
        )
        for out in (-half, half):
            points = [
                at(x + out, z1, k - 0.55),
                at(x + out, z0, h - 0.55),
                at(x + out, z0, h + 0.12),
                at(x + out, z1, k + 0.12),
            ]
            node.face(points if out > 0 else points[::-1], "corten")
            node.face(points[::-1] if out > 0 else points, "corten")
    for out in (-half + 0.06, half - 0.06):
        railing(node, [(x + out, z) for z in zs], tops)
    for z in (land.NORTH + 3.5, land.SOUTH - 3.5):
        for out in (-half + 0.3, half - 0.3):
            post(node, x + out, z, -1.5, land.bridge_height(entry, z) - 0.3, "concrete", 0.28)


def jetty(node, entry):
    (ax, az), (bx, bz), half, y = entry["from"], entry["to"], entry["width"] / 2, entry["height"] + 0.03
    length = math.dist((ax, az), (bx, bz))
    dx, dz = (bx - ax) / length, (bz - az) / length

    def spot(gone, out, h):
        return at(ax + dx * gone - dz * out, az + dz * gone + dx * out, h)

    count = round(length / 1.6)
    for i in range(count):
        s, t = length * i / count, length * (i + 1) / count - 0.05
        node.face(
            [spot(s, half, y), spot(t, half, y), spot(t, -half, y), spot(s, -half, y)],
            "grey-timber",
            0.94 if i % 2 else 1.04,
        )
    for out in (-half, half):
        points = [spot(0, out, y - 0.3), spot(length, out, y - 0.3), spot(length, out, y), spot(0, out, y)]
        node.face(points[::-1] if out < 0 else points, "dark-timber")
        node.face(points if out < 0 else points[::-1], "dark-timber")
        for gone in (length * 0.35, length * 0.68, length - 0.2):
            p = spot(gone, out * 0.94, 0)
            post(node, p.x, -p.y, -1.8, y + (0.55 if half < 1.5 else 0.15), "dark-timber", 0.11)
    end = [spot(length, half, y - 0.3), spot(length, -half, y - 0.3), spot(length, -half, y), spot(length, half, y)]
    node.face(end, "dark-timber")


def bench(node, x, z, turn):
    """Its sitter looks to the compass direction `turn`."""
    with node.at(x, -z, land.height(x, z), turn=-turn):
        for side_ in (-0.75, 0.75):
            node.box(side_ - 0.05, -0.22, 0, side_ + 0.05, 0.2, 0.42, "dark-steel", grain=9, skip="t")
        node.box(-0.95, -0.2, 0.42, 0.95, 0.24, 0.49, "timber", grain=9)
        node.quad(
            (-0.95, -0.24, 0.55),
            (0.95, -0.24, 0.55),
            (0.95, -0.34, 0.95),
            (-0.95, -0.34, 0.95),
            "timber",
            9,
            both=True,
        )


def lamp(node, x, z, power=280.0):
    """The lamp of the promenades: a slim post with a lit cylinder and a flat hat."""
    y = land.height(x, z)
    post(node, x, z, y - 0.1, y + 3.5, "dark-steel", 0.055)
    with node.at(x, -z, y):
        node.cylinder(0, 0, 3.45, 3.85, 0.12, "lamp", 5, 0.17, top=False, grain=9)
        node.cylinder(0, 0, 3.85, 3.93, 0.30, "dark-steel", 6, 0.04, top=False, grain=9)
        for radius, colour, drop in ((0.30, "steel", 0.0), (0.16, "lamp", 0.01)):
            node.face(
                [
                    (radius * math.cos(a), -radius * math.sin(a), 3.85 - drop)
                    for a in (0, 1.05, 2.1, 3.14, 4.19, 5.24)
                ],
                colour,
            )
        node.light(0, 0, 3.2, power, radius=0.2)


def along(line, every, offset, start=0.0):
    """Places beside a line: [(x, z, compass direction towards the line)]."""
    gone, due = 0.0, start
    for a, b in zip(line, line[1:]):
        length = math.dist(a, b)
        while length and gone + length > due:
            share = (due - gone) / length
            dx, dz = (b[0] - a[0]) / length, (b[1] - a[1]) / length
            x, z = a[0] + (b[0] - a[0]) * share - dz * offset, a[1] + (b[1] - a[1]) * share + dx * offset
            toward = math.copysign(1, offset)
            yield x, z, math.degrees(math.atan2(dz * toward, dx * toward)) % 360
            due += every
        gone += length


def is_clear(x, z, gap=0.2):
    """Not on a path, in water, in front of an entrance or a station."""
    if (
        land.near_path(x, z)[0] < gap
        or land.in_canal(x, z, 0.9)
        or land.from_lake(x, z) < 1.5
        or max(abs(x), abs(z)) > 156
    ):
        return False
    away = math.dist((x, z), START)
    bearing = math.degrees(math.atan2(x - START[0], START[1] - z)) % 360
    if away < 45 and (3 < bearing < 38 or 312 < bearing < 345):
        return False
    for place in land.PLACES:
        lx, lz = land.to_local(place, x, z)
        if abs(lx) < 4.5 and 0 < lz < 16 or math.hypot(lx, lz) < 13:
            return False
        if any(math.dist((lx, lz), station["at"]) < 3 for station in place["stations"]):
            return False
    return not land.carried(x, z, 0.6)


def furnish(node):
    """Lamps and benches along the paths people use most."""
    spacing = {
        "Seepromenade": 21,
        "Weg zum See": 15,
        "Weg zum Lotsenhafen": 13,
        "Weg zum Berichtskontor": 14,
        "Weg zur Kreislaufhalle": 18,
        "Weg zum Betrieb": 19,
        "Haldenweg": 17,
        "Weg zum Förderturm": 18,
        "Zechenweg": 20,
        "Gartenweg": 24,
        "Kanalpromenade West": 30,
        "Kanalpromenade Ost": 30,
        "Südweg": 24,
        "Weg zum Gewächshaus": 16,
        "Weg zum Nordufer": 20,
        "Wiesenweg": 26,
    }
    # Around the square of arrival, beside the views to lake and hill.
    lamps, benches = [(-6.2, 85.6), (9.4, 79.2), (4.8, 92.4), (-1.6, 91.8)], []
    for x, z in lamps:
        lamp(node, x, z)
    for name, width, _, line in land.PATHS:
        if name not in spacing:
            continue
        for x, z, _ in along(line, spacing[name], width / 2 + 0.55, 6.0):
            if is_clear(x, z) and all(math.dist((x, z), other) > 9 for other in lamps):
                lamps.append((x, z))
                lamp(node, x, z)
        if name in ("Seepromenade", "Südweg", "Gartenweg", "Kanalpromenade Ost", "Weg zum See"):
            out = -(width / 2 + 0.7) if name != "Gartenweg" else width / 2 + 0.7
            for x, z, turn in along(line, 26 if name == "Seepromenade" else 34, out, 14.0):
                if is_clear(x, z) and all(math.dist((x, z), other) > 4 for other in lamps):
                    benches.append((x, z))
                    bench(node, x, z, _to_line(x, z))
    for x, z, turn in ((-5.2, 86.4, 20), (9.4, 85.6, 300), (3.4, 90.6, 335)):
        bench(node, x, z, turn)
    print(f"landscape: {len(lamps)} lamps, {len(benches) + 3} benches")


def _to_line(x, z):
    """The compass direction of the nearest path, where a bench looks to."""
    best = min(
        (
            land.to_segment(
                x, z, (x + 1.5 * math.sin(t), z - 1.5 * math.cos(t)), (x + 1.5 * math.sin(t), z - 1.5 * math.cos(t))
            )
            + land.near_path(x + 1.5 * math.sin(t), z - 1.5 * math.cos(t))[0],
            t,
        )
        for t in (math.radians(10 * k) for k in range(36))
    )
    return math.degrees(best[1])


def rowing_boat(node, x, z, turn):
    with node.at(x, -z, land.LAKE["level"], turn=turn):
        rim = [(0, 1.9), (0.42, 1.2), (0.58, 0.2), (0.5, -1.1), (0.36, -1.5)]
        outline = rim + [(-u, v) for u, v in rim[:0:-1]]
        keel = [(u * 0.62, v * 0.86) for u, v in outline]
        for (a, b), (c, d) in zip(zip(outline, keel), zip(outline[1:] + outline[:1], keel[1:] + keel[:1])):
            side_ = [(*a, 0.42), (*b, -0.1), (*d, -0.1), (*c, 0.42)]
            node.face(side_[::-1], "white")
            node.face([(p * 0.9, q * 0.96, h) for p, q, h in side_], "timber")
        node.polygon([(u, v, 0.04) for u, v in keel[::-1]], "dark-timber", 9)
        for v in (-0.7, 0.35):
            node.box(-0.5, v - 0.13, 0.26, 0.5, v + 0.13, 0.3, "timber", grain=9, skip="ew")


def barge(node, x, z):
    """A river barge that has been moored: hull, hatch covers, a wheelhouse at the stern."""
    with node.at(x, -z, land.CANAL["level"]):
        deck = [(-15, -2.4), (12, -2.4), (15.5, -0.9), (15.5, 0.9), (12, 2.4), (-15, 2.4)]
        node.prism(deck, -0.2, 0.9, "dark-steel", "steel", grain=6)
        for i in range(5):
            node.box(-8.5 + 4 * i, -1.8, 0.9, -4.7 + 4 * i, 1.8, 1.45, "rust" if i % 2 else "corten", grain=9)
        node.box(-14, -1.7, 0.9, -10, 1.7, 2.1, "white", grain=9)
        node.box(-13.2, -1.3, 2.1, -10.8, 1.3, 3.5, "window", top="white", grain=9)
        node.box(-13.5, -1.5, 3.5, -10.5, 1.5, 3.65, "fir", grain=9, bottom=True)
        node.beam((13, 0, 0.9), (13, 0, 3.4), 0.12, "white")


def signpost(node, x, z):
    """A post whose arms point to the ten places."""
    y = land.height(x, z)
    post(node, x, z, y - 0.1, y + 3.2, "dark-steel", 0.06)
    ways = sorted(land.PLACES, key=lambda place: math.dist((x, z), place["position"]))
    for number, place in enumerate(ways):
        px, pz = place["position"]
        with node.at(x, -z, y + 3.0 - 0.2 * number, turn=math.degrees(math.atan2(-(pz - z), px - x))):
            for side_ in (-0.04, 0.04):
                points = [
                    (0.05, side_, -0.08),
                    (0.85, side_, -0.08),
                    (0.98, side_, 0),
                    (0.85, side_, 0.08),
                    (0.05, side_, 0.08),
                ]
                node.face(points if side_ < 0 else points[::-1], "fir" if number % 2 else "leaf-green")
            node.quad(
                (0.05, -0.04, 0.08), (0.85, -0.04, 0.08), (0.85, 0.04, 0.08), (0.05, 0.04, 0.08), "leaf-green", 9
            )


def stair(node):
    """The straight stair up the hill: a timber step each half metre of height, and a handrail."""
    low, high = land.stair_ends()
    turn = math.degrees(math.atan2(-(high[1] - low[1]), high[0] - low[0])) - 90
    length, count = math.dist(low, high), 46
    with node.at(low[0], -low[1], 0, turn=turn):
        for i in range(count):
            y = 1.0 + (land.FOOT - land.FLAT) * i / count
            z = land.HILL["height"] * (i + 1) / count
            deep = (land.FOOT - land.FLAT) / count
            node.face([(-1.5, y, z - 0.56), (1.5, y, z - 0.56), (1.5, y, z + 0.02), (-1.5, y, z + 0.02)], "stone")
            node.face(
                [(-1.5, y, z + 0.02), (1.5, y, z + 0.02), (1.5, y + deep, z + 0.02), (-1.5, y + deep, z + 0.02)],
                "grey-timber",
            )
    dx, dz = (high[0] - low[0]) / length, (high[1] - low[1]) / length
    for out in (-1.7, 1.7):
        line, heights = [], []
        for i in range(13):
            gone = 1.0 + (land.FOOT - land.FLAT) * i / 12
            line.append((low[0] + dx * gone - dz * out, low[1] + dz * gone + dx * out))
            heights.append(land.HILL["height"] * i / 12)
        railing(node, line, heights, bars=(1.0,))


def fence(node, points, colour="board"):
    """A low fence of two boards: gardens, orchards, paddocks."""
    line = []
    for a, b in zip(points, points[1:]):
        count = max(1, round(math.dist(a, b) / 4.0))
        line += [(a[0] + (b[0] - a[0]) * i / count, a[1] + (b[1] - a[1]) * i / count) for i in range(count)]
    line.append(points[-1])
    heights = [land.height(*p) for p in line]
    for (x, z), y in zip(line, heights):
        post(node, x, z, y - 0.1, y + 0.95, colour, 0.06)
    for high in (0.4, 0.78):
        strip(node, line, [y + high for y in heights], colour, 0.12)


def fenced(node):
    fence(node, [(-142, -100), (-96, -108), (-88, -90)])
    fence(node, [(-142, -100), (-146, -62), (-142, -34), (-124, -20)])
    fence(node, [(-105, 99), (-150, 100), (-154, 70)])


def flowers(node):
    """Drifts of flowers in the meadows: a small bright leaf each, turned up to the light."""
    drifts = [(x, z, wide, deep) for (x, z), (wide, deep), _ in land.PATCHES]
    drifts += [(-8, 70, 9, 5), (16, 92, 4, 3), (20, 64, 5, 5), (-96, 44, 5, 4), (38, -2, 4, 7), (-4, 62, 6, 4)]
    for number, (cx, cz, rx, rz) in enumerate(drifts):
        colours = (
            ("flower-white", "flower-yellow"),
            ("flower-violet", "flower-white"),
            ("flower-red", "flower-white"),
        )[number % 3]
        for i in range(18):
            turn, far = CHANCE.uniform(0, 2 * math.pi), math.sqrt(CHANCE.uniform(0, 1))
            x, z = cx + rx * far * math.cos(turn), cz + rz * far * math.sin(turn)
            if land.near_path(x, z)[0] < 0.6 or land.from_lake(x, z) < 1.5:
                continue
            y, half, spin = (
                land.height(x, z) + CHANCE.uniform(0.14, 0.4),
                CHANCE.uniform(0.05, 0.095),
                CHANCE.uniform(0, 6.28),
            )
            ring = [at(x + half * math.cos(spin + k), z - half * math.sin(spin + k), y) for k in (0, 2.09, 4.19)]
            ring[0].z += 0.06
            node.face(ring, colours[i % 2])


def haystacks(node):
    for x, z in ((-124, 6), (-131, 12), (-128, -2), (122, 70), (128, 64), (-30, -118), (-20, -124), (-42, -128)):
        with node.at(x, -z, land.height(x, z) + 0.72, turn=CHANCE.uniform(0, 180), tilt=90):
            node.cylinder(0, 0, -0.7, 0.7, 0.78, "hay", 9, grain=9)
            node.polygon(
                [(0.78 * math.cos(-a), 0.78 * math.sin(-a), -0.7) for a in (0, 0.9, 1.8, 2.7, 3.6, 4.5, 5.4)],
                "hay",
                9,
            )


# The far rim


def far(node):
    def spot(turn, radius):
        a = math.radians(turn)
        x, z = radius * math.sin(a), -radius * math.cos(a)
        return x, z, land.height(x, z)

    for turn, radius in ((352, 300), (48, 380), (262, 330)):
        x, z, y = spot(turn, radius)
        with node.at(x, -z, y - 1, turn=turn):
            _headgear(node)
    x, z, y = spot(318, 340)
    with node.at(x, -z, y - 2):
        node.cylinder(0, 0, 0, 52, 17, "dark-steel", 20, grain=26)
        node.cylinder(0, 0, 52, 56, 17, "steel", 20, 5, grain=30)
    for turn, radius, high in (
        (334, 390, 58),
        (337, 396, 46),
        (20, 420, 62),
        (286, 400, 50),
        (110, 390, 56),
        (200, 400, 44),
    ):
        x, z, y = spot(turn, radius)
        with node.at(x, -z, y - 2):
            node.cylinder(0, 0, 0, high, 2.8, "brick", 8, 1.8, grain=30)
    for turn, radius in ((302, 380), (307, 410), (298, 430), (84, 400), (90, 430), (170, 380), (163, 410)):
        x, z, y = spot(turn, radius)
        with node.at(x, -z, y - 2, turn=140):
            _turbine(node, turn)
    for turn, radius, high in ((8, 420, 40), (238, 410, 34), (130, 420, 30)):
        x, z, _ = spot(turn, radius)
        with node.at(x, -z, -2):
            node.cylinder(0, 0, 0, high * 0.62, 78, "wood", 14, 46, top=False, grain=40)
            node.cylinder(0, 0, high * 0.62, high, 46, "wood", 14, 17, top="wood", grain=40)
    for start, stop, radius in (
        (322, 349, 260),
        (276, 296, 280),
        (12, 34, 290),
        (60, 78, 270),
        (118, 142, 270),
        (196, 226, 260),
        (244, 258, 290),
        (150, 166, 300),
    ):
        turn = start
        while turn < stop:
            x, z, y = spot(turn, radius + 6 * math.sin(turn * 1.7))
            if abs(z - 119) > 14:
                _far_poplar(node, x, z, y)
            turn += CHANCE.uniform(0.9, 2.4)
    for turn, radius in ((340, 320), (345, 330), (28, 330), (36, 320), (268, 310), (278, 340), (75, 310), (215, 330)):
        for _ in range(5):
            x, z, y = spot(turn + CHANCE.uniform(-3, 3), radius + CHANCE.uniform(-14, 14))
            if abs(z - 119) < 16:
                continue
            with node.at(x, -z, y - 0.6, turn=CHANCE.uniform(0, 180)):
                w, d, h = CHANCE.uniform(4, 6), CHANCE.uniform(5, 9), CHANCE.uniform(5, 7)
                node.box(-w, -d, 0, w, d, h, CHANCE.choice(("plaster", "brick", "pale-brick")), grain=30, skip="t")
                for s in (-1, 1):
                    points = [(s * w, -d, h), (s * w, d, h), (0, d, h + w * 0.8), (0, -d, h + w * 0.8)]
                    node.face(points if s > 0 else points[::-1], "roof-tile")
                node.face([(-w, -d, h), (w, -d, h), (0, -d, h + w * 0.8)], "plaster")
                node.face([(w, d, h), (-w, d, h), (0, d, h + w * 0.8)], "plaster")


COLOURS["wood"] = ("#617B50", 0.12, 0, 0)


def _headgear(node):
    node.box(-4, -3, 0, 4, 3, 9, "brick", grain=30)
    for x in (-5, 5):
        node.beam((x, -2, 0), (x * 0.5, -2, 34), 1.1, "rust", grain=40)
        node.beam((x, 22, 0), (x * 0.5, 2, 34), 1.1, "rust", grain=40)
    for z in (12, 23, 34):
        node.box(-4.2 + z * 0.05, -2.6, z, 4.2 - z * 0.05, 3, z + 0.9, "rust", grain=30)
    for x in (-1.6, 1.6):
        with node.at(x, 0, 37.5, roll=90):
            node.ring(3.2, 0.7, "rust", 12, 3)


def _turbine(node, turn):
    node.cylinder(0, 0, 0, 66, 1.6, "white", 6, 0.9, grain=70, top=False)
    with node.at(0, -2, 66, tilt=90):
        for i in range(3):
            a = math.radians(120 * i + turn * 7)
            node.quad(
                (0, 0, 0),
                (0.8 * math.sin(a), -0.8 * math.cos(a), 0),
                (30 * math.cos(a), 30 * math.sin(a), 0),
                (7 * math.cos(a) - 1.6 * math.sin(a), 7 * math.sin(a) + 1.6 * math.cos(a), 0),
                "white",
                70,
                both=True,
            )


def _far_poplar(node, x, z, y):
    high, wide = CHANCE.uniform(13, 22), CHANCE.uniform(1.8, 3.0)
    with node.at(x, -z, y - 0.5, turn=CHANCE.uniform(0, 90)):
        node.cylinder(0, 0, 0.8, high * 0.45, wide * 0.75, "far-leaf", 5, wide, top=False, grain=40)
        node.cylinder(0, 0, high * 0.45, high, wide, "far-leaf", 5, 0, grain=40)


HAZE = {False: (0xDD, 0xE0, 0xD2), True: (0x6B, 0x68, 0x76)}


def hazy(point, colour, evening):
    """What lies beyond the world fades, the more the farther."""
    share = 0.62 * land.step(165, 430, math.hypot(point.x, point.y))
    return [round(c + (h - c) * share) for c, h in zip(colour, HAZE[evening])]


# Shadows of trees and buildings, which are not part of this model


def shadows(model, trees):
    node = type(model.nodes[0])("shadows")
    for kind, x, z, scale, _ in trees:
        shape = {
            "poplar": (0, 14, 1.3),
            "birch": (2.2, 9.5, 1.9),
            "lime": (2, 8, 2.8),
            "fruit": (1.4, 4.4, 1.7),
            "willow": (1.2, 7.5, 3.2),
            "bush": (0, 1.5, 1.1),
        }.get(kind)
        if shape:
            low, high, wide = (value * scale for value in shape)
            with node.at(x, -z, land.height(x, z)):
                node.cylinder(0, 0, 0, low + 0.5, 0.16, "bark", 4, top=False, grain=99)
                node.cylinder(0, 0, low, low + (high - low) * 0.4, wide * 0.6, "leaf", 7, wide, top=False, grain=99)
                node.cylinder(0, 0, low + (high - low) * 0.4, high, wide, "leaf", 7, wide * 0.2, grain=99)
    for place in land.PLACES:
        path = pathlib.Path(__file__).resolve().parent / f"{place['model']}.glb"
        if path.is_file():
            _shadow_of(node, place, pack.read(path))
    return node


def _shadow_of(node, place, parts):
    """What stands higher than 2 m: lower walls would darken the ground they stand on, and that shows beside them.

    Whatever is bright and warm in the evening lights the ground.
    """
    x, z = place["position"]
    y = land.floor(x, z)
    for part in parts:
        for corners in part.triangles:
            points = [part.points[i] for i in corners]
            if max(p[1] for p in points) < 2.0:
                continue
            red, _, blue = (sum(part.evening[i][axis] for i in corners) / 3 for axis in (0, 1, 2))
            shines = red > 190 and red - blue > 30
            node.face([at(x + p[0], z + p[2], y + p[1]) for p in points], "window" if shines else "concrete")


def main():
    model = Model("landscape")
    ground, things, water = model.node("terrain", smooth=60), model.node("things"), model.node("water")
    trees = land.trees()
    draw_ground(ground, net_of_the_ground(trees))
    draw_water(water)
    west, east = land.BASIN["from"][0], land.BASIN["to"][0]
    for a, b in (
        ((-340, land.NORTH), (west, land.NORTH)),
        ((west, land.NORTH), (west, land.BASIN_NORTH)),
        ((west, land.BASIN_NORTH), (east, land.BASIN_NORTH)),
        ((east, land.BASIN_NORTH), (east, land.NORTH)),
        ((east, land.NORTH), (340, land.NORTH)),
        ((340, land.SOUTH), (-340, land.SOUTH)),
    ):
        quay(things, a, b)
    for entry in land.BRIDGES:
        bridge(things, entry)
    for entry in land.JETTIES:
        jetty(things, entry)
    furnish(things)
    stair(things)
    signpost(things, 8.0, 88.6)
    barge(things, 46, land.SOUTH - 3.2)
    for x, z, turn in ((-60.8, 38.5, 78), (-53.4, -9.5, 92), (-51.6, -11.5, 110), (-13.2, 19.8, 85)):
        rowing_boat(things, x, z, turn - 90)
    for x0, x1 in ((-33.6, -17), (-7, 9.6)):
        line = [(x0 + (x1 - x0) * i / 6, land.BASIN_NORTH - 0.8) for i in range(7)]
        railing(things, line, [land.height(*p) for p in line])
    fenced(things)
    haystacks(things)
    flowers(things)
    far(things)
    model.finish = hazy
    model.save(
        samples=int(sys.argv[sys.argv.index("--") + 1]) if "--" in sys.argv else 96,
        ground=None,
        context=[shadows(model, trees)],
    )


main()

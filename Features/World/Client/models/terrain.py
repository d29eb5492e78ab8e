"""The ground of the world: heights, water, paths, trees, and where one may walk. Plain Python, no Blender.

Run as a script it writes terrain.json and fails where a station or the start of a place cannot be reached on foot.
Axes as in the scene: x east, z south, metres.
"""

import base64
import json
import math
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
CONTENT = HERE.parent.parent / "Content/worlds/westfaelisches-ruhrgebiet"
WORLD = json.loads((CONTENT / "world.json").read_text(encoding="utf-8"))
PLACES = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((CONTENT / "places").glob("*.json"))]

LAKE, CANAL, BASIN, HILL = WORLD["lakes"][0], WORLD["canals"][0], WORLD["canals"][1], WORLD["hills"][0]
NORTH, SOUTH = CANAL["from"][1] - CANAL["width"] / 2, CANAL["from"][1] + CANAL["width"] / 2
BASIN_NORTH = BASIN["from"][1] - BASIN["width"] / 2
FOOT = HILL["radius"] + 2
FLAT = 17.0
STAIR = 225.0
# Half sizes of the flat ground of a place; everything else rolls a little.
PAD, PAD_EDGE = 15.0, 9.0
# The ground lies this much below the floors that buildings bring along, so that the two never meet in one plane.
SUNK = 0.05
# The square of arrival lies on a gentle rise, so that one sees over meadow and lake.
RISE, RISE_FROM, RISE_TO = 1.9, 9.0, 34.0
BRIDGES = [
    {"x": -74.0, "from": 107.5, "to": 130.5, "rise": 2.0, "width": 3.2},
    {"x": 80.0, "from": 107.5, "to": 130.5, "rise": 2.0, "width": 3.2},
]
JETTIES = [
    {"from": [-2.5, 16.0], "to": [-15.0, 16.0], "width": 4.4, "height": 0.0},
    {"from": [-66.0, 49.5], "to": [-62.0, 35.0], "width": 2.2, "height": -0.1},
    {"from": [-55.0, -20.5], "to": [-56.0, -5.0], "width": 2.2, "height": -0.1},
]
STEEP = 0.5
# Half the width of the ground around a place that stays free of trees, where it is not 15 m.
CLEAR = {"forum-am-see": 26, "kreislaufhalle": 17, "talentgarten": 18}
# Parcels of strips: centre, extent, turn in degrees, what grows on each strip from west to east.
PARCELS = [
    {"centre": (-34, -127), "extent": (78, 38), "turn": 7, "strips": "hay green earth clover hay young green"},
    {"centre": (139, 80), "extent": (28, 36), "turn": -5, "strips": "green hay young"},
    {"centre": (-128, 84), "extent": (46, 28), "turn": 4, "strips": "young hay clover green"},
    {"centre": (-136, 6), "extent": (34, 46), "turn": -8, "strips": "hay clover hay"},
    {"centre": (-72, 149), "extent": (130, 15), "turn": 0, "strips": "green hay clover earth young hay green"},
    {"centre": (74, 149), "extent": (140, 15), "turn": 0, "strips": "hay young clover green hay earth green"},
]


def step(low, high, value):
    share = min(1.0, max(0.0, (value - low) / (high - low)))
    return share * share * (3 - 2 * share)


def to_world(place, lx, lz):
    turn = math.radians(place["facing"])
    x, z = place["position"]
    return x + lz * math.sin(turn) + lx * math.cos(turn), z - lz * math.cos(turn) + lx * math.sin(turn)


def to_local(place, x, z):
    turn = math.radians(place["facing"])
    dx, dz = x - place["position"][0], z - place["position"][1]
    return dx * math.cos(turn) + dz * math.sin(turn), dx * math.sin(turn) - dz * math.cos(turn)


# Paths


def spline(points, every=2.0):
    """A smooth line through the points."""
    ends = [points[0], *points, points[-1]]
    line = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        count = max(1, round(math.dist(b, c) / every))
        for i in range(count):
            t = i / count
            line.append(
                tuple(
                    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)
                    for p, q, r, s in zip(a, b, c, d)
                )
            )
    line.append(tuple(points[-1]))
    return line


def spiral(every=2.2):
    """From the foot of the stair twice round the hill, counter-clockwise, to its top: [(x, z, height)]."""
    line, share = [], 0.0
    while share < 1.0:
        line.append(_spiral_point(share))
        radius = FOOT - (FOOT - FLAT) * share
        share += every / (radius * 4 * math.pi)
    return [*line, _spiral_point(1.0)]


def _spiral_point(share):
    radius, turn = FOOT - (FOOT - FLAT) * share, math.radians(STAIR - 720 * share)
    return (
        HILL["centre"][0] + radius * math.sin(turn),
        HILL["centre"][1] - radius * math.cos(turn),
        HILL["height"] * share,
    )


def stair_ends():
    turn = math.radians(STAIR)
    return [
        (HILL["centre"][0] + r * math.sin(turn), HILL["centre"][1] - r * math.cos(turn)) for r in (FOOT + 1, FLAT - 1)
    ]


def _paths():
    rows = [(path["name"], path["width"], path["surface"], spline(path["points"])) for path in WORLD["paths"]]
    rows.append(("Spiralweg", 3.0, "gravel", [(x, z) for x, z, _ in spiral()]))
    return rows


PATHS = _paths()


class _Near:
    """Answers how far a point is from the edge of the nearest path (negative: on it)."""

    CELL, REACH = 8.0, 24.0

    def __init__(self):
        self.cells = {}
        for number, (_, width, _, line) in enumerate(PATHS):
            for a, b in zip(line, line[1:]):
                low = [math.floor((min(a[i], b[i]) - self.REACH) / self.CELL) for i in (0, 1)]
                high = [math.floor((max(a[i], b[i]) + self.REACH) / self.CELL) for i in (0, 1)]
                for i in range(low[0], high[0] + 1):
                    for j in range(low[1], high[1] + 1):
                        self.cells.setdefault((i, j), []).append((a, b, width / 2, number))

    def __call__(self, x, z):
        best = (self.REACH, None)
        for a, b, half, number in self.cells.get((math.floor(x / self.CELL), math.floor(z / self.CELL)), ()):
            edge = to_segment(x, z, a, b) - half
            if edge < best[0]:
                best = (edge, number)
        return best


def surface_at(x, z):
    """What covers the path here, or None beside the paths; a forecourt covers the paths that lead to it."""
    found = None
    for a, b, half, number in near_path.cells.get((math.floor(x / _Near.CELL), math.floor(z / _Near.CELL)), ()):
        if to_segment(x, z, a, b) < half and (found is None or number > found):
            found = number
    return PATHS[found][2] if found is not None else None


def to_segment(x, z, a, b):
    dx, dz = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dz * dz
    share = min(1.0, max(0.0, ((x - a[0]) * dx + (z - a[1]) * dz) / length)) if length else 0.0
    return math.hypot(x - a[0] - share * dx, z - a[1] - share * dz)


near_path = _Near()


# Meadows that stand out: middle, radii, what blooms there.
PATCHES = [
    ((36, 46), (13, 8), "bloom"),
    ((24, 60), (7, 5), "hay"),
    ((-24, 62), (14, 5), "yellow"),
    ((48, 30), (5, 9), "yellow"),
    ((4, -32), (13, 8), "hay"),
    ((-62, -34), (11, 5), "bloom"),
    ((-113, 0), (5, 12), "yellow"),
    ((94, 8), (8, 6), "bloom"),
    ((58, 84), (5, 4), "bloom"),
    ((-46, 62), (6, 4), "bloom"),
    ((100, 42), (6, 8), "hay"),
]


def _reach(patch, turn):
    """How far a patch reaches in a direction, as a share of its radii: an uneven outline."""
    (x, z), _, _ = patch
    return 1 + 0.16 * math.sin(3 * turn + x) + 0.1 * math.sin(5 * turn + z)


def patch_outline(patch, count=18):
    (x, z), (wide, deep), _ = patch
    turns = [2 * math.pi * i / count for i in range(count)]
    return [(x + wide * _reach(patch, t) * math.cos(t), z + deep * _reach(patch, t) * math.sin(t)) for t in turns]


def patch_at(x, z):
    for patch in PATCHES:
        (cx, cz), (wide, deep), kind = patch
        u, v = (x - cx) / wide, (z - cz) / deep
        if math.hypot(u, v) < _reach(patch, math.atan2(v, u)):
            return kind
    return None


def parcel_outlines():
    """The four corners of every strip."""
    for parcel in PARCELS:
        strips, (wide, deep) = parcel["strips"].split(), parcel["extent"]
        for i in range(len(strips)):
            low, high = (wide * (k / len(strips) - 0.5) for k in (i, i + 1))
            yield [
                _out_of(parcel, u, v)
                for u, v in ((low, -deep / 2), (high, -deep / 2), (high, deep / 2), (low, deep / 2))
            ]


def _out_of(parcel, u, v):
    turn, (x, z) = math.radians(parcel["turn"]), parcel["centre"]
    return x + u * math.cos(turn) - v * math.sin(turn), z + u * math.sin(turn) + v * math.cos(turn)


def strip_at(x, z):
    """What grows on the strip of a parcel here, or None."""
    for parcel in PARCELS:
        turn, (cx, cz), (wide, deep) = math.radians(parcel["turn"]), parcel["centre"], parcel["extent"]
        u = (x - cx) * math.cos(turn) + (z - cz) * math.sin(turn)
        v = (z - cz) * math.cos(turn) - (x - cx) * math.sin(turn)
        if abs(u) < wide / 2 and abs(v) < deep / 2:
            strips = parcel["strips"].split()
            return strips[int((u / wide + 0.5) * len(strips))]
    return None


# Water and heights


def from_lake(x, z):
    """Metres from the shore, negative on the lake."""
    dx, dz = x - LAKE["centre"][0], z - LAKE["centre"][1]
    share = math.hypot(dx / LAKE["radii"][0], dz / LAKE["radii"][1])
    return (share - 1) * math.hypot(dx, dz) / share if share > 1e-6 else -min(LAKE["radii"])


def in_canal(x, z, margin=0.0):
    if NORTH - margin < z < SOUTH + margin:
        return True
    return BASIN["from"][0] - margin < x < BASIN["to"][0] + margin and BASIN_NORTH - margin < z <= NORTH


def hill(x, z, wider=0.0):
    """The hill with its spiral terraces and the straight stair; `wider` metres are added to each side of both."""
    dx, dz = x - HILL["centre"][0], z - HILL["centre"][1]
    radius = math.hypot(dx, dz)
    if radius <= FLAT:
        return HILL["height"] - SUNK * (1 - step(FLAT - 2, FLAT, radius))
    if radius > FOOT + 6:
        return 0.0
    share = ((STAIR - math.degrees(math.atan2(dx, -dz))) % 360) / 720
    profile = [(FLAT, HILL["height"])]
    for t in (share + 0.5, share):
        middle, high = FOOT - (FOOT - FLAT) * t, HILL["height"] * t
        profile += [(max(FLAT, middle - 1.7 - wider), high), (middle + 1.7 + wider, high)]
    profile.append((max(profile[-1][0] + profile[-1][1] / 0.66, profile[-1][0] + 0.5), 0.0))
    result = 0.0
    for (r, h), (s, k) in zip(profile, profile[1:]):
        if r <= radius <= s:
            result = h + (k - h) * (radius - r) / (s - r) if s > r else k
            break
    low, high = stair_ends()
    aside = to_segment(x, z, low, high)
    if aside < 5 + wider:
        ramp = HILL["height"] * min(1.0, max(0.0, (FOOT - radius) / (FOOT - FLAT)))
        result += (ramp - result) * (1 - step(1.9 + wider, 4.0 + wider, aside))
    return result


def _roll(x, z):
    return (
        0.55 * math.sin(x * 0.047 + 1.1) * math.cos(z * 0.041 - 0.4)
        + 0.3 * math.sin(x * 0.021 - z * 0.063 + 2.0)
        + 0.18 * math.sin(x * 0.13 + z * 0.09)
    )


def _far(x, z):
    """Low hills beyond the world, open where the canal leaves it."""
    radius = math.hypot(x, z)
    turn = math.atan2(z, x)
    high = 9 + 6 * math.sin(3 * turn + 0.7) + 4 * math.sin(7 * turn + 2.1) + 2.5 * math.sin(13 * turn)
    return max(2.0, high) * step(185, 400, radius) * step(10, 90, abs(z - 119))


def height(x, z, wider=0.0):
    """Height of the ground in metres; on the lake that of its bed. `wider`: see hill."""
    shore = from_lake(x, z)
    ground = _roll(x, z) + 0.25
    start = math.dist((x, z), WORLD["spawn"]["at"])
    if start < RISE_TO:
        share = step(RISE_FROM, RISE_TO, start)
        ground = RISE + (ground - RISE) * share
    ground *= step(4, 22, shore) * step(2, 14, max(NORTH - 8 - z, z - SOUTH - 3))
    for place in PLACES:
        away = math.dist((x, z), place["position"])
        if away < PAD + PAD_EDGE:
            flat = step(PAD, PAD + PAD_EDGE, away)
            ground = ground * flat - SUNK * (1 - flat)
    away = math.dist((x, z), HILL["centre"])
    foot = min(
        (
            step(PAD - 1, PAD + 7, math.dist((x, z), place["position"]))
            for place in PLACES
            if place["id"] != "observatorium"
        ),
        default=1.0,
    )
    ground = ground * step(FOOT + 2, FOOT + 14, away) + hill(x, z, wider) * foot
    if shore < 4.5:
        bank = LAKE["level"] + 0.12
        ground = bank + (ground - bank) * step(0, 4.5, shore) if shore > 0 else bank + max(-1.4, 0.22 * shore)
    return ground + _far(x, z)


def bridge_height(bridge, z):
    share = (z - bridge["from"]) / (bridge["to"] - bridge["from"])
    return bridge["rise"] * math.sin(math.pi * share) ** 1.2 if 0 < share < 1 else 0.0


def floor(x, z, margin=0.0):
    """What carries a walker: the ground, a bridge or a jetty; `margin` widens what is narrow, for a coarse grid."""
    for bridge in BRIDGES:
        if abs(x - bridge["x"]) < bridge["width"] / 2 + margin and bridge["from"] - 0.5 <= z <= bridge["to"] + 0.5:
            return bridge_height(bridge, z)
    for jetty in JETTIES:
        if to_segment(x, z, jetty["from"], jetty["to"]) < jetty["width"] / 2 + margin:
            return max(jetty["height"], height(x, z) if from_lake(x, z) > 1.5 else jetty["height"])
    on_pad = any(math.dist((x, z), place["position"]) < PAD for place in PLACES)
    return height(x, z, margin) + (SUNK if on_pad else 0.0)


def carried(x, z, margin=-0.3):
    """Whether a bridge or a jetty carries a walker here."""
    return any(
        abs(x - b["x"]) < b["width"] / 2 + margin and b["from"] - 0.5 <= z <= b["to"] + 0.5 for b in BRIDGES
    ) or any(to_segment(x, z, j["from"], j["to"]) < j["width"] / 2 + margin for j in JETTIES)


# Where one may walk


class Ground:
    """One bit for each half metre."""

    CELL, COUNT, ORIGIN = 0.5, 640, -160.0

    def __init__(self, trees):
        self.free = bytearray(self.COUNT * self.COUNT)
        for j in range(self.COUNT):
            for i in range(self.COUNT):
                self.free[j * self.COUNT + i] = self._is_open(*self.centre(i, j))
        for place in PLACES:
            for x1, z1, x2, z2 in place.get("walls", []):
                self._close_line(to_world(place, x1, z1), to_world(place, x2, z2), 0.36)
            for x, z, width, depth in place.get("blocks", []):
                self._close_block(place, x, z, width / 2 + 0.1, depth / 2 + 0.1)
        for kind, x, z, scale, _ in trees:
            thick = {"bush": 0.7, "reed": 0.0, "grass-tuft": 0.0, "willow": 0.5}.get(kind, 0.4) * scale
            if thick:
                self._close_line((x, z), (x, z), thick)

    def centre(self, i, j):
        return self.ORIGIN + (i + 0.5) * self.CELL, self.ORIGIN + (j + 0.5) * self.CELL

    def cell(self, x, z):
        return math.floor((x - self.ORIGIN) / self.CELL), math.floor((z - self.ORIGIN) / self.CELL)

    def _is_open(self, x, z):
        if max(abs(x), abs(z)) > 158.5:
            return 0
        if carried(x, z):
            return 1
        if in_canal(x, z, 0.7) or from_lake(x, z) < 0.4:
            return 0
        if math.dist((x, z), HILL["centre"]) < FOOT + 8:
            if near_path(x, z)[0] < 0.2 or to_segment(x, z, *stair_ends()) < 1.6:
                return 1
            rise = math.hypot(height(x + 0.5, z) - height(x - 0.5, z), height(x, z + 0.5) - height(x, z - 0.5))
            return int(rise < STEEP)
        return 1

    def _close_line(self, a, b, thick):
        self._close(
            min(a[0], b[0]) - thick,
            min(a[1], b[1]) - thick,
            max(a[0], b[0]) + thick,
            max(a[1], b[1]) + thick,
            lambda x, z: to_segment(x, z, a, b) <= thick,
        )

    def _close_block(self, place, lx, lz, half, deep):
        x, z = to_world(place, lx, lz)
        reach = math.hypot(half, deep)

        def inside(u, v):
            a, b = to_local(place, u, v)
            return abs(a - lx) <= half and abs(b - lz) <= deep

        self._close(x - reach, z - reach, x + reach, z + reach, inside)

    def _close(self, x0, z0, x1, z1, inside):
        low, high = self.cell(x0, z0), self.cell(x1, z1)
        for j in range(max(0, low[1]), min(self.COUNT, high[1] + 1)):
            for i in range(max(0, low[0]), min(self.COUNT, high[0] + 1)):
                if inside(*self.centre(i, j)):
                    self.free[j * self.COUNT + i] = 0

    def reached(self, x, z):
        """Every cell that can be walked to from (x, z)."""
        i, j = self.cell(x, z)
        seen, queue = bytearray(len(self.free)), [j * self.COUNT + i]
        if not self.free[queue[0]]:
            return seen
        seen[queue[0]] = 1
        while queue:
            at = queue.pop()
            for following in (at - 1, at + 1, at - self.COUNT, at + self.COUNT):
                if 0 <= following < len(seen) and self.free[following] and not seen[following]:
                    seen[following] = 1
                    queue.append(following)
        return seen

    def packed(self):
        bits = bytearray(len(self.free) // 8)
        for at, free in enumerate(self.free):
            if free:
                bits[at >> 3] |= 1 << (at & 7)
        return base64.b64encode(bytes(bits)).decode()


# Trees


def _in_view(x, z):
    """Between the start and the lake, or the start and the hill: nothing tall stands there."""
    sx, sz = WORLD["spawn"]["at"]
    away = math.dist((x, z), (sx, sz))
    bearing = math.degrees(math.atan2(x - sx, sz - z)) % 360
    if away < 9:
        return True
    to_lake = 292 < bearing < 352 and from_lake(x, z) > -1 and z > LAKE["centre"][1] - 4
    to_hill = 20 < bearing < 41 and away < 135
    return to_lake or to_hill


class _Planting:
    def __init__(self):
        self.rows, self.random, self.taken = [], random.Random(11), {}

    def is_free(self, kind, x, z, apart, path_gap):
        if max(abs(x), abs(z)) > 157 or in_canal(x, z, 1.4) or carried(x, z, 1.5):
            return False
        if kind != "reed" and from_lake(x, z) < 1.2:
            return False
        if near_path(x, z)[0] < path_gap or to_segment(x, z, *stair_ends()) < 3.5:
            return False
        if strip_at(x, z):
            return False
        low = kind in ("reed", "grass-tuft")
        if not low and _in_view(x, z):
            return False
        for place in PLACES:
            lx, lz = to_local(place, x, z)
            half = CLEAR.get(place["id"], 15)
            if abs(lx) < half and -half < lz < half or abs(lx) < 7 and 0 < lz < 30:
                return False
            if any(math.dist((lx, lz), station["at"]) < 5 for station in place["stations"]):
                return False
        i, j = math.floor(x / 6), math.floor(z / 6)
        return all(
            math.dist((x, z), spot) > apart
            for u in (-1, 0, 1)
            for v in (-1, 0, 1)
            for spot in self.taken.get((i + u, j + v), ())
        )

    def add(self, kind, x, z, scale=(0.85, 1.15), apart=3.2, path_gap=1.3):
        if not self.is_free(kind, x, z, apart, path_gap):
            return False
        self.taken.setdefault((math.floor(x / 6), math.floor(z / 6)), []).append((x, z))
        size = self.random.uniform(*scale)
        self.rows.append([kind, round(x, 1), round(z, 1), round(size, 2), self.random.randrange(-26, 27)])
        return True

    def row(self, kind, a, b, every, jitter=0.3, **options):
        count = round(math.dist(a, b) / every)
        for i in range(count + 1):
            share = i / count
            self.add(
                kind,
                a[0] + (b[0] - a[0]) * share + self.random.uniform(-jitter, jitter),
                a[1] + (b[1] - a[1]) * share + self.random.uniform(-jitter, jitter),
                **options,
            )

    def scatter(self, kind, count, centre, radii, inner=0.0, **options):
        placed = 0
        for _ in range(count * 30):
            turn, share = self.random.uniform(0, 2 * math.pi), math.sqrt(self.random.uniform(inner * inner, 1))
            x, z = centre[0] + radii[0] * share * math.cos(turn), centre[1] + radii[1] * share * math.sin(turn)
            placed += self.add(kind, x, z, **options)
            if placed == count:
                return


def trees():
    """[[kind, x, z, scale, turn in degrees], …], always the same; little turn, so that the lit side stays sunny."""
    plant = _Planting()
    for grove in WORLD["groves"]:
        options = {"scale": tuple(grove["scale"])} if "scale" in grove else {}
        if grove["kind"] == "willow":
            options |= {"path_gap": 0.7}
        if grove["kind"] in ("bush", "reed", "grass-tuft"):
            options |= {"apart": 1.6, "path_gap": 0.5}
        if "along" in grove:
            for a, b in zip(grove["along"], grove["along"][1:]):
                plant.row(grove["kind"], a, b, grove["every"], **options)
        else:
            plant.scatter(
                grove["kind"], grove["count"], grove["centre"], grove["radii"], grove.get("inner", 0), **options
            )
    return plant.rows


# The file


def unreachable(ground):
    """German sentences about whatever cannot be walked to from the start."""
    seen = ground.reached(*WORLD["spawn"]["at"])

    def is_near(x, z, reach):
        i, j = ground.cell(x, z)
        cells = math.ceil(reach / ground.CELL)
        return any(
            seen[(j + v) * ground.COUNT + i + u]
            for u in range(-cells, cells + 1)
            for v in range(-cells, cells + 1)
            if math.hypot(u, v) * ground.CELL <= reach
        )

    problems = [] if is_near(*WORLD["spawn"]["at"], 0) else ["Der Startpunkt der Welt ist nicht begehbar."]
    for place in PLACES:
        if not is_near(*place["spawn"]["at"], 0):
            problems.append(f"{place['id']}: Der Startpunkt {place['spawn']['at']} ist zu Fuß nicht erreichbar.")
        for station in place["stations"]:
            x, z = to_world(place, *station["at"])
            if not is_near(x, z, 1.5):
                problems.append(
                    f"{place['id']}/{station['id']}: Die Station bei {station['at']} (Welt {x:.1f}, {z:.1f}) "
                    "ist zu Fuß nicht erreichbar. Fehlt eine Tür in den Wänden?"
                )
    return problems


def main():
    rows = trees()
    ground = Ground(rows)
    problems = unreachable(ground)
    cell, count = 2, 161
    heights = [round(100 * floor(-160 + cell * i, -160 + cell * j, 1.0)) for j in range(count) for i in range(count)]
    document = {
        "origin": [-160, -160],
        "cell": cell,
        "count": count,
        "heights": heights,
        "mask": {"cell": ground.CELL, "count": ground.COUNT, "bits": ground.packed()},
        "trees": rows,
    }
    text = json.dumps(document, separators=(",", ":"))
    (HERE / "terrain.json").write_text(text + "\n", encoding="utf-8")
    kinds = {kind: sum(1 for row in rows if row[0] == kind) for kind in sorted({row[0] for row in rows})}
    share = sum(ground.free) / len(ground.free)
    print(f"terrain: terrain.json: {len(rows)} trees {kinds}, {share:.0%} to walk on")
    for problem in problems:
        print(f"terrain: {problem}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

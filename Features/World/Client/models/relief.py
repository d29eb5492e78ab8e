"""Where the ground lies: lake, canal, basin, Halde, pads, paths, parcels, bridges, jetties; heights and surfaces."""

import json
import math
import pathlib


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

"""The ground of the world: heights, water, paths, trees, and where one may walk. Plain Python, no Blender.

Run as a script it writes terrain.json and fails where a station or the start of a place cannot be reached on foot.
Axes as in the scene: x east, z south, metres.
"""

import base64
import json
import math
import random
import sys
from relief import (
    CLEAR,
    FOOT,
    HERE,
    HILL,
    LAKE,
    PLACES,
    STEEP,
    WORLD,
    carried,
    floor,
    from_lake,
    height,
    in_canal,
    near_path,
    stair_ends,
    strip_at,
    to_local,
    to_segment,
    to_world,
)


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

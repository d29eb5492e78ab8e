"""What stands and lies in the landscape: quays, bridges, jetties, benches, lamps, fences."""

import math

import relief as land
from ground import CHANCE, START, at

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
        # Behind whoever arrives there is the eye, and between them nothing stands.
        (sx, sz), turn = place["spawn"]["at"], math.radians(place["spawn"]["facing"])
        if land.to_segment(x, z, (sx, sz), (sx - 11 * math.sin(turn), sz + 11 * math.cos(turn))) < 3.2:
            return False
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


def haystacks(node):
    for x, z in ((-124, 6), (-131, 12), (-128, -2), (122, 70), (128, 64), (-30, -118), (-20, -124), (-42, -128)):
        with node.at(x, -z, land.height(x, z) + 0.72, turn=CHANCE.uniform(0, 180), tilt=90):
            node.cylinder(0, 0, -0.7, 0.7, 0.78, "hay", 9, grain=9)
            node.polygon(
                [(0.78 * math.cos(-a), 0.78 * math.sin(-a), -0.7) for a in (0, 0.9, 1.8, 2.7, 3.6, 4.5, 5.4)],
                "hay",
                9,
            )

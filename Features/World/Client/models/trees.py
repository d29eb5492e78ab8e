"""trees.glb: what grows in the world, each kind once at the origin; the scene draws them as instances.

Instances are turned by little only, so that the lit side of the bake stays the sunny side.
"""

import math
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from house import Model, noise  # noqa: E402

CHANCE = random.Random(21)


def blob(node, x, y, z, wide, high, colour, sides=7, rings=4, dent=0.2, seed=0, droop=0.0):
    """A dented ball of leaves in facets; lighter above, darker below."""

    def spot(i, j):
        turn, rise = 2 * math.pi * (i % sides) / sides + j * math.pi / sides, math.pi * (j / rings - 0.5)
        flat = math.cos(rise) if 0 < j < rings else 0.0
        way = (flat * math.cos(turn), flat * math.sin(turn), math.sin(rise))
        far = 1 + dent * noise(way[0] * 5 + seed * 31, way[1] * 5 - seed * 17, way[2] * 5 + seed)
        low = droop * max(0.0, flat - 0.4) * high
        return (x + wide * far * way[0], y + wide * far * way[1], z + high * far * way[2] - low)

    def put(*corners):
        middle = sum(corner[2] for corner in corners) / len(corners)
        node.face(corners, colour, 0.93 + 0.14 * (middle - z) / high + CHANCE.uniform(-0.05, 0.05))

    for j in range(rings):
        for i in range(sides):
            a, b, c, d = spot(i, j), spot(i + 1, j), spot(i + 1, j + 1), spot(i, j + 1)
            if j == 0:
                put(a, c, d)
            elif j == rings - 1:
                put(a, b, c)
            else:
                put(a, b, c)
                put(a, c, d)


def trunk(node, points, colour, sides=5):
    """Points (x, y, z, radius) from the foot up."""
    rings = [
        [
            (x + r * math.cos(2 * math.pi * i / sides), y + r * math.sin(2 * math.pi * i / sides), z)
            for i in range(sides)
        ]
        for x, y, z, r in points
    ]
    for k, (low, high) in enumerate(zip(rings, rings[1:])):
        paint = colour[k % len(colour)] if isinstance(colour, tuple) else colour
        for i in range(sides):
            node.face([low[i], low[(i + 1) % sides], high[(i + 1) % sides], high[i]], paint)


def birch(node):
    trunk(
        node,
        [
            (0, 0, -0.6, 0.19),
            (0.05, 0, 1.1, 0.15),
            (0.06, 0.02, 1.35, 0.14),
            (0.1, 0, 3.2, 0.12),
            (0.12, 0.02, 3.4, 0.115),
            (0.2, 0.05, 6.6, 0.05),
        ],
        ("birch-bark", "ink", "birch-bark", "ink", "birch-bark"),
    )
    for x, y, z, wide, high, seed in (
        (0.1, 0, 4.0, 1.35, 1.25, 1),
        (-0.75, 0.35, 5.4, 1.25, 1.3, 2),
        (0.85, -0.25, 5.8, 1.2, 1.25, 3),
        (0.1, 0.15, 7.6, 1.05, 1.6, 4),
    ):
        blob(node, x, y, z, wide, high, "pale-leaf" if seed % 2 else "leaf", 6 if seed < 4 else 5, 4, 0.3, seed, 0.15)


def poplar(node):
    trunk(node, [(0, 0, -0.6, 0.26), (0, 0, 2.2, 0.2)], "bark")
    blob(node, 0, 0, 6.2, 1.35, 5.0, "dark-leaf", 8, 6, 0.22, 11)
    blob(node, 0.35, 0.25, 9.6, 0.95, 4.3, "leaf", 7, 5, 0.24, 12)


def lime(node):
    trunk(node, [(0, 0, -0.6, 0.3), (0.03, 0, 1.6, 0.22), (0, 0, 3.0, 0.18)], "bark")
    blob(node, 0, 0, 4.9, 2.65, 2.3, "leaf", 9, 5, 0.22, 5)
    blob(node, 0.5, 0.6, 6.6, 1.75, 1.5, "pale-leaf", 7, 4, 0.25, 6)
    blob(node, -1.3, -0.8, 4.5, 1.6, 1.4, "dark-leaf", 6, 4, 0.25, 7)


def fruit(node):
    trunk(node, [(0, 0, -0.6, 0.16), (0.1, 0, 0.9, 0.12), (0.05, 0, 1.7, 0.1)], "bark")
    crowns = ((0, 0, 2.7, 1.5, 1.15, 8), (0.75, 0.35, 3.1, 1.0, 0.85, 9), (-0.75, -0.3, 2.9, 0.95, 0.8, 10))
    for x, y, z, wide, high, seed in crowns:
        blob(node, x, y, z, wide, high, "leaf" if seed != 9 else "pale-leaf", 7 if seed == 8 else 6, 4, 0.22, seed)
    for i in range(9):
        turn, rise = i * 2.4, 0.5 * math.sin(i * 1.9) - 0.1
        x, y, z = (
            1.48 * math.cos(turn) * math.cos(rise),
            1.48 * math.sin(turn) * math.cos(rise),
            2.65 + 1.15 * math.sin(rise),
        )
        size = 0.11
        top, low = (x, y, z + size), (x, y, z - size)
        ring = [(x + size * math.cos(a), y + size * math.sin(a), z) for a in (0, 2.09, 4.19)]
        for k in range(3):
            node.face([ring[k], ring[(k + 1) % 3], top], "flower-red")
            node.face([ring[(k + 1) % 3], ring[k], low], "flower-red")


def willow(node):
    trunk(node, [(0, 0, -0.6, 0.42), (0.1, 0, 1.2, 0.3), (0.2, 0.1, 2.8, 0.22)], "bark")
    blob(node, 0.1, 0, 5.3, 2.45, 1.9, "pale-leaf", 9, 5, 0.3, 14)
    sides = 11
    for k in range(sides):
        a, b, c = (2 * math.pi * (k + s) / sides for s in (-0.62, 0.0, 0.62))
        out, low = 2.75 + 0.35 * math.sin(k * 2.3), 0.9 + 0.7 * math.sin(k * 1.7) ** 2
        top = [(1.9 * math.cos(t), 1.9 * math.sin(t), 5.9) for t in (a, c)]
        middle = [(2.75 * math.cos(t), 2.75 * math.sin(t), 4.3 + 0.3 * math.sin(k)) for t in (a, c)]
        tip = (out * math.cos(b), out * math.sin(b), low)
        shade = CHANCE.uniform(0.88, 1.08)
        for corners in ([top[0], middle[0], middle[1], top[1]], [middle[0], tip, middle[1]]):
            node.face(corners, "pale-leaf" if k % 2 else "leaf", shade)
            node.face(corners[::-1], "leaf", shade * 0.8)


def bush(node):
    blob(node, 0, 0, 0.6, 1.1, 0.8, "leaf", 7, 4, 0.25, 15)
    blob(node, 0.8, 0.35, 0.45, 0.7, 0.6, "pale-leaf", 6, 3, 0.25, 16)
    blob(node, -0.7, 0.3, 0.4, 0.65, 0.55, "dark-leaf", 6, 3, 0.25, 17)


def blade(node, x, y, turn, high, wide, lean, colour):
    side = (wide * math.cos(turn), wide * math.sin(turn))
    tip = (x - lean * math.sin(turn), y + lean * math.cos(turn), high)
    corners = [(x - side[0], y - side[1], -0.1), (x + side[0], y + side[1], -0.1), tip]
    node.face(corners, colour)
    node.face(corners[::-1], colour)


def reed(node):
    for i in range(24):
        turn, far = i * 2.4, 0.12 * math.sqrt(i)
        x, y = far * math.cos(turn) * 1.4, far * math.sin(turn)
        high = 1.25 + 0.75 * math.sin(i * 1.7) ** 2
        blade(node, x, y, turn * 1.3, high, 0.05, 0.3 * math.sin(i), ("pale-leaf", "hay", "leaf")[i % 3])
        if i % 6 == 0:
            node.beam((x, y, high - 0.25), (x, y, high + 0.02), 0.05, "dark-timber", sides=3)


def grass_tuft(node):
    for i in range(24):
        turn, far = i * 2.4, 0.09 * math.sqrt(i)
        blade(
            node,
            far * math.cos(turn),
            far * math.sin(turn),
            turn * 1.3,
            0.3 + 0.32 * math.sin(i * 1.7) ** 2,
            0.022,
            0.18 * math.sin(i),
            ("meadow", "pale-leaf", "hay", "pale-leaf")[i % 4],
        )
    for i in range(7):
        turn, far, high = i * 0.9 + 0.3, 0.12 + 0.05 * (i % 3), 0.5 + 0.06 * (i % 4)
        x, y = far * math.cos(turn) * 1.6, far * math.sin(turn) * 1.6
        colour = ("flower-white", "flower-yellow", "flower-violet")[i % 3]
        ring = [(x + 0.055 * math.cos(a), y + 0.055 * math.sin(a), high) for a in (0, 1.57, 3.14, 4.71)]
        node.face(ring, colour)
        node.face([(x - 0.05, y, high - 0.03), (x + 0.05, y, high - 0.03), (x, y, high + 0.07)], colour)
        node.face([(x + 0.05, y, high - 0.03), (x - 0.05, y, high - 0.03), (x, y, high + 0.07)], colour)


def main():
    kinds = {
        "birch": birch,
        "poplar": poplar,
        "lime": lime,
        "fruit": fruit,
        "willow": willow,
        "bush": bush,
        "reed": reed,
        "grass-tuft": grass_tuft,
    }
    model = Model("trees")
    # Far apart while the light is baked, so that none shades another; brought to the origin when it is written.
    for number, (name, draw) in enumerate(kinds.items()):
        node = model.node(name, smooth=28.0)
        with node.at(60.0 * number, 0, 0):
            draw(node)
        node.offset = (60.0 * number, 0, 0)
    model.save(samples=192, ground="meadow", exposure=1.12, evening_exposure=1.15)


main()

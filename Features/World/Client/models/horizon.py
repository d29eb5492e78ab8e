"""The far rim of the world and its haze."""

import math

import relief as land
from ground import CHANCE
from house import COLOURS

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

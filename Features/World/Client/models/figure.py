"""figure.glb: a calm person of 1.72 m; coat and head are nodes of their own, legs turn at the hip.

What is white in `body` and in the sleeves takes the tint of the instance.
"""

import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import house  # noqa: E402
from house import COLOURS, Model  # noqa: E402

COLOURS["coat"] = ("#F4F2EE", 0.0, 0, 0)
COLOURS["skin"] = ("#C99A78", 0.0, 0, 0)
COLOURS["hair"] = ("#4B3A2E", 0.0, 0, 0)
COLOURS["trousers"] = ("#4A5760", 0.0, 0, 0)
COLOURS["shoes"] = ("#3A322C", 0.0, 0, 0)


def lathe(node, rings, colour, sides=8, x=0.0, y=0.0):
    """Rings (z, half width in x, half width in y) from below; closed at both ends."""
    loops = [
        [
            (x + w * math.cos(2 * math.pi * (i + 0.5) / sides), y + d * math.sin(2 * math.pi * (i + 0.5) / sides), z)
            for i in range(sides)
        ]
        for z, w, d in rings
    ]
    for low, high in zip(loops, loops[1:]):
        for i in range(sides):
            node.face([low[i], low[(i + 1) % sides], high[(i + 1) % sides], high[i]], colour)
    node.face(loops[-1], colour)
    node.face(loops[0][::-1], colour)


def main():
    model = Model("figure")
    # The face looks along +z of the .glb. People turn, the bake does not: for them the sun stands almost overhead.
    model.facing, house.SUN_HEIGHT = 180.0, 70.0
    body = model.node("body", smooth=55)
    lathe(
        body,
        [
            (0.72, 0.235, 0.165),
            (0.95, 0.205, 0.145),
            (1.2, 0.215, 0.15),
            (1.38, 0.225, 0.14),
            (1.46, 0.13, 0.095),
            (1.50, 0.07, 0.07),
        ],
        "coat",
        8,
    )
    for side in (-1, 1):
        with body.at(side * 0.245, 0, 1.38, roll=side * -7):
            lathe(
                body, [(-0.56, 0.045, 0.05), (-0.3, 0.06, 0.065), (-0.04, 0.075, 0.08), (0.03, 0.05, 0.06)], "coat", 6
            )
            lathe(body, [(-0.66, 0.035, 0.045), (-0.56, 0.04, 0.045)], "skin", 5)
    for name, side in (("legs-left", -1), ("legs-right", 1)):
        leg = model.node(name, pivot=(side * 0.1, 0, 0.82), smooth=55)
        lathe(leg, [(0.07, 0.065, 0.07), (0.42, 0.075, 0.08), (0.8, 0.1, 0.105)], "trousers", 6, side * 0.1)
        lathe(leg, [(0.0, 0.06, 0.125), (0.05, 0.062, 0.12), (0.1, 0.05, 0.07)], "shoes", 6, side * 0.1, 0.045)
    head = model.node("head", pivot=(0, 0, 1.5), smooth=60)
    lathe(head, [(1.46, 0.05, 0.05), (1.52, 0.055, 0.06)], "skin", 6)
    lathe(
        head,
        [(1.51, 0.05, 0.06), (1.56, 0.085, 0.1), (1.63, 0.095, 0.112), (1.7, 0.085, 0.1), (1.74, 0.04, 0.05)],
        "skin",
        8,
        0,
        0.005,
    )
    lathe(
        head, [(1.62, 0.1, 0.075), (1.68, 0.104, 0.1), (1.73, 0.08, 0.09), (1.765, 0.03, 0.04)], "hair", 8, 0, -0.028
    )
    model.save(samples=256, ground="path", exposure=1.15, evening_exposure=1.6)


main()

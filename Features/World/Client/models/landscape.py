"""landscape.glb: ground, paths and meadows, water, bridges, jetties, quays, benches, lamps, a far rim of hills."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import relief as land  # noqa: E402
import pack  # noqa: E402
import terrain  # noqa: E402
from ground import START, at, draw_ground, draw_water, net_of_the_ground  # noqa: E402
from horizon import far, hazy  # noqa: E402
from house import Model  # noqa: E402
from things import (  # noqa: E402
    barge,
    bridge,
    fenced,
    furnish,
    haystacks,
    jetty,
    quay,
    railing,
    rowing_boat,
    signpost,
    stair,
)

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


def calm(point):
    """On the square of arrival light is even; its edge goes over into the meadow."""
    return 3.6 * (1 - land.step(12, 24, ((point.x - START[0]) ** 2 + (point.y + START[1]) ** 2) ** 0.5))


def main():
    model = Model("landscape")
    ground, things, water = model.node("terrain", smooth=60), model.node("things"), model.node("water")
    trees = terrain.trees()
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
    far(things)
    model.finish = hazy
    model.calm = calm
    model.save(
        samples=int(sys.argv[sys.argv.index("--") + 1]) if "--" in sys.argv else 96,
        ground=None,
        context=[shadows(model, trees)],
    )


main()

"""From the faces of masonry.py to the .glb files of a place: the landmark, its inside, and parts that come and go."""

import os

import bake
import house

# Colours only these houses use.
house.COLOURS.update(
    {
        "clock": ("#FAF6EA", 0.0, 0.1, 0.9),
        "hothouse": ("#B4CBC9", 0.05, 0.10, 0.4),
        "workshop-brick": ("#AF8A72", 0.07, 0, 0),
        "oak": ("#C39765", 0.06, 0, 0),
        "tile-green": ("#6F9480", 0.05, 0, 0),
        "tile-pale": ("#DDD3BE", 0.03, 0, 0),
        "tile-warm": ("#CDBB9C", 0.03, 0, 0),
        "tile-dark": ("#7B756A", 0.04, 0, 0),
        "tile-runner": ("#B0705A", 0.05, 0, 0),
    }
)
bake.SEE_THROUGH.add("hothouse")
house.COLOURS["sedum"] = ("#84964F", 0.08, 0, 0)
GREEN, LIGHT, RED = (house.from_hex(text) for text in ("#6F8A48", "#A3AE62", "#A5745A"))


def sedum(point):
    """Sedum from green to pale and reddish, in drifts of a metre or two."""
    pale = min(1.0, max(0.0, 0.5 + 1.1 * house.noise(point.x * 1.5, point.y * 1.5, 4)))
    red = min(0.7, max(0.0, 1.6 * house.noise(point.x * 1.1 + 7, point.y * 1.1, 11) - 0.15))
    tint = [a + (b - a) * pale for a, b in zip(GREEN, LIGHT)]
    return [a + (b - a) * red for a, b in zip(tint, RED)]


house.PAINTS["sedum"] = sedum


def fill(node, shape):
    """Hands the faces over: (x, up, out) becomes (x, out, up), which turns the way round a face."""
    for colour, points in shape.faces:
        node.face([(x, z, y) for x, y, z in reversed(points)], colour)
    for x, y, z, power, hours in shape.lights:
        if hours == "always":  # daylight that a few panes cannot bring: large, pale, without a source
            node.light(x, z, y, power, (1.0, 0.94, 0.85), 1.2, hours)
        else:
            node.light(x, z, y, power)
    return node


def make(name, outside, inside, parts=None, exposure=1.6, evening_exposure=1.0, smooth=62.0):
    """Bakes <name>.glb, <name>-inside.glb and, where there are parts {node: shape}, <name>-parts.glb.

    smooth: faces share their corners up to this bend, so that leaves and round things take a calm light.
    MODEL_SAMPLES and MODEL_ONLY (outside, inside or parts) in the environment make trying quick.
    """
    samples, only = int(os.environ.get("MODEL_SAMPLES", "64")), os.environ.get("MODEL_ONLY")
    shell = fill(house.Node("outside", smooth=smooth), outside)
    fittings = fill(house.Node("inside", smooth=smooth), inside)
    # What shines inside falls out of the door: the room throws its light on the outside as well.
    if only in (None, "outside"):
        model = house.Model(name, name)
        model.nodes.append(shell)
        model.save(samples, context=[fittings])
    if only in (None, "inside"):
        model = house.Model(f"{name}-inside", name)
        model.nodes.append(fittings)
        model.save(samples, context=[shell], exposure=exposure, evening_exposure=evening_exposure)
    if parts and only in (None, "parts"):
        model = house.Model(f"{name}-parts", name)
        for node, shape in parts.items():
            fill(model.node(node, smooth=smooth), shape)
        model.save(samples, context=[shell])

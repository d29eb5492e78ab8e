"""What every model of the world is built with: colours, shapes, the two baked lights, and pictures of the result.

A model is drawn in its own frame: x to the right of somebody who looks out of the entrance, y out of the entrance,
z up, in metres, with the ground at 0. `Model.save` turns it to the compass direction of the place, bakes and writes it.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import bake  # noqa: E402
import picture  # noqa: E402
from node import Node  # noqa: E402
from palette import COLOURS, PAINTS, PLAIN, WARM, WORLD, from_hex, linear, noise, shown  # noqa: E402, F401


class Model:
    """The nodes of one .glb. `place` names the place file that says where it stands and where its entrance looks to."""

    def __init__(self, name, place=None):
        self.name, self.nodes = name, []
        # Changes a colour last of all: (point, [red, green, blue], is it evening) → [red, green, blue].
        self.finish = None
        # Within how many metres light of the ground is averaged round a point: point → metres, 0 for not at all.
        self.calm = None
        self.position, self.facing = (0.0, 0.0), 0.0
        if place:
            entry = json.loads((WORLD / f"places/{place}.json").read_text(encoding="utf-8"))
            self.position, self.facing = entry["position"], entry["facing"]

    def node(self, name, pivot=(0, 0, 0), smooth=35.0):
        self.nodes.append(Node(name, pivot, smooth))
        return self.nodes[-1]

    def save(self, samples=64, ground="meadow", context=(), exposure=1.0, evening_exposure=1.0):
        """Bakes the nodes in each other's shadow, writes the .glb beside this file and answers {node: triangles}.

        ground: colour of the hidden plane at 0 that throws light back and takes shadow (None: none).
        context: nodes that throw shadow and light but are not written (the outside while the inside is baked).
        exposure: brightens what is baked (an inside wants 1.6 to 2.5 by day).
        """
        return bake.save(self, samples, ground, list(context), exposure, evening_exposure)


def preview(files, png, eye, look, evening=False, samples=16, size=(960, 540), lens=24.0, fog=420.0):
    """Renders .glb files as the world shows them: `eye` and `look` are (x east, y up, z south) in the world.

    files: names of models ("landscape", "lotsenhafen", …), or (name, path) for a file that lies elsewhere.
    """
    picture.preview(files, png, eye, look, evening, samples, size, lens, fog)

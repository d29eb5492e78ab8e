"""Colours by name, how they become light, and a noise that is always the same."""

import math
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

WORLD = HERE.parent.parent / "Content/worlds/westfaelisches-ruhrgebiet"

# The late sun stands in the west-south-west; every model bakes with the same one.
SUN_COMPASS, SUN_HEIGHT = 246.0, 31.0
GRAIN = 2.5

# name: (display colour, how much it varies from spot to spot, glow by day, glow in the evening)
COLOURS = {
    "brick": ("#9C5A40", 0.10, 0, 0),
    "dark-brick": ("#6B4034", 0.10, 0, 0),
    "pale-brick": ("#C08A62", 0.08, 0, 0),
    "steel": ("#5A6B74", 0.03, 0, 0),
    "dark-steel": ("#33424B", 0.03, 0, 0),
    "green-steel": ("#3F6B58", 0.03, 0, 0),
    "rust": ("#9A5433", 0.12, 0, 0),
    "corten": ("#8A4A2E", 0.12, 0, 0),
    "zinc": ("#A3ADAE", 0.04, 0, 0),
    "aluminium": ("#C3C8C6", 0.03, 0, 0),
    "copper-green": ("#7FA592", 0.06, 0, 0),
    "timber": ("#AE8F68", 0.08, 0, 0),
    "dark-timber": ("#75583F", 0.08, 0, 0),
    "grey-timber": ("#A69A88", 0.08, 0, 0),
    "plaster": ("#E4DCCB", 0.03, 0, 0),
    "white": ("#F1EEE6", 0.02, 0, 0),
    "concrete": ("#B3AEA3", 0.05, 0, 0),
    "stone": ("#9B968A", 0.08, 0, 0),
    "slate": ("#4C545A", 0.06, 0, 0),
    "roof-tile": ("#A2553C", 0.10, 0, 0),
    "felt": ("#5E5C58", 0.05, 0, 0),
    "floor": ("#BFB29C", 0.04, 0, 0),
    "tile": ("#E9E4D6", 0.03, 0, 0),
    "clinker": ("#8E5B49", 0.08, 0, 0),
    "glass": ("#93B3B6", 0.05, 0.10, 0.10),
    "glass-roof": ("#B4CBC9", 0.05, 0.1, 0.5),
    "window": ("#6F8B92", 0.08, 0.05, 0.85),
    "lit": ("#FFE9BE", 0.0, 0.5, 1.1),
    "lamp": ("#FFF0CF", 0.0, 0.6, 1.6),
    "pane": ("#8FAAAD", 0.08, 0.05, 0.8),
    "daylight": ("#6C7A80", 0.03, 3.4, 0.5),
    "brass": ("#B9924A", 0.04, 0, 0),
    "night": ("#263650", 0.06, 0.02, 0.01),
    "star": ("#F6F1DA", 0, 0.9, 1.1),
    "screen": ("#23323A", 0.0, 0, 0.3),
    "solar": ("#22374A", 0.05, 0, 0),
    "grass": ("#7E9450", 0.16, 0, 0),
    "meadow": ("#96A25C", 0.18, 0, 0),
    "lawn": ("#86A05A", 0.10, 0, 0),
    "leaf": ("#6B8049", 0.16, 0, 0),
    "dark-leaf": ("#536840", 0.14, 0, 0),
    "pale-leaf": ("#95A362", 0.14, 0, 0),
    "bark": ("#6E5B49", 0.12, 0, 0),
    "birch-bark": ("#D9D3C4", 0.10, 0, 0),
    "hay": ("#C5B06C", 0.12, 0, 0),
    "soil": ("#6B5540", 0.12, 0, 0),
    "path": ("#D3C09A", 0.05, 0, 0),
    "gravel": ("#C2B69F", 0.08, 0, 0),
    "asphalt": ("#86857F", 0.05, 0, 0),
    "sand": ("#D8C8A0", 0.06, 0, 0),
    "slag": ("#7D7466", 0.12, 0, 0),
    "water": ("#5E8C93", 0.04, 0.04, 0.02),
    "deep-water": ("#3F6E7B", 0.04, 0.04, 0.02),
    "red": ("#B4532A", 0.03, 0, 0),
    "ember": ("#E0A526", 0.03, 0, 0),
    "fir": ("#14432F", 0.03, 0, 0),
    "leaf-green": ("#2F7D4F", 0.03, 0, 0),
    "sky-blue": ("#7FA8BD", 0.03, 0, 0),
    "ink": ("#1B2429", 0.03, 0, 0),
    "paper": ("#FAF8F3", 0.0, 0, 0),
    "flower-white": ("#F2EBDD", 0.1, 0, 0),
    "flower-red": ("#B9503F", 0.15, 0, 0),
    "flower-yellow": ("#D9B548", 0.12, 0, 0),
    "flower-violet": ("#8B6F9B", 0.12, 0, 0),
}
# Colours that change from place to place: name → function of a point (Blender's axes) to linear red, green, blue.
PAINTS = {}
# Colours of thin or far things, which get one light for all faces within so many metres: name → metres.
PLAIN = {}
WARM = (1.0, 0.66, 0.32)
# The sky as panes show it to whoever is inside in the evening.
DUSK = (1.0, 0.66, 0.44)


def linear(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def shown(value):
    value = max(0.0, value)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def from_hex(text):
    return tuple(linear(int(text[i : i + 2], 16) / 255) for i in (1, 3, 5))


def noise(x, y, z=0.0):
    """Smooth, always the same, −1…1: value noise of two octaves over metres."""
    total = 0.0
    for size, part in ((7.0, 0.62), (1.9, 0.38)):
        cell = [math.floor(v / size) for v in (x, y, z)]
        rest = [v / size - c for v, c in zip((x, y, z), cell)]
        rest = [r * r * (3 - 2 * r) for r in rest]
        for corner in range(8):
            step = (corner & 1, corner >> 1 & 1, corner >> 2)
            number = (cell[0] + step[0]) * 73856093 ^ (cell[1] + step[1]) * 19349663 ^ (cell[2] + step[2]) * 83492791
            number = (number ^ number >> 13) * 1274126177 & 0xFFFFFFFF
            share = 1.0
            for axis in range(3):
                share *= rest[axis] if step[axis] else 1 - rest[axis]
            total += part * share * ((number ^ number >> 16) / 0x7FFFFFFF - 1)
    return max(-1.0, min(1.0, total))

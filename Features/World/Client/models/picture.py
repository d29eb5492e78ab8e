"""Previews of models as the world shows them, rendered without a window."""

import array
import bpy
import functools
import json
import math
import pack
import palette
import pathlib
import sys
from mathutils import Vector

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from bake import _fresh, _sky  # noqa: E402


@functools.lru_cache(maxsize=None)
def _terrain():
    path = palette.HERE / "terrain.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _ground_at(x, z):
    terrain = _terrain()
    if terrain is None:
        return 0.0
    cell, count = terrain["cell"], terrain["count"]
    u = min(count - 1.001, max(0.0, (x - terrain["origin"][0]) / cell))
    v = min(count - 1.001, max(0.0, (z - terrain["origin"][1]) / cell))
    i, j = int(u), int(v)
    rows = [terrain["heights"][(j + k) * count + i : (j + k) * count + i + 2] for k in (0, 1)]
    west, east = (rows[0][k] + (rows[1][k] - rows[0][k]) * (v - j) for k in (0, 1))
    return (west + (east - west) * (u - i)) / 100


def _stands_at(name):
    for stem in (name, name.removesuffix("-inside"), name.removesuffix("-parts")):
        path = palette.WORLD / f"places/{stem}.json"
        if path.is_file():
            x, z = json.loads(path.read_text(encoding="utf-8"))["position"]
            return x, _ground_at(x, z), z
    return 0.0, 0.0, 0.0


def _haze(fog, colour):
    """Emission of the baked colour that fades into the haze with distance."""
    material = bpy.data.materials.new("baked")
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    paint, camera = nodes.new("ShaderNodeVertexColor"), nodes.new("ShaderNodeCameraData")
    paint.layer_name = "shown"
    share, power, mix = nodes.new("ShaderNodeMath"), nodes.new("ShaderNodeMath"), nodes.new("ShaderNodeMixRGB")
    share.operation, share.inputs[1].default_value = "DIVIDE", fog
    power.operation, power.inputs[1].default_value = "POWER", 1.4
    power.use_clamp = True
    limit = nodes.new("ShaderNodeMath")
    limit.operation, limit.inputs[1].default_value = "MINIMUM", 0.72
    mix.inputs[2].default_value = (*colour, 1)
    shine, out = nodes.new("ShaderNodeEmission"), nodes.new("ShaderNodeOutputMaterial")
    links.new(camera.outputs["View Distance"], share.inputs[0])
    links.new(share.outputs[0], power.inputs[0])
    links.new(power.outputs[0], limit.inputs[0])
    links.new(limit.outputs[0], mix.inputs[0])
    links.new(paint.outputs["Color"], mix.inputs[1])
    links.new(mix.outputs[0], shine.inputs["Color"])
    # Backs of faces are not drawn, as in the scene.
    side, nothing, either = (
        nodes.new(f"ShaderNode{kind}") for kind in ("NewGeometry", "BsdfTransparent", "MixShader")
    )
    links.new(side.outputs["Backfacing"], either.inputs[0])
    links.new(shine.outputs[0], either.inputs[1])
    links.new(nothing.outputs[0], either.inputs[2])
    links.new(either.outputs[0], out.inputs["Surface"])
    return material


def preview(files, png, eye, look, evening, samples, size, lens, fog):
    scene = _fresh(samples)
    scene.cycles.max_bounces, scene.cycles.transparent_max_bounces = 0, 24
    hours = json.loads((palette.WORLD / "world.json").read_text(encoding="utf-8"))["sky"][
        "evening" if evening else "day"
    ]
    top, rim, haze = (palette.from_hex(hours[key]) for key in ("top", "horizon", "fog"))
    _sky({"top": top, "rim": rim}, picture=True)
    material = _haze(fog, haze)
    for name in files:
        name, path = name if isinstance(name, tuple) else (name, palette.HERE / f"{name}.glb")
        x, y, z = _stands_at(name)
        for part in pack.read(path):
            _shown(part, (x, y, z), evening, material)
        if name == "landscape" and (palette.HERE / "trees.glb").is_file():
            _planted(evening, material)
    eye, look = (Vector((p[0], -p[2], p[1])) for p in (eye, look))
    camera = bpy.data.cameras.new("eye")
    camera.lens, camera.clip_end = lens, 4000
    thing = bpy.data.objects.new("eye", camera)
    thing.location = eye
    thing.rotation_euler = (look - eye).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(thing)
    scene.camera = thing
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.view_settings.view_transform = "Standard"
    scene.render.filepath = str(png)
    bpy.ops.render.render(write_still=True)


def _shown(part, at, evening, material):
    mesh = bpy.data.meshes.new(part.name)
    mesh.from_pydata([(p[0] + at[0], -p[2] - at[2], p[1] + at[1]) for p in part.points], [], part.triangles)
    colours = array.array("f")
    for value in part.evening if evening else part.day:
        colours.extend((*(palette.linear(channel / 255) for channel in value[:3]), 1.0))
    mesh.color_attributes.new("shown", "FLOAT_COLOR", "POINT").data.foreach_set("color", colours)
    mesh.materials.append(material)
    thing = bpy.data.objects.new(part.name, mesh)
    bpy.context.collection.objects.link(thing)
    return thing


def _planted(evening, material):
    """The trees of terrain.json, as the scene draws them."""
    if _terrain() is None:
        return
    kinds = {part.name: _shown(part, (0, 0, 0), evening, material) for part in pack.read(palette.HERE / "trees.glb")}
    for kind, x, z, scale, turn in _terrain()["trees"]:
        thing = bpy.data.objects.new(kind, kinds[kind].data)
        thing.location, thing.scale = (x, -z, _ground_at(x, z)), (scale,) * 3
        thing.rotation_euler = (0, 0, math.radians(turn))
        bpy.context.collection.objects.link(thing)
    for thing in kinds.values():
        thing.hide_render = True

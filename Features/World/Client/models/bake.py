"""Light for the models of the world: Cycles bakes day and evening into the corners of faces."""

import array
import bpy
import math
import pack
import palette
from mathutils import Matrix, Vector

THROW = 2.6
# Square metres.
SMALL = 0.14
SEE_THROUGH = {"glass", "glass-roof", "window", "pane", "daylight"}
# Strength of the sun; sky overhead, sky at the horizon, glow in the west: each as linear light.
DAY = {
    "sun": 3.9,
    "sun_colour": (1.0, 0.79, 0.53),
    "top": (0.42, 0.55, 0.78),
    "rim": (0.74, 0.74, 0.70),
    "west": (0.75, 0.50, 0.24),
    "exposure": 0.98,
}
EVENING = {
    "sun": 0.0,
    "sun_colour": (1, 1, 1),
    "top": (0.065, 0.105, 0.21),
    "rim": (0.17, 0.17, 0.24),
    "west": (0.50, 0.22, 0.09),
    "exposure": 1.0,
}


def sun_direction():
    """From the ground towards the sun, in Blender's axes (x east, y north)."""
    compass, height = math.radians(palette.SUN_COMPASS), math.radians(palette.SUN_HEIGHT)
    flat = math.cos(height)
    return Vector((flat * math.sin(compass), flat * math.cos(compass), math.sin(height)))


def turned(node, facing):
    """Faces of a node in the axes of the world: [(points, colour, shade)]."""
    spin = Matrix.Rotation(math.radians(-facing), 4, "Z")
    return [([spin @ p for p in points], colour, shade) for points, colour, shade in node.faces]


def _albedo(colour, shade, point):
    text, vary = palette.COLOURS[colour][:2]
    spot = shade * (1 + vary * palette.noise(point.x, point.y, point.z))
    paint = palette.PAINTS[colour](point) if colour in palette.PAINTS else palette.from_hex(text)
    return [min(1.0, channel * spot) for channel in paint]


def _object(name, faces, inset, glow):
    """A mesh with the colour of every corner. `inset` draws each face together and lifts it off, to be baked upon."""
    points, counts, base, light = array.array("f"), [], array.array("f"), array.array("f")
    for corners, colour, shade in faces:
        middle = sum(corners, Vector()) / len(corners)
        normal = _normal(corners)
        # What glows throws more light than it shows, so that a window lights the path and still has a colour.
        strength = palette.COLOURS[colour][glow] * (1.0 if inset else THROW)
        for corner in corners:
            place = corner
            if inset:
                way = middle - corner
                place = corner + way * min(0.15, 0.12 / max(way.length, 1e-6)) + normal * 0.012
            points.extend(place)
            base.extend((*_albedo(colour, shade, corner), 1.0))
            tint = (
                palette.WARM
                if glow == 3 and colour not in ("glass", "daylight", "water", "deep-water", "screen")
                else palette.from_hex(palette.COLOURS[colour][0])
            )
            if glow == 3 and colour == "daylight":
                tint = palette.DUSK
            light.extend((*(strength * channel for channel in tint), 1.0))
        counts.append(len(corners))
    mesh = bpy.data.meshes.new(name)
    total = sum(counts)
    mesh.vertices.add(total)
    mesh.vertices.foreach_set("co", points)
    mesh.loops.add(total)
    mesh.loops.foreach_set("vertex_index", array.array("i", range(total)))
    mesh.polygons.add(len(counts))
    starts, at = array.array("i"), 0
    for count in counts:
        starts.append(at)
        at += count
    mesh.polygons.foreach_set("loop_start", starts)
    mesh.polygons.foreach_set("loop_total", array.array("i", counts))
    mesh.update(calc_edges=True)
    for label, values in (("base", base), ("glow", light)):
        mesh.color_attributes.new(label, "FLOAT_COLOR", "CORNER").data.foreach_set("color", values)
    mesh.materials.append(_matte())
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(thing)
    return thing


def _normal(corners):
    total = Vector()
    for i, corner in enumerate(corners):
        total += corner.cross(corners[(i + 1) % len(corners)])
    return total.normalized() if total.length > 1e-9 else Vector((0, 0, 1))


def _matte():
    if "matte" in bpy.data.materials:
        return bpy.data.materials["matte"]
    material = bpy.data.materials.new("matte")
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    base, glow = nodes.new("ShaderNodeVertexColor"), nodes.new("ShaderNodeVertexColor")
    base.layer_name, glow.layer_name = "base", "glow"
    diffuse, shine = nodes.new("ShaderNodeBsdfDiffuse"), nodes.new("ShaderNodeEmission")
    both, out = nodes.new("ShaderNodeAddShader"), nodes.new("ShaderNodeOutputMaterial")
    links.new(base.outputs["Color"], diffuse.inputs["Color"])
    links.new(glow.outputs["Color"], shine.inputs["Color"])
    links.new(diffuse.outputs[0], both.inputs[0])
    links.new(shine.outputs[0], both.inputs[1])
    links.new(both.outputs[0], out.inputs["Surface"])
    return material


def _sky(light, picture=False):
    """A sky that is brighter at the rim and in the west."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    nodes.clear()
    where, split = nodes.new("ShaderNodeTexCoord"), nodes.new("ShaderNodeSeparateXYZ")
    links.new(where.outputs["Generated"], split.inputs[0])
    ramp = nodes.new("ShaderNodeMapRange")
    ramp.inputs["From Min"].default_value, ramp.inputs["From Max"].default_value = 0.0, 0.5
    links.new(split.outputs["Z"], ramp.inputs["Value"])
    mix = nodes.new("ShaderNodeMixRGB")
    mix.inputs[1].default_value, mix.inputs[2].default_value = (*light["rim"], 1), (*light["top"], 1)
    links.new(ramp.outputs["Result"], mix.inputs[0])
    colour = mix.outputs[0]
    if not picture:
        dot, power = nodes.new("ShaderNodeVectorMath"), nodes.new("ShaderNodeMath")
        dot.operation, power.operation = "DOT_PRODUCT", "POWER"
        west = sun_direction()
        dot.inputs[1].default_value = Vector((west.x, west.y, 0.12)).normalized()
        links.new(where.outputs["Generated"], dot.inputs[0])
        power.inputs[1].default_value, power.use_clamp = 5.0, True
        links.new(dot.outputs["Value"], power.inputs[0])
        glow, add = nodes.new("ShaderNodeMixRGB"), nodes.new("ShaderNodeMixRGB")
        glow.inputs[1].default_value, glow.inputs[2].default_value = (0, 0, 0, 1), (*light["west"], 1)
        links.new(power.outputs[0], glow.inputs[0])
        add.blend_type, add.inputs[0].default_value = "ADD", 1.0
        links.new(colour, add.inputs[1])
        links.new(glow.outputs[0], add.inputs[2])
        colour = add.outputs[0]
    shade, out = nodes.new("ShaderNodeBackground"), nodes.new("ShaderNodeOutputWorld")
    links.new(colour, shade.inputs["Color"])
    links.new(shade.outputs[0], out.inputs["Surface"])


def _fresh(samples):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.cycles.use_adaptive_sampling = False
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    return scene


def _bake_one(faces, around, ground, lights, light, glow, samples, facing):
    """Linear light of every corner of `faces`, as a flat list of RGBA."""
    scene = _fresh(samples)
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces = 4, 4
    scene.cycles.sample_clamp_indirect = 3.0
    # By day light falls in through panes; in the evening they are what glows.
    opaque = [face for face in faces + around if glow == 3 or face[1] not in SEE_THROUGH]
    _object("around", opaque, False, glow)
    if ground:
        reach = 260.0
        plane = [
            Vector((-reach, -reach, -0.03)),
            Vector((reach, -reach, -0.03)),
            Vector((reach, reach, -0.03)),
            Vector((-reach, reach, -0.03)),
        ]
        _object("ground", [(plane, ground, 1.0)], False, glow)
    if light["sun"]:
        sun = bpy.data.lights.new("sun", "SUN")
        sun.energy, sun.angle, sun.color = light["sun"], 0.03, light["sun_colour"]
        thing = bpy.data.objects.new("sun", sun)
        thing.rotation_euler = sun_direction().to_track_quat("Z", "Y").to_euler()
        bpy.context.collection.objects.link(thing)
    spin = Matrix.Rotation(math.radians(-facing), 4, "Z")
    for place, power, warm, radius, hours in lights:
        if hours == "always" or glow == 3:
            lamp = bpy.data.lights.new("lamp", "POINT")
            lamp.energy, lamp.color, lamp.shadow_soft_size = power, warm, radius
            thing = bpy.data.objects.new("lamp", lamp)
            thing.location = spin @ place
            bpy.context.collection.objects.link(thing)
    _sky(light)
    target = _object("target", faces, True, glow)
    # Rays pass through it; one kind that nothing here sends must stay, or Cycles leaves the object out.
    for ray in ("diffuse", "glossy", "shadow", "volume_scatter", "camera"):
        setattr(target, f"visible_{ray}", False)
    result = target.data.color_attributes.new("result", "FLOAT_COLOR", "CORNER")
    target.data.attributes.active_color = result
    bpy.ops.object.select_all(action="DESELECT")
    target.select_set(True)
    bpy.context.view_layer.objects.active = target
    scene.render.bake.target = "VERTEX_COLORS"
    bpy.ops.object.bake(type="COMBINED", pass_filter={"DIFFUSE", "DIRECT", "INDIRECT", "COLOR", "EMIT"})
    values = array.array("f", bytes(4 * 4 * len(target.data.loops)))
    target.data.color_attributes["result"].data.foreach_get("color", values)
    return values


def smoothed(faces, values, smooth):
    """Averages corners that meet in one place, in one colour, on faces that bend little: no noise, no seams."""
    groups, owner, corner = {}, [], 0
    for points, colour, _ in faces:
        normal = _normal(points)
        for point in points:
            key = (round(point.x, 3), round(point.y, 3), round(point.z, 3), colour)
            rows = groups.setdefault(key, [])
            for row in rows:
                if row[0].dot(normal) > smooth:
                    break
            else:
                row = [normal, [0.0, 0.0, 0.0], 0]
                rows.append(row)
            for axis in range(3):
                row[1][axis] += values[4 * corner + axis]
            row[2] += 1
            owner.append(row)
            corner += 1
    return [[channel / row[2] for channel in row[1]] for row in owner]


def calmed(faces, values, reach):
    """Averages the light of corners in one colour with that of their neighbours, within `reach(point)` metres (0: not
    at all): where triangles are large, single corners in a shadow would show as blots."""
    spots, keys, corner = {}, [], 0
    for points, colour, _ in faces:
        for point in points:
            key = (round(point.x, 2), round(point.y, 2), colour)
            keys.append(key if reach(point) else None)
            spots.setdefault(key, values[corner])
            corner += 1
    cells = {}
    for key in spots:
        cells.setdefault((key[2], math.floor(key[0] / 4), math.floor(key[1] / 4)), []).append(key)
    calm = {}
    for key in {key for key in keys if key}:
        x, y, colour = key
        wide, total, weight = reach(Vector((x, y, 0))), [0.0, 0.0, 0.0], 0.0
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                for other in cells.get((colour, math.floor(x / 4) + i, math.floor(y / 4) + j), ()):
                    share = math.exp(-2 * ((other[0] - x) ** 2 + (other[1] - y) ** 2) / wide**2)
                    weight += share
                    for axis in range(3):
                        total[axis] += share * spots[other][axis]
        calm[key] = [channel / weight for channel in total]
    return [calm[key] if key else value for key, value in zip(keys, values)]


def lifted(faces, values, share=0.45, rounds=2):
    """Corners under or behind something get no light at all, and a wide face would carry that black far into the room:
    they get at least a share of what the brightest corner of their faces has."""
    for _ in range(rounds):
        best, keys, corner = {}, [], 0
        for points, colour, _ in faces:
            here = values[corner : corner + len(points)]
            bright = max(here, key=sum)
            for point, value in zip(points, here):
                key = (round(point.x, 3), round(point.y, 3), round(point.z, 3), colour, *(round(v, 5) for v in value))
                keys.append(key)
                if sum(bright) > sum(best.get(key, (0, 0, 0))):
                    best[key] = bright
            corner += len(points)
        values = [
            [max(v, share * b) for v, b in zip(value, best.get(key, value))] for value, key in zip(values, keys)
        ]
    return values


def _evened(faces, values):
    """Small faces in one colour all over: nobody sees a gradient there, and it packs better."""
    corner = 0
    for points, _, _ in faces:
        count = len(points)
        across = sum(
            ((points[i] - points[0]).cross(points[i + 1] - points[0]) for i in range(1, count - 1)), Vector()
        )
        if across.length / 2 < SMALL:
            middle = [sum(values[corner + i][axis] for i in range(count)) / count for axis in range(3)]
            values[corner : corner + count] = [middle] * count
        corner += count
    return _plain(faces, values)


def _plain(faces, values):
    groups, corner = {}, 0
    for points, colour, _ in faces:
        if colour in palette.PLAIN:
            cell, middle = palette.PLAIN[colour], sum(points, Vector()) / len(points)
            row = groups.setdefault((colour, *(math.floor(v / cell) for v in middle)), [])
            row.extend(range(corner, corner + len(points)))
        corner += len(points)
    for row in groups.values():
        middle = [sum(values[i][axis] for i in row) / len(row) for axis in range(3)]
        for i in row:
            values[i] = middle
    return values


def tone(light, exposure):
    """Linear light as a display value 0…255, bright light rolling off softly."""
    result = []
    for channel in light:
        value = max(0.0, channel * exposure)
        if value > 0.55:
            value = 0.55 + 0.45 * (1 - math.exp((0.55 - value) / 0.45))
        # In steps of four: between corners it blends anyway, and the file is a sixth lighter.
        result.append(min(255, 4 * round(64 * palette.shown(value))))
    return result


def save(model, samples, ground, context, exposure, evening_exposure, path=None):
    faces = [turned(node, model.facing) for node in model.nodes]
    around = [face for node in context for face in turned(node, model.facing)]
    lights = [light for node in [*model.nodes, *context] for light in node.lights]
    everything = [face for rows in faces for face in rows]
    baked = []
    for light, glow, factor in ((DAY, 2, exposure), (EVENING, 3, evening_exposure)):
        values = _bake_one(everything, around, ground, lights, light, glow, samples, model.facing)
        colours, at = [], 0
        for node, rows in zip(model.nodes, faces):
            count = 4 * sum(len(points) for points, _, _ in rows)
            part = smoothed(rows, values[at : at + count], node.smooth)
            if model.position != (0.0, 0.0):
                is_room = model.name.endswith(("-inside", "-parts"))
                part = lifted(rows, part, share=0.45 if is_room else 0.3, rounds=2 if is_room else 1)
            if node.name == "terrain" and model.calm:
                part = calmed(rows, part, model.calm)
            part = _evened(rows, part)
            shown = [tone(value, light["exposure"] * factor) for value in part]
            if model.finish:
                places = [point for points, _, _ in rows for point in points]
                shown = [model.finish(point, value, glow == 3) for point, value in zip(places, shown)]
            colours.append(shown)
            at += count
        baked.append(colours)
    parts = []
    spin = Matrix.Rotation(math.radians(-model.facing), 4, "Z")
    for number, (node, rows) in enumerate(zip(model.nodes, faces)):
        points, triangles, away = [], [], spin @ Vector(node.offset)
        for corners, _, _ in rows:
            first = len(points)
            points.extend((p.x - away.x, p.z - away.z, -p.y + away.y) for p in corners)
            triangles.extend(_cut(corners, first))
        pivot = spin @ node.pivot
        parts.append(
            pack.Part(node.name, points, baked[0][number], baked[1][number], triangles, (pivot.x, pivot.z, -pivot.y))
        )
    target = path or palette.HERE / f"{model.name}.glb"
    counts = pack.write(target, parts)
    print(
        f"models: {target.name}: {counts} triangles, {sum(counts.values())} in all, "
        f"{pack.weight(target) / 1000:.0f} kB gzipped"
    )
    return counts


def _cut(corners, first):
    """Triangles of a face; a quad along its shorter diagonal."""
    if len(corners) == 4 and (corners[1] - corners[3]).length < (corners[0] - corners[2]).length:
        return [(first, first + 1, first + 3), (first + 1, first + 2, first + 3)]
    return [(first, first + i, first + i + 1) for i in range(1, len(corners) - 1)]

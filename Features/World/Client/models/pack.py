"""Reads and writes the .glb files of the world: quantised, indexed, welded, with two baked colours for each vertex.

POSITION is int16 (KHR_mesh_quantization): the node's scale and translation turn it into metres. COLOR_0 (day) and
_EVENING are u8 RGBA. Both hold display values (sRGB), because eight bits of linear light show steps in the evening.
Plain Python, so that it runs in Blender and outside of it.
"""

import array
import gzip
import json
import pathlib
import struct

FULL = 32767


class Part:
    """One node: points in metres (x east, y up, z south), colours as 0…255, triangles as indices."""

    def __init__(self, name, points, day, evening, triangles, pivot=(0.0, 0.0, 0.0)):
        self.name, self.points, self.day, self.evening = name, points, day, evening
        self.triangles, self.pivot = triangles, pivot


def walked(triangles):
    """The triangles in an order in which each shares an edge with the one before it where it can: it packs better."""
    beside = {}
    for number, corners in enumerate(triangles):
        for i in range(3):
            beside.setdefault(frozenset((corners[i], corners[(i + 1) % 3])), []).append(number)
    left, order = [True] * len(triangles), []
    for start in range(len(triangles)):
        at = start if left[start] else None
        while at is not None:
            left[at] = False
            corners = triangles[at]
            order.append(corners)
            edges = (frozenset((corners[i], corners[(i + 1) % 3])) for i in (1, 2, 0))
            at = next((other for edge in edges for other in beside[edge] if left[other]), None)
    return order


def weld(part):
    """One vertex for each (place, colours), in the order of first use; triangles without an area fall away."""
    pivot = part.pivot
    reach = max((abs(p[axis] - pivot[axis]) for p in part.points for axis in range(3)), default=1.0) or 1.0
    scale = reach / FULL
    numbers, vertices, triangles = {}, [], []
    keys = []
    for point, day, evening in zip(part.points, part.day, part.evening):
        place = tuple(round((point[axis] - pivot[axis]) / scale) for axis in range(3))
        keys.append((place, tuple(day), tuple(evening)))
    for corners in part.triangles:
        places = {keys[corner][0] for corner in corners}
        if len(places) < 3:
            continue
        triangles.append([keys[corner] for corner in corners])
    rows = []
    for corners in walked(triangles):
        for key in corners:
            if key not in numbers:
                numbers[key] = len(vertices)
                vertices.append(key)
        rows.append([numbers[key] for key in corners])
    return scale, vertices, rows


def _attributes(vertices):
    places, day, evening = array.array("h"), bytearray(), bytearray()
    for place, bright, dusk in vertices:
        places.extend((*place, 0))
        day.extend((*bright[:3], 255))
        evening.extend((*dusk[:3], 255))
    return places.tobytes(), bytes(day), bytes(evening)


def write(path, parts):
    """Writes the parts as one .glb and answers {node: triangles}."""
    document = {
        "asset": {"version": "2.0", "generator": "oekohub models"},
        "extensionsUsed": ["KHR_mesh_quantization", "KHR_materials_unlit"],
        "extensionsRequired": ["KHR_mesh_quantization"],
        "scene": 0,
        "scenes": [{"nodes": list(range(len(parts)))}],
        "nodes": [],
        "meshes": [],
        "accessors": [],
        "bufferViews": [],
        "materials": [
            {
                "name": "baked",
                "extensions": {"KHR_materials_unlit": {}},
                "pbrMetallicRoughness": {"metallicFactor": 0, "roughnessFactor": 1},
            }
        ],
    }
    blob = bytearray()

    def view(data, target, stride=None):
        entry = {"buffer": 0, "byteOffset": len(blob), "byteLength": len(data), "target": target}
        if stride:
            entry["byteStride"] = stride
        blob.extend(data)
        blob.extend(b"\0" * (-len(blob) % 4))
        document["bufferViews"].append(entry)
        return len(document["bufferViews"]) - 1

    def accessor(**entry):
        document["accessors"].append(entry)
        return len(document["accessors"]) - 1

    counts = {}
    for part in parts:
        scale, vertices, triangles = weld(part)
        if not triangles:
            raise ValueError(f"{path}: node {part.name!r} has no triangles")
        places, day, evening = _attributes(vertices)
        count = len(vertices)
        low = [min(v[0][axis] for v in vertices) for axis in range(3)]
        high = [max(v[0][axis] for v in vertices) for axis in range(3)]
        position = accessor(
            bufferView=view(places, 34962, 8), componentType=5122, count=count, type="VEC3", min=low, max=high
        )
        colour = accessor(
            bufferView=view(day, 34962, 4), componentType=5121, normalized=True, count=count, type="VEC4"
        )
        dusk = accessor(
            bufferView=view(evening, 34962, 4), componentType=5121, normalized=True, count=count, type="VEC4"
        )
        kind, code = (5123, "H") if count < 65536 else (5125, "I")
        flat = array.array(code, (corner for row in triangles for corner in row))
        indices = accessor(bufferView=view(flat.tobytes(), 34963), componentType=kind, count=len(flat), type="SCALAR")
        document["meshes"].append(
            {
                "name": part.name,
                "primitives": [
                    {
                        "attributes": {"POSITION": position, "COLOR_0": colour, "_EVENING": dusk},
                        "indices": indices,
                        "material": 0,
                    }
                ],
            }
        )
        document["nodes"].append(
            {
                "name": part.name,
                "mesh": len(document["meshes"]) - 1,
                "scale": [scale] * 3,
                "translation": list(part.pivot),
            }
        )
        counts[part.name] = len(triangles)
    document["buffers"] = [{"byteLength": len(blob)}]
    head = json.dumps(document, separators=(",", ":")).encode()
    head += b" " * (-len(head) % 4)
    total = 12 + 8 + len(head) + 8 + len(blob)
    data = struct.pack("<4sII", b"glTF", 2, total) + struct.pack("<I4s", len(head), b"JSON") + head
    data += struct.pack("<I4s", len(blob), b"BIN\0") + bytes(blob)
    pathlib.Path(path).write_bytes(data)
    return counts


def read(path):
    """The parts of a .glb that `write` made."""
    data = pathlib.Path(path).read_bytes()
    length = struct.unpack_from("<I", data, 12)[0]
    document, blob = json.loads(data[20 : 20 + length]), data[28 + length :]

    def values(number, code, width):
        entry = document["accessors"][number]
        start = document["bufferViews"][entry["bufferView"]]["byteOffset"]
        flat = array.array(code)
        flat.frombytes(blob[start : start + entry["count"] * width * flat.itemsize])
        return [flat[i : i + width] for i in range(0, len(flat), width)]

    parts = []
    for node in document["nodes"]:
        primitive = document["meshes"][node["mesh"]]["primitives"][0]
        names, scale, pivot = primitive["attributes"], node["scale"][0], node["translation"]
        points = [
            tuple(p[axis] * scale + pivot[axis] for axis in range(3)) for p in values(names["POSITION"], "h", 4)
        ]
        code = "H" if document["accessors"][primitive["indices"]]["componentType"] == 5123 else "I"
        entry = document["accessors"][primitive["indices"]]
        flat = array.array(code)
        start = document["bufferViews"][entry["bufferView"]]["byteOffset"]
        flat.frombytes(blob[start : start + entry["count"] * flat.itemsize])
        triangles = [tuple(flat[i : i + 3]) for i in range(0, len(flat), 3)]
        parts.append(
            Part(
                node["name"],
                points,
                values(names["COLOR_0"], "B", 4),
                values(names["_EVENING"], "B", 4),
                triangles,
                tuple(pivot),
            )
        )
    return parts


def weight(path):
    """Bytes as the network carries them, gzipped."""
    return len(gzip.compress(pathlib.Path(path).read_bytes(), 9))

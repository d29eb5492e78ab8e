/** Reads the .glb files of the world: meshes with places, two baked colours and triangles, nothing else. */
const MAGIC = 0x46546c67;
const ARRAYS = {
    5120: Int8Array, 5121: Uint8Array, 5122: Int16Array, 5123: Uint16Array, 5125: Uint32Array, 5126: Float32Array,
};
const WIDTHS = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** A file that is no .glb of ours; `message` says what is wrong with it. */
export class ModelFault extends Error {}

/**
 * The nodes of a file: [{name, translation, scale, position, day, evening, indices}].
 * Each attribute is {array, width, stride (items from one vertex to the next), normalized}; `indices` is a typed array.
 */
export function readModel(buffer) {
    const { document, binary } = chunks(buffer);
    return (document.nodes ?? [])
        .filter((node) => node.mesh !== undefined)
        .map((node) => {
            const primitive = document.meshes?.[node.mesh]?.primitives?.[0];
            if (!primitive) throw new ModelFault(`node ${node.name} has no mesh`);
            const read = (name) => {
                const number = primitive.attributes[name];
                if (number === undefined) throw new ModelFault(`node ${node.name} has no ${name}`);
                return accessor(document, binary, number);
            };
            return {
                name: node.name,
                translation: node.translation ?? [0, 0, 0],
                scale: node.scale ?? [1, 1, 1],
                position: read("POSITION"),
                day: read("COLOR_0"),
                evening: read("_EVENING"),
                indices: accessor(document, binary, primitive.indices).array,
            };
        });
}

function chunks(buffer) {
    if (buffer.byteLength < 20) throw new ModelFault("too short for a model");
    const view = new DataView(buffer);
    if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== 2) throw new ModelFault("no glTF 2 file");
    const length = view.getUint32(12, true);
    const start = 20 + length + 8;
    if (view.getUint32(8, true) > buffer.byteLength || start > buffer.byteLength) throw new ModelFault("cut off");
    const document = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 20, length)));
    return { document, binary: { buffer, start, end: start + view.getUint32(start - 8, true) } };
}

function accessor(document, binary, number) {
    const entry = document.accessors?.[number];
    const view = document.bufferViews?.[entry?.bufferView];
    const Type = ARRAYS[entry?.componentType];
    const width = WIDTHS[entry?.type];
    if (!view || !Type || !width) throw new ModelFault(`accessor ${number} is not readable`);
    const stride = (view.byteStride ?? width * Type.BYTES_PER_ELEMENT) / Type.BYTES_PER_ELEMENT;
    const offset = binary.start + (view.byteOffset ?? 0) + (entry.byteOffset ?? 0);
    // The last vertex may end before its stride does.
    const items = Math.min(entry.count * stride, (binary.end - offset) / Type.BYTES_PER_ELEMENT);
    if (items < (entry.count - 1) * stride + width) throw new ModelFault(`accessor ${number} reaches past the end`);
    const array = new Type(binary.buffer.slice(offset, offset + Math.floor(items) * Type.BYTES_PER_ELEMENT));
    return { array, width, stride, count: entry.count, normalized: entry.normalized === true };
}

/** The triangles of nodes in metres, nine numbers each: what a ray is tested against. */
export function triangles(nodes) {
    const total = nodes.reduce((sum, node) => sum + node.indices.length, 0);
    const points = new Float32Array(total * 3);
    let at = 0;
    for (const { indices, position, scale, translation } of nodes) {
        for (const index of indices) {
            for (let axis = 0; axis < 3; axis++) {
                points[at++] = position.array[index * position.stride + axis] * scale[axis] + translation[axis];
            }
        }
    }
    return points;
}

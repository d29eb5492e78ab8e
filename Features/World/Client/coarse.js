/**
 * A shape with fewer triangles, for far away: corners in one cell of a grid become one corner, colours are averaged,
 * triangles that lose their area fall away. `node` as readModel gives it; `cell` in metres of the node's own frame.
 */
export function coarse(node, cell) {
    const { position, day, evening, indices, scale, translation } = node;
    const cells = new Map();
    const cornerOf = new Int32Array(position.count);
    for (let index = 0; index < position.count; index++) {
        const place = [0, 1, 2].map(
            (axis) => position.array[index * position.stride + axis] * scale[axis] + translation[axis],
        );
        const key = place.map((part) => Math.round(part / cell)).join();
        let corner = cells.get(key);
        if (!corner) cells.set(
            key,
            (corner = { number: cells.size, count: 0, place: [0, 0, 0], day: [0, 0, 0], evening: [0, 0, 0] }),
        );
        corner.count++;
        for (let part = 0; part < 3; part++) {
            corner.place[part] += place[part];
            corner.day[part] += day.array[index * day.stride + part];
            corner.evening[part] += evening.array[index * evening.stride + part];
        }
        cornerOf[index] = corner.number;
    }
    const seen = new Set();
    const kept = [];
    for (let at = 0; at < indices.length; at += 3) {
        const corners = [cornerOf[indices[at]], cornerOf[indices[at + 1]], cornerOf[indices[at + 2]]];
        if (new Set(corners).size < 3) continue;
        const first = corners.indexOf(Math.min(...corners));
        const turned = [...corners.slice(first), ...corners.slice(0, first)];
        const key = turned.join();
        if (seen.has(key)) continue;
        seen.add(key);
        kept.push(...turned);
    }
    const all = [...cells.values()];
    const colours = (name) => new Uint8Array(
        all.flatMap((corner) => [...corner[name].map((sum) => Math.round(sum / corner.count)), 255]),
    );
    return {
        name: node.name,
        scale: [1, 1, 1],
        translation: [0, 0, 0],
        position: {
            array: new Float32Array(all.flatMap(({ place, count }) => place.map((sum) => sum / count))), width: 3,
            stride: 3, count: all.length,
        },
        day: { array: colours("day"), width: 4, stride: 4, normalized: true },
        evening: { array: colours("evening"), width: 4, stride: 4, normalized: true },
        indices: new Uint16Array(kept),
    };
}

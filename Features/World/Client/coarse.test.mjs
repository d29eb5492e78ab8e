import assert from "node:assert/strict";
import test from "node:test";
import { coarse } from "./coarse.js";

/** A flat square of eight by eight cells of one metre, int16 in centimetres. */
function square() {
    const places = [];
    const colours = [];
    for (let z = 0; z <= 8; z++) for (let x = 0; x <= 8; x++) {
        places.push(x * 100, 0, z * 100, 0);
        colours.push(x * 20, 100, 0, 255);
    }
    const indices = [];
    for (let z = 0; z < 8; z++) for (let x = 0; x < 8; x++) {
        const at = z * 9 + x;
        indices.push(at, at + 9, at + 1, at + 1, at + 9, at + 10);
    }
    const colour = { array: new Uint8Array(colours), width: 4, stride: 4, normalized: true, count: 81 };
    return {
        name: "square", scale: [0.01, 0.01, 0.01], translation: [0, 2, 0], day: colour, evening: colour,
        position: { array: new Int16Array(places), width: 3, stride: 4, count: 81 }, indices: new Uint16Array(indices),
    };
}

test("a shape loses most of its triangles and keeps its size", () => {
    const node = square();
    const far = coarse(node, 4);
    assert.ok(far.indices.length <= node.indices.length / 8);
    assert.ok(far.indices.length >= 6);
    const xs = [...far.position.array].filter((_, index) => index % 3 === 0);
    assert.ok(Math.min(...xs) < 1.1 && Math.max(...xs) > 6.9);
    assert.ok([...far.position.array].filter((_, index) => index % 3 === 1).every((y) => Math.abs(y - 2) < 1e-5));
});

test("colours are averaged and triangles keep the way they look", () => {
    const far = coarse(square(), 4);
    assert.ok(far.day.array[0] < 40 && far.day.array[1] === 100);
    const { array } = far.position;
    for (let at = 0; at < far.indices.length; at += 3) {
        const [a, b, c] = [0, 1, 2].map((corner) => far.indices[at + corner] * 3);
        const up = (array[b + 2] - array[a + 2]) * (array[c] - array[a]) - (array[b] - array[a]) * (array[c + 2] - array[a + 2]);
        assert.ok(up > 0);
    }
});

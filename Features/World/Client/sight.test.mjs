import assert from "node:assert/strict";
import test from "node:test";
import { sight } from "./sight.js";

const wall = new Float32Array([-5, -5, 0, 5, -5, 0, 0, 5, 0]);
const here = { x: 0, y: 0, z: 0 };

test("a ray ends at a wall, from either side, wherever the wall stands", () => {
    assert.equal(sight(wall, here, { x: 0, y: 0, z: 4 }, { x: 0, y: 0, z: -1 }, 10), 4);
    assert.equal(sight(wall, here, { x: 0, y: 0, z: -3 }, { x: 0, y: 0, z: 1 }, 10), 3);
    assert.equal(sight(wall, { x: 0, y: 0, z: -2 }, { x: 0, y: 0, z: 4 }, { x: 0, y: 0, z: -1 }, 10), 6);
});

test("beside the wall, behind one and beyond its length it sees as far as asked", () => {
    assert.equal(sight(wall, here, { x: 9, y: 0, z: 4 }, { x: 0, y: 0, z: -1 }, 10), 10);
    assert.equal(sight(wall, here, { x: 0, y: 0, z: 4 }, { x: 0, y: 0, z: 1 }, 10), 10);
    assert.equal(sight(wall, here, { x: 0, y: 0, z: 4 }, { x: 0, y: 0, z: -1 }, 3), 3);
});

import assert from "node:assert/strict";
import test from "node:test";
import { bits, Terrain } from "./terrain.js";

/** Nine heights over 4 × 4 m, rising by one metre a column to the east; a mask whose second column is closed. */
function sample() {
    const rows = [0b1101, 0b1101, 0b1101, 0b1101]; // least significant bit is the west
    const bytes = [rows[0] | (rows[1] << 4), rows[2] | (rows[3] << 4)];
    return new Terrain({
        origin: [-2, -2],
        cell: 2,
        count: 3,
        heights: [0, 100, 200, 0, 100, 200, 0, 100, 200],
        mask: { cell: 1, count: 4, bits: btoa(String.fromCharCode(...bytes)) },
    });
}

test("heights lie between those of the grid, and go on at the rim", () => {
    const terrain = sample();
    assert.equal(terrain.height(0, 0), 1);
    assert.equal(terrain.height(0.5, -1.5), 1.25);
    assert.equal(terrain.height(50, 50), 2);
    assert.equal(terrain.height(-50, 0), 0);
});

test("the mask says where one may walk; outside one may not", () => {
    const terrain = sample();
    assert.ok(terrain.isWalkable(-1.5, 0));
    assert.ok(!terrain.isWalkable(-0.5, 0));
    assert.ok(!terrain.isWalkable(2.5, 0));
    assert.deepEqual(terrain.nearestWalkable(-0.2, 0.5), { x: 0.5, z: 0.5 });
    assert.equal(terrain.nearestWalkable(90, 90, 5), null);
});

test("a ray meets the slope where it is as high as the ground", () => {
    // From 5 m above x = 0 straight down: the ground there is 1 m, so 4 m of way.
    assert.ok(Math.abs(sample().ray({ x: 0, y: 5, z: 0 }, { x: 0, y: -1, z: 0 }) - 4) < 0.01);
    assert.equal(sample().ray({ x: 0, y: 5, z: 0 }, { x: 0, y: 1, z: 0 }), Infinity);
});

test("bits are read least significant first", () => {
    assert.deepEqual([...bits(btoa("\x05\x80"), 16)], [1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

import assert from "node:assert/strict";
import test from "node:test";
import { findPath, isClear } from "./path-finding.js";
import { Terrain } from "./terrain.js";

/** A drawing, one character a square metre: `#` is closed. Its north-west corner is (0, 0). */
function ground(rows) {
    const count = rows.length;
    const bytes = new Uint8Array(Math.ceil((count * count) / 8));
    rows.forEach((row, j) => [...row].forEach((sign, i) => {
        if (sign !== "#") bytes[(j * count + i) >> 3] |= 1 << ((j * count + i) & 7);
    }));
    const mask = { cell: 1, count, bits: btoa(String.fromCharCode(...bytes)) };
    return new Terrain({ origin: [0, 0], cell: count, count: 2, heights: [0, 0, 0, 0], mask });
}

const wall = ground([
    "..........",
    "..........",
    ".....#....",
    ".....#....",
    ".....#....",
    ".....#....",
    ".....#....",
    ".....#....",
    ".....#....",
    ".....#....",
]);

test("a free way is a straight line", () => {
    assert.deepEqual(findPath(wall, { x: 1.2, z: 1.1 }, { x: 3.7, z: 8.3 }), [{ x: 1.2, z: 1.1 }, { x: 3.7, z: 8.3 }]);
});

test("a way leads round a wall and never through it", () => {
    const way = findPath(wall, { x: 2.5, z: 8.5 }, { x: 8.5, z: 8.5 });
    assert.ok(way.length > 2);
    assert.ok(Math.min(...way.map((point) => point.z)) < 2);
    way.slice(1).forEach((point, index) => assert.ok(isClear(wall, way[index], point, 0)));
    // Round the wall's end at (5.5, 2): at least 2 × √(3² + 6.5²) = 14.3 m, and not much more.
    const length = way.slice(1).reduce((sum, { x, z }, i) => sum + Math.hypot(x - way[i].x, z - way[i].z), 0);
    assert.ok(length > 14.3 && length < 17, `${length}`);
});

test("what cannot be reached is approached as far as one gets", () => {
    const island = ground(["......", "......", "###...", "..#...", "..#...", "..#..."]);
    const way = findPath(island, { x: 4.5, z: 0.5 }, { x: 0.5, z: 4.5 });
    const end = way.at(-1);
    assert.ok(island.isWalkable(end.x, end.z));
    assert.ok(end.z < 2 || end.x > 3);
});

test("a target inside a wall becomes the free ground beside it", () => {
    const end = findPath(wall, { x: 1.5, z: 5.5 }, { x: 5.4, z: 5.5 }).at(-1);
    assert.deepEqual(end, { x: 4.5, z: 5.5 });
});

test("nobody cuts the corner of an obstacle", () => {
    const corner = ground(["...", ".#.", "..."]);
    const way = findPath(corner, { x: 0.5, z: 1.5 }, { x: 1.5, z: 0.5 });
    way.slice(1).forEach((point, index) => assert.ok(isClear(corner, way[index], point, 0)));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { MeadowGround, chance, drift } from "./meadow-ground.js";

const plan = {
    size: 320,
    paths: [{ points: [[0, 0], [0, 40]], width: 4 }],
    canals: [{ from: [-160, 119], to: [160, 119], width: 14 }],
    lakes: [{ centre: [-50, 15], radii: [46, 30] }],
    // Looks to the east: its right is the south.
    places: [{ position: [60, -60], facing: 90, walls: [[-10, 5, 10, 5], [10, -12, -10, -12]] }],
};
const everywhere = { isWalkable: () => true };
const green = { positions: [0, 0, 0, 1, 0, 1], days: [100, 140, 60, 120, 150, 70], evenings: [50, 60, 40, 60, 70, 50] };
const ground = new MeadowGround(plan, everywhere, green);

test("grass keeps off paths, water and places", () => {
    assert.ok(!ground.isFree(1.9, 20));
    assert.ok(ground.isFree(3, 20));
    assert.ok(!ground.isFree(-50, 15) && !ground.isFree(-95, 15));
    assert.ok(!ground.isFree(40, 119) && !ground.isFree(40, 111));
    assert.ok(!ground.isFree(60, -60) && !ground.isFree(64, -52) && !ground.isFree(50, -60));
    assert.ok(ground.isFree(64, -48) && ground.isFree(45, -60));
    assert.ok(!ground.isFree(158, 0));
});

test("grass keeps off where nobody can walk", () => {
    assert.ok(!new MeadowGround(plan, { isWalkable: () => false }, green).isFree(3, 20));
});

test("it takes the colour of the green ground under it, and none of a path's", () => {
    assert.deepEqual(ground.tone(1, 1), [110, 145, 65, 55, 65, 45]);
    assert.deepEqual(ground.tone(4, 1), [110, 145, 65, 55, 65, 45]); // from the cell beside it
    assert.equal(ground.tone(40, 40), null);
    const path = new MeadowGround(plan, everywhere, { ...green, days: [211, 192, 154, 211, 192, 154] });
    assert.equal(path.tone(1, 1), null);
});

test("chance and drift are always the same, from 0 to 1, and drift is soft", () => {
    const drawn = Array.from({ length: 400 }, (_, index) => chance(index - 200, 3 * index));
    assert.ok(drawn.every((part) => part >= 0 && part < 1));
    assert.ok(Math.abs(drawn.reduce((sum, part) => sum + part) / 400 - 0.5) < 0.06);
    assert.equal(drift(12.5, -7, 9), drift(12.5, -7, 9));
    for (let x = -30; x < 30; x += 0.5) assert.ok(Math.abs(drift(x, 4, 9) - drift(x + 0.05, 4, 9)) < 0.03);
});

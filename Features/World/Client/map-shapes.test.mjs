import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { arrow, mapShapes } from "./map-shapes.js";

const folder = new URL("../Content/worlds/westfaelisches-ruhrgebiet/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

test("the world that ships has a map with ten places on it", () => {
    const places = readdirSync(new URL("places/", folder)).map((name) => read(`places/${name}`));
    const shapes = mapShapes({ ...read("world.json"), places });
    assert.equal(shapes.places.length, 10);
    const [west, north, width, height] = shapes.view;
    for (const { x, y } of shapes.places) assert.ok(x > west && x < west + width && y > north && y < north + height);
    assert.deepEqual(shapes.lakes[0], { name: "See", cx: -50, cy: 15, rx: 46, ry: 30 });
});

test("paths may be lists or objects, and one without points is left out", () => {
    const shapes = mapShapes({ size: 10, places: [], paths: [[[0, 0], [1, 2]], { points: [[3, 4], [5, 6]], width: 4 }, { name: "?" }] });
    assert.deepEqual(shapes.paths, [{ points: "0,0 1,2", width: 2.5 }, { points: "3,4 5,6", width: 4 }]);
});

test("somebody who looks east has an arrow that points to the right", () => {
    assert.equal(arrow({ x: 2, z: -3.25, yaw: Math.PI / 2 }), "translate(2.0 -3.3) rotate(90)");
});

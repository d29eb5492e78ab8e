import assert from "node:assert/strict";
import test from "node:test";
import { Flight, swung, viewOf } from "./flight.js";

const hill = { height: (x) => (Math.abs(x - 50) < 20 ? 30 : 0) };
const view = (x) => ({ eye: { x, y: 3, z: 0 }, target: { x: x + 10, y: 1, z: 0 } });

test("a flight begins here, ends there and never goes through a hill", () => {
    const flight = new Flight(view(0), view(100), hill);
    assert.deepEqual(flight.step(0).eye, { x: 0, y: 3, z: 0 });
    let last;
    while (!flight.isDone) {
        last = flight.step(0.05);
        assert.ok(last.eye.y >= hill.height(last.eye.x) + 1.19);
    }
    for (const axis of ["x", "y", "z"]) assert.ok(Math.abs(last.eye[axis] - view(100).eye[axis]) < 1e-9);
    assert.ok(flight.duration > 3 && flight.duration < 5); // 100 m at 26 m/s
});

test("near ones are short and flat", () => {
    const flight = new Flight(view(0), view(4), { height: () => 0 });
    assert.equal(flight.duration, 2.4);
    assert.equal(flight.step(1.2).eye.y, 3);
});

test("heights of a view count from the ground", () => {
    const found = viewOf({ view: { from: [50, 7, 0], to: [0, 4, 0] } }, hill);
    assert.equal(found.eye.y, 37);
    assert.equal(found.target.y, 4);
});

test("a swing keeps the distance", () => {
    const { eye } = swung(view(0), 9);
    assert.ok(Math.abs(Math.hypot(eye.x - 10, eye.z) - 10) < 1e-9);
});

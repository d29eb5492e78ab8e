import assert from "node:assert/strict";
import test from "node:test";
import { Walker } from "./walking.js";

/** Flat ground, free where `isFree` says so. */
function walker(isFree = () => true) {
    const terrain = {
        isWalkable: isFree,
        height: () => 0,
        nearestWalkable: (x, z) => (isFree(x, z) ? { x, z } : null),
    };
    return new Walker(terrain);
}

const NONE = { x: 0, z: 0 };

test("a key moves at walking pace, with shift faster, and turns that way", () => {
    const person = walker();
    for (let i = 0; i < 60; i++) person.step(1 / 60, { x: 1, z: 0 }, false);
    assert.ok(Math.abs(person.x - 3.4) < 1e-9);
    assert.ok(Math.abs(person.yaw - Math.PI / 2) < 0.01);
    assert.ok(person.walking);
    for (let i = 0; i < 60; i++) person.step(1 / 60, { x: 1, z: 0 }, true);
    assert.ok(Math.abs(person.x - 11.4) < 1e-9);
});

test("without keys one stands, and nothing needs to be drawn", () => {
    const person = walker();
    person.step(0.1, { x: 0, z: -1 }, false);
    assert.ok(person.step(0.1, NONE, false)); // the step in which the legs come to rest
    assert.ok(!person.walking);
    assert.ok(!person.step(0.1, NONE, false));
});

test("one slides along a wall and never gets into it", () => {
    const person = walker((x) => x < 5);
    for (let i = 0; i < 300; i++) person.step(1 / 60, { x: 0.7, z: 0.7 }, false);
    assert.ok(person.x < 5);
    assert.ok(person.z > 10);
});

test("a way is walked to its end, and its end is told once", () => {
    const person = walker();
    let arrivals = 0;
    person.follow([{ x: 0, z: 0 }, { x: 3, z: 0 }, { x: 3, z: 4 }], () => arrivals++);
    for (let i = 0; i < 600 && person.way.length; i++) person.step(1 / 60, NONE, false);
    assert.deepEqual([person.x, person.z, arrivals], [3, 4, 1]);
});

test("a key breaks off a way, and its end is not told", () => {
    const person = walker();
    let arrivals = 0;
    person.follow([{ x: 0, z: 0 }, { x: 3, z: 0 }], () => arrivals++);
    person.step(0.1, NONE, false);
    person.step(0.1, { x: 0, z: 1 }, false);
    for (let i = 0; i < 100; i++) person.step(0.1, NONE, false);
    assert.equal(arrivals, 0);
    assert.ok(person.x < 1);
});

test("in the still mode a key is one step of two metres", () => {
    const person = walker();
    person.stride({ x: 0, z: -1 });
    assert.deepEqual([person.x, person.z, person.yaw, person.walking], [0, -2, 0, false]);
});

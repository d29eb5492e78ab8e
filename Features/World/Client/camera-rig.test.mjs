import assert from "node:assert/strict";
import test from "node:test";
import { CameraRig } from "./camera-rig.js";

const flat = { height: () => 0 };
const person = { x: 0, y: 0, z: 0, yaw: 0, walking: false };

test("it stands behind the person and above the ground", () => {
    const rig = new CameraRig(flat);
    rig.snap(person);
    assert.ok(rig.eye.z > 8.5 && rig.eye.z < 9.5); // the person looks north, so the eye is to the south
    assert.ok(Math.abs(rig.eye.x) < 1e-6);
    assert.ok(rig.eye.y > 1.5);
});

test("it never goes into the ground, however low it is turned and however steep the slope", () => {
    const slope = { height: (x, z) => Math.max(0, z * 0.9) };
    const rig = new CameraRig(slope);
    rig.snap(person);
    rig.turn(0, -5);
    for (let i = 0; i < 50; i++) rig.update(person, 0.1);
    assert.ok(rig.eye.y >= slope.height(rig.eye.x, rig.eye.z) + 0.3);
});

test("a wall behind the person brings it nearer at once, and it comes back slowly", () => {
    const rig = new CameraRig(flat);
    rig.snap(person);
    rig.update(person, 0.016, { block: () => 2 });
    assert.ok(Math.abs(rig.reach - 1.6) < 1e-9);
    rig.update(person, 0.016, { block: () => Infinity });
    assert.ok(rig.reach < 2);
    for (let i = 0; i < 200; i++) rig.update(person, 0.05);
    assert.ok(rig.reach > 6);
    rig.update(person, 0.016, { block: () => 0 });
    assert.equal(rig.reach, 0.12);
});

test("indoors it is nearer", () => {
    const rig = new CameraRig(flat);
    for (let i = 0; i < 100; i++) rig.update(person, 0.05, { indoors: 1 });
    assert.ok(rig.reach < 3.7);
});

test("it comes round behind whoever walks, but not round whoever comes towards it", () => {
    const rig = new CameraRig(flat);
    const east = { ...person, yaw: Math.PI / 2, walking: true };
    for (let i = 0; i < 100; i++) rig.update(east, 0.05, { follows: true });
    assert.ok(Math.abs(rig.yaw - Math.PI / 2) < 0.2);
    const back = { ...person, yaw: -Math.PI / 2 - 0.02, walking: true };
    rig.yaw = Math.PI / 2;
    for (let i = 0; i < 100; i++) rig.update(back, 0.05, { follows: true });
    assert.ok(Math.abs(rig.yaw - Math.PI / 2) < 0.05);
});

test("before a station it steps aside, as far as there is room", () => {
    const rig = new CameraRig(flat);
    rig.snap(person);
    for (let i = 0; i < 100; i++) rig.update(person, 0.05, { aside: 1 });
    assert.ok(rig.eye.x < -1); // the person looks north, so their left is the west
    for (let i = 0; i < 100; i++) rig.update(person, 0.05, { aside: 1, block: (from, way, length) => Math.min(length, way.x < -0.5 ? 0.6 : 9) });
    assert.ok(rig.eye.x > -0.25);
});

test("it does not step behind something that hides what lies ahead", () => {
    const rig = new CameraRig(flat);
    rig.snap(person);
    // Something stands two metres before every point that is more than half a metre to the west.
    const block = (from, way, length) => (way.z < -0.9 && from.x < -0.5 ? Math.min(length, 2) : length);
    for (let i = 0; i < 100; i++) rig.update(person, 0.05, { aside: 1, block });
    assert.ok(rig.eye.x > -0.55 && rig.eye.x < -0.2, `${rig.eye.x}`);
});

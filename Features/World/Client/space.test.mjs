import assert from "node:assert/strict";
import test from "node:test";
import { inWorld, mixYaw, placeAt, stationPose, wrapped, yawTo } from "./space.js";

const near = (actual, wanted) => assert.ok(Math.abs(actual - wanted) < 1e-9, `${actual} is not ${wanted}`);

test("a place that looks north has its right hand in the east", () => {
    const place = { position: [10, 20], facing: 0 };
    const point = inWorld(place, [3, 5]);
    near(point.x, 13);
    near(point.z, 15); // five metres out of the entrance are five to the north
});

test("a place that looks east has its right hand in the south", () => {
    const point = inWorld({ position: [0, 0], facing: 90 }, [2, 7]);
    near(point.x, 7);
    near(point.z, 2);
});

test("one stands before a station and looks back at it", () => {
    const pose = stationPose({ position: [0, 0], facing: 180 }, { at: [0, 0], turn: 0 });
    near(pose.stand.x, 0);
    near(pose.stand.z, 1.6);
    near(Math.cos(pose.stand.yaw), 1); // looks north again
});

test("yaw is a compass direction and turns by the shorter way", () => {
    near(yawTo({ x: 0, z: 0 }, { x: 1, z: 0 }), Math.PI / 2);
    near(wrapped(mixYaw(Math.PI * 0.9, -Math.PI * 0.9, 0.5)), -Math.PI);
});

test("the place one stands in is the nearest whose radius reaches", () => {
    const places = [
        { id: "a", position: [0, 0], radius: 18 },
        { id: "b", position: [20, 0], radius: 18 },
    ];
    assert.equal(placeAt(places, { x: 12, z: 0 }).id, "b");
    assert.equal(placeAt(places, { x: 0, z: 30 }), null);
    const far = [{ id: "c", position: [0, 0], radius: 18, spawn: { at: [0, 22] } }];
    assert.equal(placeAt(far, { x: 0, z: 22 }).id, "c");
});

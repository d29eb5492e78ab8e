import assert from "node:assert/strict";
import test from "node:test";
import { Track } from "./track.js";

const at = (x, more = {}) => ({ x, y: 0, z: 0, yaw: 0, walking: true, ...more });

test("people are shown 150 ms ago, between two messages", () => {
    const track = new Track();
    track.push(at(0), 1000);
    track.push(at(1), 1100);
    assert.equal(track.at(1200).x, 0.5); // 1200 − 150 = 1050, half way
    assert.equal(track.at(1240).x, 0.9);
});

test("before anything was heard there is nobody, and the first message stands still", () => {
    const track = new Track();
    assert.equal(track.at(0), null);
    track.push(at(3), 1000);
    assert.deepEqual([track.at(1000).x, track.at(1000).walking], [3, false]);
});

test("a walker goes on for a quarter of a second, then stands", () => {
    const track = new Track();
    track.push(at(0), 1000);
    track.push(at(1), 1100);
    assert.equal(track.at(1350).x, 2); // 100 ms beyond the last message at 10 m/s
    const stood = track.at(1700);
    assert.deepEqual([stood.x, stood.walking], [1, false]);
});

test("old messages are left out, jumps are not walked", () => {
    const track = new Track();
    track.push(at(0), 1000);
    track.push(at(9), 990);
    track.push(at(60), 1100);
    assert.equal(track.at(1200).x, 0);
    assert.equal(track.at(1250).x, 60);
});

test("after a long rest one starts where one stood", () => {
    const track = new Track();
    track.push(at(0, { walking: false }), 1000);
    track.push(at(1), 9000);
    assert.equal(track.at(9075).x, 0.5); // the rest ends at 8850; 9075 − 150 = 8925 is half way to 9000
});

test("turning takes the shorter way", () => {
    const track = new Track();
    track.push(at(0, { yaw: 3 }), 1000);
    track.push(at(0, { yaw: -3 }), 1100);
    assert.ok(Math.abs(track.at(1200).yaw - Math.PI) < 1e-9);
});

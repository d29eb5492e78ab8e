import assert from "node:assert/strict";
import test from "node:test";
import { Governor } from "./governor.js";

const feed = (governor, time, frames = 24) => Array.from({ length: frames }, () => governor.add(time)).some(Boolean);

test("slow frames make the picture coarser, down to half", () => {
    const governor = new Governor(1);
    assert.ok(feed(governor, 80));
    assert.equal(governor.ratio, 0.7); // √(40 ÷ 80) = 0.71
    for (let i = 0; i < 10; i++) feed(governor, 200);
    assert.equal(governor.ratio, 0.5);
});

test("quick frames make it finer after two windows, up to twice", () => {
    const governor = new Governor(1);
    assert.ok(!feed(governor, 8));
    assert.ok(feed(governor, 8));
    assert.equal(governor.ratio, 1.15);
    for (let i = 0; i < 40; i++) feed(governor, 8);
    assert.equal(governor.ratio, 2);
});

test("what was too slow twice is not tried a third time", () => {
    const governor = new Governor(1);
    let changes = 0;
    for (let i = 0; i < 60; i++) changes += feed(governor, governor.ratio > 0.9 ? 60 : 10) ? 1 : 0;
    assert.ok(governor.ratio <= 0.9);
    assert.ok(changes <= 12, `${changes} changes`);
});

test("single slow frames and pauses change nothing", () => {
    const governor = new Governor(1);
    for (let i = 0; i < 100; i++) governor.add(i % 6 ? 25 : 300);
    feed(governor, 5000);
    assert.equal(governor.ratio, 1);
});

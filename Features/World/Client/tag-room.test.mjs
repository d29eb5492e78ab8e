import assert from "node:assert/strict";
import test from "node:test";
import { freeSpot } from "./tag-room.js";

const tag = (left, top, more = {}) => ({ left, top, size: [100, 20], ...more });

test("a tag stands over its point, and inside the picture at its sides", () => {
    assert.deepEqual(freeSpot(tag(200, 50), [], 400), { left: 150, top: 30, right: 255, bottom: 55 });
    assert.equal(freeSpot(tag(10, 50), [], 400).left, 6);
    assert.equal(freeSpot(tag(399, 50), [], 400).left, 294);
});

test("the second gives way, one that climbs goes up over the first", () => {
    const first = freeSpot(tag(200, 50), [], 400);
    assert.equal(freeSpot(tag(220, 55), [first], 400), null);
    const bubble = freeSpot(tag(220, 55, { climbs: true }), [first], 400);
    assert.ok(bubble.top + 20 < first.top);
});

test("a tag stays under the upper side of the picture, and gives way rather than leave it", () => {
    const first = freeSpot(tag(200, 12), [], 400);
    assert.equal(first.top, 6);
    assert.equal(freeSpot(tag(220, 30, { climbs: true }), [first], 400), null);
});

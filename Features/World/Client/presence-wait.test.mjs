import assert from "node:assert/strict";
import test from "node:test";
import { finality, waitAfter } from "./presence-wait.js";

test("each loss in a row waits about twice as long, up to half a minute", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((attempt) => waitAfter(1006, attempt, () => 1));
    assert.deepEqual(waits, [700, 1400, 2800, 5600, 11_200, 22_400, 30_000, 30_000]);
    assert.equal(waitAfter(1006, 1, () => 0), 350);
});

test("after a restart people come back in two to ten seconds", () => {
    assert.equal(waitAfter(1001, 1, () => 0), 2000);
    assert.equal(waitAfter(1001, 1, () => 1), 10_000);
    assert.equal(waitAfter(1001, 2, () => 1), 1400);
});

test("whoever was put off waits at least ten seconds", () => {
    assert.equal(waitAfter(1008, 1, () => 0), 10_000);
});

test("a second window and a long silence end the line", () => {
    assert.equal(finality(4000), "replaced");
    assert.equal(finality(4001), "idle");
    assert.equal(finality(1006), null);
});

test("whoever is one too many from their address waits at least half a minute, and comes back by itself", () => {
    assert.equal(waitAfter(4003, 1, () => 0), 30_000);
    assert.equal(waitAfter(4003, 20, () => 1), 30_000);
    assert.equal(finality(4003), null);
});

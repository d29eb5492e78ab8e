import assert from "node:assert/strict";
import test from "node:test";

const { startThatShows } = await import("../reveal.js");

const row = (scrollLeft) => ({
    clientWidth: 360,
    scrollWidth: 600,
    scrollLeft,
    getBoundingClientRect: () => ({ left: 0 }),
});

test("a link beyond the edge is brought to the middle", () => {
    assert.equal(startThatShows({ left: 380, width: 80 }, row(0)), 240);
    assert.equal(startThatShows({ left: 280, width: 80 }, row(0)), 140);
});

test("what was scrolled already counts", () => {
    assert.equal(startThatShows({ left: 180, width: 80 }, row(100)), 140);
});

test("a row that shows all of itself stays", () => {
    const whole = { ...row(0), scrollWidth: 360 };
    assert.equal(startThatShows({ left: 300, width: 60 }, whole), 0);
});

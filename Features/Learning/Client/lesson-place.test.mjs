import assert from "node:assert/strict";
import { test } from "node:test";
import { lastRead } from "./lesson-place.js";

const headings = (tops) => tops.map((top, index) => ({ id: `h${index + 1}`, top }));

test("before the first heading nothing is read", () => {
    assert.equal(lastRead(headings([600, 1200]), 800), "");
    assert.equal(lastRead([], 800), "");
});

test("a heading counts once it has passed the middle of the window", () => {
    assert.equal(lastRead(headings([400, 1200]), 800), "h1");
    assert.equal(lastRead(headings([401, 1200]), 800), "");
});

test("of several the last one counts", () => {
    assert.equal(lastRead(headings([-2000, -900, 100, 500]), 800), "h3");
    assert.equal(lastRead(headings([-2000, -900]), 800), "h2");
});

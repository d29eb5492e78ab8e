import assert from "node:assert/strict";
import test from "node:test";
import { announcement, nextActive, readAnswer } from "../combobox-list.js";

test("the marker goes round at both ends", () => {
    assert.equal(nextActive(-1, "ArrowDown", 3), 0);
    assert.equal(nextActive(2, "ArrowDown", 3), 0);
    assert.equal(nextActive(-1, "ArrowUp", 3), 2);
    assert.equal(nextActive(0, "ArrowUp", 3), 2);
});

test("page keys stop at the ends", () => {
    assert.equal(nextActive(1, "PageDown", 20), 6);
    assert.equal(nextActive(18, "PageDown", 20), 19);
    assert.equal(nextActive(3, "PageUp", 20), 0);
});

test("there is nothing to mark in an empty list", () => {
    assert.equal(nextActive(-1, "ArrowDown", 0), -1);
});

test("the number of results is said, and that there is none", () => {
    const words = { count: "{count} Treffer", none: "Kein Treffer" };
    assert.equal(announcement(12, words), "12 Treffer");
    assert.equal(announcement(0, words), "Kein Treffer");
});

test("an answer of another shape shows nothing instead of failing", () => {
    for (const answer of [null, [], {}, { results: "x" }, { results: [null, { value: 1, label: "x" }] }]) {
        assert.deepEqual(readAnswer(answer), []);
    }
    assert.deepEqual(readAnswer({ results: [{ value: "a", label: "A", detail: 3, extra: 1 }] }), [
        { value: "a", label: "A", detail: "" },
    ]);
});
